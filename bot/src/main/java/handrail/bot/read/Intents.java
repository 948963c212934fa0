package handrail.bot.read;

import handrail.bot.Intent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody wants, by the words of the field in both languages; the first list that matches decides. */
final class Intents {

    private static final Map<Intent, List<String>> PHRASES = new LinkedHashMap<>();

    static {
        PHRASES.put(
                Intent.WRONG_NUMBER,
                List.of("wrong number", "wrong person", "numero equivocado", "no soy esa persona", "not me you want"));
        PHRASES.put(
                Intent.REVERSAL,
                List.of(
                        "narcan worked",
                        "used the narcan",
                        "used my narcan",
                        "used narcan on",
                        "gave him narcan",
                        "gave her narcan",
                        "hes up now",
                        "shes up now",
                        "el narcan funciono",
                        "use el narcan",
                        "ya desperto"));
        PHRASES.put(
                Intent.COACH,
                List.of(
                        "talk to a person",
                        "talk to someone",
                        "talk to somebody",
                        "real person",
                        "a human",
                        "my coach",
                        "call me",
                        "talk to my coach",
                        "can someone call",
                        "someone to talk",
                        "hablar con alguien",
                        "una persona",
                        "mi coach",
                        "llamame",
                        "me pueden llamar",
                        "quiero hablar"));
        PHRASES.put(
                Intent.HANDOFF,
                List.of(
                        "on subs",
                        "suboxone",
                        "subutex",
                        "subs",
                        "bupe",
                        "buprenorphine",
                        "methadone",
                        "sublocade",
                        "vivitrol",
                        "detox",
                        "rehab",
                        "treatment",
                        "get clean",
                        "get help",
                        "want to stop using",
                        "wanna stop using",
                        "quit using",
                        "stop using",
                        "get sober",
                        "mat program",
                        "dejar de usar",
                        "metadona",
                        "suboxona",
                        "tratamiento",
                        "desintoxicacion",
                        "rehabilitacion",
                        "quiero ayuda",
                        "dejarlo",
                        "cant stop"));
        PHRASES.put(
                Intent.SUPPLIES,
                List.of("supplies", "order", "can i get some", "suministros", "kit", "kits", "necesito cosas"));
        PHRASES.put(
                Intent.APPOINTMENT,
                List.of("appointment", "my appt", "appt", "reschedule", "what time is my", "cita", "mi cita"));
        PHRASES.put(
                Intent.RESOURCES,
                List.of(
                        "shelter",
                        "place to stay",
                        "food",
                        "hungry",
                        "housing",
                        "bus pass",
                        "a ride",
                        "id card",
                        "birth certificate",
                        "refugio",
                        "comida",
                        "donde dormir",
                        "vivienda",
                        "transporte"));
        PHRASES.put(
                Intent.USED,
                List.of(
                        "i used",
                        "i slipped",
                        "relapsed",
                        "i got high",
                        "cravings",
                        "craving",
                        "triggered",
                        "using again",
                        "recai",
                        "use anoche",
                        "consumi",
                        "tengo ganas de usar"));
        PHRASES.put(Intent.THANKS, List.of("thanks", "thank you", "thx", "ty", "gracias", "mil gracias"));
        PHRASES.put(
                Intent.YES,
                List.of(
                        "yes",
                        "yeah",
                        "yep",
                        "yup",
                        "sure",
                        "ok",
                        "okay",
                        "yes please",
                        "si",
                        "claro",
                        "si por favor",
                        "dale"));
        PHRASES.put(
                Intent.NO, List.of("no", "nope", "nah", "not today", "no thanks", "hoy no", "no gracias", "ahora no"));
        PHRASES.put(Intent.GREETING, List.of("hi", "hello", "hey", "hola", "buenas", "good morning", "buenos dias"));
    }

    private Intents() {}

    static Intent of(Words words, boolean namesSupplies) {
        for (Map.Entry<Intent, List<String>> entry : PHRASES.entrySet()) {
            Intent intent = entry.getKey();
            boolean supplies = intent == Intent.SUPPLIES && namesSupplies;
            if (supplies || says(intent, words, entry.getValue())) {
                return intent;
            }
        }
        return Intent.OTHER;
    }

    /** A greeting, a yes or a no counts only where the text is little more than that. */
    private static boolean says(Intent intent, Words words, List<String> phrases) {
        boolean small =
                intent == Intent.YES || intent == Intent.NO || intent == Intent.GREETING || intent == Intent.THANKS;
        return words.hasAny(phrases) && (!small || words.each().size() <= 6);
    }
}
