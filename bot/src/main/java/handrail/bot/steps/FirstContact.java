package handrail.bot.steps;

import handrail.bot.Effect.RecordConsent;
import handrail.bot.Facts.Consent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer to the first text; "no" ends proactive texts (S10). */
public final class FirstContact implements Question {

    /** A no to being texted; "no, not so good" answers how somebody is. */
    private static final Phrases REFUSALS = Phrases.of(
            "no",
            "no thanks|thank|gracias|please you?",
            "please no",
            "no i|id ~2 not|dont ~3",
            "no im good|ok|okay|fine|straight",
            "no check|checkins|texts|mensajes|saludos ins?",
            "not interested",
            "no me interesa",
            "no quiero saludos?",
            "skip|no skip?",
            "mejor no",
            "id? rather not",
            "no por favor",
            "i dont want check|checkins ins?",
            "leave me out");

    @Override
    public String name() {
        return "first_contact";
    }

    @Override
    public boolean asksHowTheyAre() {
        return true;
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (REFUSALS.areAll(moment.understood().words())) {
            return Answer.of(new RecordConsent(Consent.REFUSED), moment.say(Message.FIRST_REFUSED));
        }
        if (AboutUs.isAsked(moment)) {
            return null;
        }
        return hasATopic(moment)
                ? Answer.of().carryingOn()
                : Answer.of(moment.say(Message.FIRST_GLAD), Tasks.ANSWER)
                        .waiting(new Anything().asked(moment.now(), Map.of()));
    }

    /** Whether the text is about more than how somebody is. */
    static boolean hasATopic(Moment moment) {
        return switch (moment.understood().reading().intent()) {
            case SUPPLIES, HANDOFF, COACH, RESOURCES, APPOINTMENT, REVERSAL, USED, WRONG_NUMBER -> true;
            case YES, NO, THANKS, GREETING, OTHER -> Script.outranks(moment, null) || Resources.isNeeded(moment);
        };
    }

    /** Whether the text is about the client at all. */
    static boolean isFromSomebodyElse(Moment moment) {
        return WrongNumber.isSaid(moment);
    }
}
