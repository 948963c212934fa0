package handrail.bot.steps;

import handrail.bot.Effect.ArrangeHandoff;
import handrail.bot.Effect.Reply;
import handrail.bot.Effect.Tier;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import handrail.bot.read.Phrases;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "All three on the phone now, or a time later?" */
public final class HandoffNow implements Question {

    private static final Phrases NOW = Phrases.of(
            "now|rn|asap|immediately|ahora|ahorita|ya",
            "right away|now",
            "first|1st one|option?",
            "la primera",
            "do it",
            "hagamoslo|hazlo",
            "de una vez");
    private static final Phrases LATER = Phrases.of(
            "later|luego|despues",
            "not now|rn|right",
            "no ahora|ahorita",
            "second|2nd|last one|option?",
            "la segunda",
            "pick|a|set time|hora",
            "at|en work|trabajo");

    @Override
    public String name() {
        return "handoff.now";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        Answer unsure = Tiers.hesitation(moment);
        if (unsure != null) {
            return unsure;
        }
        var words = moment.understood().words();
        if (moment.is(Intent.NO) || isLater(moment)) {
            return Tiers.timesOrCall(moment);
        }
        if (moment.is(Intent.YES) || NOW.in(words) || moment.has(Aside.BY_CALL)) {
            return moment.facts().care().introduceNow()
                    ? Answer.of(new ArrangeHandoff(Tier.INTRODUCTION, null), moment.say(Message.HANDOFF_NOW_YES))
                    : Tiers.timesOrCall(moment);
        }
        return moment.has(Aside.BY_TEXT)
                ? new HandoffHow().answered(moment, new HandoffHow().asked(moment.now(), Map.of()))
                : null;
    }

    static boolean isLater(Moment moment) {
        var words = moment.understood().words();
        return LATER.in(words) || (moment.slots().when() != null && !NOW.in(words));
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
