package handrail.bot.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Problem;
import handrail.bot.model.Rarity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Examples as numbers: which features each has, of those that more than one example has, the rarer the more. */
final class Examples {

    private static final int SEEN_OFTEN_ENOUGH = 2;

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, Integer> rarities = new HashMap<>();
    private final Feature[][] rows;
    private final int size;

    /** What each example shows. */
    Examples(List<List<String>> examples) {
        this(examples, List.of());
    }

    /** More of them follow, which count in no rarity and bring no feature of their own: whoever learns without them learns as if there were none. */
    Examples(List<List<String>> examples, List<List<String>> more) {
        size = examples.size();
        Map<String, Integer> seen = new HashMap<>();
        examples.forEach(features -> features.forEach(feature -> seen.merge(feature, 1, Integer::sum)));
        seen.values().removeIf(times -> times < SEEN_OFTEN_ENOUGH);
        seen.keySet().stream().sorted().forEach(feature -> {
            places.put(feature, places.size() + 1);
            rarities.put(feature, Rarity.steps(seen.getOrDefault(feature, 0), examples.size()));
        });
        int[] byPlace = new int[places.size() + 1];
        places.forEach((feature, place) -> byPlace[place] = rarity(feature));
        rows = Stream.concat(examples.stream(), more.stream())
                .map(features -> row(features, byPlace))
                .toArray(Feature[][]::new);
    }

    /** How many there are, without more. */
    int size() {
        return size;
    }

    /** The features in their order, from 1. */
    Map<String, Integer> places() {
        return places;
    }

    /** How rare a feature is, in the steps of {@link Rarity}. */
    int rarity(String feature) {
        return rarities.getOrDefault(feature, 0);
    }

    /** The place of what every example has. */
    int always() {
        return places.size() + 1;
    }

    /** The examples with the class that each is of, in their order, and as many more, after those that are passed by, as there are classes left. */
    Problem problem(double[] classes, int passedBy) {
        Problem problem = new Problem();
        problem.l = classes.length;
        problem.n = always();
        problem.bias = 1;
        problem.x = Arrays.copyOf(rows, classes.length);
        System.arraycopy(rows, size + passedBy, problem.x, size, classes.length - size);
        problem.y = classes;
        return problem;
    }

    /** An example of unit length: long ones don't outweigh short ones. Places follow the features' order, so sorted places are sorted features. */
    private Feature[] row(List<String> features, int[] rarityOf) {
        int[] known = features.stream()
                .mapToInt(feature -> places.getOrDefault(feature, 0))
                .filter(place -> place > 0)
                .distinct()
                .sorted()
                .toArray();
        double value = 1
                / Rarity.length(
                        IntStream.of(known).map(place -> rarityOf[place]).toArray());
        Feature[] row = new Feature[known.length + 1];
        for (int at = 0; at < known.length; at++) {
            row[at] = new FeatureNode(known[at], value * Rarity.of(rarityOf[known[at]]));
        }
        row[known.length] = new FeatureNode(always(), 1);
        return row;
    }
}
