package handrail.standing;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.checkin.Silence;
import handrail.database.Changes;
import handrail.followup.FollowUps;
import handrail.messaging.Cancelled;
import handrail.program.Program;
import handrail.web.Problem;
import handrail.web.Problem.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to hear nothing that we start for a while. Until a day begins where they are no check-in, no follow-up and no reminder goes to
 * them; what they write is answered, and safety texts and a coach's own words still go. It ends by itself.
 */
public final class Mutes {

    private final Silence silence;
    private final Cancelled cancelled;
    private final Audit audit;

    /** With what was waited for, what was about to be sent, and the audit. */
    public Mutes(Silence silence, Cancelled cancelled, Audit audit) {
        this.silence = silence;
        this.cancelled = cancelled;
        this.audit = audit;
    }

    /** Until which day a client wants to hear nothing that we start; empty when they do not. */
    public static Optional<LocalDate> of(Handle handle, UUID client) {
        return handle.createQuery("select handrail.muted_until(:client)")
                .bind("client", client)
                .mapTo(LocalDate.class)
                .findOne();
    }

    /**
     * Until this day, in the place of another; the same day again changes nothing. Whoever says that they want to be left alone is not silent:
     * what was done because they were ends. Texts of ours that wait end, too: by that day they would be out of date.
     *
     * @throws Problem.Invalid when the day is not within the next 90
     */
    public void put(Handle handle, SignedIn me, Program program, UUID client, String until, Instant now) {
        LocalDate today = now.atZone(zone(handle, program, client)).toLocalDate();
        LocalDate day = DayAhead.of(until, today)
                .orElseThrow(() -> new Problem.Invalid(List.of(new Fault("mutedUntil", "mute.fault.day"))));
        int changed =
                handle.createUpdate("""
                        update client set muted_until = case id when :client then cast(:day as date) end
                        where id = any((select handrail.one_person(:client))::uuid[])
                            and muted_until is distinct from case id when :client then cast(:day as date) end
                        """).bind("client", client).bind("day", day).execute();
        if (changed > 0) {
            audit(handle, me, "client.mute", client, Long.toString(ChronoUnit.DAYS.between(today, day)));
            FollowUps.lookAgain(handle, client);
        }
        cancelled.started(handle, me.program(), client, "muted");
        silence.ends(handle, me.program(), client, Silence.End.STAFF, me.account());
    }

    /** They want to hear from us again, at once; nothing changes when it is over already. */
    public void lift(Handle handle, SignedIn me, UUID client) {
        if (of(handle, client).isEmpty()) {
            return;
        }
        handle.createUpdate(
                        "update client set muted_until = null where id = any((select handrail.one_person(:client))::uuid[])")
                .bind("client", client)
                .execute();
        audit(handle, me, "client.unmute", client, null);
        FollowUps.lookAgain(handle, client);
    }

    private void audit(Handle handle, SignedIn me, String action, UUID client, @Nullable String days) {
        audit.record(handle, me.program(), Actor.account(me.account()), action, "client", client, List.of(), days);
        Changes.note(handle, me.program(), "today", client);
    }

    /** Where somebody in care is. */
    private static ZoneId zone(Handle handle, Program program, UUID client) {
        return handle.createQuery("""
                        select coalesce(k.zone, :zone) from client k
                        join episode_of_care e on e.client_id = k.id and e.status <> 'finished' where k.id = :client
                        """)
                .bind("zone", program.zoneId().getId())
                .bind("client", client)
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of)
                .orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
    }
}
