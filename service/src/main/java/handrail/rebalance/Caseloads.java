package handrail.rebalance;

import java.util.Arrays;

/** Whose clients are whose, by number; a caseload is an array that ends with -1 when it is not full. */
final class Caseloads {

    private static final int ROOM = 16;

    private final int[][] clients;
    private final int[] sizes;
    private final int[] place;

    Caseloads(int clients, int coaches) {
        this.clients = new int[coaches][];
        this.sizes = new int[coaches];
        this.place = new int[clients];
        for (int coach = 0; coach < coaches; coach++) {
            this.clients[coach] = new int[ROOM];
            Arrays.fill(this.clients[coach], -1);
        }
    }

    int size(int coach) {
        return sizes[coach];
    }

    void add(int client, int coach) {
        int size = sizes[coach];
        if (size == clients[coach].length) {
            clients[coach] = Arrays.copyOf(clients[coach], size * 2);
            Arrays.fill(clients[coach], size, size * 2, -1);
        }
        clients[coach][size] = client;
        place[client] = size;
        sizes[coach]++;
    }

    void remove(int client, int coach) {
        int last = --sizes[coach];
        int moved = clients[coach][last];
        clients[coach][place[client]] = moved;
        place[moved] = place[client];
        clients[coach][last] = -1;
    }

    /** The caseload itself, to be read only: -1 ends it. */
    int[] view(int coach) {
        return clients[coach];
    }

    /** A copy. */
    int[] of(int coach) {
        return Arrays.copyOf(clients[coach], sizes[coach]);
    }
}
