package vn.tinhgon.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.local.PortalStack;
import vn.tinhgon.local.Secrets;
import vn.tinhgon.platform.accounts.KeycloakAdmin;
import vn.tinhgon.platform.accounts.KeycloakAt;

/** A province from nothing to forty units and sixty people, with two files and at most twenty clicks (UC-011, UC-010). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpIT {

    private static final int MOST_CLICKS = 20;
    private static final String OWN_PASSWORD = "Rieng-cua-toi-2026";

    private static PortalStack stack;
    private static KeycloakAdmin keycloak;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void a_portal_with_the_demonstration() throws IOException {
        stack = Demonstration.stack();
        keycloak = KeycloakAt.issuer(
                stack.ports().issuer(), Secrets.in(Demonstration.DIRECTORY).accountsSecret());
        playwright = Playwright.create();
        setDefaultAssertionTimeout(20_000);
        browser = Desk.browser(playwright);
    }

    @AfterAll
    static void the_browser_closes() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    @Order(1)
    void an_operator_creates_the_province_and_sees_nothing_of_any_other() {
        try (var operator = desk().signIn("hoang.van")) {
            operator.place("Các tỉnh")
                    .seesTitle("Các tỉnh")
                    .sees("Tỉnh Hưng Yên")
                    .sees("Máy chủ đăng nhập");
            operator.doesNotSee("Bảng xếp hạng").doesNotSee("Người dùng");
            operator.looked("20-platform");
            operator.press("Tạo tỉnh");
            operator.type("Tên", "Tỉnh Thái Bình").type("Bí danh", "thai-binh").type("Mã", "34");
            operator.type("Có từ ngày", "1/1/1997");
            operator.type("Họ và tên", "Trần Thị Bình")
                    .type("Tên đăng nhập", "tran.binh.tb")
                    .type("Thư điện tử", "binh@thaibinh.example");
            operator.type("Căn cứ", "Quyết định 1/QĐ-UBND");
            operator.looked("20-create-province");
            inDialog(operator.page(), "Tạo tỉnh");
            operator.sees("Tỉnh Thái Bình").sees("Đang hoạt động").looked("20-created");
        }
    }

    @Test
    @Order(2)
    void its_admin_sets_it_up_with_two_files() throws Exception {
        await(() -> keycloak.find("tran.binh.tb").isPresent());
        var first = firstPassword();
        var clicks = 0;
        try (var admin = desk()) {
            admin.open("").signInHere("tran.binh.tb", first, OWN_PASSWORD).seesTitle("Việc cần làm");
            admin.place("Đơn vị").seesTitle("Đơn vị của tỉnh");
            clicks++;
            admin.link("Nhập từ tệp").sees("Tải tệp mẫu");
            clicks++;
            upload(admin, units());
            clicks += 2;
            admin.sees("Ghi 38 dòng").looked("21-units-preview");
            admin.press("Ghi 38 dòng").sees("Đã ghi: thêm 38");
            clicks++;
            admin.place("Người dùng").seesTitle("Người dùng");
            clicks++;
            admin.press("Nhập từ tệp").sees("Tải tệp mẫu");
            clicks++;
            upload(admin, people());
            clicks += 2;
            admin.sees("Ghi 60 dòng").looked("22-people-preview");
            admin.press("Ghi 60 dòng").sees("Đã ghi: thêm 60");
            clicks++;
            admin.place("Đơn vị").sees("40 đơn vị").looked("21-units");
            clicks++;
            admin.place("Người dùng").sees("61 người").looked("22-people");
            clicks++;
            admin.place("Ai được làm gì").sees("61 quyền").looked("22-who-may-what");
            clicks++;
        }
        assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
    }

    @Test
    @Order(3)
    void who_was_in_the_file_has_an_account_of_that_province_and_no_other() {
        await(() -> keycloak.find("can.bo.01").isPresent()
                && keycloak.find("can.bo.60").isPresent());
        var first = keycloak.temporaryPassword(
                keycloak.find("can.bo.01").orElseThrow().subject());
        try (var editor = desk()) {
            editor.open("").signInHere("can.bo.01", first, OWN_PASSWORD).seesTitle("Việc cần làm");
            editor.sees("Tỉnh Thái Bình").doesNotSee("Tỉnh Hưng Yên");
            editor.open("me").seesTitle("Cán bộ 1").sees("Quyền qua thời gian").looked("23-my-page");
        }
    }

    /** What the operator is shown of it, once. */
    private static String firstPassword() {
        try (var operator = desk().signIn("hoang.van")) {
            operator.place("Các tỉnh").press("Cấp mật khẩu đầu: Tỉnh Thái Bình");
            operator.sees("Mật khẩu đầu của Trần Thị Bình").looked("20-first-password");
            return operator.field("Mật khẩu dùng một lần").inputValue();
        }
    }

    @Test
    @Order(4)
    void whoever_has_entered_keeps_the_operator_out() {
        try (var operator = desk().signIn("hoang.van")) {
            operator.place("Các tỉnh").sees("Tỉnh Thái Bình");
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                            operator.button("Cấp mật khẩu đầu: Tỉnh Thái Bình"))
                    .hasCount(0);
        }
    }

    @Test
    @Order(5)
    void the_tree_of_units_is_walked_with_the_keyboard_alone() {
        try (var admin = desk()) {
            admin.open("units").signInHere("tran.binh.tb", OWN_PASSWORD).seesTitle("Đơn vị của tỉnh");
            admin.sees("Thanh tra tỉnh").field("Tìm theo tên").focus();
            admin.keys("Tab", "Tab", "Tab").keys("ArrowLeft", "ArrowLeft");
            admin.doesNotSeeNow("Thanh tra tỉnh");
            admin.keys("ArrowRight").sees("Thanh tra tỉnh").looked("21-units-keyboard");
            admin.keys("ArrowDown", "ArrowRight", "Enter", "Enter").seesTitle("Văn phòng UBND tỉnh");
        }
    }

    @Test
    @Order(6)
    void a_right_ended_takes_hold_in_the_session_that_is_open() {
        try (var editor = desk();
                var admin = desk()) {
            editor.open("").signInHere("can.bo.01", OWN_PASSWORD).seesTitle("Việc cần làm");
            admin.open("people").signInHere("tran.binh.tb", OWN_PASSWORD).type("Tìm người", "can.bo.01");
            admin.sees("1 người").link("Cán bộ 1").seesTitle("Cán bộ 1");
            admin.press("Kết thúc Cán bộ đầu mối, Sở số 1").type("Căn cứ", "Chuyển công tác");
            admin.type("Ngày cuối còn hiệu lực", "31/6/2030");
            inDialog(admin.page(), "Kết thúc quyền");
            admin.sees("Không phải là ngày.").type("Ngày cuối còn hiệu lực", "");
            inDialog(admin.page(), "Kết thúc quyền");
            admin.sees("Đã kết thúc");
            var ended = Instant.now();
            await(() -> {
                editor.place("Báo cáo tiến độ").settled();
                return !editor.page().locator("main.page h1").innerText().contains("Báo cáo");
            });
            assertThat(Duration.between(ended, Instant.now())).isLessThan(Duration.ofSeconds(60));
            editor.looked("23-right-ended");
        }
    }

    @Test
    @Order(7)
    void an_account_in_two_provinces_chooses_one_and_never_mixes() {
        try (var admin = desk()) {
            admin.open("people").signInHere("tran.binh.tb", OWN_PASSWORD).press("Mời người");
            admin.type("Họ và tên", "Nguyễn Lan")
                    .type("Tên đăng nhập", "nguyen.lan")
                    .type("Thư điện tử", "nguyen.lan@minh-hoa.example");
            admin.choose("Vai trò", "Cán bộ đầu mối").choose("Đơn vị", "Sở số 2");
            admin.type("Căn cứ", "Quyết định 3/QĐ-UBND");
            inDialog(admin.page(), "Mời và giao quyền");
            admin.seesTitle("Nguyễn Lan");
        }
        await(() -> !keycloak.belongsOnlyTo(new ProvinceAlias("minh-hoa"), subject("nguyen.lan")));
        try (var lan = desk()) {
            lan.open("")
                    .signInHere("nguyen.lan")
                    .seesTitle("Bạn làm việc ở tỉnh nào?")
                    .looked("24-choose-province");
            lan.press("Tỉnh Thái Bình").sees("Cán bộ đầu mối").seesTitle("Việc cần làm");
            lan.doesNotSee("Minh Họa").looked("24-thai-binh");
            lan.open("targets").doesNotSee("Minh Họa");
            lan.open("choose-province").seesTitle("Bạn làm việc ở tỉnh nào?").press("Tỉnh Minh Họa");
            lan.seesTitle("Việc cần làm").sees("Quản trị tỉnh").doesNotSee("Thái Bình");
        }
    }

    @Test
    @Order(8)
    void who_leaves_one_of_them_is_in_the_other_as_before() {
        try (var admin = desk()) {
            admin.open("people").signInHere("tran.binh.tb", OWN_PASSWORD).type("Tìm người", "nguyen.lan");
            admin.sees("1 người").link("Nguyễn Lan").seesTitle("Nguyễn Lan");
            admin.press("Bàn giao").choose("Người nhận", "Cán bộ 3").type("Căn cứ", "Quyết định 4/QĐ-UBND");
            admin.looked("24-hand-over");
            inDialog(admin.page(), "Bàn giao tất cả");
            admin.sees("Đã kết thúc");
        }
        await(() -> keycloak.belongsOnlyTo(new ProvinceAlias("minh-hoa"), subject("nguyen.lan")));
    }

    @Test
    @Order(9)
    void a_merger_is_tried_sealed_undone_and_confirmed() {
        try (var operator = desk().signIn("hoang.van")) {
            operator.place("Các tỉnh").press("Sáp nhập…: Tỉnh Thái Bình");
            operator.choose("Tỉnh nhận", "Tỉnh Hưng Yên").press("Thử trước, chưa làm gì");
            operator.sees("dòng").looked("25-merger-tried");
            operator.type("Ngày cuối cùng là tỉnh", "30/6/2025").type("Căn cứ", "Nghị quyết 202/2025/QH15");
            inDialog(operator.page(), "Niêm phong và sáp nhập");
            operator.sees("Chờ xác nhận sáp nhập").looked("25-merger-sealed");
            try (var theirs = desk()) {
                theirs.open("").signInHere("tran.binh.tb", OWN_PASSWORD).looked("25-merged-away");
            }
            operator.press("Hoàn tác: Tỉnh Thái Bình").sees("Đang hoạt động");
        }
    }

    private static String subject(String username) {
        return keycloak.find(username).orElseThrow().subject();
    }

    private static Path units() throws IOException {
        var file = Demonstration.DIRECTORY.resolve("don-vi.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("units");
            row(sheet, 0, "code", "name_vi", "kind", "parent", "valid_from", "valid_to_exclusive");
            row(sheet, 1, "thanh-tra-tinh", "Thanh tra tỉnh", "inspectorate", "thai-binh", "1997-01-01", "");
            for (var number = 1; number <= 17; number++) {
                row(sheet, number + 1, "so-" + number, "Sở số " + number, "department", "thai-binh", "1997-01-01", "");
            }
            for (var number = 1; number <= 20; number++) {
                row(
                        sheet,
                        number + 18,
                        "xa-" + number,
                        "UBND xã số " + number,
                        "commune",
                        "thai-binh",
                        "1997-01-01",
                        "");
            }
        }
        return file;
    }

    private static Path people() throws IOException {
        var file = Demonstration.DIRECTORY.resolve("nguoi-dung.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("people");
            row(sheet, 0, "Họ và tên", "Tên đăng nhập", "Thư điện tử", "Vai trò", "Mã đơn vị", "Căn cứ");
            for (var number = 1; number <= 60; number++) {
                var unit = number <= 34 ? "so-" + ((number + 1) / 2) : "xa-" + ((number - 34 + 1) / 2);
                row(
                        sheet,
                        number,
                        "Cán bộ " + number,
                        "can.bo.%02d".formatted(number),
                        "canbo%02d@thaibinh.example".formatted(number),
                        number % 2 == 1 ? "Cán bộ đầu mối" : "Lãnh đạo đơn vị",
                        unit,
                        "Quyết định 2/QĐ-UBND");
            }
        }
        return file;
    }

    private static void row(org.dhatim.fastexcel.Worksheet sheet, int number, String... cells) {
        for (var column = 0; column < cells.length; column++) {
            sheet.value(number, column, cells[column]);
        }
    }

    private static void upload(Desk desk, Path file) {
        desk.page().locator("vaadin-upload").first().locator("input[type=file]").setInputFiles(file);
    }

    private static void inDialog(Page page, String button) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(button)
                                .setExact(true))
                .click();
    }

    private static void await(java.util.function.BooleanSupplier there) {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!there.getAsBoolean()) {
            assertThat(Instant.now()).as("still waiting").isBefore(deadline);
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Desk desk() {
        return new Desk(browser, stack.ports().portalUrl());
    }
}
