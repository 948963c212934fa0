package handrail.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A few dozen simulated worlds; {@code ops/simulate} plays thousands. */
class SimulationIT {

    private static Simulation simulation;

    @BeforeAll
    static void start() throws Exception {
        simulation = new Simulation();
    }

    @AfterAll
    static void stop() throws Exception {
        simulation.close();
    }

    @Test
    void nodes_that_stand_still_or_are_killed_anywhere_lose_nothing_repeat_nothing_and_obey() {
        for (long seed = 1; seed <= 40; seed++) {
            Simulation.Outcome outcome = simulation.play(seed);
            assertThat(outcome.violations())
                    .as("seed %d: %s", seed, outcome.trace())
                    .isEmpty();
        }
    }

    @Test
    void a_seed_replays_exactly() {
        Simulation.Outcome once = simulation.play(4_711);
        Simulation.Outcome again = simulation.play(4_711);
        assertThat(again.trace()).isEqualTo(once.trace());
        assertThat(again.taken()).isEqualTo(once.taken());
    }
}
