package vn.tinhgon.platform.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.tinhgon.fixture.PortalOverHttp;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.SignedInByHeader;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.exchange.Export;
import vn.tinhgon.platform.exchange.ExportColumn;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** A download is a request of its own: asked of a running portal over HTTP, with the cookie of a session alone. */
@PortalOverHttp
@Import(DownloadLinkTest.EveryPageHasDownloads.class)
class DownloadLinkTest {

    private static final String UNITS = "đơn vị-2024-06-15.csv";
    private static final String BROKEN = "hỏng.csv";

    @TestConfiguration(proxyBeanMethods = false)
    static class EveryPageHasDownloads {

        @Bean
        VaadinServiceInitListener downloads(UnitService units, PortalClock clock, Me me) {
            return service -> service.getSource().addUIInitListener(page -> {
                var ui = page.getUI();
                ui.add(new DownloadLink("Đơn vị", UNITS, () -> {
                    var table = new Export<>(
                            ui.getTranslation("import.row"),
                            List.of(
                                    ExportColumn.text("Tên", 40, UnitRow::name),
                                    ExportColumn.<UnitRow>text(
                                            "Ai", 20, unit -> me.get().fullName())));
                    return to -> table.csv(units.on(clock.today()).stream(), to);
                }));
                ui.add(new DownloadLink("Hỏng", BROKEN, () -> to -> {
                    to.write(new byte[1_000_000]);
                    throw new IllegalStateException(SignedInByHeader.FAILURE);
                }));
            });
        }
    }

    @Autowired
    Provinces provinces;

    @Autowired
    Me me;

    @LocalServerPort
    int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private TestProvince province;
    private TestPerson editor;

    @BeforeEach
    void an_editor_in_one_of_two_provinces() {
        var other = provinces.fresh();
        other.department("Sở của tỉnh khác");
        province = provinces.fresh();
        editor = province.editorOf(province.department("Sở Tư pháp"));
    }

    @Test
    void it_runs_as_whoever_is_signed_in() throws Exception {
        var file = get(link(UNITS));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).contains("Sở Tư pháp," + editor.name()).doesNotContain("Sở của tỉnh khác");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("filename*=UTF-8''%C4%91%C6%A1n%20v%E1%BB%8B-2024-06-15.csv");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void nobody_else_gets_it() throws Exception {
        var link = link(UNITS);
        var stranger = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        assertThat(stranger.statusCode()).isNotEqualTo(200);
        assertThat(stranger.body()).doesNotContain("Sở Tư pháp");
    }

    @Test
    void nor_who_may_no_longer() throws Exception {
        var link = link(UNITS);
        province.rolesEnd(editor);
        me.forget(province.alias(), editor.subject());
        var refused = get(link);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("Sở Tư pháp");
    }

    /** Cut short, it must not look whole. */
    @Test
    void one_that_fails_on_its_way_arrives_broken() throws Exception {
        var link = link(BROKEN);
        assertThatThrownBy(() -> get(link)).isInstanceOf(IOException.class);
    }

    /** Opens a page as a browser would, and finds in it where the link leads. */
    private URI link(String fileName) throws Exception {
        var page = browser.send(
                HttpRequest.newBuilder(at("/?v-r=init&location=&query="))
                        .header(SignedInByHeader.PROVINCE, editor.province().text())
                        .header(SignedInByHeader.SUBJECT, editor.subject())
                        .build(),
                HttpResponse.BodyHandlers.ofString(UTF_8));
        var links = Pattern.compile("VAADIN/dynamic/resource/[^\"]+")
                .matcher(page.body())
                .results()
                .toList();
        assertThat(links).as(page.body()).hasSizeGreaterThanOrEqualTo(2);
        return at(
                "/" + links.get(links.size() - (fileName.equals(UNITS) ? 2 : 1)).group());
    }

    private URI at(String address) {
        return URI.create("http://127.0.0.1:" + port + address);
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }
}
