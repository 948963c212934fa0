package handrail.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Language;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SpelledTest {

    private static final Path TEXTED = Path.of("../config/programs/standard/messages.es.properties");
    private static final Path SPELLED = Path.of("src/main/resources/words/items.es.properties");

    private static Properties read(Path path) throws Exception {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    @Test
    void every_question_that_lacks_an_accent_in_a_text_has_it_on_a_page() throws Exception {
        Properties texted = read(TEXTED);
        Properties spelled = read(SPELLED);
        assertThat(spelled.stringPropertyNames()).hasSizeGreaterThan(15).allSatisfy(key -> {
            assertThat(spelled.getProperty(key)).containsPattern("[áíóú]");
            assertThat(Spelled.of(key, Language.ES, texted.getProperty(key))).isEqualTo(spelled.getProperty(key));
        });
        assertThat(
                        texted.stringPropertyNames().stream()
                                .filter(key -> key.matches("word\\.(bam|barc10|needs)\\.\\d+"))
                                .map(key -> Spelled.of(key, Language.ES, texted.getProperty(key)))
                                .filter(
                                        words -> words.matches(
                                                "(?iu).*\\b(dias?|ultimos|proximos|cuant[oa]s?|mas|recuperacion|religion|energia|fisica|para mi|estas)\\b(?! vida).*")))
                .isEmpty();
    }

    @Test
    void a_programs_own_wording_and_another_language_stay_as_they_are() {
        assertThat(Spelled.of("word.bam.2", Language.ES, "¿Duermes?")).isEqualTo("¿Duermes?");
        assertThat(Spelled.of("word.bam.2", Language.EN, "In the past 30 days")).isEqualTo("In the past 30 days");
        assertThat(Spelled.of("word.barc10.5", Language.ES, "Recibo mucho apoyo de mis amistades."))
                .isEqualTo("Recibo mucho apoyo de mis amistades.");
    }
}
