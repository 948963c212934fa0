package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions about the bot, answered honestly (S4), and about medication, never answered with advice (S6). */
public final class AboutUs implements Topic {

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
