package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.platform.exchange.SheetText;
import vn.tinhgon.platform.ui.Importing;
import vn.tinhgon.procedure.CatalogueImportService;
import vn.tinhgon.procedure.DecidingLevel;
import vn.tinhgon.procedure.OnlineLevel;
import vn.tinhgon.procedure.Paper;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.procedure.ProcedureSheet;

/** What a file of procedures has in its columns; words may be written as the portal shows them. */
class ProcedureImporting implements Importing {

    private final Component on;
    private final CatalogueImportService imports;

    ProcedureImporting(Component on, CatalogueImportService imports) {
        this.on = on;
        this.imports = imports;
    }

    @Override
    public String template() {
        return "mau-danh-muc-thu-tuc";
    }

    @Override
    public List<Column> columns() {
        return columnsOfAFile();
    }

    static List<Column> columnsOfAFile() {
        return List.of(
                new Column(ProcedureSheet.CODE, "procedure.sheet.code", true, 16),
                new Column(ProcedureSheet.NATIONAL_CODE, "procedure.sheet.nationalCode", false, 24),
                new Column(ProcedureSheet.NAME, "procedure.sheet.name", true, 44),
                new Column(ProcedureSheet.SCOPE, "procedure.sheet.scope", true, 22),
                new Column(ProcedureSheet.FIELD, "procedure.sheet.field", true, 20),
                new Column(ProcedureSheet.UNIT, "procedure.sheet.unit", true, 28),
                new Column(ProcedureSheet.LEVEL, "procedure.sheet.level", true, 14),
                new Column(ProcedureSheet.ONLINE, "procedure.sheet.online", true, 16),
                new Column(ProcedureSheet.TAKEN_IN_AT, "procedure.sheet.takenInAt", false, 24),
                new Column(ProcedureSheet.RESULT, "procedure.sheet.result", false, 24),
                new Column(ProcedureSheet.LEGAL_BASIS, "procedure.sheet.legalBasis", false, 36),
                new Column(ProcedureSheet.TIMES, "procedure.sheet.times", true, 12),
                new Column(ProcedureSheet.SUBJECTS, "procedure.sheet.subjects", true, 12),
                new Column(ProcedureSheet.FIGURES_ON, "procedure.sheet.figuresOn", false, 14),
                new Column(ProcedureSheet.DECISION, "procedure.sheet.decision", true, 18),
                new Column(ProcedureSheet.SIGNED_ON, "procedure.sheet.signedOn", true, 14),
                new Column(ProcedureSheet.IN_FORCE_FROM, "procedure.sheet.inForceFrom", true, 14),
                new Column(ProcedureSheet.WORK, "procedure.sheet.work", true, 36),
                new Column(ProcedureSheet.DOER, "procedure.sheet.doer", false, 20),
                new Column(ProcedureSheet.HOURS, "procedure.sheet.hours", true, 10),
                new Column(ProcedureSheet.DAYS, "procedure.sheet.days", false, 10),
                new Column(ProcedureSheet.SERVICE, "procedure.sheet.service", false, 14),
                new Column(ProcedureSheet.FEE, "procedure.sheet.fee", false, 14),
                new Column(ProcedureSheet.PAPER, "procedure.sheet.paper", false, 36),
                new Column(ProcedureSheet.PAPER_KIND, "procedure.sheet.paperKind", false, 18),
                new Column(ProcedureSheet.ORIGINALS, "procedure.sheet.originals", false, 10),
                new Column(ProcedureSheet.COPIES, "procedure.sheet.copies", false, 10),
                new Column(ProcedureSheet.PAPER_HOURS, "procedure.sheet.paperHours", false, 12),
                new Column(ProcedureSheet.PAPER_SERVICE, "procedure.sheet.paperService", false, 14),
                new Column(ProcedureSheet.REPLACEABLE, "procedure.sheet.replaceable", false, 12));
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
        return reading(
                reading(
                        reading(
                                reading(table, ProcedureSheet.SCOPE, "procedure.scope.", ProcedureScope.values()),
                                ProcedureSheet.LEVEL,
                                "procedure.level.",
                                DecidingLevel.values()),
                        ProcedureSheet.ONLINE,
                        "procedure.online.",
                        OnlineLevel.values()),
                ProcedureSheet.PAPER_KIND,
                "procedure.paper.kind.",
                Paper.Kind.values());
    }

    private SheetTable reading(SheetTable table, String column, String key, Enum<?>[] values) {
        Map<String, String> words = new HashMap<>();
        for (var value : values) {
            words.put(
                    SheetText.plain(on.getTranslation(key + value)),
                    value.name().toLowerCase(Locale.ROOT));
        }
        return table.reading(column, text -> words.getOrDefault(SheetText.plain(text), text));
    }
}
