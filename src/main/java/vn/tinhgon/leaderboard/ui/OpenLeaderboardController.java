package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.leaderboard.OpenBoard;
import vn.tinhgon.leaderboard.OpenLeaderboards;
import vn.tinhgon.leaderboard.Snapshot;
import vn.tinhgon.leaderboard.ui.OpenShelf.Sent;
import vn.tinhgon.platform.exchange.Export;
import vn.tinhgon.platform.exchange.ExportColumn;
import vn.tinhgon.unit.Tier;

/**
 * What provinces have published, for everybody: a page without a session, and JSON and CSV beside it. An alias that
 * nobody has is answered like one whose province opens nothing.
 */
@RestController
class OpenLeaderboardController {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final String PAGE = "/cong-bo/{alias}";
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final int POINTS_DECIMALS = 4;

    private final OpenLeaderboards published;
    private final OpenShelf shelf;
    private final I18NProvider words;

    OpenLeaderboardController(OpenLeaderboards published, OpenShelf shelf, I18NProvider words) {
        this.published = published;
        this.shelf = shelf;
        this.words = words;
    }

    @GetMapping(PAGE)
    ResponseEntity<byte[]> page(@PathVariable String alias) {
        return sent(shelf.at(
                alias,
                () -> published
                        .of(alias)
                        .map(province ->
                                new OpenPage(province, this::say).html().getBytes(StandardCharsets.UTF_8))
                        .map(html -> new Sent(html, HTML, DigestUtils.md5DigestAsHex(html)))));
    }

    @GetMapping(PAGE + "/{tier}.json")
    ResponseEntity<byte[]> json(@PathVariable String alias, @PathVariable String tier) {
        return sent(shelf.at(
                alias + "/" + tier + ".json",
                () -> board(alias, tier)
                        .map(board -> new Sent(
                                board.json().getBytes(StandardCharsets.UTF_8),
                                MediaType.APPLICATION_JSON,
                                board.row().sha256()))));
    }

    @GetMapping(PAGE + "/{tier}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String alias, @PathVariable String tier) {
        return sent(shelf.at(
                alias + "/" + tier + ".csv",
                () -> board(alias, tier)
                        .map(board -> new Sent(csv(board), CSV, board.row().sha256() + "-csv"))));
    }

    /** Whoever asks too much at once asks again. */
    @ExceptionHandler(OpenShelf.Busy.class)
    ResponseEntity<byte[]> busy() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .build();
    }

    private byte[] csv(OpenBoard board) {
        var file = new ByteArrayOutputStream();
        try {
            export().csv(board.content().units().stream(), file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private Optional<OpenBoard> board(String alias, String tier) {
        return Tier.parse(tier).flatMap(known -> published.of(alias, known));
    }

    private Export<Snapshot.Unit> export() {
        return new Export<>(
                say("open.title"),
                List.of(
                        ExportColumn.number(
                                say("leaderboard.rank"),
                                6,
                                0,
                                unit -> unit.rank().map(BigDecimal::valueOf)),
                        ExportColumn.text(say("open.code"), 20, Snapshot.Unit::code),
                        ExportColumn.text(say("leaderboard.unit"), 40, Snapshot.Unit::name),
                        ExportColumn.number(
                                say("leaderboard.points"),
                                12,
                                POINTS_DECIMALS,
                                unit -> Optional.of(
                                        unit.exactPoints().bigDecimalValue(POINTS_DECIMALS, RoundingMode.HALF_UP))),
                        ExportColumn.number(
                                say("leaderboard.applicable"),
                                12,
                                POINTS_DECIMALS,
                                unit -> Optional.of(
                                        unit.exactApplicable().bigDecimalValue(POINTS_DECIMALS, RoundingMode.HALF_UP))),
                        // Whom no rank was given nobody sorts by it
                        ExportColumn.number(
                                say("leaderboard.percent"),
                                10,
                                2,
                                unit -> unit.rank().flatMap(rank -> unit.printed()))));
    }

    private ResponseEntity<byte[]> sent(Optional<Sent> shown) {
        return shown.map(file -> ResponseEntity.ok()
                        .contentType(file.type())
                        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                        .eTag(file.tag())
                        .body(file.content()))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(HTML)
                        .body(OpenPage.nothing(this::say).getBytes(StandardCharsets.UTF_8)));
    }

    private String say(String key, Object... arguments) {
        return words.getTranslation(key, VIETNAMESE, arguments);
    }
}
