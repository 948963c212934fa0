package handrail.bot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import handrail.bot.Catalogue;
import handrail.bot.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingLevelTest {

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

    @Test
    void a_catalogue_with_a_topic_that_is_hard_to_read_is_refused_with_the_topic_and_its_figure() throws IOException {
        Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
        for (Language each : Language.values()) {
            words.put(each, words(each));
        }
        Catalogue.of(words);
        words.get(Language.EN)
                .put("trouble", "Unanticipated technical irregularities necessitate {coach} intervening.");
        words.get(Language.ES)
                .put("trouble", "Irregularidades inesperadas necesitan intervenciones de {coach} inmediatamente.");
        assertThatThrownBy(() -> Catalogue.of(words))
                .hasMessageContaining("Topic \"trouble\" in \"en\" is of grade ")
                .hasMessageContaining("Topic \"trouble\" in \"es\" scores ");
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
