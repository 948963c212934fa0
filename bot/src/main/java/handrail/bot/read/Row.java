package handrail.bot.read;

import java.util.List;

/**
 * The words of a text laid out for {@link Phrase}, which looks at each again and again: what has to be known of a word is found out once. Each
 * word has one of 64 bits, and so has its opening, so that nearly every word that an {@link Element} does not have is told without comparing
 * letters.
 */
final class Row {

    /** So many letters of a word are its opening. */
    static final int OPENING = 3;

    private static final int SPREAD = 0x9E3779B9;
    private static final int ALL_BUT_SIX = 26;
    private static final int ODD = 31;

    private final String[] words;
    private final long[] bits;
    private final long[] openings;

    /** From each place the first that is no comma. */
    private final int[] past;

    /** Where a sentence, or the text, is over. */
    private final boolean[] over;

    Row(List<String> tokens) {
        words = tokens.toArray(String[]::new);
        bits = new long[words.length];
        openings = new long[words.length];
        past = new int[words.length + 1];
        over = new boolean[words.length + 1];
        past[words.length] = words.length;
        over[words.length] = true;
        for (int at = words.length - 1; at >= 0; at--) {
            bits[at] = bit(words[at]);
            openings[at] = opening(words[at]);
            past[at] = words[at].equals(",") ? past[at + 1] : at;
            over[at] = Words.isEnd(words[at]);
        }
    }

    /** One of 64 bits; the same for the same word. */
    static long bit(String word) {
        return bit(word.hashCode());
    }

    /** The bit of a word's first letters; all of them where it has fewer. */
    static long opening(String word) {
        return word.length() < OPENING ? -1 : bit((word.charAt(0) * ODD + word.charAt(1)) * ODD + word.charAt(2));
    }

    private static long bit(int hash) {
        return 1L << ((hash * SPREAD) >>> ALL_BUT_SIX);
    }

    int size() {
        return words.length;
    }

    String word(int at) {
        return words[at];
    }

    boolean has(int at, long anyOf) {
        return (bits[at] & anyOf) != 0;
    }

    boolean opens(int at, long anyOf) {
        return (openings[at] & anyOf) != 0;
    }

    /** From this place the first that is no comma. */
    int past(int at) {
        return past[Math.min(at, words.length)];
    }

    /** Whether the sentence, or the text, is over here. */
    boolean isOver(int at) {
        return over[Math.min(at, words.length)];
    }
}
