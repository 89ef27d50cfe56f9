package vn.tinhgon.assignment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.assignment.ui.PastedGoals.Cell;
import vn.tinhgon.assignment.ui.PastedGoals.Unread;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;

/** UC-016: a block of goals from a spreadsheet, and all that may be wrong with one. */
class PastedGoalsTest {

    private final List<UnitId> units = Stream.generate(UnitId::next).limit(3).toList();
    private final List<TargetId> targets =
            Stream.generate(TargetId::next).limit(2).toList();

    @Test
    void it_spreads_to_the_right_and_down() {
        var pasted = read("80\t85\n90,5\t95 %\n");
        assertThat(pasted.goals())
                .containsExactly(
                        new Cell(targets.get(0), units.get(0), "80"),
                        new Cell(targets.get(1), units.get(0), "85"),
                        new Cell(targets.get(0), units.get(1), "90,5"),
                        new Cell(targets.get(1), units.get(1), "95 %"));
        assertThat(pasted.unread()).isEmpty();
    }

    @Test
    void the_day_of_a_milestone_and_the_goal_of_a_count_are_goals() {
        assertThat(read("15/6/2024\t2024-06-15", FigureKind.MILESTONE).unread()).isEmpty();
        assertThat(read("1.200\t8000", FigureKind.COUNT).unread()).isEmpty();
        assertThat(read("15/6/2024", FigureKind.COUNT).unread())
                .containsExactly(new Unread(1, 1, "paste.refused.day", "15/6/2024"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15/6/2024 | paste.refused.day",
                "15-06-2024 | paste.refused.day",
                "2024-06-15 | paste.refused.day",
                "15/6 | paste.refused.day",
                "2024-06-15 00:00:00 | paste.refused.day",
                "=A1*2 | paste.refused.formula",
                "#N/A | paste.refused.formula",
                "#DIV/0! | paste.refused.formula",
                "1.000 | typed.refused.grouping",
                "1.000.000 | typed.refused.grouping",
                "8000 | typed.refused.goalRange",
                "0 | typed.refused.goalNothing",
                "-80 | typed.refused.negative",
                "tám mươi | typed.refused.notNumber",
                "80% % | typed.refused.notNumber",
            })
    void what_is_no_goal_says_why_and_goes_where_it_belongs(String cell, String key) {
        var pasted = read(cell + "\t80");
        assertThat(pasted.unread()).containsExactly(new Unread(1, 1, key, cell));
        assertThat(pasted.goals().getFirst().text()).isEqualTo(cell);
    }

    @Test
    void the_lower_cells_of_merged_ones_are_empty_and_change_nothing() {
        var pasted = read("80\t85\n\t86\n\t87");
        assertThat(pasted.blank()).isEqualTo(2);
        assertThat(pasted.goals()).hasSize(4);
    }

    @Test
    void five_thousand_rows_fill_what_is_there_and_the_rest_is_counted() {
        var pasted = read("80\t85\t90\n".repeat(5_000));
        assertThat(pasted.goals()).hasSize(6);
        assertThat(pasted.rowsLeftOver()).isEqualTo(4_997);
        assertThat(pasted.columnsLeftOver()).isEqualTo(1);
    }

    @Test
    void a_whole_letter_in_a_cell_is_not_carried_along() {
        assertThat(read("x".repeat(100_000)).goals().getFirst().text()).hasSize(60);
    }

    private PastedGoals read(String text) {
        return read(text, FigureKind.RATE);
    }

    private static Goal of(FigureKind kind) {
        return new Goal(new Measure(kind, "thủ tục"), Comparison.AT_LEAST, BigDecimal.ONE, 1, false);
    }

    private PastedGoals read(String text, FigureKind kind) {
        return PastedGoals.read(
                text,
                units,
                targets.stream()
                        .map(target -> new PastedGoals.Column(target, of(kind)))
                        .toList());
    }
}
