package handrail.bot.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A linear model: for every feature how rare it is and one weight a label. Weights are whole steps of {@code scale}, so that a model is small and two
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
            byte[] steps = new byte[labels.length + 1];
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

    /** One score a label: the sum of the weights of the features present, the rarer the more, for a text of unit length. */
    double[] scores(List<String> features) {
        List<byte[]> known =
                features.stream().map(byFeature::get).filter(Objects::nonNull).toList();
        double[] scores = new double[labels.size()];
        byte[] always = byFeature.get(ALWAYS);
        if (always != null) {
            add(scores, always, scale);
        }
        double step = scale / Rarity.length(known.stream().mapToInt(Weights::rarity));
        for (byte[] feature : known) {
            add(scores, feature, step * Rarity.of(rarity(feature)));
        }
        return scores;
    }

    /** The first byte of a feature; its weights follow. */
    private static int rarity(byte[] feature) {
        return Byte.toUnsignedInt(feature[0]);
    }

    private static void add(double[] scores, byte[] feature, double step) {
        for (int label = 0; label < scores.length; label++) {
            scores[label] += step * feature[label + 1];
        }
    }
}
