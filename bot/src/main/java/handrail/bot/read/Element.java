package handrail.bot.read;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One place of a {@link Phrase}. */
final class Element {

    enum Kind {
        WORD,
        MAYBE,
        NOT,
        GAP,
        END
    }

    private final Kind kind;
    private final List<String> choices;
    private final Set<String> words;
    private final List<String> beginnings;
    private final boolean number;
    private final boolean orEnd;
    private final int gap;

    /** The bits of {@link Row} that the words here have, and those of the beginnings. */
    private final long bits;

    private final long openings;

    private Element(Kind kind, List<String> choices, int gap) {
        this.kind = kind;
        this.choices = choices;
        this.words = new HashSet<>(choices);
        this.number = words.contains("#");
        this.beginnings = choices.stream()
                .filter(choice -> choice.endsWith("*"))
                .map(choice -> choice.substring(0, choice.length() - 1))
                .toList();
        this.orEnd = words.contains(".");
        this.gap = gap;
        this.bits = choices.stream().mapToLong(Row::bit).reduce(0, (some, more) -> some | more);
        this.openings = beginnings.stream().mapToLong(Row::opening).reduce(0, (some, more) -> some | more);
    }

    static Element of(String part) {
        if (part.equals(".")) {
            return new Element(Kind.END, List.of(), 0);
        }
        if (part.startsWith("~")) {
            return new Element(Kind.GAP, List.of(), Integer.parseInt(part.substring(1)));
        }
        boolean not = part.startsWith("!");
        boolean maybe = part.endsWith("?");
        String listed = part.substring(not ? 1 : 0, maybe ? part.length() - 1 : part.length());
        Kind kind = not ? Kind.NOT : maybe ? Kind.MAYBE : Kind.WORD;
        return new Element(kind, Arrays.asList(listed.split("\\|", -1)), 0);
    }

    Kind kind() {
        return kind;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    int gap() {
        return gap;
    }

    List<String> choices() {
        return choices;
    }

    /** Whether a word is told by more than what it is looked up by. */
    boolean hasBeginnings() {
        return !beginnings.isEmpty();
    }

    boolean accepts(Row row, int at) {
        return (row.has(at, bits) && words.contains(row.word(at)))
                || (number && Numbers.counts(row.word(at)))
                || (row.opens(at, openings) && begins(row.word(at)));
    }

    private boolean begins(String token) {
        for (String beginning : beginnings) {
            if (token.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the end of the sentence will do, too. */
    boolean orEnd() {
        return orEnd;
    }

    /** Whether one of these keys of a text may be one of the words here. */
    boolean isAmong(Set<String> keys) {
        if (orEnd && (keys.contains(".") || keys.contains("?"))) {
            return true;
        }
        for (String choice : choices) {
            if (keys.contains(choice) || (choice.endsWith("*") && mayBegin(choice, keys))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBegin(String beginning, Set<String> keys) {
        return beginning.length() <= Words.BEGINNING || keys.contains(beginning.substring(0, Words.BEGINNING) + "*");
    }
}
