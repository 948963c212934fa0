package handrail.bot.catalogue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import handrail.bot.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How easy the texts of each topic are to read, all of a topic together: what stands before the first dot of their keys. */
public final class Topics {

    /** Names of things inside a sentence, no sentences. */
    private static final Set<String> NO_TOPICS = Set.of("item", "items", "word");

    private Topics() {}

    /** The Flesch-Kincaid grade of each English topic, the INFLESZ score of each Spanish one. The patterns must be readable. */
    public static SortedMap<String, Double> levels(Language language, Map<String, String> patterns) {
        SortedMap<String, List<String>> texts = new TreeMap<>();
        for (Message message : Message.values()) {
            String topic = message.key().split("[._]", 2)[0];
            if (!NO_TOPICS.contains(topic)) {
                texts.computeIfAbsent(topic, any -> new ArrayList<>())
                        .add(plain(message, language, patterns.getOrDefault(message.key(), "")));
            }
        }
        SortedMap<String, Double> levels = new TreeMap<>();
        texts.forEach((topic, own) -> levels.put(topic, ReadingLevel.of(language, own)));
        return levels;
    }

    /** Every topic that is too hard to read, with its figure and what would be right. */
    static List<String> faults(Language language, Map<String, String> patterns) {
        List<String> faults = new ArrayList<>();
        levels(language, patterns).forEach((topic, level) -> {
            if (!ReadingLevel.isEasy(language, level)) {
                faults.add(
                        language == Language.ES
                                ? String.format(
                                        Locale.ROOT,
                                        "Topic \"%s\" in \"es\" scores %.1f (INFLESZ); at least %.0f is wanted, so use shorter words and sentences.",
                                        topic,
                                        level,
                                        ReadingLevel.LOWEST_SCORE)
                                : String.format(
                                        Locale.ROOT,
                                        "Topic \"%s\" in \"en\" is of grade %.1f (Flesch-Kincaid); at most %.0f is wanted, so use shorter words and sentences.",
                                        topic,
                                        level,
                                        ReadingLevel.HIGHEST_GRADE));
            }
        });
        return faults;
    }

    /** Short and plain values, so that the words themselves are measured. */
    private static String plain(Message message, Language language, String pattern) {
        Map<String, Object> values = new HashMap<>();
        message.variables()
                .forEach(variable -> values.put(variable.tag(), variable == Variable.COUNT ? (Object) 2 : "Ana"));
        return new MessageFormat(pattern, ULocale.forLanguageTag(language.tag())).format(values);
    }
}
