package handrail.assignment;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.program.Program;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import handrail.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Gives clients another coach: what is owed to them goes along, and nobody is left without somebody who answers for them. */
public final class Reassigning {

    private final Assigning assigning;
    private final Tasks tasks;
    private final Audit audit;
    private final Clock clock;

    /** Over matching and tasks. */
    public Reassigning(Assigning assigning, Tasks tasks, Audit audit, Clock clock) {
        this.assigning = assigning;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An open episode and who has it.
     *
     * @param id the episode
     * @param client whose it is
     * @param language what the client speaks
     * @param area where the client lives
     * @param targetAt first contact is due
     * @param breachAt first contact is late for good
     * @param coach who has it; null when nobody does
     */
    public record Episode(
            UUID id,
            UUID client,
            String language,
            @Nullable String area,
            Instant targetAt,
            Instant breachAt,
            @Nullable AccountId coach) {}

    /** An open episode; throws {@link Problem.NotFound} when there is none. */
    Episode episode(Handle handle, UUID id) {
        return open(handle, "e.id = :id", id).stream()
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("There is no such episode"));
    }

    /** A person decides: this coach has the episode from now on. The same coach again changes nothing. */
    public void give(Handle handle, Program program, UUID episodeId, AccountId to, Actor by) {
        lock(handle, program);
        Episode episode = episode(handle, episodeId);
        if (to.equals(episode.coach())) {
            return;
        }
        Choice choice = assigning.ranked(handle, program, episode.language(), episode.area(), clock.instant()).stream()
                .filter(candidate -> candidate.coach().equals(to))
                .findFirst()
                .orElseThrow(() -> new Problem.Conflict("This coach takes no clients now. Choose somebody else."));
        end(handle, program, episode, by);
        assigning.insert(handle, program, episode.id(), episode.client(), choice, by);
        tasks.handOver(handle, program.id(), episode.client(), to);
        tasks.settle(handle, program.id(), TaskKind.UNASSIGNED, episode.id(), null, "assigned");
    }

    /** Somebody carries nobody any more: each of their clients is matched anew, or waits for the supervisor. Returns how many they were. */
    public int release(Handle handle, Program program, AccountId coach, Actor by) {
        lock(handle, program);
        List<Episode> carried = open(handle, "g.coach_id = :id", coach.value());
        carried.forEach(episode -> end(handle, program, episode, by));
        for (Episode episode : carried) {
            Optional<AccountId> next = assigning.assign(
                    handle,
                    program,
                    episode.id(),
                    episode.client(),
                    episode.language(),
                    episode.area(),
                    clock.instant());
            tasks.handOver(handle, program.id(), episode.client(), next.orElse(null));
            if (next.isEmpty()) {
                tasks.open(handle, unassigned(program, episode));
            }
        }
        tasks.disown(handle, program.id(), coach);
        return carried.size();
    }

    private NewTask unassigned(Program program, Episode episode) {
        return new NewTask(
                program.id(),
                TaskKind.UNASSIGNED,
                episode.client(),
                null,
                episode.id(),
                episode.id(),
                null,
                clock.instant(),
                null);
    }

    private void end(Handle handle, Program program, Episode episode, Actor by) {
        handle.createQuery(
                        "update assignment set ended_at = handrail.now() where episode_id = :episode and ended_at is null returning id")
                .bind("episode", episode.id())
                .mapTo(UUID.class)
                .forEach(id -> audit.record(handle, program.id(), by, "assignment.end", "assignment", id));
    }

    private static void lock(Handle handle, Program program) {
        handle.createQuery("select id from program where id = :program for no key update")
                .bind("program", program.id())
                .mapTo(UUID.class)
                .one();
    }

    private static List<Episode> open(Handle handle, String which, UUID id) {
        return handle.createQuery("""
                        select e.id, e.client_id, k.language, k.area, e.target_at, e.breach_at, g.coach_id
                        from episode_of_care e join client k on k.id = e.client_id
                        left join assignment g on g.episode_id = e.id and g.ended_at is null
                        where e.status <> 'finished' and <which> order by e.id
                        """)
                .define("which", which)
                .bind("id", id)
                .map((row, context) -> {
                    UUID coach = row.getObject("coach_id", UUID.class);
                    return new Episode(
                            row.getObject("id", UUID.class),
                            row.getObject("client_id", UUID.class),
                            row.getString("language"),
                            row.getString("area"),
                            row.getTimestamp("target_at").toInstant(),
                            row.getTimestamp("breach_at").toInstant(),
                            coach == null ? null : new AccountId(coach));
                })
                .list();
    }
}
