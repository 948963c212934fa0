package handrail.bot;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import handrail.bot.catalogue.CatalogueCheck;
import handrail.bot.catalogue.Variable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The approved words of the bot in every language: ICU message formats by key, checked as a whole (S6). Immutable. */
public final class Catalogue {

    private final Map<Language, SortedMap<String, String>> patterns;
    private final String version;

    /** Patterns that were read once; one is not to be used by two at once. */
    private final Map<String, MessageFormat> known = new ConcurrentHashMap<>();

    private Catalogue(Map<Language, SortedMap<String, String>> patterns) {
        this.patterns = patterns;
        this.version = fingerprint(patterns);
    }

    /**
     * A catalogue of these patterns.
     *
     * @throws IllegalArgumentException naming every fault, one a line: a key missing in a language, an unknown
     *     variable, a text of more than two segments, a word that a proactive text may not say (T14)
     */
    public static Catalogue of(Map<Language, Map<String, String>> patterns) {
        List<String> faults = CatalogueCheck.faults(patterns);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        Map<Language, SortedMap<String, String>> sorted = new EnumMap<>(Language.class);
        patterns.forEach((language, own) -> sorted.put(language, new TreeMap<>(own)));
        return new Catalogue(sorted);
    }

    /**
     * The words of a message.
     *
     * @throws IllegalArgumentException for an unknown key
     */
    public String render(String key, Language language, Map<String, String> variables) {
        String pattern = patterns.getOrDefault(language, new TreeMap<>()).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("There is no message \"" + key + "\".");
        }
        MessageFormat format = known.computeIfAbsent(
                language.tag() + " " + key, one -> new MessageFormat(pattern, ULocale.forLanguageTag(language.tag())));
        synchronized (format) {
            return format.format(values(variables));
        }
    }

    /** A short hash of every key and pattern: the same words, the same version. */
    public String version() {
        return version;
    }

    /** Every key, sorted. */
    public Set<String> keys() {
        return new TreeMap<>(patterns.getOrDefault(Language.EN, new TreeMap<>())).keySet();
    }

    private static Map<String, Object> values(Map<String, String> variables) {
        Map<String, Object> values = new HashMap<>(variables);
        String count = variables.get(Variable.COUNT.tag());
        if (count != null) {
            values.put(Variable.COUNT.tag(), Integer.valueOf(count));
        }
        return values;
    }

    private static String fingerprint(Map<Language, SortedMap<String, String>> patterns) {
        return Fingerprint.of(patterns.toString());
    }
}
