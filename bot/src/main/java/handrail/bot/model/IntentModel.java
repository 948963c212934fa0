package handrail.bot.model;

import handrail.bot.Intent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which intent the features of a text speak for, as learned from labelled examples. */
public final class IntentModel {

    /** Where the build puts it, beside this class. */
    public static final String FILE = "intents.model";

    private final Weights weights;
    private final List<Intent> intents;

    private IntentModel(Weights weights) {
        this.weights = weights;
        this.intents = weights.labels().stream().map(Intent::valueOf).toList();
    }

    /** The one trained in the build. */
    public static IntentModel trained() {
        return Trained.MODEL;
    }

    /** Whether examples had this feature. */
    public boolean knows(String feature) {
        return weights.knows(feature);
    }

    /** How likely each intent is; the shares add up to 1. */
    public Map<Intent, Double> shares(List<String> features) {
        double[] scores = weights.scores(features);
        double whole = 0;
        for (int at = 0; at < scores.length; at++) {
            scores[at] = 1 / (1 + Math.exp(-scores[at]));
            whole += scores[at];
        }
        EnumMap<Intent, Double> shares = new EnumMap<>(Intent.class);
        for (int at = 0; at < scores.length; at++) {
            shares.put(intents.get(at), scores[at] / whole);
        }
        return shares;
    }

    /** Read when it is first asked for: training needs this class before there is a model. */
    private static final class Trained {
        static final IntentModel MODEL = new IntentModel(Weights.trained(FILE));
    }
}
