package vn.tinhgon.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a spreadsheet puts on the clipboard. */
class PastedBlockTest {

    @Test
    void cells_are_divided_by_tabs_and_rows_by_lines() {
        assertThat(PastedBlock.rows("742\t968\r\n1.012\t2.024\r\n"))
                .containsExactly(List.of("742", "968"), List.of("1.012", "2.024"));
    }

    @Test
    void a_cell_with_a_line_break_or_a_quote_is_quoted() {
        assertThat(PastedBlock.rows("\"Hồ sơ\ntrực tuyến\"\t\"gọi là \"\"DVC\"\"\"\t3"))
                .containsExactly(List.of("Hồ sơ trực tuyến", "gọi là \"DVC\"", "3"));
    }

    @Test
    void merged_cells_come_as_empty_ones_and_empty_rows_at_the_end_are_no_rows() {
        assertThat(PastedBlock.rows("Huyện\t\t5\n\t\t\n\t\t\n")).containsExactly(List.of("Huyện", "", "5"));
        assertThat(PastedBlock.rows("")).isEmpty();
    }

    @Test
    void no_break_spaces_around_numbers_are_no_part_of_them() {
        assertThat(PastedBlock.rows("\u00a01.384\u00a0\t5")).containsExactly(List.of("1.384", "5"));
    }

    @Test
    void more_rows_than_any_sheet_has_are_left() {
        assertThat(PastedBlock.rows("1\t2\n".repeat(20_000))).hasSize(10_000);
    }

    @Test
    void a_quotation_mark_within_a_cell_is_just_one() {
        assertThat(PastedBlock.rows("5\"\tống 6\" rời\n7\t8"))
                .containsExactly(List.of("5\"", "ống 6\" rời"), List.of("7", "8"));
    }

    @Test
    void a_quotation_mark_that_nothing_closes_loses_nothing_that_was_pasted() {
        assertThat(PastedBlock.rows("\"80\" phần trăm\t5")).containsExactly(List.of("80 phần trăm", "5"));
        assertThat(PastedBlock.rows("5\t\"6")).containsExactly(List.of("5", "6"));
        assertThat(PastedBlock.rows("\"x\t".repeat(500_000))).hasSize(1);
    }
}
