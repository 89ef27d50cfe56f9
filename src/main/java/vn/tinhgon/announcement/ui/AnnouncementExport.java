package vn.tinhgon.announcement.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.announcement.AnnouncementRow;
import vn.tinhgon.announcement.Duty;
import vn.tinhgon.platform.exchange.Export;
import vn.tinhgon.platform.exchange.ExportColumn;

/** Announcements as a workbook, with how far each duty is. */
final class AnnouncementExport {

    private final DeadlineWords words;

    AnnouncementExport(DeadlineWords words) {
        this.words = words;
    }

    void xlsx(List<AnnouncementRow> rows, OutputStream to) throws IOException {
        new Export<>(words.say("announcements.title"), columns()).xlsx(rows.stream(), to);
    }

    private List<ExportColumn<AnnouncementRow>> columns() {
        var columns = new ArrayList<ExportColumn<AnnouncementRow>>();
        columns.add(ExportColumn.text(
                words.say("announcement.number"), 22, row -> row.announced().number()));
        columns.add(ExportColumn.day(
                words.say("announcement.announcedOn"),
                14,
                row -> Optional.of(row.announced().announcedOn())));
        columns.add(ExportColumn.text(
                words.say("announcement.issuer"), 24, row -> row.announced().issuer()));
        columns.add(ExportColumn.text(
                words.say("announcement.field"), 20, row -> row.announced().field()));
        columns.add(ExportColumn.text(
                words.say("announcement.excerpt"), 50, row -> row.announced().excerpt()));
        columns.add(ExportColumn.text(words.say("announcement.unit"), 28, AnnouncementRow::unitName));
        for (var duty : Duty.values()) {
            var name = words.say("announcement.duty." + duty);
            columns.add(ExportColumn.day(
                    words.say("announcement.export.due", name),
                    14,
                    row -> row.of(duty).due()));
            columns.add(ExportColumn.day(
                    words.say("announcement.export.published", name),
                    14,
                    row -> row.of(duty).publishedOn()));
            columns.add(ExportColumn.text(
                    words.say("announcement.export.state", name), 26, row -> words.state(row.of(duty))));
        }
        return columns;
    }
}
