package handrail.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerMemoryTest {

    @Test
    void on_a_countys_small_machine_the_database_takes_little() {
        assertThat(ServerMemory.of(2_048)).isEqualTo(new ServerMemory(64, 512, 512));
        assertThat(ServerMemory.of(512).lines())
                .containsExactly(
                        "shared_buffers = 64MB",
                        "effective_cache_size = 256MB",
                        "max_wal_size = 512MB",
                        "min_wal_size = 512MB");
    }

    @Test
    void on_a_larger_one_it_takes_more_as_far_as_that_helps() {
        assertThat(ServerMemory.of(8_192)).isEqualTo(new ServerMemory(256, 2_048, 2_048));
        assertThat(ServerMemory.of(1_048_576).sharedBuffers()).isEqualTo(512);
        assertThat(ServerMemory.of(1_048_576).log()).isEqualTo(2_048);
    }

    @Test
    void this_machine_says_how_large_it_is() {
        assertThat(ServerMemory.here().cached()).isPositive();
    }
}
