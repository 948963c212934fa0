package handrail.conversation;

import handrail.app.RunningService;
import java.util.List;
import java.util.UUID;

/** The turns that a service recorded. */
public final class TurnsOf {

    private TurnsOf() {}

    /** Those of a thread, in order. */
    public static List<RecordedTurn> thread(RunningService service, UUID thread) {
        return service.core.database.inProgram(
                service.program, handle -> new Snapshots(service.core.sealing).turns(handle, thread));
    }

    /** Those of a client's thread, in order. */
    static List<RecordedTurn> client(RunningService service, UUID client) {
        return thread(
                service,
                service.core.database.inProgram(
                        service.program,
                        handle ->
                                handle.attach(ThreadRows.class).ofClient(client).orElseThrow()));
    }
}
