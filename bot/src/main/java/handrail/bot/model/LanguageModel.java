package handrail.bot.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whether a word is English or Spanish, by its letters, as learned from labelled examples. */
public final class LanguageModel {

    /** Where the build puts it, beside this class. */
    public static final String FILE = "languages.model";

    private static final int LONGEST_PIECE = 4;

    private final Weights weights;
    private final int sign;

    /** What was said of words before; only of those that examples had, so that it does not grow without end. */
    private final Map<String, Double> known = new ConcurrentHashMap<>();

    private LanguageModel(Weights weights) {
        this.weights = weights;
        this.sign = weights.labels().get(0).equals("es") ? 1 : -1;
    }

    /** The one trained in the build. */
    public static LanguageModel trained() {
        return Trained.MODEL;
    }

    /** How much more likely a word is Spanish than English, as the logarithm of the odds: 0 for a word of both or neither. */
    public double spanish(String word) {
        Double said = known.get(word);
        if (said != null) {
            return said;
        }
        double spanish = sign * weights.scores(features(word))[0];
        if (weights.knows(word)) {
            known.put(word, spanish);
        }
        return spanish;
    }

    /** The word and its pieces. */
    public static List<String> features(String word) {
        String framed = "_" + word + "_";
        List<String> features = new ArrayList<>();
        features.add(word);
        for (int length = 1; length <= LONGEST_PIECE; length++) {
            for (int from = 0; from + length <= framed.length(); from++) {
                features.add("c " + framed.substring(from, from + length));
            }
        }
        return features.stream().distinct().toList();
    }

    /** Read when it is first asked for: training needs this class before there is a model. */
    private static final class Trained {
        static final LanguageModel MODEL = new LanguageModel(Weights.trained(FILE));
    }
}
