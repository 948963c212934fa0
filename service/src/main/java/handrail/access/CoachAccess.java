package handrail.access;

import handrail.bot.Language;
import handrail.database.ProgramId;
import handrail.web.Problem;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is a coach's own: the clients assigned to them, those of a colleague whose day they cover, those of whom a colleague handed them an open
 * task, those whose urgent page they were alerted of, and those they opened by break-glass. Supervisors may open every client of the program; managers and administrators none (C5). Nobody opens
 * the record of somebody they are kept apart from: their own, if they are a client too, or that of a conflict of interest.
 */
public final class CoachAccess {

    private static final UUID NO_SESSION = new UUID(0, 0);

    private CoachAccess() {}

    /** Throws {@link Problem.NotFound} unless this person may open this client; what isn't theirs looks as if it weren't there. */
    public static void require(Handle handle, SignedIn me, @Nullable UUID client) {
        if (!allows(handle, me, client)) {
            throw new Problem.NotFound("problem.not-yours");
        }
    }

    /** Whether this person may open this client. */
    public static boolean allows(Handle handle, SignedIn me, @Nullable UUID client) {
        if (client != null && keptApart(handle, me.account(), client)) {
            return false;
        }
        return switch (me.role()) {
            case SUPERVISOR -> true;
            case COACH -> client != null && own(handle, me.account(), client);
            case MANAGER, ADMINISTRATOR -> false;
        };
    }

    /** Whether somebody who asked for something earlier may still open this client, as if they were here now. */
    public static boolean stillAllows(Handle handle, ProgramId program, AccountId account, @Nullable UUID client) {
        return handle.createQuery("""
                        select m.role from membership m join account a on a.id = m.account_id
                        where m.account_id = :account and m.program_id = :program and m.program_id = handrail.program() and a.closed_at is null
                        """)
                .bind("account", account)
                .bind("program", program)
                .mapTo(String.class)
                .findOne()
                .map(word -> Role.valueOf(word.toUpperCase(Locale.ROOT)))
                .map(role -> new SignedIn(NO_SESSION, account, program, role, Language.EN, "", ""))
                .filter(then -> allows(handle, then, client))
                .isPresent();
    }

    private static boolean keptApart(Handle handle, AccountId account, UUID client) {
        return handle.createQuery("select handrail.kept_apart(:account, :client)")
                .bind("account", account)
                .bind("client", client)
                .mapTo(Boolean.class)
                .one();
    }

    private static boolean own(Handle handle, AccountId coach, UUID client) {
        return handle.createQuery("""
                        select exists (
                                select from assignment where client_id = :client and ended_at is null
                                    and (coach_id = :coach or handrail.covers(:coach, coach_id)))
                            or exists (
                                select from task t join task_step h on h.task_id = t.id and h.kind = 'handed' and h.ended_at is null
                                where t.client_id = :client and t.done_at is null and t.owner_id = :coach and h.owner_id = :coach)
                            or exists (
                                select from page p join page_step s on s.page_id = p.id
                                where p.client_id = :client and s.account_id = :coach and p.acknowledged_at is null)
                            or exists (
                                select from page where client_id = :client and acknowledged_by = :coach
                                    and acknowledged_at > handrail.now() - interval '1 day')
                            or exists (
                                select from break_glass where account_id = :coach and client_id = :client and until > handrail.now())
                        """)
                .bind("coach", coach)
                .bind("client", client)
                .mapTo(Boolean.class)
                .one();
    }
}
