package handrail.bot.read;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A text as it is compared: case, accents, punctuation and stretched letters away, words between single spaces. Everything is
 * looked up word by word, so that no text can make it slow.
 *
 * @param padded the words, each with a space before and after
 */
record Words(String padded) {

    private static final int LONGEST = 4_000;

    /** Normalises; of a very long text the beginning decides. */
    static Words of(String text) {
        String beginning = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = Normalizer.normalize(beginning.replace("'", "").replace("\u2019", ""), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(" ");
        int run = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            char kept = Character.isLetterOrDigit(c) ? c : ' ';
            char last = words.charAt(words.length() - 1);
            run = kept == last ? run + 1 : 1;
            if (kept == ' ' ? last != ' ' : run <= 2 || Character.isDigit(kept)) {
                words.append(kept);
            }
        }
        return new Words(
                words.charAt(words.length() - 1) == ' '
                        ? words.toString()
                        : words.append(' ').toString());
    }

    /** Whether these words stand in it, next to each other. */
    boolean has(String phrase) {
        return padded.contains(" " + phrase + " ");
    }

    /** Whether any of these phrases stands in it. */
    boolean hasAny(Collection<String> phrases) {
        return phrases.stream().anyMatch(this::has);
    }

    /** Whether it is exactly one of these. */
    boolean isAny(Collection<String> phrases) {
        return phrases.contains(padded.trim());
    }

    /** The words one by one. */
    List<String> each() {
        String trimmed = padded.trim();
        return trimmed.isEmpty() ? List.of() : List.of(trimmed.split(" "));
    }
}
