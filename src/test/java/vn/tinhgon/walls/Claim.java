package vn.tinhgon.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A test that says a guard is there: a class, or {@code class#method}. Run in this JVM, it turns red or it does not. */
record Claim(String test) {

    private static final Path TESTS = Path.of("src/test/java");

    static Claim of(Class<?> type, String method) {
        return new Claim(type.getName() + "#" + method);
    }

    /** Every test whose text names {@code word}; none of this room, whose tests look at what is there. */
    static List<Claim> naming(String word) {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> text(file).contains(word))
                    .map(file -> TESTS.relativize(file)
                            .toString()
                            .replace(".java", "")
                            .replace('/', '.'))
                    .sorted()
                    .map(Claim::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The test that fails, if one does. */
    Optional<String> turnsRed() {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(
                                        test.contains("#")
                                                ? DiscoverySelectors.selectMethod(test)
                                                : DiscoverySelectors.selectClass(test))
                                .build(),
                        summary);
        if (summary.getSummary().getTestsFoundCount() == 0
                && summary.getSummary().getFailures().isEmpty()) {
            throw new IllegalStateException("no such test: " + test);
        }
        return summary.getSummary().getFailures().stream()
                .map(failure -> name(failure.getTestIdentifier()))
                .findFirst();
    }

    private static String name(TestIdentifier failed) {
        return failed.getSource()
                .map(source -> switch (source) {
                    case MethodSource method -> simple(method.getClassName()) + "." + method.getMethodName();
                    case ClassSource type -> simple(type.getClassName());
                    default -> failed.getDisplayName();
                })
                .orElse(failed.getDisplayName());
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
