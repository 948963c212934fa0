package handrail.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few faults on the packaged service; {@code ops/crash} strikes thousands of times. */
class CrashIT {

    @TempDir
    private Path folder;

    @Test
    void two_nodes_that_are_killed_frozen_and_cut_off_lose_nothing_repeat_nothing_and_keep_the_rhythm()
            throws Exception {
        try (Cluster cluster = new Cluster(folder, Cluster.Clocks.RIGHT)) {
            try (CrashCampaign campaign = new CrashCampaign(cluster, 3)) {
                assertThat(campaign.round(12)).as(campaign.figures(0)).isEmpty();
            }
            RhythmCampaign rhythm = new RhythmCampaign(cluster, 3);
            assertThat(rhythm.round(5)).as(rhythm.figures()).isEmpty();
        }
    }
}
