package handrail.bot;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every text the bot may send (S6), in every language, approved by people; checked when it is loaded. */
public final class Catalogue {

    private static final int LONGEST_VALUE = 24;
    private static final int MOST_SEGMENTS = 2;
    private static final List<String> NOT_PROACTIVE = List.of(
            "drug",
            "overdose",
            "treatment",
            "clinic",
            "recovery",
            "naloxone",
            "narcan",
            "droga",
            "sobredosis",
            "tratamiento",
            "clínica",
            "clinica",
            "recuperación",
            "recuperacion",
            "naloxona");

    private final Map<Language, Map<String, String>> patterns;
    private final String version;

    private Catalogue(Map<Language, Map<String, String>> patterns) {
        this.patterns = patterns;
        this.version = Integer.toHexString(new TreeMap<>(patterns).toString().hashCode());
    }

    /**
     * Checks and takes these patterns (ICU message format, named variables).
     *
     * @throws IllegalArgumentException naming every fault: a key missing in a language, an unknown variable, a text longer than two
     *     segments, a word that a proactive text may not hold (T14)
     */
    public static Catalogue of(Map<Language, Map<String, String>> patterns) {
        List<String> faults = new ArrayList<>();
        Map<Language, Map<String, String>> copy = new HashMap<>();
        for (Language language : Language.values()) {
            Map<String, String> texts = patterns.getOrDefault(language, Map.of());
            copy.put(language, Map.copyOf(texts));
            Key.all().forEach(key -> check(key, language, texts, faults));
            Set<String> unknown = new TreeSet<>(texts.keySet());
            unknown.removeAll(Key.names());
            unknown.forEach(name -> faults.add(language.tag() + ": " + name + " is not a text the bot sends"));
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        return new Catalogue(copy);
    }

    private static void check(Key key, Language language, Map<String, String> texts, List<String> faults) {
        String where = language.tag() + ": " + key.name();
        String pattern = texts.get(key.name());
        if (pattern == null) {
            faults.add(where + " is missing");
            return;
        }
        Set<String> used = new TreeSet<>(format(pattern, language).getArgumentNames());
        used.removeAll(key.variables());
        used.forEach(name -> faults.add(where + " has no variable {" + name + "}"));
        Map<String, String> sample = new HashMap<>();
        key.variables().forEach(name -> sample.put(name, "x".repeat(LONGEST_VALUE)));
        if (Texts.segments(format(pattern, language).format(sample)) > MOST_SEGMENTS) {
            faults.add(where + " is longer than " + MOST_SEGMENTS + " segments");
        }
        if (key.proactive()) {
            String small = pattern.toLowerCase(Locale.ROOT);
            NOT_PROACTIVE.stream()
                    .filter(small::contains)
                    .forEach(
                            word -> faults.add(where + " says \"" + word + "\", which a proactive text may not (T14)"));
        }
    }

    private static MessageFormat format(String pattern, Language language) {
        return new MessageFormat(pattern, Locale.forLanguageTag(language.tag()));
    }

    /** The text of a key; throws {@link NullPointerException} for a key that does not exist. */
    public String render(String key, Language language, Map<String, String> variables) {
        String pattern =
                Objects.requireNonNull(patterns.getOrDefault(language, Map.of()).get(key), key);
        return format(pattern, language).format(new HashMap<String, Object>(variables));
    }

    /** Says which wording was in force when a text was sent. */
    public String version() {
        return version;
    }
}
