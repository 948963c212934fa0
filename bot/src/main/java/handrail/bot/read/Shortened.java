package handrail.bot.read;

import java.util.ArrayList;
import java.util.List;

/** A text as models see it: no commas, numbers by their length only, and no mark at the end, for most people set none. */
final class Shortened {

    static final int MOST_WORDS = 200;

    private Shortened() {}

    static List<String> of(Words words) {
        List<String> spoken = new ArrayList<>();
        for (String token : words.tokens()) {
            if (spoken.size() < MOST_WORDS && !token.equals(",")) {
                spoken.add(Numbers.isDigits(token) ? "#" + token.length() : token);
            }
        }
        while (!spoken.isEmpty() && spoken.get(spoken.size() - 1).equals(".")) {
            spoken.remove(spoken.size() - 1);
        }
        return spoken;
    }
}
