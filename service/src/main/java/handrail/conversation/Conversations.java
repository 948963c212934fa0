package handrail.conversation;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Sealing;
import handrail.bot.Conversation;
import handrail.bot.Engine;
import handrail.bot.Event;
import handrail.bot.Language;
import handrail.checkin.Asks;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.messaging.Author;
import handrail.messaging.Callers;
import handrail.messaging.Inbound;
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

    private final Clock clock;
    private final Ids ids;
    private final Sealing sealing;
    private final Snapshots snapshots;
    private final Strangers strangers;
    private final Applied.Parts parts;
    private final Advancing advancing;
    private final Arriving arriving;

    Conversations(Engine engine, Clock clock, Ids ids, Sealing sealing, FactsOf factsOf, Applied.Parts parts) {
        this.clock = clock;
        this.ids = ids;
        this.sealing = sealing;
        this.snapshots = new Snapshots(sealing);
        this.strangers = new Strangers(ids, sealing, this);
        this.parts = parts;
        this.advancing = new Advancing(engine, clock, ids, sealing, factsOf, parts);
        this.arriving = new Arriving(clock, sealing, strangers, parts);
    }

    @Override
    public UUID threadOf(Handle handle, ProgramId program, PhoneNumber phone) {
        return strangers.threadOf(handle, program, phone);
    }

    @Override
    public boolean receive(Handle handle, List<InboundText> texts) {
        List<ThreadEvent> heard = arriving.take(handle, texts);
        return !heard.isEmpty()
                && !advance(handle, texts.get(0).program(), heard).isEmpty();
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
    public void advance(Handle handle, ProgramId program, UUID thread, Event event, @Nullable Instant expiresAt) {
        advance(handle, program, List.of(new ThreadEvent(thread, event, expiresAt, null)));
    }

    /**
     * Lets the engine ask in many threads, each by an event of its own, with as few statements as for one. Returns the text that asks each; a
     * question of which the engine says nothing has none.
     */
    public Map<Asks.Question, UUID> ask(Handle handle, ProgramId program, List<Asks.Question> questions) {
        Map<ThreadEvent, Asks.Question> asked = new LinkedHashMap<>();
        questions.forEach(question ->
                asked.put(new ThreadEvent(question.thread(), question.event(), question.expiresAt(), null), question));
        Map<Asks.Question, UUID> texts = new HashMap<>();
        for (Advancing.Advanced one : advance(handle, program, List.copyOf(asked.keySet()))) {
            Asks.Question question = asked.get(one.by());
            if (question != null && one.text() != null) {
                texts.put(question, one.text());
            }
        }
        return texts;
    }

    private List<Advancing.Advanced> advance(Handle handle, ProgramId id, List<ThreadEvent> events) {
        Program program = handle.attach(Programs.class).get(id);
        return new Agenda(events).through(round -> advancing.advance(handle, program, round));
    }

    private PhoneNumber phoneOf(Handle handle, UUID thread) {
        ThreadRows.Reached phone = handle.attach(ThreadRows.class)
                .phoneOf(thread)
                .orElseThrow(() -> new IllegalStateException("Thread " + thread + " has no phone now"));
        return new PhoneNumber(sealing.open("phone_holder", "phone", phone.id(), phone.phone()));
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
                                phoneOf(handle, thread),
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
