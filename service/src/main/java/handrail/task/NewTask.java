package handrail.task;

import handrail.access.AccountId;
import handrail.database.ProgramId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something owed to a client by a time.
 *
 * @param program where
 * @param kind why
 * @param client for whom, if it is somebody we know
 * @param conversation the thread it came from
 * @param episode the episode it belongs to
 * @param about the page, request or handoff it is about
 * @param owner who has it; null is for whoever supervises
 * @param dueAt when it is due
 * @param breachAt when it is late
 * @param startedAt since when it is owed; null for since it is opened
 */
public record NewTask(
        ProgramId program,
        TaskKind kind,
        @Nullable UUID client,
        @Nullable UUID conversation,
        @Nullable UUID episode,
        @Nullable UUID about,
        @Nullable AccountId owner,
        Instant dueAt,
        @Nullable Instant breachAt,
        @Nullable Instant startedAt) {

    /** Owed since it is opened. */
    public NewTask(
            ProgramId program,
            TaskKind kind,
            @Nullable UUID client,
            @Nullable UUID conversation,
            @Nullable UUID episode,
            @Nullable UUID about,
            @Nullable AccountId owner,
            Instant dueAt,
            @Nullable Instant breachAt) {
        this(program, kind, client, conversation, episode, about, owner, dueAt, breachAt, null);
    }
}
