package handrail.web;

import com.ibm.icu.text.MessageFormat;
import handrail.bot.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The words of the pages, in the language of who reads them. */
public final class Words {

    private static final Map<Language, Properties> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, read(language));
        }
    }

    private Words() {}

    private static Properties read(Language language) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        Words.class.getResourceAsStream("/words/staff." + language.tag() + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The words of a key; a key that does not exist is shown as itself, which a test finds. */
    public static String of(Language language, String key, Object... values) {
        String pattern = Objects.requireNonNull(ALL.get(language)).getProperty(key, key);
        return new MessageFormat(pattern, Locale.forLanguageTag(language.tag())).format(values);
    }

    /** The words of a key as they are written, with places for values. */
    static String pattern(Language language, String key) {
        return Objects.requireNonNull(ALL.get(language)).getProperty(key, key);
    }

    /** The keys of a language. */
    static java.util.Set<String> keys(Language language) {
        return Objects.requireNonNull(ALL.get(language)).stringPropertyNames();
    }
}
