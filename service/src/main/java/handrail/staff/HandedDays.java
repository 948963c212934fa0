package handrail.staff;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.Sealed;
import handrail.messaging.Pages;
import handrail.program.Program;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What is left of somebody's day, in a colleague's hands: a {@link Covers cover} until the end of the day in the program's zone, with a
 * word why. There is one a day; giving it to somebody else takes it back from the first. It ends by itself.
 */
public final class HandedDays {

    private final Ids ids;
    private final Sealing sealing;
    private final Audit audit;
    private final Pages pages;

    /** Tells colleagues by texts that name nobody. */
    public HandedDays(Ids ids, Sealing sealing, Audit audit, Pages pages) {
        this.ids = ids;
        this.sealing = sealing;
        this.audit = audit;
        this.pages = pages;
    }

    /**
     * A day that somebody else has now.
     *
     * @param id the cover
     * @param of whose day
     * @param by who has it
     * @param because why, in the words of whose day it is; empty when nothing was said
     * @param until when it ends by itself
     */
    public record Day(UUID id, AccountId of, AccountId by, String because, Instant until) {

        /** Says nothing of why (C6). */
        @Override
        public String toString() {
            return "Day[" + id + "]";
        }
    }

    /** Whatever somebody has given away or has got and what is not over, covers of chosen hours too. */
    public List<Day> now(Handle handle, SignedIn me) {
        return handle.createQuery("""
                        select id, coach_id, covered_by, note, ends_at from cover
                        where :me in (coach_id, covered_by) and ended_at is null and starts_at <= handrail.now() and ends_at > handrail.now()
                        order by starts_at, id
                        """)
                .bind("me", me.account())
                .map((row, context) -> day(row))
                .list();
    }

    /**
     * Gives what is left of one's day to a colleague. The same again changes nothing.
     *
     * @param to one of {@link Colleagues}, at work today
     */
    public void hand(Handle handle, Program program, SignedIn me, Colleague to, String because, Instant now) {
        Optional<Day> present = present(handle, me, LocalDate.ofInstant(now, program.zoneId()));
        if (present.isPresent() && present.get().by().equals(to.id())) {
            reword(handle, me, present.get(), because);
            return;
        }
        present.ifPresent(day -> end(handle, me, day.id()));
        if (insert(handle, program, me, to.id(), because, now) && to.here()) {
            pages.tell(handle, program, to.id(), "staff-text.day", "/today");
        }
    }

    private boolean insert(Handle handle, Program program, SignedIn me, AccountId to, String because, Instant now) {
        UUID id = ids.next();
        LocalDate today = LocalDate.ofInstant(now, program.zoneId());
        int added = handle.createUpdate("""
                        insert into cover (id, program_id, coach_id, covered_by, starts_at, ends_at, entered_by, entered_at, day, note)
                        values (:id, :program, :me, :to, handrail.now(), :until, :me, handrail.now(), :day, :note)
                        on conflict (program_id, coach_id, day) where ended_at is null and day is not null do nothing
                        """)
                .bind("id", id)
                .bind("program", program.id())
                .bind("me", me.account())
                .bind("to", to)
                .bind("until", today.plusDays(1).atStartOfDay(program.zoneId()).toInstant())
                .bind("day", today)
                .bind("note", sealing.seal("cover", "note", id, because))
                .execute();
        if (added > 0) {
            record(handle, me, "day.hand", id);
        }
        return added > 0;
    }

    private void reword(Handle handle, SignedIn me, Day day, String because) {
        if (!day.because().equals(because)) {
            handle.createUpdate("update cover set note = :note where id = :id")
                    .bind("note", sealing.seal("cover", "note", day.id(), because))
                    .bind("id", day.id())
                    .execute();
            record(handle, me, "day.reword", day.id());
        }
    }

    /** One's own again; again changes nothing. */
    public void takeBack(Handle handle, SignedIn me) {
        now(handle, me).stream().filter(day -> day.of().equals(me.account())).forEach(day -> end(handle, me, day.id()));
    }

    private void end(Handle handle, SignedIn me, UUID cover) {
        int ended = handle.createUpdate(
                        "update cover set ended_at = handrail.now() where id = :id and coach_id = :me and ended_at is null")
                .bind("id", cover)
                .bind("me", me.account())
                .execute();
        if (ended > 0) {
            record(handle, me, "day.take-back", cover);
        }
    }

    private Optional<Day> present(Handle handle, SignedIn me, LocalDate today) {
        return handle.createQuery("""
                        select id, coach_id, covered_by, note, ends_at from cover
                        where coach_id = :me and day = :today and ended_at is null for update
                        """)
                .bind("me", me.account())
                .bind("today", today)
                .map((row, context) -> day(row))
                .findOne();
    }

    private Day day(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] note = row.getBytes("note");
        return new Day(
                id,
                new AccountId(row.getObject("coach_id", UUID.class)),
                new AccountId(row.getObject("covered_by", UUID.class)),
                note == null ? "" : sealing.open("cover", "note", id, new Sealed(note)),
                row.getTimestamp("ends_at").toInstant());
    }

    private void record(Handle handle, SignedIn me, String action, UUID cover) {
        audit.record(handle, me.program(), Actor.account(me.account()), action, "cover", cover);
        Changes.note(handle, me.program(), "today", null);
    }
}
