package handrail.jobs;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Ids;
import handrail.database.Sealed;
import handrail.web.Problem;
import handrail.web.Problem.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Jobs that an administrator paused in their program: with a reason, for a time, so that none stays still because it was forgotten. */
public final class Pauses {

    /** For how many hours a job may be paused. */
    static final List<String> HOURS = List.of("1", "4", "24", "72");

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;
    private static final int LISTED = 20;

    private static final String QUERY = """
            select p.id, p.job, p.reason, p.paused_at, p.until, p.resumed_at, a.id as account, a.name,
                p.resumed_at is null and p.until > handrail.now() as open
            from job_pause p join account a on a.id = p.paused_by
            """;

    private final Ids ids;
    private final Sealing sealing;
    private final Audit audit;

    /** With ids for new rows, sealing for reasons, and the audit for every change. */
    public Pauses(Ids ids, Sealing sealing, Audit audit) {
        this.ids = ids;
        this.sealing = sealing;
        this.audit = audit;
    }

    /**
     * A pause.
     *
     * @param by who paused it
     * @param until when it goes on by itself
     * @param resumedAt when somebody let it go on before
     * @param open whether it lasts
     */
    public record Pause(
            UUID id,
            String job,
            String reason,
            String by,
            Instant pausedAt,
            Instant until,
            @Nullable Instant resumedAt,
            boolean open) {}

    /** Whether a job is paused in this program now. */
    static boolean holds(Handle handle, String job) {
        return handle.createQuery("""
                        select exists (select from job_pause where job = :job and resumed_at is null and until > handrail.now())
                        """).bind("job", job).mapTo(Boolean.class).one();
    }

    /** The pauses that last. */
    List<Pause> open(Handle handle) {
        return handle.createQuery(QUERY + "where resumed_at is null and until > handrail.now() order by p.id")
                .map((row, context) -> pause(row))
                .list();
    }

    /** The pauses of a job, newest first, those that ended too. */
    List<Pause> of(Handle handle, String job) {
        return handle.createQuery(QUERY + "where job = :job order by p.id desc limit :most")
                .bind("job", job)
                .bind("most", LISTED)
                .map((row, context) -> pause(row))
                .list();
    }

    private Pause pause(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp resumed = row.getTimestamp("resumed_at");
        return new Pause(
                id,
                row.getString("job"),
                sealing.open("job_pause", "reason", id, new Sealed(row.getBytes("reason"))),
                sealing.open(
                        "account",
                        "name",
                        new AccountId(row.getObject("account", UUID.class)),
                        new Sealed(row.getBytes("name"))),
                row.getTimestamp("paused_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                resumed == null ? null : resumed.toInstant(),
                row.getBoolean("open"));
    }

    /**
     * Pauses a job, in the place of a pause that lasts.
     *
     * @throws Problem.Invalid when the job has to run always, the reason says too little or too much, or the hours are none of the list
     */
    void pause(Handle handle, SignedIn me, Job job, String reason, String hours) {
        List<Fault> faults = new ArrayList<>();
        if (!job.pausable()) {
            faults.add(new Fault("reason", "jobs.fault.always"));
        }
        if (reason.length() < SHORTEST_REASON) {
            faults.add(new Fault("reason", "glass.fault.reason"));
        }
        if (reason.length() > LONGEST_REASON) {
            faults.add(new Fault("reason", "fault.long.500"));
        }
        if (!HOURS.contains(hours)) {
            faults.add(new Fault("hours", "fault.choose"));
        }
        if (!faults.isEmpty()) {
            throw new Problem.Invalid(faults);
        }
        resume(handle, me, job.name());
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into job_pause (id, program_id, job, reason, paused_at, paused_by, until)
                        values (:id, :program, :job, :reason, handrail.now(), :by, handrail.now() + make_interval(hours => :hours))
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("job", job.name())
                .bind("reason", sealing.seal("job_pause", "reason", id, reason))
                .bind("by", me.account())
                .bind("hours", Integer.parseInt(hours))
                .execute();
        audit.record(
                handle, me.program(), Actor.account(me.account()), "job.pause", "job_pause", id, List.of(), job.name());
    }

    /** Lets a paused job go on. */
    void resume(Handle handle, SignedIn me, String job) {
        handle.createQuery("""
                        update job_pause set resumed_at = handrail.now(), resumed_by = :by
                        where job = :job and resumed_at is null and until > handrail.now()
                        returning id
                        """)
                .bind("by", me.account())
                .bind("job", job)
                .mapTo(UUID.class)
                .forEach(id -> audit.record(
                        handle,
                        me.program(),
                        Actor.account(me.account()),
                        "job.resume",
                        "job_pause",
                        id,
                        List.of(),
                        job));
    }
}
