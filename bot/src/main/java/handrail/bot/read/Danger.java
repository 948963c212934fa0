package handrail.bot.read;

import handrail.bot.Signal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What must never be missed (S1), by phrases in the words of the field. A phrase counts unless the text itself puts it in the past,
 * in somebody's story, or says that it is over.
 */
final class Danger {

    private static final List<String> OVERDOSE = List.of(
            "wont wake up",
            "wont wake",
            "not waking up",
            "isnt waking up",
            "cant wake him",
            "cant wake her",
            "cant wake them",
            "cant wake up my",
            "not breathing",
            "isnt breathing",
            "stopped breathing",
            "barely breathing",
            "hes blue",
            "shes blue",
            "is blue",
            "turning blue",
            "turned blue",
            "lips are blue",
            "blue lips",
            "unresponsive",
            "not responding",
            "is overdosing",
            "im overdosing",
            "hes overdosing",
            "shes overdosing",
            "overdosed right now",
            "he oded",
            "she oded",
            "hes oding",
            "shes oding",
            "i think i od",
            "took too much",
            "i did too much",
            "fell out",
            "passed out and",
            "no despierta",
            "no se despierta",
            "no respira",
            "no esta respirando",
            "esta azul",
            "se puso azul",
            "labios azules",
            "sobredosis ahora",
            "tome demasiado",
            "se metio demasiado",
            "no responde",
            "se esta muriendo",
            "hes dying",
            "shes dying");
    private static final List<String> SUICIDE = List.of(
            "kill myself",
            "killing myself",
            "end my life",
            "end it all",
            "want to end it",
            "wanna end it",
            "going to end it",
            "want to die",
            "wanna die",
            "dont want to live",
            "dont want to be here anymore",
            "dont want to wake up",
            "better off without me",
            "everyone would be better off",
            "no reason to live",
            "suicidal",
            "suicide",
            "cant go on anymore",
            "hurt myself",
            "goodbye forever",
            "matarme",
            "quiero morir",
            "quiero morirme",
            "quitarme la vida",
            "ya no quiero vivir",
            "no quiero vivir",
            "suicidarme",
            "mejor sin mi",
            "acabar con todo",
            "hacerme dano");
    private static final List<String> VIOLENCE = List.of(
            "hitting me",
            "hit me",
            "beating me",
            "beat me up",
            "choking me",
            "choked me",
            "going to kill me",
            "gonna kill me",
            "threatened me",
            "threatening me",
            "has a gun",
            "has a knife",
            "wont let me leave",
            "hes hurting me",
            "shes hurting me",
            "scared of him",
            "afraid of him",
            "raped me",
            "me esta pegando",
            "me pega",
            "me golpea",
            "me va a matar",
            "me amenazo",
            "tiene una pistola",
            "tiene un cuchillo",
            "no me deja salir");
    private static final List<String> MEDICAL = List.of(
            "having a seizure",
            "seizures",
            "seizure",
            "chest pain",
            "cant breathe",
            "coughing blood",
            "throwing up blood",
            "pregnant and bleeding",
            "bleeding a lot",
            "bleeding bad",
            "arm is black",
            "bone showing",
            "abscess and fever",
            "infected and fever",
            "high fever",
            "precipitated withdrawal",
            "precip",
            "heart attack",
            "convulsiones",
            "convulsion",
            "dolor de pecho",
            "no puedo respirar",
            "embarazada y sangrando",
            "sangrando mucho",
            "mucha fiebre");
    private static final List<String> NOT_NOW = List.of(
            "last year",
            "years ago",
            "last month",
            "months ago",
            "last week",
            "weeks ago",
            "when i was",
            "used to",
            "in the past",
            "back then",
            "ano pasado",
            "hace anos",
            "hace meses",
            "el mes pasado",
            "cuando era",
            "never",
            "not suicidal",
            "nunca",
            "movie",
            "song",
            "pelicula",
            "cancion");
    private static final List<String> OVER = List.of(
            "narcan worked",
            "hes up now",
            "shes up now",
            "is up now",
            "woke up",
            "came back",
            "hes ok now",
            "shes ok now",
            "hes fine now",
            "shes fine now",
            "breathing now",
            "ya desperto",
            "ya respira",
            "ya esta bien",
            "el narcan funciono");

    private Danger() {}

    static boolean over(Words words) {
        return words.hasAny(OVER);
    }

    static Set<Signal> in(Words words) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        boolean told = words.hasAny(NOT_NOW);
        if (!told && !over(words) && words.hasAny(OVERDOSE)) {
            signals.add(Signal.OVERDOSE);
        }
        if (!told && words.hasAny(SUICIDE)) {
            signals.add(Signal.SUICIDE);
        }
        if (!told && words.hasAny(VIOLENCE)) {
            signals.add(Signal.VIOLENCE);
        }
        if (!told && words.hasAny(MEDICAL)) {
            signals.add(Signal.MEDICAL);
        }
        return signals;
    }
}
