package vn.tinhgon.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody's own browser window: what they open, see and click. Each page looked at is checked by axe and kept as a picture. */
class Desk implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String PASSWORD = "Tinhgon-2024";

    private final BrowserContext window;
    private final Page page;
    private final String portal;
    private final List<String> failures = new ArrayList<>();

    static Browser browser(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    private static Path chromium() {
        return List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable").stream()
                .flatMap(name -> List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    }

    Desk(Browser browser, String portal) {
        this(browser, portal, 1440, 900);
    }

    Desk(Browser browser, String portal, int width, int height) {
        this.portal = portal;
        window = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("vi-VN"));
        window.setDefaultTimeout(20_000);
        page = window.newPage();
        page.onPageError(failures::add);
    }

    /** Opens the portal, arrives at Keycloak's page in Vietnamese, and signs in there. */
    Desk signIn(String username) {
        page.navigate(portal + "/");
        return signInHere(username);
    }

    /** Signs in on Keycloak's page, which is in Vietnamese; the portal then shows what was asked for. */
    Desk signInHere(String username) {
        return signInHere(username, PASSWORD);
    }

    Desk signInHere(String username, String password) {
        entersAtKeycloak(username, password);
        return isInThePortal();
    }

    /** Signs in with a password that is good for once, and chooses another as asked. */
    Desk signInHere(String username, String first, String own) {
        entersAtKeycloak(username, first);
        page.locator("#password-new").fill(own);
        page.locator("#password-confirm").fill(own);
        page.locator("input[type=submit], button[type=submit]").first().click();
        return isInThePortal();
    }

    private void entersAtKeycloak(String username, String password) {
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        page.locator("#username").fill(username);
        if (!page.locator("#password").isVisible()) {
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    Desk isInThePortal() {
        page.waitForURL(url -> url.startsWith(portal + "/"));
        assertThat(page.locator("main.page h1")).isVisible();
        return this;
    }

    /** The portal no longer knows the session of this window, as after a long break. */
    Desk sessionEnds() {
        window.addCookies(
                List.of(new Cookie("JSESSIONID", "ended").setUrl(portal + "/").setHttpOnly(true)));
        return this;
    }

    Desk isAskedToSignIn() {
        assertThat(page.locator("#username")).isVisible();
        return this;
    }

    /** Opens an address of the portal, as somebody who pasted it. */
    Desk open(String address) {
        page.navigate(address.startsWith("http") ? address : portal + "/" + address);
        return this;
    }

    /** Goes where the navigation says. */
    Desk place(String label) {
        page.locator("vaadin-side-nav-item")
                .filter(new Locator.FilterOptions().setHasText(label))
                .click();
        return this;
    }

    String address() {
        return page.url();
    }

    Page page() {
        return page;
    }

    BrowserContext window() {
        return window;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Desk press(String name) {
        button(name).click();
        return this;
    }

    Desk link(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        return this;
    }

    /** The field that is seen: a grid keeps rows it no longer shows. */
    Locator field(String label) {
        return page.getByLabel(label)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
    }

    /** Types into a field and leaves it. */
    Desk type(String label, String text) {
        field(label).fill(text);
        field(label).press("Tab");
        return this;
    }

    /** Chooses from a list that opens under a field of a dialog. */
    Desk choose(String label, String item) {
        var list = page.getByRole(AriaRole.DIALOG)
                .getByLabel(label)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
        list.click();
        if (list.evaluate("field => field.matches('input')").equals(true)) {
            list.fill(item);
        }
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(item))
                .first()
                .click();
        return this;
    }

    /** Presses keys one after another, each once the page has dealt with the last. */
    Desk keys(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
            settled();
        }
        return this;
    }

    /** Waits until the page asks the portal nothing more. */
    Desk settled() {
        page.waitForFunction("() => Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive?.())");
        return this;
    }

    /** What was typed here is with the portal, and no longer in the browser. */
    Desk holdsNothingTyped() {
        page.waitForFunction("() => Object.keys(sessionStorage).every(key => !key.startsWith('tinhgon'))");
        return this;
    }

    Desk sees(String text) {
        assertThat(page.getByText(text)
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .first())
                .isVisible();
        return this;
    }

    Desk seesTitle(String text) {
        assertThat(page.locator("main.page h1")).containsText(text);
        return this;
    }

    /** It may be kept in the page for later, out of sight. */
    Desk doesNotSeeNow(String text) {
        assertThat(page.getByText(text).filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
        return this;
    }

    Desk doesNotSee(String text) {
        assertThat(page.getByText(text)).hasCount(0);
        return this;
    }

    Desk findsNothing() {
        return seesTitle("Không tìm thấy trang");
    }

    /** A picture for people, and axe for what a machine can see of accessibility: nothing serious. */
    Desk looked(String name) {
        page.waitForTimeout(300);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        var grave = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
        assertThat(grave).as("axe on " + name).isEmpty();
        assertThat(failures).as("errors in the browser on " + name).isEmpty();
        return this;
    }

    @Override
    public void close() {
        window.close();
    }
}
