package handrail.handoff;

import handrail.bot.Facts.Care;
import handrail.bot.Facts.Care.Time;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What providers can offer for a handoff: somebody who takes a call now, and times that are open. */
public final class Openings {

    /** Nobody gets ready for a time that is nearer, in minutes. */
    private static final int NEAREST_MINUTES = 30;

    private Openings() {}

    /** An open time at a provider. */
    public record Opening(UUID slot, Instant at, String provider) {}

    /**
     * What the engine may offer.
     *
     * @param language of the client, which the provider has to speak
     * @param coachOnShift whether somebody can make the introduction now
     * @param zone the program's
     */
    public static Care of(Handle handle, String language, boolean coachOnShift, ZoneId zone, Instant now) {
        ZonedDateTime local = now.atZone(zone);
        List<Offered> offered = handle.createQuery("""
                        select c.takes_calls, s.id as slot, s.starts_at as at
                        from (select exists (
                            select from provider_hours h join provider p on p.id = h.provider_id
                            where p.ended_at is null and :language = any(p.languages) and h.weekday = :day and h.opens <= :time and h.closes > :time)
                            as takes_calls) c
                        left join lateral (
                            select s.id, s.starts_at from slot s join provider p on p.id = s.provider_id
                            where s.status = 'open' and p.ended_at is null and :language = any(p.languages)
                                and s.starts_at > handrail.now() + make_interval(mins => :nearest)
                            order by s.starts_at, s.id limit :most) s on true
                        order by s.starts_at, s.id
                        """)
                .bind("language", language)
                .bind("day", local.getDayOfWeek().getValue())
                .bind("time", local.toLocalTime())
                .bind("nearest", NEAREST_MINUTES)
                .bind("most", Care.MOST_TIMES)
                .mapTo(Offered.class)
                .list();
        return new Care(
                coachOnShift && offered.get(0).takesCalls(),
                offered.stream().map(Offered::time).flatMap(Stream::ofNullable).toList());
    }

    /** Whether somebody takes calls, beside one open time; the only row has none when no time is open. */
    public record Offered(
            boolean takesCalls,
            @Nullable UUID slot,
            @Nullable Instant at) {

        @Nullable
        Time time() {
            return slot == null || at == null ? null : new Time(slot.toString(), at);
        }
    }

    /** The nearest open times at providers who speak a language. */
    public static List<Opening> open(Handle handle, String language, int most) {
        return handle.createQuery("""
                        select s.id, s.starts_at, p.name from slot s join provider p on p.id = s.provider_id
                        where s.status = 'open' and p.ended_at is null and :language = any(p.languages)
                            and s.starts_at > handrail.now() + make_interval(mins => :nearest)
                        order by s.starts_at, s.id limit :most
                        """)
                .bind("language", language)
                .bind("nearest", NEAREST_MINUTES)
                .bind("most", most)
                .map((row, context) -> new Opening(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getString("name")))
                .list();
    }
}
