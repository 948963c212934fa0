package handrail.web;

import com.ibm.icu.text.MessageFormat;
import handrail.bot.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Arrays;
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

    /** The words of a key, an hour among its values as 24-hour clocks show it; a key that does not exist is shown as itself, which a test finds. */
    public static String of(Language language, String key, Object... values) {
        String pattern = Objects.requireNonNull(ALL.get(language)).getProperty(key, key);
        return new MessageFormat(pattern, locale(language))
                .format(Arrays.stream(values)
                        .map(value -> value instanceof LocalTime ? value.toString() : value)
                        .toArray());
    }

    /** Both languages are those of the United States: 2,000 lines and 1.5 s, whoever reads it. */
    static Locale locale(Language language) {
        return language == Language.EN ? Locale.US : Locale.forLanguageTag("es-US");
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
