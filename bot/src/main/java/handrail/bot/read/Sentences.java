package handrail.bot.read;

import java.util.ArrayList;
import java.util.List;

/** A text cut at the ends of its sentences. */
final class Sentences {

    private Sentences() {}

    static List<Words> of(Words words) {
        List<Words> sentences = new ArrayList<>();
        List<String> sentence = new ArrayList<>();
        for (String token : words.tokens()) {
            if (!Words.isEnd(token)) {
                sentence.add(token);
            } else {
                end(sentence, sentences);
            }
        }
        end(sentence, sentences);
        return sentences;
    }

    private static void end(List<String> sentence, List<Words> sentences) {
        if (!sentence.isEmpty()) {
            sentences.add(Words.ofTokens(sentence));
            sentence.clear();
        }
    }
}
