package vn.tinhgon.printed.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.platform.ui.Importing;
import vn.tinhgon.printed.PrintedFigureImportService;
import vn.tinhgon.printed.PrintedFigureSheet;
import vn.tinhgon.printed.PrintedScope;
import vn.tinhgon.printed.Qualifier;

/** What a file of printed figures has in its columns; qualifier and scope may be written as the portal shows them. */
class PrintedImporting implements Importing {

    private final PrintedFigureImportService imports;
    private final Map<String, String> qualifiers;
    private final Map<String, String> scopes;

    PrintedImporting(Component on, PrintedFigureImportService imports) {
        this.imports = imports;
        qualifiers = Stream.of(Qualifier.values())
                .collect(Collectors.toMap(
                        each -> plain(on.getTranslation("printed.qualifier." + each)), Qualifier::code));
        scopes = Stream.of(PrintedScope.values())
                .filter(each -> !each.isOwn())
                .collect(Collectors.toMap(
                        each -> plain(on.getTranslation("printed.scope." + each)), PrintedScope::code));
    }

    @Override
    public String template() {
        return "mau-so-lieu-da-cong-bo";
    }

    @Override
    public List<Column> columns() {
        return columnsOfAFile();
    }

    static List<Column> columnsOfAFile() {
        return List.of(
                new Column(PrintedFigureSheet.SCOPE, "printed.sheet.scope", true, 22),
                new Column(PrintedFigureSheet.SCOPE_NAME, "printed.sheet.scopeName", true, 28),
                new Column(PrintedFigureSheet.INDICATOR, "printed.sheet.indicator", true, 44),
                new Column(PrintedFigureSheet.NUMERATOR, "printed.sheet.numerator", false, 12),
                new Column(PrintedFigureSheet.DENOMINATOR, "printed.sheet.denominator", false, 12),
                new Column(PrintedFigureSheet.VALUE, "printed.sheet.value", true, 14),
                new Column(PrintedFigureSheet.MEASURE_UNIT, "printed.sheet.measureUnit", true, 14),
                new Column(PrintedFigureSheet.QUALIFIER, "printed.sheet.qualifier", false, 12),
                new Column(PrintedFigureSheet.AS_OF, "printed.sheet.asOf", false, 14),
                new Column(PrintedFigureSheet.PERIOD, "printed.sheet.period", false, 12),
                new Column(PrintedFigureSheet.TEXT, "printed.sheet.text", true, 36),
                new Column(PrintedFigureSheet.SOURCE, "printed.sheet.source", true, 44));
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
        return table.reading(PrintedFigureSheet.QUALIFIER, text -> qualifiers.getOrDefault(plain(text), text))
                .reading(PrintedFigureSheet.SCOPE, text -> scopes.getOrDefault(plain(text), text));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
