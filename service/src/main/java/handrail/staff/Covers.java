package handrail.staff;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.web.Problem;
import handrail.web.TypedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Who looks after a colleague's day, from when until when. The colleague's clients open for them, their tasks stand on their Today, and
 * an urgent page reaches them while they are on shift. It ends by itself.
 */
public final class Covers {

    private static final Duration LONGEST = Duration.ofDays(31);

    private final Ids ids;
    private final Audit audit;

    /** With ids for new rows and the audit for every change. */
    public Covers(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * A day that somebody else has.
     *
     * @param id the row
     * @param of whose day
     * @param by who has it
     * @param startsAt from when
     * @param endsAt until when
     */
    public record Cover(UUID id, AccountId of, AccountId by, Instant startsAt, Instant endsAt) {}

    /** What is now and to come: a coach sees their own, a supervisor all. */
    List<Cover> of(Handle handle, SignedIn me) {
        return handle.createQuery("""
                        select id, coach_id, covered_by, starts_at, ends_at from cover
                        where ended_at is null and ends_at > handrail.now() and (:all or :me in (coach_id, covered_by))
                        order by starts_at, id
                        """)
                .bind("all", me.role() == Role.SUPERVISOR)
                .bind("me", me.account())
                .map((row, context) -> new Cover(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("coach_id", UUID.class)),
                        new AccountId(row.getObject("covered_by", UUID.class)),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()))
                .list();
    }

    /**
     * Hands a day over. A coach hands over their own; a supervisor anybody's.
     *
     * @throws Problem.Invalid with every fault at once
     */
    void begin(Handle handle, SignedIn me, List<Member> members, Map<String, String> typed, ZoneId zone, Instant now) {
        Optional<AccountId> of =
                me.role() == Role.SUPERVISOR ? coach(members, typed.getOrDefault("of", "")) : Optional.of(me.account());
        Optional<AccountId> by = coach(members, typed.getOrDefault("by", ""))
                .filter(one -> !of.filter(one::equals).isPresent());
        Optional<Instant> from = TypedTime.of(typed.getOrDefault("from", ""), zone);
        Optional<Instant> until = TypedTime.of(typed.getOrDefault("until", ""), zone)
                .filter(end -> end.isAfter(now))
                .filter(end -> from.filter(start -> start.isBefore(end)
                                && Duration.between(start, end).compareTo(LONGEST) <= 0)
                        .isPresent());
        List<Problem.Fault> faults = new ArrayList<>();
        fault(faults, of, "of", "fault.choose");
        fault(faults, by, "by", "cover.fault.by");
        fault(faults, from, "from", "cover.fault.from");
        fault(faults, until, "until", "cover.fault.until");
        if (!faults.isEmpty()) {
            throw new Problem.Invalid(faults);
        }
        insert(
                handle,
                me,
                new Cover(ids.next(), of.orElseThrow(), by.orElseThrow(), from.orElseThrow(), until.orElseThrow()));
    }

    private static void fault(List<Problem.Fault> faults, Optional<?> given, String field, String why) {
        if (given.isEmpty()) {
            faults.add(new Problem.Fault(field, why));
        }
    }

    private void insert(Handle handle, SignedIn me, Cover cover) {
        handle.createUpdate("""
                        insert into cover (id, program_id, coach_id, covered_by, starts_at, ends_at, entered_by, entered_at)
                        values (:id, :program, :of, :by, :startsAt, :endsAt, :me, handrail.now())
                        """)
                .bindMethods(cover)
                .bind("program", me.program())
                .bind("me", me.account())
                .execute();
        record(handle, me, "cover.begin", cover.id());
    }

    /** Over before its time: by the one whose day it is, the one who has it, or a supervisor; again changes nothing. */
    void end(Handle handle, SignedIn me, UUID cover) {
        int ended = handle.createUpdate("""
                        update cover set ended_at = handrail.now()
                        where id = :cover and ended_at is null and (:all or :me in (coach_id, covered_by))
                        """)
                .bind("cover", cover)
                .bind("all", me.role() == Role.SUPERVISOR)
                .bind("me", me.account())
                .execute();
        if (ended > 0) {
            record(handle, me, "cover.end", cover);
        }
    }

    private void record(Handle handle, SignedIn me, String action, UUID cover) {
        audit.record(handle, me.program(), Actor.account(me.account()), action, "cover", cover);
        Changes.note(handle, me.program(), "today", null);
    }

    private static Optional<AccountId> coach(List<Member> members, String id) {
        return members.stream()
                .filter(member -> member.role() == Role.COACH)
                .map(Member::id)
                .filter(member -> member.value().toString().equals(id))
                .findFirst();
    }
}
