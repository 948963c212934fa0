package handrail.bot.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A pattern over words, in this notation:
 *
 * <ul>
 *   <li>{@code a|b} is a choice, {@code overdos*} a beginning, {@code #} a number or a time of day
 *   <li>a trailing {@code ?} makes an element optional
 *   <li>{@code ~3} allows up to three other words of the same sentence
 *   <li>{@code !a|b} demands that the next word is none of these
 *   <li>{@code ^} at the start stands for the start of a sentence, {@code .}, alone or as a choice, for the end of one
 * </ul>
 *
 * Commas are passed over. There is no unbounded repetition, so matching costs at most a constant per starting word.
 */
final class Phrase {

    private final String pattern;
    private final Element[] elements;
    private final boolean opensSentence;

    private Phrase(String pattern, Element[] elements, boolean opensSentence) {
        this.pattern = pattern;
        this.elements = elements;
        this.opensSentence = opensSentence;
    }

    static Phrase of(String pattern) {
        boolean opens = pattern.startsWith("^ ");
        List<Element> elements = new ArrayList<>();
        for (String part : (opens ? pattern.substring(2) : pattern).split(" ", -1)) {
            elements.add(Element.of(part));
        }
        if (!elements.get(0).isWord()) {
            throw new IllegalArgumentException("A phrase starts with a word: " + pattern);
        }
        return new Phrase(pattern, elements.toArray(Element[]::new), opens);
    }

    @Override
    public String toString() {
        return pattern;
    }

    /** The choices of the first element. */
    List<String> starts() {
        return elements[0].choices();
    }

    /** Whether every word it needs is somewhere among these; a cheap look before a long text is searched. */
    boolean isPossible(Set<String> keys) {
        for (Element element : elements) {
            if (element.isWord() && !element.isAmong(keys)) {
                return false;
            }
        }
        return true;
    }

    /** Where the match that starts at this token ends (exclusive), or -1; the token has been found under one of {@link #starts}. */
    int end(Row row, int start) {
        if (opensSentence && !opensAt(row, start)) {
            return -1;
        }
        return elements[0].hasBeginnings() ? end(row, start, 0, true) : end(row, start + 1, 1, true);
    }

    private static boolean opensAt(Row row, int start) {
        int before = start - 1;
        while (before >= 0 && row.word(before).equals(",")) {
            before--;
        }
        return before < 0 || row.isOver(before);
    }

    /** @param close whether no word was passed over just before: only then the end will do in place of a word */
    private int end(Row row, int at, int element, boolean close) {
        if (element == elements.length) {
            return at;
        }
        int here = row.past(at);
        Element current = elements[element];
        return switch (current.kind()) {
            case GAP -> afterGap(row, here, element);
            case WORD, MAYBE -> afterWord(row, here, element, close);
            case NOT -> here < row.size() && current.accepts(row, here) ? -1 : end(row, at, element + 1, close);
            case END -> row.isOver(here) ? at : -1;
        };
    }

    private int afterGap(Row row, int at, int element) {
        for (int passed = 0; passed <= elements[element].gap(); passed++) {
            int found = end(row, at + passed, element + 1, passed == 0);
            if (found >= 0) {
                return found;
            }
            if (row.isOver(at + passed)) {
                return -1;
            }
        }
        return -1;
    }

    private int afterWord(Row row, int at, int element, boolean close) {
        Element current = elements[element];
        if (at < row.size() && current.accepts(row, at)) {
            int found = end(row, at + 1, element + 1, true);
            if (found >= 0) {
                return found;
            }
        }
        if (close && current.orEnd() && row.isOver(at)) {
            return end(row, at, element + 1, true);
        }
        return current.kind() == Element.Kind.MAYBE ? end(row, at, element + 1, close) : -1;
    }
}
