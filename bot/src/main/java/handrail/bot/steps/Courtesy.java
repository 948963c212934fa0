package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/** Thanks, hello, and the "ok" that ends a talk when nothing was asked. */
public final class Courtesy implements Topic {

    /** No answer to anything, but a nod. A bare "yes" may answer what a person asked, and goes to one. */
    private static final Phrases NODS = Phrases.of(
            "ok|okay|k|kk|cool|great|perfect|alright|bet|vale|sale|va|perfecto|listo|dale",
            "ok cool|great|bet|sounds|good|then|perfect",
            "sounds good|great",
            "got it",
            "will do",
            "esta|ta bien",
            "de acuerdo");

    @Override
    public @Nullable Answer begin(Moment moment) {
        boolean nod = NODS.areAll(moment.understood().words())
                || (moment.is(Intent.YES) && moment.body().codePoints().noneMatch(Character::isLetterOrDigit));
        if (moment.is(Intent.THANKS) || nod) {
            return Answer.of(moment.oneOf(Message.THANKS_1, Message.THANKS_2));
        }
        return moment.is(Intent.GREETING) ? Answer.of(moment.oneOf(Message.GREETING, Message.GREETING_2)) : null;
    }
}
