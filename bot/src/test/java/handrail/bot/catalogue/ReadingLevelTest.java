package handrail.bot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import handrail.bot.Catalogue;
import handrail.bot.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingLevelTest {

    /** Names of things inside a sentence, no sentences. */
    private static final Set<String> NO_TOPICS = Set.of("item", "items", "word");

    @ParameterizedTest
    @CsvSource({"stay, 1", "alone, 2", "naloxone, 3", "people, 2", "texted, 2", "emergency, 4", "you're, 1", "asked, 1"
    })
    void english_syllables(String word, int syllables) {
        assertThat(ReadingLevel.english(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({
        "hoy, 1",
        "gracias, 2",
        "poeta, 3",
        "d\u00EDa, 2",
        "quien, 1",
        "ayuda, 3",
        "sigue, 2",
        "equipo, 3",
        "naloxona, 4"
    })
    void spanish_syllables(String word, int syllables) {
        assertThat(ReadingLevel.spanish(word)).isEqualTo(syllables);
    }

    @Test
    void the_formulas_are_those_of_flesch_kincaid_and_szigriszt() {
        assertThat(ReadingLevel.of(Language.EN, List.of("The cat sat on the mat.")))
                .isCloseTo(0.39 * 6 + 11.8 - 15.59, within(0.001));
        assertThat(ReadingLevel.of(Language.ES, List.of("El gato duerme. Come pan.")))
                .isCloseTo(206.835 - 62.3 * 8 / 5 - 2.5, within(0.001));
    }

    @Test
    void a_heavy_text_is_refused() {
        String english = "Participants experiencing complications necessitate immediate professional intervention.";
        String spanish =
                "Las personas participantes requieren inmediatamente intervenciones profesionales adicionales.";
        assertThat(ReadingLevel.isEasy(Language.EN, ReadingLevel.of(Language.EN, List.of(english))))
                .isFalse();
        assertThat(ReadingLevel.isEasy(Language.ES, ReadingLevel.of(Language.ES, List.of(spanish))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_topic_of_the_shipped_words_is_easy_to_read(Language language) throws IOException {
        List<String> heavy = new ArrayList<>();
        topics(language).forEach((topic, texts) -> {
            double level = ReadingLevel.of(language, texts);
            if (!ReadingLevel.isEasy(language, level)) {
                heavy.add(String.format(Locale.ROOT, "%s %.1f", topic, level));
            }
        });
        assertThat(heavy).as("grade above 6 or score below 65").isEmpty();
    }

    private static SortedMap<String, List<String>> topics(Language language) throws IOException {
        Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
        for (Language each : Language.values()) {
            words.put(each, words(each));
        }
        Catalogue catalogue = Catalogue.of(words);
        SortedMap<String, List<String>> topics = new TreeMap<>();
        for (Message message : Message.values()) {
            String topic = message.key().split("[._]", 2)[0];
            if (!NO_TOPICS.contains(topic)) {
                topics.computeIfAbsent(topic, any -> new ArrayList<>())
                        .add(catalogue.render(message.key(), language, plain(message)));
            }
        }
        return topics;
    }

    /** Short and plain values, so that the words themselves are measured. */
    private static Map<String, String> plain(Message message) {
        return Arrays.stream(Variable.values())
                .filter(message.variables()::contains)
                .collect(Collectors.toMap(Variable::tag, variable -> variable == Variable.COUNT ? "2" : "Ana"));
    }

    private static Map<String, String> words(Language language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("..", "config", "programs", "standard", "messages." + language.tag() + ".properties"))) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
