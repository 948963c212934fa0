package handrail.bot.read;

import static handrail.bot.read.Scope.NEGATED;
import static handrail.bot.read.Scope.PAST;
import static handrail.bot.read.Scope.SUPPOSED;

import handrail.bot.read.Phrases.Span;

/** A possible overdose now: somebody can't be woken, does not breathe, is blue, overdosed, or took too much. */
final class OverdoseRules {

    /** What is seen: it is denied by a word in it, not before it. */
    private static final Rule SEEN = Rule.of(Phrases.lines("""
                    $not ~1 wake|waking|wakes|woke|wakin|awake|awaken|waken|wakeing up?
                    $not ~1 stay|staying awake|conscious
                    $not|unable|trying|tried|try to? ~2 wake|waking|get|getting|rouse|wakin $he ~3 up|awake|conscious|wake|waking
                    $not|unable|trying|tried|try to? ~1 wake|waking|rouse|revive|arouse $he|my|this
                    $not|unable|trying|tried|try to? ~1 wake|waking|get my|this|the $kin
                    $not|hardly|barely|stopped|quit|isn|stop|stops ~1 breathing|breathin|breathes|breathe|brething
                    breathing|breath|breaths is|are|s? $really|like? slow|slowly|slowing|weird|wrong|funny|shallow|weak|faint|stopped|bad|every|once|strange|barely|loud|off|noisy|heavy|irregular
                    breathes|breathing every|like|once # ~3
                    slow|shallow|weird|weak|barely|faint breathing|breaths|breath
                    gurgling|gurgle|gurgles|gargling
                    idk|dont|cant|not ~3 if|tell|sure|know ~3 hes|shes|he|she|is|theyre ~2 breathing|alive|dead|ok|breathes
                    $he|dude|guy|lady|man ~4 floor|ground|sidewalk|bathroom|toilet|bus ~8 blue|wont|not|isnt|unresponsive|gray|purple|out|moving|cold|limp
                    $he ~3 went|gone|going|goes|go in? and? out ~8 cant|wont|not|breathing|slow|respond|isnt|dont|blue
                    cant|couldnt|unable get $he ~1 to|up|awake|out ~1 respond|wake|up|move|talk|breathe|.|of|answer !on|early|for|phone
                    $he|boy|girl|buddy ~2 nodding|noddin ~1 hard|bad|heavy|heavily|crazy !head
                    death rattle
                    snoring|snore|snores|gasping|choking ~3 weird|funny|loud|vomit|air|wont|wake|blue|deep|puke|strange|gurgl*
                    $he|lips|face|fingers|nails|lip|fingertips|skin|body $really|is|are|all|gone|went|turned|looks|starting|look|getting|to|im|turning|going|feels? $really|is|are|all|gone|going|turning|went|turned|look|looks|looking|getting|a|kind|to? blue|bluish|gray|grey|purple|pale|ashen|ashy|cold|clammy !hair|eyes|car|shirt|and? !house|shirt
                    turning|turned|turns|going|gone|went|goes $really? blue|bluish|gray|grey|purple|pale
                    blue|purple|grey|gray lips|fingers|fingertips|face|nails
                    $not|hardly|barely|isn|stopped ~1 responding|respond|responds|responsive|responded|responding|moving|move|moves|reacting|react|budging|budge !to ~1 !texts|text|messages|calls|apartment|house|out|in
                    non responsive
                    unresponsive|unconscious|unconcious|unconsious|nonresponsive
                    no|cant|dont|barely|weak|without ~2 pulse|heartbeat
                    limp|lifeless|foaming|frothing|foam
                    out cold
                    $he ~1 passed|nodded|nodding|blacked|knocked|conked|zonked|slumped|slumping out|off|over ~6 wont|wake|not|cant|narcan|blue|breathing|help|floor|responding|bathroom|od*|fentanyl|took|drug|again
                    $kin|$pronoun is|just|hes|shes|has? passed|blacked|fell|knocked|fallin|falling|slumped out|over ~1 .
                    $he ~1 collapsed|slumped|unresponsive|dropped|faded|fading|fadin
                    collapsed ~4 floor|bathroom|wont|not|took|shot|ground|breathing
                    eyes ~2 rolled|rolling|rollin|back|pinpoint|pinned|pinpointed|glassy
                    pupils ~2 pinpoint|tiny|pin|pinned|small|pinpoints
                    body|hands|skin|theyre|hes|shes is? cold|stiff|ice
                    nothing|no ~2 working|response|reaction|happening|responds
                    narcan|naloxone|norcan|spray|doses|dose|narcaned|nasal|sprayed ~8 $not|nothing|isnt|still|no ~2 work|working|worked|help|helping|happening|up|wake|waking|breathing|respond|responding|response|effect|kicking|kick|move|moving|back|awake|coming|better|doing
                    he|she|hes|shes|they|$kin ~1 needs narcan|naloxone
                    need|bring|send|get ~2 narcan|naloxone|spray come|get ~1 here|now|quick|fast|please
                    narcan|naloxone come|get ~1 now|quick|fast|rn|here
                    come|hurry ~2 now|fast|quick|here|down ~5 narcan|naloxone|spray
                    narcan|naloxone|spray ~3 $he ~1 is? out .|on|in|cold|again
                    anybody|anyone|somebody|someone|whoever ~1 is? close|near|nearby w|with|got|has ~1 the|a? ~1 narcan|naloxone|spray
                    spray|narcan|plunger|nozzle|naloxone ~3 jammed|clogged !mail|box
                    spray|plunger|nozzle ~3 wont|didnt|doesnt ~1 spray|squirt|push|go|press
                    none|ninguno of|de ~1 them|em|us|ellos ~1 move|moving|breathing|wake|waking|respond|responding|mueve|respira|despierta
                    two|three|four|one|2|3|4|1 down in|at|by|behind|on|inside ~4 bathroom|alley|floor|tent|car|parking|stall|room|camp|lot|shop|stop
                    $he ~1 just hit|dropped ~1 the|to|on ~1 the? ~1 floor|ground !dancing|laughing
                    shook|shake|shaken|slapped|rubbed|rubbing|poked|pinched $he|all|them|his|her ~5 nothing|nothin|nada
                    two|three|four|2|3|4|5|both|all ~2 of ~1 us|them|em ~6 wont|not|isnt|arent|cant ~1 get|wake|moving|move|up|breathing|respond
                    everybody|everyone|all ~4 is|are|look|looks ~1 dead|blue|limp|unresponsive|purple|gray|grey|lifeless|passed ~1 in|here|out|help|on !inside|tired
                    need|needs|bring|get|send|where ~5 narcan|naloxone|spray ~2 now|quick|hurry|fast|immediately|rn|emergency|ahora
                    how ~2 use|give|do|work|administer ~3 narcan|naloxone|nasal|spray ~6 he|hes|she|shes|friend|now|dying|hurry|out|blue|breathing|him|her
                    narcan|naloxone now|hurry|quick
                    give|do|gave|gonna|should|going ~2 another|second|more|2nd|third ~2 narcan|naloxone|dose ~4
                    cpr|rescue breaths|breathing
                    narcan|naloxone|doses|dose|narcans|naloxona ~3 nothing|nada .
                    $he ~3 nodding|nodded|slumped|passed|blue|out|fading|gone ~8 wont|isnt|cant|not|doesnt ~1 answer|talk|speak|wake|open|talking|answering|respond
                    doing|started|start|need|do cpr|compressions
                    is|hes|shes|think|i|im|she|he|they|like ~1 dying|dieing !to|for|inside|laughing|of|from|my|its|the|in|phone
                    i|we|they ~1 think|thought|thinks ~1 he|she|they|hes|shes|theyre|$kin ~1 dead|gone|dying|died
                    $he looks|look|is|seems like|so|really? dead
                    heart ~1 stopped|stopping
                    ods ~1 now|here
                    no|ni|nunca|casi|apenas ~1 despierta|despiertan|respira|respiran|responde|reacciona|reaccionan|contesta|despertar|respirando|mueve|respondiendo|reaccionando|responden !mis|el|mi|los|las|a|mensajes|llamadas|telefono|nadie
                    no|cant|tratando|intento|trato|intentando ~2 despertarlo|despertarla|levantarlo|levantarla|reanimarlo|reanimarla|despertar|revivirlo|revivirla
                    no|ni ~1 despierta|desperto|abre|reacciona|reacciono
                    dejo|deja|paro|sin|casi|apenas|dejaron ~3 respirar|respira|respiro|respiracion|pulso|respirando
                    respira|respirando|respiracion muy|bien|super|casi? despacito|raro|lento|poco|feo|despacio|mal|apenas|poquito|lenta|debil|rara
                    esta|estan|puso|pone|poniendo|poniendose|quedo|labios|cara|unas|uñas|ponen|pusieron|se ~4 azul|azules|asul|morado|morada|morados|moradas|palido|palida|gris|frio|fria|helado|helada|tieso|tiesa|azulado|azulada !ojos|como|el|la
                    inconsciente|inconciente|desmayado|desmayada
                    se|perdio ~1 desmayo|desplomo|desvanecio|conocimiento|conciencia|colapso
                    no|sin ~3 pulso
                    roncando|ronca|ronquido|ronquidos ~2 raro|feo|fuerte|extrano|raros
                    ojos ~2 blanco|blancos|volteados|voltearon
                    echando|sacando|espuma ~1 espuma|boca|por
                    narcan|naloxona|spray ~6 no|sigue|nada ~2 funciona|funciono|sirve|sirvio|igual|despierta|reacciona|respira|hace|paso|pasa|responde|jala
                    necesito|necesitamos|traigan|traiga|manden|ocupo ~4 narcan|naloxona ~2 ahora|urgente|rapido|ahorita
                    se ~1 esta|estan muriendo
                    se me|nos muere
                    se me|nos va|muere|esta ~1 .|muriendo|yendo
                    esta|estan ~1 muriendo|muerto|muerta|muriendose !de|por
                    tieso|tiesa|flacido|flacida
                    """), Phrases.lines("""
                    cant|couldnt|didnt|dont|wont|not wake|waking|woke|get up early|in|on|for|at|before|tomorrow|this|late|to|without|til|until|feeling
                    i|im ~1 cant|couldnt ~1 breathe|breathing|breath
                    i|im cant|couldnt|didnt|dont|wont|not|havent ~1 wake|waking|woke|stay|move|moving up|.|early|awake|in|until|at|til|for|on|to
                    i|me not ~2 wake|waking|wakin|awake
                    sleep|sleeping|asleep|want|wanted|wants|wish|hope|hoping|wishing|rather ~4 never|not? ~1 wake|waking|woke|breathing ~1 up?
                    dont want|wanna to? wake|move|respond ~1 up?
                    not wake up|waking tomorrow|anymore|again
                    phone|phones|computer|car|laptop|alarm|app|website|screen|battery|truck|engine|internet|coach|landlord|doctor|clinic|office|you|yall|guys|caseworker|nobody|noone|nadie|telefono|celular|pagina|lawyer|hospital|pharmacy|program|counselor|worker|job|agency|number ~4 $not ~1 responding|respond|responds|responded|moving|responde|contesta|reacciona|responden
                    phone|phones|computer|laptop|screen|telefono|celular ~1 $not ~1 wake|waking|despierta
                    no|nadie|ya? no me|nos|nadie responde|contesta|responden|contestan
                    no me|nos responde|contesta|responden
                    cant|couldnt|hard breathe|breathing through my|nose
                    $not|unable ~1 get|getting|wake $pronoun ~2 up for|to|early|from
                    sleep|sleeping|asleep|nap ~3 not|wont ~1 wake
                    cold|pale|blue|purple|gray outside|weather|water|food|shirt|jacket|pill|pills|car|hair|eyes|house|bag|line
                    feeling|feel blue
                    carro|coche|computadora|internet|control|aplicacion|perro|gato|foco ~3 no responde|reacciona|despierta|funciona
                    perro|perra|perrito|perrita|gato|gata|gatito|gatita|cachorro|cachorrito|conejo|hamster|tortuga|pez|perico ~2 no ~1 se? ~1 quiere|puede? ~1 despierta|despertar|levanta|levantar|mueve
                    dog|cat|puppy|pup|kitten|kitty|hamster|bunny ~2 wont|doesnt|refuses|not|never ~2 wake|move|get|budge
                    eyes in the back
                    dog|cat|puppy|kid|kids|teenager|teen|toddler|lazy|school|baby ~4 not|wont|wouldnt|cant ~1 wake
                    im|i|was|were ~2 dying|dieing ~2 laughing|inside|of|to|for|here|lol|haha
                    hands|feet|face|body|room|house are|is|get|getting|so? cold
                    hes|shes|theyre cold to|outside
                    dog|cat|puppy|plant|plants ~4 dying|died|breathing|moving
                    no|not|nothing ~2 working|happening here|out|for|at|today|yet|with|lol|this
                    no response from|yet|to|back
                    no reaction|response ~1 text|texts|email|call|calls
                    move|moving|moves to|in|into|out|on|back|forward|until|from|apartment
                    quiero|quisiera|ojala|ganas|prefiero|dormir ~4 no|nunca|jamas ~1 despertar|despierte
                    ya? no puedo|quiero despertar temprano
                    no despierto|despertar ~1 temprano
                    esta|estan|hace ~2 frio|fria|helado ~2 afuera|aqui|casa|noche|cuarto|agua|hoy|dia
                    color|carro|camisa|cielo azul
                    muriendo|muero de hambre|frio|calor|ganas|risa|sueno|pena
                    tried|try|trying|trato|tratar ~1 wake $pronoun ~1 up before|early
                    eyes rolled|rolling at
                    back in|into
                    breathing exercises|exercise|technique|treatment|machine|better|easier|fine|again|ok|normal|on
                    stopped|stop|barely breathing down|through|room
                    no|not|isnt|doesnt ~1 move|moving|respond|react on|forward|the|to|until|well
                    quit|stop|stopped ~1 moving to|around|so|from|my
                    cpr|narcan class|training|certified|card|course|certification
                    do|learn|know|teach|taught|trained ~2 cpr
                    """), PAST, SUPPOSED);

    /** What happened: "not overdosing" denies it. */
    private static final Rule HAPPENED = Rule.of(Phrases.lines("""
                    overdose|overdosed|overdosing|overdoses
                    od|ods|odd rn|now|fast|help|hurry|please
                    $he|im|i|and|just|think|thinks ~2 od|ods|oded|oding
                    $he ~3 overdosed|overdosing|fell|falling|falls|fallin out
                    fell out ~5 $not|blue|help|respond|breathing|narcan|wake|now|floor|bathroom
                    $took|taken|taking ~2 too|to|2|waaay|way|so much|many|muh|mutch|mucho !time|money|energy|stuff|work|of my
                    $took|taken ~2 way? too|to|2 much|many
                    $took|taken ~3 whole|entire|full ~1 bottle|bag|pack|bundle|script|thing|gram|bottles
                    $took|taken ~3 all of? my|his|her|the|their|them|these|those ~2 $pills|dope|script|prescription|xanax|stash
                    $took|taken|took ~1 bunch|handful|lot|ton|load|shitload|whole|fistful ~2 $pills|dope
                    took|swallowed|popped|ate|take|downed ~1 #|like|about|almost ~1 #? $pills !left|day|today|a|yesterday|every
                    mixed ~5 and|with ~4 $not|cant|cold|weird|breathe|dizzy|fading|out|blue|wake|help
                    double|triple|extra dosed|dose ~5 $not|cant|weird|breathe|dizzy|out|help
                    hot|bad dose|shot|batch ~4 $he|going|out|blue|cant
                    i|im ~2 going|about|gonna|fixing|feel to? ~2 od|overdose !if|someday|one|eventually|on
                    feel|feeling ~2 like? myself|im ~1 od|overdosing|slipping|fading|going out|under|dying
                    im ~1 fading|slipping|nodding ~1 .|out|away|fast|rn|bad|off|hard
                    shot|dose|hit|line|pill|did|smoked|took|shot|fentanyl ~8 cant ~2 breathe|feel|stay|see|stop|keep
                    cant ~2 breathe|stay|feel|keep ~5 took|shot|smoked|did|pills|fentanyl|dope|snorted
                    they|we|all|both|everyone|everybody|two|three|people ~1 oded|overdosed|overdosing
                    $he|people|sum1|dude|girl|guy|they|two|three|2|3 odd in|at|here|on|behind|outside|inside ~3 bathroom|stall|toilet|car|alley|parking|laundromat|station|here|store|help|come|next|dumpster|park|tent|shelter|room|floor|street
                    people|they|we|two|three|2|3 odd|oded ~1 here|in|help|at|rn|now
                    year|yr|yo|old|toddler|baby|kid|grandbaby|nephew|nene|nino|nina|bebe ~4 licked|chewed|ate|swallowed|drank|trago|chupo|comio|metio ~5 foil|strip|strips|blue|blues|bag|suboxone|methadone|fentanyl|percs|perc|pill|pills|patch|pastilla|pastillas|metadona|papel !vitamin|vitamins
                    put|puts|puso|stuck|wearing|slapped ~2 all|every|five|six|4|5|6|7|8|todos ~3 patches|parches
                    can|could|is|should|do ~8 cause|because|but|cuz i already did|took|drank|mixed|had|snorted
                    already ~2 drank|took|had|did|snorted ~8 can|could|should i ~1 still|also|do|take|shoot|use
                    took|did|shot|smoked|snorted|used ~1 way|lot|much|so over|more|past|beyond than|what ~3 i|shoulda|should|meant|usual|normally|can
                    sobredosis
                    pase|paso|pasaste|pasaron|pasamos ~1 de ~1 dosis|la|cantidad
                    se? pasado|pasada de dosis|la|mano|dosis
                    se me|le|nos paso|pasaron|fue la mano
                    metio|tomo|tome|uso|use|inyecto|comio|trago|meti|inyecte|consumio|consumi|tomado|tomaron|fumo|pastillas|trague|metido|consumido|tomando|fume ~3 demasiado|demasiada|demasiadas|demasiados|mucho|mucha|muchas|muchos|todo|todas|montón|monton !cafe|tiempo|agua|cerveza|estres
                    demasiado|demasiada|demasiadas|muchas|bote|frasco ~2 pastillas|heroina|fentanyl|dosis|cristal
                    tomo|tome|trago|trague|comio ~2 todas|todo|frasco|bote ~2 pastillas|frasco|bote|medicina|medicinas|las
                    se me|nos? pasaron|paso ~1 mano|las
                    """), Phrases.lines("""
                    overdose|overdosed|overdosing|od|oded|oding on pizza|coffee|chocolate|candy|cookies|cake|tacos|food|netflix|carbs|sugar|ice|memes|tv|work|homework|tiktok|caffeine|cuteness|ramen|chips|donuts|music|videos|games|sun|love|christmas|holiday|turkey|football|football|anime|movies|vitamins|cheese|meetings
                    overdose|overdosed|od prevention|awareness|reversal|training|kit|kits|response|team|class|program|survivor|survivors|deaths|death|day|memorial|rate|group|follow|numbers|statistics|hotline|line|risk|education|data|map|crisis|support
                    prevent|preventing|avoid|risk|signs|symptoms|reverse|history|survived|survive|about|of|against|fear|before|after|since|no|any|had|past|first|last|previous|another ~1 an|my|his|her|a|the|of? overdose|overdoses|od|ods|overdosing
                    overdosed|overdose|oded|od before|once|twice|#|last|when|yesterday|ago|years|back|times|already
                    i|ive overdosed|oded
                    died|dead|dies|die|passed|lost|killed|death|deaths|funeral ~4 overdose|od|overdoses|ods
                    died|passed|lost|killed|death|deaths|funeral ~4 overdosed|oded|overdosing
                    overdosed|oded|od and|then died|passed|almost
                    almost|nearly|could|might|dont|would|wouldve|couldve|never ~1 overdosed|oded|od|overdose|overdosing
                    took|takes|taken|take|taking|did|used|use|doing ~1 too|to|way|so much|many time|work|of|hours|classes|sun|space|stuff|trouble|effort|patience|courage|out|off|on|energy|money|pictures|photos|shifts|days|coffee|food
                    that|it|this|which took|takes|did|is|was ~1 too|way|so much|many
                    ate|eat|eaten ~2 too|way|so much|many
                    drank|drink|had|shot|have|smoke|smoked|hit ~2 too|way|so much|many coffee|food|pizza|candy|cake|sugar|soda|water|tacos|already|cigarettes|weed|last|ice|at|on|cookies|people|problems|going|to|for|fun
                    want|wanna|going|gonna|thinking|ill|might|could|about ~2 take|taking|swallow ~2 all|whole|bunch
                    if ~2 i|he|she ~1 od|overdose|ods
                    took|take|taking|tomo|tome my|her|his|the|mis|sus|all ~1 $pills today|as|this|on|every|like|for|morning|already|at|hoy|esta|como
                    take|taking|taken # $pills a|every|each|per|for|daily
                    i|we take|took|taking all|# my|of ~2 $pills
                    all of? the time
                    too much for|to|going|on|happening|drama|stress|information|tv|noise|work
                    fell|fall|falling out with|of|between|bed|my|over
                    falling out
                    mucho|demasiado tiempo|trabajo|cafe|estres|gusto|agua|frio|calor|sueno|dinero|por|de|que|con|en
                    tomo|tome|comi mucho|demasiado|mucha|demasiada ~1 cafe|agua|comida|tiempo|sol|soda
                    prevencion|prevenir|evitar|sobre|miedo|despues|antes|kit|murio|fallecio|senales|sintomas|riesgo|tuve|tuvo|mi|su|primera|ultima|de ~2 sobredosis
                    sobredosis pasada|anterior|hace|el|de ~1 ano|pasado|2|azucar|cafe|tacos|chocolate
                    got shot ~3
                    batch|shot|dose ~2 going around|round|thru|through
                    odd number|job|jobs|one|that|how|but|thing|hours
                    """), NEGATED, PAST, SUPPOSED);

    /** Over, and all right: it takes the force out of whatever came before it. */
    private static final Phrases RESOLVED = Phrases.lines("""
            hes|shes|theyre|hes|is|are|was|he|she|they|im|we|now|friend|feel|feeling|doing|feels|seems|all|back ~3 ok|okay|oki|fine|good|better|alright|stable|safe|alive|awake|up|conscious|walking|sitting|eating|home|breathing|talking|responsive|recovering|normal|great|resting|laughing
            came|comes|brought|pulled|snapped ~3 back|to|around|thru|through|out|breathing
            hes|shes|is|has|have|are|theyre|starting|starts ~1 to? ~1 come|coming back|to|around|thru|through|out !the|a|my|our|here|us|help|get
            got|get ~2 back|breathing|up
            woke|wakes|waking|stood|sat|got ~3 up
            narcan|naloxone|naloxona|it|spray|dose ~2 worked|saved|did|funciono|salvo|works|sirvio|brought|helped
            revived|reversed|saved|revivio|reviv*|reversal
            breathing|talking|walking|respirando again|now|on|fine|normal|ok|good|bien|ya
            at|in the? hospital|er|ambulance
            took|taken|taking|went|rushed|got|brought ~3 to the? hospital|er
            ems|paramedics|ambulance|medics|firefighters got|took|came|has|have|arrived|here
            ya|esta|estan|esta|sigue|se ~3 bien|mejor|despierto|despierta|desperto|respira|respirando|vivo|viva|consciente|estable|levanto|hablando|reacciono|recuperando|respondiendo|caminando|despiertos|salvo
            desperto|revivio|reacciono|regreso|volvio|salvo|salve|salvamos|funciono|sirvio|sobrevivio|desperte
            """);

    private OverdoseRules() {}

    /** Whether the text has words of it, whatever they mean there. */
    static boolean areSaid(Words words) {
        return SEEN.isSaid(words) || HAPPENED.isSaid(words);
    }

    static boolean hold(Words words) {
        int[] over = over(words);
        return inForce(SEEN, words, over) || inForce(HAPPENED, words, over);
    }

    /** For each place how far what is over reaches that begins there or behind it; in one pass, for a long text may have thousands. */
    private static int[] over(Words words) {
        int[] over = new int[words.tokens().size() + 1];
        RESOLVED.find(words).stream()
                .filter(span -> !isOpen(words, span))
                .forEach(span -> over[span.from()] = Math.max(over[span.from()], span.to()));
        for (int at = over.length - 2; at >= 0; at--) {
            over[at] = Math.max(over[at], over[at + 1]);
        }
        return over;
    }

    private static boolean inForce(Rule rule, Words words, int[] over) {
        return rule.inForce(words).stream().anyMatch(sign -> over[sign.from()] <= sign.to());
    }

    /** "He's not ok", "is she breathing?" resolve nothing. */
    private static boolean isOpen(Words words, Span span) {
        for (int at = span.from(); at < span.to(); at++) {
            if (Lexicon.DENIALS.contains(words.tokens().get(at))) {
                return true;
            }
        }
        return Scope.isNegated(words, span.from())
                || (span.to() < words.tokens().size()
                        && words.tokens().get(span.to()).equals("?"));
    }
}
