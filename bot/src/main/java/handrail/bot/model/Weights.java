package handrail.bot.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A linear model: for every feature how rare it is and one weight a label. Weights are whole steps of {@code scale}, so that a model is small and two
 * trainings of the same examples give the same bytes. A text has hundreds of features, and most of reading it was looking them up; so they stand in
 * two flat arrays, under 64 bits of their letters.
 */
final class Weights {

    /** The feature that every text has. */
    static final String ALWAYS = "";

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long EMPTY = 0;

    private final List<String> labels;
    private final double scale;

    /** Under which letters each place stands; {@link #EMPTY} where none does. Of a length that is a power of two, at most half full. */
    private final long[] keys;

    /** For each place the rarity, then the weight of each label. */
    private final short[] steps;

    private Weights(List<String> labels, double scale, int features) {
        this.labels = labels;
        this.scale = scale;
        this.keys = new long[Integer.highestOneBit(Math.max(1, features)) * 4];
        this.steps = new short[keys.length * (labels.size() + 1)];
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
        Weights weights = new Weights(List.of(labels), scale, features);
        for (int at = 0; at < features; at++) {
            weights.put(in);
        }
        return weights;
    }

    private void put(DataInputStream in) throws IOException {
        String feature = in.readUTF();
        long key = key(feature);
        int place = place(key);
        if (keys[place] != EMPTY) {
            throw new IllegalStateException("Two features have the same 64 bits, the second is " + feature);
        }
        keys[place] = key;
        steps[place * width()] = (short) in.readUnsignedByte();
        for (int at = 1; at < width(); at++) {
            steps[place * width() + at] = in.readShort();
        }
    }

    /** 64 bits of a feature, never {@link #EMPTY}; among a few hundred thousand features, two with the same are not to be met. */
    private static long key(String feature) {
        long key = BASE;
        for (int at = 0; at < feature.length(); at++) {
            key = (key ^ feature.charAt(at)) * BASE;
            key ^= key >>> 29;
        }
        return key | 1;
    }

    /** Where this key stands, or where it would. */
    private int place(long key) {
        int place = (int) (key >>> 20) & (keys.length - 1);
        while (keys[place] != key && keys[place] != EMPTY) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    private int width() {
        return labels.size() + 1;
    }

    boolean knows(String feature) {
        return keys[place(key(feature))] != EMPTY;
    }

    List<String> labels() {
        return labels;
    }

    /** One score a label: the sum of the weights of the features present, the rarer the more, for a text of unit length. */
    double[] scores(List<String> features) {
        int[] known = features.stream()
                .mapToInt(feature -> place(key(feature)))
                .filter(place -> keys[place] != EMPTY)
                .toArray();
        double[] scores = new double[labels.size()];
        int always = place(key(ALWAYS));
        if (keys[always] != EMPTY) {
            add(scores, always, scale);
        }
        int[] rarities = new int[known.length];
        for (int at = 0; at < known.length; at++) {
            rarities[at] = rarity(known[at]);
        }
        double step = scale / Rarity.length(rarities);
        for (int place : known) {
            add(scores, place, step * Rarity.of(rarity(place)));
        }
        return scores;
    }

    /** The first number of a feature; its weights follow. */
    private int rarity(int place) {
        return steps[place * width()];
    }

    private void add(double[] scores, int place, double step) {
        int first = place * width() + 1;
        for (int label = 0; label < scores.length; label++) {
            scores[label] += step * steps[first + label];
        }
    }
}
