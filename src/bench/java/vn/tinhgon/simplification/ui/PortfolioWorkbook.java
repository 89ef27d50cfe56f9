package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tinhgon.simplification.PlanRow;
import vn.tinhgon.simplification.Standing;

/** The workbook of the portfolio as the portal writes it, and the same cells by the library alone. */
public final class PortfolioWorkbook {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 15);
    private static final int ROWS_AT_ONCE = 500;

    /** Words without a page in front of somebody: the keys. */
    private static final class Keys extends Div {

        private static final long serialVersionUID = 1L;

        @Override
        public String getTranslation(String key, Object... arguments) {
            return key;
        }
    }

    private final PlanWords words = new PlanWords(new Keys());
    private final Standing standing;
    private final List<PlanRow> rows;

    public PortfolioWorkbook(Standing standing, List<PlanRow> rows) {
        this.standing = standing;
        this.rows = rows;
    }

    public void ours() throws IOException {
        new PortfolioExport(words).xlsx(standing, rows, DAY, OutputStream.nullOutputStream());
    }

    /** Widths, head and formats too: a workbook without them is not the same. */
    public void bare() throws IOException {
        var workbook = new Workbook(OutputStream.nullOutputStream(), "bench", "1.0");
        var sheet = workbook.newWorksheet("bench");
        for (var column = 0; column < 13; column++) {
            sheet.width(column, 20);
            sheet.inlineString(0, column, "head");
            sheet.style(0, column).bold().set();
        }
        for (var number = 1; number <= rows.size(); number++) {
            row(sheet, number, rows.get(number - 1));
            if (number % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
        workbook.finish();
    }

    private void row(Worksheet sheet, int number, PlanRow row) {
        sheet.inlineString(number, 0, row.code());
        sheet.inlineString(number, 1, row.name());
        sheet.inlineString(number, 2, row.unitName());
        sheet.inlineString(number, 3, words.action(row));
        sheet.inlineString(number, 4, words.stateOf(row));
        row.before().ifPresent(before -> number(sheet, number, 5, BigDecimal.valueOf(before.amount()), "#,##0"));
        row.plan().ifPresent(plan -> {
            var saving = plan.saving();
            number(sheet, number, 6, BigDecimal.valueOf(saving.after().amount()), "#,##0");
            number(sheet, number, 7, BigDecimal.valueOf(saving.amount().amount()), "#,##0");
            saving.percent().ifPresent(percent -> number(sheet, number, 8, percent.printed(), "#,##0.00"));
            number(sheet, number, 9, BigDecimal.valueOf(saving.daysBefore()), "#,##0");
            number(sheet, number, 10, BigDecimal.valueOf(saving.daysAfter()), "#,##0");
        });
    }

    private static void number(Worksheet sheet, int row, int column, BigDecimal value, String format) {
        sheet.value(row, column, value);
        sheet.style(row, column).format(format).set();
    }
}
