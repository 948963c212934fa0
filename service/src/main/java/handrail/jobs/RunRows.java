package handrail.jobs;

import handrail.access.AccountId;
import handrail.database.ProgramId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What jobs did in a program: a bounded history of the runs that did something, failed, or were asked for. */
public interface RunRows {

    /** How many runs of each job are kept. */
    int KEPT = 200;

    /**
     * A run, or the same failure several times in a row.
     *
     * @param job which
     * @param startedAt program time of the first
     * @param lastAt program time of the last
     * @param times how many
     * @param tookMs how long the last took, in milliseconds
     * @param outcome done or failed
     * @param counts what it did, by named outcome
     * @param byHand whether somebody asked for it
     * @param trace the id of its lines in the log
     */
    record Run(
            UUID id,
            String job,
            Instant startedAt,
            Instant lastAt,
            int times,
            int tookMs,
            String outcome,
            @Json Map<String, Integer> counts,
            boolean byHand,
            @Nullable String trace) {

        /** Whether it failed. */
        public boolean isFailed() {
            return outcome.equals("failed");
        }
    }

    /** Keeps a run; the same failure again is counted, so that a job that fails every second fills nothing. */
    @SqlUpdate("""
            with again as (
                update job_run set times = times + 1, last_at = handrail.now(), took_ms = :tookMs, trace = :trace
                where :outcome = 'failed' and cast(:by as uuid) is null and outcome = 'failed' and account_id is null
                    and id = (select id from job_run where job = :job order by id desc limit 1)
                returning id)
            insert into job_run (id, program_id, job, started_at, last_at, took_ms, outcome, counts, account_id, trace)
            select :id, :program, :job, handrail.now(), handrail.now(), :tookMs, :outcome, cast(:counts as jsonb), :by, :trace
            where not exists (select from again)
            """)
    void add(
            @Bind("id") UUID id,
            @Bind("program") ProgramId program,
            @Bind("job") String job,
            @Bind("tookMs") int tookMs,
            @Bind("outcome") String outcome,
            @Bind("counts") @Json Map<String, Integer> counts,
            @Bind("by") @Nullable AccountId by,
            @Bind("trace") @Nullable String trace);

    /** The newest run of each job. */
    @SqlQuery("""
            select distinct on (job) id, job, started_at, last_at, times, took_ms, outcome, counts, account_id is not null as by_hand, trace
            from job_run order by job, id desc
            """)
    List<Run> newest();

    /** The runs of one job, newest first. */
    @SqlQuery("""
            select id, job, started_at, last_at, times, took_ms, outcome, counts, account_id is not null as by_hand, trace
            from job_run where job = :job order by id desc limit :most
            """)
    List<Run> of(@Bind("job") String job, @Bind("most") int most);

    /** Lets all go but the newest of each job; returns how many went. */
    @SqlUpdate("""
            delete from job_run where id in (
                select id from (select id, row_number() over (partition by job order by id desc) as place from job_run) ranked
                where place > :kept)
            """)
    int forget(@Bind("kept") int kept);
}
