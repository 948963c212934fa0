package handrail.bot.read;

import handrail.bot.Intent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a short text says yes or no. */
final class YesNo {

    private static final int LONGEST = 7;

    private static final Phrases YES = Phrases.of(
            "yes|ok|okay|sure|yess|totally|def|true|mhm|mhmm|yessir|andale|afirmativo|adelante|confirmed|correct|ya|absolutely|definitely|alright|k|kk|bet|fine|cool|perfect|y|ye|aye|word|si|sip|simon|claro|bueno|dale|va|vale|sale|orale|perfecto|correcto|seguro|please",
            "por favor",
            "sounds good|great|fine|ok",
            "that works|would",
            "of course",
            "por supuesto",
            "asi es",
            "con gusto",
            "i agree",
            "im|am down|in",
            "works for me",
            "that|it ~1 work|works",
            "please do",
            "pues si",
            "it is",
            "i am",
            "why not",
            "por que no",
            "lets do it",
            "go ahead|for",
            "no problem|prob|hay",
            "i do|would|did|guess",
            "for sure",
            "mm hmm",
            "uh huh",
            "me parece|gustaria|encantaria",
            "esta bien",
            "de acuerdo",
            "im ok|okay|good|fine with|por");
    private static final Phrases NO = Phrases.of(
            "no|n|nel|nunca|never|negative|not|nada|tampoco",
            "im|i am good|ok|okay|fine|all",
            "not now|today|yet|really|interested|right",
            "dont want|need|think|feel",
            "dont",
            "ahora|hoy no",
            "todavia|aun no",
            "i dont",
            "maybe|otro|another|some later|dia|time|other",
            "rather not",
            "nvm",
            "never mind",
            "ni de chiste",
            "olvidalo",
            "im ~1 set|straight",
            "ill pass",
            "hard pass",
            "absolutely|definitely|certainly not",
            "uh uh",
            "asi ~1 estoy bien",
            "mejor|mas despues|luego|tarde",
            "dejame|let me pensarlo|think",
            "already|ya have|tengo|got",
            "i|hoy? cant|puedo .",
            "id rather not",
            "pass",
            "no thanks",
            "no gracias",
            "mejor no",
            "prefiero no",
            "not at all",
            "hell|fuck|heck no");
    private static final Phrases UNSURE = Phrases.of(
            "no se",
            "i dont know|understand|get",
            "not sure",
            "idk",
            "dont know",
            "no idea",
            "no clue",
            "no entiendo",
            "no wait|espera",
            "wait",
            "no problem",
            "no hay problema",
            "why not",
            "por que no",
            "no money|phone|dinero|tengo|food");

    private YesNo() {}

    static @Nullable Intent of(Words words) {
        List<String> spoken = words.spoken();
        if (spoken.isEmpty() || spoken.size() > LONGEST) {
            return null;
        }
        if (starts(UNSURE, words)) {
            return starts(YES, words) ? Intent.YES : null;
        }
        if (starts(NO, words)) {
            return Intent.NO;
        }
        return starts(YES, words) ? Intent.YES : null;
    }

    private static boolean starts(Phrases phrases, Words words) {
        return phrases.find(words).stream().anyMatch(span -> span.from() == 0);
    }
}
