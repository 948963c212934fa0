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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Puts down what is to be come back to, a day and a half ahead, so that a change of the policy, of a zone or of a booked time moves what is
 * not asked yet. It looks at whoever has changed, at everybody when the policy has, and at each at least twice a day, which leaves a day for
 * servers that were down. Planning twice changes nothing.
 */
public final class PlanJob implements Job {

    private static final Duration AHEAD = Duration.ofHours(36);
    private static final Duration AGAIN = Duration.ofHours(12);
    private static final int BATCH = 200;

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
    public Map<String, Integer> run(ProgramId program) {
        int planned = 0;
        Looked looked;
        do {
            looked = database.inProgram(program, handle -> look(handle, program));
            planned += looked.planned();
        } while (looked.clients() > 0);
        return planned == 0 ? Map.of() : Map.of("planned", planned);
    }

    /** How many were looked at, and how much was put down or moved. */
    private record Looked(int clients, int planned) {}

    private Looked look(Handle handle, ProgramId programId) {
        LookRows looks = handle.attach(LookRows.class);
        int edition = looks.edition();
        List<UUID> clients = claim(looks, programId, edition);
        if (clients.isEmpty()) {
            return new Looked(0, 0);
        }
        Program program = handle.attach(Programs.class).get(programId);
        boolean begun = handle.attach(Programs.class).followUpsOn();
        int planned = Stream.of(Kind.values())
                .filter(kind -> begun || kind.isOfOld())
                .mapToInt(kind -> plan(handle, program, kind, clients))
                .sum();
        looks.forget(clients);
        return new Looked(clients.size(), planned);
    }

    private List<UUID> claim(LookRows looks, ProgramId program, int edition) {
        List<UUID> marked = looks.marked(BATCH);
        if (!marked.isEmpty()) {
            looks.looked(program, edition, marked);
            return marked;
        }
        List<UUID> ofEarlier = looks.ofEarlier(edition, BATCH);
        return ofEarlier.isEmpty() ? looks.since(clock.instant().minus(AGAIN), edition, BATCH) : ofEarlier;
    }

    private int plan(Handle handle, Program program, Kind kind, List<UUID> clients) {
        Instant until = clock.instant().plus(AHEAD);
        FollowUpRows rows = handle.attach(FollowUpRows.class);
        return kind.planned(handle.attach(PlanRows.class), program, clients, until).stream()
                .mapToInt(one -> rows.put(ids.next(), program.id(), kind.named(), one))
                .sum();
    }
}
