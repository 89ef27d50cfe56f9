package vn.tinhgon.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.idea.Origin.Source;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.IdeaId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.simplification.Decision;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.PlanState;

/** UC-032: an idea is given, taken up into a plan or declined, and credited. Today is 15/6/2024. */
@PortalTest
class UC032GiveAnIdeaTest {

    private static final Slice FIRST = new Slice(0, 50);
    private static final Origin OWN = new Origin(Source.OWN, "", "");
    private static final LocalDate JUNE_3 = LocalDate.of(2024, 6, 3);

    @Autowired
    Provinces provinces;

    @Autowired
    IdeaService ideas;

    @Autowired
    PlanService plans;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson admin;
    TestPerson head;
    TestPerson elsewhere;
    UnitId justice;
    UnitId health;
    ProcedureId procedure;
    PlanId plan;

    @BeforeEach
    void a_department_with_a_plan_and_somebody_of_another() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.department("Sở Tư pháp");
        health = province.department("Sở Y tế");
        head = province.headOf(justice);
        elsewhere = province.editorOf(health);
        province.hourlyIncome(50_000);
        procedure = province.procedure(justice, "NB-01", "8", 0, 10, 1);
        plan = province.plan(procedure, province.editorOf(justice));
    }

    @Test
    void an_idea_waits_for_the_unit_in_charge_and_who_gave_it_sees_what_became_of_it() {
        var id = given(elsewhere, OWN);
        assertThat(head.does(ideas::waiting))
                .hasValueSatisfying(waiting -> assertThat(waiting.count()).isEqualTo(1));
        assertThat(seenBy(head)).singleElement().satisfies(idea -> {
            assertThat(idea.giver()).isEqualTo(elsewhere.name());
            assertThat(idea.unitName()).isEqualTo("Sở Tư pháp");
            assertThat(idea.procedure()).isEqualTo("NB-01");
            assertThat(idea.state()).isEqualTo(IdeaState.OPEN);
        });
        head.doing(() -> ideas.takeUp(id, 1, plan));
        assertThat(head.does(ideas::waiting)).isEmpty();
        assertThat(seenBy(elsewhere)).singleElement().satisfies(idea -> {
            assertThat(idea.state()).isEqualTo(IdeaState.TAKEN_UP);
            assertThat(idea.plan().orElseThrow().code()).isEqualTo("NB-01");
            assertThat(idea.plan().orElseThrow().state()).isEqualTo(PlanState.SUBMITTED);
        });
    }

    @Test
    void a_declined_idea_says_why_to_who_gave_it_and_stays_so() {
        var id = given(elsewhere, OWN);
        refused("text.refused.empty", () -> head.doing(() -> ideas.decline(id, 1, " ")));
        refused("text.refused.tooLong", () -> head.doing(() -> ideas.decline(id, 1, "x".repeat(1001))));
        head.doing(() -> ideas.decline(id, 1, "Đã có trong dữ liệu"));
        assertThat(seenBy(elsewhere)).extracting(Idea::reason).containsExactly("Đã có trong dữ liệu");
        refused("idea.refused.decided", () -> head.doing(() -> ideas.takeUp(id, 2, plan)));
    }

    @Test
    void several_ideas_are_credited_by_one_plan_also_once_it_is_approved() {
        var own = given(elsewhere, OWN);
        var staff = given(admin, new Origin(Source.STAFF, " Nguyễn Thị Hạnh ", "12"));
        var citizen = given(admin, new Origin(Source.FEEDBACK, "", " 1207 "));
        for (var id : List.of(own, staff, citizen)) {
            head.doing(() -> ideas.takeUp(id, 1, plan));
        }
        admin.does(() -> plans.approve(plan, 1, new Decision("1307/QĐ-UBND", LocalDate.of(2024, 6, 15))));
        for (var reader : List.of(head, admin, province.inspector())) {
            assertThat(reader.does(() -> ideas.in(plan)))
                    .extracting(Idea::giver, idea -> idea.said().origin().feedback())
                    .containsExactlyInAnyOrder(
                            tuple(elsewhere.name(), ""), tuple("Nguyễn Thị Hạnh", ""), tuple("", "1207"));
        }
    }

    @Test
    void an_idea_says_whose_it_is_and_what() {
        refused("text.refused.empty", () -> new Origin(Source.STAFF, " ", ""));
        refused("text.refused.empty", () -> new Origin(Source.FEEDBACK, "Trần Văn C", " "));
        refused("text.refused.tooLong", () -> new Origin(Source.STAFF, "x".repeat(201), ""));
        refused("text.refused.empty", () -> new NewIdea(" ", OWN, justice, Optional.empty(), JUNE_3));
        refused("text.refused.tooLong", () -> new NewIdea("x".repeat(4001), OWN, justice, Optional.empty(), JUNE_3));
        assertThat(new Origin(Source.OWN, "ai đó", "9")).isEqualTo(OWN);
        assertThat(new Origin(Source.FEEDBACK, "", "PAKN 118/2024").feedback())
                .as("the word stands before it wherever it is shown")
                .isEqualTo("118/2024");
        refused("text.refused.empty", () -> new Origin(Source.FEEDBACK, "", "pakn: "));
    }

    @Test
    void it_is_about_a_procedure_of_the_unit_and_not_of_tomorrow() {
        refused(
                "idea.refused.procedure",
                () -> give(elsewhere, new NewIdea("x", OWN, health, Optional.of(procedure), JUNE_3)));
        refused(
                "idea.refused.unit",
                () -> give(elsewhere, new NewIdea("x", OWN, UnitId.next(), Optional.empty(), JUNE_3)));
        refused(
                "idea.refused.future",
                () -> give(elsewhere, new NewIdea("x", OWN, justice, Optional.empty(), LocalDate.of(2024, 6, 16))));
        var id = IdeaId.next();
        var idea = new NewIdea("x", OWN, justice, Optional.empty(), LocalDate.of(2024, 6, 15));
        elsewhere.doing(() -> ideas.give(id, idea));
        assertThatThrownBy(() -> elsewhere.doing(() -> ideas.give(id, idea))).isInstanceOf(Changed.class);
        assertThat(seenBy(elsewhere)).hasSize(1);
    }

    @Test
    void a_plan_decided_before_an_idea_was_given_does_not_credit_it() {
        admin.does(() -> plans.approve(plan, 1, new Decision("1307/QĐ-UBND", LocalDate.of(2024, 6, 2))));
        var late = given(elsewhere, OWN);
        refused("idea.refused.later", () -> head.doing(() -> ideas.takeUp(late, 1, plan)));
        var intime = give(elsewhere, new NewIdea("x", OWN, justice, Optional.of(procedure), LocalDate.of(2024, 6, 2)));
        head.doing(() -> ideas.takeUp(intime, 1, plan));
        assertThat(head.does(() -> ideas.in(plan))).extracting(Idea::id).containsExactly(intime);
    }

    @Test
    void an_idea_whose_plan_was_rejected_is_free_for_another() {
        var id = given(elsewhere, OWN);
        head.doing(() -> ideas.takeUp(id, 1, plan));
        refused("idea.refused.decided", () -> head.doing(() -> ideas.decline(id, 2, "Thôi")));
        admin.does(() -> plans.reject(plan, 1, "Không có căn cứ"));
        refused("idea.refused.plan", () -> head.doing(() -> ideas.takeUp(id, 2, plan)));
        var other = province.plan(province.procedure(justice, "NB-02", "8", 0, 10, 1), head);
        assertThat(head.does(ideas::plans)).extracting(TakenUp::plan).containsExactly(other);
        head.doing(() -> ideas.takeUp(id, 2, other));
        assertThat(head.does(() -> ideas.in(other))).hasSize(1);
        assertThat(head.does(() -> ideas.in(plan))).isEmpty();
    }

    @Test
    void who_decides_something_decided_meanwhile_is_told() {
        var id = given(elsewhere, OWN);
        head.doing(() -> ideas.takeUp(id, 1, plan));
        assertThatThrownBy(() -> head.doing(() -> ideas.decline(id, 1, "Thôi"))).isInstanceOf(Changed.class);
    }

    @Test
    void only_the_unit_in_charge_decides_into_a_plan_of_its_own_and_others_see_nothing() {
        var id = given(admin, OWN);
        assertThat(seenBy(elsewhere)).isEmpty();
        assertThat(elsewhere.does(() -> ideas.count(IdeaFilter.ALL))).isZero();
        assertThat(elsewhere.does(() -> ideas.in(plan))).isEmpty();
        assertThatThrownBy(() -> elsewhere.doing(() -> ideas.takeUp(id, 1, plan)))
                .isInstanceOf(NotFound.class);
        var ownToo = given(elsewhere, OWN);
        assertThatThrownBy(() -> elsewhere.doing(() -> ideas.decline(ownToo, 1, "x")))
                .isInstanceOf(NotFound.class);
        var theirs = province.plan(province.procedure(health, "NB-09", "8", 0, 10, 1), elsewhere);
        refused("idea.refused.plan", () -> head.doing(() -> ideas.takeUp(id, 1, theirs)));
        var inspector = province.inspector();
        assertThat(seenBy(inspector)).hasSize(2);
        var leader = province.person("Nguyễn Văn An", Role.PROVINCIAL_LEADER, province.unit("PROVINCE", "UBND tỉnh"));
        given(leader, OWN);
        assertThatThrownBy(() -> given(inspector, OWN)).isInstanceOf(AccessDeniedException.class);
        for (var reader : List.of(admin, leader, inspector)) {
            assertThatThrownBy(() -> reader.doing(() -> ideas.takeUp(id, 1, plan)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void the_list_is_narrowed_by_state_unit_and_to_ones_own() {
        var first = given(elsewhere, OWN);
        given(admin, OWN);
        give(admin, new NewIdea("Của y tế", OWN, health, Optional.empty(), JUNE_3));
        head.doing(() -> ideas.decline(first, 1, "Trùng"));
        assertThat(found(admin, Optional.of(IdeaState.DECLINED), Optional.empty(), false))
                .hasSize(1);
        assertThat(found(admin, Optional.of(IdeaState.OPEN), Optional.empty(), false))
                .hasSize(2);
        assertThat(found(admin, Optional.empty(), Optional.of(justice), false)).hasSize(2);
        assertThat(found(admin, Optional.empty(), Optional.empty(), true)).hasSize(2);
        assertThat(seenBy(admin)).extracting(Idea::state).last().isEqualTo(IdeaState.DECLINED);
    }

    @Test
    void a_page_takes_one_statement_however_many_ideas() {
        for (var number = 0; number < 20; number++) {
            given(elsewhere, OWN);
        }
        seenBy(admin);
        assertThat(statements.of(() -> seenBy(admin))).hasSize(1);
    }

    private List<Idea> found(TestPerson reader, Optional<IdeaState> state, Optional<UnitId> unit, boolean mine) {
        var filter = new IdeaFilter(state, unit, mine);
        var found = reader.does(() -> ideas.list(filter, FIRST));
        assertThat(reader.does(() -> ideas.count(filter))).isEqualTo(found.size());
        return found;
    }

    private List<Idea> seenBy(TestPerson reader) {
        return reader.does(() -> ideas.list(IdeaFilter.ALL, FIRST));
    }

    private IdeaId given(TestPerson by, Origin origin) {
        return give(by, new NewIdea("Thay bản sao bằng dữ liệu", origin, justice, Optional.of(procedure), JUNE_3));
    }

    private IdeaId give(TestPerson by, NewIdea idea) {
        var id = IdeaId.next();
        by.doing(() -> ideas.give(id, idea));
        return id;
    }

    private static void refused(String key, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
