package vn.tinhgon.people.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tinhgon.people.PeopleImportService;
import vn.tinhgon.people.PeopleSheet;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.platform.ui.Importing;

/** What a file of people has in its columns; a role may be written as the portal shows it. */
class PeopleImporting implements Importing {

    private final PeopleImportService imports;
    private final Map<String, String> roles;

    PeopleImporting(Component on, PeopleImportService imports) {
        this.imports = imports;
        roles = Role.ofProvinces().stream()
                .collect(Collectors.toMap(
                        role -> on.getTranslation("role." + role).toLowerCase(Locale.ROOT), Role::name));
    }

    @Override
    public String template() {
        return "mau-nguoi-dung";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(PeopleSheet.FULL_NAME, "people.sheet.name", true, 28),
                new Column(PeopleSheet.USERNAME, "people.sheet.username", true, 22),
                new Column(PeopleSheet.EMAIL, "people.sheet.email", true, 32),
                new Column(PeopleSheet.ROLE, "people.sheet.role", true, 24),
                new Column(PeopleSheet.UNIT, "people.sheet.unit", true, 28),
                new Column(PeopleSheet.BASIS, "people.sheet.basis", true, 40),
                new Column(PeopleSheet.FROM, "people.sheet.from", false, 14),
                new Column(PeopleSheet.TO, "people.sheet.to", false, 14));
    }

    @Override
    public ImportPreview preview(SheetTable table) {
        return imports.preview(understood(table));
    }

    @Override
    public void apply(SheetTable table, ImportPreview shown) {
        imports.apply(understood(table), shown);
    }

    private SheetTable understood(SheetTable table) {
        return table.reading(PeopleSheet.ROLE, text -> roles.getOrDefault(text.toLowerCase(Locale.ROOT), text));
    }
}
