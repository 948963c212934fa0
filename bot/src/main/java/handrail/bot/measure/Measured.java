package handrail.bot.measure;

import handrail.bot.Intent;
import handrail.bot.Reading;
import handrail.bot.Signal;
import handrail.bot.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What was read in labelled texts, counted. */
public record Measured(List<Outcome> outcomes) {
    public Measured {
        outcomes = List.copyOf(outcomes);
    }

    /** Reads every text. */
    public static Measured of(List<LabelledText> texts) {
        Understanding understanding = new Understanding();
        List<Outcome> outcomes = new ArrayList<>();
        for (LabelledText labelled : texts) {
            Reading reading = understanding.read(labelled.text(), labelled.question());
            outcomes.add(new Outcome(labelled, reading));
        }
        return new Measured(outcomes);
    }

    /** Only the texts for which this holds. */
    public Measured where(Predicate<Outcome> condition) {
        return new Measured(outcomes.stream().filter(condition).toList());
    }

    /** Of those that have the signal, how many were found. */
    public Share recall(Signal signal) {
        return where(labelled(signal)).share(read(signal));
    }

    /** Of those read as having the signal, how many have it. */
    public Share precision(Signal signal) {
        return where(read(signal)).share(labelled(signal));
    }

    /** Of those without the signal, how many were read as having it. */
    public Share falseAlarms(Signal signal) {
        return where(labelled(signal).negate()).share(read(signal));
    }

    /** Of those with the intent, how many were read so. */
    public Share recall(Intent intent) {
        return where(outcome -> outcome.labelled().intent() == intent).share(Outcome::rightIntent);
    }

    /** Of those read as having the intent, how many have it. */
    public Share precision(Intent intent) {
        return where(outcome -> outcome.reading().intent() == intent).share(Outcome::rightIntent);
    }

    /** How many intents are right. */
    public Share accuracy() {
        return share(Outcome::rightIntent);
    }

    /** Of the yes and no, how many were taken for the opposite. */
    public Share turnedAround() {
        return where(outcome -> outcome.labelled().intent() == Intent.YES
                        || outcome.labelled().intent() == Intent.NO)
                .share(Outcome::turnedAround);
    }

    /** How many there are of one kind. */
    public Share share(Predicate<Outcome> condition) {
        return new Share((int) outcomes.stream().filter(condition).count(), outcomes.size());
    }

    private static Predicate<Outcome> labelled(Signal signal) {
        return outcome -> outcome.labelled().signals().contains(signal);
    }

    private static Predicate<Outcome> read(Signal signal) {
        return outcome -> outcome.reading().signals().contains(signal);
    }
}
