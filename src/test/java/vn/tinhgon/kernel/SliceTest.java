package vn.tinhgon.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.kernel.Slice.Group;
import vn.tinhgon.kernel.Slice.Page;

/** Which groups of a list have rows on a page. */
class SliceTest {

    private static final List<Group<String>> UNITS = List.of(
            new Group<>("A", 3), new Group<>("B", 1), new Group<>("C", 0), new Group<>("D", 4), new Group<>("E", 2));

    @Test
    void a_page_begins_within_one_group_and_ends_within_another() {
        assertThat(new Slice(2, 3).within(UNITS)).isEqualTo(new Page<>(List.of("A", "B", "C", "D"), new Slice(2, 3)));
        assertThat(new Slice(3, 1).within(UNITS)).isEqualTo(new Page<>(List.of("B"), new Slice(0, 1)));
        assertThat(new Slice(5, 50).within(UNITS)).isEqualTo(new Page<>(List.of("D", "E"), new Slice(1, 50)));
    }

    @Test
    void past_the_end_there_is_nothing() {
        assertThat(new Slice(10, 50).within(UNITS)).isEqualTo(new Page<>(List.of(), new Slice(0, 50)));
        assertThat(new Slice(0, 50).within(List.<Group<String>>of()))
                .isEqualTo(new Page<>(List.of(), new Slice(0, 50)));
    }

    @Test
    void every_page_has_the_rows_it_has_of_the_whole_list() {
        var rows = UNITS.stream().flatMap(SliceTest::rows).toList();
        for (var offset = 0; offset <= rows.size(); offset++) {
            for (var limit = 0; limit <= rows.size(); limit++) {
                var page = new Slice(offset, limit).within(UNITS);
                var found = UNITS.stream()
                        .filter(unit -> page.groups().contains(unit.key()))
                        .flatMap(SliceTest::rows)
                        .skip(page.rows().offset())
                        .limit(page.rows().limit())
                        .toList();
                assertThat(found)
                        .isEqualTo(rows.stream().skip(offset).limit(limit).toList());
            }
        }
    }

    private static Stream<String> rows(Group<String> of) {
        return IntStream.range(0, of.rows()).mapToObj(row -> of.key() + row);
    }
}
