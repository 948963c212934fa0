package handrail.handoff;

import handrail.bot.Facts.Care;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

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
        List<Care.Time> times = open(handle, language, Care.MOST_TIMES).stream()
                .map(opening -> new Care.Time(opening.slot().toString(), opening.at()))
                .toList();
        return new Care(coachOnShift && somebodyTakesCalls(handle, language, now.atZone(zone)), times);
    }

    /** The nearest open times at providers who speak a language. */
    public static List<Opening> open(Handle handle, String language, int most) {
        return handle.createQuery("""
                        select s.id, s.starts_at, p.name from slot s join provider p on p.id = s.provider_id
                        where s.status = 'open' and :language = any(p.languages)
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

    private static boolean somebodyTakesCalls(Handle handle, String language, ZonedDateTime local) {
        return handle.createQuery("""
                        select exists (
                            select from provider_hours h join provider p on p.id = h.provider_id
                            where :language = any(p.languages) and h.weekday = :day and h.opens <= :time and h.closes > :time)
                        """)
                .bind("language", language)
                .bind("day", local.getDayOfWeek().getValue())
                .bind("time", local.toLocalTime())
                .mapTo(Boolean.class)
                .one();
    }
}
