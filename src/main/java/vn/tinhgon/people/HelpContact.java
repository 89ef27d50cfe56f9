package vn.tinhgon.people;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.PortalUser;
import vn.tinhgon.platform.tenancy.Binding;
import vn.tinhgon.platform.tenancy.DatabaseUser;
import vn.tinhgon.platform.tenancy.Tenancy;
import vn.tinhgon.platform.ui.WhomToAsk;
import vn.tinhgon.province.ProvinceNames;

/** Tells somebody who holds no role what their province has settled for them: the one thing of it that they see. */
@Component
class HelpContact implements WhomToAsk {

    private final Me me;
    private final SettingStore settings;
    private final ProvinceNames names;
    private final Tenancy tenancy;
    private final TransactionTemplate reading;

    HelpContact(
            Me me,
            SettingStore settings,
            ProvinceNames names,
            Tenancy tenancy,
            PlatformTransactionManager transactions) {
        this.me = me;
        this.settings = settings;
        this.names = names;
        this.tenancy = tenancy;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    @Override
    public Optional<Answer> answer() {
        return me.account()
                .flatMap(PortalUser::province)
                .map(alias -> new Answer(
                        names.of(alias),
                        tenancy.as(
                                        Binding.system(alias, DatabaseUser.PORTAL_INSPECT),
                                        () -> reading.execute(status -> settings.current()))
                                .helpContact()));
    }
}
