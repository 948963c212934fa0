package handrail.task;

import handrail.access.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where tasks stand. The one place that changes it, by a {@link TaskStep} only; whoever asks for a step audits why. */
public final class TaskStates {

    private TaskStates() {}

    /**
     * Takes a step with those of these tasks that stand where it begins; the others stay as they are.
     *
     * @param by who says so; null where nobody does
     * @param outcome what came of it; null for what is owed again
     * @return the tasks it was taken with
     */
    public static List<UUID> step(
            Handle handle, TaskStep step, Collection<UUID> tasks, @Nullable AccountId by, @Nullable String outcome) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("""
                        update task set status = :to, done_at = case when :open then null else handrail.now() end,
                            done_by = cast(:by as uuid), outcome = :outcome
                        where id = any(:tasks) and status = any(:begins) returning id
                        """)
                .bind("to", step.to().word())
                .bind("open", step.to().open())
                .bind("by", by)
                .bind("outcome", outcome)
                .bindArray("tasks", UUID.class, tasks.toArray())
                .bindArray("begins", String.class, step.beginWords())
                .mapTo(UUID.class)
                .list();
    }
}
