package handrail.bot.steps;

import handrail.bot.Effect.ArrangeHandoff;
import handrail.bot.Effect.Reply;
import handrail.bot.Effect.Tier;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import org.jspecify.annotations.Nullable;

/** "Want a call today, or is text better?" A no is kept warm, "not today" is remembered. */
public final class HandoffHow implements Question {

    @Override
    public String name() {
        return "handoff.how";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        boolean byText = moment.has(Aside.BY_TEXT);
        if (byText && (!moment.has(Aside.BY_CALL) || moment.is(Intent.NO))) {
            return Answer.of(moment.say(Message.HANDOFF_TEXT), Tasks.ANSWER);
        }
        Answer unsure = Tiers.hesitation(moment);
        Answer lack = unsure == null ? Tiers.lack(moment, open) : unsure;
        if (lack != null) {
            return lack;
        }
        if (moment.is(Intent.NO) && !Talk.isTold(moment)) {
            return Answer.of(moment.say(Message.HANDOFF_WARM), Tasks.ANSWER);
        }
        boolean another = moment.is(Intent.SUPPLIES) || moment.is(Intent.RESOURCES) || moment.is(Intent.USED);
        return !another && (moment.is(Intent.YES) || moment.has(Aside.BY_CALL))
                ? Answer.of(new ArrangeHandoff(Tier.CALL_BACK, null), moment.say(Message.COACH_CALL), Tasks.CALL)
                : Tiers.question(moment, open);
    }

    @Override
    public Reply again(Moment moment, OpenQuestion open) {
        return moment.say(Message.HANDOFF_HOW);
    }

    @Override
    public boolean claims(Moment moment) {
        return moment.has(Aside.BY_CALL) || moment.has(Aside.BY_TEXT);
    }
}
