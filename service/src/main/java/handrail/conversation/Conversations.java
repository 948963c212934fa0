package handrail.conversation;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Sealing;
import handrail.bot.Conversation;
import handrail.bot.Engine;
import handrail.bot.Event;
import handrail.bot.Language;
import handrail.bot.Turn;
import handrail.checkin.Asks;
import handrail.checkin.Silence;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.messaging.Author;
import handrail.messaging.Callers;
import handrail.messaging.Inbound;
import handrail.messaging.InboundClaims;
import handrail.messaging.InboundText;
import handrail.messaging.Outgoing;
import handrail.messaging.OutgoingPicture;
import handrail.messaging.Purpose;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.task.TaskKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The way of a text: one transaction claims it, locks its thread, asks the engine, applies what it decided, and saves the
 * thread; only then is the webhook answered (T10). Check-ins, first texts and a coach's own words go the same way.
 */
public final class Conversations implements Inbound, Callers {

    /** Results of effects are events too; no thread goes on for ever. */
    private static final int MOST_ROUNDS = 5;

    private final Engine engine;
    private final Clock clock;
    private final Ids ids;
    private final Sealing sealing;
    private final Snapshots snapshots;
    private final FactsOf factsOf;
    private final Strangers strangers;
    private final Applied.Parts parts;
    private final AskedTogether together;

    Conversations(Engine engine, Clock clock, Ids ids, Sealing sealing, FactsOf factsOf, Applied.Parts parts) {
        this.engine = engine;
        this.clock = clock;
        this.ids = ids;
        this.sealing = sealing;
        this.snapshots = new Snapshots(sealing);
        this.factsOf = factsOf;
        this.strangers = new Strangers(ids, sealing, this);
        this.parts = parts;
        this.together = new AskedTogether(engine, clock, ids, sealing, factsOf, parts);
    }

    @Override
    public UUID threadOf(Handle handle, ProgramId program, PhoneNumber phone) {
        return strangers.threadOf(handle, program, phone);
    }

    @Override
    public boolean receive(Handle handle, InboundText text) {
        List<byte[]> keys = sealing.keys("phone", text.from().e164());
        if (!InboundClaims.claim(handle, text, keys)) {
            return false;
        }
        ThreadRows.Heard thread = heard(handle, text, keys);
        parts.outbox().received(handle, text.program(), thread.id(), text.sid(), text.body(), text.media());
        if (thread.silent() != null) {
            parts.silence().ends(handle, text.program(), thread.silent(), Silence.End.TEXT, null);
        }
        Event event = text.media().isEmpty()
                ? new Event.Text(text.body())
                : new Event.Media(text.media().size(), text.body());
        advance(handle, text.program(), thread.id(), event, null);
        return true;
    }

    private ThreadRows.Heard heard(Handle handle, InboundText text, List<byte[]> keys) {
        ThreadRows rows = handle.attach(ThreadRows.class);
        return rows.heard(keys, text.sender(), clock.instant()).orElseGet(() -> {
            strangers.begin(handle, text.program(), text.from());
            return rows.heard(keys, text.sender(), clock.instant()).orElseThrow();
        });
    }

    /** Begins a thread for a client; returns its id. */
    public UUID begin(Handle handle, ProgramId program, UUID client, String language) {
        return begin(handle, program, client, null, Language.of(language));
    }

    /** Begins a thread of a client whose history was entered after the fact; the engine goes on from this state. */
    public UUID begin(Handle handle, ProgramId program, UUID client, Conversation state) {
        UUID id = ids.next();
        handle.attach(ThreadRows.class).begin(id, program, client, null, snapshots.seal(id, state));
        return id;
    }

    UUID begin(Handle handle, ProgramId program, @Nullable UUID client, @Nullable UUID contact, Language language) {
        UUID id = ids.next();
        handle.attach(ThreadRows.class)
                .begin(
                        id,
                        program,
                        client,
                        contact,
                        snapshots.seal(id, Conversation.fresh(language, id.hashCode() & Integer.MAX_VALUE)));
        return id;
    }

    /** Texts of this phone wait until the caller's transaction is over: somebody finds out, or changes, whose it is. */
    public void oneAtATime(Handle handle, PhoneNumber phone) {
        strangers.oneAtATime(handle, phone);
    }

    /** A client's thread; one begins if they have none. */
    public UUID threadOfClient(Handle handle, ProgramId program, UUID client) {
        return handle.attach(ThreadRows.class)
                .ofClient(client)
                .orElseGet(() -> begin(
                        handle,
                        program,
                        client,
                        handle.createQuery("select language from client where id = :client")
                                .bind("client", client)
                                .mapTo(String.class)
                                .one()));
    }

    /** The thread of somebody unknown is this client's from now on, and so is the number; false when it is a client's already. */
    public boolean becomes(Handle handle, ProgramId program, UUID stranger, UUID client) {
        boolean became = handle.attach(ThreadRows.class).becomes(stranger, client) > 0;
        Changes.note(handle, program, "thread", stranger);
        return became;
    }

    /** Open pages of a client's thread look again. */
    public void changed(Handle handle, ProgramId program, UUID client) {
        handle.attach(ThreadRows.class)
                .ofClient(client)
                .ifPresent(thread -> Changes.note(handle, program, "thread", thread));
    }

    /** Puts the first text in the outbox (S10); it waits there for the window (T8). */
    public void firstContact(Handle handle, ProgramId program, UUID thread) {
        advance(handle, program, thread, new Event.TimerDue(Event.Timer.FIRST_CONTACT), null);
    }

    /**
     * Lets the engine advance a thread by one event, and applies what it decided, in the caller's transaction.
     *
     * @param expiresAt when a proactive text of this event is stale
     */
    public void advance(Handle handle, ProgramId programId, UUID threadId, Event event, @Nullable Instant expiresAt) {
        Deque<Event> events = new ArrayDeque<>(List.of(event));
        for (int round = 0; round < MOST_ROUNDS && !events.isEmpty(); round++) {
            events.addAll(once(handle, programId, threadId, events.remove(), expiresAt));
        }
    }

    /**
     * Lets the engine ask in many threads, each by an event of its own, with as few statements as for one. Returns the text that asks each; a
     * question of which the engine says nothing has none.
     */
    public Map<Asks.Question, UUID> ask(Handle handle, ProgramId programId, List<Asks.Question> questions) {
        Program program = handle.attach(Programs.class).get(programId);
        Map<Asks.Question, UUID> texts = new HashMap<>();
        List<Asks.Question> left = questions;
        while (!left.isEmpty()) {
            Map<UUID, Asks.Question> round = new LinkedHashMap<>();
            left.forEach(question -> round.putIfAbsent(question.thread(), question));
            together.ask(handle, program, List.copyOf(round.values()), texts)
                    .forEach((thread, results) ->
                            results.forEach(result -> advance(handle, programId, thread, result, null)));
            Changes.noteEach(handle, programId, "thread", round.keySet());
            left = left.stream()
                    .filter(question -> !question.equals(round.get(question.thread())))
                    .toList();
        }
        return texts;
    }

    /** One event; returns how effects that can fail went, for the engine to answer. */
    private List<Event.EffectResult> once(
            Handle handle, ProgramId programId, UUID threadId, Event event, @Nullable Instant expiresAt) {
        Program program = handle.attach(Programs.class).get(programId);
        ThreadRow thread = lock(handle, threadId);
        PhoneNumber phone = phone(thread);
        Instant now = clock.instant();
        var facts = factsOf.load(handle, program, thread, sealing.keys("phone", phone.e164()), now);
        Conversation before = snapshots.open(threadId, thread.state());
        Turn turn = engine.advance(before, event, facts, now);
        Step step = new Step(handle, program, thread, phone, facts, now);
        Applied applied = new Applied(
                parts,
                step,
                turn.next().language(),
                expiresAt,
                text -> parts.outbox().put(handle, text));
        applied.all(turn.effects());
        snapshots.keep(
                handle,
                programId,
                ids.next(),
                threadId,
                turn.next(),
                RecordedTurn.of(before, event, facts, now, turn.effects()));
        return applied.results();
    }

    private static ThreadRow lock(Handle handle, UUID thread) {
        return handle.attach(ThreadRows.class)
                .lock(thread)
                .orElseThrow(() -> new IllegalStateException("There is no thread " + thread));
    }

    private PhoneNumber phone(ThreadRow thread) {
        if (thread.phoneId() == null || thread.phone() == null) {
            throw new IllegalStateException("Thread " + thread.id() + " has no phone now");
        }
        return new PhoneNumber(sealing.open("phone_holder", "phone", thread.phoneId(), thread.phone()));
    }

    /** A coach's own words: the bot steps back (S5), the text goes to the outbox, whatever waited for an answer is settled. */
    public void coachSays(Handle handle, ProgramId program, AccountId coach, UUID thread, String body) {
        coachSays(handle, program, coach, thread, body, null);
    }

    /** The same with a picture, beside which the words may be empty. */
    public void coachSays(
            Handle handle,
            ProgramId program,
            AccountId coach,
            UUID thread,
            String body,
            @Nullable OutgoingPicture picture) {
        advance(handle, program, thread, new Event.CoachJoined(clock.instant()), null);
        Instant now = clock.instant();
        parts.outbox()
                .put(
                        handle,
                        new Outgoing(
                                program,
                                thread,
                                Author.COACH,
                                coach,
                                Purpose.COACH,
                                phone(lock(handle, thread)),
                                body,
                                null,
                                null,
                                now,
                                null),
                        picture);
        handle.attach(ThreadRows.class).answered(thread, now);
        List.of(TaskKind.ANSWER_TEXT, TaskKind.LOOK_AT_THREAD)
                .forEach(kind -> parts.tasks().settle(handle, program, kind, thread, coach, "answered"));
        parts.audit().record(handle, program, Actor.account(coach), "thread.write", "conversation", thread);
    }

    /** The coach takes the thread over, or gives it back to the bot. */
    public void takeOver(Handle handle, ProgramId program, AccountId coach, UUID thread, boolean joins) {
        Event event = joins ? new Event.CoachJoined(clock.instant()) : new Event.CoachLeft(true);
        advance(handle, program, thread, event, null);
        parts.audit()
                .record(
                        handle,
                        program,
                        Actor.account(coach),
                        joins ? "thread.take-over" : "thread.hand-back",
                        "conversation",
                        thread);
    }
}
