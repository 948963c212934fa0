package handrail.program;

import handrail.database.ProgramId;
import java.time.ZoneId;

/**
 * One county's or agency's program: the tenant.
 *
 * @param id the row id
 * @param slug its short name in commands
 * @param name what staff call it
 * @param neutralName what texts call it (T14)
 * @param zone its time zone
 * @param policy what it has decided
 */
public record Program(ProgramId id, String slug, String name, String neutralName, String zone, Policy policy) {

    /** The zone its hours are meant in. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
