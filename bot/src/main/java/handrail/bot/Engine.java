package handrail.bot;

import handrail.bot.Effect.MakeTask;
import handrail.bot.Effect.TaskKind;
import handrail.bot.catalogue.Message;
import handrail.bot.read.TextReader;
import handrail.bot.read.Understood;
import handrail.bot.steps.Answer;
import handrail.bot.steps.HandoffBooked;
import java.time.Instant;

/**
 * The conversation engine: a pure function from what was, what happened and what is known to what comes next. It sends
 * and stores nothing; the same arguments give the same turn. It, not the steps, guarantees the order: compliance words,
 * danger, a person, the coach in the thread, the open step, a new topic, an honest "not sure". Thread-safe.
 */
public final class Engine {

    private static final String BOOKING = Effect.ArrangeHandoff.class.getSimpleName();
    private static final Understood NOTHING_SAID = TextReader.read("", null);

    private final Catalogue catalogue;

    /** An engine that speaks the words of this catalogue. */
    public Engine(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The turn that follows from an event. */
    public Turn advance(Conversation before, Event event, Facts facts, Instant now) {
        return event.match(new Advance(new Draft(before, facts, now, catalogue)));
    }

    /** One turn, by kind of event. */
    private record Advance(Draft draft) implements Event.Handler<Turn> {

        @Override
        public Turn text(Event.Text text) {
            return new TextTurn(draft).take(text.body());
        }

        @Override
        public Turn media(Event.Media media) {
            return new TextTurn(draft).takeMedia(media.body());
        }

        @Override
        public Turn checkInDue(Event.CheckInDue due) {
            Outreach.checkIn(draft, due, NOTHING_SAID);
            return draft.end(null);
        }

        @Override
        public Turn timerDue(Event.TimerDue due) {
            switch (due.timer()) {
                case FIRST_CONTACT -> Outreach.firstContact(draft, NOTHING_SAID);
                case COACH_QUIET -> CoachInThread.quiet(draft, NOTHING_SAID);
                case HANDOFF_AGAIN -> Outreach.handoffAgain(draft, NOTHING_SAID);
                case NEW_COACH -> Outreach.newCoach(draft, NOTHING_SAID);
            }
            return draft.end(null);
        }

        @Override
        public Turn coachJoined(Event.CoachJoined joined) {
            CoachInThread.joined(draft, joined);
            return draft.end(null);
        }

        @Override
        public Turn coachLeft(Event.CoachLeft left) {
            CoachInThread.left(draft, left, NOTHING_SAID);
            return draft.end(null);
        }

        @Override
        public Turn effectResult(Event.EffectResult result) {
            if (result.effect().equals(BOOKING) && draft.conversation().mode() == Mode.BOT) {
                Answer answer = HandoffBooked.after(draft.moment(NOTHING_SAID), result);
                draft.addAll(answer.effects());
                if (answer.open() != null) {
                    draft.become(draft.conversation()
                            .asking(
                                    answer.open(),
                                    draft.conversation().interrupted().paused()));
                }
            } else if (!result.succeeded() && !draft.facts().optedOut()) {
                if (draft.conversation().mode() == Mode.BOT && !draft.facts().personOnly()) {
                    draft.add(draft.moment(NOTHING_SAID).say(Message.TROUBLE));
                }
                draft.add(new MakeTask(TaskKind.ANSWER_TEXT));
            }
            return draft.end(null);
        }
    }
}
