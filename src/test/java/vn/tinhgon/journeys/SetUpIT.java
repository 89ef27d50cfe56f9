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
        var first = keycloak.temporaryPassword(
                keycloak.find("tran.binh.tb").orElseThrow().subject());
        var clicks = 0;
        try (var admin = desk()) {
            admin.open("").signInHere("tran.binh.tb", first, OWN_PASSWORD).seesTitle("Việc cần làm");
            admin.place("Đơn vị").seesTitle("Đơn vị của tỉnh");
            clicks++;
            admin.press("Nhập từ tệp").sees("Tải tệp mẫu");
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

    private static Path units() throws IOException {
        var file = Path.of("target/journeys/don-vi.xlsx");
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
        var file = Path.of("target/journeys/nguoi-dung.xlsx");
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
