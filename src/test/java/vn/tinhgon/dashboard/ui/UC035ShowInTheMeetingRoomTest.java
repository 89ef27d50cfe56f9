package vn.tinhgon.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.shared.communication.PushMode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.platform.access.News;
import vn.tinhgon.platform.ui.Picture;
import vn.tinhgon.progress.DecisionService;

/** UC-035: what is approved shows by itself, with a mark, in its own province and in no other. */
@PortalTest
class UC035ShowInTheMeetingRoomTest extends ScreenTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Autowired
    Provinces provinces;

    @Autowired
    DecisionService decisions;

    @Autowired
    News news;

    TestProvince province;
    TestPerson admin;
    EntryId waiting;

    @BeforeEach
    void a_department_with_a_figure_that_waits() {
        province = provinces.fresh();
        admin = province.admin();
        var month = province.month(5);
        var online = province.target(2, Accumulation.FLOW, Comparison.AT_LEAST, "45");
        var justice = province.department("Sở Tư pháp");
        waiting = province.submitted(
                province.assignment(online, justice, "45"), month, 46, 100, province.editorOf(justice));
    }

    @Test
    void an_approval_shows_within_a_second_with_what_has_changed() {
        open(admin, "dashboard/meeting");
        assertThat(result()).isEqualTo("chưa báo cáo");
        admin.doing(() -> decisions.approve(waiting, 1));
        await().pollInSameThread().atMost(A_SECOND).until(() -> {
            roundTrip();
            return result().equals("46,00%");
        });
        assertThat(shown()).contains("Vừa đổi: 2 Chỉ tiêu 2, ", "chưa báo cáo → 46,00%");
    }

    @Test
    void the_dashboard_itself_is_told_as_well() {
        open(admin, "dashboard");
        admin.doing(() -> decisions.approve(waiting, 1));
        await().pollInSameThread().atMost(A_SECOND).until(() -> {
            roundTrip();
            return result().equals("46,00%");
        });
        assertThat(targets().table().rows().getFirst().cells())
                .anySatisfy(cell -> assertThat(cell.changed()).isTrue());
    }

    @Test
    void another_province_is_told_nothing() {
        var elsewhere = provinces.fresh().admin();
        var there = new AtomicInteger();
        var here = new AtomicInteger();
        var endThere = elsewhere.does(() -> news.hear(there::incrementAndGet));
        var endHere = admin.does(() -> news.hear(here::incrementAndGet));
        admin.doing(() -> decisions.approve(waiting, 1));
        await().atMost(A_SECOND).until(() -> here.get() == 1);
        assertThat(there).hasValue(0);
        endHere.run();
        endThere.run();
        admin.doing(news::tell);
        await().during(Duration.ofMillis(200)).until(() -> here.get() == 1);
    }

    @Test
    void what_is_undone_is_told_to_nobody() {
        var here = new AtomicInteger();
        admin.doing(() -> news.hear(here::incrementAndGet));
        assertThatThrownBy(() -> admin.doing(() -> decisions.approve(waiting, 7)))
                .isInstanceOf(Changed.class);
        await().during(Duration.ofMillis(200)).until(() -> here.get() == 0);
    }

    @Test
    void a_page_that_was_left_is_told_no_more() {
        open(admin, "dashboard/meeting");
        assertThat(UI.getCurrent().getPushConfiguration().getPushMode()).isEqualTo(PushMode.AUTOMATIC);
        var picture = targets();
        UI.getCurrent().navigate("leaderboard");
        admin.doing(() -> decisions.approve(waiting, 1));
        await().pollInSameThread().during(Duration.ofMillis(300)).until(() -> {
            roundTrip();
            return picture.table().rows().getFirst().cells().get(1).text().equals("chưa báo cáo");
        });
    }

    @Test
    void the_wall_shows_each_tier_that_has_units() {
        province.unit("DISTRICT", "Huyện Văn Lâm");
        open(admin, "dashboard/meeting");
        assertThat($(Picture.class).all().stream()
                        .map(picture -> picture.getElement().getProperty("heading")))
                .contains("Đơn vị × chỉ tiêu: Sở, ban, ngành", "Đơn vị × chỉ tiêu: Huyện, thị xã, thành phố")
                .doesNotContain("Đơn vị × chỉ tiêu: Xã, phường, thị trấn");
        assertThat($(Section.class).all()).hasSize(4);
    }

    private String result() {
        return targets().table().rows().getFirst().cells().get(1).text();
    }

    private Picture targets() {
        return $(Picture.class).all().getFirst();
    }
}
