package handrail.bot.read;

import handrail.bot.Intent;
import handrail.bot.Language;
import handrail.bot.Reading;
import handrail.bot.Signal;
import handrail.bot.Slots;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Understands one text, by rules alone: the same text is always read the same. */
public final class Reader {

    private static final List<String> SPANISH = List.of(
            "que",
            "como",
            "quiero",
            "necesito",
            "puedo",
            "por",
            "para",
            "con",
            "gracias",
            "hola",
            "donde",
            "esta",
            "estoy",
            "tengo",
            "ayuda",
            "una",
            "los",
            "las",
            "mi",
            "me",
            "el",
            "la",
            "no respira",
            "alguien",
            "numero",
            "si",
            "dia",
            "noche",
            "ya",
            "alto",
            "baja",
            "parar",
            "cancelar",
            "tiras",
            "jeringas",
            "naloxona",
            "consigo",
            "un",
            "de",
            "escriban",
            "despierta");
    private static final List<String> ENGLISH = List.of(
            "the", "i", "you", "can", "how", "do", "is", "are", "my", "get", "some", "want", "need", "to", "and", "he",
            "she", "im", "dont", "what", "please", "it", "a", "of", "with", "for", "stop", "help", "this", "they");

    /** Reads it. */
    public Reading read(String text) {
        Words words = Words.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        Set<Signal> signals = signals(words);
        Slots slots = Particulars.of(words);
        Intent intent = Intents.of(words, !slots.items().isEmpty());
        long spanish = count(words, SPANISH);
        long english = count(words, ENGLISH);
        return new Reading(
                spanish > english ? Language.ES : Language.EN,
                spanish > 0 && english > 0,
                signals,
                onlySignal(signals) ? Intent.OTHER : intent,
                slots,
                intent == Intent.OTHER ? 0.3 : 0.9);
    }

    private static boolean onlySignal(Set<Signal> signals) {
        return signals.stream().anyMatch(signal -> !signal.isDanger());
    }

    private static Set<Signal> signals(Words words) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        signals.addAll(Danger.in(words));
        if (Compliance.optsOut(words)) {
            signals.add(Signal.OPT_OUT);
        }
        if (Compliance.optsIn(words)) {
            signals.add(Signal.OPT_IN);
        }
        if (Compliance.asksHelp(words)) {
            signals.add(Signal.HELP);
        }
        return signals;
    }

    private static long count(Words words, List<String> marks) {
        return words.each().stream().filter(marks::contains).count();
    }

    /** Whether the text says anything in Spanish or English at all, so that its language may be trusted. */
    public static boolean tellsLanguage(String text) {
        Words words = Words.of(text);
        return count(words, SPANISH) != count(words, ENGLISH);
    }
}
