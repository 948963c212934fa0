package handrail.bot.read;

import handrail.bot.Language;
import handrail.bot.model.LanguageModel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which language a text is in, word by word; both, where words of both stand in it. */
final class Tongue {

    private static final double CLEAR = 1.5;
    /** A yes in one language and a little word of the other: alone they say nothing about either. */
    private static final Set<String> OF_BOTH = Set.of("ya", "va");

    private static final double SHARE_OF_BOTH = 0.15;

    /** What the words say, and whether they say it clearly. */
    record Guess(@Nullable Language language, boolean mixed) {}

    private Tongue() {}

    static Guess of(Words words) {
        LanguageModel model = LanguageModel.trained();
        double sum = 0;
        int spanish = 0;
        int english = 0;
        for (String word : words.spoken()) {
            if (Character.isLetter(word.charAt(0)) && !OF_BOTH.contains(word)) {
                double said = model.spanish(word);
                sum += said;
                spanish += said > CLEAR ? 1 : 0;
                english += said < -CLEAR ? 1 : 0;
            }
        }
        int fewer = Math.min(spanish, english);
        boolean mixed = fewer > 0 && fewer >= SHARE_OF_BOTH * (spanish + english);
        Language language = spanish == english && Math.abs(sum) < CLEAR ? null : sum > 0 ? Language.ES : Language.EN;
        return new Guess(language, mixed);
    }
}
