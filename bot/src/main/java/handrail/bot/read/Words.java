package handrail.bot.read;

import com.ibm.icu.text.Normalizer2;
import handrail.bot.read.Phrases.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text as words that can be compared: case, accents, curly quotes, repeated letters and common typos are evened out.
 * A comma stays as {@code ","}, the end of a sentence as {@code "."}, a question's end as {@code "?"}. Linear in the
 * length of the text.
 */
public final class Words {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
    private static final int LONGEST_WORD = 40;

    /** A beginning of a word is looked up by this many letters and {@code "*"}. */
    static final int BEGINNING = 4;

    private final List<String> tokens;
    private final String bare;
    private final Map<String, List<Integer>> places;
    private final Clauses clauses;
    private final List<String> spoken;
    private @Nullable Pieces pieces;
    private @Nullable Row row;
    private @Nullable Openings openings;
    private @Nullable Words unmarked;

    private Words(List<String> tokens, String bare) {
        this.tokens = tokens;
        this.bare = bare;
        this.places = places(tokens);
        this.clauses = new Clauses(tokens);
        this.spoken = tokens.stream().filter(token -> !isMark(token)).toList();
    }

    /** Reads a text into words. */
    public static Words of(String text) {
        Collector collector = new Collector();
        folded(text).codePoints().forEach(collector::accept);
        collector.endWord();
        return new Words(
                List.copyOf(Repeats.left(collector.tokens)),
                collector.bare.toString().strip());
    }

    /** Words already read. */
    static Words ofTokens(List<String> tokens) {
        return new Words(List.copyOf(tokens), String.join(" ", tokens));
    }

    /** So many words of the beginning; the same words where there are no more. */
    Words opening(int most) {
        return tokens.size() <= most ? this : ofTokens(tokens.subList(0, most));
    }

    /** The words from one place up to another. */
    Words passage(int from, int to) {
        return ofTokens(tokens.subList(from, to));
    }

    /** The words and marks in order. */
    public List<String> tokens() {
        return tokens;
    }

    /** The text trimmed, case-folded and stripped of accents and punctuation: what T1 compares. */
    public String bare() {
        return bare;
    }

    /** The words without marks. */
    public List<String> spoken() {
        return spoken;
    }

    /** What models see of the text, cut up once however many ask; not for use by several threads at once. */
    Pieces pieces() {
        if (pieces == null) {
            pieces = Pieces.of(this);
        }
        return pieces;
    }

    /** The words and marks as phrases look at them; not for use by several threads at once. */
    Row row() {
        if (row == null) {
            row = new Row(tokens);
        }
        return row;
    }

    /** The text's statements; not for use by several threads at once. */
    Clauses clauses() {
        return clauses;
    }

    /** Where these phrases stand, sought once however often it is asked; not for use by several threads at once. */
    List<Span> find(Phrases phrases) {
        if (openings == null) {
            openings = new Openings(this);
        }
        return openings.find(phrases);
    }

    /** The same words without marks, as a text; not for use by several threads at once. */
    Words unmarked() {
        if (unmarked == null) {
            unmarked = spoken.size() == tokens.size() ? this : ofTokens(spoken);
        }
        return unmarked;
    }

    /** Every word of the text, and every beginning of one. */
    Set<String> keys() {
        return places.keySet();
    }

    /** Where a word, or a word with this beginning, stands. */
    List<Integer> places(String key) {
        return places.getOrDefault(key, List.of());
    }

    /** Whether this token is punctuation. */
    static boolean isMark(String token) {
        return token.equals(",") || isEnd(token);
    }

    /** Whether this token ends a sentence. */
    static boolean isEnd(String token) {
        return token.equals(".") || token.equals("?");
    }

    private static Map<String, List<Integer>> places(List<String> tokens) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int at = 0; at < tokens.size(); at++) {
            places.computeIfAbsent(tokens.get(at), key -> new ArrayList<>()).add(at);
        }
        Map<String, List<Integer>> shared = new HashMap<>();
        places.forEach((token, at) -> {
            if (Numbers.counts(token)) {
                shared.computeIfAbsent("#", key -> new ArrayList<>()).addAll(at);
            }
            if (token.length() >= BEGINNING) {
                shared.computeIfAbsent(token.substring(0, BEGINNING) + "*", key -> new ArrayList<>())
                        .addAll(at);
            }
        });
        places.putAll(shared);
        return places;
    }

    private static String folded(String text) {
        StringBuilder quotes = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            quotes.append("\u2018\u2019\u02BC\u00B4`".indexOf(c) >= 0 ? '\'' : c);
        }
        return DECOMPOSE.normalize(FOLD.normalize(quotes));
    }

    /** Builds tokens one character at a time. */
    private static final class Collector {
        private final List<String> tokens = new ArrayList<>();
        private final StringBuilder bare = new StringBuilder();
        private final StringBuilder word = new StringBuilder();
        private final StringBuilder letters = new StringBuilder();

        void accept(int c) {
            if (Character.isLetterOrDigit(c)) {
                bare.appendCodePoint(c);
                append(c);
            } else if (c == '\'') {
                word.append('\'');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT) {
                boundary(c);
            }
        }

        private void append(int c) {
            if (word.length() < LONGEST_WORD) {
                word.appendCodePoint(c);
            }
            if (letters.length() < LONGEST_WORD) {
                letters.appendCodePoint(c);
            }
        }

        private void boundary(int c) {
            if (c == '.' && letters.length() == 1) {
                // Dotted letters, as in "o.d.", stay one word.
                return;
            }
            if (Character.isWhitespace(c) && !bare.isEmpty() && bare.charAt(bare.length() - 1) != ' ') {
                bare.append(' ');
            }
            endWord();
            String mark = Emoji.orMark(c);
            if (!mark.isEmpty()
                    && !(isMark(mark)
                            && (tokens.isEmpty()
                                    || tokens.get(tokens.size() - 1).equals(mark)))) {
                tokens.add(mark);
            }
        }

        void endWord() {
            if (!letters.isEmpty()) {
                tokens.addAll(Spelling.corrected(word.toString(), letters.toString(), tokens.size()));
            }
            word.setLength(0);
            letters.setLength(0);
        }
    }
}
