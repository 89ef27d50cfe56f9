package vn.tinhgon.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.inspection.TrailRow.FieldChange;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.schema.DefaultSchema;

/** What an inspector reads, what others may not, and what whoever runs the portal can prove. */
@PortalTest
class TrailTest {

    private static final Slice FIRST = new Slice(0, 50);

    @Autowired
    Provinces provinces;

    @Autowired
    TrailService trail;

    @Autowired
    DecisionService decisions;

    @Autowired
    StatementCounter statements;

    @Autowired
    Environment environment;

    TestProvince province;
    TestPerson admin;
    TestPerson inspector;
    TestPerson editor;
    EntryId submitted;

    @BeforeEach
    void aFigureWaitsForTheProvince() {
        province = provinces.fresh();
        admin = province.admin();
        inspector = province.inspector();
        var unit = province.department("Sở Tư pháp");
        editor = province.editorOf(unit);
        var given = province.assignment(province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "50"), unit, "50");
        submitted = province.submitted(given, province.month(1), 1, 2, editor);
    }

    @Test
    void an_inspector_reads_who_did_what_in_which_capacity_the_latest_first() {
        admin.doing(() -> decisions.approve(submitted, 1));

        var rows = inspector.does(() -> trail.rows(of(TrailSubject.ENTRY), FIRST));

        var approval = rows.getFirst();
        assertThat(approval.actor()).isEqualTo("Trần Minh");
        assertThat(approval.capacity().role()).contains(Role.PROVINCIAL_ADMIN);
        assertThat(approval.capacity().unit()).isEqualTo("Văn phòng UBND tỉnh");
        assertThat(approval.action()).isEqualTo(TrailAction.UPDATE);
        assertThat(approval.changes())
                .contains(new FieldChange("state", Optional.of("SUBMITTED"), Optional.of("APPROVED")));
        assertThat(approval.changes()).extracting(FieldChange::name).doesNotContain("id", "unit_id");
        assertThat(rows).extracting(TrailRow::number).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(inspector.does(trail::chain).whole()).isTrue();
    }

    @Test
    void an_editor_is_refused_and_the_refusal_is_in_the_trail() {
        assertThatThrownBy(() -> editor.does(() -> trail.rows(TrailFilter.ALL, FIRST)))
                .isInstanceOf(AccessDeniedException.class);

        var refused = new TrailFilter(
                "le thu ha", Optional.empty(), Optional.of(TrailAction.REFUSED), Optional.empty(), Optional.empty());
        var rows = inspector.does(() -> trail.rows(refused, FIRST));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().subject()).isEqualTo("TrailService.rows");
        assertThat(inspector.does(() -> trail.count(refused))).isEqualTo(1);
    }

    @Test
    void the_trail_is_read_by_days_and_in_slices_and_by_no_other_province() {
        var all = inspector.does(() -> trail.count(TrailFilter.ALL));
        assertThat(all).isGreaterThan(10);
        assertThat(inspector.does(() -> trail.rows(TrailFilter.ALL, new Slice(all - 2, 50))))
                .hasSize(2);
        var before = new TrailFilter(
                "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2000, 1, 1)));
        assertThat(inspector.does(() -> trail.count(before))).isZero();
        var other = provinces.fresh().inspector();
        assertThat(other.does(() -> trail.rows(of(TrailSubject.ENTRY), FIRST))).isEmpty();
    }

    @Test
    void a_slice_takes_the_same_statements_however_long() {
        inspector.does(trail::chain);
        var few = statements.of(() -> inspector.does(() -> trail.rows(TrailFilter.ALL, new Slice(0, 1))));
        var many = statements.of(() -> inspector.does(() -> trail.rows(TrailFilter.ALL, FIRST)));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void every_audited_table_and_field_has_its_words() {
        var unaudited = List.of(
                "audit_row",
                "audit_link",
                "audit_head",
                "audit_fault",
                "year_figure",
                "province",
                "tenant",
                "branch",
                "account_task_due",
                "file_chunk",
                "snapshot_content",
                "kept_input",
                "overdue_dossier",
                "procedure_step",
                "baseline_line",
                "source_figure",
                "plan_change",
                "plan_list_effect",
                "procedure_paper",
                "workflow_step");
        var tables = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> !unaudited.contains(table.getName()))
                .toList();
        assertThat(Stream.of(TrailSubject.values()).map(TrailSubject::table))
                .containsExactlyInAnyOrderElementsOf(
                        tables.stream().map(org.jooq.Table::getName).toList());
        var fields = new TreeSet<String>();
        tables.forEach(table -> Stream.of(table.fields()).forEach(field -> fields.add(field.getName())));
        for (var language : List.of("vi", "en")) {
            var words = ResourceBundle.getBundle("vaadin-i18n.translations_" + language);
            assertThat(fields).allMatch(field -> words.containsKey("audit.field." + field), "has words in " + language);
            assertThat(TrailSubject.values())
                    .allMatch(subject -> words.containsKey("audit.subject." + subject.table()));
        }
    }

    @Test
    void whoever_runs_the_portal_can_prove_chain_and_sums_or_sees_what_is_wrong() throws SQLException {
        admin.doing(() -> decisions.approve(submitted, 1));
        assertThat(verified())
                .contains("audit chain: whole", "sums of approved figures: equal")
                .startsWith("0 ");

        try (var owner = DatabaseForTests.owner();
                var statement = owner.createStatement()) {
            statement.execute("set @tenant_id = (select id from province where alias = '"
                    + province.alias().text() + "'), @transaction_id = 4713");
            statement.executeUpdate("update year_figure set total_numerator = 2 where tenant_id = @tenant_id");
            statement.executeUpdate("update audit_row set actor = 'Ai đó' where tenant_id = @tenant_id limit 1");
        }
        assertThat(verified()).contains("ROW_CHANGED", "1 differ").startsWith("1 ");
    }

    /** The exit code and what was printed. */
    private String verified() {
        var printed = new ByteArrayOutputStream();
        var settings = Stream.of(
                        "TINHGON_MIGRATION_URL",
                        "TINHGON_MIGRATION_USER",
                        "TINHGON_MIGRATION_PASSWORD",
                        "TINHGON_DATABASE_URL",
                        "TINHGON_DATABASE_RW_PASSWORD",
                        "TINHGON_DATABASE_INSPECT_PASSWORD",
                        "TINHGON_DATABASE_PLATFORM_PASSWORD",
                        "TINHGON_CLIENT_SECRET")
                .map(name -> "--" + name + "=" + environment.getProperty(name));
        var code = Verify.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                Stream.concat(Stream.of(province.alias().text()), settings).toArray(String[]::new));
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }

    private static TrailFilter of(TrailSubject subject) {
        return new TrailFilter("", Optional.of(subject), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
