package vn.tinhgon.people;

import static vn.tinhgon.schema.Tables.PROVINCE_SETTING;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.platform.database.Writes;

@Component
class SettingStore {

    private static final long ONE = 1;

    private final DSLContext db;

    SettingStore(DSLContext db) {
        this.db = db;
    }

    ProvinceSettings current() {
        return db.select(PROVINCE_SETTING.VERSION, PROVINCE_SETTING.HEADS_NAME_EDITORS, PROVINCE_SETTING.HELP_CONTACT)
                .from(PROVINCE_SETTING)
                .where(PROVINCE_SETTING.ID.eq(ONE))
                .fetchOptional(Records.mapping(ProvinceSettings::new))
                .orElse(ProvinceSettings.UNSETTLED);
    }

    /** @throws Changed when somebody saved them after the version they carry */
    void save(ProvinceSettings settings) {
        if (settings.version() == 0) {
            insert(settings);
        } else {
            update(settings);
        }
    }

    private void insert(ProvinceSettings settings) {
        Writes.orChanged(
                "settings",
                () -> db.insertInto(PROVINCE_SETTING)
                        .set(PROVINCE_SETTING.ID, ONE)
                        .set(PROVINCE_SETTING.HEADS_NAME_EDITORS, settings.headsNameEditors())
                        .set(PROVINCE_SETTING.HELP_CONTACT, settings.helpContact())
                        .execute());
    }

    private void update(ProvinceSettings settings) {
        Writes.foundOrChanged(
                "settings",
                db.update(PROVINCE_SETTING)
                        .set(PROVINCE_SETTING.HEADS_NAME_EDITORS, settings.headsNameEditors())
                        .set(PROVINCE_SETTING.HELP_CONTACT, settings.helpContact())
                        .set(PROVINCE_SETTING.VERSION, settings.version() + 1)
                        .where(PROVINCE_SETTING.ID.eq(ONE), PROVINCE_SETTING.VERSION.eq(settings.version())));
    }
}
