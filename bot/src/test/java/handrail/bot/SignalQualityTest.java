package handrail.bot;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.measure.LabelledSet;
import handrail.bot.measure.LabelledText;
import handrail.bot.measure.Measured;
import handrail.bot.measure.Share;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Danger and opt-outs in the held-out sets, which nothing was learned from. The bounds are what the reader reaches now, rounded down: a
 * change that misses more fails here. What is wanted is more, and is written in {@code ops/docs/reading.md}.
 */
@DisplayName("S1, T2, T3: signals are found in unseen texts and their look-alikes are not")
class SignalQualityTest {

    private static final Path SETS = Path.of("src/test/resources/read");
    private static final double LOOK_ALIKES = 0.05;
    private static final double INTENTS = 0.93;
    private static final double SPANISH_MAY_COST = 0.03;
    private static final double TURNED_AROUND = 0.005;

    private static Measured measured;

    /** Written against an earlier reader, which misread about half of it. */
    private static Measured contrary;

    /** Written before the examples of the sixth round, by their author. */
    private static Measured fresh;

    /** Written before the examples of the seventh round, by their author, as many different people would write. */
    private static Measured people;

    /** Written before the examples and rules of the eighth round, by their author: leaving, goodbyes, and what sounds like them. */
    private static Measured voices;

    /** Written by two who saw nothing of the rest: their signals only are labelled. */
    private static Measured apart;

    @BeforeAll
    static void measure() throws Exception {
        measured = measured("test.en.tsv", "test.es.tsv", "test.mixed.tsv", "test.unseen.tsv");
        contrary = measured("test.contrary.tsv");
        fresh = measured("test.fresh.tsv");
        people = measured("test.people.tsv");
        voices = measured("test.voices.tsv");
        apart = measured("test.apart.tsv");
        Map<String, Measured> sets = new LinkedHashMap<>();
        sets.put("en, es, mixed, unseen", measured);
        sets.put("unseen", measured("test.unseen.tsv"));
        sets.put("contrary", contrary);
        sets.put("fresh", fresh);
        sets.put("people", people);
        sets.put("voices", voices);
        sets.put("apart (no intents are labelled)", apart);
        SetFigures.write(sets, Path.of("target", "reading-figures.txt"));
    }

    private static Measured measured(String... sets) throws Exception {
        List<LabelledText> texts = new ArrayList<>();
        for (String set : sets) {
            texts.addAll(LabelledSet.parse(Files.readAllLines(SETS.resolve(set))));
        }
        return Measured.of(texts);
    }

    @ParameterizedTest
    @CsvSource({"OPT_OUT, 0.965", "OVERDOSE, 0.935", "SUICIDE, 0.95", "VIOLENCE, 0.94", "MEDICAL, 0.95"})
    void a_signal_is_found(Signal signal, double bound) {
        Share recall = measured.recall(signal);
        assertThat(recall.value()).as("%s", recall).isGreaterThanOrEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource({"OPT_OUT, 0.98", "OVERDOSE, 0.95", "SUICIDE, 0.96", "VIOLENCE, 0.975", "MEDICAL, 0.98"})
    void what_is_said_plainly_is_found(Signal signal, double bound) {
        Share recall = ofKind("x").recall(signal);
        assertThat(recall.value()).as("%s", recall).isGreaterThanOrEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource({"OPT_OUT, 0.80", "OVERDOSE, 0.89", "SUICIDE, 0.91", "VIOLENCE, 0.85", "MEDICAL, 0.87"})
    void veiled_danger_is_found(Signal signal, double bound) {
        Share recall = ofKind("v").recall(signal);
        assertThat(recall.value()).as("%s", recall).isGreaterThanOrEqualTo(bound);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPT_OUT", "OVERDOSE", "SUICIDE", "VIOLENCE", "MEDICAL"})
    void a_look_alike_is_not(Signal signal) {
        Share alarms = ofKind("l").falseAlarms(signal);
        assertThat(alarms.value()).as("%s", alarms).isLessThanOrEqualTo(LOOK_ALIKES);
    }

    @ParameterizedTest
    @CsvSource({"OPT_OUT, 0.80", "OVERDOSE, 0.80", "SUICIDE, 0.66", "VIOLENCE, 0.69"})
    void what_was_written_to_be_missed_is_found_as_often_as_not(Signal signal, double bound) {
        Share recall = contrary.recall(signal);
        assertThat(recall.value()).as("%s", recall).isGreaterThanOrEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource({"OPT_OUT, 0.94", "OVERDOSE, 0.89", "SUICIDE, 0.94", "VIOLENCE, 0.94", "MEDICAL, 0.96"})
    void what_was_written_before_the_last_examples_is_found(Signal signal, double bound) {
        Share recall = fresh.recall(signal);
        assertThat(recall.value()).as("%s", recall).isGreaterThanOrEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource({"OPT_OUT, 0.90", "OVERDOSE, 0.92", "SUICIDE, 0.92", "VIOLENCE, 0.93", "MEDICAL, 0.89"})
    void what_many_people_would_write_is_found(Signal signal, double bound) {
        Share recall = people.recall(signal);
        assertThat(recall.value()).as("%s", recall).isGreaterThanOrEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource({"OPT_OUT, 0.95", "SUICIDE, 0.92"})
    void leaving_and_goodbyes_are_found(Signal signal, double bound) {
        Share recall = voices.recall(signal);
        assertThat(recall.value()).as("%s", recall).isGreaterThanOrEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource({"OPT_OUT, 0.065", "SUICIDE, 0.05"})
    void what_sounds_like_leaving_or_a_goodbye_is_not(Signal signal, double bound) {
        Share alarms =
                voices.where(outcome -> outcome.labelled().id().endsWith("l")).falseAlarms(signal);
        assertThat(alarms.value()).as("%s", alarms).isLessThanOrEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource({"OPT_OUT, 0.91", "OVERDOSE, 0.92", "SUICIDE, 0.87", "VIOLENCE, 0.92", "MEDICAL, 0.88"})
    void what_somebody_else_thought_of_is_found(Signal signal, double bound) {
        Share recall = apart.recall(signal);
        assertThat(recall.value()).as("%s", recall).isGreaterThanOrEqualTo(bound);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPT_OUT", "OVERDOSE", "SUICIDE", "VIOLENCE", "MEDICAL"})
    void what_somebody_else_thought_sounds_alike_is_not(Signal signal) {
        Share alarms =
                apart.where(outcome -> outcome.labelled().id().endsWith("l")).falseAlarms(signal);
        assertThat(alarms.value()).as("%s", alarms).isLessThanOrEqualTo(LOOK_ALIKES);
    }

    @Test
    void intents_that_were_written_to_be_misread_are_told() {
        assertThat(contrary.accuracy().value()).as("%s", contrary.accuracy()).isGreaterThanOrEqualTo(0.81);
    }

    @Test
    void intents_are_told() {
        assertThat(measured.accuracy().value()).as("%s", measured.accuracy()).isGreaterThanOrEqualTo(INTENTS);
    }

    @Test
    void spanish_is_read_nearly_as_well_as_english() {
        assertThat(in("es").accuracy().value())
                .as("%s", in("es").accuracy())
                .isGreaterThanOrEqualTo(in("en").accuracy().value() - SPANISH_MAY_COST);
    }

    @Test
    void a_yes_is_hardly_ever_taken_for_a_no() {
        Share turned = measured.turnedAround();
        assertThat(turned.value()).as("%s", turned).isLessThanOrEqualTo(TURNED_AROUND);
    }

    private static Measured in(String language) {
        return measured.where(outcome -> outcome.labelled().language().equals(language));
    }

    private static Measured ofKind(String kind) {
        return measured.where(outcome -> outcome.labelled().id().endsWith(kind));
    }
}
