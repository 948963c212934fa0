package handrail.bot.steps;

import handrail.bot.Effect.Reply;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import org.jspecify.annotations.Nullable;

/** "You said not yet. Is today better?" A no is never asked about again; whoever wants to, says so. */
public final class HandoffAgain implements Question {

    @Override
    public String name() {
        return "handoff.again";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (moment.has(Aside.NOT_YET) || Wishes.later(moment)) {
            return Tiers.putOff(moment);
        }
        if (moment.is(Intent.YES) || moment.is(Intent.HANDOFF)) {
            return Tiers.offered(moment);
        }
        Answer lack = Tiers.lack(moment, open);
        if (lack != null) {
            return lack;
        }
        return moment.is(Intent.NO) ? Answer.of(moment.say(Message.HANDOFF_WARM)) : Tiers.hesitation(moment);
    }

    @Override
    public Reply again(Moment moment, OpenQuestion open) {
        return moment.say(Message.HANDOFF_AGAIN);
    }
}
