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
    private final List<Element> elements;
    private final boolean opensSentence;

    private Phrase(String pattern, List<Element> elements, boolean opensSentence) {
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
        return new Phrase(pattern, List.copyOf(elements), opens);
    }

    @Override
    public String toString() {
        return pattern;
    }

    /** The choices of the first element. */
    List<String> starts() {
        return elements.get(0).choices();
    }

    /** Whether every word it needs is somewhere among these; a cheap look before a long text is searched. */
    boolean isPossible(Set<String> keys) {
        return elements.stream().allMatch(element -> !element.isWord() || element.isAmong(keys));
    }

    /** Where the match that starts at this token ends (exclusive), or -1. */
    int end(List<String> tokens, int start) {
        return opensSentence && !opensAt(tokens, start) ? -1 : end(tokens, start, 0, true);
    }

    private static boolean opensAt(List<String> tokens, int start) {
        int before = start - 1;
        while (before >= 0 && tokens.get(before).equals(",")) {
            before--;
        }
        return before < 0 || Words.isEnd(tokens.get(before));
    }

    /** @param close whether no word was passed over just before: only then the end will do in place of a word */
    private int end(List<String> tokens, int at, int element, boolean close) {
        if (element == elements.size()) {
            return at;
        }
        int here = at;
        while (here < tokens.size() && tokens.get(here).equals(",")) {
            here++;
        }
        Element current = elements.get(element);
        return switch (current.kind()) {
            case GAP -> afterGap(tokens, here, element);
            case WORD, MAYBE -> afterWord(tokens, here, element, close);
            case NOT ->
                here < tokens.size() && current.accepts(tokens.get(here)) ? -1 : end(tokens, at, element + 1, close);
            case END -> isOver(tokens, here) ? at : -1;
        };
    }

    private static boolean isOver(List<String> tokens, int at) {
        return at >= tokens.size() || Words.isEnd(tokens.get(at));
    }

    private int afterGap(List<String> tokens, int at, int element) {
        for (int passed = 0; passed <= elements.get(element).gap(); passed++) {
            int found = end(tokens, at + passed, element + 1, passed == 0);
            if (found >= 0) {
                return found;
            }
            if (isOver(tokens, at + passed)) {
                return -1;
            }
        }
        return -1;
    }

    private int afterWord(List<String> tokens, int at, int element, boolean close) {
        Element current = elements.get(element);
        if (at < tokens.size() && current.accepts(tokens.get(at))) {
            int found = end(tokens, at + 1, element + 1, true);
            if (found >= 0) {
                return found;
            }
        }
        if (close && current.orEnd() && isOver(tokens, at)) {
            return end(tokens, at, element + 1, true);
        }
        return current.kind() == Element.Kind.MAYBE ? end(tokens, at, element + 1, close) : -1;
    }
}
