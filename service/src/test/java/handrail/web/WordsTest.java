package handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern USED = Pattern.compile("t\\(\"([a-z][A-Za-z0-9_.-]*[A-Za-z0-9])\"[,)]");

    @Test
    void both_languages_have_the_same_words() {
        assertThat(Words.keys(Language.ES)).isEqualTo(Words.keys(Language.EN));
    }

    @Test
    void every_word_a_template_uses_exists() throws IOException {
        Set<String> used = new TreeSet<>();
        try (var files = Files.list(Path.of("src/main/resources/templates"))) {
            for (Path file : files.toList()) {
                USED.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        assertThat(used).isNotEmpty();
        assertThat(Words.keys(Language.EN)).containsAll(used);
    }
}
