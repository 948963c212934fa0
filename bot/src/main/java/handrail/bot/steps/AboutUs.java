package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import handrail.bot.read.Phrases;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions about the bot, answered honestly (S4), and about medication, never answered with advice (S6). */
public final class AboutUs implements Topic {

    /** When and where they find us: the hours are known, where to come says the coach. */
    private static final Phrases HOURS = Phrases.of(
            "what|wat|when ~1 time|times|hours|day|days ~2 u|you|yall ~1 open|close|closed|there|here",
            "when ~1 do|r|are|is? ~1 u|you|yall ~1 open|close|closed",
            "r|are u|you|yall ~1 open|closed",
            "ur|your|yalls|the ~1 hours|address|location|addy|office",
            "where ~1 r|are|is u|you|yall|ur|your|the ~1 at|located|office|place|.",
            "a que hora abren|cierran",
            "estan|esta abierto|abiertos|cerrado",
            "donde ~1 estan|quedan|queda ~1 ustedes|ubicados|oficina|.",
            "su|cual ~2 horario|direccion|oficina");

    private static final int FEW_WORDS = 5;

    @Override
    public @Nullable Answer begin(Moment moment) {
        if (moment.has(Aside.MEDICATION) && !moment.is(Intent.REVERSAL)) {
            return Answer.of(moment.say(medication(moment)), Tasks.ANSWER);
        }
        if (moment.has(Aside.IS_BOT)) {
            Answer answer =
                    Answer.of(moment.say(Message.ABOUT_BOT)).waiting(new CoachOffer().asked(moment.now(), Map.of()));
            return moment.is(Intent.COACH) ? answer.and(Tasks.ANSWER) : answer;
        }
        var words = moment.understood().words();
        if (HOURS.in(words) && (!moment.is(Intent.RESOURCES) || words.spoken().size() <= FEW_WORDS)) {
            return Answer.of(moment.say(Message.ABOUT_HOURS), Tasks.ANSWER);
        }
        if (moment.has(Aside.IS_PRIVATE)) {
            return Answer.of(moment.say(Message.ABOUT_PRIVATE));
        }
        return moment.has(Aside.WHO) && !moment.is(Intent.WRONG_NUMBER)
                ? Answer.of(moment.say(Message.ABOUT_WHO))
                : null;
    }

    private static Message medication(Moment moment) {
        return moment.facts().nurseLine().isBlank() ? Message.ABOUT_MEDICATION_NO_NURSE : Message.ABOUT_MEDICATION;
    }
}
