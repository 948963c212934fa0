package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Thanks, hello, and the "ok" that ends a talk when nothing was asked. */
public final class Courtesy implements Topic {

    /** No answer to anything, but a nod. A bare "yes" may answer what a person asked, and goes to one. */
    private static final Phrases NODS = Phrases.of(
            "ok|okay|k|kk|cool|great|perfect|alright|bet|vale|sale|va|perfecto|listo|dale|lol|lmao|haha|jaja|jajaja",
            "ok|okay|k|kk|cool|great|perfect|alright|bet|vale|sale|va|perfecto|listo|dale|lol|haha|jaja"
                    + " ok|okay|k|cool|great|perfect|alright|bet|vale|thanks|thank|thx|ty|tysm|gracias|muchas ~1 you|u|ya|gracias|so? ~1 much?",
            "ok cool|great|bet|sounds|good|then|perfect",
            "sounds good|great",
            "got it",
            "will do",
            "esta|ta bien",
            "de acuerdo");

    /** A "no" so soon after our last words, of which none asks anything, is no answer to a person's. */
    private static final Duration SOON = Duration.ofHours(1);

    private static final int FEW_WORDS = 4;

    @Override
    public @Nullable Answer begin(Moment moment) {
        boolean nod = NODS.areAll(moment.understood().words())
                || (moment.is(Intent.YES) && moment.body().codePoints().noneMatch(Character::isLetterOrDigit));
        if (moment.is(Intent.THANKS) || nod) {
            return Answer.of(moment.oneOf(Message.THANKS_1, Message.THANKS_2));
        }
        if (isANoToUs(moment)) {
            return Answer.of(moment.say(Message.COACH_NOT_NOW));
        }
        return moment.is(Intent.GREETING) ? Answer.of(moment.oneOf(Message.GREETING, Message.GREETING_2)) : null;
    }

    private static boolean isANoToUs(Moment moment) {
        Instant said = moment.conversation().lastBotReply();
        return moment.is(Intent.NO)
                && moment.understood().words().spoken().size() <= FEW_WORDS
                && moment.conversation().open() == null
                && said != null
                && said.plus(SOON).isAfter(moment.now());
    }
}
