package handrail.bot.steps;

import handrail.bot.Heard;
import handrail.bot.Intent;
import handrail.bot.Signal;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import handrail.bot.read.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody they love has died: they are met with sorrow and a person, whatever was being talked about. */
public final class Grief implements Topic {

    private static final String THEIRS =
            "$kin|homie|homegirl|homeboy|grandma|grandpa|grandmother|grandfather|nana|abuela|abuelo|aunt"
                    + "|tia|tio|cousin|niece|nephew|partner|roommate|coworker|sponsor|bestie|buddy";

    private static final Phrases DEATH = Phrases.of(
            THEIRS + " ~1 died|dies|passed !out|the|my|his|her|a|by",
            THEIRS + " is|was|got|been ~1 dead|killed|murdered !tired|serious|broke|wrong",
            THEIRS + " ~1 didnt|dint make it",
            THEIRS + " ~2 funeral|wake|burial|memorial|viewing|wake|ashes",
            "lost|losing|buried|burying my|a|our|another|two|both ~2 " + THEIRS,
            "he|she|they ~1 died|passed ~1 away|.|last|yesterday|today|from|of",
            "funeral|velorio|entierro",
            "rip my|to? ~1 " + THEIRS,
            "death of my",
            "someone|somebody i ~2 died|passed",
            "$kin|tia|tio|abuela|abuelo|novia|novio ~2 murio|fallecio|mataron",
            "murio|fallecio|mataron ~2 mi|un|una|unos ~1 $kin|tia|tio|abuela|abuelo|bisabuela|suegra|comadre|compadre|bebe",
            "perdi a mi|un|una|mis",
            "se me? murio|fue ~1 mi|un|una ~2 $kin|abuela|abuelo",
            "estoy|ando de luto");

    /** A battery, a test, a fright. */
    private static final Phrases NOBODY = Phrases.of(
            "phone|battery|phones|car|cell|laptop|celular|bateria|carro ~2 died|dead|murio",
            "almost|nearly|could|would|thought|casi ~3 died|dead|murio|murieron",
            "lost my|a|the ~1 phone|wallet|id|keys|job|bag",
            "passed a|the|my|his|her|it|by|me");

    /** How the person died who was just spoken of: no danger any more. */
    private static final Phrases HOW = Phrases.of(
            "he|she|they|it was? ~1 overdosed|od|oded|overdose|fentanyl|fent",
            "from an? overdose|od|fentanyl|fent",
            "fue una? sobredosis",
            "de una? sobredosis");

    @Override
    public @Nullable Answer begin(Moment moment) {
        return isSaid(moment)
                ? Listens.after(moment, Answer.of(moment.oneOf(Message.GRIEF, Message.GRIEF_2), Tasks.ANSWER))
                : null;
    }

    /** Whether the text tells of a death, and asks for nothing else. */
    private static boolean isSaid(Moment moment) {
        boolean asks = (moment.is(Intent.SUPPLIES) && !Talk.asksNothing(moment))
                || moment.is(Intent.HANDOFF)
                || moment.is(Intent.RESOURCES)
                || moment.is(Intent.COACH)
                || moment.is(Intent.REVERSAL)
                || WrongNumber.isSaid(moment)
                || Used.isSaid(moment);
        Words words = moment.understood().words();
        return !asks && (tells(words) || isHow(words, moment.conversation().heard()));
    }

    /** A death answers how somebody is, and nothing else. */
    @Override
    public boolean outranks(Moment moment, @Nullable Question open) {
        return isSaid(moment) && (open == null || !open.asksHowTheyAre());
    }

    @Override
    public Set<Signal> explains(Words words, @Nullable Heard before) {
        return isHow(words, before) ? Set.of(Signal.OVERDOSE) : Set.of();
    }

    /** "He od'd", right after "my best friend died". */
    private static boolean isHow(Words words, @Nullable Heard before) {
        return HOW.areAll(words) && before != null && tells(Words.of(before.body()));
    }

    private static boolean tells(Words words) {
        return DEATH.in(words) && !NOBODY.in(words);
    }

    @Override
    public boolean leadsBack() {
        return false;
    }
}
