package handrail.proof;

import handrail.proof.Lateness.Outage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;

/** What befalls the ticker: nodes, their clocks, and Quartz's own rows. Each is over when the node answers again, or at once. */
enum RhythmFault implements Weighted {
    NODE_KILLED(Kind.KILL, 6) {
        @Override
        Struck strike(Cluster cluster, Random random) throws IOException {
            cluster.nodes.get(random.nextInt(Cluster.NODES)).kill();
            Until.pace(random.nextInt(2_000));
            answering(cluster);
            return Struck.NOTHING;
        }
    },
    ALL_KILLED(Kind.KILL, 1) {
        @Override
        Struck strike(Cluster cluster, Random random) throws IOException {
            return outage(cluster, () -> {
                cluster.nodes.forEach(NodeProcess::kill);
                Until.pace(random.nextInt(2_000));
                answering(cluster);
            });
        }
    },
    NODE_FROZEN(Kind.FREEZE, 7) {
        @Override
        Struck strike(Cluster cluster, Random random) throws IOException {
            return frozen(cluster, random, 1_000 + random.nextInt(9_000));
        }
    },
    NODE_FROZEN_FOR_A_MINUTE(Kind.FREEZE, 1) {
        @Override
        Struck strike(Cluster cluster, Random random) throws IOException {
            return frozen(cluster, random, 60_000);
        }
    },
    ALL_FROZEN(Kind.FREEZE, 1) {
        @Override
        Struck strike(Cluster cluster, Random random) throws IOException {
            return outage(cluster, () -> {
                for (NodeProcess node : cluster.nodes) {
                    node.freeze();
                }
                Until.pace(2_000 + random.nextInt(18_000));
                for (NodeProcess node : cluster.nodes) {
                    node.thaw();
                }
            });
        }
    },
    DATABASE_AWAY(Kind.CUT, 2) {
        @Override
        Struck strike(Cluster cluster, Random random) throws IOException {
            return outage(cluster, () -> {
                cluster.wires.forEach(wire -> wire.stall(true));
                Until.pace(2_000 + random.nextInt(13_000));
                cluster.wires.forEach(CuttingProxy::cut);
                cluster.wires.forEach(wire -> wire.stall(false));
            });
        }
    },
    CLOCK_SET(Kind.CLOCK, 7) {
        @Override
        Struck strike(Cluster cluster, Random random) throws IOException {
            if (!cluster.clocks.isEmpty()) {
                cluster.clocks.get(random.nextInt(Cluster.NODES)).set(Duration.ofMinutes(random.nextInt(121) - 60L));
            }
            return Struck.NOTHING;
        }
    },
    TRIGGER_STUCK(Kind.ROWS, 6) {
        @Override
        Struck strike(Cluster cluster, Random random) {
            return rows(
                    cluster,
                    random,
                    List.of("update qrtz_triggers set trigger_state = 'ACQUIRED' where job_name = :job"));
        }
    },
    TRIGGER_AN_HOUR_AHEAD(Kind.ROWS, 4) {
        @Override
        Struck strike(Cluster cluster, Random random) {
            return rows(
                    cluster,
                    random,
                    List.of(
                            "update qrtz_triggers set next_fire_time = next_fire_time + 3600000 where job_name = :job"));
        }
    },
    TRIGGER_DELETED(Kind.ROWS, 4) {
        @Override
        Struck strike(Cluster cluster, Random random) {
            return rows(
                    cluster,
                    random,
                    List.of(
                            "delete from qrtz_simple_triggers where trigger_name = :job",
                            "delete from qrtz_triggers where job_name = :job",
                            "delete from qrtz_job_details where job_name = :job"));
        }
    },
    RUN_LEFT_BEHIND(Kind.ROWS, 4) {
        @Override
        Struck strike(Cluster cluster, Random random) {
            return rows(
                    cluster,
                    random,
                    List.of("""
                    insert into qrtz_fired_triggers (sched_name, entry_id, trigger_name, trigger_group, instance_name, fired_time, sched_time,
                        priority, state, job_name, job_group, is_nonconcurrent, requests_recovery)
                    select 'handrail', 'gone-' || gen_random_uuid(), :job, 'handrail', max(instance_name), 0, 0, 5, 'EXECUTING', :job,
                        'handrail', true, false from qrtz_scheduler_state
                    """, "update qrtz_triggers set trigger_state = 'BLOCKED' where job_name = :job"));
        }
    };

    /** What it is counted as. */
    enum Kind {
        KILL,
        FREEZE,
        CUT,
        CLOCK,
        ROWS
    }

    /**
     * What came of one.
     *
     * @param job whose rows were broken; empty for none
     * @param outages in which somebody could not be asked
     * @param onTicker how often a node stood still in the middle of Quartz's own lock
     */
    record Struck(String job, List<Outage> outages, int onTicker) {

        static final Struck NOTHING = new Struck("", List.of(), 0);
    }

    /** What may fail as the nodes' processes may. */
    private interface Befalling {

        void happens() throws IOException;
    }

    private static final Duration START = Duration.ofMinutes(3);
    private static final List<String> JOBS = List.of("check-in", "check-in", "outbox", "settle", "silence");

    final Kind kind;
    private final int weight;

    RhythmFault(Kind kind, int weight) {
        this.kind = kind;
        this.weight = weight;
    }

    /** Lets it happen, to its end. */
    abstract Struck strike(Cluster cluster, Random random) throws IOException;

    /** The cheap ones more often. */
    @Override
    public int weight() {
        return weight;
    }

    private static Struck frozen(Cluster cluster, Random random, int milliseconds) throws IOException {
        return new StandingStill(cluster).stops(cluster.nodes.get(random.nextInt(Cluster.NODES)), milliseconds);
    }

    /** No node can work until it is over. */
    private static Struck outage(Cluster cluster, Befalling fault) throws IOException {
        Instant began = cluster.core.time.instant();
        fault.happens();
        return new Struck("", List.of(Outage.ofAll(began, cluster.core.time.instant())), 0);
    }

    private static void answering(Cluster cluster) {
        if (!Until.within(START, cluster::allAnswer)) {
            throw new IllegalStateException("A node does not start");
        }
    }

    private static Struck rows(Cluster cluster, Random random, List<String> statements) {
        String job = JOBS.get(random.nextInt(JOBS.size()));
        cluster.core.database.open(handle -> {
            // Quartz takes it too before it changes triggers: without it each could wait for a row of the other's.
            handle.execute("select from qrtz_locks where lock_name = 'TRIGGER_ACCESS' for update");
            statements.forEach(statement -> broken(handle, statement, job));
            return null;
        });
        return new Struck(job, List.of(), 0);
    }

    private static void broken(Handle handle, String statement, String job) {
        handle.createUpdate(statement).bind("job", job).execute();
    }
}
