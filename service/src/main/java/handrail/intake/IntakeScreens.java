package handrail.intake;

import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.database.Database;
import handrail.database.Ids;
import java.time.Clock;

/**
 * The pages about files of referrals, put together.
 *
 * @param database where everything is kept
 * @param ids for new rows
 * @param sealing what keeps files secret
 * @param enrolment what takes people in
 * @param partners in whose names files come
 * @param audit who brought what
 * @param clock program time
 */
public record IntakeScreens(
        Database database, Ids ids, Sealing sealing, Enrolment enrolment, Partners partners, Audit audit, Clock clock) {

    /** All of them. */
    public Object files() {
        return new IntakeFilePages(
                database, new IntakeFiles(ids, sealing, audit), new Lines(enrolment, clock), partners, clock);
    }
}
