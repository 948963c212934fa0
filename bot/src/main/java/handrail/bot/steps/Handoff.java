package handrail.bot.steps;

import handrail.bot.Effect.RequestHandoff;
import handrail.bot.Facts;
import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/** Care is asked for: a warm handoff is requested at once, and the best of what is possible now is offered. */
public final class Handoff implements Topic {

    /** "Nobody called yet" puts nothing off. */
    private static final Phrases WAITING = Phrases.of(
            "call|called|calling|heard|hear|nobody|noone|waiting|wait|texted|anyone|llam*|nadie|espero|esperando|marcado|escrito|contactado");

    private static final int FEW_WORDS = 4;

    @Override
    public @Nullable Answer begin(Moment moment) {
        if (isNotNowAfterAll(moment)) {
            return Answer.of(moment.say(Message.HANDOFF_HOLD), Tasks.ANSWER);
        }
        if (!moment.is(Intent.HANDOFF)) {
            return null;
        }
        return switch (moment.facts().handoff()) {
            case NONE -> Tiers.offered(moment, new RequestHandoff());
            case PUT_OFF -> Tiers.offered(moment);
            case UNDER_WAY -> Answer.of(moment.say(Message.HANDOFF_OPEN), Tasks.ANSWER);
        };
    }

    /** Somebody is seeing to it already: the coach has to know before the phone rings, and decides with them. */
    private static boolean isNotNowAfterAll(Moment moment) {
        boolean puts = moment.has(Aside.NOT_YET)
                || (moment.has(Aside.CORRECTION) && moment.slots().when() != null);
        boolean aboutIt = moment.is(Intent.NO)
                || moment.is(Intent.HANDOFF)
                || (moment.is(Intent.OTHER)
                        && moment.understood().words().spoken().size() <= FEW_WORDS);
        return puts
                && aboutIt
                && moment.facts().handoff() == Facts.Handoff.UNDER_WAY
                && !WAITING.in(moment.understood().words());
    }
}
