package handrail.bot.read;

import java.util.ArrayList;
import java.util.List;

/** The parts of a text that are read by themselves as well, since the words around them would hide what they say. */
final class Passages {

    /** What matters may be half a sentence of a long text, so the model is shown a long text by passages of this many words. */
    private static final int PASSAGE = 20;

    /** Passages overlap, so that hardly anything is cut through. */
    private static final int STEP = 10;

    private Passages() {}

    /** The passages of a long text; none of a short one. */
    static List<Words> of(Words words) {
        List<Words> passages = new ArrayList<>();
        int most = Math.min(words.tokens().size(), Shortened.MOST_WORDS);
        for (int from = 0; most > PASSAGE && from + STEP < most; from += STEP) {
            passages.add(words.passage(from, Math.min(from + PASSAGE, most)));
        }
        return passages;
    }

    /** "My mom hits me, will you call CPS": what stands beside the question who reads along, cut at its marks; nothing where nobody asks. */
    static List<Words> besideWhoReadsAlong(Words words) {
        if (!Aside.IS_PRIVATE.isSaid(words)) {
            return List.of();
        }
        List<String> rest = new ArrayList<>();
        List<String> statement = new ArrayList<>();
        for (String token : words.tokens()) {
            statement.add(token);
            if (Words.isMark(token)) {
                end(statement, rest);
            }
        }
        end(statement, rest);
        return rest.isEmpty() ? List.of() : List.of(Words.ofTokens(rest));
    }

    private static void end(List<String> statement, List<String> rest) {
        if (!Aside.IS_PRIVATE.isSaid(Words.ofTokens(statement))) {
            rest.addAll(statement);
        }
        statement.clear();
    }
}
