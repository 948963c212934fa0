package handrail.bot.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text shows to the model of signals: words, pairs and pieces of words, pairs with a word between them, what words mean and which
 * meanings stand near each other, and which rules hold. Every feature can be read by a person.
 */
final class SignalFeatures {

    private static final int REACH = 6;

    private final List<String> spoken;
    private final Set<String> features = new LinkedHashSet<>();

    private SignalFeatures(List<String> spoken) {
        this.spoken = spoken;
    }

    /** The features of a text, each once. */
    static List<String> of(Words words, RuleSays rules) {
        SignalFeatures found = new SignalFeatures(words.pieces().words());
        found.features.addAll(words.pieces().features());
        found.apart();
        found.concepts();
        rules.held().forEach(signal -> found.features.add("rule " + signal));
        rules.cancelled().forEach(signal -> found.features.add("no rule " + signal));
        return List.copyOf(found.features);
    }

    /** Two words with one between them: "tell my kids" and "tell the kids" share one. */
    private void apart() {
        for (int at = 2; at < spoken.size(); at++) {
            features.add("s " + spoken.get(at - 2) + " " + spoken.get(at));
        }
    }

    /** What the words mean, which meanings stand near each other, and which follow each other. */
    private void concepts() {
        List<Concepts.Said> said = Concepts.in(spoken);
        for (int from = 0; from < said.size(); from++) {
            for (String meaning : said.get(from).meanings()) {
                features.add("k " + meaning);
                for (int to = from + 1;
                        to < said.size() && said.get(to).at() - said.get(from).at() <= REACH;
                        to++) {
                    for (String other : said.get(to).meanings()) {
                        features.add("k " + meaning + " " + other);
                    }
                }
            }
        }
    }
}
