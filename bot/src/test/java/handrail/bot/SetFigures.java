package handrail.bot;

import handrail.bot.measure.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is found in each held-out set, with 95 % intervals, as lines that can be laid beside those of another day. */
final class SetFigures {

    private static final List<Signal> SIGNALS =
            List.of(Signal.OPT_OUT, Signal.OVERDOSE, Signal.SUICIDE, Signal.VIOLENCE, Signal.MEDICAL);

    /** How texts are marked at the end of their id. */
    private static final Map<String, String> MARKS = Map.of("x", "plain", "v", "veiled");

    private SetFigures() {}

    static void write(Map<String, Measured> sets, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        sets.forEach((name, measured) -> {
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT,
                    "%s: %d texts, intents right %s",
                    name,
                    measured.outcomes().size(),
                    measured.accuracy()));
            SIGNALS.forEach(signal -> lines.add(line(signal, measured)));
        });
        Files.write(file, lines);
    }

    private static String line(Signal signal, Measured measured) {
        Measured alike = marked(measured, "l");
        StringBuilder line =
                new StringBuilder(String.format(Locale.ROOT, "  %-9s all %-30s", signal, measured.recall(signal)));
        MARKS.keySet().stream()
                .sorted()
                .forEach(mark -> line.append(String.format(
                        Locale.ROOT,
                        "  %s %-30s",
                        MARKS.get(mark),
                        marked(measured, mark).recall(signal))));
        return line.append("  look-alikes ")
                .append(alike.falseAlarms(signal))
                .append("  all without it ")
                .append(measured.falseAlarms(signal))
                .toString();
    }

    private static Measured marked(Measured measured, String mark) {
        return measured.where(outcome -> outcome.labelled().id().endsWith(mark));
    }
}
