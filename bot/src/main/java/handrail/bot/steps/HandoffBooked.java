package handrail.bot.steps;

import handrail.bot.Event.EffectResult;
import handrail.bot.catalogue.Message;
import handrail.bot.catalogue.Variable;
import java.time.Instant;
import java.util.Map;

/** What is said when a time was booked, or was just taken by somebody else. */
public final class HandoffBooked {

    private HandoffBooked() {}

    /** The answer to a booking that was tried. */
    public static Answer after(Moment moment, EffectResult result) {
        if (result.succeeded()) {
            String time = Times.said(moment, Instant.parse(result.detail()));
            return Answer.of(moment.say(Message.HANDOFF_BOOKED, Map.of(Variable.TIME, time)));
        }
        return Times.areOpen(moment)
                ? Tiers.times(moment, Answer.of(), Message.HANDOFF_TAKEN)
                : Tiers.call(moment, Answer.of(), Message.HANDOFF_ALL_TAKEN);
    }
}
