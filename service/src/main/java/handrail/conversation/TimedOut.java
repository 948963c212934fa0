package handrail.conversation;

import handrail.bot.Event;
import handrail.database.Database;
import handrail.database.ProgramId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Lets the engine advance threads whose timer has run out, in batches; what the bot says of it waits for the window (T8). */
final class TimedOut {

    private static final Duration WORTH_SAYING = Duration.ofHours(12);
    private static final int BATCH = 50;

    private final Database database;
    private final Clock clock;
    private final Conversations conversations;

    TimedOut(Database database, Clock clock, Conversations conversations) {
        this.database = database;
        this.clock = clock;
        this.conversations = conversations;
    }

    /** What finds threads whose timer has run out, and holds them for this transaction. */
    interface Claim {
        List<UUID> threads(Handle handle, int most);
    }

    /** Advances all of a program's, each batch in one transaction; counted as {@code outcome}. */
    Map<String, Integer> advance(ProgramId program, Event.Timer timer, String outcome, Claim claim) {
        int advanced = 0;
        int batch;
        do {
            batch = database.inProgram(program, handle -> {
                List<UUID> due = claim.threads(handle, BATCH);
                due.forEach(thread -> conversations.advance(
                        handle,
                        program,
                        thread,
                        new Event.TimerDue(timer),
                        clock.instant().plus(WORTH_SAYING)));
                return due.size();
            });
            advanced += batch;
        } while (batch == BATCH);
        return advanced == 0 ? Map.of() : Map.of(outcome, advanced);
    }
}
