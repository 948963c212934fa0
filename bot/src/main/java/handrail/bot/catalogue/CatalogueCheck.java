package handrail.bot.catalogue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import handrail.bot.Effect.Purpose;
import handrail.bot.Language;
import handrail.bot.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds every fault of a message catalogue, each as a sentence that says where it is and what would be right. */
public final class CatalogueCheck {

    /** A text may cost at most this many segments. */
    public static final int LONGEST_SEGMENTS = 2;

    /** Beginnings of words that a proactive text may not contain, in either language, without accents (T14). */
    private static final List<String> FORBIDDEN = List.of(
            "drug",
            "droga",
            "overdos",
            "sobredosis",
            "treatment",
            "tratamiento",
            "clinic",
            "recover",
            "recupera",
            "naloxon",
            "narcan",
            "opioid",
            "heroin",
            "fentan",
            "suboxon",
            "bupreno",
            "methadon",
            "metadon",
            "needle",
            "jering",
            "syring",
            "detox",
            "desintox",
            "rehab",
            "addict",
            "adicc",
            "adict",
            "sober",
            "sobri",
            "relaps",
            "recaid",
            "withdrawal",
            "abstinencia",
            "harm reduction",
            "test strip");

    /** Words that opt out: a prompt of ours may not ask for them (T6). */
    private static final Set<String> OPT_OUT_WORDS = Set.of("stop", "end", "quit", "cancel");

    /** They ask for nothing; they say how to get no more texts. */
    private static final Set<Message> TELL_HOW_TO_STOP = EnumSet.of(Message.FIRST_HELLO, Message.HOW_OFTEN);

    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    private CatalogueCheck() {}

    /** The faults of these patterns, in the order of {@link Message}; empty when there is none. */
    public static List<String> faults(Map<Language, Map<String, String>> patterns) {
        List<String> faults = new ArrayList<>();
        Map<Language, Map<String, String>> byLanguage = new EnumMap<>(Language.class);
        byLanguage.putAll(patterns);
        for (Language language : Language.values()) {
            Map<String, String> own = byLanguage.getOrDefault(language, Map.of());
            for (Message message : Message.values()) {
                check(message, language, own.get(message.key()), faults);
            }
            unknown(own, language, faults);
        }
        if (faults.isEmpty()) {
            byLanguage.forEach((language, own) -> faults.addAll(Topics.faults(language, own)));
        }
        return faults;
    }

    private static void unknown(Map<String, String> patterns, Language language, List<String> faults) {
        Set<String> left = new TreeSet<>(patterns.keySet());
        Arrays.stream(Message.values()).map(Message::key).forEach(left::remove);
        left.forEach(
                key -> faults.add(where(key, language) + " is not a message of the bot; take it out or correct it."));
    }

    private static void check(
            Message message,
            Language language,
            @org.jspecify.annotations.Nullable String pattern,
            List<String> faults) {
        String where = where(message.key(), language);
        if (pattern == null || pattern.isBlank()) {
            faults.add(where + " is missing; every message needs words in every language.");
            return;
        }
        try {
            MessageFormat format = new MessageFormat(pattern, ULocale.forLanguageTag(language.tag()));
            if (variables(message, format, where, faults)) {
                words(message, format, where, faults);
            }
        } catch (IllegalArgumentException broken) {
            faults.add(where + " can't be read as a message format: " + broken.getMessage());
        }
    }

    private static boolean variables(Message message, MessageFormat format, String where, List<String> faults) {
        Set<String> unknown = new TreeSet<>(format.getArgumentNames());
        Set<String> known = new TreeSet<>();
        message.variables().forEach(variable -> known.add(variable.tag()));
        unknown.removeAll(known);
        unknown.forEach(name -> faults.add(
                where + " uses {" + name + "}, but may use only " + (known.isEmpty() ? "no variable." : known + ".")));
        return unknown.isEmpty();
    }

    private static void words(Message message, MessageFormat format, String where, List<String> faults) {
        String rendered = format.format(samples(message));
        int segments = Texts.segments(rendered);
        if (segments > LONGEST_SEGMENTS) {
            faults.add(where + " is " + rendered.length() + " characters and " + segments + " segments ("
                    + (Texts.gsm7(rendered) ? "GSM-7" : "UCS-2") + "); at most " + LONGEST_SEGMENTS
                    + " segments are allowed.");
        }
        if (message.purpose() == Purpose.PROACTIVE) {
            forbidden(rendered)
                    .forEach(word -> faults.add(
                            where + " says \"" + word + "\", which no proactive text may say (T14); use other words."));
        }
        if (message.purpose() != Purpose.COMPLIANCE && !TELL_HOW_TO_STOP.contains(message)) {
            optOutWords(rendered)
                    .forEach(word -> faults.add(where + " says " + word
                            + " in capitals, but an answer with that word opts out (T6); ask for another word."));
        }
    }

    static Map<String, Object> samples(Message message) {
        Map<String, Object> samples = new HashMap<>();
        message.variables()
                .forEach(variable -> samples.put(
                        variable.tag(),
                        variable == Variable.COUNT ? Integer.valueOf(variable.sample()) : variable.sample()));
        return samples;
    }

    /** Words in a text that no text we start may say (T14), as far as a list can know them. */
    public static List<String> forbidden(String rendered) {
        String folded = folded(rendered);
        return FORBIDDEN.stream().filter(folded::contains).toList();
    }

    private static List<String> optOutWords(String rendered) {
        List<String> found = new ArrayList<>();
        for (String word : rendered.split("[^\\p{L}]+", -1)) {
            if (OPT_OUT_WORDS.contains(word.toLowerCase(Locale.ROOT)) && word.equals(word.toUpperCase(Locale.ROOT))) {
                found.add(word);
            }
        }
        return found;
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        DECOMPOSED
                .normalize(text.toLowerCase(Locale.ROOT))
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static String where(String key, Language language) {
        return "Message \"" + key + "\" in \"" + language.tag() + "\"";
    }
}
