package handrail.bot.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many phrases, found in one pass: only those that can start with a word are tried at it. */
public final class Phrases {

    /** In a text of more tokens than this, phrases that lack a word are put aside first, all but for its last tokens. */
    private static final int LONG = 100;

    /** Where a phrase was found: from the first token to one past the last. */
    public record Span(int from, int to) {}

    private final int number;

    private Phrases(Map<String, List<Phrase>> byStart) {
        this.number = Openings.number(byStart);
    }

    /** Phrases in the notation of {@link Phrase}; {@code $he} and the like stand for groups of words of the {@link Lexicon}. */
    public static Phrases of(String... patterns) {
        Map<String, List<Phrase>> byStart = new HashMap<>();
        for (String pattern : patterns) {
            add(Lexicon.expanded(pattern), byStart);
        }
        return new Phrases(byStart);
    }

    /** One phrase a line, in the notation of {@link Phrase}. */
    static Phrases lines(String patterns) {
        return of(patterns.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toArray(String[]::new));
    }

    /** Every place where one of these phrases stands, in order; of those that start together the longest first. */
    public List<Span> find(Words words) {
        return words.find(this);
    }

    /** Which of all tables this is. */
    int number() {
        return number;
    }

    /** Looks where phrases can begin; {@link Openings} remembers what was found. */
    static List<Span> search(Words words, List<Openings.Opening> openings) {
        Finds found = new Finds();
        openings.forEach(opening -> all(opening, words, found));
        return found.inOrder();
    }

    /** Whether one of these phrases stands in the text. */
    public boolean in(Words words) {
        return !find(words).isEmpty();
    }

    /** Whether one of these phrases is the whole text, marks aside. */
    public boolean areAll(Words words) {
        Words spoken = words.unmarked();
        return find(spoken).stream()
                .anyMatch(
                        span -> span.from() == 0 && span.to() == spoken.tokens().size());
    }

    private static void all(Openings.Opening opening, Words words, Finds found) {
        List<Phrase> starting = opening.phrases();
        Row row = words.row();
        int close = row.size() - LONG;
        List<Phrase> possible = close <= 0
                ? starting
                : starting.stream()
                        .filter(phrase -> phrase.isPossible(words.keys()))
                        .toList();
        for (int at : opening.places()) {
            // Near the end of the text, the end itself may complete a phrase.
            for (Phrase phrase : at < close ? possible : starting) {
                int end = phrase.end(row, at);
                if (end >= 0) {
                    found.add(at, end);
                }
            }
        }
    }

    /** A phrase whose first element is optional is two phrases. */
    private static void add(String pattern, Map<String, List<Phrase>> byStart) {
        boolean opens = pattern.startsWith("^ ");
        String opening = opens ? "^ " : "";
        String rest = opens ? pattern.substring(2) : pattern;
        int firstEnd = rest.indexOf(' ');
        if (firstEnd > 0 && rest.charAt(firstEnd - 1) == '?') {
            add(opening + rest.substring(firstEnd + 1), byStart);
            add(opening + rest.substring(0, firstEnd - 1) + rest.substring(firstEnd), byStart);
        } else {
            add(Phrase.of(pattern), byStart);
        }
    }

    private static void add(Phrase phrase, Map<String, List<Phrase>> byStart) {
        for (String start : phrase.starts()) {
            boolean beginning = start.endsWith("*");
            if (beginning && start.length() <= Words.BEGINNING) {
                throw new IllegalArgumentException(
                        "A phrase's first beginning needs " + Words.BEGINNING + " letters: " + start);
            }
            byStart.computeIfAbsent(
                            beginning ? start.substring(0, Words.BEGINNING) + "*" : start, key -> new ArrayList<>())
                    .add(phrase);
        }
    }
}
