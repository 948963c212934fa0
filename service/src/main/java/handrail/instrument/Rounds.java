package handrail.instrument;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.bot.Instrument;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.program.Programs;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/** Questionnaires that somebody answered, by text or with their coach. */
public final class Rounds {

    private final Ids ids;
    private final Tasks tasks;
    private final Audit audit;

    /** With ids for new rows, tasks for what a number can't settle, and the audit. */
    public Rounds(Ids ids, Tasks tasks, Audit audit) {
        this.ids = ids;
        this.tasks = tasks;
        this.audit = audit;
    }

    /**
     * One round.
     *
     * @param channel text or coach
     * @param scores the published sums by scale
     * @param day days since the overdose
     */
    public record Round(
            UUID id,
            String instrument,
            String channel,
            @Json Map<String, Integer> scores,
            Instant takenAt,
            int day) {}

    /**
     * Scores and keeps one. An answer that tells of harm is their coach's to talk about, at once and at any hour; a worse trend
     * within the hours in which a coach looks at somebody.
     *
     * @param now when, by program time
     * @param by who asked; null when they answered by text
     * @throws IllegalArgumentException unless every item has an answer that it takes
     */
    public void record(
            Handle handle,
            ProgramId program,
            UUID client,
            Instrument instrument,
            List<Integer> answers,
            @Nullable AccountId by,
            Instant now) {
        UUID id = ids.next();
        Map<String, Integer> scores = instrument.scored(answers);
        Optional<Falls.Fall> fall = Falls.of(instrument, rounds(handle, client, instrument, scores));
        int added = handle.attach(RoundRows.class)
                .add(
                        id,
                        program,
                        client,
                        instrument.word(),
                        by == null ? "text" : "coach",
                        answers,
                        scores,
                        by,
                        fall.map(Falls.Fall::scale).orElse(null),
                        fall.map(Falls.Fall::figures).orElse(List.of()));
        if (added > 0) {
            Actor actor = Optional.ofNullable(by).map(Actor::account).orElseGet(() -> Actor.client(client));
            audit.record(handle, program, actor, "instrument.record", "client", client, List.of(id), instrument.word());
            Changes.note(handle, program, "today", client);
            if (fall.isPresent()) {
                int hours = handle.attach(Programs.class)
                        .get(program)
                        .policy()
                        .silence()
                        .coachHours();
                tasks.openForCoach(
                        handle, program, TaskKind.WORSE, client, null, id, now.plus(Duration.ofHours(hours)));
            }
            if (instrument.tellsOfHarm(answers)) {
                tasks.openForCoach(handle, program, TaskKind.UNSAFE, client, null, now);
            }
        }
    }

    private static List<Map<String, Integer>> rounds(
            Handle handle, UUID client, Instrument instrument, Map<String, Integer> newest) {
        Stream<Map<String, Integer>> before = of(handle, client).stream()
                .filter(round -> round.instrument().equals(instrument.word()))
                .map(Round::scores);
        return Stream.concat(before, Stream.of(newest)).toList();
    }

    /** A client's rounds, oldest first. */
    public static List<Round> of(Handle handle, UUID client) {
        return handle.attach(RoundRows.class).of(client);
    }
}
