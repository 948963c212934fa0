package handrail.proof;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;

/** What befalls the ticker: nodes, their clocks, and Quartz's own rows. Each is over when the node answers again, or at once. */
enum RhythmFault implements Weighted {
    NODE_KILLED(Kind.KILL, 6) {
        @Override
        String strike(Cluster cluster, Random random) throws IOException {
            cluster.nodes.get(random.nextInt(Cluster.NODES)).kill();
            Until.pace(random.nextInt(2_000));
            if (!Until.within(START, cluster::allAnswer)) {
                throw new IllegalStateException("A node does not start");
            }
            return "";
        }
    },
    NODE_FROZEN(Kind.FREEZE, 8) {
        @Override
        String strike(Cluster cluster, Random random) throws IOException {
            return frozen(cluster, random, 1_000 + random.nextInt(9_000));
        }
    },
    NODE_FROZEN_FOR_A_MINUTE(Kind.FREEZE, 1) {
        @Override
        String strike(Cluster cluster, Random random) throws IOException {
            return frozen(cluster, random, 60_000);
        }
    },
    CLOCK_SET(Kind.CLOCK, 8) {
        @Override
        String strike(Cluster cluster, Random random) throws IOException {
            if (!cluster.clocks.isEmpty()) {
                cluster.clocks.get(random.nextInt(Cluster.NODES)).set(Duration.ofMinutes(random.nextInt(121) - 60L));
            }
            return "";
        }
    },
    TRIGGER_STUCK(Kind.ROWS, 6) {
        @Override
        String strike(Cluster cluster, Random random) {
            return rows(
                    cluster,
                    random,
                    List.of("update qrtz_triggers set trigger_state = 'ACQUIRED' where job_name = :job"));
        }
    },
    TRIGGER_AN_HOUR_AHEAD(Kind.ROWS, 4) {
        @Override
        String strike(Cluster cluster, Random random) {
            return rows(
                    cluster,
                    random,
                    List.of(
                            "update qrtz_triggers set next_fire_time = next_fire_time + 3600000 where job_name = :job"));
        }
    },
    TRIGGER_DELETED(Kind.ROWS, 4) {
        @Override
        String strike(Cluster cluster, Random random) {
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
        String strike(Cluster cluster, Random random) {
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
        CLOCK,
        ROWS
    }

    private static final Duration START = Duration.ofMinutes(3);
    private static final List<String> JOBS = List.of("check-in", "check-in", "outbox", "settle", "silence");

    final Kind kind;
    private final int weight;

    RhythmFault(Kind kind, int weight) {
        this.kind = kind;
        this.weight = weight;
    }

    /** Lets it happen; the job whose rows were broken, or nothing. */
    abstract String strike(Cluster cluster, Random random) throws IOException;

    /** The cheap ones more often. */
    @Override
    public int weight() {
        return weight;
    }

    private static String frozen(Cluster cluster, Random random, int milliseconds) throws IOException {
        NodeProcess node = cluster.nodes.get(random.nextInt(Cluster.NODES));
        node.freeze();
        Until.pace(milliseconds);
        node.thaw();
        return "";
    }

    private static String rows(Cluster cluster, Random random, List<String> statements) {
        String job = JOBS.get(random.nextInt(JOBS.size()));
        cluster.core.database.open(handle -> {
            statements.forEach(statement -> broken(handle, statement, job));
            return null;
        });
        return job;
    }

    private static void broken(Handle handle, String statement, String job) {
        handle.createUpdate(statement).bind("job", job).execute();
    }
}
