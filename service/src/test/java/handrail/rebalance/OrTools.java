package handrail.rebalance;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;

/** The yardstick: the same problem as a minimum-cost flow, solved by OR-Tools. */
final class OrTools {

    static {
        Loader.loadNativeLibraries();
    }

    private OrTools() {}

    /** The least total cost; a coach that is gone takes nobody. */
    static long total(Ways ways, int gone) {
        MinCostFlow flow = new MinCostFlow();
        int sink = ways.clients() + ways.coaches();
        for (int client = 0; client < ways.clients(); client++) {
            for (int by = ways.from()[client]; by < ways.from()[client + 1]; by++) {
                if (ways.to()[by] != gone) {
                    flow.addArcWithCapacityAndUnitCost(client, ways.clients() + ways.to()[by], 1, ways.cost()[by]);
                }
            }
            flow.setNodeSupply(client, 1);
        }
        for (int coach = 0; coach < ways.coaches(); coach++) {
            int places = Math.min(ways.places()[coach], ways.clients());
            int more = Math.min(ways.most()[coach], ways.clients()) - places;
            flow.addArcWithCapacityAndUnitCost(ways.clients() + coach, sink, places, 0);
            flow.addArcWithCapacityAndUnitCost(ways.clients() + coach, sink, Math.max(0, more), ways.over());
        }
        flow.setNodeSupply(sink, -ways.clients());
        if (flow.solve() != MinCostFlow.Status.OPTIMAL) {
            throw new AssertionError("The yardstick found no optimum");
        }
        return flow.getOptimalCost();
    }
}
