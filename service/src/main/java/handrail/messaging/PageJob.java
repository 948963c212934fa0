package handrail.messaging;

import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import handrail.program.Programs;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Moves urgent pages on that nobody acknowledged in time (S2). */
public final class PageJob implements Job {

    private final Database database;
    private final Pages pages;

    /** Over the urgent pages. */
    public PageJob(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    @Override
    public String name() {
        return "urgent-pages";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public boolean pausable() {
        return false;
    }

    @Override
    public Optional<Instant> waitingSince(Handle handle) {
        return handle.createQuery(
                        "select min(next_step_at) from page where acknowledged_at is null and next_step_at <= handrail.now()")
                .mapTo(Instant.class)
                .findOne();
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        int moved = database.inProgram(
                program,
                handle -> pages.moveOn(handle, handle.attach(Programs.class).get(program)));
        return moved == 0 ? Map.of() : Map.of("moved-on", moved);
    }
}
