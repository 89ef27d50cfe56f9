package vn.tinhgon.dossier.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import vn.tinhgon.dossier.DossierColumn;
import vn.tinhgon.dossier.DossierRow;
import vn.tinhgon.dossier.OverdueRow;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.platform.exchange.Export;
import vn.tinhgon.platform.exchange.ExportColumn;

/** Lists of dossiers as files, in the columns in which they are taken in; without rows they are templates. */
final class DossierExports {

    private DossierExports() {}

    static Export<DossierRow> counts(DossierWords words) {
        var columns = new ArrayList<ExportColumn<DossierRow>>();
        columns.add(ExportColumn.text(words.say("dossier.column." + DossierColumn.UNIT), 44, DossierRow::unitName));
        for (var count : DossierCount.takenIn()) {
            columns.add(ExportColumn.number(
                    words.count(count), 16, 0, row -> row.counts().of(count).map(BigDecimal::valueOf)));
        }
        return new Export<>(words.say("nav.dossiers"), columns);
    }

    static Export<OverdueRow> overdue(DossierWords words) {
        var columns = new ArrayList<ExportColumn<OverdueRow>>();
        columns.add(ExportColumn.text(words.say("dossier.column." + DossierColumn.UNIT), 44, OverdueRow::unitName));
        columns.add(ExportColumn.text(
                words.say("dossier.column." + DossierColumn.CODE),
                28,
                row -> row.dossier().code()));
        columns.add(ExportColumn.text(
                words.say("dossier.column." + DossierColumn.CAUSE_CODE),
                18,
                row -> row.dossier().causeCode()));
        columns.add(ExportColumn.text(
                words.say("dossier.column." + DossierColumn.CAUSE),
                44,
                row -> row.dossier().cause()));
        columns.add(ExportColumn.day(
                words.say("dossier.column." + DossierColumn.DUE_ON),
                14,
                row -> row.dossier().due()));
        columns.add(ExportColumn.day(
                words.say("dossier.column." + DossierColumn.SETTLED_ON),
                14,
                row -> row.dossier().settled()));
        return new Export<>(words.say("nav.overdue"), columns);
    }
}
