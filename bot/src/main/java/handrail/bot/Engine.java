package handrail.bot;

import handrail.bot.Effect.MakeTask;
import handrail.bot.Effect.TaskKind;
import handrail.bot.catalogue.Message;
import handrail.bot.read.TextReader;
import handrail.bot.read.Understood;
import handrail.bot.steps.Answer;
import handrail.bot.steps.HandoffBooked;
import handrail.bot.steps.Moment;
import handrail.bot.steps.ResourcesFound;
import java.time.Instant;

/**
 * The conversation engine: a pure function from what was, what happened and what is known to what comes next. It sends
 * and stores nothing; the same arguments give the same turn. It, not the steps, guarantees the order: compliance words,
 * danger, a person, the coach in the thread, the open step, a new topic, an honest "not sure". Thread-safe.
 */
public final class Engine {

    private static final String BOOKING = Effect.ArrangeHandoff.class.getSimpleName();
    private static final String SEARCH = Effect.FindResources.class.getSimpleName();
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
        public Turn appointmentDue(Event.AppointmentDue due) {
            Outreach.appointment(draft, due, NOTHING_SAID);
            return draft.end(null);
        }

        @Override
        public Turn followUpDue(Event.FollowUpDue due) {
            Outreach.followUp(draft, due, NOTHING_SAID);
            return draft.end(null);
        }

        @Override
        public Turn effectResult(Event.EffectResult result) {
            Moment moment = draft.moment(NOTHING_SAID);
            if (draft.conversation().mode() == Mode.BOT && result.effect().equals(BOOKING)) {
                goOn(HandoffBooked.after(moment, result));
            } else if (draft.conversation().mode() == Mode.BOT
                    && result.effect().equals(SEARCH)) {
                goOn(ResourcesFound.after(moment, result));
                new Steps(draft, NOTHING_SAID).afterTheSearch();
                new TextTurn(draft).afterTheAnswer(NOTHING_SAID);
            } else if (!result.succeeded() && !draft.facts().optedOut()) {
                trouble(moment);
            }
            return draft.end(null);
        }

        private void goOn(Answer answer) {
            draft.addAll(answer.effects());
            if (answer.open() != null) {
                draft.become(draft.conversation()
                        .asking(
                                answer.open(),
                                draft.conversation().interrupted().paused()));
            }
        }

        private void trouble(Moment moment) {
            if (draft.conversation().mode() == Mode.BOT && !draft.facts().personOnly()) {
                draft.add(moment.say(Message.TROUBLE));
            }
            draft.add(new MakeTask(TaskKind.ANSWER_TEXT));
        }
    }
}
