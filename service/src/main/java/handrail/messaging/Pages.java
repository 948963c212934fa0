package handrail.messaging;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.caseload.NewTask;
import handrail.caseload.TaskKind;
import handrail.caseload.Tasks;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import handrail.program.Program;
import handrail.program.Programs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Urgent pages (S1, S2): the coach on shift first, then the on-call chain, over and over until somebody acknowledges. Each step is
 * recorded. The text to a phone names nobody.
 */
public final class Pages {

    private final Clock clock;
    private final Ids ids;
    private final Sealing sealing;
    private final Outbox outbox;
    private final Tasks tasks;
    private final Audit audit;
    private final String publicUrl;

    /** Of a service reached at this address. */
    public Pages(Clock clock, Ids ids, Sealing sealing, Outbox outbox, Tasks tasks, Audit audit, String publicUrl) {
        this.clock = clock;
        this.ids = ids;
        this.sealing = sealing;
        this.outbox = outbox;
        this.tasks = tasks;
        this.audit = audit;
        this.publicUrl = publicUrl;
    }

    /** Raises a page for a danger in a thread, unless one is open there already, and takes the first step at once. */
    public void raise(Handle handle, ProgramId programId, UUID thread, @Nullable UUID client, String danger) {
        boolean open = handle.createQuery(
                        "select exists (select from page where conversation_id = :thread and acknowledged_at is null)")
                .bind("thread", thread)
                .mapTo(Boolean.class)
                .one();
        if (open) {
            return;
        }
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into page (id, program_id, conversation_id, client_id, danger, raised_at)
                        values (:id, :program, :thread, :client, :danger, handrail.now())
                        """)
                .bind("id", id)
                .bind("program", programId)
                .bind("thread", thread)
                .bind("client", client)
                .bind("danger", danger)
                .execute();
        audit.record(handle, programId, Actor.system(), "page.raise", "page", id);
        Program program = handle.attach(Programs.class).get(programId);
        openTask(handle, program, id, thread, client);
        step(handle, program, id, thread, 0);
        Changes.note(handle, programId, "page", id);
    }

    private void openTask(Handle handle, Program program, UUID page, UUID thread, @Nullable UUID client) {
        AccountId coach = coach(handle, thread).orElse(null);
        Instant now = clock.instant();
        tasks.open(
                handle,
                new NewTask(
                        program.id(),
                        TaskKind.URGENT,
                        client,
                        thread,
                        null,
                        page,
                        coach,
                        now.plus(Duration.ofMinutes(program.policy().pageMinutes())),
                        null));
    }

    /** Moves every page on that nobody acknowledged in time; returns how many. */
    int moveOn(Handle handle, Program program) {
        List<Waiting> waiting = handle.createQuery("""
                        select id, conversation_id as thread, chain_position as position from page
                        where acknowledged_at is null and next_step_at <= handrail.now()
                        for update skip locked
                        """)
                .map((row, context) -> new Waiting(
                        row.getObject("id", UUID.class), row.getObject("thread", UUID.class), row.getInt("position")))
                .list();
        waiting.forEach(page -> step(handle, program, page.id(), page.thread(), page.position() + 1));
        return waiting.size();
    }

    private void step(Handle handle, Program program, UUID page, UUID thread, int position) {
        List<AccountId> chain = chain(handle, program, thread);
        Instant now = clock.instant();
        if (!chain.isEmpty()) {
            alert(handle, program, page, chain.get(position % chain.size()), now);
        }
        handle.createUpdate("update page set chain_position = :position, next_step_at = :next where id = :id")
                .bind("position", position)
                .bind("next", now.plus(Duration.ofMinutes(program.policy().pageMinutes())))
                .bind("id", page)
                .execute();
    }

    private void alert(Handle handle, Program program, UUID page, AccountId account, Instant now) {
        Optional<Sealed> phone = handle.createQuery(
                        "select phone from staff where account_id = :account and phone is not null")
                .bind("account", account)
                .mapTo(Sealed.class)
                .findOne();
        phone.ifPresent(stored -> outbox.staff(
                handle,
                program.id(),
                account,
                PhoneNumber.parse(sealing.open("staff", "phone", account, stored)),
                "Handrail: urgent. Reply 1 or open " + publicUrl + "/pages",
                now));
        handle.createUpdate("""
                        insert into page_step (id, program_id, page_id, account_id, channel, outcome, at)
                        values (:id, :program, :page, :account, :channel, :outcome, handrail.now())
                        """)
                .bind("id", ids.next())
                .bind("program", program.id())
                .bind("page", page)
                .bind("account", account)
                .bind("channel", phone.isPresent() ? "text" : "screen")
                .bind("outcome", phone.isPresent() ? "queued" : "shown")
                .execute();
    }

    /** The coach, if on shift now, then whoever is on call, in order. */
    private List<AccountId> chain(Handle handle, Program program, UUID thread) {
        var local = clock.instant().atZone(program.zoneId());
        return handle.createQuery("""
                        select account_id from (
                            select a.coach_id as account_id, 0 as position
                            from conversation c join assignment a on a.client_id = c.client_id and a.ended_at is null
                            where c.id = :thread and exists (
                                select from working_hours w where w.account_id = a.coach_id
                                    and w.weekday = :day and w.opens <= :time and w.closes > :time)
                            union all
                            select account_id, position from on_call
                        ) chain order by position
                        """)
                .bind("thread", thread)
                .bind("day", local.getDayOfWeek().getValue())
                .bind("time", local.toLocalTime())
                .mapTo(AccountId.class)
                .list();
    }

    private static Optional<AccountId> coach(Handle handle, UUID thread) {
        return handle.createQuery("""
                        select a.coach_id from conversation c
                        join assignment a on a.client_id = c.client_id and a.ended_at is null where c.id = :thread
                        """)
                .bind("thread", thread)
                .mapTo(AccountId.class)
                .findFirst();
    }

    /** Somebody has it: the chain ends, once. False if it was acknowledged before. */
    public boolean acknowledge(Handle handle, ProgramId program, UUID page, AccountId by) {
        int acknowledged =
                handle.createUpdate("""
                        update page set acknowledged_at = handrail.now(), acknowledged_by = :by, next_step_at = null
                        where id = :id and acknowledged_at is null
                        """).bind("id", page).bind("by", by).execute();
        if (acknowledged > 0) {
            audit.record(handle, program, Actor.account(by), "page.acknowledge", "page", page);
            tasks.settle(handle, program, TaskKind.URGENT, page, by, "acknowledged");
            Changes.note(handle, program, "page", page);
        }
        return acknowledged > 0;
    }

    /** The newest open page that this person was alerted of, for a "1" texted back. */
    Optional<UUID> newestOpen(Handle handle, AccountId account) {
        return handle.createQuery("""
                        select p.id from page p join page_step s on s.page_id = p.id
                        where p.acknowledged_at is null and s.account_id = :account order by p.id desc limit 1
                        """)
                .bind("account", account)
                .mapTo(UUID.class)
                .findFirst();
    }

    private record Waiting(UUID id, UUID thread, int position) {}
}
