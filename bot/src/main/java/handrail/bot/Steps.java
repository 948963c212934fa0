package handrail.bot;

import handrail.bot.read.Understood;
import handrail.bot.steps.Answer;
import handrail.bot.steps.AskConsent;
import handrail.bot.steps.Besides;
import handrail.bot.steps.Moment;
import handrail.bot.steps.NotSure;
import handrail.bot.steps.Person;
import handrail.bot.steps.Question;
import handrail.bot.steps.Script;
import handrail.bot.steps.SomebodyElse;
import handrail.bot.steps.SpecialCare;
import handrail.bot.steps.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the step for a text: a person if one was asked for, the open question, a paused one, a new topic, "not sure". */
final class Steps {

    /** A bare yes or no to a question older than this, or of an earlier day, is checked before it acts. */
    private static final Duration OLD = Duration.ofHours(20);

    /** Until so long after midnight an evening's question is still fresh. */
    private static final Duration SAME_EVENING = Duration.ofHours(6);

    private final Draft draft;
    private final Understood understood;

    Steps(Draft draft, Understood understood) {
        this.draft = draft;
        this.understood = understood;
    }

    void take() {
        if (SpecialCare.isNeeded(moment())) {
            draft.add(new Effect.MakeTask(Effect.TaskKind.ANSWER_TEXT));
        }
        if (somebodyElse()) {
            return;
        }
        if (!person() && !specialCare() && !answer() && !topic() && !pausedAnswer()) {
            draft.addAll(NotSure.answer(moment()).effects());
        }
        if (draft.facts().writer() != Facts.Writer.ONE_OF_SEVERAL) {
            draft.addAll(Besides.effects(moment()));
        }
    }

    /** The question about proactive texts: at once, or when what is open has been answered. */
    void askConsent() {
        AskConsent step = new AskConsent();
        OpenQuestion consent = step.asked(draft.now(), Map.of());
        Conversation conversation = draft.conversation();
        if (conversation.open() == null || isQuiet(conversation.open())) {
            draft.become(conversation.asking(consent, conversation.paused()));
            draft.add(step.again(moment(), consent));
        } else if (conversation.paused() == null) {
            draft.become(conversation.asking(conversation.open(), consent));
        }
    }

    /** What somebody else writes is no answer of the client's, whatever was asked (C7). */
    private boolean somebodyElse() {
        Answer answer = new SomebodyElse().begin(moment());
        if (answer != null) {
            draft.addAll(answer.effects());
            draft.become(draft.conversation()
                    .asking(answer.open(), draft.conversation().interrupted().paused()));
        }
        return answer != null;
    }

    private boolean specialCare() {
        SpecialCare care = new SpecialCare();
        Answer answer = care.alone(moment());
        if (answer != null) {
            draft.addAll(answer.effects());
            begun(care, answer);
        }
        return answer != null;
    }

    private boolean person() {
        Answer answer = new Person().begin(moment());
        OpenQuestion open = draft.conversation().open();
        Question question = open == null ? null : Script.question(open.step());
        if (answer == null
                || draft.facts().writer() == Facts.Writer.ONE_OF_SEVERAL
                || (question != null && question.claims(moment()))
                || isAboutTheBot()) {
            return false;
        }
        draft.addAll(answer.effects());
        draft.become(draft.conversation().interrupted());
        return true;
    }

    private boolean isAboutTheBot() {
        return moment().has(handrail.bot.read.Aside.IS_BOT);
    }

    /** The open question, or else the paused one. */
    private boolean answer() {
        OpenQuestion open = draft.conversation().open();
        if (Script.outranks(moment(), open == null ? null : Script.question(open.step()))) {
            return false;
        }
        if (open != null && answered(open)) {
            return true;
        }
        OpenQuestion paused = draft.conversation().paused();
        boolean free = draft.conversation().open() == null || (open != null && listensOnly(open)) || isOnlyAZip();
        return free && paused != null && answered(paused);
    }

    /** What the question before it listens for, when the open one and no topic makes anything of it: "im alright i guess". */
    private boolean pausedAnswer() {
        OpenQuestion open = draft.conversation().open();
        OpenQuestion paused = draft.conversation().paused();
        if (open == null || paused == null || moment().is(Intent.YES) || moment().is(Intent.NO) || !answered(paused)) {
            return false;
        }
        if (draft.conversation().open() == null) {
            draft.become(draft.conversation().asking(open, draft.conversation().paused()));
        }
        return true;
    }

    /** Whatever was asked last: it can answer only what asked for one. */
    private boolean isOnlyAZip() {
        Slots slots = moment().slots();
        return slots.zip() != null
                && slots.items().isEmpty()
                && understood.words().spoken().size() == 1;
    }

    private boolean answered(OpenQuestion question) {
        Question step = Script.question(question.step());
        if (step == null) {
            return false;
        }
        if (isOldYesOrNo(question) && askedAgain(step, question)) {
            return true;
        }
        Answer answer = step.answered(moment(), question);
        if (answer == null) {
            return false;
        }
        draft.addAll(answer.effects());
        close(question, answer);
        return !answer.carriesOn() || topic() || !answer.effects().isEmpty();
    }

    private boolean isOldYesOrNo(OpenQuestion question) {
        boolean bare = moment().is(Intent.YES) || moment().is(Intent.NO);
        Duration age = Duration.between(question.askedAt(), draft.now());
        boolean yesterday =
                age.compareTo(SAME_EVENING) > 0 && day(question.askedAt()).isBefore(day(draft.now()));
        return bare && (yesterday || age.compareTo(OLD) > 0);
    }

    private LocalDate day(Instant at) {
        return at.atZone(draft.facts().zone()).toLocalDate();
    }

    private boolean askedAgain(Question step, OpenQuestion question) {
        Effect again = step.again(moment(), question);
        if (again == null) {
            return false;
        }
        draft.add(again);
        Conversation before = draft.conversation();
        OpenQuestion fresh = step.asked(draft.now(), question.slots());
        draft.become(before.asking(fresh, question.equals(before.paused()) ? null : before.paused()));
        return true;
    }

    /** The question is answered; what was paused is taken up unless something else now waits (S1). */
    private void close(OpenQuestion question, Answer answer) {
        OpenQuestion next = answer.open();
        Conversation before = draft.conversation();
        OpenQuestion paused = question.equals(before.paused()) ? null : before.paused();
        draft.become(before.asking(next, paused));
        Question step = Script.question(question.step());
        boolean resumes = step == null || step.resumes();
        if (resumes && !answer.carriesOn() && !draft.searches() && (next == null || listensOnly(next))) {
            takeUp();
        }
    }

    private boolean topic() {
        for (Topic topic : Script.topics()) {
            Answer answer = topic.begin(moment());
            if (answer != null) {
                draft.addAll(answer.effects());
                begun(topic, answer);
                return true;
            }
        }
        return false;
    }

    private void begun(Topic topic, Answer answer) {
        Conversation before = draft.conversation();
        OpenQuestion open = before.open();
        if (answer.open() != null) {
            boolean keeps = open != null
                    && !listensOnly(open)
                    && !open.step().equals(answer.open().step());
            draft.become(before.asking(answer.open(), keeps ? open : before.paused()));
        } else if (topic.leadsBack() && !draft.searches()) {
            leadBack(open);
        }
    }

    /** What was going on before the directory was searched is taken up again. */
    void afterTheSearch() {
        leadBack(draft.conversation().open());
    }

    private void leadBack(@Nullable OpenQuestion open) {
        if (open == null || listensOnly(open)) {
            takeUp();
        } else {
            say(open);
        }
    }

    private void takeUp() {
        OpenQuestion paused = draft.conversation().paused();
        if (paused != null) {
            Question step = Script.question(paused.step());
            draft.become(draft.conversation().asking(step == null ? null : fresh(step, paused), null));
            say(paused);
        }
    }

    /** What is said anew counts from now; what only goes on waiting, from when it was asked. */
    private OpenQuestion fresh(Question step, OpenQuestion paused) {
        return step.again(moment(), paused) == null ? paused : step.asked(draft.now(), paused.slots());
    }

    private void say(OpenQuestion question) {
        Question step = Script.question(question.step());
        Effect again = step == null || step.isSettledBy(draft.effects()) ? null : step.again(moment(), question);
        if (again != null) {
            draft.add(again);
        }
    }

    /** Whether nothing waits, and nobody is being stayed with: that is no time for a question of ours. */
    private static boolean isQuiet(OpenQuestion question) {
        Question step = Script.question(question.step());
        return step != null && step.listensOnly() && step.resumes();
    }

    private static boolean listensOnly(OpenQuestion question) {
        Question step = Script.question(question.step());
        return step != null && step.listensOnly();
    }

    private Moment moment() {
        return draft.moment(understood);
    }
}
