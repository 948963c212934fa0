package handrail.bot;

import handrail.bot.Effect.MakeTask;
import handrail.bot.Effect.TaskKind;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Compliance;
import handrail.bot.read.TextReader;
import handrail.bot.read.Understood;
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
        Understood understood = understood(body);
        if (!outranked(understood, body)) {
            converse(understood);
        }
        return draft.end(understood.reading());
    }

    /** Pictures: a person looks at them; words beside them are answered as ever. */
    Turn takeMedia(String body) {
        Understood understood = understood(body);
        boolean outranked = outranked(understood, body);
        if (!outranked && body.isBlank()) {
            draft.add(draft.moment(understood).say(Message.MEDIA));
            introduce(understood);
        } else if (!outranked) {
            converse(understood);
        }
        draft.add(ANSWER_TEXT);
        return draft.end(understood.reading());
    }

    private Understood understood(String body) {
        Understood first = TextReader.read(body, waiting(draft.conversation()));
        Language surely = first.surely();
        if (surely != null && !first.reading().mixed() && !Compliance.answeredByCarrier(body)) {
            draft.become(draft.conversation().speaking(surely));
        }
        return first.in(draft.conversation().language());
    }

    private static @Nullable OpenQuestion waiting(Conversation conversation) {
        return conversation.open() == null ? conversation.paused() : conversation.open();
    }

    /** Compliance, danger, somebody whom a person alone answers, the coach in the thread, the same text once more: in this order (S1, S9, S5, T13). */
    private boolean outranked(Understood understood, String body) {
        if (new ComplianceTurn(draft, understood, body).take()) {
            return true;
        }
        List<Effect> safety = Safety.effects(draft.moment(understood));
        if (!safety.isEmpty()) {
            draft.addAll(safety);
            draft.become(draft.conversation().interrupted());
            return true;
        }
        if (draft.facts().personOnly()
                || (draft.conversation().mode() == Mode.COACH && !CoachInThread.isQuiet(draft))) {
            draft.add(ANSWER_TEXT);
            return true;
        }
        if (Repetition.exhausted(draft.conversation(), understood.words(), draft.now())) {
            draft.add(new MakeTask(TaskKind.LOOK_AT_THREAD));
            return true;
        }
        return false;
    }

    private void converse(Understood understood) {
        if (draft.conversation().mode() == Mode.COACH) {
            CoachInThread.back(draft, understood);
        }
        new Steps(draft, understood).take();
        introduce(understood);
        if (draft.answers()) {
            draft.become(draft.conversation()
                    .remembering(Repetition.answered(draft.conversation(), understood.words(), draft.now())));
        }
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
