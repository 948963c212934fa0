package handrail.bot.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut up as every model sees it.
 *
 * @param words its words, {@link Shortened}
 * @param features each word, each pair of words that follow each other, and the pieces of each word, as features
 */
record Pieces(List<String> words, List<String> features) {

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;

    static Pieces of(Words words) {
        List<String> spoken = Shortened.of(words);
        List<String> features = new ArrayList<>();
        runs(spoken, features);
        spoken.forEach(word -> cut(word, features));
        return new Pieces(List.copyOf(spoken), List.copyOf(features));
    }

    private static void runs(List<String> spoken, List<String> features) {
        String before = "^";
        for (String word : spoken) {
            features.add("w " + word);
            features.add("b " + before + " " + word);
            before = word;
        }
        features.add("b " + before + " $");
    }

    private static void cut(String word, List<String> features) {
        String framed = "_" + word + "_";
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int from = 0; from + length <= framed.length(); from++) {
                features.add("c " + framed.substring(from, from + length));
            }
        }
    }
}
