package handrail.bot.read;

import static handrail.bot.read.Scope.LONG_AGO;
import static handrail.bot.read.Scope.NEGATED;

/**
 * Danger from a person (S1) told by what is kept, sold and destroyed, by who is hurt in whose care, and by whose turn it is. No model learns
 * this table, so it holds whatever the model thinks.
 */
final class ViolenceKept {

    private static final Rule RULE = Rule.of(Phrases.lines("""
                    said|says|told ~5 coming|back ~1 to finish it|me|this|us|what
                    answer|text|reply|talk|write ~2 like|as ~1 if? ~1 youre|ur|you|u|its ~1 are? ~1 the|a|my? ~1 bank|dentist|mom|sister|job|pharmacy|doctor|school|boss|landlord|cousin
                    not|aint|never|isnt|arent allowed ~1 to? ~1 have|use|own ~1 a|this|my|any phone|phones|money|friends|keys !in|at|during|until|till
                    $ex ~1 bought|got|has ~3 shovel|tarp|lye|rope ~3 rope|tarp|duct|lye|shovel|bags !for|garden
                    after every|each date|client|trick|john|customer
                    # ~1 more|clients|tricks|guys|fellas ~1 tonight|clients|tricks|men|dates ~4 lets|let|then|before ~1 he|they|i|me
                    put|puts|throw|dump|leave|bury me|us ~1 in|under|at ~1 the|a ~1 river|ground|dirt|lake|hole|desert|landfill|ditch
                    only door|room|place that|with ~1 a? ~1 locks|lock
                    poured|put|flushed|threw|dumped ~1 out|away? ~1 my suboxone|subs|meds|methadone|insulin|strips ~6 made|laughed|disposal|smiled|watched|watching
                    caregiver|aide|caretaker|enfermera|cuidadora ~4 squeezed|squeezes|pinches|pinched|slaps|slapped|hits|twisted|twists|yanks|yanked|pellizca|pega|jala
                    said|says|told|dijo|dice ~2 im|ill|soy|sigo ~1 next|el|yo|la ~1 siguiente|.
                    ahora|ya|luego sigo yo
                    making|make ~1 an example ~1 out|of
                    no hagas|hagan|haga ruido
                    si me|nos oye|oyen|cacha|cachan|ve|descubre|encuentra ~5 mata|matan|acabo|mal|pega|muero|muerta
                    blood on ~1 the ~1 stairs|wall|walls|door|carpet ~6 screaming|hes|sister|mom|her|yelling|quiet
                    nos|me encierran|encierra ~4 noche|llave|candado|trabajar|turno|cuarto|puerta
                    con candado ~3 puerta|noche|adentro|y|.
                    nos|me quita|quitan|quitaron ~3 telefonos|celulares|papeles|pasaportes
                    """), Phrases.lines("""
                    next in|up|for|on|to|at
                    telefonos|celulares ~4 detox|grupo|escuela|clase|clinica|albergue|hospital
                    lol|lmao|haha|jaja|lmfao|game|movie|show|dream|novela|serie|juego
                    """), NEGATED, LONG_AGO);

    private ViolenceKept() {}

    static boolean hold(Words words) {
        return RULE.holds(words);
    }
}
