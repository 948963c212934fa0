package handrail.staff;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.database.Ids;
import handrail.web.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Days on which somebody does not work: leave, or sick. Nobody is offered to them then, and no page is theirs. */
public final class Leaves {

    private static final int LONGEST_DAYS = 400;

    private final Ids ids;
    private final Audit audit;

    /** With ids for new rows and the audit for every change. */
    public Leaves(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * Some days, both included.
     *
     * @param id the row
     * @param from the first
     * @param until the last
     */
    public record Leave(UUID id, LocalDate from, LocalDate until) {}

    /** What is to come, and what is now. */
    static List<Leave> of(Handle handle, AccountId member) {
        return handle.createQuery("""
                        select l.id, l.from_on, l.until_on from leave l join program p on p.id = l.program_id
                        where l.account_id = :member and l.cancelled_at is null
                            and l.until_on >= (handrail.now() at time zone p.zone)::date order by l.from_on
                        """)
                .bind("member", member)
                .map((row, context) -> new Leave(
                        row.getObject("id", UUID.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)))
                .list();
    }

    /**
     * Enters some.
     *
     * @throws Problem.Invalid when a day can't be read, or the last is before the first
     */
    void enter(Handle handle, SignedIn me, Member member, Map<String, String> typed) {
        Optional<LocalDate> from = day(typed.getOrDefault("leaveFrom", ""));
        Optional<LocalDate> until = day(typed.getOrDefault("leaveUntil", ""));
        List<Problem.Fault> faults = new ArrayList<>();
        if (from.isEmpty()) {
            faults.add(new Problem.Fault("leaveFrom", "staff.fault.day"));
        }
        if (until.isEmpty() || from.filter(first -> wrong(first, until.get())).isPresent()) {
            faults.add(new Problem.Fault("leaveUntil", "staff.fault.last-day"));
        }
        if (!faults.isEmpty()) {
            throw new Problem.Invalid(faults);
        }
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into leave (id, program_id, account_id, from_on, until_on, entered_by, entered_at)
                        values (:id, :program, :member, :from, :until, :by, handrail.now())
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("member", member.id())
                .bind("from", from.orElseThrow())
                .bind("until", until.orElseThrow())
                .bind("by", me.account())
                .execute();
        audit.record(handle, me.program(), Actor.account(me.account()), "leave.enter", "leave", id);
    }

    private static boolean wrong(LocalDate from, LocalDate until) {
        return until.isBefore(from) || until.isAfter(from.plusDays(LONGEST_DAYS));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** They work after all; again changes nothing. */
    void cancel(Handle handle, SignedIn me, UUID leave) {
        int cancelled = handle.execute(
                "update leave set cancelled_at = handrail.now() where id = ? and cancelled_at is null", leave);
        if (cancelled > 0) {
            audit.record(handle, me.program(), Actor.account(me.account()), "leave.cancel", "leave", leave);
        }
    }
}
