package handrail.bot;

import handrail.bot.Effect.MakeTask;
import handrail.bot.Effect.TaskKind;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Understood;
import handrail.bot.steps.AfterDanger;
import handrail.bot.steps.NotSure;
import handrail.bot.steps.Questions;
import handrail.bot.steps.Safety;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A client's text, in the engine's order; what is left at the end goes to the steps. */
final class TextTurn {

    private static final MakeTask ANSWER_TEXT = new MakeTask(TaskKind.ANSWER_TEXT);

    private final Draft draft;

    TextTurn(Draft draft) {
        this.draft = draft;
    }

    Turn take(String body) {
        draft.about(body);
        OneThought thought = OneThought.of(draft, body);
        boolean outranked = outranked(thought);
        thought.takeBack();
        if (!outranked) {
            converse(thought);
        }
        thought.remember();
        return draft.end(thought.understood().reading());
    }

    /** Pictures: a person looks at them; words beside them are answered as ever. */
    Turn takeMedia(String body) {
        draft.about(body);
        OneThought thought = OneThought.of(draft, body);
        Understood understood = thought.understood();
        boolean outranked = outranked(thought);
        if (!outranked && body.isBlank()) {
            draft.add(draft.moment(understood).say(Message.MEDIA));
            draft.add(ANSWER_TEXT);
            afterTheAnswer(understood);
        } else if (!outranked) {
            converse(thought);
        }
        draft.add(ANSWER_TEXT);
        return draft.end(understood.reading());
    }

    /** Compliance, danger, somebody whom a person alone answers, the coach in the thread, the same text once more: in this order (S1, S9, S5, T13). */
    private boolean outranked(OneThought thought) {
        Understood understood = thought.understood();
        if (new ComplianceTurn(draft, understood, draft.body()).take()) {
            return true;
        }
        List<Effect> safety = Safety.effects(draft.moment(understood));
        if (!safety.isEmpty()) {
            draft.addAll(safety);
            stayAfter(Safety.worst(draft.moment(understood)));
            return true;
        }
        if (draft.facts().personOnly()
                || (draft.conversation().mode() == Mode.COACH && !CoachInThread.isQuiet(draft))) {
            draft.add(ANSWER_TEXT);
            return true;
        }
        if (!isOneOfManyAnswers() && Repetition.exhausted(draft.conversation(), thought.said(), draft.now())) {
            draft.add(new MakeTask(TaskKind.LOOK_AT_THREAD));
            return true;
        }
        return false;
    }

    /** What was open waits, and what is said next is about the danger unless it says otherwise (S1). */
    private void stayAfter(@Nullable Signal danger) {
        Conversation waiting = draft.conversation().interrupted();
        draft.become(
                danger == null
                        ? waiting
                        : waiting.asking(new AfterDanger().after(danger, draft.now()), waiting.paused()));
    }

    /** A number that answers one of many questions: there are as many as there are, and no machine asks them (T13). */
    private boolean isOneOfManyAnswers() {
        return Questions.isBareAnswer(draft.conversation().open(), draft.body());
    }

    private void converse(OneThought thought) {
        Understood understood = thought.understood();
        if (draft.conversation().mode() == Mode.COACH) {
            CoachInThread.back(draft, understood);
        }
        if (thought.isABeginning()) {
            draft.addAll(NotSure.unfinished(draft.moment(understood)).effects());
        } else {
            new Steps(draft, understood).take();
        }
        if (!draft.searches()) {
            afterTheAnswer(understood);
        }
        if (!isOneOfManyAnswers() && (draft.answers() || draft.searches())) {
            draft.become(draft.conversation()
                    .remembering(Repetition.answered(draft.conversation(), thought.said(), draft.now())));
        }
    }

    /** What belongs to an answer whatever it is about: that nobody is there at this hour, and who is answering at all. */
    void afterTheAnswer(Understood understood) {
        Closed.say(draft, understood);
        introduce(understood);
    }

    /** Whoever texts first is answered, hears that this is automated, and is asked before anything proactive (S4, S10). */
    private void introduce(Understood understood) {
        if (draft.conversation().introduced() || !draft.answers()) {
            return;
        }
        draft.addFirst(draft.moment(understood).say(Message.HELLO_AUTOMATED));
        draft.become(draft.conversation().introducedNow());
        if (!draft.facts().knownClient()) {
            draft.add(ANSWER_TEXT);
        }
        boolean fromTheClient = draft.facts().writer() != Facts.Writer.ONE_OF_SEVERAL
                && understood.reading().intent() != Intent.WRONG_NUMBER;
        if (fromTheClient && Objects.equals(draft.facts().consent(), Facts.Consent.NONE)) {
            new Steps(draft, understood).askConsent();
        }
    }
}
