package vn.tinhgon.leaderboard;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A snapshot as JSON in the one form that RFC 8785 leaves: the same snapshot is the same bytes, today and in ten years.
 * Decimals are texts: as numbers that form would have them through floating point.
 *
 * @see "docs/decisions/0011-published-snapshots.md"
 */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .withConfigOverride(
                    BigDecimal.class, decimal -> decimal.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private CanonicalJson() {}

    static String of(Snapshot snapshot) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(snapshot)).getEncodedString();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** What {@code json} says; what it says besides is passed over. */
    static Snapshot read(String json) {
        return MAPPER.readValue(json, Snapshot.class);
    }

    /** In hexadecimal digits, of the text in UTF-8: what {@code sha256sum} says of the file. */
    static String sha256(String json) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
