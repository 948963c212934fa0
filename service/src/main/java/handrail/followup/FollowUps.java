package handrail.followup;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.episode.Scores;
import handrail.program.FollowUpPolicy;
import handrail.program.Program;
import handrail.program.Programs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is put down as it happens, and what becomes of it. Safe to say twice: one about the same thing is enough. */
public final class FollowUps {

    private static final long FAR = 1_000_000;
    private static final Duration STEP_OPEN = Duration.ofHours(5);
    private static final Duration REFILL_OPEN = Duration.ofDays(3);

    private final Ids ids;
    private final Audit audit;

    /** With ids for new rows, and the audit for answers. */
    public FollowUps(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /** A client brought somebody back: a few days later they are asked whether they need more. */
    public void reversal(Handle handle, Program program, UUID client, ZoneId zone, Instant now) {
        FollowUpPolicy policy = program.policy().followUps();
        LocalDate day = now.atZone(zone).toLocalDate().plusDays(policy.refillDays());
        put(handle, program.id(), Kind.REFILL, client, at(day, policy, zone), REFILL_OPEN);
    }

    /** A client named one small step: the next day they are asked how it went. */
    public void step(Handle handle, Program program, UUID client, ZoneId zone, Instant now) {
        FollowUpPolicy policy = program.policy().followUps();
        LocalDate day = now.atZone(zone).toLocalDate().plusDays(1);
        put(handle, program.id(), Kind.STEP, client, at(day, policy, zone), STEP_OPEN);
    }

    /** A consent to disclose ends at a time: before that somebody renews it. A consent that was put down before is moved. */
    public void consent(Handle handle, Program program, UUID client, UUID consent, Instant ends) {
        Instant due = ends.minus(Duration.ofDays(program.policy().followUps().consentDays()));
        handle.attach(FollowUpRows.class)
                .put(ids.next(), program.id(), Kind.CONSENT.named(), new Planned(client, null, consent, 0, due, ends));
    }

    private static Instant at(LocalDate day, FollowUpPolicy policy, ZoneId zone) {
        return day.atTime(policy.at()).atZone(zone).toInstant();
    }

    private void put(Handle handle, ProgramId program, Kind kind, UUID client, Instant due, Duration open) {
        if (!handle.attach(Programs.class).followUpsOn()) {
            return;
        }
        int number = (int) due.atZone(ZoneId.of("UTC")).toLocalDate().toEpochDay();
        handle.attach(FollowUpRows.class)
                .put(ids.next(), program, kind.named(), new Planned(client, null, client, number, due, due.plus(open)));
    }

    /**
     * They answered: also after a person was asked to take over, as long as the engine takes it for the answer, and once. A number that was
     * given on a milestone is how they are, as after a check-in. Returns the episode when it makes a worse trend.
     *
     * @param score 0 (worst) to 10; null when none was asked for or given
     */
    public Optional<UUID> answered(Handle handle, ProgramId program, UUID followUp, @Nullable Integer score) {
        if (handle.attach(FollowUpRows.class).answered(followUp, score) == 0) {
            return Optional.empty();
        }
        Optional<UUID> worse = score == null ? Optional.empty() : Scores.given(handle, followUp, score);
        audit.record(handle, program, Actor.system(), "follow-up.answer", "follow_up", followUp);
        Changes.note(handle, program, "today", null);
        return worse;
    }

    /** The episode that something is about, while it is open. */
    public Optional<UUID> episodeOf(Handle handle, UUID followUp) {
        return handle.createQuery("""
                        select e.id from follow_up f join episode_of_care e on e.id = f.episode_id and e.status <> 'finished' where f.id = :id
                        """).bind("id", followUp).mapTo(UUID.class).findOne();
    }

    /**
     * The days of an episode count from another overdose, so many days later: what was asked keeps its date and so has another number, what
     * waits is planned anew. So the same days after the newer overdose are asked about as well.
     */
    public static void recount(Handle handle, UUID episode, long days) {
        FollowUpRows rows = handle.attach(FollowUpRows.class);
        rows.forgetWaiting(episode);
        // By way of numbers that nobody has: each is there once, also in between.
        rows.shift(episode, -FAR);
        rows.shift(episode, FAR - days);
    }

    /** An entry is joined to another: what waits is planned under that one, and again under this one should it be taken back. */
    public static void joined(Handle handle, UUID client) {
        FollowUpRows rows = handle.attach(FollowUpRows.class);
        rows.forgetPlanned(client);
        rows.settleJoined(client);
    }

    /** Until when they want to hear nothing that we start has changed: what waits for that is looked at again. */
    public static void lookAgain(Handle handle, UUID client) {
        handle.attach(FollowUpRows.class).lookAgain(client, Verdict.Outcome.MUTED.word());
    }

    /** They are in care no more: what waits is planned again should that have been a mistake, what was asked ends. */
    public static void notInCare(Handle handle, UUID client) {
        FollowUpRows rows = handle.attach(FollowUpRows.class);
        rows.forgetPlanned(client);
        rows.settleAll(client, Verdict.Outcome.NOT_CURRENT.word());
    }

    /** Nothing is come back to with them any more: they have died (S9). */
    public static void died(Handle handle, UUID client) {
        handle.attach(FollowUpRows.class).settleAll(client, Verdict.Outcome.DIED.word());
    }
}
