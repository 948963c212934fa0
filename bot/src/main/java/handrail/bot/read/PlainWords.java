package handrail.bot.read;

import handrail.bot.Signal;
import java.util.EnumSet;
import java.util.Set;

/** Danger in plain words that neither rule nor model has, because elsewhere the same words mean little: "I should have died", and nothing else. */
final class PlainWords {

    private static final Phrases WISH = Phrases.of(
            "i ~1 should|shouldve|shoulda have|of|just? died|stayed ~1 dead|.|instead|too|that|last|then",
            "i ~1 should|shouldve|shoulda died|stayed ~1 dead|.|instead|too|that|last|then",
            "ready|time to go ~1 home to ~1 jesus|god|lord|heaven",
            "^ ya? no quiero estar aqui .",
            "debi|deberia|hubiera ~1 haberme|haber|haberme? ~1 muerto",
            "no quiero amanecer .|manana|mas|aqui|ya|vivo|viva|nunca",
            "a punto de tomarmelas|tragarmelas todas|.",
            "a punto de tomarme|tragarme todas las|mis|estas|.",
            "a punto de tomarme|tragarme todo? el|un frasco|puno",
            "me mato y ya|punto|listo .",
            "peso|carga|cansancio de estar|seguir vivo|viva",
            "not|dont|wont hear from me ~4 finally|actually did|done it",
            "dont|not|never|aint ~1 trying|wanna|planning|want to? make it to|til|till|past|through spring|summer|winter|christmas|xmas|january|february|march|april !dinner|party|break|service|court|class|school|appointment|appt|group|meeting",
            "ya no tengo por|para|pa que|quien luchar|pelear|vivir|despertar|levantarme .",
            "ya no tengo por|para|pa que|quien seguir viviendo|vivo|viva",
            "me rindo gano la|el tristeza|depresion|dolor|oscuridad|soledad",
            "not being here|alive|around|born sounds|seems|feels",
            "not existing sounds|seems|feels",
            "to|for someone|somebody you|yall can|could|might ~1 save",
            "no use|point|sense now|anymore ~1 i? ~1 wont be around|here|alive !til|till|until|for|on|at|today|tomorrow|$day|this|next",
            "muerto|muerta|murio|fallecio|difunto|difunta ~8 me voy con el|ella|ellos .",
            "yo me apago hoy|manana|esta|para",
            "cut|cutting|sliced|slashed|carved my thigh|thighs|wrist|wrists again");

    /** What somebody else was heard to say counts as if they had written it. */
    private static final Phrases HEARD = Phrases.of(
            "$he ~2 said|says|saying|told|tells|talking|texted|keeps|threatening|threatened|posted ~5 disappear|vanish !from|on|for",
            "$he ~2 said|says|saying|told|tells|talking|texted|keeps|threatening|threatened|posted ~4 end|ending ~1 it|everything|all !with|between|with",
            "$he ~2 said|says|saying|told|tells|keeps|texted|posted ~2 nobody|noone ~2 miss|care|notice him|her|them|me",
            "$he ~2 said|says|saying|told|tells|keeps|threatening|threatened ~3 jump .|off|from|tonight",
            "$he ~2 dice|dijo|anda|amenaza|escribio ~4 desaparecer|acabar con|tirarse|aventarse|tirar|aventar");

    /** All of it, swallowed by somebody who says sorry or goodbye with it, or that it is well: no dose of today. */
    private static final Phrases TAKEN = Phrases.of(
            "took|swallowed|downed|ate|popped|drank ~1 all|every|whole|entire ~4 $pills !today|as|like|on|for|this|again|every|and",
            "took|swallowed|downed|ate|popped|drank ~1 the|my|a whole|entire|full? bottle|script|frasco",
            "me? tome|trague ~1 todas|todo|todo|el ~1 las|mis|el|mi? ~1 pastillas|pastilla|frasco|bote|medicina|medicinas");

    private static final Phrases WITH_IT = Phrases.of(
            "sorry|goodbye|bye|forgive|love|loved|wrote|tell|perdon|perdona|perdonen|adios|quiero|diganle|dile",
            "at once|together",
            "de golpe|jalon",
            "minutes|mins|min|hour|minutos|rato ago?",
            "just now",
            "ahorita");

    /** What is swallowed by the bottle and is no medicine. */
    private static final Phrases A_DRINK = Phrases.of(
            "bottle|frasco|bote ~1 of|de ~1 water|juice|soda|pop|gatorade|ketchup|milk|agua|jugo|leche|vitamins",
            "vitamins|vitamin|vitaminas|antibiotics|antibiotic|gummies|penny");

    /** Whatever else is told of: a kit that never came, who was there. The rule has to hold too, so that it is not over, denied or long ago. */
    private static final Phrases JUST_NOW = Phrases.of(
            "$he ~1 just overdosed|od .|help|rn|now|hurry|please|pls|come|need",
            "$he ~1 overdosing .|help|rn|now|hurry|come|need");

    /** Whoever asks this has their hands on somebody. */
    private static final Phrases ON_A_CHEST = Phrases.of(
            "how hard|fast|deep|far ~3 push|press|pump|pushing ~3 chest|ribs|compressions",
            "how many ~2 breaths|compressions|pushes ~3 .|before|then|between|give",
            "que tan fuerte|rapido ~3 empujo|aprieto|presiono ~3 pecho");

    private static final Phrases LEARNED_OF = Phrases.of("class|training|test|quiz|course|clase|curso|taller|video");

    private PlainWords() {}

    static Set<Signal> of(Words words) {
        EnumSet<Signal> plain = EnumSet.noneOf(Signal.class);
        boolean heard = HEARD.in(words) && !Scope.LONG_AGO.cues().in(words);
        if (WISH.in(words) || heard || SuicideMeans.hold(words) || SuicideLegacy.hold(words)) {
            plain.add(Signal.SUICIDE);
        }
        if (ViolenceKept.hold(words)) {
            plain.add(Signal.VIOLENCE);
        }
        boolean onAChest = ON_A_CHEST.in(words) && !LEARNED_OF.in(words);
        if (onAChest || (JUST_NOW.in(words) && OverdoseRules.hold(words))) {
            plain.add(Signal.OVERDOSE);
        }
        if (TAKEN.in(words)
                && WITH_IT.in(words)
                && !A_DRINK.in(words)
                && !Scope.LONG_AGO.cues().in(words)) {
            plain.add(Signal.OVERDOSE);
            plain.add(Signal.SUICIDE);
        }
        return plain;
    }
}
