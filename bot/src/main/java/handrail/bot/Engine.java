package handrail.bot;

import handrail.bot.Effect.MakeTask;
import handrail.bot.Effect.Purpose;
import handrail.bot.Effect.TaskKind;
import handrail.bot.read.TextReader;
import handrail.bot.read.Understood;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * The conversation engine: pure and deterministic. Whatever a thread is in the middle of, compliance words come first, then danger,
 * then whoever wants a person, then the coach in the thread, then the open question, then a new topic, and last a person (S1, S4).
 */
public final class Engine {

    static final Duration SAME_TEXT_WINDOW = Duration.ofHours(1);
    static final int SAME_TEXT_LIMIT = 3;

    private final Topics topics = new Topics();

    /** Advances a conversation by one event. */
    public Turn advance(Conversation before, Event event, Facts facts, Instant now) {
        Draft draft = new Draft(before, facts, now);
        event.match(new Events(draft));
        return draft.turn();
    }

    private final class Events implements Event.Handler<Draft> {

        private final Draft draft;

        Events(Draft draft) {
            this.draft = draft;
        }

        @Override
        public Draft text(Event.Text text) {
            heard(draft, text.body());
            return draft;
        }

        @Override
        public Draft media(Event.Media media) {
            if (media.body().isBlank()) {
                draft.act(new MakeTask(TaskKind.ANSWER_TEXT));
                if (draft.state().mode() == Mode.BOT && !draft.facts().optedOut()) {
                    draft.say("not-sure", Purpose.ANSWER);
                }
            } else {
                heard(draft, media.body());
            }
            return draft;
        }

        @Override
        public Draft checkInDue(Event.CheckInDue due) {
            if (draft.state().mode() == Mode.BOT && !draft.facts().optedOut()) {
                draft.say("check-in." + (1 + Math.floorMod(due.day(), 3)), Purpose.PROACTIVE);
                draft.ask("check-in", java.util.Map.of("id", due.checkInId()));
            }
            return draft;
        }

        @Override
        public Draft timerDue(Event.TimerDue due) {
            if (due.timer() == Event.Timer.COACH_QUIET) {
                draft.back(Purpose.PROACTIVE);
            } else if (!draft.facts().optedOut()) {
                draft.say("first", Purpose.PROACTIVE);
                draft.introduce();
                draft.ask("first", java.util.Map.of());
            }
            return draft;
        }

        @Override
        public Draft coachJoined(Event.CoachJoined joined) {
            draft.coachIn(joined.at());
            return draft;
        }

        @Override
        public Draft coachLeft(Event.CoachLeft left) {
            draft.back(Purpose.ANSWER);
            return draft;
        }

        @Override
        public Draft effectResult(Event.EffectResult result) {
            if (!result.succeeded()) {
                draft.act(new MakeTask(TaskKind.ANSWER_TEXT));
            }
            return draft;
        }
    }

    private void heard(Draft draft, String body) {
        Understood understood = TextReader.read(body, draft.state().open());
        Reading reading = understood.reading();
        draft.understood(reading, understood.surely() != null);
        boolean danger = danger(draft, reading.signals());
        boolean obeyed = comply(draft, reading.signals());
        if (danger || obeyed) {
            return;
        }
        if (draft.facts().optedOut() && !restoredByYes(draft, reading)) {
            draft.act(new MakeTask(TaskKind.ANSWER_TEXT));
        } else if (draft.state().mode() == Mode.COACH) {
            draft.act(new MakeTask(TaskKind.ANSWER_TEXT));
        } else if (draft.tooOften(body)) {
            draft.act(new MakeTask(TaskKind.LOOK_AT_THREAD));
        } else {
            topics.answer(draft, understood);
            draft.ownStranger();
        }
    }

    /** T6: YES restores only somebody who is opted out. */
    private static boolean restoredByYes(Draft draft, Reading reading) {
        if (reading.intent() != Intent.YES) {
            return false;
        }
        draft.act(new Effect.OptIn());
        draft.say("start.confirmed", Purpose.COMPLIANCE);
        return true;
    }

    /** S1, S3: answered at once, whatever else is going on, and a human is paged. */
    private static boolean danger(Draft draft, Set<Signal> signals) {
        Signal worst = signals.stream().filter(Signal::isDanger).findFirst().orElse(null);
        if (worst == null) {
            return false;
        }
        draft.interrupt();
        draft.say("safety." + worst.name().toLowerCase(java.util.Locale.ROOT), Purpose.SAFETY);
        draft.act(new Effect.Page(worst));
        if (draft.facts().optedOut()) {
            draft.act(new MakeTask(TaskKind.CALL_CLIENT));
        }
        return true;
    }

    /** T1, T4, T6, T7. */
    private static boolean comply(Draft draft, Set<Signal> signals) {
        boolean ours = draft.facts().optOutMode() == Facts.OptOutMode.OURS;
        if (signals.contains(Signal.OPT_OUT)) {
            if (!draft.facts().optedOut()) {
                draft.act(new Effect.OptOut());
                draft.sayIf(ours, "stop.confirmed");
            }
            draft.drop();
            return true;
        }
        if (signals.contains(Signal.OPT_IN)) {
            draft.act(new Effect.OptIn());
            draft.sayIf(ours, "start.confirmed");
            return true;
        }
        if (signals.contains(Signal.HELP)) {
            draft.sayIf(ours, "help");
            return true;
        }
        return false;
    }
}
