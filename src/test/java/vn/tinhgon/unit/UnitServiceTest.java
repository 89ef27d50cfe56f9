package vn.tinhgon.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;

/** What a province may do to its own structure, UC-008. */
@PortalTest
class UnitServiceTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final LocalDate MARCH_2025 = LocalDate.of(2025, 3, 1);
    private static final LocalDate JULY_2025 = LocalDate.of(2025, 7, 1);
    private static final Basis DECISION = new Basis("Nghị quyết 497/NQ-HĐND");
    private static final Slice ALL = new Slice(0, 100);

    @Autowired
    Provinces provinces;

    @Autowired
    UnitService units;

    @Autowired
    StructureService structure;

    TestProvince province;
    TestPerson admin;
    UnitId root;

    @BeforeEach
    void a_province_with_its_root() {
        province = provinces.fresh();
        admin = province.admin();
        root = founded("tinh", UnitKind.PROVINCE, "Tỉnh Thử", Optional.empty());
    }

    private UnitId founded(String code, UnitKind kind, String name, Optional<UnitId> parent) {
        return admin.does(() -> structure.create(wanted(code, kind, name, parent, LONG_AGO)));
    }

    private UnitId department(String code, String name) {
        return founded(code, UnitKind.DEPARTMENT, name, Optional.of(root));
    }

    private static NewUnit wanted(String code, UnitKind kind, String name, Optional<UnitId> parent, LocalDate from) {
        return new NewUnit(new UnitCode(code), kind, new UnitName(name, ""), parent, from, DECISION, Contact.UNKNOWN);
    }

    private Unit unit(UnitId id) {
        return admin.does(() -> units.facts(id)).unit();
    }

    private String refusal(ThrowingCallable request) {
        var refused = catchThrowableOfType(
                Refused.class,
                () -> admin.doing(() -> {
                    try {
                        request.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                }));
        assertThat(refused).isNotNull();
        return refused.field().orElse("") + ": " + refused.key();
    }

    private void end(UnitId id, LocalDate day, Heir... heirs) {
        structure.end(id, unit(id).version(), day, DECISION, List.of(heirs));
    }

    private void rename(UnitId id, String name, LocalDate from) {
        admin.doing(() -> structure.rename(id, unit(id).version(), new UnitName(name, ""), from, DECISION));
    }

    private List<String> namesOn(LocalDate day, Optional<UnitId> parent) {
        return admin.does(() -> units.children(day, parent, ALL)).stream()
                .map(line -> line.name().full())
                .toList();
    }

    @Test
    void a_unit_stands_under_its_parent_from_its_first_day() {
        department("so-y-te", "Sở Y tế");
        assertThat(namesOn(LONG_AGO, Optional.of(root))).containsExactly("Sở Y tế");
        assertThat(namesOn(LONG_AGO.minusDays(1), Optional.of(root))).isEmpty();
    }

    @Test
    void a_new_name_holds_from_its_day_and_the_old_one_stays_before() {
        var unit = department("so-gtvt", "Sở Giao thông vận tải");
        rename(unit, "Sở Giao thông", MARCH_2025);
        assertThat(namesOn(MARCH_2025, Optional.of(root))).containsExactly("Sở Giao thông");
        assertThat(namesOn(MARCH_2025.minusDays(1), Optional.of(root))).containsExactly("Sở Giao thông vận tải");
        assertThat(unit(unit).versions()).hasSize(2);
    }

    @Test
    void a_name_is_corrected_from_the_day_it_began() {
        var unit = department("so-y-te", "Sở Y tê");
        rename(unit, "Sở Y tế", LONG_AGO);
        assertThat(unit(unit).versions())
                .singleElement()
                .satisfies(version -> assertThat(version.name().full()).isEqualTo("Sở Y tế"));
    }

    @Test
    void a_name_goes_not_before_one_that_comes_later() {
        var unit = department("so-y-te", "Sở Y tế");
        rename(unit, "Sở Y tế và Dân số", MARCH_2025);
        assertThat(refusal(() -> rename(unit, "Sở khác", MARCH_2025.minusDays(1))))
                .isEqualTo("from: unit.refused.laterVersion");
    }

    @Test
    void each_change_needs_a_legal_basis() {
        assertThat(refusal(() -> structure.create(new NewUnit(
                        new UnitCode("a"),
                        UnitKind.DEPARTMENT,
                        new UnitName("A", ""),
                        Optional.empty(),
                        LONG_AGO,
                        new Basis(" "),
                        Contact.UNKNOWN))))
                .isEqualTo("basis: unit.refused.noBasis");
    }

    @Test
    void a_code_is_used_once_in_the_province_and_again_in_the_next() {
        department("so-y-te", "Sở Y tế");
        assertThat(refusal(() -> department("so-y-te", "Sở Y tế khác"))).isEqualTo("code: unit.refused.codeTaken");
        var neighbour = provinces.fresh();
        assertThat(neighbour
                        .admin()
                        .does(() -> structure.create(
                                wanted("so-y-te", UnitKind.DEPARTMENT, "Sở Y tế", Optional.empty(), LONG_AGO))))
                .isNotNull();
    }

    @Test
    void nobody_stands_under_themselves_on_any_day() {
        var district = founded("huyen", UnitKind.DISTRICT, "Huyện", Optional.of(root));
        var commune = founded("xa", UnitKind.COMMUNE, "Xã", Optional.of(district));
        assertThat(refusal(() ->
                        structure.move(district, unit(district).version(), Optional.of(commune), MARCH_2025, DECISION)))
                .isEqualTo("parent: unit.refused.cycle");
        assertThat(refusal(() -> structure.move(
                        district, unit(district).version(), Optional.of(district), MARCH_2025, DECISION)))
                .isEqualTo("parent: unit.refused.cycle");
    }

    @Test
    void a_move_today_does_not_meet_a_cycle_of_tomorrow() {
        var one = department("mot", "Một");
        var two = department("hai", "Hai");
        admin.doing(() -> structure.move(one, unit(one).version(), Optional.of(two), JULY_2025, DECISION));
        assertThat(refusal(() -> structure.move(two, unit(two).version(), Optional.of(one), MARCH_2025, DECISION)))
                .isEqualTo("parent: unit.refused.cycle");
    }

    @Test
    void nobody_stands_under_a_unit_that_is_not_there() {
        var district = founded("huyen", UnitKind.DISTRICT, "Huyện", Optional.of(root));
        admin.doing(() -> end(district, JULY_2025));
        assertThat(refusal(() -> founded("xa", UnitKind.COMMUNE, "Xã", Optional.of(district))))
                .isEqualTo("parent: unit.refused.parentEnds");
        assertThat(refusal(() -> structure.create(
                        wanted("xa", UnitKind.COMMUNE, "Xã", Optional.of(root), LONG_AGO.minusDays(1)))))
                .isEqualTo("parent: unit.refused.parentNotBegun");
        assertThat(refusal(() -> founded("xa", UnitKind.COMMUNE, "Xã", Optional.of(UnitId.next()))))
                .isEqualTo("parent: unit.refused.noParent");
    }

    @Test
    void a_unit_with_units_under_it_does_not_end() {
        var district = founded("huyen", UnitKind.DISTRICT, "Huyện", Optional.of(root));
        var commune = founded("xa", UnitKind.COMMUNE, "Xã", Optional.of(district));
        assertThat(refusal(() -> end(district, JULY_2025))).isEqualTo("until: unit.refused.children");
        admin.doing(() -> structure.move(commune, unit(commune).version(), Optional.of(root), JULY_2025, DECISION));
        admin.doing(() -> end(district, JULY_2025));
        assertThat(namesOn(JULY_2025, Optional.of(root))).containsExactly("Xã");
        assertThat(namesOn(JULY_2025.minusDays(1), Optional.of(root))).containsExactly("Huyện");
    }

    @Test
    void moved_on_the_day_of_its_new_name_it_rests_on_both_decisions() {
        var district = founded("huyen", UnitKind.DISTRICT, "Huyện", Optional.of(root));
        var commune = founded("xa", UnitKind.COMMUNE, "Xã", Optional.of(root));
        admin.doing(() -> structure.rename(
                commune, unit(commune).version(), new UnitName("Phường", ""), MARCH_2025, new Basis("QĐ 5")));
        admin.doing(() ->
                structure.move(commune, unit(commune).version(), Optional.of(district), MARCH_2025, new Basis("QĐ 8")));
        assertThat(unit(commune).latest().basis().text()).isEqualTo("QĐ 5; QĐ 8");
    }

    @Test
    void a_unit_with_targets_of_a_running_year_does_not_end() {
        var unit = department("so-y-te", "Sở Y tế");
        province.assignment(province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "50"), unit, "50");
        assertThat(refusal(() -> end(unit, LocalDate.of(2024, 7, 1)))).isEqualTo("until: unit.refused.openTargets");
        admin.doing(() -> end(unit, MARCH_2025));
    }

    @Test
    void nor_does_one_that_leads_such_a_target_together_with_another() {
        var health = department("so-y-te", "Sở Y tế");
        var justice = department("so-tu-phap", "Sở Tư pháp");
        var target = province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        province.jointLead(province.assignment(target, justice, "50"), health);
        assertThat(refusal(() -> end(health, LocalDate.of(2024, 7, 1)))).isEqualTo("until: unit.refused.openTargets");
        admin.doing(() -> end(health, MARCH_2025));
    }

    @Test
    void a_unit_whose_people_keep_their_rights_does_not_end() {
        var unit = department("so-y-te", "Sở Y tế");
        var editor = province.editorOf(unit);
        assertThat(refusal(() -> end(unit, MARCH_2025))).isEqualTo("until: unit.refused.rights");
        province.rolesEnd(editor);
        admin.doing(() -> end(unit, LocalDate.of(2100, 1, 1)));
    }

    @Test
    void the_decision_to_end_a_unit_is_withdrawn_before_that_day_with_what_was_to_be_handed_on() {
        var unit = department("so-y-te", "Sở Y tế");
        var heir = department("so-tai-chinh", "Sở Tài chính");
        admin.doing(() -> structure.end(
                unit, unit(unit).version(), MARCH_2025, DECISION, List.of(new Heir(heir, new Share.Whole()))));
        assertThat(refusal(() -> structure.withdrawEnd(unit, unit(unit).version(), new Basis(" "))))
                .isEqualTo("basis: unit.refused.noBasis");

        admin.doing(() -> structure.withdrawEnd(unit, unit(unit).version(), new Basis("QĐ 9")));
        assertThat(unit(unit).validity().until()).isEmpty();
        assertThat(unit(unit).latest().basis().text()).endsWith("QĐ 9");
        assertThat(admin.does(() -> units.facts(heir)).inherited()).isEmpty();
        assertThat(namesOn(JULY_2025, Optional.of(root))).contains("Sở Y tế");
        assertThat(refusal(() -> structure.withdrawEnd(unit, unit(unit).version(), new Basis("QĐ 9"))))
                .isEqualTo("basis: unit.refused.endsNever");
    }

    @Test
    void an_end_that_has_come_is_not_withdrawn() {
        var unit = department("so-y-te", "Sở Y tế");
        admin.doing(() -> end(unit, LocalDate.of(2024, 6, 1)));
        assertThat(refusal(() -> structure.withdrawEnd(unit, unit(unit).version(), new Basis("QĐ 9"))))
                .isEqualTo("basis: unit.refused.endHasCome");
    }

    @Test
    void an_ended_unit_neither_ends_again_nor_is_renamed() {
        var unit = department("so-y-te", "Sở Y tế");
        admin.doing(() -> end(unit, MARCH_2025));
        assertThat(refusal(() -> end(unit, JULY_2025))).isEqualTo("until: unit.refused.endsAlready");
        assertThat(refusal(() -> rename(unit, "Sở khác", MARCH_2025))).isEqualTo("from: unit.refused.ended");
    }

    @Test
    void what_somebody_else_has_changed_since_is_not_overwritten() {
        var unit = department("so-y-te", "Sở Y tế");
        rename(unit, "Sở Y tế và Dân số", MARCH_2025);
        assertThatThrownBy(() ->
                        admin.doing(() -> structure.rename(unit, 1, new UnitName("Sở khác", ""), JULY_2025, DECISION)))
                .isInstanceOf(Changed.class);
    }

    @Test
    void heirs_are_recorded_with_the_end() {
        var planning = department("so-khdt", "Sở Kế hoạch và Đầu tư");
        var finance = department("so-tc", "Sở Tài chính");
        admin.doing(() -> end(planning, MARCH_2025, new Heir(finance, new Share.Whole())));
        var facts = admin.does(() -> units.facts(finance));
        assertThat(facts.inherited()).singleElement().satisfies(from -> {
            assertThat(facts.name(from.predecessor())).isEqualTo("Sở Kế hoạch và Đầu tư");
            assertThat(from.from().on()).isEqualTo(MARCH_2025);
            assertThat(from.from().share()).isEqualTo(new Share.Whole());
        });
        assertThat(admin.does(() -> units.facts(planning)).heirs()).hasSize(1);
    }

    @Test
    void no_more_than_all_of_a_unit_is_handed_on() {
        var old = department("cu", "Sở cũ");
        var one = department("mot", "Sở Một");
        var two = department("hai", "Sở Hai");
        assertThat(refusal(() -> end(old, MARCH_2025, part(one, "60"), part(two, "40,01"))))
                .isEqualTo("share: succession.refused.over");
        assertThat(refusal(() -> end(old, MARCH_2025, new Heir(one, new Share.Whole()), part(two, "1"))))
                .isEqualTo("share: succession.refused.wholeAndMore");
        admin.doing(() -> end(old, MARCH_2025, part(one, "60"), part(two, "40")));
    }

    private static Heir part(UnitId heir, String percent) {
        return new Heir(heir, Share.Percent.of(percent));
    }

    @Test
    void a_succession_goes_with_what_the_structure_says() {
        var old = department("cu", "Sở cũ");
        var heir = department("moi", "Sở mới");
        assertThat(refusal(() -> structure.succeed(new Succession(old, heir, MARCH_2025, new Share.Whole(), DECISION))))
                .isEqualTo("share: succession.refused.livesOn");
        assertThat(refusal(
                        () -> structure.succeed(new Succession(old, heir, LONG_AGO, new Share.SomePart(), DECISION))))
                .isEqualTo("on: succession.refused.predecessorNotThere");
        assertThat(refusal(
                        () -> structure.succeed(new Succession(old, old, MARCH_2025, new Share.SomePart(), DECISION))))
                .isEqualTo("successor: succession.refused.itself");
        admin.doing(() -> structure.succeed(new Succession(old, heir, MARCH_2025, new Share.SomePart(), DECISION)));
        assertThat(admin.does(() -> units.facts(heir)).inherited()).hasSize(1);
        admin.doing(() -> structure.withdraw(old, heir, "Ghi nhầm đơn vị"));
        assertThat(admin.does(() -> units.facts(heir)).inherited()).isEmpty();
    }

    @Test
    void what_was_inherited_by_way_of_another_says_so() {
        var first = department("a", "Sở A");
        var second = department("b", "Sở B");
        var third = department("c", "Sở C");
        province.assignment(province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "50"), first, "50");
        admin.doing(() -> end(first, MARCH_2025, new Heir(second, new Share.Whole())));
        admin.doing(() -> end(second, JULY_2025, new Heir(third, new Share.Whole())));
        var facts = admin.does(() -> units.facts(third));
        assertThat(facts.inherited())
                .extracting(
                        from -> facts.name(from.predecessor()),
                        from -> from.through().map(facts::name))
                .containsExactly(tuple("Sở B", Optional.empty()), tuple("Sở A", Optional.of("Sở B")));
        assertThat(facts.years(third)).isEmpty();
        assertThat(facts.years(first)).singleElement().satisfies(year -> {
            assertThat(year.programme()).isEqualTo("Chương trình năm 2024");
            assertThat(year.targets()).containsExactly("Chỉ tiêu 1");
        });
    }

    @Test
    void others_do_not_read_what_a_unit_was_given() {
        var unit = department("so-y-te", "Sở Y tế");
        province.assignment(province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "50"), unit, "50");
        var own = province.editorOf(unit);
        var other = province.editorOf(department("so-tc", "Sở Tài chính"));
        assertThat(own.does(() -> units.facts(unit)).years()).hasSize(1);
        assertThat(other.does(() -> units.facts(unit)).years()).isEmpty();
    }

    @Test
    void only_the_provincial_admin_changes_the_structure() {
        var head = province.headOf(department("so-y-te", "Sở Y tế"));
        assertThatThrownBy(() -> head.doing(() ->
                        structure.create(wanted("moi", UnitKind.DEPARTMENT, "Sở mới", Optional.empty(), LONG_AGO))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_unit_is_found_without_diacritics_by_name_short_name_and_code_with_its_path() {
        var district = founded("huyen-van-lam", UnitKind.DISTRICT, "UBND huyện Văn Lâm", Optional.of(root));
        founded("x-lac-dao", UnitKind.COMMUNE, "UBND xã Lạc Đạo", Optional.of(district));
        for (var text : List.of("lac dao", "x-lac", "LẠC")) {
            assertThat(admin.does(() -> units.matching(new UnitFilter(JULY_2025, text, Optional.empty()), ALL)))
                    .singleElement()
                    .satisfies(line -> assertThat(line.path()).containsExactly("Tỉnh Thử", "UBND huyện Văn Lâm"));
        }
        assertThat(admin.<Integer>does(
                        () -> units.countMatching(new UnitFilter(JULY_2025, "", Optional.of(UnitKind.COMMUNE)))))
                .isEqualTo(1);
    }

    @Test
    void each_change_leaves_its_before_and_after_in_the_trail() throws SQLException {
        var unit = department("so-y-te", "Sở Y tế");
        rename(unit, "Sở Y tế và Dân số", MARCH_2025);
        try (var owner = DatabaseForTests.owner();
                var select = owner.prepareStatement("select group_concat(concat(action, ' ', subject) order by id)"
                        + " from audit_row where after_json like ?")) {
            select.setString(1, "%" + unit.value() + "%");
            var rows = select.executeQuery();
            rows.next();
            assertThat(rows.getString(1))
                    .isEqualTo("INSERT unit,INSERT unit_version,UPDATE unit,UPDATE unit_version,INSERT unit_version");
        }
    }

    @Test
    void the_database_lets_no_two_names_of_a_unit_overlap() throws SQLException {
        var unit = department("so-y-te", "Sở Y tế");
        try (var owner = DatabaseForTests.owner();
                var bind = owner.createStatement()) {
            bind.execute("set @transaction_id = 4712, @tenant_id = (select id from province where alias = '"
                    + province.alias().text() + "')");
            assertThatThrownBy(() -> bind.execute("insert into unit_version (id, unit_id, name, valid_from) values (1, "
                            + unit.value() + ", 'Hai tên', '2010-01-01')"))
                    .hasMessageContaining("versions of a unit overlap");
            rename(unit, "Sở Y tế và Dân số", MARCH_2025);
            assertThatThrownBy(() -> bind.execute("update unit_version set valid_until = null where unit_id = "
                            + unit.value() + " and valid_from = '2000-01-01'"))
                    .hasMessageContaining("versions of a unit overlap");
            assertThatThrownBy(() -> bind.execute(
                            "update unit_version set unit_id = " + root.value() + " where unit_id = " + unit.value()))
                    .hasMessageContaining("a version stays with its unit");
        }
    }
}
