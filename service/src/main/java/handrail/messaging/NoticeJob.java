package handrail.messaging;

import handrail.access.AccountId;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import handrail.program.Program;
import handrail.program.Programs;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Tells coaches who asked for it that a text waits, by a text that names nobody. Off shift means silent; what came meanwhile is told once,
 * when the shift begins.
 */
public final class NoticeJob implements Job {

    private final Database database;
    private final Clock clock;
    private final Pages pages;

    /** Over the staff's phones. */
    public NoticeJob(Database database, Clock clock, Pages pages) {
        this.database = database;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public Map<String, Integer> run(ProgramId id) {
        return database.inProgram(id, handle -> {
            Program program = handle.attach(Programs.class).get(id);
            List<AccountId> due = handle.attach(Notices.class)
                    .due(clock.instant().atZone(program.zoneId()).toLocalDateTime());
            due.forEach(account -> pages.tell(handle, program, account, "staff-text.answer", "/today"));
            return due.isEmpty() ? Map.of() : Map.of("told", due.size());
        });
    }
}
