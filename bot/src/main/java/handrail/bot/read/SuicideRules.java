package handrail.bot.read;

import static handrail.bot.read.Scope.LONG_AGO;
import static handrail.bot.read.Scope.NEGATED;

/** A present risk of suicide, the writer's or somebody's they speak for: plans and wishes said outright, and those that are veiled. */
final class SuicideRules {

    /** Said outright; a denial before it takes its force. */
    private static final Rule WISH = Rule.of(Phrases.lines("""
                    kill|hang|shoot|drown|hurt|harm|cut|cutting|killing|hurting|hanging|shooting|harming|burn|burning|poison|stab|off|offing $self
                    kill|hurt|harm|shoot|hang my|him|her|them self
                    unalive|unaliving|unaliv* !video
                    want|wanna|wants|going|need|thinking|ready|about|might|will|gonna|just ~2 end|ending|finish ~1 my|his|her|their own|fucking? life|lives|life|existence|suffering
                    end|ending|ended my|his|her|their|this own|fucking|miserable|stupid? life|existence|misery|suffering
                    end|ending|ended it all|tonight|for|forever|now
                    end|ending everything|things tonight|now|for|forever|.
                    want|wanna|wants|going|ready|about|think|thinking|need|gotta|just|trying|plan|planning|might|should|wanting|gonna|tempted ~2 to|of|about|on|and? ~2 end|ending|finish it|everything|this|things !with|between|here|early|on|at|there
                    take|taking|took my|his|her|their own? life|lives
                    suicidal|suicide|suicid*|sewerslide|suicidio
                    commit|committing|committed|comit|commiting suicide|suicid*
                    slit|slitting|slice|slash|cut|cutting ~1 my|his|her wrists|wrist|throat|veins
                    jump|jumping|jumped|leap|step|stepping|walk|walking|run|drive|driving|lay ~2 off|from|in|into|onto|on ~2 bridge|roof|building|train|traffic|ledge|overpass|balcony|tracks|tree|river|highway|freeway|rails
                    im ~1 going|gonna|about to? jump .|off|now|tonight
                    standing|sitting|stand|im|here|walking|at|up ~3 on|at|over|near|off the|a ~1 bridge|ledge|roof|edge|tracks|overpass|rooftop|rails !of
                    od|overdose|overdosing|hotshot on purpose|myself|intentionally|purposely
                    on purpose ~4 od|overdose
                    hot shot|dose ~2 myself|purpose|goodbye|end
                    take|taking|swallow|took|swallowing all|every|bunch|whole ~3 $pills ~3 end|die|over|done|goodbye|sleep|kill|me|it|wake|forever
                    i|ill|and|just|might|could|to|of|about|thinking|gonna|going|want ~2 take|taking|swallow|swallowing ~1 all|whole|bunch|every ~2 my|these|the|of ~2 $pills !today|as|hoy|this|like|on
                    got|have|enough|saved|saving|bottle|counting|count ~4 pills|fentanyl|dope ~4 end|kill|do|myself|done|last|finish
                    got|have|bottle|all ~2 pills|gun|rope|blade ~2 ready|lined|counted|waiting|loaded|out ~1 .|and|goodbye|now|next|tonight
                    loaded|got|have|ive|with|holding ~3 gun|pistol|rope|noose|razor|blade|knife ~4 myself|head|mouth|wrist|ready|nothing !he|she
                    gun|pistol|blade|razor|knife|rope to|in|on|against|around my ~1 head|mouth|wrist|wrists|temple|throat|neck
                    rope|noose ~3 ready|tied|hanging|neck
                    wrote|writing|write|left|leaving ~4 note|notes|letter|letters|goodbye|goodbyes ~4 goodbye|kids|family|everyone|mom|everybody|sorry|gone|will|gone
                    suicide note|plan|attempt|thoughts
                    have|got|made|making|theres a|my plan ~3 kill|die|end|do|myself|suicide|going|tonight|already|how
                    want|wants|wanna|wanted|ready|going|gonna|prefer|wanting|need|hope|hoping|wish|wishing|like|love|deserve|willing|trying|plan|planning to|2|i|for|just ~1 die|disappear|vanish|dye|perish|morir|morirme|desaparecer !of|laughing|my|from|cold|in|on|to|for
                    wanna|want|wanting die|disappear|vanish !of|laughing|from|my|on|for
                    let|lemme|please|just me|to? die
                    wish|wished|hope|hoping|wishing|want|wanted|rather|prefer|better|praying|pray ~4 dead|died|gone|born !yet|with
                    wish|hope|hoping|praying|pray|wishing|want|wanted|rather ~5 never|not|didnt|dont|wont|wouldnt|stop|stopped ~2 wake|waking|woke|exist|existing|existed|breathing|born|open|alive|live|survived|survive|lived|make|made
                    wish|shouldve|should|why|wouldve|could ~4 let|left|leave|just ~1 me ~2 die|dead|go|there|gone
                    wish|wished ~6 narcan|narcaned|save|saved|revived|brought|bring|found|survived|survive|worked|reversed ~2 !my|your|his
                    shouldnt|shouldnt|why|mad|angry|wish|hate|should|didnt ~5 saved|brought|narcaned|bring|save|revived me|back
                    want|wants|wanted|wanting|wanna|rather|wish|prefer ~2 dead !to|inside|tired|serious|end
                    rather|sooner|prefer|id ~1 be|just? dead|die !than
                    go|fall|sleep|slip|drift ~1 to|a|in|asleep|away|off? sleep|asleep|away|forever ~2 never|not|forever|for|permanently ~2 wake|good|ever|waking|.
                    go|fall ~1 to|a? sleep|asleep ~1 never|not|forever|for|permanently ~2 wake|good|ever|waking|.
                    sleep|sleeping|nap ~2 forever|eternity|permanently
                    never|not|dont|stop|hate|tired ~3 wake|waking|woke|wakin up ~1 again|anymore|tomorrow|ever|every|each|alive|.
                    never wake|waking up
                    better off dead|gone|without|if|when|w|with
                    be|is|are|all|much|way better|happier|easier|fine|relieved|ok off? ~1 without|if|when|w ~1 me|i|im
                    everyone|everybody|yall|they|theyd|theyll|world|family|kids|people|mom|daughter|son|u|you|wife|husband|dad|kid|babies|all ~3 better|happier|easier off|without|if|when
                    everyones|everybodys|theyd|theyll|everyone|everybody|they|you|family|kids ~2 better off
                    be better|easier if|when i|im ~2 $not|gone|dead|disappeared|wasnt|here|around|died
                    easier|better ~1 for ~2 everyone|everybody|them|family|all|kids|my|you ~3 if|when|without ~5
                    world|earth|life|family|kids|everyone|everybody|lives|universe ~3 without|w|minus me
                    without me ~4 better|happier|fine|easier
                    dont|no|not|never|nolonger|didnt|cant|stop|done|hate|tired|sick|without|over ~3 to|be|of|being|like|see|want ~1 be|being|bein|existing|exist|living|live|alive|livin|here ~1 here|alive|around|existing|exist|earth|planet|anymore|no|any|world|life !at|with|for|in|without|outside|alone|there|near|on|this
                    dont|not|no|never|nolonger|didnt ~2 want|wanna|wish|wanting|longer|care|deserve|need|feel|like ~2 to|be|2|about|like? ~1 live|exist|living|alive|existing|life !at|with|for|in|there|outside|alone|here|near|on|like|nice|seen|late|that
                    dont|not|no ~2 want|wanna|like|wish to|2? be|b|being here|around|alive anymore|no|any|tomorrow|.
                    dont|not|no ~2 wanna|want to|2? be|b here|alive
                    $not ~2 see|have|find|got|any|much|a ~2 reason|point|purpose|meaning ~3 live|living|life|alive|exist|existing|here|breathing|continue|continuing|anymore|keep
                    no|whats|what|any|lost|zero ~3 reason|point|purpose|use|will|meaning ~3 live|living|life|alive|exist|existing|breathing|continuing|keep|continue|going|anymore|trying|fighting !there|today|back|if
                    whats|what is? the ~1 point ~1 anymore|.|living|of|life|in
                    nothing|nobody|noone|anything ~2 live|living for
                    nothing ~1 left for|to|in ~1 me|live|.|life|here
                    $not ~2 worth ~2 living|it|life|alive|anymore ~1 anymore|.|more
                    life ~3 $not|isnt ~1 worth ~4
                    $not|cant ~1 go|keep|continue|carry on|going|living|doing|fighting|like ~1 living|anymore|like|this|life|.|any|on !with|to|on
                    cant|couldnt|dont|not ~3 do|take|handle|stand|face|bear|live|deal|fight ~1 this|it|life|living|another|the|pain|like|with ~2 anymore|life|longer|more|day|pain|no|like|any|living
                    cant do this|it life|shit|no ~1 anymore|more|longer|.
                    cant|couldnt face|bear|take|survive|live|handle|do another|one|the|tomorrow|more ~1 day|night|minute|pain|.
                    tired|sick|exhausted|done|over|fed|finished|hate|through|weary ~3 with|of|up|being|to|trying ~2 living|life|alive|existing|existence|breathing|everything|fighting|waking !people|in|with|at|situation|insurance
                    hate being alive|here
                    hate my ~1 life|existence ~1 .|so|and|anymore|i !lol|jk|haha|job
                    goodnight|gnight|night forever
                    noches para siempre
                    goodbye|bye|farewell everyone|everybody|forever|world|all|cruel|yall|to !at|from|for|that|the|my|him|her
                    this|its|is|my|saying|say|last|wanted|want|just ~3 goodbye|goodbyes|farewell|bye !to|party|hug|party|gift|card
                    my|the|this|be|one ~1 last|final goodbye|text|message|words|breath|christmas|birthday|day|night ~1 ever|on|alive|earth|goodbye|you|to|words !of|with|at
                    my last|final goodbye|text|message|words|breath|christmas|birthday .
                    wont|not|never|isnt|might|dont ~4 be|b|have|see|hear|worry|here|exist|matter|bother|make ~3 here|alive|around|problem|burden|bother|morning|long|about|matter|tomorrow|again|me|it ~2 anymore|much|tomorrow|longer|soon|morning|me|after|ever|again|when|next|tonight|sunrise|through !today|because|until|at|so|if|for|im|i|cuz|cause|working
                    wont|not|isnt|doesnt|dont|never ~2 matter|matters ~1 soon|much|anyway|after|tomorrow|when
                    what|wonder|imagine ~1 if|about ~1 i ~3 wasnt|werent|not|gone|disappeared|died|stopped|existed|never ~2 here|around|anymore|.|exist|existed|born|alive
                    wont|not|dont ~2 be ~2 problem|burden|bother|trouble|issue ~4 anymore|much|longer|soon|anyone|you|no|to|.
                    dont|wont|not|stop ~2 have|need|got|to|gotta ~1 to|2? ~1 worry|deal|bother|hear|see|put ~3 me|mine ~2 anymore|much|soon|again|ever|after|longer
                    nobody|noone|no|who|wont|would|anyone ~3 miss|notice|care|notices|cares|noticed ~3 gone|dead|die|died|disappear|disappeared|missing|vanished
                    nobody|noone|no|who|wont ~2 miss|mourn me
                    nobody|noone|no|wont|who ~3 miss|notice|mourn me
                    if|when|once|after|cause|because ~1 i|im|ill ~3 gone|dead|disappear|disappeared|die|died|vanish|vanished ~6 better|miss|care|notice|care|kids|dog|cat|take|tell|know|happier|sorry|easier|nobody|matter|find|fine|please|tomorrow|remember|family|mad|anyone
                    tell|let|give|make|please|look|hug ~4 kids|family|mom|daughter|son|everyone|mother|girls|boys|wife|them|him|her|dog|cat|dad|babies|boy|girl ~3 loved|sorry|love|know|care|goodbye|tried|loves ~3 them|i|him|her|when|gone|anymore|sorry|.|goodbye|tried
                    take|look|watch ~1 care|after|over ~5 when|if|after|once ~2 gone|dead|not|longer
                    burden|waste|worthless|useless ~3 to|on|of|for ~1 everyone|everybody|family|kids|space|people|them|others|all|air|oxygen
                    im|feel|just|only|such|nothing|been|being|like ~3 burden|waste ~2 of|on|to|everyone|space|.|to
                    give|giving|gave|given|want to? up ~1 on|completely|everything|life|trying|fighting ~1 life|everything|living|myself|.|completely
                    i|im|just|and|so ~2 give|giving up ~2 .|completely|on|now|this
                    done|finished|through|over|tired ~1 with|fighting|trying|living|of ~1 everything|life|living|world|earth|existence|all|fighting|trying|it ~1 all|everything|.|anymore|life !i|but
                    im|i|just|am ~1 done|finished ~1 fighting|trying|living ~1 .|anymore|everything
                    no|only|one|other|easy ~1 way out|left|but !of
                    $not|no ~2 see|have|any|no|got ~2 future|hope|tomorrow left|for|anymore|ahead|.|me
                    only|best|one|easy|easiest|other ~1 way|option|answer|choice|solution ~2 out|death|die|dying|dead|end|gone !of
                    pain|hurt|hurting|suffering|voices|everything ~1 to|2 ~1 be|just? ~1 stop|end|over|finished ~1 for|forever|permanently|.|already|finally !texting|text|message
                    want|need|wanting|ready|make|just ~2 it|this|everything|the|all|pain|life ~1 all|pain? ~1 to|2 ~1 be? ~1 stop|over|end|done|finished !texting|with|by|at
                    see|join|be|with|meet|go|coming|going|reunited ~3 mom|mother|brother|baby|dad|son|sister|daughter|him|her|friend|god|jesus|you|grandma|heaven|home|husband|wife|boy|girl|them ~2 in|on|soon|up ~1 heaven|soon|other|hell|there|tonight|wherever|afterlife
                    meet|meeting|see|ready|home|facing ~2 my|to|god|for|the|maker|lord|reaper ~1 maker|god|jesus|creator|lord
                    ready|want|wanna|prepared|time to|for|2|me ~1 to? leave|exit|check ~1 this|world|earth|life|permanently ~1
                    checking|check out|outta ~1 permanently|early|life|of|for !of|library|today|hotel
                    leave|leaving|exit|exiting|escape ~1 this ~1 world|earth|life|planet|place ~1 .|behind|forever|soon|for|tonight|with
                    giving|gave|given|give|gived away ~2 my ~2 stuff|things|dog|belongings|everything|clothes|cat|guitar|possessions|shit
                    dont|doesnt|not|no|nothing|nun|dosent ~2 care|matter|matters|caring|mind ~3 if|whether|anymore|happens ~2 i|live|me|im|.|now ~3 live|die|wake|dead|happens|od|overdose|alive|anymore|.|tomorrow
                    nothing matters|matter|left|to ~2 disappear|anymore|die|live|gone|me
                    dont|doesnt|not|idc ~3 if|whether ~1 i|im|it ~2 live|die|wake|dead|alive|od|overdose|survive|make|lives|kills|exist
                    hope|wish|hoping|want|pray|wishing|wouldnt ~2 this|next|that|the|it|my|to|i|mind|if|a ~3 shot|hit|dose|bag|kills|kill|kills|fent|one|car|bus|truck|train|od|overdose|takes|hit|heart ~2 kills|kill|last|takes|me|out|my ~1
                    hope|wish|hoping|wishing i ~2 od|overdose|ods
                    if ~2 od|overdose|die ~3 dont|let ~2 save|bring|narcan|revive|me|help
                    dont|let ~2 save|bring|narcan|revive me ~2 next|if|back|this|please|time|again
                    last shot|dose|hit|one|bag|high|use ~4 ever|goodbye|end|final|then|last
                    dont deserve|worth to? live|living|life|be|exist|breathe|alive|saved|survive
                    why ~3 alive|exist|breathing|here|born|living|survive|survived|bother|try|live|still|even ~1 bother|alive|try|living|exist|trying|.|anymore|born|me|survive|here
                    just|wanna|want|need|lets|to ~1 let|letting ~1 go|it|myself ~1 of|everything|for|and|.|life|completely
                    die|dying|dead|death|disappear|gone|suicide ~2 sounds|seems|feels|looks|would|is|be|dont ~2 good|better|nice|easier|peaceful|relief|best|answer|only|bad|scare|easy
                    feel|feels|feeling like ~1 dying|ending|disappearing|killing|dead !of|from|today|rn
                    thinking|thoughts|dreaming|fantasizing|dream|fantasize|obsessed|googling|searching|researching ~3 death|dying|die|suicide|killing|ending|dead|ways|disappearing|gone ~3
                    voices|voice ~4 kill|hurt|die|end|jump
                    dark thoughts|place|night ~4 scared|cant|anymore|end|again|safe|worse|help|myself
                    not|dont|no|isnt|arent|cant ~2 safe|trust|feel|trusting|keep ~2 with|from|by|myself|safe|around|alone ~1 myself|alone|me ~1
                    scared|afraid ~3 of|what|ill|i|im|myself|might ~1 i|ill|to? ~2 do|hurt|myself ~2 myself|tonight|something|.|stupid|die
                    do|doing|did|done something|smth|sumthin ~1 stupid|permanent|bad|drastic|crazy|to ~1 myself|tonight|.|cant|if|again
                    dont|cant|wont|not|never ~2 make|making|survive|last|get ~1 it|through|past|the|thru ~2 tonight|night|weekend|week|tomorrow|morning|day|christmas|much|another !appointment|appt|meeting|group|work|clinic
                    quiero|quiere|quisiera|queria|deseo|prefiero|preferiria|ojala|ganas|merezco|pienso|pensando|vuelvo|voy|quieren|kiero|gustaria|va|dan|pensado|necesito ~3 morir|morirme|matarme|desaparecer|morirse|matarse|suicid*|colgarme|ahorcarme|muriera|morirse|ahorcarse|muerto|muerta|muriendo|aventarme|tirarme !de|por|en|hambre|risa|frio|sueno|calor
                    quiero|quisiera|solo ~1 dormir|dormirme ~3 no|nunca|siempre|jamas ~1 despertar|despertarme|mas|.|desperta
                    me ~1 quiero|voy|quisiera|quiere|queria|pienso|mejor ~1 a? matar|morir|ahorcar|suicid*|colgar|mato|muero|aventar|tirar|lanzar !de|por|el|la|en|a|con
                    me ~1 voy|quiero|quisiera ~1 a? aventar|tirar|lanzar|arrojar ~2 puente|tren|carro|carros|edificio|techo|metro|rio|vias|balcon
                    mejor me mato|muero|ahorco|cuelgo|suicido
                    matarme|ahorcarme|suicid*|colgarme|morirme|matarse|ahorcarse|envenenarme !de|el|la|trabajo|a|hambre|risa|frio|sueno
                    suicid*
                    quitarme|quitar|quitarse|quito|quitare|quita|acabar|terminar ~1 la|con|mi ~1 la|mi|su? vida|existencia
                    ya? no ~2 quiero|quiere|deseo|tengo|puedo|kiero|soporto|aguanto ~2 vivir|live|be|existir|seguir|despertar|despertarme|viva|vivo|estar|viviendo|vida|ganas ~1 aqui|vivo|viva|.|mas|asi|nada|nunca|ya|viviendo|existiendo|en|este|adelante|luchando|vivir|de
                    ya no quiero|puedo ~1 live|be|exist|continue ~2
                    blow|blows|blowing|blew up ~1 my|his|her|your|the phone|inbox|notifications
                    no ~1 quiero wake|exist|live|living ~1 up|anymore|more|mas|.|alive !early|temprano|him|her|the|my|at|a|tan|with|here|there
                    dont|not ~2 want|wanna ~1 vivir|existir|despertar|seguir ~1 viviendo|anymore|mas|more|.|nunca
                    no quiero ~1 vivir|existir|despertar|despertarme !aqui|con|en|temprano|sola|solo|alla|contigo|a|tan|alli|ahi
                    no quiero seguir|estar|continuar|continuar ~1 viviendo|vivo|viva|aqui|asi|con|adelante|existiendo|en ~1 .|mas|vida|mundo|ya|este|esta
                    acabar|terminar|acabe|termine|acabo ~1 con ~1 todo|esto|mi|ello|vida|este|la|el ~1 dolor|sufrimiento|vida|.|ya|hoy|de|una|esta
                    terminar|acabar con? todo|vida|mi
                    mejor|preferiria|prefiero|quisiera|ojala|deberia ~4 muerto|muerta|morir|morirme|muriera|muerte
                    estarian|estaran|estaria|esta|estan|estara|viviran|vivirian|serian|va|les|van ~4 mejor|felices|feliz|tranquilos ~2 sin|si ~2 mi|no|estoy|muero|estuviera|muriera|existiera|desaparezco
                    mejor|mejores|felices|tranquilos|feliz sin mi
                    sin mi ~4 mejor|felices|tranquilos
                    todos|todo|mundo|familia|hijos|ellos|mama ~3 mejor|felices|tranquilos ~1 sin|si
                    no|ya|nada ~1 vale|tiene|merece|hay ~1 la|ningun? ~1 pena|sentido|caso|razon ~2 vivir|seguir|vida|viviendo|luchar
                    ya no ~1 vale|tiene ~1 la|ningun? pena|sentido|caso ~1 .|nada|vivir|seguir
                    no vale la pena ~1 vivir|seguir|.
                    vida ~2 no ~2 vale|sentido|tiene|importa|merece ~3
                    no ~2 vale|merece ~1 la? pena ~2 vivir|seguir|nada|.|esta|vida|mas
                    cortarme|cortarse|cortar|cortandome ~1 las|mis venas|munecas|brazos
                    lastimarme|lastimarse|herirme !el|con|cocinando
                    hacerme|hacerse|haciendome dano
                    lastimarme|lastimarse|cortarme !el|con|cocinando|pelo|cabello|unas
                    cortarme|cortar|cortarse ~1 las|mis venas|munecas
                    ya no puedo mas|mas|seguir|aguantar|soportar|con|vivir !tarde|tiempo|comida|de|hoy|la|el|texting|esperar|que
                    ya no puedo mas .|con|quiero|y|me|estoy|dios|de|no
                    ya? no puedo mas .|con|ya|asi|quiero|todo|vivir|me|estoy|dios|y !tarde
                    ya? no ~1 aguanto|soporto|resisto ~1 mas|esta|la|este|vivir|esto|vida|nada|el ~1 vida|.|dolor|mas|asi|vivir|ya
                    no ~1 le? ~1 encuentro|veo|tengo|hay|hallo|queda|quedan|encontre ~2 sentido|razon|motivos|motivo|ganas|razones|esperanza ~2 vivir|vida|seguir|vivo|existir
                    no le|les? encuentro|veo|hallo ~1 sentido ~1 a|.|nada
                    sin ganas|razones|razon de|para vivir|seguir|nada|existir
                    se|quitaron|perdi|perdido ~1 me|las|han? ~2 ganas ~1 de? vivir|seguir|todo
                    cansado|cansada|harto|harta|cansancio|aburrido|fastidiado ~2 de|con ~1 la|mi|esta|tanto|todo? ~1 vivir|vida|existir|sufrir|todo|vivo|despertar|luchar|respirar !que|la|los|en
                    adios|despido|despedirme|despedida|despidiendome|despedir|despidanme ~2 todos|siempre|mundo|familia|hijos|para|mis|de|.|ustedes ~1
                    ya no ~4 problema|molestar|carga|estorbo|preocupar|sufrir|aqui|preocupen|estorbar|verme|escuchar|vere|ver|existo|voy ~3
                    no ~2 seria|sere|voy|ser|dar|dare|estare|voy|estar|van ~2 problema|carga|molestia|aqui|estorbo|molestar|lata|problemas|ver|manana|verme ~2 manana|mas|nadie|mucho|para|ya|.|mucho|por
                    soy|siento|solo|nada ~3 carga|estorbo|estorbo|basura|inutil|problema|lastre|peso ~2 para|de|.|mi|todos
                    nadie|no|quien ~2 me|se|les|le|va ~3 extranar|extranaria|extranara|extrana|importaria|importa|cuenta|importara|daria|lloraria|notaria|importo ~4
                    si|cuando|cdo ~2 me|ya|no|yo|falte|muero ~2 muero|muera|muriera|desaparezco|falte|desapareciera|estoy|este|estuviera|pase|muerto|voy|existiera|faltara ~5 nadie|mejor|mis|hijos|cuiden|cuida|dile|diles|perro|importa|todos|nada|extran*|digan|familia|perdon
                    cuiden|cuida|cuide|diganle|dile|diles|digan|diganles|dale|cuidame|cuidenme ~5 quiero|amo|hijos|perdon|quise|perro|ame|falte|amo|gato|ya|amaba|queria ~4
                    dejar de? existir|respirar|sufrir|vivir
                    dejar este|el mundo
                    irme|quiero|mejor|ir|voy ~1 de ~1 este ~1 mundo|vida
                    irme con|a ~3 cielo|dios|mama|hijo|papa|hermano|ella|el|senor|hija|otro
                    carta|cartas|nota ~2 despedida|despidiendome|adios
                    tirarme|aventarme|lanzarme|saltar|brincar|tirarse|aventarse|arrojarme|parado|parada|orilla|sentado ~3 puente|tren|edificio|vias|metro|carro|techo|azotea|carros|precipicio|balcon|rio|barranco
                    tengo|junte|guarde|guardado|tomarme|tomar|tragarme|voy|todas|pistola ~4 pastillas|pistola|soga|cuerda|veneno|arma|navaja|frasco|cuchillo ~5 acabar|matarme|terminar|listo|lista|todas|cabeza|mi|morir|hacerlo|dormir|siempre|fin
                    tomarme|tragarme|tomar ~1 todas|todo|muchas|un ~1 las|mis|el|de? pastillas|frasco|bote|medicinas|medicamentos
                    quisiera|ojala|quiero|deseo|deseaba|pido|preferia|espero ~4 no|nunca|jamas ~2 despertar|despertara|existir|haber|despierte|hubiera|despertar|hubieran|nacido|desperte|amanecer|estar|haberme ~2
                    quisiera|ojala|deseo|debieron|hubieran|hubiera|preferido|preferiria|querido|deberian ~4 muera|muriera|dejado|morido|muerto|morir|dejaron|salvaran|salvado|revivieran|revivido|despertara|nacido ~2
                    para que|ke ~2 vivir|vivo|seguir|sigo|naci|estoy|existo|salvaron|revivieron|existir
                    no merezco|quiero|deberia|debi|debieron ~3 vivir|vida|haber|salvarme|revivirme|existir|vivo|viva|salvado|sobrevivir|nacer
                    esta ~2 ultima|ultimo ~1 noche|mensaje|vez|dia ~2
                    es|sera mi|el|la ultimo|ultima ~1 mensaje|noche|dia|vez|texto|adios
                    unica|unico|mejor ~1 salida|solucion|forma|manera|opcion|remedio ~3 morir|muerte|morirme|matarme|acabar|irme|desaparecer|es
                    no ~1 veo|hay|tengo|encuentro|le ~2 salida|futuro|esperanza|otra|solucion|remedio !de
                    me|se|todo|da ~2 da|igual ~2 igual|lo ~2 morir|muero|vivir|vivo|muerto|despierto|muera
                    me rindo|rendi|rendido|rendida ~2
                    pensando|pienso|pensamientos|ideas|piensa|penso|ideas ~3 muerte|morir|suicid*|matarme|morirme|quitarme|hacerme|acabar|feos|feas|oscuros|matarse
                    tengo|da|me ~2 miedo ~3 hacerme|hacer|mi|misma|mismo ~2 algo|dano|locura|misma|mismo|tonteria|estupidez
                    hacer|cometer|hago|haga ~2 una ~1 locura|tonteria|estupidez
                    voces|voz ~4 mate|matarme|muera|matar|hacerme
                    sobredosis|dosis|pasarme ~3 proposito|adrede
                    que ~2 todo|esto|dolor|sufrimiento ~2 acabe|termine|pare|acabara|terminara|se ~1 .|ya|de|para|acabe|termine
                    sere|soy|siendo una? carga
                    """), Phrases.lines("""
                    kill|hurt|hang|hit|shoot|cut|stab|burn|burning|cutting $self shaving|cooking|at|by|playing|working|while|from|moving|lifting|a|out|some|coffee|with|or|laughing|trying|for|over|to|on|in
                    hang|hanging|hanged out|with|up|on|around|in
                    off myself|himself|herself !.
                    off $self ~1 of|the
                    cut|cutting|hurt|burned|burn myself|himself|herself shaving|cooking|at|on|by|playing|working|off|while|from|moving|some|lifting|opening
                    not suicidal
                    was|were|been|used|felt ~3 suicidal ~3 years|ago|before|once|when|back
                    never|not kill|hurt $self
                    blow|blows|blowing|blew up ~1 my|his|her|your|the phone|inbox|notifications
                    die|dying|died|dead|disappear of|laughing|from|cold|in|this|embarrassment|heat|on|hard|hungry|hunger|phone|battery|car|tired|inside|serious|asleep
                    phone|car|battery|laptop|truck ~4 die|died|dead|dying|disappear
                    end|ending|ended it|things|everything with|here|early|there|on|at|between|w
                    end|ending it|things|everything ~2 my|him|her|boyfriend|girlfriend|bf|gf|husband|wife|ex|relationship|marriage|lease|call
                    want|going|ready|need|about ~2 end|ending ~1 the|my|this|our|it ~1 call|relationship|conversation|lease|contract|marriage|subscription|convo|day|program|meeting|shift|year|habit|addiction|cycle
                    go out|to|off ~1 on a|good|high
                    cant|couldnt|dont ~2 do|take|make|handle ~1 this|it|that|the|work ~2 today|tomorrow|$day|time|by|without|on|class|job|appointment|online|app|form|morning|at|week|next|until|alone|yet|paperwork|right|appt|shift
                    cant take|stand|handle|do|deal ~1 this|it|the ~1 anymore with|at|job|heat|bus|rain|noise|cold|traffic|phone|roommate|class|homework|weather
                    suicide hotline|line|prevention|squad|awareness|watch|lifeline|number|rates|doors|month|song|movie|loss|loss|survivor
                    committed|commited|by|died|lost|after|from|attempted|her|his ~2 suicide
                    suicide ~3 last|years|ago|when|was|in
                    movie|film|show|song|lyrics|book|episode|game|character|novel|podcast|serie|cancion|pelicula|libro ~8 suicide|suicidal|kill|kills|killed|die|dies|died|end|suicidio|suicida|mata|mato|muere
                    suicide|suicidal|kill|kills|killed|die|dies|died|suicidio|suicida|mata|mato|muere ~8 movie|film|show|song|lyrics|book|episode|game|character|novel|podcast|pelicula|cancion|serie|libro
                    dont|not|no ~2 want|wanna to|2? be|b|live|living|exist here|there|in|at|with|on|for ~1 at|with|for|in|on|today|tomorrow|late|long|when|if|shelter|this|the|a
                    dont|not|no ~2 want|wanna to|2? be|live|living there|outside|alone|with|in|at|like|late|near|on|anywhere|around ~1
                    wont be here|around|there ~1 tomorrow|today|$day|at|for|until|because|im|next|this|in ~2 can|reschedule|i|text|have|got|appointment|work|cuz|because|so|at|to|for
                    no point|use going|in|to|of|getting|calling ~2 there|today|now|back|if|late|since|work
                    be better|easier if|when|for ~2 you|we|i|me|he|she|they|us ~1 call|text|come|could|can|meet|had|get|did|move|mail|was|wait|bring
                    better off with|at|on|taking|using|in|not|here|sober|clean|going|walking|waiting|w|without ~1 him|her|it|them|dope|drugs|that|using|the
                    sick|tired|done|over|hate|fed ~3 life|living|way|this ~6 quit|clean|treatment|detox|sober|rehab|recovery|using|suboxone|methadone|subs|program|dope|drugs|addict|high|addiction|options|medication|meds|sick
                    tired|sick ~2 waking|wake ~1 up ~1 sick|dopesick|like|early|with
                    cant|couldnt ~3 do|take|live|keep|handle ~3 anymore|life|like|this|going ~6 treatment|detox|rehab|clean|quit|suboxone|methadone|sober|program|using|dope|addiction|drugs
                    done|over|tired|finished|sick|hate with|of|this ~1 this|my|the|these|that ~1 life ~1 of|on|
                    rather die than ~4
                    give|giving|gave up ~1 on ~1 you|him|her|them|smoking|the|this|finding|waiting|dope|sugar|caffeine|cigarettes|coffee|that|drugs|it|my|soda|drinking
                    dont|not|never|wont|aint ~2 give|giving up
                    my last|final day|night|time|bag|dose|message|one|text ~1 of|at|here|in|was|said|went|before|to|i|got
                    goodbye|bye|farewell for|see|have|ttyl|talk|love|till|party|hug|dinner|card|to
                    one|another|last|the|this|my ~1 last|final goodbye party
                    used|want|going|need|trying ~2 to ~3 die|dead for|laughing|to|of|hard
                    would|wouldnt|could|id never|not ~3 kill|hurt|harm|end|take|do
                    ready|time|want|need|have|got|go ~1 to|for ~1 go|leave|check home|to|out|back|there|now|in|see|on|get|shopping|clean
                    checking|check out ~1 of|at|library|of
                    only|best|one|easiest ~1 way|option|thing ~2 out|left|stop|is ~1 of|to|detox|treatment|using|suboxone
                    way|future|hope ~2 out|left|for|me|forward of|here|today|you|sober|now|we
                    nobody|noone|no|one|dont|not ~4 miss|care|notice|know ~1 me my|to|is|about ~1 appointment|call
                    hope|wish|hoping ~2 i|to ~3 make|made|get|survive|survived|see|not|dont ~2 appointment|work|time|clean|sober|friday|there|relapse|od|overdose|meeting|group
                    cant|wont|not|dont ~2 make|get|making ~1 it|through|past|the|to ~1 to|tomorrow|today|on|appointment|appt|meeting|group|work|clinic|$day|at|for|tonight|this
                    in the pain|hurt
                    see|join|meet|with|be|hi|hear ~3 him|her|you|them|dad|mom|son|daughter|brother|sister ~1 soon|there|tonight ~1 .|at|for|and|thanks
                    tell|let|give ~3 mom|him|her|them|kids|everyone ~2 i|know|love|sorry ~1 im|late|said|will|that|cant|be|the|for|happy
                    dont|doesnt|not|idc ~2 care|matter|mind ~2 if|whether|which|what ~2 ~1 it|they|mail|you|pick|how|he|she|people|nothing|its|pickup|someone
                    want|need|make ~1 it|this|the|my ~1 tooth|headache|cramps|noise|withdrawal|sickness|cravings|itching|diarrhea|bleeding|habit|using|dope ~2 stop|end|over|go
                    pain ~2 stop|end ~1 in|when|from|using
                    why ~2 bother|try|trying ~1 you|calling|with|texting
                    safe|trust ~1 with|around|from|by ~1 him|her|them|you|people|needles
                    morir|muero|morirme|muerto|muerta de|del|por hambre|risa|frio|calor|sueno|ganas|pena|verguenza|cansancio|aburrimiento|sed|amor
                    no|nunca|jamas ~1 quiero|pienso|voy|quisiera|quiere ~1 morir|morirme|matarme|suicid*|hacerme|quitarme|lastimarme|hacerme
                    no|nunca|jamas ~1 quiero|pienso|voy|quisiera|quiere llegar|intentar|volver|ir|tener ~2 morir|morirme|matarme|suicid*|hacerme|quitarme|lastimarme
                    va|van|quiere|quieren|amenaza|amenazo|con|intento|trato|dijo|puede|juro|dice ~2 matarme|matarnos|matar
                    me|nos ~1 quiere|quieren|va|van ~1 a? matar
                    pero ~1 ya? no ~1 .|mas|quiero
                    pero|but|ya ~1 ya|im|not? no|good|ok|better|fine ~1 .|now|more|anymore
                    no soy|estoy|es suicid*
                    no puedo mas tarde|que|hoy|de|tiempo|temprano
                    linea|prevencion|numero|telefono|pelicula|cancion|serie|libro|dia ~3 suicid*
                    no quiero seguir usando|consumiendo|tomando|esperando|con|recibiendo|en ~1 esto|la|el|heroina|drogas|.|droga|vicio
                    no quiero seguir asi|con ~1 usando|consumiendo|la|el|tratamiento|esto
                    no ~1 puedo|quiero|aguanto seguir|mas asi? usando|consumiendo|con|la|malilla|dolor|tos|muela|trabajo|calor|esperar
                    no se quiere|quieren despertar|levantar
                    no quiero despertar|estar|vivir a|temprano|solo|sola|en|con|tarde|aqui|alla|ahi
                    acabar|terminar|acabe|termine|acabo ~1 con ~1 mi|eso|cita|trabajo|el|la|los|las|turno|este|papeleo|novio|novia|esposo|esposa|relacion|vicio|adiccion|tratamiento|programa|jale|carrera|escuela
                    adios|despido ~1 .|gracias|nos|hasta|buenas|que|cuidate|amigo|amiga|y|luego
                    harto|harta|cansado|cansada de ~1 esta|la|mi|este|los|las|todo ~1 vida ~1 de|droga|adiccion|en|usando
                    no|sin ~2 razon|sentido|caso|esperanza|salida|futuro|ganas ~1 para|de|ir|comer|usar|cocinar|trabajar|salir|de|llamar|hablar|consumir
                    cuando ~2 este|estoy listo|lista|mejor|limpio|limpia|ahi|en|sobrio|bien
                    si me muero de
                    ultima|ultimo vez|dia|noche que|de|en|fue|me|use
                    me rindo con|no
                    no me rindo
                    tengo miedo de recaer|usar|volver|morir
                    ya no ~2 problema con
                    todo esto|esta|lo
                    ver a|mi ~1 hijos|familia
                    """), NEGATED);

    /** Said about another time. */
    private static final Rule ATTEMPT = Rule.of(Phrases.lines("""
                    tried|attempted|trying|attempt to|at? ~2 kill|hang|drown|shoot|end|suicide|hurt $self|suicide|my|it|life
                    tried|attempted suicide
                    intente|intento|trato|trate|queria ~2 matarme|suicidarme|matarse|suicidarse|quitarme|quitarse
                    """), Phrases.of(), LONG_AGO, NEGATED);

    /** An attempt of these days is a risk of today. */
    private static final Rule LATELY = Rule.of(Phrases.lines("""
                    tried|attempted ~2 kill|hang|shoot|drown|end|hurt $self|it|my|him|her ~1 life? ~3 yesterday|today|tonight|week|weekend|night|$day
                    tried|attempted ~2 suicide ~3 yesterday|today|tonight|week|weekend|night|$day
                    intente|intento|trate|trato|quise|quiso ~2 matarme|suicidarme|matarse|suicidarse|ahorcarme|ahorcarse ~3 ayer|anoche|hoy|semana|$day
                    killed|hung|shot|hanged|mato|ahorco $self|se|el|ella? ~8 do|follow|try it|him|her|same ~1 too|next|soon|again
                    """), Phrases.lines("""
                    last|that|one week|weekend|night of|in
                    lol|game|movie|gta
                    """), NEGATED);

    private static final Phrases OVER = Phrases.lines("""
            tried|attempted|wanted|thought|almost|used|thinking|would|was|were|been|had|killed|committed|hung|shot|felt|hanged|overdosed|ended|took|did ~4 kill|killed|killing|die|dying|suicide|suicidal|end|ending|hurt|himself|herself|myself|attempt|life|shot|dead|themself|died|way
            attempt|attempts|suicide|suicidal|died|killed|attempted
            intente|queria|pense|se|quise|trate|quiso|intento ~3 matarme|suicid*|morir|morirme|mato|suicido|quito|ahorco
            """);

    private SuicideRules() {}

    /** Whether the text has words of it, whatever they mean there. */
    static boolean areSaid(Words words) {
        return WISH.isSaid(words)
                || ATTEMPT.isSaid(words)
                || LATELY.isSaid(words)
                || SuicideTurns.areSaid(words)
                || SuicideAfter.areSaid(words);
    }

    static boolean hold(Words words) {
        boolean over = OVER.in(words)
                && Scope.LONG_AGO.cues().in(words)
                && !Scope.present().in(words);
        return ATTEMPT.holds(words)
                || LATELY.holds(words)
                || (!over && (WISH.holds(words) || SuicideTurns.hold(words) || SuicideAfter.hold(words)));
    }
}
