package handrail.bot.steps;

import handrail.bot.Effect;
import handrail.bot.Effect.PutOffHandoff;
import handrail.bot.catalogue.Message;
import handrail.bot.catalogue.Variable;
import handrail.bot.read.Aside;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways to hand over, best first: introduced now, a time booked, a call. Each is offered only where it is possible. */
final class Tiers {

    private Tiers() {}

    /** The best way there is now, after these effects. */
    static Answer offered(Moment moment, Effect... before) {
        if (moment.facts().care().introduceNow()) {
            return Answer.of(before)
                    .and(moment.say(Message.HANDOFF_OFFER_NOW))
                    .waiting(new HandoffNow().asked(moment.now(), Map.of()));
        }
        return Times.areOpen(moment)
                ? times(moment, Answer.of(before), Message.HANDOFF_OFFER_TIMES)
                : call(moment, Answer.of(before), Message.HANDOFF_OFFER);
    }

    /** Times to choose from; without any, a call. */
    static Answer timesOrCall(Moment moment) {
        return Times.areOpen(moment)
                ? times(moment, Answer.of(), Message.HANDOFF_TIMES)
                : call(moment, Answer.of(), Message.HANDOFF_NO_TIME);
    }

    /** The open times, in the words of this message. */
    static Answer times(Moment moment, Answer answer, Message message) {
        Map<String, String> times = Times.remembered(moment);
        return answer.and(moment.say(message, Map.of(Variable.TIMES, Times.numbered(moment, times))))
                .waiting(new HandoffTime().asked(moment.now(), times));
    }

    /** A call or texts, in the words of this message. */
    static Answer call(Moment moment, Answer answer, Message message) {
        return answer.and(moment.say(message)).waiting(new HandoffHow().asked(moment.now(), Map.of()));
    }

    /** It is remembered and asked about again; without consent to be asked (S10) the door just stays open. */
    static Answer putOff(Moment moment) {
        return moment.facts().consent().allowsProactive()
                ? Answer.of(new PutOffHandoff(true), moment.say(Message.HANDOFF_LATER))
                        .waiting(new SmallStep().asked(moment.now(), Map.of()))
                : Answer.of(new PutOffHandoff(false), moment.say(Message.HANDOFF_WARM), Tasks.ANSWER);
    }

    /** "Not today" is remembered, "I'm scared" is welcome; null for anything else. */
    static @Nullable Answer hesitation(Moment moment) {
        if (moment.has(Aside.NOT_YET)) {
            return putOff(moment);
        }
        return moment.has(Aside.HESITANT)
                ? Answer.of(moment.say(Message.HANDOFF_HESITATE))
                        .waiting(new CoachOffer().asked(moment.now(), Map.of()))
                : null;
    }
}
