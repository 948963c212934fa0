package handrail.bot.read;

import static handrail.bot.read.Scope.LONG_AGO;
import static handrail.bot.read.Scope.NEGATED;

/** Danger from a person that is not called so: who listens, what was taken, where one hides, what they say they will do. */
final class ViolenceTurns {

    private static final Rule RULE = Rule.of(Phrases.lines("""
                    cant|cannot|not|dont ~1 talk|call|speak ~1 loud|now|rn|on|right? ~2 hes|shes|he|she|theyre|they|husband|bf ~2 here|listening|room|home|right|hear|next|in|drunk|mad|asleep|close|back
                    act|be|text normal|natural|casual|like ~2 .|hes|he|my|if|ok|youre|you
                    pretend|say|act|tell|if ~3 you|youre|u|ur|its ~1 are|got|have|the|my|a|is? ~2 dentist|cousin|pizza|wrong|pharmacy|salon|sister ~3
                    delete this|these|it ~3 checks|reads|he|she|looks
                    hiding|hidden|hid|crouched|under|inside ~2 closet|bathroom|bed|basement|porch|cabinet|shed|trunk|dumpster|tub ~5 him|he|hes|help|kids|quiet|looking|shoes|kicking|she|they|feet
                    im|were|me in the trunk
                    im|me|he|they|her|us ~1 tied|chained|handcuffed|duct ~1 up|to|me
                    he|she|they|husband|bf|boss|pimp|ex ~1 took|hid|has|keeps|keep|holds|got|hides my|our|her ~1 shoes|clothes|keys|passport|passports|id|papers|insulin|meds|wallet|check|money|battery ~4 so|leave|cant|until|till|til|says|wont|when|unless|go
                    wont|never|doesnt ~1 stop|pull|slow ~1 the|over ~1 car|truck|.|and|help
                    hes|shes|he|she|they|ex|husband|bf|man|dad|stepdad|boyfriend ~3 outside|back|home|here|coming|driving|stairs|way|door|porch|pulling|walked|knocking ~4 drunk|mad|angry|pissed|high|drinking|bat|gun|knife|rope|lighter|yelling|belt|furious|raging|rage|smashed
                    ex|he|hes|husband|him ~1 got|made|out|let ~1 him? ~1 out|bail|released ~5 first|stop|coming|find|looking|moms|after|said|told|here
                    if|when|in ~1 i|im|case|something|anything ~1 turn|happens|go|end|leave|am|dont ~4 missing|me|dead|text|leave ~3 its|it|was|him|husband|he|hell|hed|cops|police|boyfriend|ex|kill
                    said|says|told|tells|swears|promised|promises|threatens|saying ~2 hed|hell|he|theyll|shell|theyd|next|she|they|ill|id|my|mom ~4 bury|buried|kill|river|yard|ground|burn|shoot|grave|hole|regret|legs|stitches|missing|gut|drown|strangle|snap|end
                    said|says|told ~3 next|last time ~2 hell|he|wont|its|was|ill|id|itll ~2 stop|worse|practice|let|finish|right|warning|over|me
                    racked|cocked|loaded|loading|pointed|pointing|waving|swinging|swung|cleaning|pulled|laid|polishing ~1 a|his|the|it|that|her ~1 gun|bat|bottle|pistol|knife|rifle|pipe|hammer|machete|it ~2 at|on|me|table|and|staring|looking
                    hands|hand|pillow|arm|belt|cord|fingers|knee ~2 on|around|over|across|to my|her ~1 neck|throat|face|mouth|windpipe
                    he|she|ex|husband|bf|they|man|dad|wife|boyfriend|stepdad|son|him ~1 busted|broke|bust|blacked|bruised|cracked|knocked|fractured|burnt|burned|split|bit|broken|busting my|her|his|our ~1 lip|mouth|eye|nose|jaw|rib|ribs|arm|wrist|finger|fingers|teeth|tooth|face|head|collarbone
                    put|puts|laid|lays|putting ~1 his|her|their ~1 hands on me|her|us|my
                    scared|afraid|terrified|dread|dreading|scary ~1 to|of|too? ~1 go|going|sleep|come|be|in|to ~1 to|back|in|at? ~1 home|here|house|own|there|sleep|alone ~1 with|tonight|.|cause|because|he|hes
                    sleep|slept|sleeping|sleeps|asleep ~3 tub|car|closet|chair|shoes|knife|dresser|bathtub|coats|garage ~5 him|locked|under|knob|case|cause|lock|he|doorknob|run|door|on|her
                    uncle|stepdad|stepfather|grandpa|grandfather|cousin|roommate|landlord|boss|coach|pastor|foster|moms|mans|teacher|neighbor ~2 touches|touching|touched|feels|comes|came|climbs|rubs|lets|gets ~1 on|in|into|himself? me|my|her|in|up|himself ~2 room|bed|at|night|.|when|there|again|shower|privates|asleep
                    makes|made|making|forces|make|forced|wants|got me|her|us ~1 to? ~1 sleep|sell|strip|trick|sex|dance|do|have ~2 with|sex|stuff|things|tricks|friends|dates|myself|buddies|men
                    selling|posts|posted|sold|traded|passed|rents|sells|trades me|her|us ~2 online|for|to|out|off|another|.
                    owe|owes|owed|debt ~6 kill|hurt|break|legs|door|coming|sent|outside|school|come|collect|else|bullet|find|kids
                    man|guy|dude|someone|somebody|stranger|car|van|truck|headlights|person|neighbor ~3 behind|following|follows|circling|watching|trying|turning|staring|touching|jiggling|tries|circled|tailing ~3 me|my|us|block|window|windows|doorknob|handle|handles|door|doors|key|knob
                    handprint|handprints|bruises|bruise|marks|burns|welts|choke ~2 on|under|round|all ~2 her|his|my|their|the ~1 face|neck|arms|baby|body|wrists|legs|back|shirt|throat|makeup
                    shook|shaking|dangled|threw|throwing|slapped|slamming|kicked|kicking|smacking|beats|whoops|whipped ~1 the|my|his|her|their|our baby|kid|toddler|infant|son|daughter|grandbaby|boys|girls|dog
                    neighbor|neighbors|lady|woman|girl|upstairs|next ~4 screaming|beat|beaten|dragged|begging|hit ~3 stop|help|quiet|into|thump|again|her|him|wall|car
                    call|send|get ~2 police|cops|911|help|sheriff ~4 if|address|dont|quietly|quiet|street|ave|apt|plate
                    splashing|pouring|poured|pours|smell gas|gasoline|bleach|lighter ~1 fluid? ~1 on|porch|steps|me|door
                    locked|nailed|chained|bolted|padlocked|barricaded|screwed ~2 door|doors|window|windows|us|me|gate ~2 shut|in|inside|pocket|out|outside|from|closed|at|and
                    changed the locks ~3 inside|in
                    i|we|have|got|need ~1 be|get|to|out ~2 out|gone|leave|away|back ~1 before|by|from ~1 he|she|hes|him|8|wakes|gets|or ~2 wakes|gets|home|back|finds|comes|else
                    when|before|until he|she|hes ~1 wakes|gets|finds|comes|sees|sobers ~1 up|home|out|back|that|this ~5 bad|kill|beat|hell|dead|hurt|lose|worse|mad|gonna|ill
                    he|she|ex|theyve|they found|finds|knows|find out|where|the|my|me|us ~1 i|im|were|we|shelter|hid|about|money|bag|phone|other|bus|ticket|hiding ~3 staying|hid|ticket|am|money|sleep|.|at|hiding|phone|bag
                    he|she|man|guy|him ~2 blocked|blocking|blocks|stands|standing|stood ~2 door|doorway|exit|driveway|car|way ~3 me|wont|let|in|in|leave|and
                    payment|payments|pagos ~2 car|truck|bike|house|carro|troca
                    long sleeves|makeup|sunglasses ~3 july|cover|hide|hiding|bruises|again|if|summer
                    no puedo|podemos hablar|llamar ~5 aqui|oye|escucha|revisa|conmigo|cuarto|checa|lado|enfrente
                    haz|haga|hagan|diga|digale|di|finge como|que ~3 eres|es|soy|prima|equivoco|dentista|amiga|numero
                    ya|viene|llega|llego|anda|volvio|regreso|esta ~2 tomado|borracho|drogado|furioso|encabronado|endemoniado|drunk !de
                    me|nos|le|la ~1 pego|pega|golpeo|jalo|arrastro|avento|reviento|revento|quemo|apreto|ahorco|quebro|rompio|puso|corretea|amarro|encerro|dejo|agarro|hit|punched ~2 otra|con|del|por|la|el|de|en|hasta|las|un ~1 vez|pelo|cable|boca|cara|cuello|pescuezo|brazo|cinto|cinturon|plancha|cigarro|escaleras|ojo|almohada|costilla|costillas|greñas|palo|golpes
                    me|nos|le|la tiene|trae ~1 encerrada|encerrado|amenazada|amenazado|amarrada|amarrado|locked|checada|vigilada|checado|secuestrada
                    dice|dijo|jura|juro|amenaza|amenazo|says|said ~1 que|con|me|si|va ~5 mata|matar|entierra|enterrar|migra|quema|quemar|cuento|matarme|corta|cortar|encuentra|mato|pica|picar
                    me|nos ~1 quito|escondio|quita|quitaron|rompio|esconde|took mi|los|el|mis|las|la|nuestros ~1 zapatos|papeles|pasaporte|pasaportes|llaves|ropa|identificacion|documentos|telefono ~3 para|pa|que|dice|si|vaya|salga|encierra
                    estoy|estamos|me|ando|im ~1 escondida|escondido|escondidos|escondi|debajo|abajo|hiding|escondidas|meto|metidos ~3 bano|closet|cama|cuarto|vecina|monte|carro|ropero
                    padrastro|tio|abuelo|primo|papa|patron|jefe|vecino|cunado|suegro|hermanastro|pastor|dueno ~2 me|entra|se|nos ~1 toca|toco|manosea|mete|a|agarra|hace ~2 mi|noche|cuarto|cama|.|cosas|noches
                    me|la|nos ~1 obliga|obligan|vende|venden|vendiendo|manda|trae|forza ~3 acostarme|vender|cuerpo|calle|hombres|amigos|prostituirme|vendiendo|hacer|sexo|trick
                    tipo|hombre|senor|carro|troca|alguien|van|vato|guey ~2 me|sigue|viene|da|esta|anda|meterse ~2 siguiendo|sigue|vueltas|parado|mirando|ventana|forzando|viendo|casa|tocando
                    forzando|tumbando|pateando|rompiendo|quebrando|moviendo|tumbo|reventando|pateo ~1 la|mi|mis puerta|ventana|perilla|chapa|ventanas
                    si ~1 algo|no|aparezco|me ~2 pasa|escribo|contesto|muerta|muerto|pasara|aparezco ~4 fue|policia|culpa|manden|marido|esposo|el
                    duermo|dormimos|duerme|dormir ~3 silla|carro|zapatos|cuchillo|tina|tranca ~3 puerta|miedo|el|puestos|por|perilla
                    miedo|pavor|terror ~2 llegar|regresar|ir|volver|mi|estar ~2 casa|esposo|marido|novio|ex|pareja|padrastro ~1
                    amenazan|amenaza|amenazaron|amenazo ~3 hijos|familia|mama|matar|quemar|migra|hija|hijo
                    andan|anda|estan|vienen|mandaron ~2 buscando|buscandome|por|tirando|echando ~2 matarme|matar|mi|balazos|cobrar|plomo|mi
                    """), Phrases.lines("""
                    lol|lmao|haha|hahaha|jaja|jajaja|lmfao
                    payment|payments|pagos ~2 car|truck|bike|house|carro|troca
                    following|follows|followed|follow me|us on ~1 photo|page|facebook|insta|ig|account|feed|youtube
                    baby|toddler|kid|kids ~2 bit|hit|slapped|punched|kicked|kicking|threw|following|jumped
                    game|movie|show|dream ~8 bury|kill|shoot|burn|said|behind|following|hiding
                    puppy|dog|cat|kitten|goose|game|movie|show|dream|nightmare|novela|serie|pelicula|juego|perro|gato
                    cant|not talk|call ~1 now|rn ~2 kids|baby|kid|mom ~2 asleep|home|sleeping|napping
                    he|hes|she|shes|they ~2 outside|here|coming|back|home|way ~3 pizza|work|dinner|ride|dog|food|kids|groceries|pick|smoking|smoke|fix|flowers
                    owe|owes|owed|debt ~3 rent|court|hospital|library|landlord|child|taxes|fines|medical|school
                    sleep|slept|sleeping ~2 car|garage ~2 im|shelter|homeless|cold|tonight|cause|because ~1 no|of|im|homeless|shelter|the
                    call|get|send ~1 police|help|911|cops ~2 what|overdose|od|number|now
                    scared|afraid ~4 alone|sleep|home ~2 dark|withdrawal|relapse|using|detox
                    miedo ~2 llegar|ir|volver|estar ~1 a|tarde|al|solo|sola|usar|la ~1 cita|trabajo|corte|detox|clinica|usar|tarde
                    said|says|told ~5 kill|burn|shoot|end|stop ~1 time|it|switch|calories|me|process|smoking|drinking|using
                    he|she|they took|has|got|keeps my ~1 id|keys|money|check|wallet|phone|meds ~1 at|to|for|in|safe
                    bruise|bruises|marks ~3 iv|blood|needle|fall|bike|injecting|hitting|veins
                    jail|detox|rehab|shelter|hospital|clinic|counter|staff|nurse|judge|po|mama|mom|school ~3 took|keeps|has|hold|locked|quito
                    when|before he|she wakes|gets|comes ~1 up|home|back ~3 eat|breakfast|call|text|tell|feed|work|narcan
                    """), NEGATED, LONG_AGO);

    private ViolenceTurns() {}

    static boolean hold(Words words) {
        return RULE.holds(words);
    }

    /** Whether the text has words of it, whatever they mean there. */
    static boolean areSaid(Words words) {
        return RULE.isSaid(words);
    }
}
