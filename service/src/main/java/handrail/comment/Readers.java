package handrail.comment;

import handrail.access.AccountId;
import handrail.access.CoachAccess;
import handrail.access.SignedIn;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Who is to read a comment, as a line of Today: the client's coach; and when the coach speaks, or whoever covers for them, whoever else spoke
 * last. There is one such line a thread, about its newest comment, so that whoever was to read those before has answered or reads all of them.
 */
final class Readers {

    private static final Duration READ_WITHIN = Duration.ofDays(1);

    private final Tasks tasks;
    private final Clock clock;

    Readers(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Somebody wrote one: it is the turn of whoever is to read it. */
    void tell(Handle handle, SignedIn me, UUID thread, @Nullable UUID client) {
        tasks.settle(handle, me.program(), TaskKind.COMMENT, thread, me.account(), "comment");
        reader(handle, me, thread, client)
                .ifPresent(reader -> tasks.open(
                        handle,
                        new NewTask(
                                me.program(),
                                TaskKind.COMMENT,
                                client,
                                thread,
                                null,
                                null,
                                reader,
                                clock.instant().plus(READ_WITHIN),
                                null)));
    }

    private static Optional<AccountId> reader(Handle handle, SignedIn me, UUID thread, @Nullable UUID client) {
        return handle.createQuery("""
                        select coach_id, coach_id = :me or handrail.covers(:me, coach_id) as speaks
                        from assignment where client_id = :client and ended_at is null
                        """)
                .bind("me", me.account())
                .bindByType("client", client, UUID.class)
                .map((row, context) ->
                        new Coach(new AccountId(row.getObject("coach_id", UUID.class)), row.getBoolean("speaks")))
                .findFirst()
                .flatMap(coach ->
                        coach.speaks() ? spokeBefore(handle, me, thread, client, coach.id()) : Optional.of(coach.id()));
    }

    /** Whose client it is. */
    private record Coach(AccountId id, boolean speaks) {}

    /** Whoever spoke last beside the coach, if they may still open the client. */
    private static Optional<AccountId> spokeBefore(
            Handle handle, SignedIn me, UUID thread, @Nullable UUID client, AccountId coach) {
        return handle.createQuery("""
                        select account_id from comment
                        where conversation_id = any((select handrail.joined_threads(:thread))::uuid[]) and account_id not in (:me, :coach)
                        order by id desc limit 1
                        """)
                .bind("thread", thread)
                .bind("me", me.account())
                .bind("coach", coach)
                .mapTo(UUID.class)
                .findOne()
                .map(AccountId::new)
                .filter(other -> CoachAccess.stillAllows(handle, me.program(), other, client));
    }
}
