package handrail.bot.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Problem;
import handrail.bot.Intent;
import handrail.bot.measure.LabelledText;
import handrail.bot.read.TextReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Labelled texts as numbers: which features each has, of those that more than one text has. */
final class Examples {

    private static final List<Intent> INTENTS = List.of(Intent.values());
    private static final int SEEN_OFTEN_ENOUGH = 2;

    private final List<LabelledText> texts;
    private final List<List<String>> features;
    private final Map<String, Integer> places = new TreeMap<>();

    Examples(List<LabelledText> texts) {
        this.texts = texts;
        this.features = texts.stream()
                .map(text -> TextReader.features(text.text(), text.question()))
                .toList();
        Map<String, Long> seen = features.stream()
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        seen.values().removeIf(times -> times < SEEN_OFTEN_ENOUGH);
        seen.keySet().forEach(feature -> places.put(feature, places.size() + 1));
    }

    /** The features in their order, from 1. */
    Map<String, Integer> places() {
        return places;
    }

    Problem problem() {
        Problem problem = new Problem();
        problem.l = texts.size();
        problem.n = places.size() + 1;
        problem.bias = 1;
        problem.x = features.stream().map(this::row).toArray(Feature[][]::new);
        problem.y = texts.stream()
                .mapToDouble(text -> INTENTS.indexOf(text.intent()))
                .toArray();
        return problem;
    }

    static Intent intent(int label) {
        return INTENTS.get(label);
    }

    /** A text of unit length: long texts don't outweigh short ones. */
    private Feature[] row(List<String> of) {
        double value = 1 / Math.sqrt(of.size() + 1.0);
        List<Integer> known = of.stream()
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
