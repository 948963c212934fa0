package handrail.bot.model;

import handrail.bot.Signal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How likely each signal is that examples have been given of, each by itself: a text may have several or none. */
public final class SignalModel {

    /** Where the build puts it, beside this class. */
    public static final String FILE = "signals.model";

    private final Weights weights;
    private final List<Signal> signals;

    private SignalModel(Weights weights) {
        this.weights = weights;
        this.signals = weights.labels().stream().map(Signal::valueOf).toList();
    }

    /** The one trained in the build. */
    public static SignalModel trained() {
        return Trained.MODEL;
    }

    /** From 0 to 1 for each signal that it knows. */
    public Map<Signal, Double> likelihoods(List<String> features) {
        double[] scores = weights.scores(features);
        EnumMap<Signal, Double> likelihoods = new EnumMap<>(Signal.class);
        for (int at = 0; at < scores.length; at++) {
            likelihoods.put(signals.get(at), 1 / (1 + Math.exp(-scores[at])));
        }
        return likelihoods;
    }

    /** Read when it is first asked for: training needs this class before there is a model. */
    private static final class Trained {
        static final SignalModel MODEL = new SignalModel(Weights.trained(FILE));
    }
}
