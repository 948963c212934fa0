package handrail.bot;

import handrail.bot.Effect.MakeTask;
import handrail.bot.Effect.OptIn;
import handrail.bot.Effect.OptOut;
import handrail.bot.Effect.RecordConsent;
import handrail.bot.Effect.TaskKind;
import handrail.bot.Facts.OptOutMode;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import handrail.bot.read.Compliance;
import handrail.bot.read.Understood;
import handrail.bot.steps.AfterDanger;
import handrail.bot.steps.Cancels;
import handrail.bot.steps.Moment;
import handrail.bot.steps.Question;
import handrail.bot.steps.Safety;
import handrail.bot.steps.Script;
import java.util.List;
import java.util.Set;

/** What comes before any conversation step: STOP, START, HELP, and the silence after STOP (T1 to T7, S3). */
final class ComplianceTurn {

    private final Draft draft;
    private final Understood understood;
    private final String body;

    ComplianceTurn(Draft draft, Understood understood, String body) {
        this.draft = draft;
        this.understood = understood;
        this.body = body;
    }

    /** Whether the text was dealt with. */
    boolean take() {
        Set<Signal> signals = understood.reading().signals();
        boolean texts = draft.conversation().mode() == Mode.BOT && Cancels.meansTexts(moment());
        if (texts || (signals.contains(Signal.OPT_OUT) && !isOfSomethingElse())) {
            optOut();
            return true;
        }
        if (signals.contains(Signal.OPT_IN) || (draft.facts().optedOut() && Compliance.isBareYes(understood.words()))) {
            danger();
            optIn();
            return true;
        }
        if (signals.contains(Signal.HELP)) {
            danger();
            help();
            return true;
        }
        return draft.facts().optedOut() && silence();
    }

    /** "I don't need it any more" while an order is under way is about the order (T3); the single words of T1 never are. */
    private boolean takesBackAnOrder() {
        return draft.facts().openSupplies() != null
                && understood.asides().contains(Aside.CANCEL_ORDER)
                && !Compliance.isAboutTexts(understood.words());
    }

    /** An order that is taken back, an offer that is turned down, or a question that names nothing: none of them is a stop (T3). */
    private boolean isOfSomethingElse() {
        return takesBackAnOrder() || refusesAnOffer() || isHushed() || Cancels.isAsked(moment());
    }

    /** After danger from a person "delete this" is said for who reads along; a word of T1 stays a stop. */
    private boolean isHushed() {
        OpenQuestion open = draft.conversation().open();
        return open != null && !Compliance.isStop(understood.words()) && AfterDanger.isHushed(moment(), open);
    }

    /** "I don't want it", said to what was just offered; said to how they are, it stays a stop. */
    private boolean refusesAnOffer() {
        OpenQuestion open = draft.conversation().open();
        Question step = open == null ? null : Script.question(open.step());
        return step != null
                && !step.listensOnly()
                && !step.asksHowTheyAre()
                && understood.reading().intent() == Intent.NO
                && understood.asides().contains(Aside.CANCEL_ORDER)
                && !Compliance.isAboutTexts(understood.words());
    }

    private void optOut() {
        List<Effect> safety = Safety.effects(moment());
        if (draft.facts().optedOut()) {
            danger(safety);
            return;
        }
        draft.add(new OptOut());
        draft.addAll(safety);
        if (draft.facts().optOutMode() == OptOutMode.OURS || !Compliance.answeredByCarrier(body)) {
            draft.add(moment().say(Message.COMPLIANCE_STOPPED));
        }
        draft.become(draft.conversation().settled());
    }

    private void optIn() {
        boolean restores = draft.facts().optedOut();
        if (restores) {
            draft.add(new OptIn());
        }
        if (!draft.facts().consent().allowsProactive() && Compliance.isStart(understood.words())) {
            draft.add(new RecordConsent(Facts.Consent.OWN_TEXT));
        }
        // Whoever is not opted out gets no answer from the carrier.
        boolean carrier = restores && Compliance.answeredByCarrier(body);
        if (draft.facts().optOutMode() == OptOutMode.OURS || !carrier) {
            draft.add(moment().say(Message.COMPLIANCE_STARTED));
        }
    }

    /** T7: always answered. Only Advanced Opt-Out sends our own words itself, for the words it knows. */
    private void help() {
        boolean advanced = draft.facts().optOutMode() == OptOutMode.ADVANCED && Compliance.answeredByCarrier(body);
        if (!advanced) {
            draft.add(moment().say(Message.COMPLIANCE_HELP));
        }
    }

    /** Nothing is sent to somebody opted out but one safety reply; a person sees the text (S3, S8). */
    private boolean silence() {
        List<Effect> safety = Safety.effects(moment());
        if (safety.isEmpty()) {
            draft.add(new MakeTask(TaskKind.ANSWER_TEXT));
        } else {
            danger(safety);
        }
        return true;
    }

    /** Danger beside another word is answered and paged all the same (S1). */
    private void danger() {
        List<Effect> safety = Safety.effects(moment());
        if (draft.facts().optedOut()) {
            danger(safety);
        } else {
            draft.addAll(safety);
        }
    }

    private void danger(List<Effect> safety) {
        if (!safety.isEmpty()) {
            draft.addAll(safety);
            draft.add(new MakeTask(TaskKind.CALL_CLIENT));
        }
    }

    private Moment moment() {
        return draft.moment(understood);
    }
}
