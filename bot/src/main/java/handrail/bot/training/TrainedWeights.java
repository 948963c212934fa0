package handrail.bot.training;

import de.bwaldvogel.liblinear.Model;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** A trained model in the form the bot reads: weights rounded to 255 steps, features without any weight left out. */
final class TrainedWeights {

    private static final int MOST_STEPS = 127;

    private final Model model;
    private final Map<String, Integer> places;
    private final double scale;

    TrainedWeights(Model model, Map<String, Integer> places) {
        this.model = model;
        this.places = places;
        double largest = 0;
        for (double weight : model.getFeatureWeights()) {
            largest = Math.max(largest, Math.abs(weight));
        }
        this.scale = (float) (largest / MOST_STEPS);
    }

    void write(DataOutputStream out) throws IOException {
        int[] labels = model.getLabels();
        out.writeByte(labels.length);
        for (int label : labels) {
            out.writeUTF(Examples.intent(label).name());
        }
        out.writeDouble(scale);
        Map<String, byte[]> kept = new TreeMap<>();
        keep(kept, "", places.size() + 1);
        places.forEach((feature, place) -> keep(kept, feature, place));
        out.writeInt(kept.size());
        for (Map.Entry<String, byte[]> entry : kept.entrySet()) {
            out.writeUTF(entry.getKey());
            out.write(entry.getValue());
        }
    }

    private void keep(Map<String, byte[]> kept, String feature, int place) {
        int labels = model.getNrClass();
        byte[] steps = new byte[labels];
        boolean any = false;
        for (int label = 0; label < labels; label++) {
            steps[label] = (byte) Math.round(model.getFeatureWeights()[(place - 1) * labels + label] / scale);
            any |= steps[label] != 0;
        }
        if (any) {
            kept.put(feature, steps);
        }
    }
}
