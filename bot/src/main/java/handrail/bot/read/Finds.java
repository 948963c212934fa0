package handrail.bot.read;

import handrail.bot.read.Phrases.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a search has found, kept as plain numbers: a long text may have tens of thousands of places. */
final class Finds {

    private static final int FEW = 8;

    /** Where a span begins in the upper half; below it the less, the further it goes. */
    private long[] found = new long[FEW];

    private int many;

    void add(int from, int to) {
        if (many == found.length) {
            found = Arrays.copyOf(found, many * 2);
        }
        found[many++] = ((long) from << Integer.SIZE) | (Integer.MAX_VALUE - to);
    }

    /** Each span once, from the front; of those that start together the longest first. */
    List<Span> inOrder() {
        Arrays.sort(found, 0, many);
        List<Span> spans = new ArrayList<>(many);
        for (int at = 0; at < many; at++) {
            if (at == 0 || found[at] != found[at - 1]) {
                spans.add(new Span((int) (found[at] >>> Integer.SIZE), Integer.MAX_VALUE - (int) found[at]));
            }
        }
        return List.copyOf(spans);
    }
}
