package handrail.bot.read;

/**
 * Opting out (T2) by the reason for it: whose phone this is, who reads along, that it was never wanted, what follows if it goes on, that others
 * need it more. What gives the same reason and still wants texts (T3) stands beside them.
 */
final class OptOutReasons {

    /** The phone is somebody else's, or somebody else looks at it; with a word that ends it. */
    private static final Rule WHOSE = Rule.of(Phrases.lines("""
                    passed|died|deceased|prison|jail|locked|moved|fallecio|murio|preso|presa ~9 dont|never|stop|quit|cease|no ~2 text|texting|message|messages|messaging|write|writing|texts|$escribir !much|me|my
                    dont|never|stop|quit|cease ~1 text|texting|message|messages|messaging|write|writing|send|sending ~4 passed|died|deceased|prison|jail|fallecio|murio
                    wife|husband|boyfriend|girlfriend|man|boss|mom|mother|po|officer|kids|kid|son|daughter|esposo|esposa|marido|patron|jefe|mama|novio ~2 sees|saw|reads|checks|looks|goes|found|pays|revisa|vio|lee ~4 phone|$text|these|this|bill|celular|telefono|everything ~6 no|never|dont|stop|quit|end|ya|remove|delete ~2 $text|have|send|sending|texting|again|ever|nada|mas|$escribir|them|these
                    this|este ~1 is|es ~2 work|business|company|church|shelter|kids|childs|daughters|sons|trabajo|negocio|iglesia|hijo|hija|mama ~2 $line|ipad|tablet|office ~6 dont|stop|quit|never|no ~2 text|texting|message|messages|write|$escribir|us
                    this ~1 is ~2 work|business|company|church|shelter|kids|childs|daughters|sons ~2 $line|ipad|tablet|office ~6 $drop
                    este ~1 es ~2 $line ~2 trabajo|negocio|iglesia|hijo|hija|mama|oficina ~4 no ~2 $escribir
                    new|different ~1 owner|person ~1 has|of|with|got|at ~2 $line ~6 no|dont|stop|quit|remove|$drop|never
                    bought|got|given|compre|dieron ~2 this|este ~1 used? $line|used|usado ~8 end|stop|quit|remove|$drop|quiten*|borren*
                    texts|messages ~2 cost|costs|cobran ~4 no|stop|quit|dont|end|ya
                    """), Phrases.lines("""
                    new|this|mine|changed|lost ~6 keep|still|use|want|sigan
                    no|dont|never ~1 $reach ~2 before|after|till|until|during|while|at|between|on|in|mornings|nights|early|late|yet
                    no|not|dont ~1 stop
                    no|not ~2 $text ~1 from|back|yet|today
                    never|not ~1 got|get|gets ~1 $text
                    """));

    /** Never wanted, or not any more. */
    private static final Rule UNWANTED = Rule.of(Phrases.lines("""
                    ^ im|i|we|am|honestly|sorry|nah|no|thanks|hi|hello|really ~2 not interested ~1 .|thanks|thank|sorry|anymore|at|please|bye|dont
                    ^ not interested ~1 .|thanks|thank|sorry|anymore|at|please|bye|dont
                    ^ uninterested
                    no ~1 me|nos ~1 interesa|interesan ~1 .|su|sus|este|esto|gracias|ya
                    rather|prefer|prefiero ~2 not|no ~2 be|get|receive|in|me|que ~1 touch|contacted|these|texted|$text|contacten
                    $not ~2 want|need|wish ~2 be|stay|keep in touch|contact
                    $not ~1 wish|want|wanna|care to ~1 take|be ~1 part ~1 .|in|of
                    not ~1 doing|joining|participating|feeling ~2 text|texting|texts|program ~1 thing|stuff|.|anymore|thanks|by
                    not your|ur|yalls client|patient|participant
                    im|i|am|we ~1 done|finished|through|over ~1 with|w|con ~1 yall|ustedes|you|u ~1 .|people|guys|bye|thanks|and
                    im|i|am|we ~1 good|cool|straight|set on|off ~1 all|the|these|yall|that ~1 $text|checkins|yall|messages
                    im|i|ima ~1 gonna|will|going ~1 to? pass on ~2 $text|checkins
                    hard pass on ~3 $text|checkins
                    take|taking back ~1 my ~1 yes|consent|permission|ok
                    i ~1 only|just ~2 gave|signed|wanted|came ~7 not|no ~2 texts|texting|messages
                    signed|put|entered|enrolled|added ~2 me|my|mine ~4 without|wrong ~2 mistake|asking|knowing|me|box ~3 undo|cancel|remove|take
                    dont|not ~1 need|want ~1 no|any|a? babysitting|babysitter|reminding|monitoring|checkups
                    no ~1 quiero|deseo|pienso ~2 ser|formar|pertenecer|participar ~1 parte|miembro|a|en|de ~2 esto|programa|grupo|lista|su
                    yo ~1 no|nunca ~1 les? pedi|firme|solicite ~2 que|nada|esto|para|estos|mensajes
                    no ~1 les? ~1 autoriz*|tienen ~2 permiso|contact*|escrib*
                    tanto|tantos|tanta mensaje|mensajes|texto|textos|preguntadera ~4 cansa|harta|hartan|tiene|tienen|molesta|enfada
                    ya me|nos ~1 hartaron|cansaron|tienen ~2 sus|harta|harto|hasta
                    ya estuvo bueno|suave
                    ya ahi? parenle|parele|estense|muere ~2 .|con|quietos|mensajes|textos
                    hasta aqui ~1 llegamos|paramos|dejamos
                    mejor ahi|aqui ~1 la|le|lo dejamos|paramos
                    """), Phrases.lines("""
                    $not|no ~2 interested|interesa|interesan in|en|el|la
                    in touch|contact with him|her|them|my|that
                    no ~1 me interesa ~1 esto|este|esta|su ~1 rehab|detox|tratamiento|anexo|clinica
                    i ~1 only|just gave ~2 him|her|them|my
                    """));

    /** What follows if it goes on, and how one gets out of it. */
    private static final Rule NEXT = Rule.of(Phrases.lines("""
                    next|another|more ~1 text|message|time ~5 blocked|block|blocking|report|reporting|lawyer|attorney|police|sue|suing
                    if ~1 you|u|yall ~1 text|message|write|call|contact|send|keep|dont ~5 block|blocking|report|reporting|lawyer|sue|suing
                    si ~1 vuelven|vuelve|siguen|escriben|mandan ~5 bloqueo|bloquear|bloqueado|reporto|reportar|denuncio|demando
                    about|fixing|ready to block you|u|yall|this
                    you|youre|u|ur|yall ~2 about|getting|gonna ~2 blocked
                    what|whats|which|theres|is ~3 word|text|button ~4 get|leave|end|stop|quit ~2 out|off|texts|these|messages|list
                    where|how ~2 do|can|to|i|you ~1 unenroll|withdraw ~1 this|.|these|your|the|from
                    where|how ~2 do|can|to|i ~1 leave|exit|quit this|your|the|these ~1 list|chat|texts|texting|thread|messages
                    que|cual|con|como ~3 poner|pongo|aprieto|escribo|mando|marco|tecla|palabra|boton ~5 acabe|acaben|salir|salirme|paren|quitar|lleguen|cancelar
                    de que forma|manera ~1 cancelo|quito|paro
                    """), Phrases.lines("""
                    block|report ~2 him|her|them|my|ex|dealer
                    more ~1 time ~4 him|he|her|she|they
                    way|word|button ~4 out|off|stop|quit|end ~2 dope|drugs|streets|life|using|drinking|craving|pain|detox
                    """));

    /** Others need it more, and this one wants peace. */
    private static final Rule OTHERS = Rule.of(Phrases.lines("""
                    give|denle|den|dele|dale ~2 my|mi|this ~1 spot|place|slot|lugar|turno|espacio ~1 to|a ~2 person|somebody|someone|next|other|another|otra|otro|alguien
                    go ~1 help|find|bother|bug|save|text ~2 somebody|someone|another|other ~3 wants|needs|asked|junkie|else|person
                    ayuden|ayude|help|save|bother|moleste|molesten ~1 otro|otra|otros|someone|somebody|another ~1 person|else? ~1 not|no|a ~1 me|mi
                    ^ just|please|then? let me|us be .|please|already|now|thanks
                    ^ please|just? let ~1 my|this phone|number rest|be
                    ^ please|just|kindly|now? leave an|a ~1 old|grieving|sick|tired? man|lady|woman|mother|family ~1 alone|be|in
                    ^ ya|favor|porfa? dejen|deje en paz a|este|mi|esta
                    all|thing ~1 i want|need ~2 from you|yall|u ~1 is ~1 silence|nothing|quiet|peace
                    want|need ~1 radio? silence|privacy ~2 from|back ~1 you|yall|.|people
                    you|youre|u|ur|yall ~1 talking|texting to|with a wall|nobody
                    hablan|habla con la pared
                    ^ take the hint
                    ^ just|please|yo? get off|outta my back|line|phone|inbox
                    ^ out|off of? my phone|line|inbox
                    """), Phrases.lines("""
                    i|gotta|to|we|lets|you ~1 go ~1 help|find|bother|save|text
                    give|take ~3 spot|place|slot ~2 detox|shelter|bed|line
                    help|save|find|text someone|somebody|another ~4 kit|ride|narcan|hes|shes
                    """));

    private OptOutReasons() {}

    static boolean hold(Words words) {
        return WHOSE.holds(words) || UNWANTED.holds(words) || NEXT.holds(words) || OTHERS.holds(words);
    }

    /** Whether the text has words of it, whatever they mean there. */
    static boolean areSaid(Words words) {
        return WHOSE.isSaid(words) || UNWANTED.isSaid(words) || NEXT.isSaid(words) || OTHERS.isSaid(words);
    }
}
