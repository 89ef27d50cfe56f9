package vn.tinhgon.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.target.ProgrammeService;

/** UC-009 */
@PortalTest
class UC009LookAtAnotherDayTest extends ScreenTest {

    private static final LocalDate MERGED = LocalDate.of(2025, 3, 1);
    private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);
    private static final Map<String, String> IN_2026 = Map.of("day", "2026-03-15");
    private static final String STRIP = "Đang xem theo cơ cấu ngày 15/3/2026";

    @Autowired
    Provinces provinces;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    AsOf asOf;

    TestProvince province;
    TestPerson admin;
    UnitId agriculture;
    UnitId commune;
    TargetId target2024;
    TargetId target2026;
    PeriodId may2024;

    @BeforeEach
    void a_province_that_lost_its_districts() {
        province = provinces.fresh();
        admin = province.admin();
        agriculture = province.unit("DEPARTMENT", "Sở Nông nghiệp và PTNT", LocalDate.of(1997, 1, 1), MERGED);
        var district = province.unit("DISTRICT", "UBND huyện Văn Lâm", LocalDate.of(1999, 9, 1), TWO_LEVELS);
        var environment = province.unit("DEPARTMENT", "Sở Nông nghiệp và Môi trường", MERGED, null);
        commune = province.unit("COMMUNE", "UBND xã Như Quỳnh", TWO_LEVELS, null);
        var another = province.unit("COMMUNE", "UBND xã Lạc Đạo", TWO_LEVELS, null);

        target2024 = province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        may2024 = province.month(5);
        province.assignment(target2024, agriculture, "50");
        province.assignment(target2024, district, "50");

        province.inAYearFrom(LocalDate.of(2026, 1, 1));
        target2026 = province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "80");
        province.month(1);
        province.assignment(target2026, environment, "80");
        province.yearFigure(province.assignment(target2026, commune, "80"), 40, 100);
        province.yearFigure(province.assignment(target2026, another, "80"), 90, 100);
    }

    @Test
    void today_shows_the_units_of_today_and_says_nothing_of_another_day() {
        open(admin, "leaderboard/provincial");
        assertThat(shown()).doesNotContain("Đang xem theo cơ cấu");
        assertThat(compared())
                .anyMatch(name -> name.contains("Sở Nông nghiệp và PTNT"))
                .noneMatch(name -> name.contains("Sở Nông nghiệp và Môi trường"));
        assertThat(tiers()).anyMatch(tier -> tier.startsWith("Huyện")).noneMatch(tier -> tier.startsWith("Xã"));
    }

    @Test
    void a_day_of_2026_has_its_own_programme_and_communes_but_no_districts() {
        open(admin, "targets", IN_2026);
        assertThat(shown()).contains(STRIP, "Chương trình năm 2026").doesNotContain("Chương trình năm 2024");

        open(admin, "leaderboard/commune", IN_2026);
        assertThat(row(0, 0)).contains("1", "UBND xã Lạc Đạo", "100,00%");
        assertThat(row(0, 1)).contains("2", "UBND xã Như Quỳnh", "50,00%");
        assertThat(tiers()).noneMatch(tier -> tier.startsWith("Huyện"));

        open(admin, "leaderboard/provincial", IN_2026);
        assertThat(compared())
                .anyMatch(name -> name.contains("Sở Nông nghiệp và Môi trường"))
                .noneMatch(name -> name.contains("Sở Nông nghiệp và PTNT"));

        open(admin, "leaderboard/district", IN_2026);
        assertThat(shown()).contains("Ngày 15/3/2026 tỉnh không có đơn vị nào thuộc nhóm này.");
    }

    @Test
    void the_header_leads_to_a_programmes_year_and_back() {
        open(admin, "targets");
        press("Tính đến ngày 15/6/2024");
        press("Chương trình năm 2026");
        assertThat(shown()).contains("Đang xem theo cơ cấu ngày 1/1/2026", "Chương trình năm 2026");
        assertThat(buttons()).contains("Tính đến ngày 1/1/2026");
        press("Về hôm nay");
        assertThat(shown()).doesNotContain("Đang xem theo cơ cấu").contains("Chương trình năm 2024");
        assertThat(buttons()).contains("Tính đến ngày 15/6/2024");
    }

    @Test
    void any_day_can_be_typed_and_what_is_no_day_is_said() {
        open(admin, "leaderboard");
        press("Tính đến ngày 15/6/2024");
        var field = inDialog(DayField.class);
        field.setValue(null);
        pressInDialog("Xem");
        assertThat(field.isInvalid()).isTrue();
        field.setValue(LocalDate.of(2025, 5, 20));
        pressInDialog("Xem");
        assertThat(shown())
                .contains("Đang xem theo cơ cấu ngày 20/5/2025")
                .contains("Ngày 20/5/2025 không có chương trình nào đang thực hiện");
    }

    @Test
    void the_day_stays_from_page_to_page_until_another_is_chosen() {
        open(admin, "targets", IN_2026);
        UI.getCurrent().navigate("audit");
        UI.getCurrent().navigate("plans");
        assertThat(shown()).contains(STRIP);
        open(admin, "plans", Map.of("day", "không phải ngày"));
        assertThat(shown()).contains(STRIP);
        open(admin, "plans", Map.of("day", "2024-06-15"));
        assertThat(shown()).doesNotContain("Đang xem theo cơ cấu");
    }

    @Test
    void nothing_can_be_written_while_another_day_is_looked_at() {
        var editor = province.headOf(agriculture);
        var yesterday = Map.of("day", "2024-06-14");
        open(admin, "targets/" + target2024.text());
        assertThat(buttons()).contains("Giao chỉ tiêu");
        open(admin, "targets/" + target2024.text(), yesterday);
        assertThat(buttons()).doesNotContain("Giao chỉ tiêu");
        open(admin, "programmes/" + province.programme().text() + "/assign", yesterday);
        assertThat(shown()).contains("Chỉ tiêu chỉ giao được cho các đơn vị của hôm nay.");

        open(editor, "progress", Map.of("day", "2024-06-15"));
        assertThat(buttons()).contains("Lưu nháp", "Trình");
        open(editor, "progress", yesterday);
        assertThat(titleShown()).contains("Sở Nông nghiệp và PTNT");
        assertThat(buttons()).doesNotContain("Lưu nháp", "Trình");
    }

    @Test
    void somebody_whose_unit_is_not_there_on_the_day_is_told_so() {
        open(province.editorOf(agriculture), "progress", IN_2026);
        assertThat(shown()).contains(STRIP, "Sở Nông nghiệp và PTNT không có trong cơ cấu của ngày này.");
        open(province.editorOf(commune), "progress", IN_2026);
        assertThat(shown()).contains(STRIP).doesNotContain("không có trong cơ cấu");
    }

    @Test
    void what_waits_waits_today_and_leads_there() {
        var editor = province.editorOf(agriculture);
        open(editor, "", IN_2026);
        assertThat(shown()).contains(STRIP, "1 chỉ tiêu chưa báo cáo");
        var work = $(RouterLink.class).all().stream()
                .filter(link -> words(link).contains("chưa báo cáo"))
                .findFirst()
                .orElseThrow();
        var there = new Location(work.getHref());
        UI.getCurrent().navigate(there.getPath(), there.getQueryParameters());
        assertThat(shown()).doesNotContain("Đang xem theo cơ cấu");
        assertThat(buttons()).contains("Lưu nháp");
    }

    @Test
    void what_is_typed_and_cannot_be_saved_is_asked_about_first() {
        open(province.editorOf(agriculture), "progress");
        type("Tử số, CT 1", "46,09");
        press("Tính đến ngày 15/6/2024");
        press("Chương trình năm 2026");
        assertThat($(LeavingDialog.class).single().isOpened()).isTrue();
        assertThat(asOf.isToday()).as("until they have answered").isTrue();
        assertThat(field("Tử số, CT 1").getValue()).isEqualTo("46,09");
    }

    @Test
    void a_tab_keeps_its_day_and_a_new_one_begins_with_the_day_chosen_last() {
        open(admin, "targets", IN_2026);
        var first = UI.getCurrent();
        var second = anotherTab();
        assertThat(asOf.day()).isEqualTo("2026-03-15");
        second.navigate("targets", QueryParameters.simple(Map.of("day", "2024-06-15")));
        assertThat(asOf.isToday()).isTrue();
        UI.setCurrent(first);
        assertThat(asOf.day()).isEqualTo("2026-03-15");
        anotherTab();
        assertThat(asOf.isToday()).isTrue();
        UI.setCurrent(first);
    }

    private static UI anotherTab() {
        var tab = new UI();
        tab.getInternals().setSession(VaadinSession.getCurrent());
        UI.setCurrent(tab);
        VaadinService.getCurrent().fireUIInitListeners(tab);
        return tab;
    }

    @Test
    void whoever_asks_outside_a_page_is_told_of_today() {
        open(admin, "targets", IN_2026);
        var page = UI.getCurrent();
        UI.setCurrent(null);
        try {
            assertThat(programmes.current())
                    .hasValueSatisfying(
                            programme -> assertThat(programme.name()).isEqualTo("Chương trình năm 2024"));
        } finally {
            UI.setCurrent(page);
        }
    }

    private List<String> compared() {
        var names = new ArrayList<String>();
        var grids = $(Grid.class).all();
        for (var grid = 0; grid < grids.size(); grid++) {
            for (var row = 0; row < grids.get(grid).getListDataView().getItemCount(); row++) {
                names.add(String.join(" ", row(grid, row)));
            }
        }
        return names;
    }

    private List<String> tiers() {
        return $(RouterLink.class).all().stream()
                .filter(link -> link.getHref().startsWith("leaderboard/"))
                .map(ScreenTest::words)
                .toList();
    }
}
