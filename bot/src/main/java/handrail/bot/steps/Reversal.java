package handrail.bot.steps;

import handrail.bot.Effect.RecordReversal;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody was brought back: thanks, stay with them, a refill offered; a person looks after the one who did it. */
public final class Reversal implements Topic {

    /** They were brought back themselves, and tell of it. */
    private static final Phrases OF_THEM = Phrases.of(
            "narcaned|revived|saved|reversed|hit|brought|gave|woke|used ~2 me !a|some",
            "narcan ~1 on me",
            "me ~1 pusieron|dieron|salvaron|revivieron|echaron");

    private static final double SURE = 0.7;

    /** Somebody did it, and not an ambulance. */
    private static final Phrases BROUGHT_BACK = Phrases.of(
            "narcan|narcaned|naloxone|naloxona|spray|sprayed|revived|reversed|cpr|kit|kits|revivi|reviviste|resucite",
            "i|we|gave|hit|brought|saved|used|did ~2 him|her|them|back|it|two|one",
            "le|lo|la ~1 puse|di|eche|salve|revivi");

    @Override
    public @Nullable Answer begin(Moment moment) {
        OpenQuestion open = moment.conversation().open();
        if (moment.is(Intent.REVERSAL) && open != null && open.step().equals(new Refill().name())) {
            return Answer.of(moment.say(Message.AFTER_RELIEF), Tasks.ANSWER).waiting(open);
        }
        if (moment.is(Intent.REVERSAL) && OF_THEM.in(moment.understood().words())) {
            return Listens.after(
                    moment, Answer.of(moment.oneOf(Message.FEELS_HEART, Message.FEELS_HEART_2), Tasks.ANSWER));
        }
        boolean known = moment.understood().reading().confidence() >= SURE
                || BROUGHT_BACK.in(moment.understood().words());
        if (moment.is(Intent.REVERSAL) && !known) {
            return Answer.of(moment.say(Message.AFTER_RELIEF), Tasks.ANSWER);
        }
        return moment.is(Intent.REVERSAL)
                ? Answer.of(new RecordReversal(), moment.say(Message.REVERSAL), Tasks.ANSWER)
                        .waiting(new Refill().asked(moment.now(), Map.of()))
                : null;
    }
}
