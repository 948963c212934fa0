package handrail.bot.steps;

import handrail.bot.Effect.NoteStep;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** "Is there one small thing that would help today?" A topic of its own is taken up, anything else goes to the coach. */
public final class SmallStep implements Question {

    @Override
    public String name() {
        return "small_step";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (Wishes.noCall(moment)) {
            return null;
        }
        if (moment.is(Intent.NO) || moment.is(Intent.THANKS)) {
            return Answer.of(moment.say(Message.STEP_NONE));
        }
        return moment.is(Intent.OTHER) || moment.is(Intent.YES)
                ? Answer.of(moment.say(Message.STEP_THANKS), new NoteStep(), Tasks.ANSWER)
                : null;
    }
}
