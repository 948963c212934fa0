package handrail.bot.training;

import de.bwaldvogel.liblinear.Model;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A trained model in the form the bot reads: weights rounded to 255 steps, features without any weight left out. Of two labels only
 * the first is written: what speaks against it speaks for the other.
 */
final class TrainedWeights {

    private static final int MOST_STEPS = 127;

    private final Model model;
    private final Examples examples;
    private final double[] weights;
    private final int columns;
    private final double scale;

    TrainedWeights(Model model, Examples examples) {
        this.model = model;
        this.examples = examples;
        this.weights = model.getFeatureWeights();
        this.columns = model.getNrClass() == 2 ? 1 : model.getNrClass();
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        this.scale = (float) (largest / MOST_STEPS);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(columns);
        for (int column = 0; column < columns; column++) {
            out.writeUTF(examples.label(model.getLabels()[column]));
        }
        out.writeDouble(scale);
        Map<String, byte[]> kept = new TreeMap<>();
        keep(kept, "", examples.places().size() + 1);
        examples.places().forEach((feature, place) -> keep(kept, feature, place));
        out.writeInt(kept.size());
        for (Map.Entry<String, byte[]> entry : kept.entrySet()) {
            out.writeUTF(entry.getKey());
            out.write(entry.getValue());
        }
    }

    private void keep(Map<String, byte[]> kept, String feature, int place) {
        byte[] steps = new byte[columns];
        boolean any = false;
        for (int column = 0; column < columns; column++) {
            steps[column] = (byte) Math.round(weights[(place - 1) * columns + column] / scale);
            any |= steps[column] != 0;
        }
        if (any) {
            kept.put(feature, steps);
        }
    }
}
