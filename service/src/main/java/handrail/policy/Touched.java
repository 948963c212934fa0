package handrail.policy;

import handrail.bot.Event;
import handrail.checkin.AskedInTurn;
import handrail.checkin.Rhythm;
import handrail.program.Policy;
import handrail.program.Program;
import handrail.program.Programs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Whom a policy would touch, counted before it counts.
 *
 * @param people everybody in care
 * @param beginning with how many of them follow-ups begin, because the program is older than those and has published nothing since
 * @param sooner whose next check-in comes sooner
 * @param later whose next check-in comes later
 * @param ended who would not be asked any more
 * @param begun who was not asked any more and would be
 * @param otherwise whose next check-in asks something else
 * @param followUps what is put down to be come back to, and is planned anew
 * @param silent in whose silence a step was taken: it stays, the next follows the new policy
 * @param gone texts so old that they are deleted within the hour, for good
 * @param waiting texts that wait to go out: those keep to the hours and limits that count when they go
 */
public record Touched(
        int people,
        int beginning,
        int sooner,
        int later,
        int ended,
        int begun,
        int otherwise,
        int followUps,
        int silent,
        int gone,
        int waiting) {

    /** How many people's next check-in moves. */
    public int moved() {
        return sooner + later + ended + begun;
    }

    /** People who stand alike: counted together, so that a large program costs no more than the days and zones there are. */
    public record Alike(
            LocalDate overdoseOn,
            @Nullable String zone,
            @Nullable LocalTime chosen,
            @Nullable Integer askedUntil,
            int lastDay,
            @Nullable Instant dueAt,
            int people) {}

    /** Counts. */
    static Touched by(Handle handle, Program program, Policy next, Instant now) {
        Map<Moves, Integer> counts = new EnumMap<>(Moves.class);
        int people = 0;
        int otherwise = 0;
        for (Alike alike : alike(handle)) {
            people += alike.people();
            otherwise += isAskedOtherwise(program, next, alike, now) ? alike.people() : 0;
            counts.merge(move(program, next, alike, now), alike.people(), Integer::sum);
        }
        return new Touched(
                people,
                handle.attach(Programs.class).followUpsOn() ? 0 : people,
                counts.getOrDefault(Moves.SOONER, 0),
                counts.getOrDefault(Moves.LATER, 0),
                counts.getOrDefault(Moves.ENDED, 0),
                counts.getOrDefault(Moves.BEGUN, 0),
                otherwise,
                one(handle, "select count(*) from follow_up where status = 'due'"),
                one(handle, "select count(distinct client_id) from silence_step where ended_at is null"),
                gone(handle, next),
                one(handle, "select count(*) from outbox where state = 'queued' and purpose = 'proactive'"));
    }

    private enum Moves {
        SAME,
        SOONER,
        LATER,
        ENDED,
        BEGUN
    }

    private static Moves move(Program program, Policy policy, Alike alike, Instant now) {
        ZoneId zone = alike.zone() == null ? program.zoneId() : ZoneId.of(alike.zone());
        Instant before = alike.dueAt();
        Optional<Instant> after = new Rhythm(policy, alike.overdoseOn(), zone, alike.chosen(), alike.askedUntil())
                .after(alike.lastDay(), now)
                .map(Rhythm.Next::dueAt);
        if (before == null) {
            return after.isPresent() ? Moves.BEGUN : Moves.SAME;
        }
        if (!before.isAfter(now)) {
            return Moves.SAME;
        }
        return after.map(then -> then.equals(before) ? Moves.SAME : then.isBefore(before) ? Moves.SOONER : Moves.LATER)
                .orElse(Moves.ENDED);
    }

    private static boolean isAskedOtherwise(Program program, Policy policy, Alike alike, Instant now) {
        return asked(program, program.policy(), alike, now)
                .flatMap(before -> asked(program, policy, alike, now).map(after -> after != before))
                .orElse(false);
    }

    private static Optional<Event.Asks> asked(Program program, Policy policy, Alike alike, Instant now) {
        ZoneId zone = alike.zone() == null ? program.zoneId() : ZoneId.of(alike.zone());
        return new Rhythm(policy, alike.overdoseOn(), zone, alike.chosen(), alike.askedUntil())
                .after(alike.lastDay(), now)
                .map(next -> new AskedInTurn(policy, alike.askedUntil()).on(next.day()));
    }

    private static List<Alike> alike(Handle handle) {
        return handle.createQuery("""
                        select e.overdose_on, k.zone, k.check_in_at as chosen, e.asked_until, coalesce(s.last_day, -1) as last_day, d.due_at, count(*) as people
                        from episode_of_care e join client k on k.id = e.client_id
                        left join lateral (
                            select max(c.day) as last_day from check_in c
                            where c.client_id = e.client_id and c.episode_id = e.id and c.status <> 'due') s on true
                        left join lateral (
                            select min(c.due_at) as due_at from check_in c where c.episode_id = e.id and c.status = 'due') d on true
                        where e.status <> 'finished'
                        group by e.overdose_on, k.zone, k.check_in_at, e.asked_until, s.last_day, d.due_at
                        """).mapTo(Alike.class).list();
    }

    private static int gone(Handle handle, Policy next) {
        return handle.createQuery("""
                        select count(*) from message
                        where id < handrail.uuid_floor(date_trunc('month', handrail.now()) - make_interval(months => :months))
                        """)
                .bind("months", Objects.requireNonNullElse(next.keepMonths(), Policy.USUAL_MONTHS))
                .mapTo(Integer.class)
                .one();
    }

    private static int one(Handle handle, String query) {
        return handle.createQuery(query).mapTo(Integer.class).one();
    }
}
