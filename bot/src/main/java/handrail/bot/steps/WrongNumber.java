package handrail.bot.steps;

import handrail.bot.Effect.MakeTask;
import handrail.bot.Effect.TaskKind;
import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** Somebody else has the phone: an apology and a task; nothing about the client is said (C7). */
public final class WrongNumber implements Topic {

    @Override
    public @Nullable Answer begin(Moment moment) {
        return moment.is(Intent.WRONG_NUMBER)
                ? Answer.of(moment.say(Message.WRONG_NUMBER), new MakeTask(TaskKind.WRONG_NUMBER))
                : null;
    }

    @Override
    public boolean leadsBack() {
        return false;
    }
}
