package handrail.bot.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern over words: {@code a|b} is a choice, {@code overdos*} a beginning, {@code #} a number or a time of day, a trailing {@code ?} makes an element
 * optional, {@code ~3} allows up to three other words of the same sentence. Commas are passed over. There is no
 * unbounded repetition, so matching costs at most a constant per starting word.
 */
final class Phrase {

    private final List<Element> elements;

    private Phrase(List<Element> elements) {
        this.elements = elements;
    }

    static Phrase of(String pattern) {
        List<Element> elements = new ArrayList<>();
        for (String part : pattern.split(" ", -1)) {
            elements.add(Element.of(part));
        }
        if (elements.get(0).optional() || elements.get(0).gap() > 0) {
            throw new IllegalArgumentException("A phrase starts with a word: " + pattern);
        }
        return new Phrase(List.copyOf(elements));
    }

    /** The choices of the first element. */
    List<String> starts() {
        return elements.get(0).choices();
    }

    /** Where the match that starts at this token ends (exclusive), or -1. */
    int end(List<String> tokens, int start) {
        return end(tokens, start, 0);
    }

    private int end(List<String> tokens, int at, int element) {
        if (element == elements.size()) {
            return at;
        }
        int here = at;
        while (here < tokens.size() && tokens.get(here).equals(",")) {
            here++;
        }
        Element current = elements.get(element);
        return current.gap() > 0 ? afterGap(tokens, here, element) : afterWord(tokens, here, element);
    }

    private int afterGap(List<String> tokens, int at, int element) {
        for (int passed = 0; passed <= elements.get(element).gap(); passed++) {
            int found = end(tokens, at + passed, element + 1);
            if (found >= 0) {
                return found;
            }
            if (at + passed >= tokens.size() || Words.isEnd(tokens.get(at + passed))) {
                return -1;
            }
        }
        return -1;
    }

    private int afterWord(List<String> tokens, int at, int element) {
        Element current = elements.get(element);
        if (at < tokens.size() && current.accepts(tokens.get(at))) {
            int found = end(tokens, at + 1, element + 1);
            if (found >= 0) {
                return found;
            }
        }
        return current.optional() ? end(tokens, at, element + 1) : -1;
    }

    /** One place of a pattern: a choice of words, or a gap of so many words. */
    private record Element(List<String> choices, boolean optional, int gap) {

        static Element of(String part) {
            if (part.startsWith("~")) {
                return new Element(List.of(), false, Integer.parseInt(part.substring(1)));
            }
            boolean optional = part.endsWith("?");
            String words = optional ? part.substring(0, part.length() - 1) : part;
            return new Element(List.of(words.split("\\|", -1)), optional, 0);
        }

        boolean accepts(String token) {
            for (String choice : choices) {
                if (choice.equals(token)
                        || isBeginning(choice, token)
                        || (choice.equals("#") && Numbers.counts(token))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isBeginning(String choice, String token) {
            int last = choice.length() - 1;
            return choice.charAt(last) == '*' && token.regionMatches(0, choice, 0, last);
        }
    }
}
