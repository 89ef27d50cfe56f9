package vn.tinhgon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How a jar starts sooner the second time: laid out in plain files, so that the JVM may keep beside them what it has
 * learnt while they ran (an ahead-of-time cache, JEP 483 and 514). The first run of a jar writes that when it is
 * stopped; later ones start from it. It is only ever a gain: where the jar cannot be laid out it starts as packaged,
 * and a cache that is broken or does not fit is passed over by the JVM itself.
 */
final class QuickStart {

    private final Path jar;
    private final Path home;
    private final Path place;

    /** @param cache where the jar is laid out; what was laid out of earlier ones is removed */
    QuickStart(Path jar, Path cache) {
        this.jar = jar;
        this.home = cache.resolve("start");
        this.place = home.resolve(key(jar));
    }

    /** What to tell a JVM. */
    List<String> arguments() {
        if (!Files.exists(place) && !layOut()) {
            return List.of("-jar", jar.toString());
        }
        return List.of(
                (hasLearnt() ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + learnt(),
                // Without it a damaged file would not be noticed before the JVM falls over it.
                "-XX:+VerifySharedSpaces",
                "-jar",
                place.resolve(jar.getFileName()).toString());
    }

    /** Whether a run of this jar was stopped in order before. */
    boolean hasLearnt() {
        return Files.exists(learnt());
    }

    private Path learnt() {
        return place.resolve("portal.aot");
    }

    private boolean layOut() {
        var half = home.resolve("half");
        Workshop.remove(home);
        try {
            var tool = Guardian.start(new ProcessBuilder(
                            Workshop.java(),
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--destination",
                            half.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD));
            if (tool.waitFor() != 0) {
                return false;
            }
            Files.move(half, place);
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String key(Path jar) {
        try {
            return Files.size(jar) + "-" + Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
