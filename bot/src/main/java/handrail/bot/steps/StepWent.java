package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** "How did the small step go?" Any answer is good, and the coach hears it; a topic of its own is taken up. */
public final class StepWent implements Question {

    @Override
    public String name() {
        return "step.went";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        boolean isAnAnswer =
                moment.is(Intent.OTHER) || moment.is(Intent.YES) || moment.is(Intent.NO) || moment.is(Intent.THANKS);
        if (!isAnAnswer || FirstContact.isFromSomebodyElse(moment) || AboutUs.isAsked(moment)) {
            return null;
        }
        return Answer.of(ComesBack.answered(open, null), moment.say(Message.STEP_WENT), Tasks.ANSWER);
    }
}
