package handrail.bot.training;

import de.bwaldvogel.liblinear.Model;
import java.util.Arrays;

/** What speaks for one label: a weight for each feature, by its place. */
final class Column {

    private final String label;
    private final double[] weights;

    private Column(String label, double[] weights) {
        this.label = label;
        this.weights = weights;
    }

    /** What a trained model says for its class of this number; of two classes it holds the weights of the first only. */
    static Column of(Model model, int number, String label) {
        double[] all = model.getFeatureWeights();
        int columns = model.getNrClass() == 2 ? 1 : model.getNrClass();
        boolean second = columns == 1 && number == 1;
        double[] weights = new double[all.length / columns];
        for (int place = 0; place < weights.length; place++) {
            double weight = all[place * columns + (second ? 0 : number)];
            weights[place] = second ? -weight : weight;
        }
        return new Column(label, weights);
    }

    String label() {
        return label;
    }

    /** The weight of the feature with this place, from 1. */
    double weight(int place) {
        return weights[place - 1];
    }

    /** The largest weight, for or against. */
    double largest() {
        return Arrays.stream(weights).map(Math::abs).max().orElse(0);
    }
}
