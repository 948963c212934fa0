package handrail.instrument;

import handrail.bot.Instrument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A worse trend in what an instrument scores: worse than the round before it twice in a row, or, where a level is published, below it after having
 * reached it. Told by the round that makes it one, once a fall. Pure.
 */
final class Falls {

    /** Three rounds, each worse than the one before: a fall over two (own; no smallest reliable change is published for these scales). */
    private static final int ROUNDS = 3;

    /** Of BARC-10: 47 and more went with lasting remission (Vilsaint, Kelly and others 2017). */
    private static final int LASTING = 47;

    private Falls() {}

    /**
     * What fell.
     *
     * @param scale its name
     * @param figures its scores, oldest first
     */
    record Fall(String scale, List<Integer> figures) {
        Fall {
            figures = List.copyOf(figures);
        }
    }

    /**
     * The first scale in the published order of which the newest round makes a worse trend.
     *
     * @param rounds the scores of each round, oldest first; at least one
     */
    static Optional<Fall> of(Instrument instrument, List<Map<String, Integer>> rounds) {
        return instrument.scales().stream()
                .map(scale -> new Fall(scale.name(), falling(scale, rounds)))
                .filter(fall -> isTold(instrument, fall.figures()))
                .findFirst();
    }

    /** The newest scores, each worse than the one before. */
    private static List<Integer> falling(Instrument.Scale scale, List<Map<String, Integer>> rounds) {
        List<Integer> run = new ArrayList<>();
        for (Map<String, Integer> scores : rounds) {
            Integer score = scores.get(scale.name());
            if (score == null) {
                continue;
            }
            if (!run.isEmpty() && !isWorse(scale, run.get(run.size() - 1), score)) {
                run.clear();
            }
            run.add(score);
        }
        return run;
    }

    private static boolean isWorse(Instrument.Scale scale, int before, int after) {
        return scale.moreIsBetter() ? after < before : after > before;
    }

    /** Whether the last of these makes it a worse trend, and none before it did. */
    private static boolean isTold(Instrument instrument, List<Integer> run) {
        return isTrend(instrument, run)
                && IntStream.range(1, run.size()).noneMatch(size -> isTrend(instrument, run.subList(0, size)));
    }

    private static boolean isTrend(Instrument instrument, List<Integer> run) {
        int size = run.size();
        return size >= ROUNDS
                || (size == 2 && instrument == Instrument.BARC10 && run.get(0) >= LASTING && run.get(1) < LASTING);
    }
}
