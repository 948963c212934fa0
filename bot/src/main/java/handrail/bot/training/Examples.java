package handrail.bot.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Examples as numbers: which features each has, of those that more than one example has. */
final class Examples {

    private static final int SEEN_OFTEN_ENOUGH = 2;

    private final List<LabelledFeatures> examples;
    private final List<String> labels;
    private final Map<String, Integer> places = new TreeMap<>();

    Examples(List<LabelledFeatures> examples) {
        this.examples = examples;
        this.labels = examples.stream()
                .map(LabelledFeatures::label)
                .distinct()
                .sorted()
                .toList();
        Map<String, Long> seen = examples.stream()
                .flatMap(example -> example.features().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        seen.values().removeIf(times -> times < SEEN_OFTEN_ENOUGH);
        seen.keySet().forEach(feature -> places.put(feature, places.size() + 1));
    }

    /** The features in their order, from 1. */
    Map<String, Integer> places() {
        return places;
    }

    /** The label of a number that {@link #problem} gave it. */
    String label(int number) {
        return labels.get(number);
    }

    /** The number of a label, or -1 for one that no example has. */
    int number(String label) {
        return labels.indexOf(label);
    }

    Problem problem() {
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = places.size() + 1;
        problem.bias = 1;
        problem.x = examples.stream().map(example -> row(example.features())).toArray(Feature[][]::new);
        problem.y = examples.stream()
                .mapToDouble(example -> labels.indexOf(example.label()))
                .toArray();
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
        row[known.size()] = new FeatureNode(places.size() + 1, value);
        return row;
    }
}
