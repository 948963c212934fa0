package handrail.bot.read;

/**
 * A stop (T2) that neither rule nor model has: by farewell, by dismissal, by what is to become of the phone, by who writes first from now
 * on. Nothing is learned from these tables; what gives the same words another meaning (T3) stands beside them.
 */
final class VeiledStops {

    /** It is over between the two of us: the conversation, not a marriage and not a life. */
    private static final Rule PARTING = Rule.of(Phrases.lines("""
                    we|lets|us|best|time|should ~3 go|going ~1 our separate ways
                    conversation|convo|chat|thread ~1 is|its|this? over|done|finished|ended|closed .
                    you|u|yall|ustedes and|n|y i|me|yo are? ~1 through|done|finished|over .
                    ^ ok|well|alright|so? we|were are? done|finished|through|over ~1 you|talking|texting and ~3
                    call it a day|night|quits with|on ~2 $text|check|checkins|texting
                    cada quien|uno por su lado|camino
                    ^ please|just|you|can|lets? consider us|me ~1 finished|done|over|through|gone|strangers
                    consider us|me finished|done|over|through|gone|strangers
                    resignation|farewell|goodbye|adios ~2 program|texts|texting|messages|list
                    last|ultima|final time|vez|warning|aviso ~2 saying|telling|asking|digo|pido|repito|aviso .
                    ^ this|thats is? ~1 your|ur|the last|final warning .
                    """), Phrases.lines("""
                    $kin|ex|they|he|she|him|her ~6 separate|lado|camino
                    when|after|if|until|once|till ~4 over|done|finished|ended
                    telling|asking|saying him|her|them|my
                    warning|aviso ~2 landlord|boss|po|court|judge
                    consider ~1 me ~1 gone ~1 if|when|for
                    """));

    /** To be forgotten, as if they had never met. */
    private static final Rule FORGOTTEN = Rule.of(Phrases.lines("""
                    you|u|yall can|could|should|may|might ~3 forget about? me
                    go ahead and forget about? me
                    ^ please|just|pls|now|so? forget about? me ~1 .|now|ok|please|already|and|thanks
                    ^ please|just|can|could|you|and|so? you? pretend|act ~1 like|that|you|u|we ~3 never|dont|didnt ~1 met|meet|know|knew|have|had|got|exist|heard
                    haga|hagan|hagamos|has|hagas ~2 como|cuenta que ~2 no|nunca|jamas ~1 me? conoc*|exist*
                    erase|wipe|scrub|clear|delete me|my|this from ~1 your|ur|yalls ~2 memory|mind|minds|head|phone|phones|brain|computer
                    """), Phrases.lines("""
                    dont|never|not|didnt|wont|did|they|he|she|always ~3 forget|pretend|act
                    """));

    /** Who writes first from now on. */
    private static final Rule FIRST = Rule.of(Phrases.lines("""
                    ^ but|so|and? until|till|til|meanwhile|mientras then|tanto ~1 nothing|nada|silence|silencio|zip|zero|zilch .|please|thanks|gracias
                    ^ but|so|and? until|till|til then ~1 dont|no|not text|write|contact|reach|bother|message|check
                    until|till|til|mientras then|tanto ~1 nothing|nada|silence|silencio .
                    let|leave me|it ~1 be|to ~1 the|me one? ~1 to ~2 text|write|call|reach|contact ~2 first|from|now|.
                    ill|i|we ~1 will? do|handle all? the|any contacting|texting|calling|reaching|writing|contact
                    """));

    /** A phone that goes to somebody who is to see none of it. */
    private static final Rule PHONE = Rule.of(Phrases.lines("""
                    $line|tablet ~4 going|goes|given|giving|passing|belongs|switching|transferring ~1 back? to|away ~6 doesnt|dont|shouldnt|not|cant ~3 see|read|get|need|have|come|send|let
                    giving|gave|passing|handing|sold|selling ~1 this|my|the phone|cell|line|tablet|number ~1 to|away|back ~5 dont|not|doesnt|never|shouldnt ~3 send|text|come|see|get|write|let
                    que no ~1 le|me|les? lleguen|llegue|llegan|entren|entre ~1 nada|mas|ni|estas|estos|esto|ningun
                    que no ~1 me|le suene|vibre ~2 mas|telefono|celular|esto
                    $not ~1 tienen|tiene|hay por|porque que? ~1 mandarme|mandarnos|escribirme|buscarme|textearme|contactarme|mandar|escribir
                    """), Phrases.lines("""
                    para|pa que
                    nada ~2 nombre|casa|direccion
                    new|nuevo|other|otro ~2 $line
                    come|send ~3 kit|kits|package|narcan|strips|box
                    """));

    /** Sent away, in words that are said to somebody who stands there. */
    private static final Rule DISMISSED = Rule.of(Phrases.lines("""
                    ^ please|just|pls|now|so|yo|ok? disappear|vanish|scram|shoo|skedaddle|begone|evaporate .|please|pls|now|already
                    ^ please|just|now|ok? move along ~1 .|now
                    ^ please|just|now|yo? beat it .|now|already
                    ^ please|just|now|yo? hit the road|bricks .
                    ^ please|just|now|yo? take a hike
                    make|get yourself|yourselves scarce|lost
                    let me live .|my
                    let me live ~1 in peace
                    desaparezcan|desaparezca|esfumense|esfumese|pierdanse|pierdase .|ya|por|de
                    con su|sus|tu musica|cuento|cuentos a otra|otro parte|lado|perro
                    suave|bajenle con los mensajes|mensajitos|textos
                    ^ please|pls|just|and? dont|dnt|do not? bother me .
                    ^ please|pls? dont|dnt|do not? text|message|txt|write|send here|this ~1 .
                    ^ por|favor|porfa|ya? no molesten|molestar|moleste|molestes|enviar|escribir|textear|contactar ~1 .|mas
                    ^ no contact .|please|thanks
                    no|ya me tires|tiren|tire ~1 mas|ma|textos|mensajes
                    dont|not|never|stop|quit ~1 text|texting|message|messaging|contact|write|$escribir ~5 or|nor|ni ~1 ever|never|anytime|anywhere|nunca
                    please|pls|plz|kindly stop|quit|cease|end|discontinue ~2 $text ~1 to ~1 my|this
                    ^ text|txt|message|msg|call|write me|us ~1 again|more|time ~1 and|n i|ill|im|ima|youll|see|watch !answer|pick|reply|respond|will|can
                    ^ spam|stoop|sstop|stahp|stawp .
                    what|que|which ~4 text|press|send|type|reply|write|say to stop|quit|end|unsubscribe .
                    saquen*|quiten*|borren* ~1 del|de ~1 este|el? grupo|chat|hilo .
                    """), Phrases.lines("""
                    please|begged|beg|begging|wont|god|told|said|him|didnt|they|he|she|doctor|doctors|if|lord ~3 let me
                    please|god|lord let me
                    come|comes|came|go|goes|went ~2 con su|tu
                    """));

    /** Somebody else is to have the time that is spent on them. */
    private static final Rule OTHERS = Rule.of(Phrases.lines("""
                    ^ please|just|so|go|and|you|should? put|spend|use|save|give|invest|focus|direct|dedicate|waste ~1 your|ur|yalls ~1 energy|time|resources|effort|efforts|attention|money|breath ~3 somebody|someone|people|others|else|another|elsewhere
                    go|please ~1 help|text|check|call|save|bother ~2 them|those|others|someone|somebody|people ~4 instead of me|us
                    busquen|ayuden|molesten a otro|otra|otros|alguien que|mas|.
                    """), Phrases.lines("""
                    busquen otro|otra ~1 clinica|lugar|centro|dia|hora
                    """));

    /** The machine is to be still. */
    private static final Rule MACHINE = Rule.of(Phrases.lines("""
                    shut|silence|mute|retire|fire|kill|disable|quiet|unplug ~1 the|that|this|your|ur bot|robot|machine|computer|system ~1 off|up|down|already|.
                    shut|turn up|off|down the|that|this|your|ur bot|robot|machine
                    put ~1 the|that|this|your|ur bot|robot|machine ~2 sleep|bed|rest|away
                    tell|make|have|get|let ~1 the|that|this|your|ur bot|robot|machine|computer ~1 to|2? ~1 give|stop|quit|shut|hush|rest|sleep|chill|leave
                    give the|that|this|your|ur bot|robot|machine a ~1 rest|break
                    callen|calle|callense|apaguen|apague|apaga|desconecten|desconecte|quiten ~1 esa|ese|el|la|su|al|a|este|esta ~1 maquina|robot|bot|computadora|maquinita
                    """), Phrases.lines("""
                    bot|robot|machine|computer|maquina|computadora ~6 person|human|coach|somebody|someone|persona|work|job|trabajo|vacuum|slot
                    """));

    /** Turned down, for good. */
    private static final Rule DECLINED = Rule.of(Phrases.lines("""
                    ^ i|we respectfully|politely|kindly|must? decline these|all|any|further ~1 $text|contact
                    ^ yo|mejor|mejor? paso de esto|ustedes|eso|$text
                    want|rather|prefer|quiero|prefiero ~6 without|sin ~1 the|these|any|all|your|los|sus|estos|tantos? $text
                    never|didnt|nobody|noone|nunca|jamas ~1 ask|asked|request|requested for? any|none|no ~1 of? this|these|it|that|$text
                    ya los|te bloque*|bloqui*
                    ^ please|just|so? lemme|lv|lve|let me? alone .|already|now|please|ok
                    ^ please|pls|just? stop|quit texting|messaging|contacting|bothering my|our son|daughter|kid|child|husband|wife|mom|mother|dad|father|brother|sister|grandson|granddaughter|boy|girl|phone|number|line|cell
                    ^ please|pls|ya|por|favor? dont|never|quit|stop escribirme|escribir|mandarme|mandar|textearme|llamarme|molestarme
                    no more|mo dinging|dings|buzzing|buzzes|pings|pinging|beeping|notifs
                    no|dont need|reason|have ~1 to? keep tabs|track|checking on me
                    no need to reach|circle|check ~1 back out|in|around
                    """), Phrases.lines("""
                    track|tabs|out|in|on ~3 him|her|them|order|until|till|today|tonight|tomorrow
                    ears|ear|head ~3 no
                    without|sin ~2 $text ~2 i|id|yo|me
                    """));

    /** The whole text, and little else than a word for stopping. */
    private static final Phrases BRIEF = Phrases.of(
            "nah|no|bro|yo|hey|look|again|like|listen|bruh i ~1 said|say|typed|sent stop|quit|unsubscribe",
            "ya|no|oye|mira|bueno|dios? parale|parenle|paren|pare|basta|alto|stop|chole|paralo|parenlo ya|por|con? favor|eso|esto? wey|guey|mano|compa|bro|carnal|pana|loco|senor|senora|senorita|mijo|mija|hermano",
            "stop|quit|unsubscribe bro|bruh|man|dude|lady|girl|yall|people|guys|maam|sir|robot|bot");

    private VeiledStops() {}

    static boolean hold(Words words) {
        return BRIEF.areAll(words)
                || PARTING.holds(words)
                || FORGOTTEN.holds(words)
                || FIRST.holds(words)
                || PHONE.holds(words)
                || DISMISSED.holds(words)
                || OTHERS.holds(words)
                || MACHINE.holds(words)
                || DECLINED.holds(words)
                || OffTheList.isWanted(words);
    }
}
