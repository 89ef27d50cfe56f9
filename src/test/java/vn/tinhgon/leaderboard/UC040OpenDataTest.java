package vn.tinhgon.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.schema.Tables.OPEN_DATA;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tinhgon.fixture.PortalOverHttp;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.unit.Tier;

/** UC-040: by an address, without signing in. */
@PortalOverHttp
class UC040OpenDataTest {

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Provinces provinces;

    @Autowired
    SnapshotService snapshots;

    @Autowired
    OpenDataService openData;

    @Autowired
    DecisionService decisions;

    @Autowired
    PeriodService periods;

    @Autowired
    DSLContext db;

    TestProvince province;
    TestPerson admin;
    String alias;

    /** «Sở <Tư pháp>» has 80 %; nothing is open yet. */
    @BeforeEach
    void a_published_leaderboard() {
        province = provinces.fresh();
        admin = province.admin();
        alias = province.alias().text();
        var january = province.month(1);
        var unit = province.department("Sở <Tư pháp>");
        var assignment =
                province.assignment(province.target(3, Accumulation.FLOW, Comparison.AT_LEAST, "50"), unit, "50");
        var entry = province.submitted(assignment, january, 40, 100, province.editorOf(unit));
        admin.doing(() -> decisions.approve(entry, 1));
        admin.doing(() -> periods.close(january, 1));
        admin.doing(() ->
                snapshots.publish(Tier.PROVINCIAL, 0, new Publication("88/TB-VP", LocalDate.of(2024, 6, 15), "")));
    }

    @Test
    void an_open_province_is_read_by_everybody() throws Exception {
        opens(true);
        var page = get("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(text(page))
                .contains("Sở &lt;Tư pháp&gt;", "0,8000", "80,00%", "88/TB-VP", "15/6/2024")
                .contains("Cách xếp. Bảng điểm có 1 tiêu chí, tổng 1 điểm.")
                .contains("Số liệu minh hoạ", "Tiêu chí và cách tính điểm", "Theo tỷ lệ kết quả ÷ mục tiêu")
                .contains("/cong-bo/" + alias + "/provincial.json", hash())
                .doesNotContain("<Tư pháp>", "<script", admin.name(), ">40<");
        var json = get("/provincial.json");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.body())))
                .isEqualTo(hash());
        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(text(get("/provincial.csv")))
                .startsWith("\ufeffHạng,Mã đơn vị,Đơn vị,Điểm đạt,Áp dụng,Tỷ lệ")
                .contains(",Sở <Tư pháp>,0.8000,1.0000,80.00");
        assertThat(get("/district.json").statusCode()).isEqualTo(404);
        assertThat(get("/nothing.json").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/provincial.json", "/provincial.csv"})
    void what_is_closed_is_like_a_province_that_is_not_there(String what) throws Exception {
        assertNothing(what);
        opens(true);
        assertThat(get(what).statusCode()).isEqualTo(200);
        opens(false);
        assertNothing(what);
    }

    /** What was made once is sent from memory: that it is closed behind the portal's back shows a minute later. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/provincial.json", "/provincial.csv"})
    void who_asks_again_asks_nothing_of_the_database(String what) throws Exception {
        opens(true);
        assertThat(get(what).statusCode()).isEqualTo(200);
        province.in(() -> db.update(OPEN_DATA).set(OPEN_DATA.IS_OPEN, false).execute());
        assertThat(get(what).statusCode()).isEqualTo(200);
    }

    private void assertNothing(String what) throws Exception {
        var closed = get(what);
        alias = "khong-co";
        var unknown = get(what);
        alias = province.alias().text();
        assertThat(closed.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(404);
        assertThat(closed.body()).isEqualTo(unknown.body());
        assertThat(closed.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/provincial.json", "/provincial.csv"})
    void it_is_kept_for_a_while_and_asked_for_again_by_its_hash(String what) throws Exception {
        opens(true);
        var first = get(what);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("max-age=300, public");
        assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = get(what, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void each_alias_shows_its_own_and_no_other_s() throws Exception {
        opens(true);
        var other = provinces.fresh();
        var theirAdmin = other.admin();
        other.published("so-khac", "Sở của tỉnh khác", theirAdmin);
        other.opensItsData(true, theirAdmin);
        assertThat(text(get(""))).doesNotContain("Sở của tỉnh khác");
        alias = other.alias().text();
        assertThat(text(get(""))).contains("Sở của tỉnh khác").doesNotContain("Tư pháp");
        assertThat(text(get("/provincial.json"))).doesNotContain("Tư pháp");
        alias = "..%2f" + other.alias().text();
        assertThat(get("").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void what_is_not_what_was_published_is_shown_to_nobody() throws Exception {
        var other = provinces.fresh();
        other.forged("so-khac", "Sở của tỉnh khác", other.admin());
        other.opensItsData(true, other.admin());
        alias = other.alias().text();
        assertThat(text(get(""))).doesNotContain("Sở của tỉnh khác");
        assertThat(get("/provincial.json").statusCode()).isEqualTo(404);
    }

    @Test
    void two_who_switch_at_once_do_not_undo_each_other() {
        opens(true);
        assertThatThrownBy(() -> admin.doing(() -> openData.settle(new OpenData(0, false))))
                .isInstanceOf(Changed.class);
        var now = admin.does(openData::current);
        admin.doing(() -> openData.settle(new OpenData(now.version(), false)));
        assertThatThrownBy(() -> admin.doing(() -> openData.settle(new OpenData(now.version(), true))))
                .isInstanceOf(Changed.class);
    }

    private void opens(boolean open) {
        admin.doing(() -> openData.settle(new OpenData(openData.current().version(), open)));
    }

    private String hash() {
        return admin.does(() -> snapshots.latest(Tier.PROVINCIAL))
                .orElseThrow()
                .row()
                .sha256();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String what, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/cong-bo/" + alias + what));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
