package vn.tinhgon.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.GuardOff;

/** One unit reports, a joint lead confirms or disputes, a coordinating unit sees and comments. */
@PortalTest
class UC021StandByAFigureTest {

    private static final Slice ALL = new Slice(0, 100);

    @Autowired
    Provinces provinces;

    @Autowired
    ProgressService progress;

    @Autowired
    DecisionService decisions;

    @Autowired
    FigureService figures;

    @Autowired
    EvidenceService evidence;

    @Autowired
    BesideService beside;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TargetId joint;
    AssignmentId given;
    TestPerson editor;
    TestPerson head;
    TestPerson lead;
    TestPerson coordinating;
    TestPerson stranger;
    TestPerson admin;
    UnitId vnpt;
    PeriodId june;

    @BeforeEach
    void an_enterprise_reports_what_it_leads_with_another_one() {
        province = provinces.fresh();
        admin = province.admin();
        var viettel = province.unit("ENTERPRISE", "Viettel Hưng Yên");
        vnpt = province.unit("ENTERPRISE", "VNPT Hưng Yên");
        editor = province.editorOf(viettel);
        head = province.headOf(viettel);
        lead = province.headOf(vnpt);
        coordinating = province.editorOf(province.department("Sở Y tế"));
        stranger = province.headOf(province.unit("COMMUNE", "UBND xã Toàn Thắng"));
        joint = province.jointTarget(5, "100");
        given = province.assignment(joint, viettel, "100");
        province.jointLead(given, vnpt);
        june = province.month(6);
    }

    @Test
    void a_joint_lead_confirms_what_lies_before_the_head_and_sees_no_draft() {
        var entry = drafted();
        assertThat(besideOf(lead)).isEmpty();
        notThere(() -> lead.does(() -> figures.history(entry)));
        notThere(() -> lead.doing(() -> beside.confirm(entry, 1)));
        assertThat(lead.does(beside::waiting)).isEmpty();

        editor.does(() -> progress.layBeforeHead(june, List.of(new Seen(entry, 1))));
        assertThat(besideOf(lead)).singleElement().satisfies(row -> {
            assertThat(row.part()).isEqualTo(Part.JOINT_LEAD);
            assertThat(row.figure().unitName()).isEqualTo("Viettel Hưng Yên");
            assertThat(row.mayBeJudged()).isTrue();
        });
        assertThat(lead.does(() -> beside.count(june))).isEqualTo(1);
        assertThat(lead.does(beside::waiting)).extracting(ToConfirm::count).containsExactly(1);
        assertThat(lead.does(() -> figures.history(entry)).versions())
                .as("nothing was handed in yet")
                .isEmpty();
        assertThat(lead.does(() -> evidence.of(entry))).isEmpty();

        lead.doing(() -> beside.confirm(entry, 1));
        assertThat(besideOf(lead)).singleElement().satisfies(row -> {
            assertThat(row.verdict()).contains(VoiceKind.CONFIRMED);
            assertThat(row.mayBeJudged()).isFalse();
        });
        assertThat(lead.does(beside::waiting)).isEmpty();
        refuses("beside.refused.judged", () -> lead.doing(() -> beside.dispute(entry, 1, "Thiếu")));
    }

    @Test
    void who_decides_reads_that_a_joint_lead_has_not_confirmed_or_why_it_disputes() {
        var entry = handedIn();
        assertThat(saidTo(admin, entry).leads()).containsExactly(new JointLead("VNPT Hưng Yên", Optional.empty()));
        refuses("text.refused.empty", () -> lead.doing(() -> beside.dispute(entry, 1, " ")));
        refuses("text.refused.tooLong", () -> lead.doing(() -> beside.dispute(entry, 1, "x".repeat(1001))));
        lead.doing(() -> beside.dispute(entry, 1, "Thiếu quý II"));

        for (var reader : List.of(admin, province.inspector(), editor, lead, coordinating)) {
            assertThat(saidTo(reader, entry).leads())
                    .singleElement()
                    .satisfies(said -> assertThat(said.verdict()).hasValueSatisfying(verdict -> {
                        assertThat(verdict.kind()).isEqualTo(VoiceKind.DISPUTED);
                        assertThat(verdict.text()).isEqualTo("Thiếu quý II");
                        assertThat(verdict.by()).isEqualTo(lead.name());
                    }));
        }
        assertThat(admin.does(() -> decisions.approve(entry, 3)).state())
                .as("disputed, it can still be approved by itself")
                .isEqualTo(EntryState.APPROVED);
        refuses("beside.refused.decided", () -> lead.doing(() -> beside.confirm(entry, 1)));
    }

    @Test
    void a_figure_typed_anew_is_confirmed_anew() {
        var entry = handedIn();
        lead.doing(() -> beside.confirm(entry, 1));
        admin.does(() -> decisions.returnWith(entry, 3, ReturnReason.OTHER, "Xem lại"));
        refuses("beside.refused.returned", () -> lead.doing(() -> beside.confirm(entry, 1)));
        editor.does(() -> progress.record(given, june, 4, AFigure.of(200, 200).typed()));
        head.does(() -> progress.submit(june, List.of(new Seen(entry, 5))));

        assertThat(lead.does(beside::waiting)).hasSize(1);
        assertThatThrownBy(() -> lead.doing(() -> beside.confirm(entry, 1))).isInstanceOf(Changed.class);
        assertThat(saidTo(admin, entry).leads()).containsExactly(new JointLead("VNPT Hưng Yên", Optional.empty()));
        assertThat(saidTo(admin, entry).voices())
                .as("what the earlier version was told stays")
                .singleElement()
                .satisfies(voice -> assertThat(voice.version()).isEqualTo(1));
        lead.doing(() -> beside.confirm(entry, 2));
        assertThat(besideOf(lead))
                .singleElement()
                .satisfies(row -> assertThat(row.verdict()).contains(VoiceKind.CONFIRMED));
    }

    @Test
    void a_coordinating_unit_sees_what_the_province_has_and_comments() {
        var entry = drafted();
        editor.does(() -> progress.layBeforeHead(june, List.of(new Seen(entry, 1))));
        assertThat(besideOf(coordinating)).isEmpty();
        notThere(() -> coordinating.doing(() -> beside.comment(entry, 1, "Sớm quá")));

        head.does(() -> progress.submit(june, List.of(new Seen(entry, 2))));
        assertThat(besideOf(coordinating)).singleElement().satisfies(row -> {
            assertThat(row.part()).isEqualTo(Part.COORDINATING);
            assertThat(row.mayBeJudged()).isFalse();
        });
        refuses("beside.refused.coordinates", () -> coordinating.doing(() -> beside.confirm(entry, 1)));
        GuardOff.during(
                "joint-lead",
                () -> assertThatThrownBy(() -> coordinating.doing(() -> beside.confirm(entry, 1)))
                        .as("then the database itself refuses")
                        .hasMessageContaining("only a joint lead confirms"));
        coordinating.doing(() -> beside.comment(entry, 1, "Đã đối chiếu với sổ của sở"));
        admin.does(() -> decisions.approve(entry, 3));
        coordinating.doing(() -> beside.comment(entry, 1, "Cảm ơn"));
        assertThat(saidTo(admin, entry).voices())
                .extracting(Voice::unitName, Voice::text)
                .containsExactly(tuple("Sở Y tế", "Cảm ơn"), tuple("Sở Y tế", "Đã đối chiếu với sổ của sở"));
        assertThat(besideOf(coordinating))
                .singleElement()
                .satisfies(row -> assertThat(row.commented()).isTrue());
    }

    @Test
    void neither_who_reports_nor_a_stranger_nor_who_only_reads_says_anything() {
        var entry = handedIn();
        refuses("beside.refused.reports", () -> head.doing(() -> beside.confirm(entry, 1)));
        refuses("beside.refused.reports", () -> editor.doing(() -> beside.comment(entry, 1, "Của mình")));
        assertThat(besideOf(head)).isEmpty();

        var elsewhere = provinces.fresh();
        for (var other : List.of(stranger, elsewhere.headOf(elsewhere.department("Sở Y tế")))) {
            notThere(() -> other.does(() -> figures.history(entry)));
            notThere(() -> other.does(() -> figures.said(entry)));
            notThere(() -> other.does(() -> evidence.of(entry)));
            notThere(() -> other.doing(() -> beside.confirm(entry, 1)));
            notThere(() -> other.doing(() -> beside.comment(entry, 1, "Ai đó")));
        }
        assertThat(besideOf(stranger)).isEmpty();
        for (var reader : List.of(admin, province.inspector())) {
            assertThatThrownBy(() -> reader.doing(() -> beside.comment(entry, 1, "Chỉ đọc")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(saidTo(admin, entry).voices()).isEmpty();
    }

    @Test
    void nothing_is_said_in_a_closed_period() {
        var entry = handedIn();
        province.closed(june, admin);
        refuses("progress.refused.closed", () -> lead.doing(() -> beside.confirm(entry, 1)));
        refuses("progress.refused.closed", () -> coordinating.doing(() -> beside.comment(entry, 1, "Muộn")));
        assertThat(lead.does(beside::waiting)).isEmpty();
        assertThat(besideOf(lead)).singleElement().satisfies(row -> {
            assertThat(row.open()).isFalse();
            assertThat(row.mayBeJudged()).isFalse();
        });
    }

    @Test
    void what_a_joint_lead_has_not_confirmed_is_not_approved_together() {
        var entry = handedIn();
        var seen = List.of(new Seen(entry, 3));
        assertThat(listed(true)).extracting(FigureRow::id).containsExactly(entry);
        assertThat(listed(false)).isEmpty();
        assertThat(listed(true)).noneMatch(FigureRow::isPlain);
        refuses("progress.refused.nothingPlain", () -> admin.does(() -> decisions.approveAll(june, seen)));
        lead.doing(() -> beside.comment(entry, 1, "Đang xem"));
        refuses("progress.refused.nothingPlain", () -> admin.does(() -> decisions.approveAll(june, seen)));

        var second = province.unit("ENTERPRISE", "MobiFone Hưng Yên");
        province.jointLead(given, second);
        lead.doing(() -> beside.confirm(entry, 1));
        refuses("progress.refused.nothingPlain", () -> admin.does(() -> decisions.approveAll(june, seen)));
        var other = province.headOf(second);
        other.doing(() -> beside.confirm(entry, 1));
        assertThat(listed(false)).extracting(FigureRow::id).containsExactly(entry);
        assertThat(admin.does(() -> decisions.approveAll(june, seen))).isEqualTo(1);
    }

    @Test
    void a_disputed_figure_is_not_approved_together() {
        var entry = handedIn();
        lead.doing(() -> beside.dispute(entry, 1, "Thiếu quý II"));
        refuses(
                "progress.refused.nothingPlain",
                () -> admin.does(() -> decisions.approveAll(june, List.of(new Seen(entry, 3)))));
    }

    @Test
    void the_list_takes_as_many_statements_for_many_figures_as_for_one() {
        handedIn();
        lead.does(() -> beside.count(june));
        var few = statements.of(() -> list(lead));
        for (var number = 0; number < 12; number++) {
            var unit = province.unit("ENTERPRISE", "Doanh nghiệp " + number);
            var assignment = province.assignment(joint, unit, "100");
            province.jointLead(assignment, vnpt);
            province.submitted(assignment, june, 5, 5, province.headOf(unit));
        }
        assertThat(statements.of(() -> list(lead))).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(6);
        assertThat(besideOf(lead)).hasSize(13);
        assertThat(lead.does(beside::waiting)).extracting(ToConfirm::count).containsExactly(13);
    }

    private void list(TestPerson person) {
        person.does(progress::periods);
        person.does(() -> beside.count(june));
        besideOf(person);
    }

    private EntryId drafted() {
        return editor.does(() ->
                        progress.record(given, june, 0, AFigure.of(100, 100).typed()))
                .id();
    }

    /** Laid before the head, then handed in: its version is 3. */
    private EntryId handedIn() {
        var entry = drafted();
        editor.does(() -> progress.layBeforeHead(june, List.of(new Seen(entry, 1))));
        head.does(() -> progress.submit(june, List.of(new Seen(entry, 2))));
        return entry;
    }

    private List<BesideRow> besideOf(TestPerson person) {
        return person.does(() -> beside.figures(june, ALL));
    }

    private Said saidTo(TestPerson person, EntryId entry) {
        var said = person.does(() -> figures.said(entry));
        assertThat(person.does(() -> figures.history(entry)).said()).isEqualTo(said);
        return said;
    }

    private List<FigureRow> listed(boolean marked) {
        return admin.does(() -> figures.figures(
                june, new FigureFilter(Optional.of(EntryState.SUBMITTED), "", Optional.of(marked)), ALL));
    }

    private static void notThere(ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOf(NotFound.class);
    }

    private static void refuses(String key, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
