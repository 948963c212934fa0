package handrail.bot.steps;

import handrail.bot.Effect.ArrangeHandoff;
import handrail.bot.Effect.Reply;
import handrail.bot.Effect.Tier;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "All three on the phone now, or a time later?" */
public final class HandoffNow implements Question {

    @Override
    public String name() {
        return "handoff.now";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        Answer unsure = Tiers.hesitation(moment);
        Answer lack = unsure == null ? Tiers.lack(moment, open) : unsure;
        if (lack != null) {
            return lack;
        }
        if (Wishes.noCall(moment)) {
            return Answer.of(moment.say(Message.HANDOFF_TEXT), Tasks.ANSWER);
        }
        if (moment.is(Intent.NO) || Wishes.later(moment)) {
            return Tiers.timesOrCall(moment);
        }
        if (moment.is(Intent.YES) || Wishes.now(moment) || moment.has(Aside.BY_CALL)) {
            return moment.facts().care().introduceNow()
                    ? Answer.of(new ArrangeHandoff(Tier.INTRODUCTION, null), moment.say(Message.HANDOFF_NOW_YES))
                    : Tiers.timesOrCall(moment);
        }
        return moment.has(Aside.BY_TEXT)
                ? new HandoffHow().answered(moment, new HandoffHow().asked(moment.now(), Map.of()))
                : Tiers.question(moment, open);
    }

    @Override
    public Reply again(Moment moment, OpenQuestion open) {
        return moment.say(Message.HANDOFF_NOW);
    }

    @Override
    public boolean claims(Moment moment) {
        return moment.has(Aside.BY_CALL) || moment.has(Aside.BY_TEXT);
    }
}
