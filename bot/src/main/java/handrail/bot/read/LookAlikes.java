package handrail.bot.read;

import handrail.bot.Signal;
import java.util.EnumSet;
import java.util.Set;

/** What sounds like a stop or a danger and is surely none. Only short texts are looked at: a longer one may say the other thing as well. */
final class LookAlikes {

    private static final int SHORT = 20;

    private LookAlikes() {}

    /** The signals that this text only sounds like. */
    static Set<Signal> of(Words words, RuleSays rules) {
        EnumSet<Signal> alike = EnumSet.noneOf(Signal.class);
        if (words.spoken().size() > SHORT) {
            return alike;
        }
        if (StopLookAlikes.are(words, rules) || TextsWanted.are(words, rules)) {
            alike.add(Signal.OPT_OUT);
        }
        alike.addAll(DangerLookAlikes.of(words, rules));
        return alike;
    }
}
