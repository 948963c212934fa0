package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/** Something good, told unasked: "I didn't use", "nine days clean", "my charges got dropped". It is theirs, and it is heard. */
public final class WentWell implements Topic {

    private static final Phrases DONE = Phrases.of(
            "didnt|havent|hadnt|not ~1 use|used|relapse|relapsed|drink|drank|slip !to|for|narcan|it|in",
            "clean|sober|off ~2 # day|days|week|weeks|month|months|year|years",
            "# day|days|week|weeks|month|months|year|years ~1 clean|sober",
            "flushed|tossed|dumped|threw ~2 rest|stash|dope|drugs|pills|pipe|works",
            "no ~1 consumi|use|recai|tome",
            "# dia|dias|semana|semanas|mes|meses ~1 limpio|limpia|sobrio|sobria",
            "limpio|limpia|sobrio|sobria ~2 # dia|dias|semana|semanas|mes|meses");

    private static final Phrases GLAD = Phrases.of(
            "i|im|doing|feeling|feel|been ~2 good|great|better|proud|amazing|happy ~2 today|now|actually|lately|again|.",
            "charges|case|warrant ~2 dropped|dismissed|gone|cleared",
            "got|getting|start|started ~2 job|apartment|place|kids|housing|hired ~1 back|.|today|tomorrow|monday",
            "me siento|voy|ando ~1 mejor|orgulloso|orgullosa|feliz|contento|contenta");

    /** What was, or is wished for. */
    private static final Phrases NOT_NOW = Phrases.of(
            "had|lost|was|need|want|wanna|wish|until|tenia|perdi|quiero|necesito ~3 clean|sober|limpio|limpia|sobrio|job|apartment|place|good|better|mejor",
            "not|isnt|aint|no|dont|never ~2 good|great|better|proud|happy|mejor");

    /** Four days, but in pain: what weighs on them is answered. */
    private static final Phrases BUT = Phrases.of(
            "but|pero ~8 cant|wont|sick|mad|hurt|hurts|legs|hard|miss|scared|tired|shaking|alone|not|no|want|wanna|puedo|duele|mal|miedo");

    @Override
    public @Nullable Answer begin(Moment moment) {
        if (!isSaid(moment)) {
            return null;
        }
        return DONE.in(moment.understood().words())
                ? Answer.of(moment.oneOf(Message.WENT_WELL, Message.WENT_WELL_2), Tasks.ANSWER)
                : Answer.of(
                        moment.oneOf(Message.CHECK_IN_GOOD, Message.CHECK_IN_GOOD_2, Message.CHECK_IN_GOOD_3),
                        Tasks.ANSWER);
    }

    /** Whether the text tells of it, and asks for nothing. */
    static boolean isSaid(Moment moment) {
        var words = moment.understood().words();
        boolean plain =
                moment.is(Intent.OTHER) || moment.is(Intent.USED) || moment.is(Intent.NO) || moment.is(Intent.SUPPLIES);
        return plain
                && moment.slots().items().isEmpty()
                && moment.slots().way() == null
                && (DONE.in(words) || GLAD.in(words))
                && !NOT_NOW.in(words)
                && !BUT.in(words)
                && !Asks.something(moment);
    }
}
