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
    void two_nodes_that_are_killed_frozen_and_cut_off_lose_nothing_and_repeat_nothing() throws Exception {
        try (CrashCampaign campaign = new CrashCampaign(folder, 3)) {
            assertThat(campaign.round(12)).as(campaign.figures(0)).isEmpty();
        }
    }
}
