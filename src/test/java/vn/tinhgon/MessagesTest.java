package vn.tinhgon;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tinhgon.SourceWords.Asked;
import vn.tinhgon.SourceWords.Composed;
import vn.tinhgon.SourceWords.Text;
import vn.tinhgon.schema.DefaultSchema;

/**
 * Words on screen stand in the bundles and nowhere else: none is missing in a language, none is left over, and each
 * sentence gets what it names.
 */
class MessagesTest {

    /** The same in every language: the product's name, and how the currency is written. */
    private static final Set<String> NAMES = Set.of("Tinh Gọn", " · Tinh Gọn", "đ");

    /** Composed keys that never come up, though the type would allow them. */
    private static final Map<String, String> NEVER_SAID = Map.of(
            "progress.step.DRAFT", "a draft is saved as often as one likes and leaves no step",
            "todo.plan.ENFORCED", "what is enforced waits for nobody",
            "todo.plan.REJECTED", "nor does what was rejected",
            "todo.plan.WITHDRAWN", "or withdrawn");

    /**
     * What has no audit trail: the trail itself, sums that can be made again, what stands in files (of which one line is
     * one overdue dossier), what is typed and not saved, and a view that has no rows of its own.
     */
    private static final Predicate<Table<?>> UNAUDITED =
            table -> table.getName().startsWith("audit_")
                    || Set.of(
                                    "province",
                                    "tenant",
                                    "branch",
                                    "year_figure",
                                    "account_task_due",
                                    "file_chunk",
                                    "snapshot_content",
                                    "kept_input",
                                    "overdue_dossier",
                                    "procedure_step",
                                    "baseline_line",
                                    "source_figure",
                                    "plan_change",
                                    "plan_list_effect",
                                    "procedure_paper",
                                    "workflow_step")
                            .contains(table.getName());

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*(\\.[A-Za-z_]+)+");
    private static final Pattern VIETNAMESE = Pattern.compile("[À-ỹđĐ&&[^×÷]]");
    private static final int MOST_ARGUMENTS = 10;

    private static final Map<String, String> VI = bundle("vi");
    private static final Map<String, String> EN = bundle("en");
    private static SourceWords source;

    @BeforeAll
    static void the_source_is_read() throws IOException {
        source = SourceWords.read();
        assertThat(source.texts).hasSizeGreaterThan(500);
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(EN.keySet()).isEqualTo(VI.keySet());
        assertThat(both().filter(sentence -> sentence.getValue().isBlank())).isEmpty();
    }

    /** Of two sentences with one key the later would be said in the place of both. */
    @Test
    void no_key_stands_twice() throws IOException {
        for (var language : List.of("vi", "en")) {
            try (var lines =
                    Files.lines(Path.of("src/main/resources/vaadin-i18n/translations_" + language + ".properties"))) {
                assertThat(lines.filter(line -> line.contains("=")).map(line -> line.substring(0, line.indexOf('='))))
                        .as(language)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void no_key_is_missing() {
        var blocks = VI.keySet().stream()
                .filter(key -> key.contains("."))
                .map(MessagesTest::block)
                .collect(toSet());
        assertThat(source.texts)
                .filteredOn(said -> KEY.matcher(said.text()).matches() && blocks.contains(block(said.text())))
                .extracting(Text::text)
                .isSubsetOf(VI.keySet());
        assertThat(source.asked)
                .extracting(Asked::key)
                .filteredOn(key -> !key.endsWith("."))
                .isSubsetOf(VI.keySet());
        assertThat(eachConstant()).isSubsetOf(VI.keySet());
    }

    /** The trail shows any table's rows; what has no words would be shown by its column's English name. */
    @Test
    void the_trail_has_words_for_each_column() {
        var audited = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(UNAUDITED.negate())
                .toList();
        assertThat(audited)
                .extracting(table -> "audit.subject." + table.getName())
                .isSubsetOf(VI.keySet());
        assertThat(audited.stream().flatMap(Table::fieldStream).map(Field::getName))
                .allSatisfy(column -> assertThat(VI).containsKey("audit.field." + column));
    }

    @Test
    void no_key_is_left_over() {
        assertThat(VI.keySet().stream().filter(unused())).isEmpty();
    }

    @Test
    void both_languages_name_the_same_arguments() {
        VI.forEach((key, sentence) ->
                assertThat(arguments(EN.getOrDefault(key, ""))).as(key).isEqualTo(arguments(sentence)));
    }

    @Test
    void each_sentence_gets_the_arguments_that_it_names() {
        assertThat(source.asked)
                .filteredOn(asked -> VI.containsKey(asked.key()))
                .allSatisfy(asked -> assertThat(arguments(VI.getOrDefault(asked.key(), "")))
                        .as(asked.toString())
                        .isEqualTo(IntStream.range(0, asked.arguments()).boxed().collect(toSet())));
    }

    /** «1 unit», «2 units»: a sentence that has both chooses by a number; a text that looks like one would fail. */
    @Test
    void what_a_sentence_chooses_its_words_by_is_a_count() {
        var choosing = new TreeMap<String, Set<Integer>>();
        both().forEach(sentence -> choosing.merge(
                sentence.getKey(), chosenBy(sentence.getValue()), (one, other) -> one.isEmpty() ? other : one));
        choosing.values().removeIf(Set::isEmpty);
        assertThat(source.asked)
                .filteredOn(asked -> choosing.containsKey(asked.key()))
                .allSatisfy(asked -> assertThat(asked.counts())
                        .as(asked.toString())
                        .containsAll(choosing.getOrDefault(asked.key(), Set.of())));
        source.asked.forEach(asked -> choosing.remove(asked.key()));
        assertThat(choosing)
                .as("asked for by their keys only from what waits, whose count is a number")
                .allSatisfy((key, by) -> {
                    assertThat(key).startsWith("todo.");
                    assertThat(by).containsExactly(0);
                });
    }

    private static Set<Integer> chosenBy(String sentence) {
        var formats = new MessageFormat(sentence, Locale.ROOT).getFormatsByArgumentIndex();
        return IntStream.range(0, formats.length)
                .filter(index -> formats[index] instanceof ChoiceFormat)
                .boxed()
                .collect(toSet());
    }

    /** A sentence with arguments goes through MessageFormat, which swallows a single quote; one without does not. */
    @Test
    void quotes_are_doubled_where_they_would_be_lost() {
        assertThat(both().filter(sentence -> isFormatted(sentence.getKey())))
                .allSatisfy(sentence -> assertThat(sentence.getValue().replace("''", ""))
                        .as(sentence.getKey())
                        .doesNotContain("'"));
        assertThat(both().filter(sentence -> !isFormatted(sentence.getKey())))
                .allSatisfy(sentence ->
                        assertThat(sentence.getValue()).as(sentence.getKey()).doesNotContain("''"));
    }

    @Test
    void no_vietnamese_stands_in_the_code() {
        assertThat(source.texts)
                .filteredOn(said -> VIETNAMESE.matcher(said.text()).find() && !NAMES.contains(said.text()))
                .isEmpty();
    }

    private static Map<String, String> bundle(String language) {
        var bundle = ResourceBundle.getBundle("vaadin-i18n.translations_" + language, Locale.ROOT);
        var sentences = new TreeMap<String, String>();
        bundle.keySet().forEach(key -> sentences.put(key, bundle.getString(key)));
        return sentences;
    }

    private static Stream<Map.Entry<String, String>> both() {
        return Stream.concat(VI.entrySet().stream(), EN.entrySet().stream());
    }

    private static String block(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Predicate<String> unused() {
        var said = source.texts.stream().map(Text::text).collect(toCollection(TreeSet::new));
        source.asked.forEach(asked -> said.add(asked.key()));
        said.addAll(eachConstant());
        var open = source.composed.stream()
                .filter(composed -> composed.constants().isEmpty())
                .map(Composed::prefix)
                .toList();
        return key -> !said.contains(key)
                && open.stream().noneMatch(key::startsWith)
                && source.endings.stream()
                        .noneMatch(ending -> key.endsWith(ending)
                                && said.contains(key.substring(0, key.length() - ending.length())));
    }

    private static List<String> eachConstant() {
        return source.composed.stream()
                .filter(composed -> VI.keySet().stream().anyMatch(key -> key.startsWith(composed.prefix())))
                .filter(composed -> !composed.constants().isEmpty())
                .flatMap(composed -> keys(composed).stream())
                .filter(key -> !NEVER_SAID.containsKey(key))
                .toList();
    }

    /** It takes arguments itself, or is composed like one that does, and then is given them too. */
    private static boolean isFormatted(String key) {
        return takesArguments(key)
                || source.composed.stream()
                        .map(MessagesTest::keys)
                        .filter(alike -> alike.contains(key))
                        .anyMatch(alike -> alike.stream().anyMatch(MessagesTest::takesArguments));
    }

    private static boolean takesArguments(String key) {
        return !arguments(VI.getOrDefault(key, "")).isEmpty();
    }

    /** What a composed key can come to. */
    private static List<String> keys(Composed composed) {
        return composed.constants().isEmpty()
                ? VI.keySet().stream()
                        .filter(key -> key.startsWith(composed.prefix()))
                        .toList()
                : composed.constants().stream()
                        .map(constant -> composed.prefix() + constant)
                        .toList();
    }

    /** Which arguments the sentence shows, by showing it ten that can be told apart. */
    private static Set<Integer> arguments(String sentence) {
        var given = IntStream.range(0, MOST_ARGUMENTS)
                .mapToObj(number -> "\u0001" + number + "\u0002")
                .toArray();
        var format = new MessageFormat(sentence, Locale.ROOT);
        // What words it would choose by a number says nothing of whether it shows it.
        chosenBy(sentence).forEach(index -> format.setFormatByArgumentIndex(index, null));
        var shown = format.format(given);
        return IntStream.range(0, MOST_ARGUMENTS)
                .filter(number -> shown.contains((String) given[number]))
                .boxed()
                .collect(toSet());
    }
}
