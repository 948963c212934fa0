package handrail.messaging;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.ProgramId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What an administrator has to mend. The same fault again, while it is open, is counted and not raised again. */
public final class Alerts {

    /** Nobody was on shift or on call for an urgent page (S2). */
    static final String NOBODY_ON_CALL = "nobody-on-call";

    /** An urgent page found no phone to ring (S2). */
    static final String PAGE_UNREACHABLE = "page-unreachable";

    /** Somebody's phone did not take the text of an urgent page; the detail is their account. */
    static final String STAFF_PHONE = "staff-phone";

    /** Somebody has waited too long for a coach. */
    public static final String WAITS_FOR_COACH = "waits-for-coach";

    /** Somebody texted STOP to the staff line; the detail is their account. */
    static final String STAFF_STOP = "staff-stop";

    /** Calls can't be placed; the detail is the carrier's code. */
    static final String VOICE = "voice";

    /** A sender is left alone for a while, as the carrier takes nothing from it; the detail is its number or Messaging Service. */
    static final String SENDER_DOWN = "sender-down";

    /** Texts wait too long; the detail is who waits: client or staff. */
    static final String OUTBOX_WAITS = "outbox-waits";

    /** The carrier would not delete a copy (T16); the detail is its last answer. */
    static final String NOT_DELETED = "not-deleted";

    /** The newest good backup is too old, or there is none. */
    public static final String BACKUP_LATE = "backup-late";

    /** The audit is not as it was sealed (C5). */
    public static final String AUDIT_CHANGED = "audit-changed";

    private final Ids ids;
    private final Audit audit;

    /** With ids for new rows and the audit for every change. */
    public Alerts(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * An open alert.
     *
     * @param id its row
     * @param kind what sort of fault: the key of its words
     * @param detail a code, or the account of somebody of the staff; never anything of a client
     * @param raisedAt first seen
     * @param lastAt last seen
     * @param times how often
     */
    public record Open(UUID id, String kind, String detail, Instant raisedAt, Instant lastAt, int times) {}

    /** Raises it, or counts it once more. */
    public void raise(Handle handle, ProgramId program, String kind, String detail) {
        handle.createUpdate("""
                        insert into alert (id, program_id, kind, detail, raised_at, last_at)
                        values (:id, :program, :kind, :detail, handrail.now(), handrail.now())
                        on conflict (program_id, kind, detail) where acknowledged_at is null
                            do update set last_at = excluded.last_at, times = alert.times + 1
                        """)
                .bind("id", ids.next())
                .bind("program", program)
                .bind("kind", kind)
                .bind("detail", detail)
                .execute();
        Changes.note(handle, program, "alert", null);
    }

    /** What is open, the last seen first. */
    List<Open> open(Handle handle) {
        return handle.createQuery("""
                        select id, kind, detail, raised_at, last_at, times from alert
                        where acknowledged_at is null order by last_at desc, id
                        """)
                .map((row, context) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("detail"),
                        row.getTimestamp("raised_at").toInstant(),
                        row.getTimestamp("last_at").toInstant(),
                        row.getInt("times")))
                .list();
    }

    /** Somebody mends it; seen again, it is raised again. */
    void acknowledge(Handle handle, SignedIn by, UUID alert) {
        int done = handle.execute(
                "update alert set acknowledged_at = handrail.now(), acknowledged_by = ? where id = ? and acknowledged_at is null",
                by.account().value(),
                alert);
        if (done > 0) {
            audit.record(handle, by.program(), Actor.account(by.account()), "alert.acknowledge", "alert", alert);
        }
    }
}
