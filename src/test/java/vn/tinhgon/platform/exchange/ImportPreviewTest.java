package vn.tinhgon.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.exchange.ImportPreview.Detail;
import vn.tinhgon.platform.exchange.ImportPreview.Line;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.ImportPreview.Reason;

/** All or nothing, and only what was seen. */
class ImportPreviewTest {

    private static final Line ADDED =
            Line.of(2, Outcome.ADD, "Sở Tư pháp", List.of(new Detail("name", "", "Sở Tư pháp")));
    private static final Line SAME = Line.of(3, Outcome.SAME, "Sở Y tế", List.of());
    private static final Line BAD =
            Line.bad(4, "Sở Nội vụ", List.of(Reason.of(Refused.field("from", "typed.refused.notDay", "hôm nay"))));

    @Test
    void it_counts() {
        var preview = new ImportPreview(List.of(ADDED, SAME, BAD));
        assertThat(preview.count(Outcome.ADD)).isEqualTo(1);
        assertThat(preview.count(Outcome.END)).isZero();
        assertThat(preview.writes()).isEqualTo(1);
    }

    @Test
    void with_a_bad_row_or_nothing_to_write_it_does_not_apply() {
        assertThat(new ImportPreview(List.of(ADDED, SAME)).applies()).isTrue();
        for (var lines : List.of(List.of(ADDED, BAD), List.of(SAME), List.<Line>of())) {
            var preview = new ImportPreview(lines);
            assertThat(preview.applies()).isFalse();
            assertThatThrownBy(() -> preview.mustBe(preview)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void it_must_be_what_was_shown() {
        assertThatCode(() -> new ImportPreview(List.of(ADDED)).mustBe(new ImportPreview(List.of(ADDED))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new ImportPreview(List.of(ADDED)).mustBe(new ImportPreview(List.of(ADDED, SAME))))
                .isInstanceOf(Changed.class);
    }

    @Test
    void a_reason_keeps_what_a_rule_refused() {
        assertThat(BAD.reasons())
                .containsExactly(new Reason(Optional.of("from"), "typed.refused.notDay", List.of("hôm nay")));
        assertThatThrownBy(() -> Line.bad(5, "", List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
