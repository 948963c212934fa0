package handrail.bot.steps;

import handrail.bot.Effect.Reply;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "Time for a few short questions?" A no is fine and counts as an answer; nothing of the questions is said before a yes (T14). */
public final class QuestionsOffer implements Question {

    @Override
    public String name() {
        return "questions.offer";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (moment.is(Intent.NO)) {
            return Answer.of(ComesBack.answered(open, null), moment.say(Message.QUESTIONS_NO));
        }
        if (!moment.is(Intent.YES)) {
            return null;
        }
        Questions questions = new Questions();
        Map<String, String> slots = new HashMap<>(open.slots());
        slots.put(Questions.GIVEN, "");
        OpenQuestion first = questions.asked(moment.now(), slots);
        return Answer.of(questions.again(moment, first)).waiting(first);
    }

    @Override
    public Reply again(Moment moment, OpenQuestion open) {
        return moment.say(Message.QUESTIONS_AGAIN);
    }
}
