package vn.tinhgon.unit.ui;

import java.util.List;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.platform.ui.Importing;
import vn.tinhgon.unit.UnitImportService;
import vn.tinhgon.unit.UnitSheet;

/** What a file of successions has in its columns. */
class SuccessionImporting implements Importing {

    private final UnitImportService imports;

    SuccessionImporting(UnitImportService imports) {
        this.imports = imports;
    }

    @Override
    public String template() {
        return "mau-ke-thua";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(UnitSheet.PREDECESSOR, "unit.sheet.predecessor", true, 28),
                new Column(UnitSheet.SUCCESSOR, "unit.sheet.successor", true, 28),
                new Column(UnitSheet.ON, "unit.sheet.on", true, 16),
                new Column(UnitSheet.SHARE, "unit.sheet.share", true, 16),
                new Column(UnitSheet.BASIS, "unit.sheet.basis", false, 40));
    }

    @Override
    public ImportPreview preview(SheetTable table) {
        return imports.previewSuccessions(table);
    }

    @Override
    public void apply(SheetTable table, ImportPreview shown) {
        imports.importSuccessions(table, shown);
    }
}
