package handrail.bot.read;

import handrail.bot.Intent;
import handrail.bot.Language;
import handrail.bot.OpenQuestion;
import handrail.bot.Reading;
import handrail.bot.Signal;
import handrail.bot.Slots;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the parts of understanding together: signals by rules with scope, then one intent, then the particulars. */
public final class TextReader {

    private static final int BRIEF = 6;
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.7;
    private static final double UNSURE = 0.2;

    private static final Phrases REQUEST = Phrases.of(
            "you|do|to have",
            "have any|more|some",
            "can|could|need|want|get|send|give|how|where|grab|please|ran|out|more|some|looking|order|mail|pick|any|bring|"
                    + "do|got|low|running|restock|refill|like|quiero|quisiera|necesito|ocupo|puedo|pueden|puede|dan|mandan|"
                    + "tienen|tienes|hay|donde|como|me|regalan|mandar|manden|mandenme|dame|deme|denme|acabo|acabaron");
    private static final Phrases OWNED = Phrases.of(
            "still|already have|got|had",
            "todavia|aun|ya tengo|tenemos",
            "got mine|them|it already",
            "i have plenty|enough");
    private static final Phrases SUPPLIES = Phrases.of(
            "need|want|get|more|some|any|have|send|free|clean|ran|out|order|harm|my ~2 supplies|gear|stuff|kit|kits",
            "harm reduction",
            "safer use|smoking|supplies",
            "refill|restock",
            "supplies please?",
            "necesito|quiero|ocupo|mandan|tienen|hay|unas|mas ~2 suministros|materiales|insumos|kit|kits|cosas|equipo");

    private TextReader() {}

    /** Reads a text, given the question that waits for an answer. */
    public static Understood read(String text, @Nullable OpenQuestion open) {
        Words words = Words.of(text);
        Tongue.Guess tongue = Tongue.of(words);
        Set<Signal> signals = signals(words);
        Slots slots = Particulars.of(words);
        Set<Aside> asides = Aside.of(words);
        @Nullable
        Intent intent =
                signals.isEmpty() || onlyOver(words, signals) ? intent(words, slots, asides, open) : Intent.OTHER;
        Intent certain = intent == null ? Intent.OTHER : intent;
        Language language = tongue.language() == null ? Language.EN : tongue.language();
        Reading reading = new Reading(
                language, tongue.mixed(), signals, certain, slots, confidence(certain, signals, slots, open));
        return new Understood(reading, words, tongue.language(), asides);
    }

    /** The signals of a text already split into words. */
    private static Set<Signal> signals(Words words) {
        EnumSet<Signal> signals = EnumSet.noneOf(Signal.class);
        signals.addAll(Compliance.signals(words));
        signals.addAll(Danger.signals(words));
        return signals;
    }

    /** A stop may stand beside another message; alone, a signal has no intent. */
    private static boolean onlyOver(Words words, Set<Signal> signals) {
        return signals.equals(EnumSet.of(Signal.OPT_OUT)) && Topics.of(words, false) == Intent.WRONG_NUMBER;
    }

    private static @Nullable Intent intent(Words words, Slots slots, Set<Aside> asides, @Nullable OpenQuestion open) {
        boolean brief = words.spoken().size() <= BRIEF;
        boolean asks =
                !OWNED.in(words) && (SUPPLIES.in(words) || (!slots.items().isEmpty() && (brief || REQUEST.in(words))));
        boolean answering = open != null && !asks;
        Intent polarity = YesNo.of(words);
        if (polarity != null
                && (answering || words.spoken().size() <= 2)
                && slots.items().isEmpty()) {
            Intent topic = Topics.of(words, false);
            return topic == null ? polarity : topic;
        }
        Intent topic = Topics.of(words, asks && !asides.contains(Aside.MEDICATION));
        if (topic != null) {
            return topic;
        }
        Intent courtesy = Topics.courtesy(words);
        return courtesy == null ? polarity : courtesy;
    }

    private static double confidence(Intent intent, Set<Signal> signals, Slots slots, @Nullable OpenQuestion open) {
        if (!signals.isEmpty() || (intent != Intent.OTHER && open == null)) {
            return SURE;
        }
        boolean particular = slots.number() != null || slots.way() != null || slots.zip() != null;
        return intent != Intent.OTHER || (particular && open != null) ? LIKELY : UNSURE;
    }
}
