package vn.tinhgon.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.dossier.DossierPreview.BrokenTotal;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.kernel.DossierRate;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.SummaryCheck;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.platform.access.NotYours;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.exchange.ImportPreview.Line;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.ImportPreview.Reason;
import vn.tinhgon.platform.exchange.SheetText;
import vn.tinhgon.platform.tenancy.Tenancy;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.ReopeningService;
import vn.tinhgon.progress.SuggestedFigures;

/** UC-018: counts of dossiers are taken in once, agree, and come to figures that a unit may take over. */
@PortalTest
class UC018TakeInDossiersTest {

    private static final Slice FIRST = new Slice(0, 50);

    @Autowired
    Provinces provinces;

    @Autowired
    DossierImportService imports;

    @Autowired
    DossierService dossiers;

    @Autowired
    ProgressService progress;

    @Autowired
    ReopeningService reopenings;

    @Autowired
    SuggestedFigures suggestions;

    @Autowired
    StatementCounter statements;

    @Autowired
    SummaryCheck check;

    @Autowired
    Tenancy tenancy;

    TestProvince province;
    TestPerson admin;
    UnitId justice;
    UnitId health;
    PeriodId may;

    @BeforeEach
    void two_departments_and_a_month() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.department("Sở Tư pháp");
        health = province.department("Sở Y tế");
        province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        may = province.month(6);
    }

    // --- The main scenario

    @Test
    void counts_of_all_units_are_shown_then_taken_in() {
        var file = csv("""
                STT;Đơn vị;Tiếp nhận;Trực tuyến;Toàn trình;Đúng hạn;Quá hạn
                1;SỞ TU PHAP;1.200;900;400;1100;0
                2;Sở Y tế;80;40;40;79;1
                ;Tổng cộng;1.280;940;440;1179;1
                """);
        var preview = preview(admin, file);
        assertThat(preview.applies()).isTrue();
        assertThat(preview.stated()).isTrue();
        assertThat(preview.sums()).containsEntry(DossierCount.RECEIVED, 1280L).containsEntry(DossierCount.OVERDUE, 1L);
        assertThat(outcomes(preview)).containsExactly(Outcome.ADD, Outcome.ADD);
        assertThat(rows(admin)).isEmpty();

        apply(admin, file, preview);

        var rows = rows(admin);
        assertThat(rows).extracting(DossierRow::unitName).containsExactly("Sở Tư pháp", "Sở Y tế");
        assertThat(rows.getFirst().counts().of(DossierCount.RECEIVED)).contains(1200L);
        assertThat(rows.getFirst().counts().of(DossierCount.DUE)).contains(1100L);
        assertThat(rows.getFirst().counts().of(DossierCount.DIGITISED))
                .as("the file says nothing of it, which is not 0")
                .isEmpty();
        assertThat(admin.does(() -> dossiers.sums(may, ""))).containsEntry(DossierCount.ONLINE, 940L);
        assertThat(tenancy.as(province.alias(), check::differences))
                .as("what score sheets count is summed with the file")
                .isEmpty();
    }

    @Test
    void a_newer_file_replaces_the_older_which_stays_readable() {
        taken(admin, "Đơn vị;Tiếp nhận;Trực tuyến\nSở Tư pháp;10;5\nSở Y tế;4;1\n");
        var newer = csv("Đơn vị;Tiếp nhận;Trực tuyến\nSở Tư pháp;12;5\nSở Y tế;4;1\n");
        var preview = preview(admin, newer);
        assertThat(outcomes(preview)).containsExactly(Outcome.CHANGE, Outcome.SAME);
        assertThat(preview.rows().lines().getFirst().details())
                .singleElement()
                .satisfies(detail ->
                        assertThat(List.of(detail.before(), detail.after())).containsExactly("10", "12"));
        apply(admin, newer, preview);

        var versions = admin.does(() -> dossiers.ofUnit(justice));
        assertThat(versions).extracting(UnitDossiers::number).containsExactly(2, 1);
        assertThat(versions).extracting(UnitDossiers::current).containsExactly(true, false);
        assertThat(versions.getLast().counts().received()).isEqualTo(10);
        assertThat(admin.does(() -> dossiers.ofUnit(health))).hasSize(1);
        assertThat(rows(admin)).hasSize(2);
    }

    // --- The same file twice

    @Test
    void the_same_file_twice_counts_once_and_says_when_and_by_whom() {
        var text = "Đơn vị;Tiếp nhận\nSở Tư pháp;10\nSở Không có;3\n";
        taken(admin, text);
        var again = preview(admin, csv(text));
        assertThat(again.applies()).isFalse();
        assertThat(again.before()).hasValueSatisfying(before -> {
            assertThat(before.by()).isEqualTo("Trần Minh");
            assertThat(before.rowsRefused()).isEqualTo(1);
        });
        var refused = catchThrowableOfType(Refused.class, () -> apply(admin, csv(text), again));
        assertThat(refused.key()).isEqualTo("dossier.refused.again");
        assertThat(admin.does(dossiers::countFiles)).isEqualTo(1);
        assertThat(rows(admin)).hasSize(1);

        // In another period it is another statement.
        var june = province.month(5);
        assertThat(admin.does(() -> imports.preview(june, csv(text), usual(csv(text))))
                        .before())
                .isEmpty();
    }

    @Test
    void what_another_has_taken_in_meanwhile_is_not_overwritten_unseen() {
        var mine = csv("Đơn vị;Tiếp nhận\nSở Tư pháp;10\n");
        var seen = preview(admin, mine);
        taken(admin, "Đơn vị;Tiếp nhận\nSở Tư pháp;11\n");
        assertThatThrownBy(() -> apply(admin, mine, seen)).isInstanceOf(Changed.class);
        assertThat(rows(admin).getFirst().counts().received()).isEqualTo(11);
    }

    // --- Totals

    @Test
    void a_total_that_does_not_agree_refuses_the_whole_file_with_both_numbers() {
        var file = csv("""
                Đơn vị;Tiếp nhận;Trực tuyến;Quá hạn
                Sở Tư pháp;10;5;0
                Sở Y tế;4;1;0
                Tổng cộng;15;6;x
                """);
        var preview = preview(admin, file);
        assertThat(preview.applies()).isFalse();
        assertThat(preview.broken())
                .containsExactlyInAnyOrder(
                        new BrokenTotal(DossierCount.RECEIVED, Optional.of(15L), 14),
                        new BrokenTotal(DossierCount.OVERDUE, Optional.empty(), 0));
        var refused = catchThrowableOfType(Refused.class, () -> apply(admin, file, preview));
        assertThat(refused.key()).isEqualTo("dossier.refused.totals");
        assertThat(rows(admin)).isEmpty();
    }

    @Test
    void a_row_that_cannot_be_taken_counts_in_the_total_all_the_same() {
        var preview = preview(admin, csv("""
                Đơn vị;Tiếp nhận
                Sở Tư pháp;10
                Sở Không có;5
                Tổng;15
                """));
        assertThat(preview.broken()).isEmpty();
        assertThat(preview.applies()).isTrue();
    }

    @Test
    void a_file_that_stops_half_way_has_no_total_and_says_so() {
        var preview = preview(admin, csv("Đơn vị;Tiếp nhận;Trực tuyến\nSở Tư pháp;10;5\nSở Y tế"));
        assertThat(preview.stated()).isFalse();
        assertThat(reasons(preview)).containsExactly("3 RECEIVED typed.refused.empty");
        assertThatThrownBy(() -> DossierFile.receive("nua.xlsx", new ByteArrayInputStream(half(workbook()))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("file.refused.damaged"));
    }

    // --- Bad rows

    @Test
    void bad_rows_are_named_by_row_and_column_and_do_not_stop_the_good_ones() {
        var preview = preview(admin, csv("""
                Đơn vị;Tiếp nhận;Trực tuyến;Toàn trình
                Sở Tư pháp;10;5;5
                Sở Không có;1;1;1
                Sở Y tế;4;9;x
                Văn phòng UBND tỉnh;5;4;5
                Sở Tư pháp;1;1;1
                """));
        assertThat(reasons(preview))
                .containsExactly(
                        "3 UNIT dossier.refused.noUnit",
                        "4 FULLY_ONLINE typed.refused.notNumber",
                        "5 FULLY_ONLINE dossier.refused.moreThanOnline",
                        "6 UNIT dossier.refused.twice");
        assertThat(preview.rows().count(Outcome.ADD)).isEqualTo(1);
        assertThat(preview.applies()).isTrue();
    }

    @Test
    void numbers_are_read_as_people_here_write_them_and_never_guessed_at() {
        var preview = preview(admin, csv("Đơn vị;Tiếp nhận\nSở Tư pháp;1,5\nSở Y tế;-3\nVăn phòng UBND tỉnh;1.5\n"));
        assertThat(reasons(preview))
                .containsExactly(
                        "2 RECEIVED typed.refused.decimal",
                        "3 RECEIVED typed.refused.negative",
                        "4 RECEIVED typed.refused.decimal");
        var cells = preview(admin, xlsx(book -> {
            var sheet = book.newWorksheet("Số liệu");
            heads(sheet, "Đơn vị", "Tiếp nhận");
            sheet.value(1, 0, "Sở Tư pháp");
            sheet.value(1, 1, 1.012);
            sheet.value(2, 0, "Sở Y tế");
            sheet.value(2, 1, 1012);
        }));
        assertThat(reasons(cells)).containsExactly("2 RECEIVED typed.refused.decimal");
        assertThat(cells.sums()).containsEntry(DossierCount.RECEIVED, 1012L);
    }

    @Test
    void more_fallen_due_than_received_is_a_question_and_no_error() {
        var preview = preview(admin, csv("Đơn vị;Tiếp nhận;Đúng hạn;Quá hạn\nSở Tư pháp;10;11;0\n"));
        assertThat(preview.questions()).containsExactly("Sở Tư pháp");
        assertThat(preview.applies()).isTrue();
    }

    // --- Columns

    @Test
    void what_a_head_means_is_said_once_and_remembered_in_the_province() {
        var text = "Cơ quan;Số lượng\nSở Tư pháp;10\n";
        var unknown = catchThrowableOfType(Refused.class, () -> preview(admin, csv(text)));
        assertThat(unknown.key()).isEqualTo("dossier.refused.unmapped");
        var said = Map.of("co quan", DossierColumn.UNIT, "so luong", DossierColumn.RECEIVED);
        var seen = admin.does(() -> imports.preview(may, csv(text), said));
        admin.doing(() -> imports.apply(may, csv(text), said, seen));
        assertThat(admin.does(imports::meanings)).containsEntry("so luong", DossierColumn.RECEIVED);
        assertThat(provinces.fresh().admin().does(imports::meanings)).doesNotContainKey("so luong");

        var otherwise = Map.of(
                "co quan", DossierColumn.UNIT, "so luong", DossierColumn.IGNORED, "nhan", DossierColumn.RECEIVED);
        var newer = csv("Cơ quan;Số lượng;Nhận\nSở Tư pháp;1;10\nSở Y tế;2;3\n");
        var preview = admin.does(() -> imports.preview(may, newer, otherwise));
        admin.doing(() -> imports.apply(may, newer, otherwise, preview));
        assertThat(admin.does(imports::meanings)).containsEntry("so luong", DossierColumn.IGNORED);
    }

    @Test
    void usual_heads_are_known_by_themselves() {
        for (var head : List.of(
                "Tiếp nhận",
                "Trực tuyến",
                "Toàn trình",
                "Số hóa",
                "Thanh toán trực tuyến",
                "Kết quả điện tử",
                "Đúng hạn",
                "Quá hạn",
                "Mã hồ sơ",
                "Nguyên nhân",
                "Hạn trả",
                "Ngày giải quyết")) {
            assertThat(DossierColumn.usual(head)).as(head).isPresent();
        }
        assertThat(DossierColumn.usual("Ghi chú")).isEmpty();
    }

    // --- Overdue dossiers

    @Test
    void overdue_dossiers_of_a_second_sheet_agree_with_the_count() {
        var file = xlsx(book -> {
            var counts = book.newWorksheet("Số liệu");
            counts.value(0, 0, "Số liệu tháng 5");
            heads(counts, 2, "Đơn vị", "Tiếp nhận", "Quá hạn");
            counts.value(3, 0, "Sở Tư pháp");
            counts.value(3, 1, 10);
            counts.value(3, 2, 2);
            counts.value(4, 0, "Sở Y tế");
            counts.value(4, 1, 10);
            counts.value(4, 2, 2);
            var overdue = book.newWorksheet("Quá hạn");
            heads(overdue, "Đơn vị", "Mã hồ sơ", "Mã nguyên nhân", "Nguyên nhân", "Hạn trả", "Ngày giải quyết");
            late(overdue, 1, "Sở Tư pháp", "H1", "3/6/2024", "5/6/2024");
            late(overdue, 2, "Sở Tư pháp", "H2", "3/6/2024", "");
            late(overdue, 3, "Sở Y tế", "H3", "3/6/2024", "");
            late(overdue, 4, "Sở Y tế", "H4", "31/6/2024", "");
        });
        var preview = preview(admin, file);
        assertThat(reasons(preview))
                .containsExactly("5 DUE_ON typed.refused.notDay", "5 OVERDUE dossier.refused.details");
        assertThat(preview.rows().lines())
                .filteredOn(line -> line.outcome() == Outcome.BAD)
                .extracting(Line::about)
                .containsExactlyInAnyOrder("Quá hạn · H4", "Sở Y tế");
        assertThat(preview.rows().count(Outcome.ADD)).isEqualTo(1);
        apply(admin, file, preview);

        var all = new OverdueFilter(may, Optional.empty(), "");
        var rows = admin.does(() -> dossiers.overdue(all, FIRST));
        assertThat(rows).extracting(row -> row.dossier().code()).containsExactly("H1", "H2");
        assertThat(rows.getFirst().dossier().settled()).contains(LocalDate.of(2024, 6, 5));
        assertThat(rows.getLast().dossier().settled()).isEmpty();
        assertThat(admin.does(() -> dossiers.causes(may))).containsExactly(new Cause("NN1", "Chờ ý kiến", 2));
        assertThat(admin.does(() -> dossiers.countOverdue(new OverdueFilter(may, Optional.of("NN2"), ""))))
                .isZero();
        assertThat(admin.does(() -> dossiers.countOverdue(new OverdueFilter(may, Optional.of("NN1"), "so tu phap"))))
                .isEqualTo(2);
        assertThat(rows(admin).getFirst().details()).isEqualTo(2);
    }

    @Test
    void overdue_dossiers_may_come_in_a_file_of_their_own() {
        var text = "Đơn vị;Mã hồ sơ;Nguyên nhân\nSở Tư pháp;H1;Thiếu người\n";
        assertThat(reasons(preview(admin, csv(text)))).containsExactly("2  dossier.refused.noCounts");
        taken(admin, "Đơn vị;Tiếp nhận;Quá hạn\nSở Tư pháp;10;2\n");
        assertThat(reasons(preview(admin, csv(text)))).containsExactly("2 OVERDUE dossier.refused.details");
        taken(admin, text + "Sở Tư pháp;H2;Thiếu người\n");
        assertThat(rows(admin).getFirst().details()).isEqualTo(2);
        assertThat(rows(admin).getFirst().counts().received()).isEqualTo(10);

        // A newer file of counts in which nothing changes leaves the list as it is.
        var same = preview(admin, csv("Đơn vị;Tiếp nhận;Quá hạn\nSở Tư pháp;10;2\nSở Y tế;1;0\n"));
        assertThat(outcomes(same)).containsExactly(Outcome.SAME, Outcome.ADD);
    }

    @Test
    void what_was_settled_in_time_is_not_overdue() {
        taken(admin, "Đơn vị;Tiếp nhận;Quá hạn\nSở Tư pháp;10;1\n");
        var preview = preview(admin, csv("Đơn vị;Mã hồ sơ;Hạn trả;Ngày giải quyết\nSở Tư pháp;H1;3/6/2024;3/6/2024\n"));
        assertThat(reasons(preview)).containsExactly("2 SETTLED_ON dossier.refused.settledInTime");
    }

    // --- Who may

    @Test
    void an_editor_takes_in_their_own_unit_and_is_refused_others_by_name() {
        var editor = province.editorOf(justice);
        var file = csv("Đơn vị;Tiếp nhận\nSở Tư pháp;10\nSở Y tế;4\nTổng cộng;14\n");
        var preview = preview(editor, file);
        assertThat(reasons(preview)).containsExactly("3 UNIT dossier.refused.otherUnit");
        assertThat(preview.rows().lines().getLast().reasons().getFirst().arguments())
                .containsExactly("Sở Y tế");
        apply(editor, file, preview);
        assertThat(rows(admin)).extracting(DossierRow::unitName).containsExactly("Sở Tư pháp");

        // The province has not taken in that file: there the other's row counts.
        assertThat(outcomes(preview(admin, file))).containsExactly(Outcome.SAME, Outcome.ADD);
    }

    /** Nothing else stands between an editor and the counts of another unit. */
    @Test
    void without_that_guard_an_editor_would_take_in_the_whole_province() {
        var editor = province.editorOf(justice);
        var file = csv("Đơn vị;Tiếp nhận\nSở Y tế;4\n");
        assertThat(preview(editor, file).applies()).isFalse();
        GuardOff.during("dossiers.own-unit", () -> apply(editor, file, preview(editor, file)));
        assertThat(rows(admin)).extracting(DossierRow::unit).containsExactly(health);
    }

    @Test
    void a_unit_sees_its_own_counts_dossiers_and_files_alone() throws IOException {
        var editor = province.editorOf(justice);
        var other = province.editorOf(health);
        taken(editor, "Đơn vị;Tiếp nhận;Quá hạn\nSở Tư pháp;10;1\n");
        taken(editor, "Đơn vị;Mã hồ sơ\nSở Tư pháp;H1\n");
        taken(admin, "Đơn vị;Tiếp nhận\nSở Y tế;4\n");
        assertThat(rows(editor)).extracting(DossierRow::unit).containsExactly(justice);
        assertThat(rows(other)).extracting(DossierRow::unit).containsExactly(health);
        assertThat(other.does(() -> dossiers.ofUnit(justice))).isEmpty();
        assertThat(other.does(() -> dossiers.countOverdue(new OverdueFilter(may, Optional.empty(), ""))))
                .isZero();
        assertThatThrownBy(() -> other.does(() -> dossiers.suggested(justice, may)))
                .isInstanceOf(NotYours.class);
        // A file of the whole province has everybody's rows.
        assertThat(editor.does(dossiers::countFiles)).isEqualTo(2);
        assertThat(other.does(dossiers::countFiles)).isZero();
        var file = editor.does(() -> dossiers.files(FIRST)).getLast();
        var written = new ByteArrayOutputStream();
        editor.doing(() -> dossiers.write(file.id(), written));
        assertThat(written.toString(UTF_8)).startsWith("Đơn vị;Tiếp nhận;Quá hạn");
        assertThatThrownBy(() -> other.doing(() -> dossiers.write(file.id(), new ByteArrayOutputStream())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void leader_and_inspector_read_and_take_nothing_in() {
        taken(admin, "Đơn vị;Tiếp nhận\nSở Tư pháp;10\n");
        var leader = province.person("Nguyễn Văn An", Role.PROVINCIAL_LEADER, province.unit("PROVINCE", "UBND tỉnh"));
        for (var reader : List.of(leader, province.inspector())) {
            assertThat(rows(reader)).hasSize(1);
            assertThatThrownBy(() -> preview(reader, csv("Đơn vị;Tiếp nhận\nSở Tư pháp;11\n")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void a_closed_period_takes_nothing_in() {
        var file = csv("Đơn vị;Tiếp nhận\nSở Tư pháp;10\n");
        var seen = preview(admin, file);
        province.closed(may, admin);
        var refused = catchThrowableOfType(Refused.class, () -> apply(admin, file, seen));
        assertThat(refused.key()).isEqualTo("progress.refused.closed");
    }

    @Test
    void a_closed_period_that_was_opened_again_for_a_unit_takes_its_file_in_and_nobody_elses() {
        var file = csv("Đơn vị;Tiếp nhận\nSở Tư pháp;10\n");
        var editor = province.editorOf(justice);
        var others = province.editorOf(health);
        province.closed(may, admin);
        assertThat(catchThrowableOfType(Refused.class, () -> preview(editor, file))
                        .key())
                .isEqualTo("progress.refused.closed");
        editor.doing(() -> reopenings.ask(may, "Tệp về muộn"));
        var request = admin.does(reopenings::waiting).getFirst();
        admin.doing(() ->
                reopenings.grant(request.id(), request.version(), LocalDate.of(2024, 6, 15), "Được đến hết ngày"));

        apply(editor, file, preview(editor, file));
        assertThat(rows(editor)).extracting(DossierRow::unitName).containsExactly("Sở Tư pháp");
        for (var other : List.of(others, admin)) {
            assertThat(catchThrowableOfType(Refused.class, () -> preview(other, file))
                            .key())
                    .isEqualTo("progress.refused.closed");
        }
    }

    // --- Targets that name counts

    @Test
    void counts_suggest_the_figures_of_targets_that_name_them_and_the_unit_records_them() {
        var online = province.target(2, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        var late = province.target(3, Accumulation.FLOW, Comparison.AT_MOST, "5");
        var digitised = province.target(4, Accumulation.FLOW, Comparison.AT_LEAST, "80");
        province.counted(online, DossierCount.ONLINE, DossierCount.RECEIVED);
        province.counted(late, DossierCount.OVERDUE, DossierCount.DUE);
        province.counted(digitised, DossierCount.DIGITISED, DossierCount.RECEIVED);
        var given = province.assignment(online, justice, "50");
        var givenLate = province.assignment(late, justice, "5");
        province.assignment(digitised, justice, "80");
        province.assignment(online, health, "50");
        taken(admin, "Đơn vị;Tiếp nhận;Trực tuyến;Đúng hạn;Quá hạn\nSở Tư pháp;968;742;90;10\n");

        var editor = province.editorOf(justice);
        var suggested = editor.does(() -> suggestions.of(justice, may));
        assertThat(suggested).containsOnlyKeys(given, givenLate);
        var figure = Objects.requireNonNull(suggested.get(given));
        assertThat(figure.rate()).isEqualTo(new Rate(742, 968));
        assertThat(figure.made()).isEqualTo(new DossierRate(DossierCount.ONLINE, DossierCount.RECEIVED));
        assertThat(figure.reference()).startsWith("ho-so.csv, SHA-256 ").hasSizeLessThanOrEqualTo(200);
        assertThat(Objects.requireNonNull(suggested.get(givenLate)).rate()).isEqualTo(new Rate(10, 100));
        assertThat(editor.does(() -> dossiers.suggested(justice, may)))
                .extracting(Suggestion::number)
                .containsExactly(2, 3);
        assertThat(editor.does(() -> progress.sheet(may)).entered())
                .as("nothing is reported by itself")
                .isZero();
        editor.doing(() -> progress.record(
                given, may, 0, AFigure.of(742, 968).proven(figure.reference()).typed()));
        assertThat(editor.does(() -> progress.sheet(may)).entered()).isEqualTo(1);
        assertThat(statements.of(() -> editor.does(() -> suggestions.of(justice, may))))
                .hasSize(1);
    }

    @Test
    void a_part_that_is_more_than_its_whole_suggests_nothing() {
        var target = province.target(2, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        province.counted(target, DossierCount.E_RESULT, DossierCount.RECEIVED);
        province.assignment(target, justice, "50");
        taken(admin, "Đơn vị;Tiếp nhận;Kết quả điện tử\nSở Tư pháp;10;12\n");
        assertThat(admin.does(() -> dossiers.suggested(justice, may))).isEmpty();
    }

    // --- Long files

    @Test
    void five_thousand_overdue_dossiers_take_a_handful_of_statements() {
        var text = new StringBuilder("Đơn vị;Mã hồ sơ;Nguyên nhân\n");
        for (var number = 1; number <= 5_000; number++) {
            text.append("Sở Tư pháp;H").append(number).append(";Thiếu người\n");
        }
        taken(admin, "Đơn vị;Tiếp nhận;Quá hạn\nSở Tư pháp;10000;5000\n");
        var file = csv(text.toString());
        var seen = preview(admin, file);
        assertThat(statements.of(() -> admin.doing(() -> imports.apply(may, file, usual(file), seen))))
                .hasSizeLessThan(30);
        assertThat(admin.does(() -> dossiers.countOverdue(new OverdueFilter(may, Optional.empty(), ""))))
                .isEqualTo(5_000);
    }

    // --- How a person does it

    private List<DossierRow> rows(TestPerson reader) {
        return reader.does(() -> dossiers.list(may, "", FIRST));
    }

    private void taken(TestPerson by, String text) {
        var file = csv(text);
        apply(by, file, preview(by, file));
    }

    private DossierPreview preview(TestPerson by, DossierFile file) {
        return by.does(() -> imports.preview(may, file, usual(file)));
    }

    private void apply(TestPerson by, DossierFile file, DossierPreview shown) {
        by.doing(() -> imports.apply(may, file, usual(file), shown));
    }

    private static Map<String, DossierColumn> usual(DossierFile file) {
        var meanings = new HashMap<String, DossierColumn>();
        file.heads()
                .forEach(head ->
                        DossierColumn.usual(head).ifPresent(column -> meanings.put(SheetText.plain(head), column)));
        return meanings;
    }

    private static List<Outcome> outcomes(DossierPreview preview) {
        return preview.rows().lines().stream().map(Line::outcome).toList();
    }

    /** «3 UNIT dossier.refused.noUnit». */
    private static List<String> reasons(DossierPreview preview) {
        return preview.rows().lines().stream()
                .flatMap(line ->
                        line.reasons().stream().map(reason -> line.row() + " " + column(reason) + " " + reason.key()))
                .toList();
    }

    private static String column(Reason reason) {
        return reason.column().orElse("");
    }

    private static DossierFile csv(String text) {
        return received("ho-so.csv", text.getBytes(UTF_8));
    }

    private static DossierFile xlsx(Consumer<Workbook> filled) {
        return received("ho-so.xlsx", written(filled));
    }

    private static DossierFile received(String name, byte[] bytes) {
        try {
            return DossierFile.receive(name, new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] workbook() {
        return written(book -> heads(book.newWorksheet("Số liệu"), "Đơn vị", "Tiếp nhận"));
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] written(Consumer<Workbook> filled) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            filled.accept(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void heads(Worksheet sheet, String... heads) {
        heads(sheet, 0, heads);
    }

    private static void heads(Worksheet sheet, int row, String... heads) {
        for (var column = 0; column < heads.length; column++) {
            sheet.value(row, column, heads[column]);
        }
    }

    private static void late(Worksheet sheet, int row, String unit, String code, String due, String settled) {
        sheet.value(row, 0, unit);
        sheet.value(row, 1, code);
        sheet.value(row, 2, "NN1");
        sheet.value(row, 3, "Chờ ý kiến");
        sheet.value(row, 4, due);
        sheet.value(row, 5, settled);
    }
}
