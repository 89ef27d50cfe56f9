package vn.tinhgon.score.ui;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(PastedPoints.of("7,5\n8", UNITS, 1).points())
                .isEqualTo(Map.of(Y_TE.id(), "7,5", HOA_BINH.id(), "8"));
    }

    @Test
    void what_is_below_the_last_unit_is_said_and_not_lost() {
        assertThat(PastedPoints.of("7\n8\n9", UNITS, 3))
                .isEqualTo(new PastedPoints(Map.of(HOA_BINH_TOO.id(), "7"), List.of("8", "9")));
    }

    @Test
    void rows_that_name_their_unit_find_it_in_any_order_and_without_diacritics() {
        assertThat(PastedPoints.of("1\tSO Y TE\t7\n2\tSở Tư pháp\t8,25", UNITS, 3)
                        .points())
                .isEqualTo(Map.of(Y_TE.id(), "7", TU_PHAP.id(), "8,25"));
    }

    @Test
    void a_head_and_a_unit_that_was_not_chosen_are_said() {
        assertThat(PastedPoints.of("Đơn vị\tĐiểm\nSở Y tế\t7\nSở Xây dựng\t5", UNITS, 0))
                .isEqualTo(new PastedPoints(Map.of(Y_TE.id(), "7"), List.of("Đơn vị · Điểm", "Sở Xây dựng · 5")));
    }

    @Test
    void a_name_that_two_units_have_is_given_to_neither_and_a_code_tells_them_apart() {
        var pasted = PastedPoints.of("Xã Hòa Bình\t7\nhoa-binh-2\t8", UNITS, 0);
        assertThat(pasted).isEqualTo(new PastedPoints(Map.of(HOA_BINH_TOO.id(), "8"), List.of("Xã Hòa Bình · 7")));
    }

    @Test
    void an_empty_cell_leaves_what_is_there() {
        assertThat(PastedPoints.of("Sở Y tế\t\nSở Tư pháp\t3", UNITS, 0))
                .isEqualTo(new PastedPoints(Map.of(TU_PHAP.id(), "3"), List.of()));
    }

    private static UnitRow unit(long id, String code, String name) {
        return new UnitRow(new UnitId(id), code, UnitKind.DEPARTMENT, name);
    }
}
