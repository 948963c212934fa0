package handrail.conversation;

import handrail.access.Sealing;
import handrail.bot.Conversation;
import handrail.bot.Engine;
import handrail.bot.Event;
import handrail.bot.Mode;
import handrail.bot.Turn;
import handrail.checkin.Asks;
import handrail.database.Ids;
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

/** Threads that are advanced together, each by one event: read in a few statements, decided one by one in memory, written in a few statements. */
final class AskedTogether {

    private final Engine engine;
    private final Clock clock;
    private final Ids ids;
    private final Snapshots snapshots;
    private final FactsOfMany factsOf;
    private final Applied.Parts parts;

    AskedTogether(Engine engine, Clock clock, Ids ids, Sealing sealing, FactsOf factsOf, Applied.Parts parts) {
        this.engine = engine;
        this.clock = clock;
        this.ids = ids;
        this.snapshots = new Snapshots(sealing);
        this.factsOf = new FactsOfMany(sealing, factsOf);
        this.parts = parts;
    }

    /** One thread's turn, as it was decided. */
    private record Decided(Asks.Question question, Conversation before, Turn turn, Step step, List<Outgoing> said) {

        RecordedTurn recorded() {
            return RecordedTurn.of(before, question.event(), step.facts(), step.now(), turn.effects());
        }
    }

    /**
     * Asks, in threads that differ. How effects that can fail went, by thread, is returned for the engine to answer.
     *
     * @param texts is told the text that asks each; of several the last
     */
    Map<UUID, List<Event.EffectResult>> ask(
            Handle handle, Program program, List<Asks.Question> questions, Map<Asks.Question, UUID> texts) {
        Instant now = clock.instant();
        Map<UUID, FactsOfMany.Told> told = factsOf.load(
                handle, program, questions.stream().map(Asks.Question::thread).toList(), now);
        Map<UUID, List<Event.EffectResult>> results = new LinkedHashMap<>();
        List<Decided> decided = new ArrayList<>();
        for (Asks.Question question : questions) {
            FactsOfMany.Told known = Objects.requireNonNull(told.get(question.thread()));
            Step step = new Step(handle, program, known.thread(), known.phone(), known.facts(), now);
            decided.add(decide(question, step, results));
        }
        put(handle, program, decided, texts);
        save(handle, program, decided);
        return results;
    }

    private Decided decide(Asks.Question question, Step step, Map<UUID, List<Event.EffectResult>> results) {
        ThreadRow thread = step.thread();
        Conversation before = snapshots.open(thread.id(), thread.state());
        Turn turn = engine.advance(before, question.event(), step.facts(), step.now());
        List<Outgoing> said = new ArrayList<>();
        Applied applied = new Applied(parts, step, turn.next().language(), question.expiresAt(), said::add);
        applied.all(turn.effects());
        if (!applied.results().isEmpty()) {
            results.put(thread.id(), applied.results());
        }
        return new Decided(question, before, turn, step, said);
    }

    private void put(Handle handle, Program program, List<Decided> decided, Map<Asks.Question, UUID> texts) {
        List<Outgoing> said =
                decided.stream().flatMap(one -> one.said().stream()).toList();
        List<UUID> messages = parts.outbox().put(handle, program.id(), said);
        int at = 0;
        for (Decided one : decided) {
            for (int text = 0; text < one.said().size(); text++) {
                texts.put(one.question(), messages.get(at++));
            }
        }
    }

    private void save(Handle handle, Program program, List<Decided> decided) {
        ManyThreads rows = handle.attach(ManyThreads.class);
        List<UUID> threads = each(decided, one -> one.question().thread());
        rows.save(
                threads,
                each(
                        decided,
                        one -> snapshots
                                .seal(one.question().thread(), one.turn().next())
                                .bytes()),
                each(decided, one -> one.turn().next().mode() == Mode.COACH ? "coach" : "bot"),
                decided.stream()
                        .<@Nullable String>map(one -> written(one.turn().next().coachLastText()))
                        .toList());
        List<UUID> turns = Stream.generate(ids::next).limit(decided.size()).toList();
        List<byte[]> recorded = new ArrayList<>();
        for (int at = 0; at < turns.size(); at++) {
            recorded.add(
                    snapshots.sealed(turns.get(at), decided.get(at).recorded()).bytes());
        }
        rows.record(program.id(), turns, threads, recorded);
    }

    private static <T> List<T> each(List<Decided> decided, Function<Decided, T> column) {
        return decided.stream().map(column).toList();
    }

    private static @Nullable String written(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
