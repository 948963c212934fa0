package handrail.rebalance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Somewhere with many clients and coaches: areas, two languages, wishes, distances; always the same for one seed. */
record County(Ways ways) {

    static County of(int clients, int coaches, int areas, double full, long seed) {
        Random random = new Random(seed);
        List<List<Integer>> byArea = new ArrayList<>();
        for (int area = 0; area < areas; area++) {
            byArea.add(new ArrayList<>());
        }
        int[][] coach = new int[coaches][];
        int[] places = new int[coaches + 1];
        int[] most = new int[coaches + 1];
        for (int i = 0; i < coaches; i++) {
            int home = i % areas;
            int many = 1 + random.nextInt(3);
            for (int next = 0; next < many; next++) {
                byArea.get((home + next) % areas).add(i);
            }
            coach[i] = new int[] {random.nextInt(3), random.nextInt(2), random.nextInt(1000), random.nextInt(1000)};
            places[i] = Math.max(1, (int) Math.round(clients / full / coaches * (0.8 + 0.4 * random.nextDouble())));
            most[i] = places[i] + places[i] / 4;
        }
        places[coaches] = clients;
        most[coaches] = clients;
        Ways.Builder builder = new Ways.Builder(clients);
        for (int i = 0; i < clients; i++) {
            builder.client();
            boolean spanish = random.nextInt(5) == 0;
            boolean asksForAWoman = random.nextInt(10) == 0;
            int x = random.nextInt(1000);
            int y = random.nextInt(1000);
            for (int one : byArea.get(random.nextInt(areas))) {
                boolean refused = (spanish && coach[one][0] != 0) || (asksForAWoman && coach[one][1] != 0);
                if (!refused) {
                    builder.way(one, (long) Math.hypot(coach[one][2] - x, coach[one][3] - y) + random.nextInt(200));
                }
            }
            builder.way(coaches, 1_000_000);
        }
        return new County(builder.build(places, most, 3000));
    }
}
