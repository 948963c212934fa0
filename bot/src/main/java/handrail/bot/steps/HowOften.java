package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Compliance;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * "Text me less", "not at work": fewer texts or other hours, and no stop (T3). When texts come is a person's to change, so one reads it; whoever
 * meant a stop hears how to get one (T2).
 */
public final class HowOften implements Topic {

    /** A longer text says something else as well, which has its own answer. */
    private static final int LONGEST = 14;

    /** "After 5" is an hour; "7, and not at 8" answers what was asked first. */
    private static final Phrases HOUR = Phrases.of("at|after|before|past|until|till|til|by|las|la ~1 #");

    private static final Phrases NUMBER_FIRST = Phrases.of("^ im|its|a|an|like|about|maybe|un|como|hoy|today? #");

    /**
     * It is said whatever was asked. Where consent is asked for, limits belong to the answer; a number beside it answers what was asked; and
     * whoever is watched is met with silence (S5).
     */
    @Override
    public boolean outranks(Moment moment, @Nullable Question open) {
        return !(open instanceof AskConsent || open instanceof AfterDanger)
                && !hasNumber(moment)
                && begin(moment) != null;
    }

    private static boolean hasNumber(Moment moment) {
        var words = moment.understood().words();
        return moment.slots().number() != null && (!HOUR.in(words) || NUMBER_FIRST.in(words));
    }

    @Override
    public @Nullable Answer begin(Moment moment) {
        var words = moment.understood().words();
        boolean alone =
                words.spoken().size() <= LONGEST && moment.slots().items().isEmpty() && !moment.is(Intent.SUPPLIES);
        return alone && Compliance.limitsTexts(words) ? Answer.of(moment.say(Message.HOW_OFTEN), Tasks.ANSWER) : null;
    }
}
