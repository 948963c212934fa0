package handrail.checkin;

import handrail.program.Program;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Check-ins to come, written together. */
final class Planned {

    private final List<UUID> ids = new ArrayList<>();
    private final List<UUID> clients = new ArrayList<>();
    private final List<UUID> episodes = new ArrayList<>();
    private final List<Integer> days = new ArrayList<>();
    private final List<Instant> due = new ArrayList<>();
    private final List<Instant> expire = new ArrayList<>();

    void add(UUID id, CheckIns.Plan plan, Rhythm.Next next) {
        ids.add(id);
        clients.add(plan.clientId());
        episodes.add(plan.episodeId());
        days.add(next.day());
        due.add(next.dueAt());
        expire.add(next.expiresAt());
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    int size() {
        return ids.size();
    }

    /** As a rule nobody puts one down at the same moment: then no row has to be looked for before it is written. */
    int insert(Handle handle, Program program) {
        handle.savepoint("planned");
        try {
            int inserted = insert(handle, program, "");
            handle.releaseSavepoint("planned");
            return inserted;
        } catch (UnableToExecuteStatementException e) {
            if (!Fleeting.isDoubled(e)) {
                throw e;
            }
            handle.rollbackToSavepoint("planned");
            return insert(handle, program, "on conflict do nothing");
        }
    }

    private int insert(Handle handle, Program program, String doubled) {
        return handle.createUpdate("""
                        insert into check_in (id, program_id, client_id, episode_id, day, due_at, expires_at, status, planned_by)
                        select n.id, p.id, n.client, n.episode, n.day, n.due, n.expires, 'due', p.policy_number
                        from program p cross join unnest(
                            :ids, :clients, :episodes, :days, :due, :expire)
                            as n (id, client, episode, day, due, expires)
                        where p.id = :program
                        """ + doubled)
                .bind("program", program.id())
                .bindArray("ids", UUID.class, ids)
                .bindArray("clients", UUID.class, clients)
                .bindArray("episodes", UUID.class, episodes)
                .bindArray("days", Integer.class, days)
                .bindArray("due", Instant.class, due)
                .bindArray("expire", Instant.class, expire)
                .execute();
    }
}
