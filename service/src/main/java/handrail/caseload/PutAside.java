package handrail.caseload;

import handrail.access.AccountId;
import handrail.access.SignedIn;
import handrail.assignment.Names;
import handrail.task.TaskSteps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Lines of Today that were put off, or are in a colleague's hands, and those that colleagues handed to whoever looks.
 *
 * @param putOff by task
 * @param given lines that whoever looks handed to colleagues
 * @param got by task who handed a line to whoever looks, and why
 */
public record PutAside(Map<UUID, Aside> putOff, List<Aside> given, Map<UUID, Aside> got) {

    /**
     * One line.
     *
     * @param task which
     * @param name whoever put it off, has it now, or handed it over: a first name
     * @param client whom it is about; only of a line that was given away
     * @param until when it comes back
     * @param because why
     */
    public record Aside(
            UUID task, String name, String client, @Nullable Instant until, String because) {

        /** Names nobody (C6). */
        @Override
        public String toString() {
            return "Aside[" + task + "]";
        }
    }

    /** Finds it out for what is open for somebody. */
    static PutAside of(Handle handle, SignedIn me, TaskSteps steps, List<Owed> open, Today today, Names names) {
        Map<UUID, Aside> putOff = new HashMap<>();
        List<UUID> held = open.stream().filter(Owed::putOff).map(Owed::id).toList();
        if (!held.isEmpty()) {
            steps.putOffs(handle, held)
                    .forEach((task, step) -> putOff.put(task, aside(step, names.staff(handle, step.by()), "")));
        }
        List<Aside> given = new ArrayList<>();
        Map<UUID, Aside> got = new HashMap<>();
        for (TaskSteps.Step step : steps.handed(handle, me.account())) {
            AccountId owner = step.owner();
            if (me.account().equals(owner)) {
                got.put(step.task(), aside(step, names.staff(handle, step.by()), ""));
            } else if (owner != null) {
                given.add(aside(step, names.staff(handle, owner), today.whom(handle, step.task())));
            }
        }
        return new PutAside(putOff, given, got);
    }

    private static Aside aside(TaskSteps.Step step, String name, String client) {
        return new Aside(step.task(), name, client, step.until(), step.note());
    }

    /** Whether a line waits until its time. */
    boolean holds(Owed line) {
        return putOff.containsKey(line.id());
    }

    /** When the first of those that were put off comes back; null for never. */
    @Nullable
    Instant next() {
        return putOff.values().stream()
                .map(Aside::until)
                .filter(java.util.Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
