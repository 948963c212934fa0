package handrail.bot.read;

import java.util.List;
import java.util.Set;

/** Evens out the spelling of one word: repeated letters, common typos and short forms, and slips in the words that matter. */
final class Spelling {

    /** Words this far into a very long text are not checked for slips. */
    private static final int CHECKED_WORDS = 4000;

    private static final Set<String> DOUBLES = Set.of(
            "all",
            "off",
            "kill",
            "pill",
            "pills",
            "still",
            "feel",
            "need",
            "sleep",
            "keep",
            "free",
            "see",
            "been",
            "hello",
            "good",
            "food",
            "too",
            "will",
            "call",
            "tell",
            "stuff",
            "bleeding",
            "soon",
            "blood",
            "green",
            "needle",
            "needles",
            "llama",
            "llamen",
            "ella",
            "well",
            "feeling",
            "cool");

    private Spelling() {}

    /** The corrected word, or two where a short form stands for two. */
    static List<String> corrected(String withApostrophe, String letters, int position) {
        String plain = unrepeated(letters);
        String expanded = ShortForms.meant(trimmed(withApostrophe), ShortForms.meant(plain, plain));
        if (expanded.indexOf(' ') >= 0) {
            return List.of(expanded.split(" ", -1));
        }
        return List.of(position > CHECKED_WORDS ? expanded : Slips.mended(expanded));
    }

    private static String trimmed(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && word.charAt(from) == '\'') {
            from++;
        }
        while (to > from && word.charAt(to - 1) == '\'') {
            to--;
        }
        return word.substring(from, to);
    }

    /** Three or more of one letter become one, or two where that makes a word. */
    private static String unrepeated(String word) {
        return hasRun(word) ? shortened(word) : word;
    }

    private static boolean hasRun(String word) {
        for (int at = 2; at < word.length(); at++) {
            if (word.charAt(at) == word.charAt(at - 1) && word.charAt(at) == word.charAt(at - 2)) {
                return true;
            }
        }
        return false;
    }

    private static String shortened(String word) {
        StringBuilder once = new StringBuilder();
        StringBuilder twice = new StringBuilder();
        int run = 0;
        boolean changed = false;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            int runEnd = at;
            while (runEnd < word.length() && word.charAt(runEnd) == c) {
                runEnd++;
            }
            run = runEnd - at;
            boolean tooMany = run > 2 && Character.isLetter(c);
            changed |= tooMany;
            once.append(String.valueOf(c).repeat(tooMany ? 1 : run));
            twice.append(String.valueOf(c).repeat(tooMany ? 2 : run));
            at = runEnd - 1;
        }
        return changed && DOUBLES.contains(twice.toString()) ? twice.toString() : once.toString();
    }
}
