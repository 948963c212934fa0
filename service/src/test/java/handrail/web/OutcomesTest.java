package handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of how things end, against the code that ends them and the words that say it. */
class OutcomesTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z_-]+)` \\| [^|]+ \\|([^|]*)\\|");
    private static final Pattern NAMED = Pattern.compile("\\benum (\\w*(?:Outcome|Fate)) ");
    private static final Pattern WORD = Pattern.compile("\"([a-z][a-z_-]+)\"");

    /** Where a job says how something ended: what it counts, what it returns, and what a timer that ran out is counted as. */
    private static final List<Pattern> COUNTED = List.of(
            Pattern.compile("counts\\.(?:merge|put)\\(([^;]*?),"),
            Pattern.compile("count\\(counts, ([^,;]*),"),
            Pattern.compile("return ([^;(]*);"),
            Pattern.compile("Map\\.of\\(([^;]*)\\);"),
            Pattern.compile("Event\\.Timer\\.\\w+, ([^;]*);"));

    /** A line of a table: the word, and the beginnings of the keys of its words. */
    private record Line(String word, List<String> keys) {}

    @Test
    void every_named_outcome_of_the_code_has_its_line_and_no_line_is_left_over() throws Exception {
        Map<String, List<Line>> tables = tables();
        Set<String> documented = tables.keySet().stream()
                .filter(table -> table.startsWith("handrail."))
                .collect(Collectors.toSet());
        assertThat(documented).isEqualTo(named());
        for (String name : documented) {
            List<String> words = Arrays.stream(Class.forName(name).getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(java.util.Locale.ROOT))
                    .toList();
            assertThat(tables.get(name))
                    .as(name)
                    .extracting(line -> line.word().replace('-', '_'))
                    .containsExactlyElementsOf(words);
        }
    }

    @Test
    void every_line_has_its_words_in_both_languages() throws Exception {
        List<String> keys = tables().values().stream()
                .flatMap(List::stream)
                .flatMap(line -> line.keys().stream().map(key -> key + line.word()))
                .toList();
        assertThat(keys).hasSizeGreaterThan(100);
        for (Language language : Language.values()) {
            assertThat(Words.keys(language)).as(language.tag()).containsAll(keys);
        }
    }

    @Test
    void whatever_a_job_counts_has_its_line_and_so_has_every_word_for_it() throws Exception {
        Set<String> lines = tables().values().stream()
                .flatMap(List::stream)
                .filter(line -> line.keys().contains("job.outcome."))
                .map(Line::word)
                .collect(Collectors.toSet());
        Set<String> counted = counted();
        assertThat(counted).hasSizeGreaterThan(25).contains("asked", "moved-on", "settled_meanwhile", "keys");
        assertThat(lines).containsAll(counted);
        assertThat(Words.keys(Language.EN).stream()
                        .filter(key -> key.startsWith("job.outcome."))
                        .map(key -> key.substring("job.outcome.".length())))
                .isSubsetOf(lines);
    }

    /** The tables by the type they are of, or by their heading where they are of none. */
    private static Map<String, List<Line>> tables() throws IOException {
        Map<String, List<Line>> tables = new LinkedHashMap<>();
        for (String section :
                Files.readString(Path.of("../ops/docs/outcomes.md")).split("\n## ", -1)) {
            String first = Pattern.compile("^`(handrail\\.[\\w.]+)`", Pattern.MULTILINE)
                    .matcher(section)
                    .results()
                    .map(match -> match.group(1).replaceAll("\\.([A-Z]\\w*)\\.([A-Z])", ".$1\\$$2"))
                    .findFirst()
                    .orElse(section.lines().findFirst().orElse(""));
            tables.put(
                    first,
                    ROW.matcher(section).results().map(OutcomesTest::line).toList());
        }
        return tables;
    }

    private static Line line(MatchResult row) {
        List<String> keys = Pattern.compile("`([a-z.]+)`")
                .matcher(row.group(2))
                .results()
                .map(key -> key.group(1))
                .toList();
        return new Line(row.group(1), keys);
    }

    private static Set<String> named() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : code()) {
            String outer = CODE.relativize(file).toString().replace(".java", "").replace('/', '.');
            NAMED.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(name -> named.add(outer.endsWith("." + name) ? outer : outer + "$" + name));
        }
        return named;
    }

    private static Set<String> counted() throws IOException {
        Set<String> counted = new TreeSet<>();
        for (Path file : code()) {
            String text = Files.readString(file);
            if (text.contains(" implements Job ")) {
                String unnamed = text.replaceAll("String name\\(\\) \\{\\s+return \"[a-z-]+\";", "");
                COUNTED.forEach(pattern -> words(pattern, unnamed).forEach(counted::add));
            }
        }
        return counted;
    }

    private static List<String> words(Pattern where, String text) {
        List<String> words = new ArrayList<>();
        where.matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(place -> WORD.matcher(place).results().forEach(word -> words.add(word.group(1))));
        return words;
    }

    private static List<Path> code() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
