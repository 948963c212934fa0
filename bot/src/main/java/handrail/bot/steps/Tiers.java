package handrail.bot.steps;

import handrail.bot.Effect;
import handrail.bot.Effect.PutOffHandoff;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.catalogue.Variable;
import handrail.bot.read.Aside;
import handrail.bot.read.Phrases;
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

    private static final Phrases COST =
            Phrases.of("cost|costs|pay|insurance|free|medicaid|much|cuesta|cuanto|pagar|seguro|gratis");

    /** "Do I have to pee in a cup?": a question about care that only a person can answer; what was asked goes on waiting. */
    static @Nullable Answer question(Moment moment, OpenQuestion open) {
        var words = moment.understood().words();
        boolean plain = moment.is(Intent.OTHER) || (moment.is(Intent.HANDOFF) && COST.in(words));
        return plain && Asks.something(moment)
                ? Answer.of(moment.say(Message.HANDOFF_QUESTION), Tasks.ANSWER).waiting(open)
                : null;
    }

    private static final Phrases NOT_NOW = Phrases.of(
            "but|just not ~1 now|rn|today|yet", "pero ~1 no ~1 ahora|ahorita|hoy|todavia", "pero ahora|ahorita|hoy no");

    private static final Phrases LACKS = Phrases.of(
            "no|dont|without|aint|havent|lost ~3 insurance|medicaid|money|job|papers|id|card",
            "cant|couldnt ~1 afford|pay",
            "no tengo|hay ~2 seguro|dinero|papeles|con|trabajo|identificacion|medicaid",
            "no puedo pagar");

    /** "I don't have insurance" is no "no": what it costs is said, and what was asked goes on waiting; else null. */
    static @Nullable Answer lack(Moment moment, OpenQuestion open) {
        boolean plain = moment.is(Intent.NO) || moment.is(Intent.OTHER) || moment.is(Intent.RESOURCES);
        return plain && LACKS.in(moment.understood().words())
                ? Answer.of(moment.say(Message.ABOUT_COST), Tasks.ANSWER).waiting(open)
                : null;
    }

    private static final Phrases BAD_TIMES = Phrases.of(
            "treat|treats|treated ~2 like|me|us ~1 shit|trash|garbage|dirt|junkie|bad|badly",
            "dont|cant trust ~2 clinic|clinics|doctor|doctors|hospital|hospitals|them|it",
            "me trataron|tratan ~1 mal|como",
            "no confio");

    /** Afraid, undecided, or treated badly before. */
    static boolean isUnsure(Moment moment) {
        var words = moment.understood().words();
        boolean undecided = moment.is(Intent.OTHER) && Undecided.PHRASES.areAll(words);
        return undecided || moment.has(Aside.HESITANT) || BAD_TIMES.in(words);
    }

    /** "Not today" is remembered, "I'm scared" is welcome; null for anything else. */
    static @Nullable Answer hesitation(Moment moment) {
        return hesitation(moment, Map.of());
    }

    /** The same, where these times were just offered: one of them can still be chosen. */
    static @Nullable Answer hesitation(Moment moment, Map<String, String> times) {
        if (moment.has(Aside.NOT_YET) || NOT_NOW.in(moment.understood().words())) {
            return putOff(moment);
        }
        return isUnsure(moment)
                ? Answer.of(moment.say(Message.HANDOFF_HESITATE))
                        .waiting(new CoachOffer().askedOfCare(moment.now(), times))
                : null;
    }
}
