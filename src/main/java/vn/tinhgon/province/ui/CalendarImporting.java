package vn.tinhgon.province.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.platform.calendar.DayKind;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.platform.exchange.SheetText;
import vn.tinhgon.platform.ui.Importing;
import vn.tinhgon.province.CalendarService;
import vn.tinhgon.province.CalendarSheet;

/** What a file of calendar days has in its columns; the kind may be written as the portal shows it. */
class CalendarImporting implements Importing {

    private final CalendarService calendar;
    private final Map<String, String> kinds;

    CalendarImporting(Component on, CalendarService calendar) {
        this.calendar = calendar;
        kinds = Stream.of(DayKind.values())
                .collect(Collectors.toMap(
                        kind -> SheetText.plain(on.getTranslation("calendar.kind." + kind)),
                        kind -> kind.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public String template() {
        return "mau-lich-lam-viec";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(CalendarSheet.DAY, "calendar.sheet.day", true, 14),
                new Column(CalendarSheet.KIND, "calendar.sheet.kind", true, 14),
                new Column(CalendarSheet.NAME, "calendar.sheet.name", true, 36),
                new Column(CalendarSheet.BASIS, "calendar.sheet.basis", true, 44));
    }

    @Override
    public ImportPreview preview(SheetTable table) {
        return calendar.preview(understood(table));
    }

    @Override
    public void apply(SheetTable table, ImportPreview shown) {
        calendar.apply(understood(table), shown);
    }

    private SheetTable understood(SheetTable table) {
        return table.reading(CalendarSheet.KIND, text -> kinds.getOrDefault(SheetText.plain(text), text));
    }
}
