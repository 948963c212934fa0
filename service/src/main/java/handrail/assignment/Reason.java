package handrail.assignment;

import handrail.bot.Language;
import handrail.web.Words;

/** Reason codes of a match in words: {@code speaks:es}, {@code load:7.0/12}, {@code against:shift}. */
public final class Reason {

    private Reason() {}

    /** What a code says. */
    public static String words(Language language, String code) {
        int colon = code.indexOf(':');
        if (colon < 0) {
            return Words.of(language, "match." + code);
        }
        String word = code.substring(0, colon);
        String value = code.substring(colon + 1);
        return word.equals("load")
                ? Words.of(language, "match.load", value)
                : Words.of(language, "match." + word + "." + value);
    }
}
