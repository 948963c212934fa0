package handrail.merge;

import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Looks at whoever nobody has looked at yet: who was entered before there was an index, or by a way that does not look by itself. */
public final class DuplicateJob implements Job {

    private static final int BATCH = 50;

    private final Database database;
    private final Duplicates duplicates;

    /** Over everybody. */
    public DuplicateJob(Database database, Duplicates duplicates) {
        this.database = database;
        this.duplicates = duplicates;
    }

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Optional<Instant> waitingSince(Handle handle) {
        return handle.createQuery("select min(created_at) from client where looked_at is null")
                .mapTo(Instant.class)
                .findOne();
    }

    @Override
    public int turns() {
        return 20;
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        return database.inProgram(program, handle -> {
            List<UUID> clients = handle.createQuery("""
                            select id from client where looked_at is null order by created_at limit :batch for update skip locked
                            """)
                    .bind("batch", BATCH)
                    .mapTo(UUID.class)
                    .list();
            int proposed = clients.stream()
                    .mapToInt(client -> duplicates.look(handle, program, client))
                    .sum();
            return clients.isEmpty() ? Map.of() : Map.of("looked", clients.size(), "proposed", proposed);
        });
    }
}
