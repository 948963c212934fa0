package handrail.assignment;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.episode.Episodes;
import handrail.program.Program;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who has whom, row by row; a row changes by an {@link AssignmentStep} only, and each is audited. */
public final class Assignments {

    private final Ids ids;
    private final Audit audit;

    /** With ids for new rows and the audit for every step. */
    public Assignments(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * An assignment that is open, or was.
     *
     * @param id its row
     * @param episode whose episode
     * @param client whose
     * @param coach who
     * @param state offered or accepted
     * @param dueAt until when it may be accepted; null unless offered
     */
    public record Row(
            UUID id,
            UUID episode,
            UUID client,
            AccountId coach,
            AssignmentStep.State state,
            @Nullable Instant dueAt) {}

    /** One at a time in a program, so that two nodes never assign twice or overfill a coach. */
    public static void oneAtATime(Handle handle, ProgramId program) {
        handle.createQuery("select id from program where id = :program for no key update")
                .bind("program", program)
                .mapTo(UUID.class)
                .one();
    }

    /** Begins one; the database refuses a second that is open for the same episode. */
    UUID begin(
            Handle handle,
            Program program,
            AssignmentStep step,
            Wanted wanted,
            Choice choice,
            Actor by,
            @Nullable Instant dueAt) {
        UUID id = ids.next();
        // Reason codes hold letters, digits and : / . only, so that joining them is JSON.
        String why = choice.why().stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(",", "[", "]"));
        handle.createUpdate("""
                        insert into assignment (id, program_id, episode_id, client_id, coach_id, why, started_at, state, due_at)
                        values (:id, :program, :episode, :client, :coach, cast(:why as jsonb), handrail.now(), :state, :due)
                        """)
                .bind("id", id)
                .bind("program", program.id())
                .bind("episode", wanted.episode())
                .bind("client", wanted.client())
                .bind("coach", choice.coach())
                .bind("why", why)
                .bind("state", step.to().word())
                .bind("due", dueAt)
                .execute();
        if (step.to() == AssignmentStep.State.ACCEPTED) {
            Episodes.take(handle, wanted.episode());
        }
        audit.record(handle, program.id(), by, step.audited(), "assignment", id);
        Changes.note(handle, program.id(), "today", wanted.client());
        return id;
    }

    /** Takes a step; false when the row does not stand where it begins, and then nothing changes. */
    public boolean step(
            Handle handle, ProgramId program, UUID id, AssignmentStep step, Actor by, @Nullable String reason) {
        Optional<UUID> moved = handle.createQuery("""
                        update assignment set state = :to, reason = :reason,
                            ended_at = case when :open then null else handrail.now() end,
                            answered_at = case when :answer then handrail.now() else answered_at end,
                            answered_by = case when :answer then cast(:by as uuid) else answered_by end
                        where id = :id and state = :from returning episode_id
                        """)
                .bind("to", step.to().word())
                .bind("reason", reason)
                .bind("open", step.to().open())
                .bind("answer", step == AssignmentStep.ACCEPT || step == AssignmentStep.DECLINE)
                .bind("by", by.kind() == Actor.Kind.ACCOUNT ? by.id() : null)
                .bind("id", id)
                .bind("from", Objects.requireNonNull(step.from()).word())
                .mapTo(UUID.class)
                .findOne();
        moved.ifPresent(episode -> {
            if (step.to() == AssignmentStep.State.ACCEPTED) {
                Episodes.take(handle, episode);
            }
            audit.record(handle, program, by, step.audited(), "assignment", id, List.of(), reason);
            Changes.note(handle, program, "today", null);
        });
        return moved.isPresent();
    }

    /** Nobody answers for this episode any more by what is open now; returns what was. */
    Optional<Row> close(Handle handle, ProgramId program, UUID episode, Actor by, String reason) {
        Optional<Row> open = openOf(handle, episode);
        open.ifPresent(row -> step(
                handle,
                program,
                row.id(),
                row.state() == AssignmentStep.State.OFFERED ? AssignmentStep.WITHDRAW : AssignmentStep.END,
                by,
                reason));
        return open;
    }

    /** Everything open of a client's ends. */
    public void closeOf(Handle handle, ProgramId program, UUID client, Actor by, String reason) {
        handle.createQuery("select episode_id from assignment where client_id = :client and ended_at is null")
                .bind("client", client)
                .mapTo(UUID.class)
                .list()
                .forEach(episode -> {
                    var unused = close(handle, program, episode, by, reason);
                });
    }

    /** The newest assignment of an episode goes on, if it had been accepted; false when nobody has the episode then. */
    public boolean resume(Handle handle, ProgramId program, UUID episode, Actor by) {
        return handle.createQuery("select id from assignment where episode_id = :episode order by id desc limit 1")
                .bind("episode", episode)
                .mapTo(UUID.class)
                .findOne()
                .map(id -> step(handle, program, id, AssignmentStep.RESUME, by, null))
                .orElse(false);
    }

    /** What is open for an episode. */
    public Optional<Row> openOf(Handle handle, UUID episode) {
        return handle.createQuery("""
                        select id, episode_id, client_id, coach_id, state, due_at from assignment
                        where episode_id = :episode and ended_at is null
                        """)
                .bind("episode", episode)
                .map((row, context) -> row(row))
                .findOne();
    }

    /** One by its id. */
    Optional<Row> find(Handle handle, UUID assignment) {
        return handle.createQuery("""
                        select id, episode_id, client_id, coach_id, state, due_at from assignment where id = :assignment
                        """)
                .bind("assignment", assignment)
                .map((row, context) -> row(row))
                .findOne();
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        java.sql.Timestamp due = row.getTimestamp("due_at");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("episode_id", UUID.class),
                row.getObject("client_id", UUID.class),
                new AccountId(row.getObject("coach_id", UUID.class)),
                AssignmentStep.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                due == null ? null : due.toInstant());
    }
}
