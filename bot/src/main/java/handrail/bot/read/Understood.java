package handrail.bot.read;

import handrail.bot.Language;
import handrail.bot.Reading;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reading together with what only the engine's steps use.
 *
 * @param surely the language, where the text leaves no doubt
 * @param asides what the text says besides its topic
 */
public record Understood(
        Reading reading, Words words, @Nullable Language surely, Set<Aside> asides) {
    public Understood {
        asides = Set.copyOf(asides);
    }

    /** The first number that counts things, however large; null when there is none. */
    public @Nullable Integer amount() {
        return Particulars.amount(words);
    }

    /** The supplies that the text says it does not want: "no strips". */
    public Set<String> unwanted() {
        return Items.unwanted(words);
    }

    /** The same, read as this language where the text itself does not say. */
    public Understood in(Language language) {
        Reading same = new Reading(
                surely == null ? language : surely,
                reading.mixed(),
                reading.signals(),
                reading.intent(),
                reading.slots(),
                reading.confidence());
        return new Understood(same, words, surely, asides);
    }
}
