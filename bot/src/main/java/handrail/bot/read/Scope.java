package handrail.bot.read;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What can take the force out of a phrase: that it is denied, long over, recent but over, or only supposed. */
enum Scope {
    /** "I'm not suicidal". */
    NEGATED(words -> false),
    /** "My cousin od'd last year". */
    LONG_AGO(words -> Cues.LONG_AGO.in(words) && !Cues.PRESENT.in(words)),
    /** "He od'd yesterday". */
    PAST(words -> (Cues.LONG_AGO.in(words) || Cues.PAST.in(words)) && !Cues.PRESENT.in(words)),
    /** "What are the signs of an overdose". */
    SUPPOSED(words -> Cues.SUPPOSED.in(words) && !Cues.PRESENT.in(words));

    /** A denial stands at most this many words before what it denies. */
    private static final int REACH = 3;

    // A stateless function.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Predicate<Words> holds;

    Scope(Predicate<Words> holds) {
        this.holds = holds;
    }

    /** Whether this scope covers the text as a whole; a denial never does. */
    boolean holds(Words words) {
        return holds.test(words);
    }

    /** Whether what starts at this token is denied just before it. */
    static boolean isNegated(Words words, int from) {
        List<String> tokens = words.tokens();
        for (int at = from - 1; at >= Math.max(0, from - REACH); at--) {
            if (Words.isMark(tokens.get(at))) {
                return false;
            }
            if (Cues.DENIALS.contains(tokens.get(at)) && !isAnswer(tokens, at)) {
                return true;
            }
        }
        return false;
    }

    /** "No I want to die" denies nothing. */
    private static boolean isAnswer(List<String> tokens, int at) {
        return tokens.get(at).equals("no") && at + 1 < tokens.size() && Cues.SUBJECTS.contains(tokens.get(at + 1));
    }

    /** The words that open a scope. */
    private static final class Cues {
        static final Set<String> DENIALS = Set.of(
                "not", "no", "never", "dont", "didnt", "doesnt", "isnt", "aint", "wasnt", "havent", "hasnt", "wouldnt",
                "nobody", "without", "nunca", "jamas", "tampoco", "ni", "sin");
        static final Set<String> SUBJECTS =
                Set.of("i", "im", "ive", "he", "hes", "she", "shes", "they", "theyre", "we", "yo", "el", "ella", "me");
        static final Phrases LONG_AGO = Phrases.of(
                "last year|month|week|summer|winter|spring|fall|christmas|march|april|june|july|august|october",
                "year|years|month|months|week|weeks ago",
                "yrs ago",
                "when i was",
                "when we were",
                "used to",
                "back in|then|when",
                "years back",
                "a long time ago",
                "died",
                "passed away",
                "funeral",
                "anniversary",
                "memorial",
                "lost my ~3 to",
                "rip",
                "2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025",
                "hace ~3 ano|anos|mes|meses|semana|semanas",
                "ano|mes|semana|verano pasado|pasada",
                "cuando era",
                "murio|fallecio|fallecieron",
                "hace tiempo",
                "hace mucho",
                "history of",
                "growing up");
        static final Phrases PAST = Phrases.of(
                "last night|time|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday",
                "yesterday",
                "day|days ago",
                "other day|night",
                "before",
                "once",
                "survived",
                "my|his|her|their overdose",
                "since|after|when i|he|she|my|the overdos*",
                "ayer|anoche|antier",
                "hace ~2 dia|dias",
                "el otro dia",
                "una vez",
                "mi|su sobredosis",
                "sobrevivi|sobrevivio",
                "antes",
                "ok|okay|fine|alright now",
                "hes|shes|im ok|okay|fine|good|alright",
                "got out of the hospital",
                "despues de|del");
        static final Phrases PRESENT = Phrases.of(
                "now",
                "rn",
                "ahora",
                "ahorita",
                "911",
                "hurry",
                "tonight",
                "still",
                "todavia",
                "sigue",
                "again",
                "help me|him|her|us",
                "esta noche",
                "otra vez");
        static final Phrases SUPPOSED = Phrases.of(
                "what|how if someone|somebody|anyone|a",
                "if someone|somebody|anyone|a|i ever",
                "in case",
                "just in case",
                "signs of",
                "symptoms of",
                "training",
                "a class",
                "how do|to i? tell|know if",
                "movie",
                "tv",
                "news",
                "song",
                "en caso de",
                "por si acaso|alguien|las",
                "si alguien",
                "senales de",
                "entrenamiento",
                "pelicula",
                "prevent|preventing|prevention",
                "prevenir|evitar",
                "learn about",
                "hotline|awareness");
    }
}
