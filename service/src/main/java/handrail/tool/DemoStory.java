package handrail.tool;

import handrail.database.Ids;
import handrail.program.Program;
import handrail.task.TaskKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One demo client's history while it is written.
 *
 * @param rows where rows are put
 * @param program whose client it is
 * @param client the client
 * @param texts their thread
 * @param now program time
 */
record DemoStory(Batches rows, Program program, DemoClient client, DemoThread texts, Instant now) {

    /** Nobody is texted in the night; a text that would fall into it goes out in the morning. */
    Instant daytime(Instant at) {
        var local = at.atZone(program.zoneId());
        if (local.getHour() >= 8 && local.getHour() < 20) {
            return at;
        }
        LocalDate day =
                local.getHour() < 8 ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return day.atTime(LocalTime.of(8, 5)).atZone(program.zoneId()).toInstant();
    }

    /** Something that is still owed. */
    void task(TaskKind kind, @Nullable UUID about, Instant due, Instant created) {
        rows.add(
                """
                insert into task (id, program_id, kind, client_id, conversation_id, episode_id, about, owner_id, status, due_at, breach_at, created_at)
                values (?, ?, ?, ?, ?, ?, cast(? as uuid), ?, 'requested', ?, cast(? as timestamptz), ?)
                """,
                Ids.at(created),
                program.id(),
                kind.name(),
                client.id(),
                texts.id(),
                client.episode(),
                about == null ? null : about.toString(),
                client.coach().id(),
                due,
                kind == TaskKind.FIRST_CONTACT
                        ? client.overdose()
                                .plus(Duration.ofHours(program.policy().breachHours()))
                                .toString()
                        : null,
                created);
    }
}
