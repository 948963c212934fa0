package handrail.bot;

import handrail.bot.read.TextReader;
import org.jspecify.annotations.Nullable;

/** Understands one text: language, signals, one intent, particulars. Stateless; the same text reads the same always. */
public final class Understanding {

    /**
     * Reads a text of any length.
     *
     * @param open the question that waits for an answer: "3" means what was just asked
     */
    public Reading read(String text, @Nullable OpenQuestion open) {
        return TextReader.read(text, open).reading();
    }
}
