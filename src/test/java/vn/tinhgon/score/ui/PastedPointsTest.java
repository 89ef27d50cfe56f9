package vn.tinhgon.score.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitRow;

class PastedPointsTest {

    private static final UnitRow TU_PHAP = unit(1, "so-tu-phap", "Sở Tư pháp");
    private static final UnitRow Y_TE = unit(2, "so-y-te", "Sở Y tế");
    private static final UnitRow HOA_BINH = unit(3, "hoa-binh", "Xã Hòa Bình");
    private static final UnitRow HOA_BINH_TOO = unit(4, "hoa-binh-2", "Xã Hoà Bình");
    private static final List<UnitRow> UNITS = List.of(TU_PHAP, Y_TE, HOA_BINH, HOA_BINH_TOO);

    @Test
    void a_column_alone_goes_down_from_where_it_was_pasted() {
        assertThat(of("7,5\n8", 1)).isEqualTo(all(Map.of(Y_TE.id(), "7,5", HOA_BINH.id(), "8")));
    }

    @Test
    void what_is_below_the_last_unit_is_said_and_not_lost() {
        assertThat(of("7\n8\n9", 3)).isEqualTo(new PastedPoints(Map.of(HOA_BINH_TOO.id(), "7"), List.of("8", "9")));
    }

    @Test
    void an_empty_cell_of_a_column_leaves_its_unit_and_moves_no_other() {
        assertThat(of("7\n\n9", 0)).isEqualTo(all(Map.of(TU_PHAP.id(), "7", HOA_BINH.id(), "9")));
    }

    @Test
    void rows_that_name_their_unit_find_it_in_any_order_and_without_diacritics() {
        assertThat(of("1\tSO Y TE\t7\n2\tSở Tư pháp\t8,25", 3))
                .isEqualTo(all(Map.of(Y_TE.id(), "7", TU_PHAP.id(), "8,25")));
    }

    @Test
    void a_head_a_sum_and_a_unit_that_was_not_chosen_are_said() {
        assertThat(of("Đơn vị\tĐiểm\nSở Y tế\t7\nSở Xây dựng\t5\nTổng\t12", 0))
                .isEqualTo(new PastedPoints(
                        Map.of(Y_TE.id(), "7"), List.of("Đơn vị · Điểm", "Sở Xây dựng · 5", "Tổng · 12")));
    }

    @Test
    void of_two_names_that_differ_in_their_marks_each_is_found_as_it_is_written() {
        assertThat(of("xã hòa bình\t7\n" + Normalizer.normalize("Xã Hoà Bình", Normalizer.Form.NFD) + "\t8", 0))
                .isEqualTo(all(Map.of(HOA_BINH.id(), "7", HOA_BINH_TOO.id(), "8")));
    }

    @Test
    void a_name_that_two_units_have_without_marks_is_given_to_neither_and_a_code_tells_them_apart() {
        assertThat(of("Xa Hoa Binh\t7\nhoa-binh-2\t8", 0))
                .isEqualTo(new PastedPoints(Map.of(HOA_BINH_TOO.id(), "8"), List.of("Xa Hoa Binh · 7")));
    }

    @Test
    void a_unit_that_two_rows_name_is_given_neither() {
        assertThat(of("Sở Y tế\t7\nSở Y tế\t3\nSở Tư pháp\t5", 0))
                .isEqualTo(new PastedPoints(Map.of(TU_PHAP.id(), "5"), List.of("Sở Y tế · 7", "Sở Y tế · 3")));
    }

    @Test
    void a_column_that_is_empty_in_every_row_is_none() {
        assertThat(of("Sở Y tế\t7\t\nSở Tư pháp\t8\t", 0)).isEqualTo(all(Map.of(Y_TE.id(), "7", TU_PHAP.id(), "8")));
    }

    @Test
    void remarks_in_the_last_column_are_no_points() {
        assertThat(of("Sở Y tế\t7\tTốt\nSở Tư pháp\t8\t", 0))
                .isEqualTo(new PastedPoints(Map.of(), List.of("Sở Y tế · 7 · Tốt")));
    }

    @Test
    void what_is_no_number_of_points_that_can_be_given_goes_to_its_field_to_be_corrected_there() {
        assertThat(of("Sở Y tế\t-7\nSở Tư pháp\t1.500", 0))
                .isEqualTo(all(Map.of(Y_TE.id(), "-7", TU_PHAP.id(), "1.500")));
    }

    @Test
    void an_empty_cell_leaves_what_is_there() {
        assertThat(of("Sở Y tế\t\nSở Tư pháp\t3", 0)).isEqualTo(all(Map.of(TU_PHAP.id(), "3")));
    }

    private static PastedPoints of(String text, int from) {
        return PastedPoints.of(text, UNITS, from);
    }

    private static PastedPoints all(Map<UnitId, String> points) {
        return new PastedPoints(points, List.of());
    }

    private static UnitRow unit(long id, String code, String name) {
        return new UnitRow(new UnitId(id), code, UnitKind.DEPARTMENT, name);
    }
}
