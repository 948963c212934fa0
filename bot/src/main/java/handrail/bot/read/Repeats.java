package handrail.bot.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a very long text says again and again is read once: 100 KB of one sentence say no more than the sentence. */
final class Repeats {

    /** Hardly anybody types more words than this. */
    private static final int LONG = 400;

    /** No phrase is longer: a place whose last so many words stood there before has nothing new. */
    private static final int WINDOW = 32;

    private static final int SHORTEST_RUN = 2 * WINDOW;
    private static final long BASE = 1_000_003;

    private Repeats() {}

    /** The words and marks without long runs of what was said before; a seam ends the sentence, and what stood before it is kept. */
    static List<String> left(List<String> tokens) {
        if (tokens.size() <= LONG) {
            return tokens;
        }
        boolean[] again = again(tokens);
        List<String> left = new ArrayList<>();
        int from = 0;
        while (from < again.length) {
            int to = from;
            while (to < again.length && again[to] == again[from]) {
                to++;
            }
            if (again[from] && to - from >= SHORTEST_RUN) {
                left.add(".");
                left.addAll(tokens.subList(to - WINDOW, to));
            } else {
                left.addAll(tokens.subList(from, to));
            }
            from = to;
        }
        return left;
    }

    /** For each place whether it and the words just before it stood in this order before. */
    private static boolean[] again(List<String> tokens) {
        long leaving = 1;
        for (int at = 0; at < WINDOW; at++) {
            leaving *= BASE;
        }
        Set<Long> seen = new HashSet<>();
        boolean[] again = new boolean[tokens.size()];
        long window = 0;
        for (int at = 0; at < again.length; at++) {
            window = window * BASE + tokens.get(at).hashCode();
            if (at >= WINDOW) {
                window -= leaving * tokens.get(at - WINDOW).hashCode();
            }
            again[at] = at >= WINDOW - 1 && !seen.add(window);
        }
        return again;
    }
}
