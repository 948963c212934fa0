package handrail.report;

import handrail.clock.ClockKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure of a coach's own: the number, the comparison and the list behind come from the same rows. What is owed by a time is read from its
 * clock, as the manager's report reads it; of everything else the SQL selects the rows ({@code client_id, at, good, minutes}) of one coach
 * ({@code :me}) in a period ({@code :since} to before {@code :until}). Whatever can still become good is not counted yet.
 */
public enum MyFigure {
    /** Overdoses whose first contact was theirs to make, and whether it was made as soon as it is wanted. */
    REACHED_TARGET(ClockKind.FIRST_CONTACT),
    /** The same, as late as it may be. */
    REACHED_LIMIT(ClockKind.FIRST_CONTACT_LIMIT),
    /** Texts that waited for them, and whether they were answered in time. */
    IN_TIME(ClockKind.ANSWER),
    /** Texts that waited for them, and whether they answered; the minutes from the text to the answer. */
    ANSWERED("""
            select t.client_id, t.created_at as at, t.outcome is not distinct from 'answered' and t.done_by = :me as good,
                case when t.outcome = 'answered' and t.done_by = :me then extract(epoch from t.done_at - t.created_at) / 60 end as minutes
            from task t
            where t.kind = 'ANSWER_TEXT' and t.created_at >= :since and t.created_at < :until
                and (t.done_by = :me or (t.done_at is null and t.owner_id = :me))
            """),
    /** Check-ins of their people that are over, and whether they were answered. */
    CHECK_INS("""
            select c.client_id, c.sent_at as at, c.answered_at is not null as good, cast(null as numeric) as minutes
            from check_in c
            where c.sent_at >= :since and c.sent_at < :until and c.status in ('answered', 'missed')
                and exists (
                    select from assignment a where a.client_id = c.client_id and a.coach_id = :me and a.state in ('accepted', 'ended')
                        and a.started_at <= c.sent_at and (a.ended_at is null or a.ended_at > c.sent_at))
            """),
    /** Handoffs their people asked for, and whether somebody was introduced, came, or it was closed as done. */
    HANDOFFS("""
            select w.client_id, w.requested_at as at,
                w.status in ('introduced', 'closed') or exists (select from attendance t where t.handoff_id = w.id and t.came) as good,
                cast(null as numeric) as minutes
            from warm_handoff w
            where w.requested_at >= :since and w.requested_at < :until
                and exists (
                    select from assignment a where a.client_id = w.client_id and a.coach_id = :me and a.state in ('accepted', 'ended')
                        and a.started_at <= w.requested_at and (a.ended_at is null or a.ended_at > w.requested_at))
            """),
    /** Booked times of their people of which it is known how they went, and whether they were kept. */
    APPOINTMENTS("""
            select t.client_id, s.starts_at as at, t.came as good, cast(null as numeric) as minutes
            from attendance t join slot s on s.id = t.slot_id
            where s.starts_at >= :since and s.starts_at < :until
                and exists (
                    select from assignment a where a.client_id = t.client_id and a.coach_id = :me and a.state in ('accepted', 'ended')
                        and a.started_at <= s.starts_at and (a.ended_at is null or a.ended_at > s.starts_at))
            """);

    private final Optional<ClockKind> clock;
    private final String rows;

    MyFigure(String rows) {
        this.clock = Optional.empty();
        this.rows = rows;
    }

    MyFigure(ClockKind clock) {
        this.clock = Optional.of(clock);
        this.rows = "";
    }

    /** The clock it is read from; empty for what has none. */
    Optional<ClockKind> clock() {
        return clock;
    }

    /** Its address, and the key of its words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String rows() {
        return rows;
    }

    static Optional<MyFigure> of(String word) {
        return Arrays.stream(values())
                .filter(figure -> figure.word().equals(word))
                .findFirst();
    }
}
