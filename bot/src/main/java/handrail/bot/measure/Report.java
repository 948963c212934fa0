package handrail.bot.measure;

import handrail.bot.Intent;
import handrail.bot.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Figures as lines for a person: labels, languages, confusions, and every error. */
public final class Report {

    private final Measured measured;
    private final List<String> lines = new ArrayList<>();

    private Report(Measured measured) {
        this.measured = measured;
    }

    /** The lines of a report. */
    public static List<String> of(Measured measured) {
        Report report = new Report(measured);
        report.signals();
        report.intents();
        report.languages();
        report.confusions();
        report.errors();
        return report.lines;
    }

    private void signals() {
        say("%d texts; shares with 95 %% Wilson intervals", measured.outcomes().size());
        say("");
        say("%-14s %-34s %-34s %s", "signal", "recall", "precision", "false alarms, of texts without it");
        for (Signal signal : Signal.values()) {
            say(
                    "%-14s %-34s %-34s %s",
                    signal, measured.recall(signal), measured.precision(signal), measured.falseAlarms(signal));
        }
    }

    private void intents() {
        say("");
        say("%-14s %-34s %s", "intent", "recall", "precision");
        for (Intent intent : Intent.values()) {
            say("%-14s %-34s %s", intent, measured.recall(intent), measured.precision(intent));
        }
        say("");
        say("%-44s %s", "intents right", measured.accuracy());
        say(
                "%-44s %s",
                "wrong, but \"not sure\" (a person is asked)",
                measured.share(outcome -> !outcome.rightIntent() && outcome.unsure()));
        say("%-44s %s", "yes and no turned around", measured.turnedAround());
    }

    private void languages() {
        say("");
        say("%-14s %-34s %-34s %s", "language", "intents right", "signals right", "language told right");
        for (String language : List.of("en", "es", "mixed")) {
            Measured part =
                    measured.where(outcome -> outcome.labelled().language().equals(language));
            say(
                    "%-14s %-34s %-34s %s",
                    language,
                    part.accuracy(),
                    part.share(Outcome::rightSignals),
                    part.share(outcome -> language(outcome).equals(language)));
        }
    }

    private void confusions() {
        Map<String, Integer> confusions = new TreeMap<>();
        for (Outcome outcome : measured.outcomes()) {
            if (!outcome.rightIntent()) {
                confusions.merge(
                        outcome.labelled().intent() + " read as "
                                + outcome.reading().intent(),
                        1,
                        Integer::sum);
            }
        }
        say("");
        say("confusions: %d kinds", confusions.size());
        confusions.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> say("%5d  %s", entry.getValue(), entry.getKey()));
    }

    private void errors() {
        List<Outcome> errors = measured.outcomes().stream()
                .filter(outcome -> !outcome.rightIntent() || !outcome.rightSignals())
                .toList();
        say("");
        say("errors: %d", errors.size());
        errors.forEach(this::error);
    }

    private void error(Outcome outcome) {
        LabelledText labelled = outcome.labelled();
        String open = labelled.open() == null ? "" : " (answers " + labelled.open() + ")";
        say(
                "  %s [%s] %s %s, read as %s %s %.2f: %s%s",
                labelled.id(),
                labelled.language(),
                names(labelled.signals()),
                labelled.intent(),
                names(outcome.reading().signals()),
                outcome.reading().intent(),
                outcome.reading().confidence(),
                labelled.text(),
                open);
    }

    private static String names(Set<Signal> signals) {
        return signals.isEmpty()
                ? "-"
                : signals.stream().sorted().map(Signal::name).collect(Collectors.joining(","));
    }

    private static String language(Outcome outcome) {
        return outcome.reading().mixed()
                ? "mixed"
                : outcome.reading().language().tag();
    }

    private void say(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
