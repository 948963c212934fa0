package handrail.bot.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear model: for every feature one weight a label. Weights are whole steps of {@code scale}, so that a model is small and two
 * trainings of the same examples give the same bytes.
 */
final class Weights {

    /** The feature that every text has. */
    static final String ALWAYS = "";

    private final List<String> labels;
    private final double scale;
    private final Map<String, byte[]> byFeature;

    private Weights(List<String> labels, double scale, Map<String, byte[]> byFeature) {
        this.labels = labels;
        this.scale = scale;
        this.byFeature = byFeature;
    }

    /** Those that the build has put beside this class. */
    static Weights trained(String name) {
        try (InputStream file = Weights.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The trained model " + name + " is missing beside " + Weights.class + ": build by Maven");
            }
            return read(new DataInputStream(new BufferedInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("The trained model " + name + " can't be read", e);
        }
    }

    private static Weights read(DataInputStream in) throws IOException {
        String[] labels = new String[in.readUnsignedByte()];
        for (int at = 0; at < labels.length; at++) {
            labels[at] = in.readUTF();
        }
        double scale = in.readDouble();
        int features = in.readInt();
        Map<String, byte[]> byFeature = new HashMap<>(features * 2);
        for (int at = 0; at < features; at++) {
            String feature = in.readUTF();
            byte[] steps = new byte[labels.length];
            in.readFully(steps);
            byFeature.put(feature, steps);
        }
        return new Weights(List.of(labels), scale, byFeature);
    }

    boolean knows(String feature) {
        return byFeature.containsKey(feature);
    }

    List<String> labels() {
        return labels;
    }

    /** One score a label: the sum of the weights of the features present, for a text of unit length. */
    double[] scores(List<String> features) {
        double[] scores = new double[labels.size()];
        double step = scale / Math.sqrt(features.size() + 1.0);
        add(scores, ALWAYS, step);
        for (String feature : features) {
            add(scores, feature, step);
        }
        return scores;
    }

    private void add(double[] scores, String feature, double step) {
        byte[] steps = byFeature.get(feature);
        if (steps != null) {
            for (int label = 0; label < scores.length; label++) {
                scores[label] += step * steps[label];
            }
        }
    }
}
