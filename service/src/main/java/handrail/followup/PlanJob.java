package handrail.followup;

import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import handrail.program.Program;
import handrail.program.Programs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Puts down what is to be come back to, a day and a half ahead, so that a change of the policy, of a zone or of a booked time moves what is
 * not asked yet. Planning twice changes nothing.
 */
public final class PlanJob implements Job {

    private static final Duration AHEAD = Duration.ofHours(36);

    private final Database database;
    private final Clock clock;
    private final Ids ids;

    /** Over everybody. */
    public PlanJob(Database database, Clock clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "follow-up-plan";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Map<String, Integer> run(ProgramId programId) {
        int planned = 0;
        for (Kind kind : Kind.values()) {
            planned += database.inProgram(programId, handle -> plan(handle, programId, kind));
        }
        return planned == 0 ? Map.of() : Map.of("planned", planned);
    }

    private int plan(Handle handle, ProgramId programId, Kind kind) {
        Program program = handle.attach(Programs.class).get(programId);
        Instant until = clock.instant().plus(AHEAD);
        FollowUpRows rows = handle.attach(FollowUpRows.class);
        return kind.planned(handle.attach(PlanRows.class), program, until).stream()
                .mapToInt(one -> rows.put(ids.next(), programId, kind.named(), one))
                .sum();
    }
}
