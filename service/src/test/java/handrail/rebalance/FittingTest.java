package handrail.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FittingTest {

    @Test
    void is_as_cheap_as_the_yardstick_whatever_the_county_also_after_coaches_left() {
        Random random = new Random(5);
        for (int round = 0; round < 150; round++) {
            int coaches = 1 + random.nextInt(12);
            Ways ways = County.of(
                            1 + random.nextInt(60), coaches, 1 + random.nextInt(4), 0.6 + random.nextDouble(), round)
                    .ways();
            Fitting fitting = new Fitting(ways);
            fitting.place();
            assertThat(fitting.total()).as("round " + round).isEqualTo(OrTools.total(ways, -1));
            int gone = random.nextInt(coaches);
            fitting.leaves(gone);
            assertThat(fitting.total())
                    .as("round " + round + " without " + gone)
                    .isEqualTo(OrTools.total(ways, gone));
        }
    }

    @Test
    void begun_where_people_are_it_ends_in_the_same_optimum() {
        Random random = new Random(6);
        for (int round = 0; round < 150; round++) {
            int clients = 5 + random.nextInt(40);
            int coaches = 2 + random.nextInt(6);
            Ways.Builder builder = new Ways.Builder(clients);
            int[] stay = new int[clients];
            int ways = 0;
            for (int client = 0; client < clients; client++) {
                builder.client();
                int now = random.nextInt(coaches);
                for (int coach = 0; coach < coaches; coach++) {
                    boolean here = coach == now;
                    if (here || random.nextBoolean()) {
                        stay[client] = here ? ways : stay[client];
                        builder.way(coach, here ? 0 : 1000 + random.nextInt(100));
                        ways++;
                    }
                }
                builder.way(coaches, 1_000_000);
                ways++;
            }
            int[] places = new int[coaches + 1];
            int[] most = new int[coaches + 1];
            for (int coach = 0; coach < coaches; coach++) {
                places[coach] = 1 + random.nextInt(2 * clients / coaches);
                most[coach] = places[coach] + random.nextInt(3);
            }
            places[coaches] = clients;
            most[coaches] = clients;
            Ways built = builder.build(places, most, 3000);
            Fitting warm = new Fitting(built);
            for (int client = 0; client < clients; client++) {
                warm.stays(client, stay[client]);
            }
            warm.place();
            assertThat(warm.total()).as("round " + round).isEqualTo(OrTools.total(built, -1));
        }
    }
}
