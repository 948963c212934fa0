package handrail.proof;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;

/** What befalls a cluster. Each is over when it returns, but for what it left behind: a node that starts, a database that recovers. */
enum Fault implements Weighted {
    NODE_KILLED(Kind.KILL, 6) {
        @Override
        void strike(Cluster cluster, Random random) throws IOException {
            NodeProcess node = any(cluster, random);
            node.kill();
            Until.pace(random.nextInt(300));
            node.start();
        }
    },
    DATABASE_KILLED(Kind.KILL, 5) {
        @Override
        void strike(Cluster cluster, Random random) throws IOException {
            cluster.server.kill();
            Until.pace(random.nextInt(500));
            cluster.server.startAgain();
        }
    },
    DATABASE_PROCESS_KILLED(Kind.KILL, 9) {
        @Override
        void strike(Cluster cluster, Random random) throws IOException {
            cluster.server.killOneOfItsProcesses(random.nextInt(100));
        }
    },
    NODE_FROZEN(Kind.FREEZE, 20) {
        @Override
        void strike(Cluster cluster, Random random) throws IOException {
            NodeProcess node = any(cluster, random);
            node.freeze();
            Until.pace(100 + random.nextInt(1_500));
            node.thaw();
        }
    },
    /** Program time passes the end of every claim while one node stands still in the middle of what it did. */
    NODE_FROZEN_FOR_LONG(Kind.FREEZE, 6) {
        @Override
        void strike(Cluster cluster, Random random) throws IOException {
            NodeProcess node = any(cluster, random);
            node.freeze();
            cluster.move(Duration.ofMinutes(3));
            Until.pace(2_000 + random.nextInt(2_000));
            node.thaw();
        }
    },
    DATABASE_CUT_OFF(Kind.CUT, 18) {
        @Override
        void strike(Cluster cluster, Random random) {
            cluster.wires.get(random.nextInt(Cluster.NODES)).cut();
        }
    },
    DATABASE_OUT_OF_REACH(Kind.CUT, 8) {
        @Override
        void strike(Cluster cluster, Random random) {
            CuttingProxy wire = cluster.wires.get(random.nextInt(Cluster.NODES));
            wire.stall(true);
            Until.pace(100 + random.nextInt(1_500));
            wire.cut();
            wire.stall(false);
        }
    },
    WEBHOOKS_CUT_OFF(Kind.CUT, 14) {
        @Override
        void strike(Cluster cluster, Random random) {
            cluster.door.cut();
        }
    },
    CARRIER_CUT_OFF(Kind.CUT, 14) {
        @Override
        void strike(Cluster cluster, Random random) {
            cluster.carrier.cut();
        }
    };

    /** What it is counted as. */
    enum Kind {
        KILL,
        FREEZE,
        CUT
    }

    final Kind kind;
    private final int weight;

    Fault(Kind kind, int weight) {
        this.kind = kind;
        this.weight = weight;
    }

    /** Lets it happen. */
    abstract void strike(Cluster cluster, Random random) throws IOException;

    /** The cheap ones more often. */
    @Override
    public int weight() {
        return weight;
    }

    private static NodeProcess any(Cluster cluster, Random random) {
        return cluster.nodes.get(random.nextInt(Cluster.NODES));
    }
}
