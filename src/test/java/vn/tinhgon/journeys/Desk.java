package vn.tinhgon.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

/** Somebody's own browser window: what they open, see and click. Each page looked at is checked by axe and kept as a picture. */
class Desk implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/screenshots");

    private final BrowserContext window;
    private final Page page;
    private final String portal;

    Desk(Browser browser, String portal) {
        this.portal = portal;
        window = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("vi-VN"));
        window.setDefaultTimeout(20_000);
        page = window.newPage();
    }

    /** Opens the portal, arrives at Keycloak's page in Vietnamese, and signs in there. */
    Desk signIn(String username) {
        page.navigate(portal + "/");
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        page.locator("#username").fill(username);
        if (!page.locator("#password").isVisible()) {
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill("Tinhgon-2024");
        page.locator("#kc-login").click();
        assertThat(page.locator("h1")).isVisible();
        return this;
    }

    Desk open(String address) {
        page.navigate(address.startsWith("http") ? address : portal + "/" + address);
        assertThat(page.locator("h1")).isVisible();
        return this;
    }

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

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator field(String label) {
        return page.getByLabel(label);
    }

    Desk sees(String text) {
        assertThat(page.getByText(text)
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .first())
                .isVisible();
        return this;
    }

    Desk seesTitle(String text) {
        assertThat(page.locator("h1")).containsText(text);
        return this;
    }

    Desk doesNotSee(String text) {
        assertThat(page.getByText(text)).hasCount(0);
        return this;
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
        return this;
    }

    @Override
    public void close() {
        window.close();
    }
}
