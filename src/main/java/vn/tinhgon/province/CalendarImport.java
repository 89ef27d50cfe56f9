package vn.tinhgon.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.ImportPreview.Detail;
import vn.tinhgon.platform.exchange.ImportPreview.Line;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.ImportPreview.Reason;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.platform.exchange.SheetTable;

/** What a file of calendar days comes to, beside the days that are kept: those it does not name stay. */
final class CalendarImport {

    private final Map<LocalDate, KeptDay> kept;
    private final Map<LocalDate, Integer> rows = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<CalendarDay> added = new ArrayList<>();
    private final List<KeptDay> changed = new ArrayList<>();

    CalendarImport(Map<LocalDate, KeptDay> kept, SheetTable table) {
        this.kept = kept;
        table.rows().forEach(row -> lines.add(judged(row)));
    }

    ImportPreview preview() {
        return new ImportPreview(lines);
    }

    List<CalendarDay> added() {
        return added;
    }

    /** What they become, with the version that was seen. */
    List<KeptDay> changed() {
        return changed;
    }

    private Line judged(SheetRow row) {
        var about = row.text(CalendarSheet.DAY) + " " + row.text(CalendarSheet.NAME);
        try {
            var day = CalendarSheet.day(row);
            var before = rows.putIfAbsent(day.day(), row.number());
            if (before != null) {
                throw Refused.field(CalendarSheet.DAY, "calendar.refused.twice", before);
            }
            return written(row.number(), about, day);
        } catch (Refused refused) {
            return Line.bad(row.number(), about, List.of(Reason.of(refused)));
        }
    }

    private Line written(int number, String about, CalendarDay day) {
        var seen = Optional.ofNullable(kept.get(day.day()));
        if (seen.isEmpty()) {
            added.add(day);
            return Line.of(number, Outcome.ADD, about, details(Optional.empty(), day));
        }
        if (seen.get().day().equals(day)) {
            return Line.of(number, Outcome.SAME, about, List.of());
        }
        changed.add(new KeptDay(day, seen.get().version()));
        return Line.of(number, Outcome.CHANGE, about, details(seen.map(KeptDay::day), day));
    }

    private static List<Detail> details(Optional<CalendarDay> before, CalendarDay after) {
        return List.of(
                        new Detail(
                                CalendarSheet.NAME,
                                before.map(CalendarDay::name).orElse(""),
                                after.name()),
                        new Detail(
                                CalendarSheet.BASIS,
                                before.map(CalendarDay::basis).orElse(""),
                                after.basis()),
                        new Detail(
                                CalendarSheet.KIND,
                                before.map(day -> day.kind().name()).orElse(""),
                                after.kind().name()))
                .stream()
                .filter(detail -> !detail.before().equals(detail.after()))
                .toList();
    }
}
