package handrail.bot.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Examples as numbers: which features each has, of those that more than one example has. */
final class Examples {

    private static final int SEEN_OFTEN_ENOUGH = 2;

    private final Map<String, Integer> places = new TreeMap<>();
    private final Feature[][] rows;

    /** What each example shows. */
    Examples(List<List<String>> examples) {
        Map<String, Long> seen = examples.stream()
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        seen.values().removeIf(times -> times < SEEN_OFTEN_ENOUGH);
        seen.keySet().forEach(feature -> places.put(feature, places.size() + 1));
        rows = examples.stream().map(this::row).toArray(Feature[][]::new);
    }

    /** The features in their order, from 1. */
    Map<String, Integer> places() {
        return places;
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
        double value = 1 / Math.sqrt(features.size() + 1.0);
        List<Integer> known = features.stream()
                .filter(places::containsKey)
                .map(places::get)
                .distinct()
                .sorted()
                .toList();
        Feature[] row = new Feature[known.size() + 1];
        for (int at = 0; at < known.size(); at++) {
            row[at] = new FeatureNode(known.get(at), value);
        }
        row[known.size()] = new FeatureNode(always(), value);
        return row;
    }
}
