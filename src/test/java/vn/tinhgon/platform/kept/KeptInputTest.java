package vn.tinhgon.platform.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.schema.Tables.KEPT_INPUT;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Role;

/** What people have typed is theirs alone, and there as long as the database is. */
@PortalTest
class KeptInputTest {

    private static final TypedText REASON = new TypedText("hàng/#/", "reason", 3, "Thiếu chi nhánh Văn Lâm");

    @Autowired
    KeptInput input;

    @Autowired
    Provinces provinces;

    @Autowired
    StatementCounter statements;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @Autowired
    Me me;

    TestProvince province;
    TestPerson editor;
    TestPerson colleague;

    @BeforeEach
    void two_of_one_unit() {
        province = provinces.fresh();
        var unit = province.department("Sở Tư pháp");
        editor = province.editorOf(unit);
        colleague = province.person("Vũ Thị Bình", Role.DEPARTMENT_EDITOR, unit);
    }

    @Test
    void nothing_but_the_database_holds_it() {
        assertThat(keptBy(editor, REASON)).isTrue();
        var afterARestart = new KeptInput(new KeptInputStore(db, clock), me);
        assertThat(editor.does(() -> afterARestart.of(List.of(REASON.form())))).containsExactly(REASON);
    }

    @Test
    void the_latest_text_stands_for_a_field_also_where_it_is_empty() {
        keptBy(editor, REASON);
        var emptied = new TypedText(REASON.form(), REASON.field(), 3, "");
        keptBy(editor, emptied);
        assertThat(keptOf(editor)).containsExactly(emptied);
    }

    @Test
    void a_colleague_neither_reads_nor_overwrites_nor_forgets_it() {
        keptBy(editor, REASON);
        assertThat(keptOf(colleague)).isEmpty();
        var theirs = new TypedText(REASON.form(), REASON.field(), 3, "Của người khác");
        keptBy(colleague, theirs);
        assertThat(keptOf(editor)).containsExactly(REASON);
        colleague.doing(() -> input.forget(REASON.form()));
        assertThat(keptOf(colleague)).isEmpty();
        assertThat(keptOf(editor)).containsExactly(REASON);
    }

    @Test
    void one_form_is_forgotten_and_not_another_by_one_statement_and_without_a_delete() {
        var other = new TypedText("hàng/#/khác/", "reason", 0, "x");
        keptBy(editor, REASON);
        keptBy(editor, other);
        assertThat(statements.of(() -> editor.doing(() -> input.forget(REASON.form()))))
                .filteredOn(sent -> sent.contains("kept_input"))
                .singleElement()
                .asString()
                .startsWith("update");
        assertThat(editor.does(() -> input.of(List.of(REASON.form(), other.form()))))
                .containsExactly(other);
        keptBy(editor, REASON);
        assertThat(province.asking(() -> db.fetchCount(KEPT_INPUT))).isEqualTo(2);
    }

    @Test
    void after_thirty_days_it_is_not_shown_and_with_the_next_that_is_forgotten_it_is_emptied() {
        keptBy(editor, REASON);
        var before = clock.instant().minus(Duration.ofDays(31));
        province.in(() -> db.update(KEPT_INPUT).set(KEPT_INPUT.TYPED_AT, before).execute());
        assertThat(keptOf(editor)).isEmpty();
        editor.doing(() -> input.forget("khác"));
        assertThat(province.asking(() -> db.fetchCount(KEPT_INPUT, KEPT_INPUT.TYPED.isNotNull())))
                .isZero();
    }

    @Test
    void a_text_of_more_than_a_hundred_thousand_characters_is_left_out() {
        var whole = new TypedText(REASON.form(), "whole", 0, "x".repeat(100_000));
        var longer = new TypedText(REASON.form(), "longer", 0, "x".repeat(100_001));
        assertThat(editor.does(() -> input.keep(List.of(whole, longer)))).isFalse();
        assertThat(keptOf(editor)).containsExactly(whole);
    }

    @Test
    void in_a_branch_that_is_looked_at_nothing_is_kept_nor_asked_for() {
        keptBy(editor, REASON);
        var sent = statements.of(() -> editor.doing(() -> {
            editor.signIn(editor.province()).lookAt(new ProvinceAlias("tinh-cu"));
            assertThat(input.keep(List.of(REASON))).isFalse();
            assertThat(input.of(List.of(REASON.form()))).isEmpty();
            input.forget(REASON.form());
        }));
        assertThat(sent).noneMatch(sql -> sql.contains("kept_input"));
        assertThat(keptOf(editor)).containsExactly(REASON);
    }

    private boolean keptBy(TestPerson person, TypedText typed) {
        return person.does(() -> input.keep(List.of(typed)));
    }

    private List<TypedText> keptOf(TestPerson person) {
        return person.does(() -> input.of(List.of(REASON.form())));
    }
}
