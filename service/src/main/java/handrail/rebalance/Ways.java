package handrail.rebalance;

import java.util.Arrays;

/**
 * Who may go to whom, and at what cost: clients numbered from 0, the ways of client {@code i} at {@code from[i]} to {@code from[i + 1]}.
 *
 * @param from where each client's ways begin; one longer than there are clients
 * @param to the coach a way leads to
 * @param cost what it costs, 0 or more
 * @param places how many clients each coach takes at no extra cost
 * @param most how many at most
 * @param over what each client costs beyond {@code places}
 */
@SuppressWarnings("ArrayRecordComponent")
record Ways(int[] from, int[] to, long[] cost, int[] places, int[] most, long over) {

    int clients() {
        return from.length - 1;
    }

    int coaches() {
        return places.length;
    }

    /** Grows while ways are added, client after client. */
    static final class Builder {

        private int[] from;
        private int[] to = new int[1024];
        private long[] cost = new long[1024];
        private int clients;
        private int ways;

        Builder(int clients) {
            from = new int[clients + 1];
        }

        /** The ways that follow are the next client's. */
        void client() {
            from[clients++] = ways;
        }

        void way(int coach, long costs) {
            if (ways == to.length) {
                to = Arrays.copyOf(to, ways * 2);
                cost = Arrays.copyOf(cost, ways * 2);
            }
            to[ways] = coach;
            cost[ways++] = costs;
        }

        Ways build(int[] places, int[] most, long over) {
            from = Arrays.copyOf(from, clients + 1);
            from[clients] = ways;
            return new Ways(from, Arrays.copyOf(to, ways), Arrays.copyOf(cost, ways), places, most, over);
        }
    }
}
