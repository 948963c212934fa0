package handrail.bot.read;

import static handrail.bot.read.Scope.NEGATED;
import static handrail.bot.read.Scope.PAST;
import static handrail.bot.read.Scope.SUPPOSED;

/** Urgent, not an overdose: seizures, chest, breath, bleeding, bad infection, precipitated withdrawal, a call for an ambulance. */
final class MedicalRules {

    private static final Rule URGENT = Rule.of(Phrases.lines("""
                    seizure|seizures|seizing|seize|seized|siezure|seizuring|convulsing|convulsions|convulsion|convulsed|seisure
                    shaking|shakes|twitching|jerking|spazzing ~5 uncontrollably|floor|eyes|cant ~1 stop|back|whole|violently|alcohol|drink|drinking|seeing|sweating
                    chest ~3 pain|pains|hurts|tight|hurting|tightness|pressure|killing|hurt|crushing|heavy|squeezing
                    pain|pressure|pains|tightness|sharp|hurts|squeezing ~3 in|my|on ~1 my|his|her|the? chest
                    heart attack|failure
                    having|had|has|think|is ~2 stroke
                    heart ~3 racing|pounding|beating|skipping|fluttering|palpitations ~6 cant|wont|stop|fast|hours|pain|dizzy|chest|out|breath|hard|weird
                    cant|couldnt|unable ~2 breathe|breath|breathing|breth|catch ~1 my? ~1 breath? !through|my|nose|with|here
                    trouble|hard|struggling|hurts|difficulty|problems|labored|harder ~1 to|with? ~1 breathe|breathing|breath|breathin
                    short|shortness|out|gasping of|for breath|air
                    bleeding|bleedin ~2 bad|badly|a|lot|out|heavy|heavily|everywhere|so|nonstop|alot|through|profusely|hard|from|tons|real|like|inside|internally|pretty !gums|nose|little
                    wont|cant|not|doesnt|isnt|never ~1 stop|stopping|quit ~1 bleeding|the|bleed|vomiting|puking|throwing|shaking|seizing|shitting
                    bleeding ~1 wont|doesnt|not|isnt ~1 stop|stopping|slow|slowing
                    pregnant|pregnancy|preg|weeks|months|embarazada ~10 bleeding|blood|cramping|cramps|spotting|contractions|water|pain|pains|moving|kicking|withdrawal|withdrawing|dopesick|detoxing|fell
                    bleeding|blood|cramping|cramps|spotting|contractions ~10 pregnant|pregnancy|preg|baby|miscarriage|miscarrying
                    miscarriage|miscarrying|miscarry|in labor|labor|ectopic
                    baby|he|she ~2 not|stopped|isnt moving|kicking ~5 pregnant|weeks|belly|since
                    having contractions
                    water|waters ~1 broke
                    throwing|coughing|puking|vomiting|spitting|peeing|pooping|shitting|puked|threw|vomited|coughed|pissing|spit|cough|throw|puke ~2 blood|black|bloody
                    blood ~1 in|when|coming|everywhere|pouring|gushing|squirting|spurting|all|soaking ~2 my|i|vomit|puke|stool|poop|pee|throw|cough|urine|out|everywhere|from|over|of|through
                    losing|lost|so|lots|alot|pool ~2 much|lot|a|of ~1 of? blood
                    gushing|squirting|spurting|pouring blood
                    $part ~8 fever|chills|streak|streaks|streaking|spreading|black|pus|stinks|smells|purple|oozing|feverish|burning|temp|shaking|103|102|104|rotting|bone|green|necrotic|numb|gray|dead|septic
                    fever|chills|streaks|feverish|pus|septic|sepsis ~8 $part
                    $part ~4 swollen|swelling|swole|huge|hot|red|throbbing|balloon ~6 fever|hot|cant|spreading|red|pain|throbbing|hard|size|move|feel|walk|bigger|worse|huge|double|purple|streaks|numb|chills|warm
                    red|redness ~1 line|lines|streak|streaks|spreading ~4 arm|leg|hand|wound|from|up|my|going|heart
                    redness|infection|red ~2 spreading|spread|moving|creeping|climbing|growing ~3 up|fast|past|to|down|my
                    fever ~2 of|is? ~1 101|102|103|104|105|106|40
                    101|102|103|104|105 fever|temp|temperature|degree|degrees
                    temperature|temp|fever ~3 101|102|103|104|105|106|40|1025|1035|1015
                    bad|real|high|crazy|burning|huge ~1 infection|fever|infected|up|abscess|with ~4 fever|spreading|worse|cant|pain|swollen|shaking|chills|drained|hot|days
                    can|see|seeing see? ~1 bone|tendon|muscle
                    bone|tendon|muscle|hueso ~2 showing|exposed|visible|ve
                    corto|corte|cortada|cortado ~2 profundo|profunda|hondo|honda
                    no ~2 para|deja|paran ~1 la|de ~1 sangre|sangrar|hemorragia
                    hemorragia
                    withdrawal|withdrawals|withdrawing|detoxing|detox ~3 alcohol|benzos|xanax|drinking|liquor ~8 shaking|seeing|hearing|sweating|seizure|confused|shakes|hallucinating
                    tiemblo|temblando|veo|oigo|sudando|temblores ~8 tomar|beber|alcohol|trago|dias
                    sepsis|septic|endocarditis|gangrene|gangrenous|necrosis|blood poisoning|blood|poisoning
                    blood poisoning|infection|clot|clots
                    precipitated|precip|precipitate|precipitating|pwd|pws ~1
                    took|take|taking|used|did|dose|film|strip ~2 suboxone|sub|strip|film ~10 worse|dying|sick|sicker|hell|horrible|insane|cant|bad|throwing|shaking|crawling|awful|puking|violently|intense|agony
                    suboxone|sub ~4 made|making|threw|put|sent|thrown ~3 sick|sicker|worse|withdrawal|withdrawals|hell|me
                    allergic|anaphylactic|anaphylaxis ~1 reaction|shock
                    throat|tongue|lips|face|airway ~2 closing|swelling|swollen|close|closed|puffing|swole|swelled
                    hallucinating|hallucinations|hallucinate|halucinating|hallucination
                    seeing|hearing|see|feeling ~1 things|bugs|voices|people|stuff|spiders|shadows ~4 not|there|arent|isnt|crawling|skin|walls|real|drinking|alcohol|drink|shaking|withdrawal
                    seeing|hearing things|bugs|voices|spiders|shadows
                    bugs ~2 crawling|under|skin|all
                    dts|delirium|tremens
                    cant ~2 stop ~1 throwing|vomiting|puking|shaking|shitting|shakin|seizing|bleeding|vomit
                    $not|havent|couldnt ~1 keep|keeping|hold|holding|kept ~4 down|water ~1
                    cant|not|couldnt ~2 feel|move|lift|see|walk|stand ~3 arm|leg|legs|arms|face|side|hand|feet|foot|body|half|fingers|anything|straight|up ~1 !to|today
                    went|going|im|cant|suddenly blind
                    face|mouth|side|arm|smile ~3 drooping|numb|droopy|droop|drooped|paralyzed|tingling
                    half|side|left|right ~4 face|mouth ~2 dropped|drooping|hanging|fell|sagging|slid|droops
                    slurring|slurred|slur ~2 speech|words|talking|his|her|my|and
                    keep|keeps|kept|i|almost|about|feel|feeling|gonna ~3 passing|blacking|fainting|pass|faint|blackout|black|fainted ~1 out|.|and|dizzy|every
                    fainted|fainting|faint
                    confused ~4 shaking|sweating|fever|cant|withdrawal|drinking|know|head|where
                    call|calling|need|send|get|called|needs|dial|someone|should|please|want ~2 911|ambulance|paramedics|ems|medic
                    911|ambulance|paramedics|ems ~1 now|please|asap|hurry|.|help|quick
                    going|need|should|gotta|have|taking|take|go|rush|headed ~3 er|emergency|hospital|urgent ~3 now|asap|bad|blood|fever|chest|cant|cause|pain|worse|dying|room|soon
                    its|this|medical|is|an|a|have|real ~1 emergency !contact|housing|shelter|room|kit|fund|food|number|phone
                    medical emergency
                    hit|hits|banged|smacked|cracked|split|busted|fell|smashed ~4 head|skull ~8 blood|bleeding|confused|vomiting|out|dizzy|open|puking|see|unconscious|throwing|sleepy|deep|double
                    head injury|wound|trauma
                    stabbed|shot|burned|burnt|crashed|wreck|cut|gash|sliced ~5 bleeding|blood|deep|stitches|bone|artery|hospital|third|ambulance|stomach|leg
                    deep cut|gash|wound
                    artery|arterial
                    missed|missing|shot|hit ~2 vein|artery|shot ~6 swollen|swelling|numb|purple|black|pain|huge|hand|cold|burning|white|blue|hot|fever
                    hand|arm|leg|foot|fingers|finger|toes ~3 turning|turned|went|going|is|cold|are ~3 black|blue|purple|numb|white|cold|grey|gray
                    sugar|glucose|insulin|diabetic ~6 high|low|out|dka|shock|shaking|passing|dizzy|coma|crashing
                    stomach|belly|abdomen|appendix|side|kidney|back|head|headache|pain ~4 worst|killing|unbearable|excruciating|rupture|burst|severe|stabbing|insane|10 ~4 life|cant|fever|blood|ever|vomiting|pain|stand|move|walk|puking|throwing
                    worst ~1 headache|pain|stomach|migraine ~2
                    stiff neck ~4 fever|headache|light
                    cold turkey ~3 alcohol|benzos|xanax|drinking
                    stopped|quit|withdrawal|withdrawing|without|detoxing|coming|detox|off|out ~4 drinking|alcohol|benzos|xanax|benzo|booze|klonopin|bars|vodka|liquor|drink|klonopins ~10 shaking|shakes|seeing|hearing|sweating|seizure|heart|confused|cant|tremors|hallucinating|bugs|trembling
                    shaking|shakes|sweating|tremors|trembling ~8 drink|drank|drinking|alcohol|xanax|benzos|vodka|detoxing
                    swallowed|drank|ate|inhaled ~3 bleach|battery|antifreeze|poison|razor|cleaner|balloon|baggie|chemicals
                    poisoned|poisoning
                    heat|heatstroke stroke
                    choking ~2 on|cant
                    dehydrated ~5 cant|dizzy|passing|days|pee|hospital|keep|bad
                    havent|cant|not ~2 peed|pee|pissed|piss ~4 day|days|hours|yesterday|all|since|anything
                    skin|eyes|whites ~3 yellow|jaundiced
                    convuls*
                    epileptico|epilepsia|ataque|ataques
                    dolor|duele|presion|opresion|punzada|aprieta ~4 pecho|corazon
                    pecho ~3 duele|dolor|aprieta|presion|apretado|oprimido|doliendo
                    ataque|paro ~2 corazon|cardiaco|infarto
                    infarto|derrame|embolia
                    no ~2 puedo|puede|podia|alcanzo|pueden|logra ~1 respirar|jalar|agarrar ~1 aire|bien?
                    me|le cuesta|dificil|batallo|batalla|falta ~2 respirar|aire|respiracion
                    falta ~1 aire|respiracion
                    me ahogo|asfixio|ahogando
                    me estoy ahogando|asfixiando|desangrando
                    sangrando|sangro|sangra|sangrado|sangre|desangrando ~3 mucho|demasiado|mucha|bastante|fuerte|para|parar|chorros|deja|heces|orina|popo|vomito|por|feo|boca
                    no ~2 para|deja|dejo|paro|puedo ~2 de|parar ~1 sangrar|vomitar|temblar|convulsionar|vomito|sangrando|sangre
                    mucha sangre
                    perdiendo|perdido|perdio ~1 mucha? sangre
                    embarazada|embarazo|bebe|semanas ~10 sangr*|sangre|dolor|contracciones|manchando|sangrado|colicos|fuente|mueve|calambres|fiebre|malilla
                    sangr*|sangre|manchando ~10 embarazada|embarazo|bebe
                    rompio ~2 fuente
                    contracciones|aborto|abortando
                    vomitando|escupiendo|tosiendo|orinando|vomite|escupi|cagando|vomito|vomita|escupe|tose|obrando ~2 sangre
                    $part ~8 fiebre|pus|roja|rojo|negra|negro|huele|apesta|calentura|escalofrios|lineas|morada|morado|podrida|hueso|supura|infectada|infectado|caliente|extendiendo|hinchada|hinchado|hinchadisimo ~5 fiebre|caliente|pus|mucho|duele|mover|rojo|roja|linea|calentura|escalofrios|extiende|subiendo|negro|huele|extendiendo|morada
                    herida|absceso|infeccion|infectada|infectado ~8 fiebre|pus|calentura|escalofrios|huele|negra|extiende|extendiendo|apesta|hueso|linea|lineas|rojas|grande|caliente
                    fiebre|calentura|escalofrios|pus ~8 $part|infeccion|infectada|infectado
                    linea|lineas|raya|rayas ~2 roja|rojas
                    pie|pies|mano|manos|dedo|dedos|pierna|piernas|brazo|brazos ~3 morado|morada|morados|moradas|negro|negra|negros|negras|azul|azules
                    fiebre|calentura|temperatura ~3 39|40|41|102|103|104|alta|altisima|muy|mucha ~1
                    abstinencia|malilla|suboxone|sub|pastilla|tira ~6 precipitada|precipito|precipitado|peor|muriendo|horrible|puso
                    precipitada|precipitado|precipito
                    reaccion ~1 alergica
                    garganta|lengua|cara|labios ~4 cerrando|cierra|hinchando|hinchada|hincho|hinchado|hinchados
                    alucinando|alucinaciones|alucina|alucino
                    viendo|oyendo|veo|oigo|escucho|escuchando ~1 cosas|bichos|voces|sombras|arañas|aranas|insectos|gente
                    delirium|delirio|deliryo|delirando
                    no ~2 puedo|siento|puede|siente|tolero|retengo|aguanto ~2 mover|sentir|retener|agua|brazo|pierna|piernas|brazos|cara|mano|pie
                    media|mitad|lado|cara|brazo ~4 paralizada|dormida|dormido|adormecida|caida|chueca|entumido|paralizado|entumida|torcida
                    me|se ~2 desmayo|desmaye|desmayando|desmaya|desmayar|desmayado|desmayada
                    llamen|llame|necesito|manden|llama|pidan|necesita|necesitamos|marquen|urge ~3 911|ambulancia|paramedicos|emergencias
                    ambulancia
                    es|esto|tengo|una|emergencia ~1 emergencia|urgencia ~1 medica|por|.|ayuda|ahora
                    emergencia medica
                    golpeo|golpee|pegue|cai|cayo|abrio|abri ~4 cabeza ~6 sangre|sangrando|vomitando|mareado|mareada|confundido|mucho|desmayo|vomito
                    azucar|insulina|diabetes ~5 alta|baja|bajo|subio|bajando|sin|altisima|mareado|temblando
                    temblando|tiemblo|temblores|temblor|sudando ~8 alcohol|tomar|beber|bebiendo|veo|alucin*|parar|trago|cerveza
                    dejo|deje|dejar|sin ~4 tomar|beber|alcohol|trago|cerveza|xanax|pastillas ~8 temblando|temblores|tiemblo|veo|convulsion*|sudando|alucin*|bichos|voces|tiembla
                    """), Phrases.lines("""
                    not|no|isnt|non ~1 an|a|medical? emergency
                    emergency ~1 contact|housing|shelter|room|kit|fund|food|number|phone|stamps|funds|assistance|list|rent
                    contacto|numero|telefono|vivienda|refugio|albergue|caso|cuarto|fondo|sala ~1 de emergencia|emergencias
                    seizure|seizures|convulsion|convulsiones|epilepsia ~1 meds|medicine|medication|disorder|history|free|medicina|medicamento|pills|pastillas
                    history|meds|medication|medicine|diagnosed|take|medicina|pills|risk|prevent|controlled ~2 seizure|seizures|epilepsy|convulsiones
                    if|when|can|could|will|does|do|is|what|si|puede|pueden ~6 cause|causes|causar|dan|dar|give|happen ~4 seizure|seizures|convulsiones|hallucinations
                    seize|seized ~1 the|my|by|day|car|property|assets
                    cant|couldnt|hard ~1 breathe|breathing ~2 with|through|this|stuffy|nose|mask|lol|laughing|heat|in
                    stuffy|congested|cold|allergies|nose|asthma|gripa|laughing|flu ~4 breathe|breath|breathing|respirar
                    out of breath from|running|walking|stairs|lol
                    short of|on breath ~2 walking
                    heart|chest hurts|pain|hurt|broken ~2 for|miss|missing|her|him|breakup|when|grief|over|heartbreak
                    get|got|weight|something|that|it|take|off off? my chest
                    corazon roto
                    infarto|ataque ~1 de? risa|panico|ansiedad|nervios|celos|coraje
                    gums|nose|lip|nariz|encias|knuckle|knuckles|cuticle ~2 bleed|bleeding|sangra|sangrando|sangre|bled
                    bleeding|sangrado ~1 heart|gums|money|edge|stopped|cash
                    bled|bleeding|blood ~2 test|tests|work|drawn|bank|pressure|drive|type|sugar|brother|thinner|sample|donor|donation|plasma|clean|stain|results|money
                    blood ~2 test|tests|work|drawn|bank|pressure|drive|type|brother|thinner|sample|donor|donation|results
                    presion alta|arterial
                    period|regla|menstruation ~4 bleeding|sangr*|heavy
                    hot|hit head start|shower|meal|water|line|out|up|food|on
                    head ~1 injury|start|out|to|over|cold
                    bugs ~1 in|at|on ~1 my|the ~1 apartment|house|room|bed|shelter|tent|motel|kitchen|food
                    bed bugs|bug
                    hearing|hear|heard|hears ~1 voices|things ~2 outside|upstairs|neighbors|next|about|good|in|said|kids
                    seeing|see ~1 things|people|stuff ~2 clearly|differently|better|about|today|change|through|again|my|getting|at|tomorrow|i
                    seeing|hearing ~1 people ~1
                    no ~1 chest|dolor|fever|fiebre|pus|bleeding|streaks|chills|sangre|infection|pain
                    $part ~6 is? healing|healed|better|fine|sanando|mejor|closing|closed|clean ~2
                    better|healing|healed|fine ~4 $part
                    need|want|have|any|got|some ~3 wound|abscess ~1 care|kit|supplies|stuff
                    need|should|going|do ~3 call ~1 911|ambulance ~1 if|when|or
                    called|call|calling 911 ~3 yesterday|last|already|before|once|week
                    should|when ~1 i|we call|go ~3 911|er|hospital ~1 if|for|when
                    go|going|went ~2 er|hospital|emergency ~1 room|yesterday|last|week|tomorrow|for|visit|to ~1 yesterday|last|visit|see|check|checkup|appointment|work|pick
                    faint|fainted ~1 line|at|hope|smell|positive|when|lines
                    choking|choke ~2 up|laughing|chicken
                    stroke of|luck|survivor
                    heat|cold wave|turkey
                    voices ~1 in|on|of ~1 my|the|reason|phone
                    fiebre ~1 amarilla|de|del ~1 sabado|oro
                    cabin|spring|baby|hay fever
                    fever ~2 broke|gone|down|went|better|pitch
                    food|intoxicacion|alcohol|lead poisoning
                    precipitated|precip|precipitada|precipitado|precipitate withdrawal? ~2 ?|what|how|avoid|mean|que|evitar
                    what|how|avoid|scared|afraid|worried|prevent|que|evitar|miedo|does|about|risk|without|heard|read|wait|wont|go|going|get|dont|no|put|into|from|cause|causes ~4 precipitated|precip|precipitada|precipitado|precipitate|precipitating
                    pregnant|embarazada ~6 test|positive|shelter|program|methadone|suboxone|wic|class|clinic|can|appointment|prenatal|help|tratamiento|cita|programa ~2
                    insulin|insulina|sugar ~2 supplies|syringes|needles|free|jeringas|pump
                    yellow ~1 pills|bag|house|shirt|cab
                    """), NEGATED, PAST, SUPPOSED);

    /** Pregnant and using: it asks for care and a person, and is no emergency by itself. */
    private static final Phrases PREGNANT_AND_USING = Phrases.of(
            "im|i|am|and|estoy ~3 pregnant|preggo|along ~1 and|but|n ~4 $use|addicted|relapsed|drinking|on ~2 $drug|.",
            "$use ~2 while|and pregnant",
            "estoy|toy ~1 embarazada ~1 y|pero ~4 usando|uso|consumiendo|consumo|tomando|fumando|recai|use");

    private MedicalRules() {}

    /** Whether the text has words of it, whatever they mean there. */
    static boolean areSaid(Words words) {
        return URGENT.isSaid(words) || PREGNANT_AND_USING.in(words);
    }

    static boolean hold(Words words) {
        return URGENT.holds(words);
    }
}
