package handrail.bot.steps;

import handrail.bot.Effect.KeepAsking;
import handrail.bot.Effect.Reply;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** "Want us to keep asking how you are?" when the check-ins have come to their end. A no costs nothing: we are still here. */
public final class GoOn implements Question {

    @Override
    public String name() {
        return "go_on";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        Answer recorded = Answer.of(ComesBack.answered(open, null));
        if (moment.is(Intent.YES)) {
            String id = open.slots().getOrDefault(ComesBack.ID, "");
            return recorded.and(new KeepAsking(id)).and(moment.say(Message.GO_ON_YES));
        }
        return Refusal.isSaid(moment) ? recorded.and(moment.say(Message.GO_ON_NO)) : null;
    }

    @Override
    public Reply again(Moment moment, OpenQuestion open) {
        return moment.say(Message.GO_ON_AGAIN);
    }
}
