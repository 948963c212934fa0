package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/** A person is asked for: one is got, whatever else was going on (S4). */
public final class Person implements Topic {

    private static final Phrases CALL = Phrases.of(
            "call|phone|ring me",
            "give me a? call|ring",
            "someone|somebody|coach|you call|calls me",
            "llamame|llamenme|llameme",
            "me puede|pueden|podria|podrian llamar");

    @Override
    public @Nullable Answer begin(Moment moment) {
        if (!moment.is(Intent.COACH)) {
            return null;
        }
        if (wantsACall(moment)) {
            return Answer.of(moment.say(Message.COACH_CALL), Tasks.CALL);
        }
        Message message = moment.facts().coachOnShift() ? Message.COACH_SOON : Message.COACH_LATER;
        return Answer.of(moment.say(message), Tasks.ANSWER);
    }

    static boolean wantsACall(Moment moment) {
        return CALL.in(moment.understood().words());
    }

    @Override
    public boolean leadsBack() {
        return false;
    }
}
