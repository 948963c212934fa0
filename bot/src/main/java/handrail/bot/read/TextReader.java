package handrail.bot.read;

import handrail.bot.Intent;
import handrail.bot.Language;
import handrail.bot.OpenQuestion;
import handrail.bot.Reading;
import handrail.bot.Signal;
import handrail.bot.Slots;
import handrail.bot.model.IntentModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the parts of understanding together: signals by rules with scope, then one intent, then the particulars. */
public final class TextReader {

    /** Signals are looked for in the whole text; what it asks stands in its first words, or nowhere. */
    private static final int OPENING = 400;

    private static final double SURE = 0.95;
    private static final double DOUBT = 0.3;

    /** A yes must be so many times as likely as a no, and a no as a yes. */
    private static final double SURE_OF_POLARITY = 3;

    /** "Will they take him from me" is no yes and "do I have to" is no no, whatever was asked. */
    private static final Phrases ASKS = Phrases.of(
            "^ will|would|does|did|was|were they|it|he|she|i|that|this|my|there|we|dana|someone",
            "^ do|are i|they|we|these|those|yall",
            "^ is it|this|there|he|she|my|dana|someone|anyone ~1 free|safe|true|private|open|far|gonna|going|a|an|any|there|coming|legal|bad|real|on|with|confidential|my",
            "^ what|whats|who|how|where i|is|are|if|do|does|happens|about|kind|long|much|many|far|will|the|they|would",
            "^ me|les|le|nos van|va|quitan|cobran|cuesta|piden");

    /** "Of course not" is no yes, and "not gonna say no" no no. */
    private static final Phrases NO_YES = Phrases.of(
            "of course|absolutely|definitely|obviously not", "^ claro|simon|obvio|por que no .", "^ not yes");

    private static final Phrases NO_NO = Phrases.of("not|wont|wouldnt|cant|never ~2 say no");

    private TextReader() {}

    /** Reads a text, given the question that waits for an answer. */
    public static Understood read(String text, @Nullable OpenQuestion open) {
        Words whole = Words.of(text);
        Set<Signal> signals = Signals.of(whole);
        Words words = whole.opening(OPENING);
        Tongue.Guess tongue = Tongue.of(words);
        Slots slots = Particulars.of(words);
        Set<Aside> asides = Aside.of(words);
        List<String> features = Features.of(words, slots, asides, signals, open);
        Map<Intent, Double> shares = IntentModel.trained().shares(features);
        Intent certain = certain(words, signals);
        boolean gibberish = certain == null && isGibberish(features);
        boolean meaningless = gibberish && !tellsSomething(slots);
        Intent intent = certain != null ? certain : meaningless ? Intent.OTHER : likeliest(words, shares);
        double confidence = certain == null ? shares.getOrDefault(intent, 0.0) * (gibberish ? DOUBT : 1) : SURE;
        Language language = tongue.language() == null ? Language.EN : tongue.language();
        Reading reading = new Reading(language, tongue.mixed(), signals, intent, slots, confidence);
        return new Understood(reading, words, tongue.language(), asides);
    }

    /** The signals of a text, and nothing else of it. */
    public static Set<Signal> signals(String text) {
        return Signals.of(Words.of(text));
    }

    /** The signals that a text only sounds like. */
    public static Set<Signal> soundsLike(String text) {
        Words words = Words.of(text);
        return LookAlikes.of(words, RuleSays.of(words));
    }

    /** The signals of two texts that are read as one. */
    public static Set<Signal> together(String first, String second) {
        return Signals.together(Words.of(first + " " + second), Words.of(first), Words.of(second));
    }

    /** What rules say more surely than any classifier: a stop from a wrong number, and plain courtesy. */
    private static @Nullable Intent certain(Words words, Set<Signal> signals) {
        if (signals.contains(Signal.OPT_OUT) && Topics.isWrongNumber(words)) {
            return Intent.WRONG_NUMBER;
        }
        return signals.isEmpty() ? Courtesy.of(words) : null;
    }

    /** Of a text without one known word nobody is sure. */
    private static boolean isGibberish(List<String> features) {
        return features.stream().filter(feature -> feature.startsWith("w ")).noneMatch(IntentModel.trained()::knows);
    }

    /** A ZIP code or a number is no word, but says something to the question that waits. */
    private static boolean tellsSomething(Slots slots) {
        return slots.zip() != null
                || slots.number() != null
                || slots.way() != null
                || !slots.items().isEmpty();
    }

    private static Intent likeliest(Words words, Map<Intent, Double> shares) {
        Intent likeliest = shares.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Intent.OTHER);
        if (likeliest == Intent.YES && NO_YES.in(words)) {
            return Intent.NO;
        }
        if (likeliest == Intent.NO && NO_NO.in(words)) {
            return Intent.OTHER;
        }
        boolean polar = likeliest == Intent.YES || likeliest == Intent.NO;
        return isEitherWay(likeliest, shares) || (polar && ASKS.in(words)) ? Intent.OTHER : likeliest;
    }

    /** Whether a yes could as well be a no: to ask again costs a text, to act on the opposite costs more. */
    private static boolean isEitherWay(Intent likeliest, Map<Intent, Double> shares) {
        Intent opposite = likeliest == Intent.YES ? Intent.NO : Intent.YES;
        return (likeliest == Intent.YES || likeliest == Intent.NO)
                && shares.getOrDefault(opposite, 0.0) * SURE_OF_POLARITY > shares.getOrDefault(likeliest, 0.0);
    }

    /** What a text with these signals shows to the classifier of intents. */
    public static List<String> features(String text, Set<Signal> signals, @Nullable OpenQuestion open) {
        Words whole = Words.of(text);
        Words words = whole.opening(OPENING);
        return Features.of(words, Particulars.of(words), Aside.of(words), signals, open);
    }

    /** The words of a text as they are compared, without marks. */
    public static List<String> words(String text) {
        return Words.of(text).spoken();
    }

    /** What a text shows to the model of signals. */
    public static List<String> signalFeatures(String text) {
        Words words = Words.of(text);
        return SignalFeatures.of(words, RuleSays.of(words));
    }

    /** What each passage of a long text shows to the model of signals; nothing of a short one. */
    public static List<List<String>> passageFeatures(String text) {
        return Passages.of(Words.of(text)).stream()
                .map(passage -> SignalFeatures.of(passage, RuleSays.of(passage)))
                .toList();
    }
}
