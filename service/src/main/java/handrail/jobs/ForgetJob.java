package handrail.jobs;

import handrail.access.Accounts;
import handrail.access.Once;
import handrail.database.Changes;
import handrail.database.Database;
import handrail.database.ProgramId;
import java.time.Duration;
import java.util.Map;

/** Forgets what served its purpose: failed sign-ins and what live pages were told, a day later; runs of jobs beyond the newest; keys
 * of what devices sent, a month later. */
public final class ForgetJob implements Job {

    private final Database database;

    /** Over the database. */
    public ForgetJob(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "forget";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        int failures = database.open(handle -> handle.attach(Accounts.class).forgetFailures());
        int changes = database.inProgram(program, Changes::forget);
        int runs = database.inProgram(
                program, handle -> handle.attach(RunRows.class).forget(RunRows.KEPT));
        int keys = database.inProgram(program, Once::forget);
        return Map.of("failures", failures, "changes", changes, "runs", runs, "keys", keys);
    }
}
