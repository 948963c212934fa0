package handrail.bot.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Problem;
import handrail.bot.model.Rarity;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Examples as numbers: which features each has, of those that more than one example has, the rarer the more. */
final class Examples {

    private static final int SEEN_OFTEN_ENOUGH = 2;

    private final Map<String, Integer> places = new TreeMap<>();
    private final Map<String, Integer> rarities = new HashMap<>();
    private final Feature[][] rows;

    /** What each example shows. */
    Examples(List<List<String>> examples) {
        Map<String, Long> seen = examples.stream()
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        seen.values().removeIf(times -> times < SEEN_OFTEN_ENOUGH);
        seen.forEach((feature, times) -> {
            places.put(feature, places.size() + 1);
            rarities.put(feature, Rarity.steps(times, examples.size()));
        });
        rows = examples.stream().map(this::row).toArray(Feature[][]::new);
    }

    /** How many there are. */
    int size() {
        return rows.length;
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

    /** The examples with the class that each is of, in their order. */
    Problem problem(double[] classes) {
        Problem problem = new Problem();
        problem.l = rows.length;
        problem.n = always();
        problem.bias = 1;
        problem.x = rows;
        problem.y = classes;
        return problem;
    }

    /** An example of unit length: long ones don't outweigh short ones. */
    private Feature[] row(List<String> features) {
        List<String> known = features.stream()
                .filter(places::containsKey)
                .distinct()
                .sorted()
                .toList();
        double value = 1 / Rarity.length(known.stream().mapToInt(this::rarity));
        Feature[] row = new Feature[known.size() + 1];
        for (int at = 0; at < known.size(); at++) {
            String feature = known.get(at);
            row[at] = new FeatureNode(places.getOrDefault(feature, 0), value * Rarity.of(rarity(feature)));
        }
        row[known.size()] = new FeatureNode(always(), 1);
        return row;
    }
}
