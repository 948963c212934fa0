package handrail.instrument;

import handrail.bot.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * Questions as they are spelled on a page. A text does without á, í, ó and ú, each of which would double its price; a page that somebody reads
 * aloud or hands over has no such reason.
 */
final class Spelled {

    private static final Properties ITEMS = read();

    private Spelled() {}

    private static Properties read() {
        Properties items = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Spelled.class.getResourceAsStream("/words/items.es.properties")),
                StandardCharsets.UTF_8)) {
            items.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items;
    }

    /**
     * A question with its accents; as it is texted where it has none, or where a program words it in its own way.
     *
     * @param key of the question in the message catalogue
     * @param texted as it is texted
     */
    static String of(String key, Language language, String texted) {
        String spelled = language == Language.ES ? ITEMS.getProperty(key, texted) : texted;
        return texted(spelled).equals(texted) ? spelled : texted;
    }

    /** The same with the letters of which a text costs nothing more. */
    private static String texted(String spelled) {
        return spelled.replace('á', 'a').replace('í', 'i').replace('ó', 'o').replace('ú', 'u');
    }
}
