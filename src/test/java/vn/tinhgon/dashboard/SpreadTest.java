package vn.tinhgon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** UC-034 */
class SpreadTest {

    /** As QUARTILE.INC of 10, 20, 40, 80 says it. */
    @Test
    void quartiles_are_those_of_a_spreadsheet() {
        var spread = Spread.of(some(80, 10, 40, 20)).orElseThrow();
        assertThat(spread.median()).isEqualTo(BigFraction.of(30));
        var quartiles = spread.quartiles().orElseThrow();
        assertThat(quartiles.lower()).isEqualTo(BigFraction.of(35, 2));
        assertThat(quartiles.upper()).isEqualTo(BigFraction.of(50));
    }

    @Test
    void three_units_have_a_median_and_no_quartiles() {
        var spread = Spread.of(some(10, 40, 20)).orElseThrow();
        assertThat(spread.median()).isEqualTo(BigFraction.of(20));
        assertThat(spread.quartiles()).isEmpty();
        assertThat(Spread.of(List.of())).isEmpty();
    }

    private static List<BigFraction> some(int... figures) {
        return Arrays.stream(figures).mapToObj(BigFraction::of).toList();
    }
}
