package vn.tinhgon.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.tinhgon.local.PortalStack;
import vn.tinhgon.local.Secrets;

/**
 * What the first portal is for, in the order in which a province would do it: each step stands on the one before. On
 * the packaged jar, with a real Keycloak, a real MariaDB and the demonstration's people.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstPortalIT {

    private static final String ADMIN = "tran.minh";
    private static final String EDITOR = "le.thu.ha";
    private static final String HEAD = "do.van.son";
    private static final String INSPECTOR = "pham.quoc";
    private static final String LEADER = "pham.thi.huong";
    private static final String CLOSED_MONTH = "15/4–14/5/2024";
    private static final String ADMIN_ELSEWHERE = "nguyen.lan";

    private static final Path DIRECTORY = Demonstration.DIRECTORY;

    private static PortalStack stack;
    private static Playwright playwright;
    private static Browser browser;

    /** Addresses of Hưng Yên that somebody could paste elsewhere. */
    private static String targetAddress = "";

    private static String assignAddress = "";

    private static String figureAddress = "";
    private static String planAddress = "";
    private static String rankAddress = "";

    @BeforeAll
    static void a_portal_with_the_demonstration() throws Exception {
        stack = Demonstration.stack();
        playwright = Playwright.create();
        // Two cores that also run the three servers: a first page may take its time, and waiting costs nothing.
        setDefaultAssertionTimeout(20_000);
        browser = Desk.browser(playwright);
    }

    @AfterAll
    static void everything_stops() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    @Order(1)
    void the_admin_signs_in_at_keycloak_and_lands_on_what_waits() {
        try (var admin = desk()) {
            admin.open("");
            admin.page()
                    .screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/01-keycloak.png")));
            admin.signInHere(ADMIN).seesTitle("Việc cần làm");
            admin.sees("Tỉnh Hưng Yên").sees("Ngày minh hoạ 15/6/2024").sees("Số liệu minh hoạ");
            admin.sees("Trần Minh").sees("Quản trị tỉnh, Văn phòng UBND tỉnh");
            admin.sees("số liệu chờ duyệt").sees("phương án chờ phê duyệt");
            admin.looked("01-todo");
        }
    }

    @Test
    @Order(2)
    void the_admin_gives_a_target_to_forty_units_in_one_action() {
        try (var admin = desk().signIn(ADMIN)) {
            admin.place("Chỉ tiêu").seesTitle("Chỉ tiêu năm").sees("10 chỉ tiêu.");
            admin.sees("Tối thiểu 80").sees("cách hiểu").sees("Các Sở, ngành, UBND cấp huyện, UBND cấp xã");
            admin.looked("02-targets");
            admin.type("Tìm chỉ tiêu", "so hoa ho so").sees("1 chỉ tiêu.");
            admin.link("Số hóa hồ sơ, kết quả").seesTitle("CT 4").sees("Đã giao cho 0 đơn vị");
            admin.looked("02-target");
            targetAddress = admin.address();
            admin.press("Giao chỉ tiêu").seesTitle("Giao chỉ tiêu");
            admin.page().waitForURL(url -> url.contains("/assign"));
            assignAddress = admin.address();
            admin.press("Chọn các đơn vị đang hiện").sees("Đã chọn 44 đơn vị");
            admin.press("Điền cho các đơn vị đã chọn (Ctrl Enter)");
            admin.sees("40 mới, 0 đổi, 0 giữ nguyên, 4 từ chối").sees("Đang là đơn vị phối hợp của CT 4");
            onlyJustice(admin);
            admin.type("Mục tiêu CT 4", "120").sees("Mục tiêu «120» phải không quá 100%.");
            admin.sees("39 mới, 0 đổi, 0 giữ nguyên, 5 từ chối");
            admin.type("Mục tiêu CT 4", "85,5").sees("40 mới, 0 đổi, 0 giữ nguyên, 4 từ chối");
            admin.type("Tìm đơn vị", "").looked("02-assign");
            admin.press("Giao 40 ô").sees("Đã giao 40 ô.").sees("Hoàn tác");
            admin.press("Hoàn tác").sees("Đã hoàn tác 40 ô.");
            admin.press("Điền cho các đơn vị đã chọn (Ctrl Enter)");
            onlyJustice(admin).type("Mục tiêu CT 4", "85,5");
            admin.press("Giao 40 ô").sees("Đã giao 40 ô.");
            admin.open(targetAddress).seesTitle("CT 4");
            admin.sees("≥ 85,5%").looked("02-assigned");
        }
    }

    @Test
    @Order(3)
    void the_editor_sees_their_own_and_reports_a_month() {
        try (var editor = desk().signIn(EDITOR)) {
            editor.doesNotSee("Nhật ký").doesNotSee("Duyệt báo cáo");
            editor.open("targets").findsNothing();
            editor.open("").place("Báo cáo tiến độ").seesTitle("Kỳ 15/5–14/6/2024 · Sở Tư pháp");
            editor.type("Tử số, CT 3", "46,09").sees("«46,09» có phần thập phân");
            editor.type("Tử số, CT 3", "46.09").sees("«46.09» có phần thập phân");
            editor.type("Tử số, CT 3", "-5").sees("Không nhận số âm");
            editor.type("Tử số, CT 3", "1.021").type("Mẫu số, CT 3", "1.012");
            editor.sees("Tử số 1.021 lớn hơn mẫu số 1.012");
            assertThat(editor.field("Tử số, CT 3")).hasValue("1.021");
            editor.looked("03-period-error");
            editor.type("Tử số, CT 3", "742")
                    .type("Mẫu số, CT 3", "968")
                    .sees("76,65%")
                    .sees("Đã lưu nháp");
            editor.type("Tử số, CT 2", "0").type("Mẫu số, CT 2", "0").sees("Chưa đủ số liệu");
            // What the case system counted stands there already; a few were still on paper.
            editor.sees("Từ số liệu hồ sơ").type("Tử số, CT 4", "770").sees("86,81%");
            editor.type("Tử số, CT 1", "97").type("Mẫu số, CT 1", "118").sees("82,20%");
            editor.looked("03-period");
            editor.press("Trình lãnh đạo").sees("Đã trình lãnh đạo 4 số liệu.").sees("Chờ lãnh đạo đơn vị");
        }
    }

    @Test
    @Order(4)
    void the_editor_records_a_plan_and_sees_how_far_it_is_to_both_goals() {
        try (var editor = desk().signIn(EDITOR)) {
            editor.place("Đơn giản hóa TTHC").seesTitle("Đơn giản hóa TTHC nội bộ · Sở Tư pháp");
            editor.sees("Số lượng thủ tục").sees("Chi phí tuân thủ").sees("mục tiêu 20%");
            editor.looked("04-portfolio");
            editor.type("Tìm thủ tục", "thanh toan cong tac").link("Thanh toán công tác phí");
            editor.seesTitle("Thanh toán công tác phí");
            planAddress = editor.address();
            editor.page()
                    .getByLabel("Đơn giản hóa", new Page.GetByLabelOptions().setExact(true))
                    .check();
            editor.type("Nội dung đơn giản hóa", "Bỏ bản sao giấy đi đường");
            editor.type("Dịch vụ sau, Bước 4", "0");
            editor.type("Giờ sau, Bước 1", "5").sees("Tổng số giờ sau là 7,4, lớn hơn trước (3)");
            editor.looked("04-plan-error");
            editor.type("Giờ sau, Bước 1", "0,1").sees("27.540.000 đ/năm").sees("giảm 22,57%");
            editor.press("Lưu nháp").sees("Đã lưu nháp").sees("Lê Thu Hà soạn lúc");
            editor.looked("04-plan");
        }
    }

    @Test
    @Order(5)
    void what_was_typed_is_there_again_after_the_session_has_ended() {
        try (var editor = desk().signIn(EDITOR)) {
            editor.open(planAddress).seesTitle("Thanh toán công tác phí");
            editor.field("Nội dung đơn giản hóa").fill("Bỏ bản sao giấy đi đường, ký số");
            editor.sessionEnds();
            editor.press("Lưu nháp");
            editor.sees("Phiên làm việc đã kết thúc");
            editor.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/05-ended.png")));
            editor.page().getByText("Phiên làm việc đã kết thúc").click();
            editor.isInThePortal().seesTitle("Thanh toán công tác phí");
            assertThat(editor.field("Nội dung đơn giản hóa")).hasValue("Bỏ bản sao giấy đi đường, ký số");
            editor.holdsNothingTyped();
            editor.field("Nội dung đơn giản hóa").fill("Bỏ bản sao giấy đi đường, ký số, gửi điện tử");
            editor.holdsNothingTyped();
        }
        stack.killAndStartPortal();
        try (var elsewhere = desk().signIn(EDITOR)) {
            elsewhere.open(planAddress).seesTitle("Thanh toán công tác phí");
            assertThat(elsewhere.field("Nội dung đơn giản hóa"))
                    .hasValue("Bỏ bản sao giấy đi đường, ký số, gửi điện tử");
            elsewhere.press("Lưu nháp").sees("Đã lưu nháp").holdsNothingTyped();
            elsewhere.open(planAddress).seesTitle("Thanh toán công tác phí");
            elsewhere.field("Nội dung đơn giản hóa").fill("Bỏ bản sao giấy đi đường");
            elsewhere.holdsNothingTyped();
        }
        try (var head = desk().signIn(HEAD)) {
            head.open(planAddress).seesTitle("Thanh toán công tác phí");
            // What the editor goes on typing is nobody else's.
            assertThat(head.field("Nội dung đơn giản hóa")).hasValue("Bỏ bản sao giấy đi đường, ký số, gửi điện tử");
        }
    }

    @Test
    @Order(6)
    void the_head_submits_figures_and_the_plan() {
        try (var head = desk().signIn(HEAD)) {
            head.sees("4 số liệu chờ bạn trình").sees("1 phương án nháp chờ trình");
            head.place("Báo cáo tiến độ").press("Trình").sees("Đã trình 4 số liệu.");
            head.sees("Chờ tỉnh duyệt").looked("06-submitted");
            head.open(planAddress).press("Trình").sees("Trình rồi thì đơn vị không sửa được nữa");
            dialogButton(head, "Trình lên tỉnh").click();
            head.sees("Đã trình phương án lên tỉnh.").sees("Đỗ Văn Sơn trình lúc");
        }
    }

    @Test
    @Order(7)
    void the_admin_approves_or_returns_with_a_reason_and_takes_the_papers_of_a_list_along() throws IOException {
        try (var admin = desk().signIn(ADMIN)) {
            admin.place("Duyệt báo cáo").seesTitle("Duyệt báo cáo");
            admin.type("Đơn vị", "so tu phap").sees("4 số liệu khớp bộ lọc");
            cell(admin, "CT 3 · Hồ sơ trực tuyến").click();
            admin.sees("742/968").sees("Đỗ Văn Sơn trình lần 1").looked("07-figure");
            figureAddress = admin.address();
            admin.press("Duyệt").sees("Đã duyệt: Sở Tư pháp, CT 3.").sees("3 số liệu khớp bộ lọc");
            cell(admin, "CT 1 · DVC trực tuyến toàn trình").click();
            admin.sees("97/118").press("Trả lại…");
            dialogButton(admin, "Trả lại").click();
            admin.sees("Chọn lý do trả lại.");
            admin.page().getByLabel("Sai số liệu").check();
            dialogButton(admin, "Trả lại").click();
            admin.sees("Hãy ghi lý do trả lại").looked("07-return");
            admin.field("Cần sửa gì").fill("Thiếu chi nhánh Văn Lâm");
            dialogButton(admin, "Trả lại").click();
            admin.sees("Đã trả lại: Sở Tư pháp, CT 1.");
            admin.open(planAddress).press("Phê duyệt…");
            admin.type("Số quyết định", "1402/QĐ-UBND")
                    .type("Ngày ký", "15/6/2024")
                    .looked("07-approve-plan");
            dialogButton(admin, "Phê duyệt").click();
            admin.sees("Đã phê duyệt phương án NB-STP-04.").sees("Quyết định 1402/QĐ-UBND, ký ngày 15/6/2024");
            admin.looked("07-plan-approved");
            admin.open("plan-lists").link("Phương án đơn giản hóa TTHC nội bộ đợt 2 năm 2024");
            admin.sees("Đang lấy ý kiến").looked("07-list");
            var annex = admin.page().waitForDownload(() -> admin.link("Phụ lục PDF"));
            assertThat(annex.suggestedFilename()).startsWith("phu-luc").endsWith(".pdf");
            assertThat(Files.readString(annex.path(), ISO_8859_1)).startsWith("%PDF-");
        }
    }

    @Test
    @Order(8)
    void the_leaderboard_has_the_approved_figure_and_explains_each_rank() {
        try (var editor = desk().signIn(EDITOR)) {
            editor.sees("1 số liệu bị trả lại, cần sửa");
            editor.place("Bảng xếp hạng")
                    .seesTitle("Bảng xếp hạng")
                    .sees("Cách xếp.")
                    .sees("trọng số bằng nhau (1)");
            editor.sees("Vì sao Sở Tư pháp hạng").sees("chưa báo cáo").looked("08-leaderboard");
            rankAddress = editor.address();
            editor.page()
                    .locator("vaadin-details-summary")
                    .filter(new Locator.FilterOptions().setHasText("3 Hồ sơ trực tuyến"))
                    .click();
            editor.sees("742 ÷ 968").sees("Trần Minh duyệt").looked("08-explained");
            editor.link("Xã, phường, thị trấn").sees("Đơn vị có hạng").looked("08-communes");
        }
    }

    @Test
    @Order(9)
    void the_inspector_reads_everything_and_changes_nothing() throws Exception {
        try (var inspector = desk().signIn(INSPECTOR)) {
            inspector.sees("Chỉ đọc").looked("09-inspector");
            for (var address : List.of(targetAddress, figureAddress, planAddress, rankAddress)) {
                inspector.open(address).sees("Chỉ đọc");
                for (var writes :
                        List.of("Giao chỉ tiêu", "Duyệt", "Trả lại…", "Khóa kỳ…", "Lưu nháp", "Trình", "Phê duyệt…")) {
                    assertThat(inspector.button(writes)).hasCount(0);
                }
            }
            inspector.open(assignAddress).findsNothing();
            inspector
                    .open("")
                    .place("Nhật ký")
                    .seesTitle("Nhật ký")
                    .sees("Chuỗi nguyên vẹn")
                    .looked("09-audit");
            inspector.sees("Bị từ chối: route programmes");
            inspector.open("questions").seesTitle("Dấu hiệu cần hỏi").looked("09-questions");
        }
        var secrets = Secrets.in(DIRECTORY);
        try (var connection = DriverManager.getConnection(
                        stack.database().url("portal"), "portal_inspect", secrets.inspectPassword());
                var statement = connection.createStatement()) {
            statement.execute("set @tenant_id = portal.tenant_of('hung-yen'), @transaction_id = 1");
            assertThatThrownBy(() -> statement.executeUpdate("update portal.entry set state = 'DRAFT'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }

    @Test
    @Order(10)
    void another_provinces_admin_finds_nothing_of_hung_yen() {
        try (var stranger = desk().signIn(ADMIN_ELSEWHERE)) {
            stranger.sees("Tỉnh Minh Họa")
                    .sees("Số liệu minh hoạ")
                    .doesNotSee("Tỉnh Hưng Yên")
                    .looked("10-elsewhere");
            stranger.place("Chỉ tiêu").doesNotSee("DVC trực tuyến toàn trình");
            stranger.open(targetAddress).findsNothing();
            stranger.open(assignAddress).findsNothing();
            stranger.open(planAddress).findsNothing();
            stranger.open(figureAddress).seesTitle("Duyệt báo cáo").doesNotSee("742/968");
            stranger.open(rankAddress).seesTitle("Bảng xếp hạng").doesNotSee("Sở Tư pháp hạng");
        }
    }

    @Test
    @Order(11)
    void an_account_without_a_role_is_told_whom_to_ask() {
        try (var nobody = desk().signIn("bui.nam")) {
            nobody.seesTitle("Tài khoản của bạn chưa có vai trò")
                    .sees("Phòng Kiểm soát TTHC")
                    .looked("11-no-role");
            nobody.open(targetAddress).seesTitle("Tài khoản của bạn chưa có vai trò");
        }
    }

    @Test
    @Order(12)
    void signing_out_here_signs_out_at_keycloak_and_the_other_way_round() {
        try (var admin = desk().signIn(ADMIN)) {
            admin.page().locator("vaadin-menu-bar-button").first().click();
            admin.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Đăng xuất"))
                    .click();
            admin.isAskedToSignIn();
            admin.open("targets").isAskedToSignIn();
            admin.signInHere(ADMIN).seesTitle("Chỉ tiêu năm");

            var elsewhere = admin.window().newPage();
            elsewhere.navigate(stack.ports().issuer() + "/protocol/openid-connect/logout");
            elsewhere.locator("#kc-logout").click();
            assertThat(elsewhere.locator("body")).containsText(Pattern.compile("đăng xuất", Pattern.CASE_INSENSITIVE));
            admin.open("targets").isAskedToSignIn();
        }
    }

    /** Whoever runs the platform is in no province that would keep it for them, so the browser does. */
    @Test
    @Order(12)
    void after_signing_out_nothing_that_was_typed_is_in_the_browser() {
        try (var operator = desk().signIn("hoang.van")) {
            operator.place("Các tỉnh").press("Tạo tỉnh").type("Tên", "Tỉnh Thái Bình");
            operator.sessionEnds();
            operator.open("platform").isInThePortal().press("Tạo tỉnh");
            assertThat(operator.field("Tên")).hasValue("Tỉnh Thái Bình");
            operator.page().keyboard().press("Escape");
            operator.page().locator("vaadin-menu-bar-button").first().click();
            operator.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Đăng xuất"))
                    .click();
            operator.isAskedToSignIn();
            operator.open("VAADIN/nothing").holdsNothingTyped();
        }
    }

    @Test
    @Order(13)
    void a_phone_reads_and_decides() {
        try (var admin = new Desk(browser, stack.ports().portalUrl(), 390, 844).signIn(ADMIN)) {
            admin.looked("13-phone-todo");
            for (var page : List.of("targets", "figures", "plans", "plan-lists", "leaderboard")) {
                admin.open(page).isInThePortal();
                assertThat(admin.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(page + " does not scroll sideways")
                        .isEqualTo(true);
                admin.looked("13-phone-" + page);
            }
        }
    }

    @Test
    @Order(14)
    void anybody_moves_between_2024_and_2026_and_the_address_carries_the_day() {
        try (var admin = desk().signIn(ADMIN)) {
            admin.place("Bảng xếp hạng").sees("Huyện, thị xã, thành phố");
            admin.press("Tính đến ngày 15/6/2024").looked("14-day");
            admin.press("Chương trình năm 2026 (minh hoạ)").sees("Đang xem theo cơ cấu ngày 1/1/2026");
            admin.link("Xã, phường, thị trấn").sees("UBND phường").doesNotSee("Huyện, thị xã, thành phố");
            admin.looked("14-communes-of-2026");
            admin.page().waitForURL(Pattern.compile("leaderboard/commune\\?.*day=2026-01-01"));
            try (var inspector = desk().signIn(INSPECTOR)) {
                inspector.open(admin.address()).isInThePortal().sees("Đang xem theo cơ cấu ngày 1/1/2026");
            }
            admin.press("Về hôm nay").sees("Tính đến ngày 15/6/2024").sees("Huyện, thị xã, thành phố");
            admin.page().waitForURL(url -> !url.contains("day="));
        }
    }

    /** The second month: closed long ago, opened again for one unit, corrected, and gone the whole way once more. */
    @Test
    @Order(15)
    void a_closed_month_is_opened_again_for_one_unit_and_corrected_by_three_roles() {
        try (var editor = desk().signIn(EDITOR)) {
            period(editor.open("progress"), CLOSED_MONTH).sees("Đã khóa").sees("người khóa: Trần Minh");
            editor.press("Đề nghị mở lại…").field("Lý do").fill("Bộ phận một cửa gửi thiếu 5 hồ sơ");
            editor.looked("15-ask");
            dialogButton(editor, "Gửi đề nghị").click();
            editor.sees("chờ quản trị tỉnh");
        }
        try (var admin = desk().signIn(ADMIN)) {
            admin.sees("1 đề nghị mở lại kỳ").open("periods").seesTitle("Lịch kỳ báo cáo");
            cell(admin, CLOSED_MONTH).click();
            admin.sees("Bộ phận một cửa gửi thiếu 5 hồ sơ").press("Mở lại");
            admin.looked("15-grant");
            dialogButton(admin, "Mở lại").click();
            admin.sees("Đã mở lại cho Sở Tư pháp.");
        }
        try (var editor = desk().signIn(EDITOR)) {
            period(editor.open("progress"), CLOSED_MONTH).sees("Mở lại cho đơn vị đến hết ngày");
            editor.press("Chi tiết CT 2 · Thanh toán trực tuyến").press("Đính chính số đã duyệt…");
            editor.field("Lý do đính chính").fill("Cộng thêm 5 hồ sơ gửi muộn");
            dialogButton(editor, "Bắt đầu đính chính").click();
            editor.type("Tử số, CT 2", "215").sees("36,44%").looked("15-corrected");
            editor.press("Trình lãnh đạo").sees("Đã trình lãnh đạo 1 số liệu.");
        }
        try (var head = desk().signIn(HEAD)) {
            period(head.open("progress"), CLOSED_MONTH).press("Trình").sees("Đã trình 1 số liệu.");
        }
        try (var admin = desk().signIn(ADMIN)) {
            // Of the month that is closed: «1 số liệu» is also the end of «71 số liệu» of the one before
            period(admin.open("figures"), CLOSED_MONTH).sees("người khóa: Trần Minh");
            admin.sees("1 số liệu khớp bộ lọc");
            cell(admin, "CT 2 · Thanh toán trực tuyến").click();
            admin.sees("215/590").sees("Cộng thêm 5 hồ sơ gửi muộn").looked("15-decided");
            admin.press("Duyệt").sees("Đã duyệt: Sở Tư pháp, CT 2.");
        }
        try (var editor = desk().signIn(EDITOR)) {
            period(editor.open("progress"), CLOSED_MONTH).sees("36,44%").sees("Đã duyệt");
        }
    }

    /** The one row is there, and those before the search are gone. */
    private static Desk onlyJustice(Desk desk) {
        desk.type("Tìm đơn vị", "so tu phap");
        assertThat(desk.page()
                        .getByLabel("Mục tiêu CT 4")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setVisible(true)))
                .hasCount(1);
        return desk;
    }

    private static Desk period(Desk desk, String days) {
        desk.field("Kỳ báo cáo").click();
        desk.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(days))
                .first()
                .click();
        return desk;
    }

    /** The picture, its table and what is taken along say the same; nothing of it needs a mouse. */
    @Test
    @Order(16)
    void pictures_are_read_by_key_and_taken_along() throws IOException {
        try (var inspector = desk().signIn(INSPECTOR)) {
            inspector.place("Bảng điều hành").seesTitle("Bảng điều hành");
            var picture = inspector.page().locator("tg-picture").first();
            picture.locator(".picture-drawn svg").waitFor();
            var said = picture.locator(".picture-said");
            picture.locator(".picture-canvas").focus();
            assertThat(said).not().isEmpty();
            assertThat(picture.locator(".picture-ring")).isVisible();
            var first = said.innerText();
            inspector.keys("ArrowRight");
            assertThat(said).not().hasText(first);
            inspector.keys("Home");
            assertThat(said).hasText(first);
            inspector.looked("16-picture");
            inspector.keys("t");
            assertThat(picture.locator(".picture-frame")).isHidden();
            assertThat(picture.getByRole(AriaRole.BUTTON, named("Bảng"))).isFocused();
            inspector.looked("16-picture-as-table");

            var csv = Files.readString(taken(inspector, picture, "CSV"));
            assertThat(csv).startsWith("\ufeff");
            for (var name : picture.locator("tbody th").allInnerTexts()) {
                assertThat(csv).contains(name.strip());
            }
            inspector.keys("Enter");
            assertThat(Files.readString(taken(inspector, picture, "SVG"))).startsWith("<svg");
            assertThat(Files.readAllBytes(taken(inspector, picture, "PNG"))).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    private static Path taken(Desk desk, Locator picture, String format) {
        return desk.page()
                .waitForDownload(() -> picture.locator(".picture-tools button")
                        .filter(new Locator.FilterOptions().setHasText(format))
                        .click())
                .path();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Twenty seconds are waited for by nobody here: the slides are turned by hand, as whoever wants no motion does. */
    @Test
    @Order(17)
    void the_meeting_room_is_turned_by_key_and_stands_still_for_whoever_wants_no_motion() {
        try (var leader = desk().signIn(LEADER)) {
            leader.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            leader.open("dashboard/meeting");
            assertThat(leader.button("Chạy tiếp")).isVisible();
            var slide = leader.page().locator(".meeting-slides > :not([hidden])");
            assertThat(slide).hasCount(1);
            var heading = slide.locator("h2").first();
            var first = heading.innerText();
            leader.looked("17-meeting").keys("ArrowRight");
            assertThat(heading).not().hasText(first);
            leader.looked("17-meeting-on").keys("ArrowLeft");
            assertThat(heading).hasText(first);
            leader.keys(" ");
            assertThat(leader.button("Dừng")).isVisible();
            leader.keys("Escape").seesTitle("Bảng điều hành");
        }
    }

    @Test
    @Order(18)
    void the_log_of_it_all_is_structured_and_names_nobody() throws IOException {
        var log = Files.readString(DIRECTORY.resolve("logs/portal.log"));
        assertThat(log.lines().toList()).isNotEmpty().allMatch(line -> line.startsWith("{\"@timestamp\""));
        assertThat(log)
                .doesNotContain(ADMIN, EDITOR, HEAD, INSPECTOR, LEADER, ADMIN_ELSEWHERE)
                .doesNotContain("Trần Minh", "Lê Thu Hà", "Đỗ Văn Sơn", "Phạm Quốc", "Nguyễn Lan");
    }

    private static Desk desk() {
        return new Desk(browser, stack.ports().portalUrl());
    }

    private static Locator cell(Desk desk, String text) {
        return desk.page()
                .locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static Locator dialogButton(Desk desk, String name) {
        return desk.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
