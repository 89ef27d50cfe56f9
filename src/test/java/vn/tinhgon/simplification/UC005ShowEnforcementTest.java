package vn.tinhgon.simplification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.schema.Tables.PLAN_EVIDENCE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.AProposal;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.files.StoredFile;
import vn.tinhgon.platform.files.UploadedFile;

/** UC-005: files show that a plan is enforced, beside what is said of it. Today is 15/6/2024. */
@PortalTest
class UC005ShowEnforcementTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);

    @Autowired
    Provinces provinces;

    @Autowired
    PlanService plans;

    @Autowired
    PlanEvidenceService evidence;

    @Autowired
    DSLContext db;

    TestProvince province;
    TestPerson admin;
    TestPerson editor;
    UnitId justice;
    Plan approved;

    @BeforeEach
    void an_approved_plan() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        province.hourlyIncome(50_000);
        province.simplificationGoals("20", "20");
        var procedure = province.procedure(justice, "NB-01", "8", 100_000, 20, 1);
        var draft = editor.does(() -> plans.record(PlanId.next(), procedure, AProposal.whole("4", 50_000)));
        var head = province.headOf(justice);
        head.does(() -> plans.submit(draft.id(), 1));
        approved = admin.does(() -> plans.approve(draft.id(), 2, new Decision("1307/QĐ-UBND", TODAY)));
    }

    @Test
    void files_are_attached_once_it_is_enforced_and_read_by_who_reads_the_plan() {
        refused("plan.evidence.refused.notEnforced", () -> editor.doing(() -> attach("Sổ theo dõi.pdf")));
        enforced();
        editor.doing(() -> attach("Sổ theo dõi.pdf"));
        var file = admin.does(() -> evidence.of(approved.id())).getFirst();
        assertThat(file.name()).isEqualTo("Sổ theo dõi.pdf");
        var read = new ByteArrayOutputStream();
        admin.doing(() -> evidence.write(approved.id(), file.id(), read));
        assertThat(read.toString(StandardCharsets.UTF_8)).contains("Sổ theo dõi.pdf");
    }

    @Test
    void another_unit_neither_reads_nor_attaches_and_the_province_does_not_attach() {
        enforced();
        editor.doing(() -> attach("Sổ theo dõi.pdf"));
        var file = editor.does(() -> evidence.of(approved.id())).getFirst().id();
        var stranger = province.editorOf(province.department("Sở Y tế"));
        notFound(() -> stranger.does(() -> evidence.of(approved.id())));
        notFound(() -> stranger.doing(() -> attach("Khác.pdf")));
        notFound(() -> stranger.doing(() -> evidence.takeOut(approved.id(), file)));
        notFound(() -> stranger.doing(() -> evidence.write(approved.id(), file, new ByteArrayOutputStream())));
        assertThatThrownBy(() -> admin.doing(() -> attach("Khác.pdf"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_is_taken_out_is_shown_no_more_and_stays_counted() {
        enforced();
        editor.doing(() -> attach("Nhầm.pdf"));
        var file = editor.does(() -> evidence.of(approved.id())).getFirst().id();
        editor.doing(() -> evidence.takeOut(approved.id(), file));
        assertThat(editor.does(() -> evidence.of(approved.id()))).isEmpty();
        notFound(() -> editor.doing(() -> evidence.takeOut(approved.id(), file)));
        notFound(() -> editor.doing(() -> evidence.write(approved.id(), file, new ByteArrayOutputStream())));
        assertThat(province.asking(() -> db.fetchCount(PLAN_EVIDENCE))).isEqualTo(1);
        for (var number = 1; number <= 10; number++) {
            var name = number + ".pdf";
            editor.doing(() -> attach(name));
        }
        refused("plan.evidence.refused.tooMany", () -> editor.doing(() -> attach("11.pdf")));
    }

    @Test
    void a_file_of_another_plan_is_not_handed_out_here() {
        enforced();
        notFound(() -> editor.doing(() -> evidence.write(approved.id(), FileId.next(), new ByteArrayOutputStream())));
    }

    @Test
    void the_database_holds_it_too() {
        database("plan not enforced: there is nothing for files to show", () -> inserted(FileId.next()));
        enforced();
        editor.doing(() -> attach("Nhầm.pdf"));
        var file = editor.does(() -> evidence.of(approved.id())).stream()
                .map(StoredFile::id)
                .findFirst()
                .orElseThrow();
        editor.doing(() -> evidence.takeOut(approved.id(), file));
        database(
                "evidence taken out stays out",
                () -> province.in(() -> db.update(PLAN_EVIDENCE)
                        .set(PLAN_EVIDENCE.WITHDRAWN, false)
                        .execute()));
        database(
                "evidence stays with its plan",
                () -> province.in(() -> db.update(PLAN_EVIDENCE)
                        .set(PLAN_EVIDENCE.FILE_ID, FileId.next())
                        .execute()));
    }

    private void inserted(FileId file) {
        province.in(() -> db.insertInto(PLAN_EVIDENCE)
                .set(PLAN_EVIDENCE.ID, file.value())
                .set(PLAN_EVIDENCE.PLAN_ID, approved.id())
                .set(PLAN_EVIDENCE.FILE_ID, file)
                .execute());
    }

    private void enforced() {
        editor.does(() -> plans.enforce(
                approved.id(),
                approved.version(),
                new Enforcement("15/QĐ-STP", TODAY, "Sổ theo dõi", new Effort(java.math.BigDecimal.TWO, Dong.ZERO, 1)),
                false));
    }

    private void attach(String name) {
        var content = new ByteArrayInputStream(("%PDF-1.4 " + name + " %%EOF").getBytes(StandardCharsets.UTF_8));
        try (var file = UploadedFile.receive(name, content)) {
            evidence.attach(approved.id(), file);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static void refused(String key, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static void notFound(ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOf(NotFound.class);
    }

    private static void database(String words, ThrowingCallable request) {
        assertThatThrownBy(request).hasStackTraceContaining(words);
    }
}
