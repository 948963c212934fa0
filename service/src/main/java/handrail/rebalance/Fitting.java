package handrail.rebalance;

import java.util.Arrays;

/**
 * Gives every client a coach at the least total cost: a minimum-cost flow, found by shortest augmenting paths over the coaches with
 * prices that keep every reduced cost from falling below zero (Edmonds and Karp 1972; Tomizawa 1971). Whoever is placed may be moved on
 * to make room, so each step ends in an optimum for everybody placed so far. That is why a plan can begin where people are, and be
 * mended when a coach leaves, in the time that the few take who have to move.
 *
 * <p>Not thread-safe.
 */
final class Fitting {

    private static final int NONE = -1;

    private final Ways ways;
    private final int[] way;
    private final Caseloads caseloads;
    private final long[] price;
    private final long[] distance;
    private final int[] via;
    private final int[] mover;
    private final boolean[] settled;
    private final boolean[] gone;
    private final int[] labelled;
    private int labels;
    private long best;
    private int bestCoach;
    private final Heap heap = new Heap();

    Fitting(Ways ways) {
        this.ways = ways;
        this.way = new int[ways.clients()];
        Arrays.fill(way, NONE);
        int coaches = ways.coaches();
        this.caseloads = new Caseloads(ways.clients(), coaches);
        this.price = new long[coaches];
        this.distance = new long[coaches];
        Arrays.fill(distance, Long.MAX_VALUE);
        this.via = new int[coaches];
        this.mover = new int[coaches];
        this.settled = new boolean[coaches];
        this.gone = new boolean[coaches];
        this.labelled = new int[coaches];
    }

    /** Leaves a client where they are, by a way that costs nothing, before anybody is placed; false when that coach is full. */
    boolean stays(int client, int by) {
        int coach = ways.to()[by];
        if (ways.cost()[by] != 0 || caseloads.size(coach) >= ways.places()[coach]) {
            return false;
        }
        way[client] = by;
        caseloads.add(client, coach);
        return true;
    }

    /** Places everybody who is not placed yet. */
    void place() {
        for (int client = 0; client < ways.clients(); client++) {
            if (way[client] == NONE) {
                place(client);
            }
        }
    }

    /** A coach leaves: their clients are placed anew, and nobody is placed with them again. Returns how many people have another coach now. */
    int leaves(int coach) {
        gone[coach] = true;
        int[] theirs = caseloads.of(coach);
        int[] before = way.clone();
        for (int client : theirs) {
            caseloads.remove(client, coach);
            way[client] = NONE;
        }
        for (int client : theirs) {
            place(client);
        }
        int moved = 0;
        for (int client = 0; client < way.length; client++) {
            if (way[client] != before[client]) {
                moved++;
            }
        }
        return moved;
    }

    /** The coach a client has. */
    int coach(int client) {
        return ways.to()[way[client]];
    }

    /** What all of it costs. */
    long total() {
        long total = 0;
        for (int client = 0; client < way.length; client++) {
            total += ways.cost()[way[client]];
        }
        for (int coach = 0; coach < ways.coaches(); coach++) {
            total += ways.over() * Math.max(0, caseloads.size(coach) - ways.places()[coach]);
        }
        return total;
    }

    private void place(int client) {
        search(client);
        if (bestCoach == NONE) {
            throw new IllegalArgumentException("Nobody has room: let there be a way to nobody");
        }
        reprice();
        int coach = bestCoach;
        while (true) {
            int by = via[coach];
            int who = mover[coach];
            int left = way[who] == NONE ? NONE : ways.to()[way[who]];
            if (left != NONE) {
                caseloads.remove(who, left);
            }
            caseloads.add(who, coach);
            way[who] = by;
            if (left == NONE) {
                break;
            }
            coach = left;
        }
        forget();
    }

    /** Dijkstra over the coaches, up to the nearest who has room. */
    private void search(int client) {
        best = Long.MAX_VALUE;
        bestCoach = NONE;
        for (int by = ways.from()[client]; by < ways.from()[client + 1]; by++) {
            label(by, client, ways.cost()[by] - price[ways.to()[by]]);
        }
        while (!heap.isEmpty() && heap.leastKey() < best) {
            long at = heap.leastKey();
            int coach = heap.removeLeast();
            if (!settled[coach] && at == distance[coach]) {
                settled[coach] = true;
                for (int who : caseloads.view(coach)) {
                    if (who == NONE) {
                        break;
                    }
                    pass(who, coach, at + price[coach] - ways.cost()[way[who]]);
                }
            }
        }
        heap.clear();
    }

    private void pass(int client, int from, long base) {
        for (int by = ways.from()[client]; by < ways.from()[client + 1]; by++) {
            int coach = ways.to()[by];
            if (coach != from) {
                label(by, client, base + ways.cost()[by] - price[coach]);
            }
        }
    }

    private void label(int by, int client, long at) {
        int coach = ways.to()[by];
        if (at >= best || gone[coach] || settled[coach] || at >= distance[coach]) {
            return;
        }
        if (distance[coach] == Long.MAX_VALUE) {
            labelled[labels++] = coach;
        }
        distance[coach] = at;
        via[coach] = by;
        mover[coach] = client;
        int size = caseloads.size(coach);
        if (size < ways.most()[coach]) {
            long end = at + price[coach] + (size < ways.places()[coach] ? 0 : ways.over());
            if (end < best) {
                best = end;
                bestCoach = coach;
            }
        }
        if (at < best) {
            heap.add(at, coach);
        }
    }

    private void reprice() {
        for (int i = 0; i < labels; i++) {
            int coach = labelled[i];
            if (settled[coach]) {
                price[coach] += distance[coach] - best;
            }
        }
    }

    private void forget() {
        for (int i = 0; i < labels; i++) {
            settled[labelled[i]] = false;
            distance[labelled[i]] = Long.MAX_VALUE;
        }
        labels = 0;
    }
}
