package handrail.messaging;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Urgent pages (S1, S2): the coach on shift first, then the on-call chain, over and over until somebody acknowledges. Whoever can't be
 * told is passed over at once. Each step is recorded.
 */
public final class Pages {

    private final Clock clock;
    private final Ids ids;
    private final Tasks tasks;
    private final Audit audit;
    private final Alerts alerts;
    private final PageAlarm alarm;
    private final PageSteps steps;

    /** Of a service reached at this address. */
    public Pages(
            Clock clock,
            Ids ids,
            Sealing sealing,
            Outbox outbox,
            Tasks tasks,
            Audit audit,
            Alerts alerts,
            String publicUrl) {
        this.clock = clock;
        this.ids = ids;
        this.tasks = tasks;
        this.audit = audit;
        this.alerts = alerts;
        this.alarm = new PageAlarm(ids, sealing, outbox, alerts, publicUrl);
        this.steps = new PageSteps(clock, alerts, alarm);
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
        Program program = handle.attach(Programs.class).get(programId);
        Instant dueAt = clock.instant().plus(Duration.ofMinutes(program.policy().pageMinutes()));
        handle.createUpdate("""
                        insert into page (id, program_id, conversation_id, client_id, danger, raised_at, due_at)
                        values (:id, :program, :thread, :client, :danger, handrail.now(), :dueAt)
                        """)
                .bind("id", id)
                .bind("program", programId)
                .bind("thread", thread)
                .bind("client", client)
                .bind("danger", danger)
                .bind("dueAt", dueAt)
                .execute();
        audit.record(handle, programId, Actor.system(), "page.raise", "page", id);
        openTask(handle, program, id, thread, client, dueAt);
        steps.next(handle, program, id);
        Changes.note(handle, programId, "page", id);
    }

    private void openTask(
            Handle handle, Program program, UUID page, UUID thread, @Nullable UUID client, Instant dueAt) {
        AccountId coach = coach(handle, thread).orElse(null);
        tasks.open(handle, new NewTask(program.id(), TaskKind.URGENT, client, thread, null, page, coach, dueAt, null));
    }

    /** Moves every page on that nobody acknowledged in time; returns how many. */
    int moveOn(Handle handle, Program program) {
        List<UUID> waiting = handle.createQuery("""
                        select id from page
                        where acknowledged_at is null and next_step_at <= handrail.now()
                        for update skip locked
                        """).mapTo(UUID.class).list();
        waiting.forEach(page -> steps.next(handle, program, page));
        return waiting.size();
    }

    /** A text about a page did not arrive. */
    void notDelivered(Handle handle, ProgramId program, UUID page, AccountId account) {
        steps.notDelivered(handle, handle.attach(Programs.class).get(program), page, account);
    }

    /** Somebody's phone takes no more texts: whoever else is on call hears of it at once. */
    void tellColleagues(Handle handle, Program program, AccountId silenced) {
        Instant now = clock.instant();
        PageChain.onCall(handle).stream()
                .filter(account -> !account.equals(silenced))
                .forEach(account -> alarm.say(handle, program, account, "staff-text.colleague", "/alerts", now));
    }

    /** Tells somebody of the staff by a text that names nobody; whoever has no phone, or wants no texts, sees it on their pages only. */
    public void tell(Handle handle, Program program, AccountId account, String words, String path) {
        alarm.say(handle, program, account, words, path, clock.instant());
    }

    /** Somebody's client waits for an introduction now: a text to the coach's own phone that names nobody. Who can't be texted sees it on Today. */
    public void tellCoach(Handle handle, Program program, AccountId coach) {
        alarm.say(handle, program, coach, "staff-text.introduce", "/today", clock.instant());
    }

    /** A call about a page was placed, or how it went. */
    void called(
            Handle handle, ProgramId programId, UUID page, AccountId account, String outcome, @Nullable Integer error) {
        alarm.step(handle, handle.attach(Programs.class).get(programId), page, account, "voice", outcome, false);
        if (error != null) {
            alerts.raise(handle, programId, Alerts.VOICE, error.toString());
        }
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

    /** Somebody has it, on a screen: the chain ends, once. False if it was acknowledged before. */
    public boolean acknowledge(Handle handle, ProgramId program, UUID page, AccountId by) {
        return acknowledge(handle, program, page, by, "screen");
    }

    /** Somebody has it, by screen, text or voice. */
    boolean acknowledge(Handle handle, ProgramId program, UUID page, AccountId by, String channel) {
        int acknowledged =
                handle.createUpdate("""
                        update page set acknowledged_at = handrail.now(), acknowledged_by = :by, next_step_at = null
                        where id = :id and acknowledged_at is null
                        """).bind("id", page).bind("by", by).execute();
        if (acknowledged > 0) {
            alarm.step(handle, handle.attach(Programs.class).get(program), page, by, channel, "acknowledged", false);
            audit.record(handle, program, Actor.account(by), "page.acknowledge", "page", page);
            tasks.settle(handle, program, TaskKind.URGENT, page, by, "acknowledged");
            Changes.note(handle, program, "page", page);
        }
        return acknowledged > 0;
    }

    /** The open pages that this person was told of, the newest first, for a "1" texted back. */
    List<UUID> open(Handle handle, AccountId account) {
        return handle.createQuery("""
                        select p.id from page p
                        where p.acknowledged_at is null
                            and exists (select from page_step s where s.page_id = p.id and s.account_id = :account)
                        order by p.id desc
                        """)
                .bind("account", account)
                .mapTo(UUID.class)
                .list();
    }
}
