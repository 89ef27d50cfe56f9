package vn.tinhgon.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a spreadsheet puts on the clipboard. */
class PastedCellsTest {

    @Test
    void lines_are_rows_and_tabs_part_cells() {
        assertThat(PastedCells.read("80\t 85 \r\n\t90\r\n")).containsExactly(List.of("80", "85"), List.of("", "90"));
    }

    @Test
    void a_cell_with_a_line_break_stands_in_quotation_marks() {
        assertThat(PastedCells.read("\"Sở\nTư \"\"pháp\"\"\"\t80\n90"))
                .containsExactly(List.of("Sở\nTư \"pháp\"", "80"), List.of("90"));
    }

    @Test
    void any_other_quotation_mark_is_just_one() {
        assertThat(PastedCells.read("\"80\" phần trăm\t5\"\n\"6"))
                .containsExactly(List.of("\"80\" phần trăm", "5\""), List.of("\"6"));
    }

    @Test
    void nothing_is_no_row() {
        assertThatCode(() -> assertThat(PastedCells.read("")).isEmpty()).doesNotThrowAnyException();
    }

    /** Each cell begins with a quotation mark that nothing closes: looked for anew each time it would take minutes. */
    @Test
    void a_long_text_is_read_in_one_pass() {
        var text = "\"x\t".repeat(500_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(PastedCells.read(text)).hasSize(1));
    }
}
