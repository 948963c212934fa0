package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LaterFateTest {

    private static final LaterFate.World FINE =
            new LaterFate.World(false, false, true, Texting.OPEN, false, false, false, Duration.ZERO, false);

    /** One thing that has happened since, and what becomes of the text because of it. */
    private static final Map<LaterFate, LaterFate.World> WORLDS = new TreeMap<>(Map.ofEntries(
            Map.entry(LaterFate.SENT, FINE),
            Map.entry(
                    LaterFate.QUIET,
                    new LaterFate.World(false, false, true, Texting.OPEN, false, false, false, Duration.ZERO, true)),
            Map.entry(
                    LaterFate.DIED,
                    new LaterFate.World(true, true, false, Texting.OPEN, false, false, false, Duration.ZERO, false)),
            Map.entry(
                    LaterFate.CLOSED,
                    new LaterFate.World(false, true, true, Texting.OPEN, false, false, false, Duration.ZERO, false)),
            Map.entry(
                    LaterFate.HANDED_OVER,
                    new LaterFate.World(false, false, false, Texting.OPEN, false, false, false, Duration.ZERO, false)),
            Map.entry(
                    LaterFate.OPTED_OUT,
                    new LaterFate.World(false, false, true, Texting.OPEN, true, false, false, Duration.ZERO, false)),
            Map.entry(
                    LaterFate.REFUSED,
                    new LaterFate.World(
                            false, false, true, Texting.REFUSED, false, false, false, Duration.ZERO, false)),
            Map.entry(
                    LaterFate.NOT_ASKED,
                    new LaterFate.World(
                            false, false, true, Texting.NOT_ASKED, false, false, false, Duration.ZERO, false)),
            Map.entry(
                    LaterFate.NO_PHONE,
                    new LaterFate.World(
                            false, false, true, Texting.NO_PHONE, false, false, false, Duration.ZERO, false)),
            Map.entry(
                    LaterFate.ON_HOLD,
                    new LaterFate.World(false, false, true, Texting.OPEN, false, true, false, Duration.ZERO, false)),
            Map.entry(
                    LaterFate.WROTE,
                    new LaterFate.World(false, false, true, Texting.OPEN, false, false, true, Duration.ZERO, false)),
            Map.entry(
                    LaterFate.LATE,
                    new LaterFate.World(
                            false, false, true, Texting.OPEN, false, false, false, Duration.ofHours(3), true))));

    @Test
    void t17_whatever_has_happened_since_has_a_named_end() {
        WORLDS.forEach((fate, world) -> assertThat(LaterFate.of(world)).isEqualTo(fate));
        assertThat(WORLDS.keySet()).isEqualTo(EnumSet.allOf(LaterFate.class));
    }

    @Test
    void t17_only_what_goes_or_waits_for_an_hour_is_not_held() {
        Set<LaterFate> held = EnumSet.allOf(LaterFate.class);
        held.removeIf(fate -> !fate.held());
        assertThat(held).isEqualTo(EnumSet.complementOf(EnumSet.of(LaterFate.SENT, LaterFate.QUIET)));
    }

    @Test
    void two_hours_are_not_too_late_and_a_minute_more_is() {
        for (int minutes : new int[] {0, 120, 121}) {
            LaterFate.World world = new LaterFate.World(
                    false, false, true, Texting.OPEN, false, false, false, Duration.ofMinutes(minutes), false);
            assertThat(LaterFate.of(world)).isEqualTo(minutes > 120 ? LaterFate.LATE : LaterFate.SENT);
        }
    }

    @Test
    void no_step_leads_out_of_an_end_and_every_state_is_reached() {
        Set<LaterStep.State> reached = EnumSet.noneOf(LaterStep.State.class);
        for (LaterStep step : LaterStep.values()) {
            reached.add(step.to());
            assertThat(step.begins())
                    .doesNotContain(LaterStep.State.SENT, LaterStep.State.WITHDRAWN, LaterStep.State.CANCELLED);
        }
        assertThat(reached).isEqualTo(EnumSet.allOf(LaterStep.State.class));
        for (LaterStep.State state : LaterStep.State.values()) {
            assertThat(LaterStep.State.of(state.word())).isEqualTo(state);
        }
    }
}
