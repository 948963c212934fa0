package handrail.bot.read;

import static handrail.bot.read.Scope.LONG_AGO;
import static handrail.bot.read.Scope.NEGATED;
import static handrail.bot.read.Scope.SUPPOSED;

import java.util.Set;

/** Danger from a person now: blows, threats, weapons, being held, followed or afraid. */
final class ViolenceRules {

    private static final Rule RULE = Rule.of(Phrases.lines("""
                    hitting|beating|choking|strangling|punching|kicking|stabbing|raping|hurting|attacking|threatening|slapping|following|stalking|chasing|abusing|smacking|dragging|grabbing|shoving|pushing|assaulting|molesting|forcing|robbing|harassing|trafficking|pimping|pinning|swinging|beatin|hittin|chokin|shaking|controlling ~1 on|at|at? me|us|her|him|my|them
                    $ex|dude|guys|man|they|just|keeps|still|who|and|tried|man|guy ~1 hit|hits|beat|beats|choked|chokes|punched|punches|raped|stabbed|slapped|slaps|attacked|attacks|threatened|threatens|strangled|strangles|kicked|kicks|hurts|hurt|grabbed|grabs|shoved|pushed|pushes|dragged|robbed|mugged|jumped|assaulted|molested|smacked|smacks|threw|bit|burned|shot|cut|pistolwhipped|busted|broke|pulled ~2 me|us !to|off|up|with
                    got|was|been|being|getting|gets ~1 jumped|raped|assaulted|robbed|stabbed|beaten|attacked|mugged|choked|molested|beat|hit|slapped|punched ~1 by|again|tonight|rn|now|up|last|today|by
                    $ex|dude|guys|man|they|guy|man|dude|someone|people|somebody|dealer|gang|keeps|and|i ~3 going|trying|wants|want|threatening|threatened|threatens|says|said|saying|swears|will|might|about|gonna|keeps|swore|promised|tryna|planning ~4 kill|hurt|shoot|stab|beat|murder|burn|jump|rape|fuck|choke|harm|smash|strangle|attack|hit ~1 me|us|my|her|him|mi|up|kids|after !job|food|appointment|ride|help|into|some|a|clean|back|to
                    will|going|gonna ~1 to? kill|shoot|stab|murder|beat|hurt|rape ~1 me|us|him|her|my
                    threatening|threatened|threatens|threats ~2 to|against|with ~1 kill|hurt|shoot|stab|me|us|my|gun|knife|beat|burn|my|post|harm
                    has|got|have|pulled|holding|waving|pointing|grabbed|pointed|swinging|brought|carrying|keeps|hes|shes|her|his|loaded|loading ~2 gun|knife|weapon|machete|bat|pistol|blade|crowbar|hammer|rifle|shotgun|strap|glock|axe ~5 me|us|outside|door|scared|help|here|kill|inside|drunk|angry|mad|screaming|yelling|pointing|pointed|my|head|wont|hes|house|threatening|shoot|rn|now
                    $ex|hes|shes|theyre ~1 has|got|have|pulled|holding|with|waving|pointing|grabbed|brought|pulls|carrying|armed|came ~3 gun|knife|weapon|machete|bat|pistol|blade|crowbar|hammer|rifle|shotgun|strap|glock|armed
                    gun|knife|machete|blade|pistol ~2 to|at|on|against|in ~1 me|my|us|her|his ~1 head|face|throat|neck|back|.|and
                    put|puts|had|has|got|wrapped ~1 his|her|hands|their ~1 hands|hand|arm ~2 neck|throat|on ~1 me|neck|throat
                    hands ~1 around|on|at my neck|throat
                    scared|afraid|terrified|frightened|fear|scares|scare ~1 of|for|from|me|what|to? ~1 my? him|her|he|ex|boyfriend|husband|bf|wife|gf|girlfriend|partner|dad|stepdad|uncle|pimp|dealer|roommate|man|them|husband|family !withdrawal|cancer
                    scared|afraid|terrified|worried ~4 he|she|hes|shes|they|theyre|hell|theyll|ex|boyfriend|husband|bf|pimp|dealer|him ~3 hurt|kill|find|finds|come|comes|coming|going|hit|do|back|home|shoot|beat|wakes|gets|here|sees !coach
                    fear|scared|afraid|worried for my|our|her|the|their life|safety|lives|kids|myself
                    my|our life|lives ~1 in|is danger
                    in danger
                    $not ~2 let|allow|letting|allowing|lets ~2 me|us|her|him ~1 leave|go|out|outside|use|call|get|have|talk|see|in|answer|near|eat !early|to|of|today|until|bathroom|without|work|bed|home
                    wont|not|doesnt|keeps|refuses|never ~2 let|letting|allow me|us|her ~2 leave|go|out|outside|phone|door ~1 .|the|house|room|home|apartment|and|my|car|he|hes|help|please|or
                    locked|locks|lock|trapped|locking|blocking|blocked|barricaded|tied|blocks ~1 me|us|myself|her|him ~1 in|inside|out|up|room|bathroom|closet|basement|house|car|down
                    trapped|stuck ~1 in|inside|here|with ~2 him|her|he|house|room|apartment ~1
                    blocking|blocks|blocked the door|doorway|exit
                    holding|keeping|held|kept|keeps ~1 me|us|her|him ~2 hostage|here|against|captive|prisoner|locked|inside|down|from
                    hostage|captive|kidnapped|kidnap|abducted|trafficked
                    took|takes|taken|broke|smashed|hid|hides|threw|stole|has my|our|the ~1 phone|keys|money|id|car ~5 so|leave|me|hit|wont|cant|scared|outside|call|and|kids
                    im|being|getting|am|were ~1 being|getting? ~1 followed|stalked|chased|attacked|beaten|trafficked|raped|threatened|abused|robbed|jumped|assaulted|strangled|choked|harassed|pimped !on|at
                    being held !up|accountable
                    being|im ~1 threatened|followed|stalked|chased|abused|attacked ~1 by
                    someone|somebody|guy|man|dude|ex|stranger|car|hes|shes|theyre ~2 following|chasing|stalking|lurking|followed|chased|hunting ~1 me|us|outside|home
                    someone|somebody|guy|man|guys|theyre|hes ~2 after me|us
                    someone|somebody|guy|man|ex|they|he|hes ~3 breaking|broke|breakin ~1 in|into|my
                    breaking|broke|busted|kicked|kicking|busting|forced|forcing|break ~2 in|into|my|the|our|down|through ~1 my|the|our|down|in|through? ~1 door|house|apartment|window|place|trailer|home|room|tent|motel
                    banging|pounding|kicking|beating|knocking|slamming ~1 on|in|at|down|against|my ~1 my|the|our ~1 door|window|walls|wall|doors|windows
                    dont|not|doesnt|isnt|aint|arent|never|no ~2 feel|am|be|feeling|is|safe ~1 safe ~2 here|home|with|at|around|in|near|.|him|her|anymore|staying|tonight|rn|going|because !driving|using|taking|to|website|link|water
                    im|were|am|we not|arent|aint safe ~1 here|home|with|at|around|rn|right|now|.|tonight|and
                    not|isnt|aint|never|no longer? safe here|at|with|around|for|in|there|anymore|tonight|.
                    hes|shes|theyre|he|she|they|ex ~2 coming|after|looking|waiting|tracking ~1 after|for? ~1 me|us !to|at
                    hes|shes|theyre|he|she|they|ex ~2 coming|after|outside|looking|back|waiting|headed|showed|came|found|knows|tracking|here|drunk|on|way ~4 kill|gun|hurt|angry|knife|screaming|banging|scared|hiding|armed|inside|drunk|mad|threatening|live
                    hiding|hid|locked|hide|ran|running|run|escaped|escape|fled|flee|get ~3 from|in|away ~3 him|her|ex|boyfriend|husband|bf|pimp|he|hes|she|dealer|them|bathroom|closet|home|man|woods|stepdad|dad|gf|wife|roommate ~3
                    stalker|rapist|abuser ~4 here|outside|me|house|found|following|back
                    trying|tryna|tries|try|wants|banging ~1 to? ~1 get|come|break|kick|getting in|inside|into|through ~1 .|my|the|here|and|door
                    ex|he|hes|she|they|someone ~1 found|knows|find ~1 out? where ~1 i|im|were|we|my
                    hiding ~3 bathroom|closet|woods|car|shed|neighbors|behind|basement|from|under|bedroom|because
                    ex|boyfriend|husband|bf|pimp|dealer|stepdad|restraining ~3 outside|found|here|showed|violating|broke|violated|came|order ~4 me|scared|where|house|help|door|gun|kill|banging|wont|yelling|screaming|order|drunk|again|my|rn|now|leave|window|threatening
                    hes|shes|he|she ~2 screaming|yelling|throwing|breaking|punching|smashing|destroying|raging|flipping|violent|swinging|losing ~2 at|things|stuff|everything|my|holes|walls|shit|me|wall|furniture|the|on|it|again|with|out|and
                    getting|gets|got|being|is|turned|turning|became|become violent|physical|abusive|aggressive ~3 with|again|he|and|towards|me|rn|now|.|scared
                    domestic violence|abuse|dispute ~3 now|here|happening|help|situation|going|rn|me
                    call ~2 cops|police ~4 he|hes|she|him|hitting|gun|me|ex|knife|kill|shes|outside
                    black eye|eyes ~4 from|he|him|gave|my|hit|by
                    gave me a? black|bloody|busted|broken|fat eye|nose|lip
                    makes|making|forces|forcing|forced|make|tryna|trying ~1 me ~1 have|do|sell|trick|work|walk|into ~2 sex|tricks|myself|streets|johns|body|dates|him
                    wants|want|going|gonna|coming|come|came|sent ~3 collect|money|owe|debt ~5 hurt|kill|break|legs|or|else|gun|shoot
                    owe ~4 kill|hurt|gun|break|shoot|find|beat|legs
                    $ex|dude|man ~1 tried|trying|wants|tryna ~2 to|2? ~1 kill|rape|choke|strangle|stab|shoot|drown|run|hit|burn|suffocate|force ~2 me|over|us|her
                    me|nos|lo|la|le|se ~1 esta|estan|sigue|siguen|anda|andan|viene|vienen|quiere ~1 pegando|golpeando|amenazando|ahorcando|lastimando|siguiendo|persiguiendo|maltratando|apuntando|jalando|aventando|violando|acosando|forzando|buscando|asfixiando|pateando|empujando|agarrando|gritando|abusando|estrangulando|vigilando|esperando !trabajo|el|un
                    pegandome|golpeandome|amenazandome|siguiendome|persiguiendome|ahorcandome|acosandome|matandome|buscandome|apuntandome|lastimandome|gritandome
                    me|nos pego|golpeo|pega|golpea|amenazo|amenaza|violo|ahorco|apunto|corto|lastimo|apunta|pegan|golpearon|golpean|amenazaron|amenazan|agarro|empujo|pateo|jalo|acuchillo|dispararon|asalto|asaltaron|persigue|persiguen|sigue|siguen|ahorca|viola|maltrata|encerro|encierra|encerraron|secuestro|quemo|cacheteo|tiro|avento|estrangulo|estrangula|aventando|rompio|obliga|forzo|obligan !dando|sin|al|a|doliendo|lado|gusta
                    me|nos va|van|quiere|quieren|dijo|dice|dicen|amenaza|amenazo|trata|trato|intento|intenta|juro|jura ~4 a|que? ~2 matar|mata|pegar|golpear|lastimar|dano|violar|quemar|matarme|mate|va|madrear|romper|ahorcar|disparar|picar|encontrar
                    va|van|quiere|quieren|amenazo|amenaza|trato|intento|dice|dijo|puede|anda|vino|viene|venir ~4 matarme|pegarme|golpearme|lastimarme|matarnos|violarme|matarla|hacerme|quemarme|ahorcarme|secuestrarme|madrearme|pegarnos ~1
                    matarme|pegarme|golpearme ~3 el|mi|si esposo|novio|ex|marido|pareja|no|me
                    tiene|trae|saco|con|traen|tienen|sacaron|agarro|anda ~2 una|un|su|la|el pistola|arma|cuchillo|navaja|machete|fusca|cuete|bate|martillo
                    tengo|tenemos|da|le|mucho|tengo ~2 miedo ~1 de|a|que|por ~2 el|mi|ella|me|lo|haga|mate|pegue|esposo|novio|ex|marido|regrese|encuentre|ellos|venga|vida|llegue|hermano|papa|padrastro|pareja|salga|vecino !recaer|usar|morir|agujas|recaida|perder|no|cita|doctor|malilla|inyec*|que
                    le tengo|tenemos mucho? miedo
                    no ~1 me|nos|la ~1 deja|dejan|permite|dejo|quiere|permiten ~2 salir|ir|irme|irnos|llamar|sola|escapar|usar|salirme|ver|hablar|solo !temprano|del|el|la|a|a|trabajo|los
                    me|nos ~1 encerro|encerraron|tiene|tienen|encierra|encerrado|amarraron|amarro|secuestraron|secuestro ~1 encerrada|encerrado|encerrados|amenazada|amenazado|amarrada|secuestrada|con|en|amarrado|secuestrado|el|del|atrapada ~2
                    encerrada|encerrado|secuestrada|secuestrado|atrapada ~3 con|en|por|el|no|mi
                    no ~1 estoy|me|estamos|es|siento ~2 segura|seguro|seguros|salvo|a ~2 aqui|con|en|casa|salvo|ahora|mi
                    estoy|estamos|corro|corremos ~2 peligro
                    vida ~1 corre|esta|en ~1 peligro
                    escondida|escondido|escondi|escondiendo|escondiendome|escape|escapando|huyendo|escapar ~3 bano|de|el|del|closet|mi|casa|porque|baño|cuarto
                    esta|estan|anda|viene|vienen|llego|sigue|volvio|aparecio|regreso ~3 afuera|golpeando|pateando|tumbando|rompiendo|gritando|borracho|loco|violento|agresivo|puerta|esperandome|armado|furioso|quebrando ~4 puerta|cosas|todo|conmigo|miedo|pistola|cuchillo|ventana|casa|matar|amenazando|esperando|casa|quiere|mi|me|gritando
                    alguien|hombre|tipo|ex|el|carro|hombres ~3 siguiendo|siguiendome|persiguiendo|persigue|sigue|entrar|metiendo|acosando|siguen|meterse|vigilando|rondando ~2
                    tratando|intentando|quieren|quiere|trata|tratan ~2 entrar|meterse|abrir|tumbar|romper ~3 casa|puerta|cuarto|ventana|aqui
                    tumbar|tumbando|rompio|rompiendo|golpeando|pateando|quieren|quiere|forzar ~3 puerta|entrar|meterse|ventana
                    me ~2 amenazo|amenazaron|amenaza|amenazan|amenazando ~2
                    violencia domestica ~3 ahora|aqui|ayuda|estoy|en|necesito
                    me|nos ~1 hace|hizo|hacen|hara|haga dano|algo
                    me|nos ~1 esta|estan matando
                    """), Phrases.lines("""
                    quiere|quieren|quiero ~2 entrar|meterse ~3 programa|tratamiento|clinica|rehab|detox|desintoxicacion|anexo|centro|escuela|curso|grupo
                    hit|hits|beat|hitting|bit|cut|kick me|us ~1 up|back|to|with|at|on|it|off|slack|out|hard|that|how
                    hitting|hit|beating me|us ~1 that|hard|up|how|different|like|in
                    hurting|hurts|hurt my? ~1 feelings|back|pride|heart|head|tooth|knee|leg|stomach|to|that|so|when|bad|soul
                    my|the ~1 back|head|feet|tooth|stomach|knee|leg|body|hip|arm|neck|teeth ~3 hurting|killing|hurts|hurt me
                    following|follows|followed|follow me|us on ~1 photo|page|facebook|insta|ig|account|feed|youtube
                    following|chasing|beating|follow|followed ~1 my|us|me dream|dreams|program|plan|on|instagram|heart|facebook|tiktok|up|around|insta|back|here
                    dog|cat|puppy|kitten|bee|spider|mosquitoes|bug|bugs|mosquito|baby|toddler|kids|bill|bills|game|team|nephew|pitbull|wind|rain|sun|life|withdrawal|withdrawals|sickness|anxiety|cravings|addiction|dope|pain|memories|price|prices|debt|court|song ~5 bit|hit|attacked|chasing|following|hitting|attacking|kicking|beating|killing|scratched|hurting ~1 me|us
                    kill me lol|lmao|haha|if|when|for|because|tomorrow|later|lmfao|jk|hahaha
                    mom|mother|dad|boss|po|sponsor|teacher|probation|landlord|professor|wife|coach|manager|judge|sister|grandma|stairs|shoes|class|job|heat|doctor|dentist|me ~3 going|will|gonna|is to? ~1 kill|murder|hurt|beat me|us
                    killing me
                    kicking|kicked|kick|kicks|throwing|threw ~1 me|us ~1 out|off
                    se puede ~4
                    kill|shoot|hit|beat|murder|kick ~1 me|us ~3 lol|lmao|haha|jk|hahaha|lmfao|😂
                    got|get|has|have|with ~1 a|the ~1 bat|gun|knife ~1 tattoo|license|collection|safe|shop|show|permit|range|sharpener
                    nerf|water|glue|heat|toy|kitchen|butter|tattoo|massage|squirt|nail|spray|paint gun|knife|guns|knives
                    wont|not|doesnt|didnt|never|cant let|allow|letting ~1 me|us ~1 leave|go|use|get|in|have|call|out|see|talk ~1 early|work|bathroom|without|until|of|to|in|on|log|sleep|today|into|refill|shelter|through|online|a|my|the|my
                    bank|app|website|boss|work|job|landlord|clinic|pharmacy|shelter|hospital|doctor|po|school|dmv|site|store|nurse|mom|program|guilt|computer|account|system ~3 wont|not|doesnt|didnt let|allow me|us
                    no me deja|dejan|dejo ~1 ir|salir|dormir|entrar|usar|hablar|llamar|ver|descansar|comer ~1 temprano|del|el|a|al|con|la|mis|en
                    no ~1 estoy|siento|es seguro|segura ~1 de|si|que|como|cual|cuando|a|cuanto
                    locked|stuck ~1 me|us|out|in|myself ~1 out|in ~1 of|my|the|traffic|account|app|phone|car|room|apt|house|apartment|bed|keys|line
                    got|get|gets|getting locked ~1 up|out
                    scared|afraid|terrified|worried|fear ~2 of|about|for ~1 my|the|a|this|what ~1 withdrawal|withdrawals|addiction|using|future|relapse|job|own|needles|results|court|detox|going|methadone|heights|dying|dentist|hospital|pain|self|mind|that|surgery|spiders|doctor
                    scared|afraid|worried|terrified|scares ~1 of|for|about|that|me|what ~2 him|he|her|hes|she|they|he|shes|dad|son|mom ~3 od|die|dying|overdos*|relapse|using|gonna|use|sick|alone|health|happens|fentanyl|leave|mad|disappointed|me|left|will|come|coming
                    not safe ~1 here|at|with|around|to ~1 drive|needles|water|it|this|sharing|drink|wire|eat
                    safe ~1 to|for|using|driving|taking|website|water|supply|sharing
                    threatened|threatening ~1 to|me ~1 fire|evict|sue|tow|kick|call|cps|eviction|take|leave|suspend|jail
                    jumped|break|broke|get|got|hit|pushed|kicked|pulled ~1 me|us ~1 through|into|out|from|off|to|up|ahead
                    someone|somebody|anyone|guy|man|people ~2 waiting|looking|after|here|outside|watching|following|watching|sitting|coming ~2 for|at|to ~1 help|work|pick|ride|job|clean|apartment|game|tv|movie|detox|my|a|see|drop|kids|place|get|appointment|you
                    beat|beats|beating|kick|kicked|hit|whoop ~1 me|us ~1 at|in|on|by|up ~1 chess|spades|game|madden|basketball|cards|pool|2k|the|dominoes|fortnite|again|math|yesterday|xbox
                    game|madden|2k|fortnite|chess|spades|basketball|halo|movie|show|dream|dreams|dreamt|nightmare|nightmares|cod|gta|wrestling|boxing|ufc|fight|warzone|match|playing|xbox|partido|juego|pelicula|sueno|sone|novela|serie|pesadilla ~8 kill|killed|killing|shot|stabbed|beat|hit|chasing|gun|knife|attacked|choked|following|mato|pego|mata|matar|persiguiendo|ganaron|golpeo|chased|murder|pistola|matando
                    kill|killed|killing|shot|stabbed|beat|hit|chasing|choked|shoot|mato|pego|mata|pega|matar|killing ~8 game|madden|2k|fortnite|chess|spades|basketball|halo|dream|nightmare|movie|cod|gta|boxing|warzone|partido|juego|pelicula|sueno|novela|serie|pesadilla
                    me|nos|le ~1 pego|pega|mata|pegan|golpeo ~1 el|la|un|una|fuerte|bien ~1 sol|calor|frio|gripa|covid|malilla|hambre|tos|gripe|sueno|ansias|gripe|bajon|cansancio
                    me ~1 pego|golpeo|corto|lastimo|lastime|pegue ~1 con|el|la|contra|jugando|cocinando|sin
                    me va|van a matar ~4 mama|jefe|jefa|jaja|mi|abuela|doctor
                    jefe|jefa|mama|calor|abuela|frio|hambre ~2 me ~1 va|matar|mata|matando|esta
                    me ~2 sigue|siguen|esta|estan ~2 doliendo|gustando|instagram|facebook|matando|costando|ayudando|gusta|duele|debiendo|cayendo|yendo
                    police|cops|security|cop ~2 following|chasing|looking|hitting
                    robbed|mugged ~3 yesterday|last|week
                    never|not|stopped|doesnt ~2 hit|hurt|beat|touched ~1 me
                    held|kept|keep|keeps|holding me ~1 down|accountable|clean|sober|company|alive|up|going|busy|posted|hand|on|overnight|from ~1 using
                    violent|physical ~1 movie|game|therapy|exam|shows
                    breaking|broke|broken|breakin ~2 in|into ~2 car|cars|truck|van|shed|garage|locker|store|shop|storage|mailbox|church|school|bike ~8 last|ago|back|yesterday|fixed|insurance|replaced|years|month|months
                    car|truck|van|shed|garage|store|shop|house|storage ~2 got|was|were|been ~1 broken|broke|robbed ~1 in|into? ~3 last|ago|back|years|month|months|when
                    cuello|espalda|cabeza|muela|diente|rodilla|pie|pies|cintura|hombro|brazo|mano|panza|estomago|garganta|calor|frio|dolor|estres|trafico|zapatos|tacones|hambre|curiosidad|examen|dieta|alergia|alergias|turno|trabajo|jale|tarea|sueno|bebe|tos|malilla ~4 me|nos ~1 esta|estan matando
                    me|nos ~1 esta|estan matando ~2 cuello|espalda|cabeza|muela|rodilla|pies|cintura|hombro|risa|calor|frio|hambre|dolor|estres|trafico|zapatos|tacones|curiosidad|andar|estar|tanto|turno|trabajo|jale|alergia|alergias|tos|malilla|cruda
                    locked|lock ~1 myself out
                    pistola|pistolas|pistolita|pistolitas|globo|globos|rifle|arma ~1 agua|juguete|silicon|clavos|pegamento|nerf|dardos|pintura
                    water|squirt|toy|foam|bubble|paintball|laser|airsoft|nerf pistol|pistols|rifle|blaster|blasters|gun|guns|tag
                    """), NEGATED, LONG_AGO, SUPPOSED);

    /** Over and safe. */
    private static final Phrases SAFE = Phrases.lines("""
            im|were|am|we|i ~2 safe ~1 now|here|.|and|at
            he|hes|she ~2 jail|prison|locked|arrested|dead|gone|left !me|in
            got|left|away|divorced ~2 out|him|from|away ~4 ago|years|safe|now|last
            ya ~3 salvo|segura|seguro
            esta preso|detenido|encerrado|arrestado
            """);

    /** Whoever was locked up or left, and is not any more. */
    private static final Phrases BACK = Phrases.of(
            "left|jail|prison|arrested|gone ~6 came|comes|coming|is|hes|shes|got|and ~1 back|out|again",
            "preso|detenido|arrestado|fue ~6 salio|volvio|regreso");

    /** "I hope he gets arrested": what is hoped for has not come. */
    private static final Set<String> HOPED =
            Set.of("hope", "hoping", "wish", "pray", "praying", "if", "until", "till", "ojala", "espero", "apenas");

    private static final int HOPED_BEFORE = 2;

    private ViolenceRules() {}

    /** Whether the text has words of it, whatever they mean there. */
    static boolean areSaid(Words words) {
        return RULE.isSaid(words) || ViolenceTurns.areSaid(words);
    }

    static boolean hold(Words words) {
        return (RULE.holds(words) || ViolenceTurns.hold(words))
                && SAFE.find(words).stream()
                        .allMatch(span ->
                                BACK.in(words) || Scope.isNegated(words, span.to() - 1) || isDenied(words, span));
    }

    private static boolean isDenied(Words words, Phrases.Span span) {
        return words.tokens().subList(span.from(), span.to()).stream().anyMatch(Lexicon.DENIALS::contains)
                || words.tokens().subList(Math.max(0, span.from() - HOPED_BEFORE), span.from()).stream()
                        .anyMatch(HOPED::contains);
    }
}
