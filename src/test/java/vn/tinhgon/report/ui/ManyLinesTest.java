package vn.tinhgon.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report of all of a large province's year goes through in a small heap: rows are written as they come (UC-039). */
class ManyLinesTest {

    private static final int LINES = 101_375;
    private static final long MOST_GROWTH = 64L * 1024 * 1024;

    @TempDir
    Path folder;

    /** In a JVM of its own, whose heap is its alone. */
    @Test
    void a_hundred_thousand_lines_let_the_heap_grow_by_64_MB_at_most() throws IOException, InterruptedException {
        var file = folder.resolve("bao-cao.xlsx");
        var run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        ManyLines.class.getName(),
                        file.toString(),
                        String.valueOf(LINES))
                .redirectErrorStream(true);
        run.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator));
        var process = run.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).startsWith("grown by ");
        assertThat(Long.parseLong(said.strip().substring("grown by ".length()))).isLessThanOrEqualTo(MOST_GROWTH);

        assertThat(Files.size(file)).isPositive();
        try (var book = new ReadableWorkbook(Files.newInputStream(file));
                var rows = book.getFirstSheet().openStream()) {
            var count = new int[1];
            rows.forEach(row -> {
                count[0]++;
                if (count[0] == LINES + 1) {
                    assertThat(row.getCell(2).getText()).isEqualTo("Đơn vị số " + (LINES - 1));
                    assertThat(row.getCell(5).asNumber()).isEqualByComparingTo(String.valueOf(LINES - 1));
                }
            });
            assertThat(count[0]).as("with the head and the note").isGreaterThanOrEqualTo(LINES + 2);
        }
    }
}
