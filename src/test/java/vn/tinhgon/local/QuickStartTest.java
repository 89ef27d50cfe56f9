package vn.tinhgon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second start is a gain and never a condition: whatever is wrong with it, the jar starts as packaged. */
class QuickStartTest {

    @TempDir
    Path cache;

    Path jar;

    @BeforeEach
    void aJar() throws IOException {
        jar = Files.writeString(cache.resolve("tinhgon.jar"), "one");
    }

    @Test
    void a_jar_that_cannot_be_laid_out_starts_as_packaged() {
        assertThat(quick().arguments()).containsExactly("-jar", jar.toString());
    }

    @Test
    void the_first_run_learns_and_the_next_starts_from_it() throws IOException {
        var place = laidOut();
        var learnt = place.resolve("portal.aot");
        assertThat(quick().hasLearnt()).isFalse();
        assertThat(quick().arguments())
                .startsWith("-XX:AOTCacheOutput=" + learnt)
                .endsWith("-jar", place.resolve("tinhgon.jar").toString());

        Files.writeString(learnt, "learnt");

        assertThat(quick().hasLearnt()).isTrue();
        assertThat(quick().arguments()).startsWith("-XX:AOTCache=" + learnt);
    }

    @Test
    void another_jar_does_not_start_from_what_this_one_learnt() throws IOException {
        Files.writeString(laidOut().resolve("portal.aot"), "learnt");
        Files.writeString(jar, "another");
        assertThat(quick().hasLearnt()).isFalse();
        assertThat(quick().arguments()).containsExactly("-jar", jar.toString());
    }

    /** As the jar's own tool would leave it. */
    private Path laidOut() throws IOException {
        var key = Files.size(jar) + "-" + Files.getLastModifiedTime(jar).toMillis();
        return Files.createDirectories(cache.resolve("start").resolve(key));
    }

    private QuickStart quick() {
        return new QuickStart(jar, cache);
    }
}
