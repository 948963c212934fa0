package handrail.bot.read;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP code said word by word, as a phone writes down what is dictated: "zero two one three four".
 *
 * @param digits the five digits; null when none is said so
 * @param from the first of its words
 */
record SpokenZip(@Nullable String digits, int from) {

    private static final int DIGITS = 5;
    private static final int ONE_DIGIT = 9;
    private static final List<String> ZEROS = List.of("oh", "o");

    static SpokenZip in(Words words) {
        List<String> tokens = words.tokens();
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < tokens.size(); at++) {
            Integer digit = ZEROS.contains(tokens.get(at)) ? Integer.valueOf(0) : Numbers.of(tokens.get(at));
            boolean one = digit != null && digit <= ONE_DIGIT && !tokens.get(at).contains("x");
            digits = one ? digits.append(digit) : new StringBuilder();
            boolean ends = at + 1 == tokens.size() || Numbers.of(tokens.get(at + 1)) == null;
            if (digits.length() == DIGITS && ends) {
                return new SpokenZip(digits.toString(), at + 1 - DIGITS);
            }
        }
        return new SpokenZip(null, 0);
    }

    /** Its words are no numbers of anything else. */
    void take(BitSet taken) {
        if (digits != null) {
            taken.set(from, from + DIGITS);
        }
    }
}
