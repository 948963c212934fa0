package handrail.caseload;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Ids;
import handrail.database.Sealed;
import handrail.phone.PhoneNumber;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import handrail.web.Problem;
import handrail.web.Problem.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Opening a client that is not one's own, with a reason: somebody stands at the door, or a colleague can't be reached. It lasts four
 * hours, is audited, and the supervisors are told (C5). Whoever asks must know the phone number or the whole name: nobody can browse.
 */
public final class BreakGlass {

    static final Duration LASTS = Duration.ofHours(4);
    private static final Duration REVIEWED_WITHIN = Duration.ofDays(1);
    private static final Duration LISTED = Duration.ofDays(30);
    private static final int SHORTEST_REASON = 10;

    private final Ids ids;
    private final Sealing sealing;
    private final Tasks tasks;
    private final Audit audit;
    private final Clock clock;

    /** Over the clients. */
    public BreakGlass(Ids ids, Sealing sealing, Tasks tasks, Audit audit, Clock clock) {
        this.ids = ids;
        this.sealing = sealing;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /** One that was opened: by whom, whom, why, when. */
    public record Opened(UUID id, String by, String client, UUID thread, String reason, Instant at, boolean open) {

        /** Says nothing of people (C6). */
        @Override
        public String toString() {
            return "Opened[" + id + "]";
        }
    }

    /**
     * Opens; returns the client's thread.
     *
     * @throws Problem.Invalid when no client is found, more than one has this name, or the reason says too little; a try that finds
     *     nobody is audited too
     */
    public UUID open(Handle handle, SignedIn me, String who, String reason) {
        List<Fault> faults = new ArrayList<>();
        if (reason.length() < SHORTEST_REASON) {
            faults.add(new Fault("reason", "glass.fault.reason"));
        }
        List<UUID> found = who.isBlank() ? List.of() : find(handle, who);
        if (found.size() != 1) {
            faults.add(new Fault("who", found.isEmpty() ? "glass.fault.nobody" : "glass.fault.several"));
        }
        if (!faults.isEmpty()) {
            throw new Problem.Invalid(faults);
        }
        UUID client = found.get(0);
        UUID thread = handle.createQuery("select id from conversation where client_id = :client")
                .bind("client", client)
                .mapTo(UUID.class)
                .findFirst()
                .orElseThrow(() -> new Problem.Invalid(List.of(new Fault("who", "glass.fault.no-thread"))));
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into break_glass (id, program_id, account_id, client_id, reason, opened_at, until)
                        values (:id, :program, :account, :client, :reason, handrail.now(), handrail.now() + make_interval(secs => :seconds))
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("account", me.account())
                .bind("client", client)
                .bind("reason", sealing.seal("break_glass", "reason", id, reason))
                .bind("seconds", LASTS.toSeconds())
                .execute();
        audit.record(handle, me.program(), Actor.account(me.account()), "break-glass.open", "client", client);
        Instant due = clock.instant().plus(REVIEWED_WITHIN);
        tasks.open(handle, new NewTask(me.program(), TaskKind.BREAK_GLASS, client, thread, null, id, null, due, null));
        return thread;
    }

    /** A try that found nobody leaves its trace, though nothing was opened. */
    public void tried(Handle handle, SignedIn me) {
        audit.record(handle, me.program(), Actor.account(me.account()), "break-glass.refused", "client", null);
    }

    private List<UUID> find(Handle handle, String who) {
        Optional<PhoneNumber> phone = phone(who);
        return phone.isPresent()
                ? handle.createQuery("""
                                select distinct client_id from phone_holder
                                where phone_key = any(:keys) and held_until is null and client_id is not null
                                """)
                        .bindArray(
                                "keys",
                                byte[].class,
                                sealing.keys("phone", phone.get().e164()))
                        .mapTo(UUID.class)
                        .list()
                : handle.createQuery("select id from client where name_key = any(:keys)")
                        .bindArray(
                                "keys",
                                byte[].class,
                                sealing.keys("name", who.strip().toLowerCase(Locale.ROOT)))
                        .mapTo(UUID.class)
                        .list();
    }

    private static Optional<PhoneNumber> phone(String who) {
        try {
            return who.chars().anyMatch(Character::isDigit) ? Optional.of(PhoneNumber.parse(who)) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** What was opened in the last 30 days, the newest first; a coach sees their own, a supervisor all. */
    public List<Opened> recent(Handle handle, SignedIn me, boolean all) {
        List<Opened> opened = handle.createQuery("""
                        select b.id, b.account_id, a.name, b.client_id, k.first_name, c.id as thread, b.reason, b.opened_at,
                            b.until > handrail.now() as open
                        from break_glass b join account a on a.id = b.account_id join client k on k.id = b.client_id
                        join conversation c on c.client_id = b.client_id
                        where b.opened_at > handrail.now() - make_interval(secs => :seconds) and (:all or b.account_id = :me)
                        order by b.id desc
                        """)
                .bind("seconds", LISTED.toSeconds())
                .bind("all", all)
                .bind("me", me.account())
                .map((row, context) -> opened(row))
                .list();
        audit.record(
                handle,
                me.program(),
                Actor.account(me.account()),
                "break-glass.read",
                "break_glass",
                null,
                opened.stream().map(Opened::id).toList(),
                null);
        return opened;
    }

    private Opened opened(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        AccountId by = new AccountId(row.getObject("account_id", UUID.class));
        UUID client = row.getObject("client_id", UUID.class);
        return new Opened(
                id,
                sealing.open("account", "name", by, new Sealed(row.getBytes("name"))),
                sealing.open("client", "first_name", client, new Sealed(row.getBytes("first_name"))),
                row.getObject("thread", UUID.class),
                sealing.open("break_glass", "reason", id, new Sealed(row.getBytes("reason"))),
                row.getTimestamp("opened_at").toInstant(),
                row.getBoolean("open"));
    }
}
