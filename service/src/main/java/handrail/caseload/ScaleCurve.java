package handrail.caseload;

import handrail.bot.Instrument;
import handrail.instrument.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One scale of an instrument over time.
 *
 * @param instrument its word
 * @param scale what was summed
 * @param scores the sums, oldest first; at least one
 */
public record ScaleCurve(String instrument, Instrument.Scale scale, List<ClientFile.Score> scores) {

    /** Of every scale that was ever answered. */
    static List<ScaleCurve> of(List<Rounds.Round> rounds) {
        List<ScaleCurve> curves = new ArrayList<>();
        for (Instrument instrument : Instrument.values()) {
            List<Rounds.Round> own = rounds.stream()
                    .filter(round -> round.instrument().equals(instrument.word()))
                    .toList();
            if (!own.isEmpty()) {
                instrument.scales().forEach(scale -> curves.add(of(instrument, scale, own)));
            }
        }
        return curves;
    }

    private static ScaleCurve of(Instrument instrument, Instrument.Scale scale, List<Rounds.Round> rounds) {
        return new ScaleCurve(
                instrument.word(),
                scale,
                rounds.stream()
                        .map(round -> new ClientFile.Score(
                                round.takenAt(), round.day(), round.scores().getOrDefault(scale.name(), 0)))
                        .toList());
    }

    /** As a line; null when there is only one sum. */
    public @Nullable Curve line() {
        return scores.size() < 2 ? null : new Curve(scores, scale.least(), scale.most());
    }

    /** The numbers beside the line: the lowest there can be, the middle, the highest. */
    public List<Integer> levels() {
        return Stream.of(scale.least(), (scale.least() + scale.most()) / 2, scale.most())
                .distinct()
                .toList();
    }

    /** The first sum. */
    public ClientFile.Score first() {
        return scores.get(0);
    }

    /** The newest. */
    public ClientFile.Score last() {
        return scores.get(scores.size() - 1);
    }

    /** One, same, up or down. */
    public String trend() {
        if (scores.size() == 1) {
            return "one";
        }
        int change = Integer.compare(last().score(), first().score());
        return change == 0 ? "same" : change > 0 ? "up" : "down";
    }
}
