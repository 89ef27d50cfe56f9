package vn.tinhgon.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.kernel.Slice.Groups;

/** Which groups of a list have rows on a page. */
class SliceTest {

    private static final List<Integer> SIZES = List.of(3, 1, 0, 4, 2);

    @Test
    void a_page_begins_within_one_group_and_ends_within_another() {
        assertThat(new Slice(2, 3).within(SIZES)).isEqualTo(new Groups(0, 4, new Slice(2, 3)));
        assertThat(new Slice(3, 1).within(SIZES)).isEqualTo(new Groups(1, 2, new Slice(0, 1)));
        assertThat(new Slice(5, 50).within(SIZES)).isEqualTo(new Groups(3, 5, new Slice(1, 50)));
    }

    @Test
    void past_the_end_there_is_nothing() {
        assertThat(new Slice(10, 50).within(SIZES)).isEqualTo(new Groups(5, 5, new Slice(0, 50)));
        assertThat(new Slice(0, 50).within(List.of())).isEqualTo(new Groups(0, 0, new Slice(0, 50)));
    }

    @Test
    void every_page_has_the_rows_it_has_of_the_whole_list() {
        var rows = IntStream.range(0, SIZES.size())
                .boxed()
                .flatMap(group -> IntStream.range(0, SIZES.get(group)).mapToObj(row -> group + "." + row))
                .toList();
        for (var offset = 0; offset <= rows.size(); offset++) {
            for (var limit = 0; limit <= rows.size(); limit++) {
                var page = new Slice(offset, limit).within(SIZES);
                var found = IntStream.range(page.from(), page.until())
                        .boxed()
                        .flatMap(group -> IntStream.range(0, SIZES.get(group)).mapToObj(row -> group + "." + row))
                        .skip(page.rows().offset())
                        .limit(page.rows().limit())
                        .toList();
                assertThat(found)
                        .isEqualTo(rows.stream().skip(offset).limit(limit).toList());
            }
        }
    }
}
