package vn.tinhgon.unit.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.platform.ui.Importing;
import vn.tinhgon.unit.UnitImportService;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitSheet;

/** What a file of units has in its columns; a kind may be written as the portal shows it. */
class UnitImporting implements Importing {

    private final UnitImportService imports;
    private final Map<String, String> kinds;

    UnitImporting(Component on, UnitImportService imports) {
        this.imports = imports;
        var words = new UnitWords(on);
        kinds = Stream.of(UnitKind.values())
                .collect(Collectors.toMap(kind -> words.kind(kind).toLowerCase(Locale.ROOT), UnitKind::name));
    }

    @Override
    public String template() {
        return "mau-don-vi";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(UnitSheet.CODE, "unit.sheet.code", true, 28),
                new Column(UnitSheet.NAME, "unit.sheet.name", true, 44),
                new Column(UnitSheet.SHORT_NAME, "unit.sheet.brief", false, 24),
                new Column(UnitSheet.KIND, "unit.sheet.kind", true, 20),
                new Column(UnitSheet.PARENT, "unit.sheet.parent", true, 28),
                new Column(UnitSheet.BEGINS, "unit.sheet.begins", true, 16),
                new Column(UnitSheet.UNTIL, "unit.sheet.until", true, 16),
                new Column(UnitSheet.FROM, "unit.sheet.from", false, 16),
                new Column(UnitSheet.BASIS, "unit.sheet.basis", false, 40),
                new Column(UnitSheet.PHONE, "unit.sheet.phone", false, 18),
                new Column(UnitSheet.EMAIL, "unit.sheet.email", false, 28),
                new Column(UnitSheet.ADDRESS, "unit.sheet.address", false, 40));
    }

    @Override
    public ImportPreview preview(SheetTable table) {
        return imports.previewUnits(understood(table));
    }

    @Override
    public void apply(SheetTable table, ImportPreview shown) {
        imports.importUnits(understood(table), shown);
    }

    private SheetTable understood(SheetTable table) {
        return table.reading(UnitSheet.KIND, text -> kinds.getOrDefault(text.toLowerCase(Locale.ROOT), text));
    }
}
