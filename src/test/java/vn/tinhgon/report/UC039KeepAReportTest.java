package vn.tinhgon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.assignment.UnitGroupService;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.ReportId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.unit.UnitKind;

/** UC-039: reports are kept, shared and dropped; what is shared is what they are of, not what somebody reads in them. */
@PortalTest
class UC039KeepAReportTest {

    @Autowired
    Provinces provinces;

    @Autowired
    SavedReportService saved;

    @Autowired
    ReportService reports;

    @Autowired
    UnitGroupService groups;

    @Autowired
    DecisionService decisions;

    @Autowired
    DSLContext db;

    AQuarter quarter;
    TestPerson admin;

    @BeforeEach
    void three_units_and_three_months() {
        quarter = new AQuarter(provinces.fresh(), decisions, db);
        admin = quarter.admin;
    }

    @Test
    void what_a_report_is_of_comes_back_as_it_was_kept() {
        var group = admin.does(() -> groups.create("Khối tổng hợp", Set.of(quarter.x, quarter.y)));
        for (var whose : List.of(
                new Whose.All(),
                new Whose.OfKind(UnitKind.DEPARTMENT),
                new Whose.OfGroup(group),
                new Whose.Chosen(Set.of(quarter.x, quarter.z)))) {
            var terms = new ReportTerms(
                    "Báo cáo giao ban",
                    whose,
                    Set.of(quarter.a, quarter.c),
                    Frequency.MONTH,
                    Stretch.SINCE_START,
                    EnumSet.of(ReportColumn.FIGURE, ReportColumn.CAUSE));
            var id = ReportId.next();
            admin.doing(() -> saved.save(id, 0, terms, false, true));
            assertThat(of(admin, id)).satisfies(kept -> {
                assertThat(kept.terms()).isEqualTo(terms);
                assertThat(kept.whole()).isTrue();
                assertThat(kept.shared()).isFalse();
                assertThat(kept.atClosing()).isTrue();
                assertThat(kept.by()).isEqualTo(admin.name());
            });
        }
        assertThat(admin.does(() ->
                        reports.lines(terms("Nhóm", new Whose.OfGroup(group)), quarter.months[2], new Slice(0, 50))))
                .extracting(ReportLine::unitName)
                .containsOnly("Sở X", "Sở Y");
    }

    @Test
    void a_report_is_one_s_own_until_it_is_shared_and_each_reads_their_own_figures_in_it() {
        var id = ReportId.next();
        var chosen = terms("Hai sở", new Whose.Chosen(Set.of(quarter.x, quarter.y)));
        admin.doing(() -> saved.save(id, 0, chosen, false, false));
        var neighbour = quarter.editorOf(quarter.y);
        assertThat(neighbour.does(() -> saved.list())).isEmpty();

        admin.doing(() -> saved.save(id, 1, chosen, true, false));
        var found = of(neighbour, id);
        assertThat(found.own()).isFalse();
        assertThat(neighbour.does(() -> reports.lines(found.terms(), quarter.months[2], new Slice(0, 50))))
                .extracting(ReportLine::unit)
                .containsOnly(quarter.y);
        assertThat(quarter.province.inspector().does(() -> saved.list()))
                .extracting(Report::id)
                .containsExactly(id);
        assertThat(provinces.fresh().admin().does(() -> saved.list())).isEmpty();
    }

    @Test
    void a_unit_s_people_keep_reports_of_their_unit_and_share_none() {
        var editor = quarter.editorOf(quarter.y);
        var id = ReportId.next();
        assertThatThrownBy(() -> editor.doing(() -> saved.save(id, 0, terms("Sở Y", new Whose.All()), true, false)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("report.refused.shared");
        editor.doing(() -> saved.save(id, 0, terms("Sở Y", new Whose.Chosen(Set.of(quarter.x))), false, false));
        assertThat(of(editor, id))
                .extracting(Report::whole, kept -> kept.terms().whose())
                .containsExactly(false, new Whose.Chosen(Set.of(quarter.y)));
        assertThat(admin.does(() -> saved.list())).isEmpty();
    }

    @Test
    void it_is_changed_and_dropped_by_whose_it_is_and_by_nobody_twice() {
        var id = ReportId.next();
        admin.doing(() -> saved.save(id, 0, terms("Cũ", new Whose.All()), true, false));
        var leader = quarter.province.person(
                "Nguyễn Văn An", Role.PROVINCIAL_LEADER, quarter.province.unit("PROVINCE", "UBND tỉnh"));
        assertThatThrownBy(() -> leader.doing(() -> saved.save(id, 1, terms("Khác", new Whose.All()), true, false)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> leader.doing(() -> saved.withdraw(id, 1))).isInstanceOf(NotFound.class);
        admin.doing(() -> saved.save(id, 1, terms("Mới", new Whose.All()), true, false));
        assertThatThrownBy(() -> admin.doing(() -> saved.save(id, 1, terms("Khác", new Whose.All()), true, false)))
                .isInstanceOf(Changed.class);
        assertThat(leader.does(() -> saved.list()))
                .extracting(kept -> kept.terms().title(), Report::version)
                .containsExactly(tuple("Mới", 2L));
        assertThatThrownBy(() -> admin.doing(() -> saved.withdraw(id, 1))).isInstanceOf(Changed.class);
        admin.doing(() -> saved.withdraw(id, 2));
        assertThat(leader.does(() -> saved.list())).isEmpty();
        assertThatThrownBy(() -> admin.doing(() -> saved.withdraw(id, 3))).isInstanceOf(NotFound.class);
    }

    @Test
    void an_inspector_keeps_none() {
        var inspector = quarter.province.inspector();
        assertThatThrownBy(() -> inspector.doing(
                        () -> saved.save(ReportId.next(), 0, terms("A", new Whose.All()), false, false)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Report of(TestPerson reader, ReportId id) {
        return reader.does(() -> saved.list()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ReportTerms terms(String title, Whose whose) {
        return new ReportTerms(
                title, whose, Set.of(), Frequency.MONTH, Stretch.PERIOD, EnumSet.allOf(ReportColumn.class));
    }
}
