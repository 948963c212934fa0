package handrail.conversation;

import handrail.access.Sealing;
import handrail.bot.Conversation;
import handrail.bot.Engine;
import handrail.bot.Event;
import handrail.bot.Mode;
import handrail.bot.Turn;
import handrail.database.Ids;
import handrail.database.Trace;
import handrail.messaging.Outgoing;
import handrail.program.Program;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Threads that are advanced, each by one event: read in a few statements, decided one by one in memory, written in a few statements. */
final class Advancing {

    private final Engine engine;
    private final Clock clock;
    private final Ids ids;
    private final Snapshots snapshots;
    private final KeptTurns keptTurns = new KeptTurns();
    private final FactsOfMany factsOf;
    private final Applied.Parts parts;

    Advancing(Engine engine, Clock clock, Ids ids, Sealing sealing, FactsOf factsOf, Applied.Parts parts) {
        this.engine = engine;
        this.clock = clock;
        this.ids = ids;
        this.snapshots = new Snapshots(sealing);
        this.factsOf = new FactsOfMany(sealing, factsOf);
        this.parts = parts;
    }

    /**
     * How a thread was advanced.
     *
     * @param by what happened
     * @param results how effects that can fail went, for the engine to answer
     * @param text what was said, the last one of several; null when nothing was
     */
    record Advanced(
            ThreadEvent by,
            List<Event.EffectResult> results,
            @Nullable UUID text) {

        /** What the engine is to be told next. */
        Stream<ThreadEvent> next() {
            return results.stream().map(result -> new ThreadEvent(by.thread(), result, null, by.request()));
        }
    }

    /** One thread's turn, as it was decided. */
    private record Decided(
            ThreadEvent by,
            Conversation before,
            Turn turn,
            Step step,
            List<Outgoing> said,
            List<Event.EffectResult> results) {

        UUID thread() {
            return by.thread();
        }

        RecordedTurn recorded() {
            return RecordedTurn.of(before, by.event(), step.facts(), step.now(), turn.effects());
        }
    }

    /** Advances threads that differ. */
    List<Advanced> advance(Handle handle, Program program, List<ThreadEvent> events) {
        Instant now = clock.instant();
        Map<UUID, FactsOfMany.Told> told = factsOf.load(
                handle, program, events.stream().map(ThreadEvent::thread).toList(), now);
        List<Decided> decided = new ArrayList<>();
        for (ThreadEvent event : events) {
            FactsOfMany.Told known = Objects.requireNonNull(told.get(event.thread()));
            decided.add(decide(event, new Step(handle, program, known.thread(), known.phone(), known.facts(), now)));
        }
        List<Advanced> advanced = said(handle, program, decided);
        keep(handle, program, decided);
        return advanced;
    }

    private Decided decide(ThreadEvent event, Step step) {
        ThreadRow thread = step.thread();
        Conversation before = snapshots.open(thread.id(), thread.state());
        Turn turn = engine.advance(before, event.event(), step.facts(), step.now());
        List<Outgoing> said = new ArrayList<>();
        Applied applied = new Applied(parts, step, turn.next().language(), event.expiresAt(), said::add);
        as(event.request(), () -> applied.all(turn.effects()));
        return new Decided(event, before, turn, step, said, applied.results());
    }

    private static void as(@Nullable String request, Runnable work) {
        if (request == null) {
            work.run();
            return;
        }
        Trace trace = Trace.request(request);
        try {
            work.run();
        } finally {
            trace.end();
        }
    }

    private List<Advanced> said(Handle handle, Program program, List<Decided> decided) {
        List<UUID> texts = parts.outbox()
                .put(
                        handle,
                        program.id(),
                        decided.stream().flatMap(one -> one.said().stream()).toList());
        List<Advanced> advanced = new ArrayList<>();
        int at = 0;
        for (Decided one : decided) {
            at += one.said().size();
            advanced.add(new Advanced(one.by(), one.results(), one.said().isEmpty() ? null : texts.get(at - 1)));
        }
        return advanced;
    }

    private void keep(Handle handle, Program program, List<Decided> decided) {
        List<UUID> turns = Stream.generate(ids::next).limit(decided.size()).toList();
        List<byte[]> recorded = new ArrayList<>();
        Map<UUID, String> told = new LinkedHashMap<>();
        for (int at = 0; at < turns.size(); at++) {
            KeptTurns.Kept kept = keptTurns.of(decided.get(at).recorded());
            recorded.add(snapshots.sealed(turns.get(at), kept).bytes());
            told.put(kept.told().digest(), kept.told().written());
        }
        handle.attach(ManyThreads.class)
                .keep(
                        program.id(),
                        each(decided, Decided::thread),
                        each(
                                decided,
                                one -> snapshots
                                        .seal(one.thread(), one.turn().next())
                                        .bytes()),
                        each(decided, one -> one.turn().next().mode() == Mode.COACH ? "coach" : "bot"),
                        decided.stream()
                                .<@Nullable Instant>map(one -> one.turn().next().coachLastText())
                                .toList(),
                        turns,
                        recorded,
                        List.copyOf(told.keySet()),
                        List.copyOf(told.values()));
    }

    private static <T> List<T> each(List<Decided> decided, Function<Decided, T> column) {
        return decided.stream().map(column).toList();
    }
}
