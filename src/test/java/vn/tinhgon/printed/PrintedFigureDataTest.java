package vn.tinhgon.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;

/** BR-172: whether the ratio prints to what was printed. */
class PrintedFigureDataTest {

    @ParameterizedTest
    @CsvSource({
        "1384, 3003, 46.09, false, of 46.0872…",
        "296, 845, 35.03, false, of 35.0295…",
        "1384, 3003, 46.1, false, to one decimal",
        "1384, 3003, 46, false, to none",
        "1384, 3003, 46.10, true, two decimals are printed",
        "1384, 3003, 46.08, true, cut instead of rounded",
        "1, 8, 12.5, false, exact",
        "1, 8, 13, false, half goes up",
        "1, 8, 12, true, half went down",
        "19999, 20000, 100.0, false, it prints 100.0 though it is not",
        "0, 0, 100, true, nothing of nothing is no hundred",
    })
    void a_ratio_that_prints_otherwise_is_marked(
            long part, long whole, BigDecimal printed, boolean marked, String why) {
        var data = data(Optional.of(new Rate(part, whole)), Optional.of(printed), "%");
        assertThat(data.printsOtherwise()).as(why).isEqualTo(marked);
    }

    @Test
    void what_cannot_be_compared_is_not_marked() {
        assertThat(data(Optional.of(new Rate(25, 25)), Optional.empty(), "%").printsOtherwise())
                .isFalse();
        assertThat(data(Optional.empty(), Optional.of(new BigDecimal("85")), "%")
                        .printsOtherwise())
                .isFalse();
        assertThat(data(Optional.of(new Rate(1, 2)), Optional.of(new BigDecimal("178")), "văn bản")
                        .printsOtherwise())
                .isFalse();
    }

    @Test
    void a_figure_without_a_number_is_none() {
        assertThatThrownBy(() -> data(Optional.empty(), Optional.empty(), "%"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("printed_value"));
    }

    private static PrintedFigureData data(Optional<Rate> counts, Optional<BigDecimal> value, String measureUnit) {
        return new PrintedFigureData(
                PrintedScope.COUNTRY,
                Optional.empty(),
                "Cả nước",
                "Hồ sơ",
                counts,
                value,
                measureUnit,
                Optional.empty(),
                Optional.empty(),
                "",
                "như in",
                "báo cáo");
    }
}
