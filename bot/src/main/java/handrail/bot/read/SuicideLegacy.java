package handrail.bot.read;

import static handrail.bot.read.Scope.LONG_AGO;
import static handrail.bot.read.Scope.NEGATED;

/**
 * A wish to die (S1) told by what is left to others and to whoever finds them: a truck, a dog, a letter and where it lies, the song to be
 * played, a day there will be none of, and a mind made up that feels light. No model learns this table, so it holds whatever the model thinks.
 */
final class SuicideLegacy {

    /** Who is to have what. A pet and a car are left for a night too, so those who come back stand beside it. */
    private static final Rule LEFT_TO = Rule.of(Phrases.lines("""
                    can|could|should|puede|pueden|gets ~1 have|keep|quedarse ~2 my|mi|mis|the ~1 truck|car|bike|tools|guitar|clothes|tv|xbox|ps5|ps4|boots|records|watch|jewelry|rings|ring|trailer|stuff|things|everything|dog|cat|money|chip|herramienta|troca|carro|ropa|cosas|guitarra|moto|perro|reloj|joyas !today|while|until|till|back|for|this
                    wont|cant|not take|taking ~1 it|them|any|that ~2 with me .
                    asked|asking|asks ~2 which|what ~1 of? ~1 his|her|their stuff|things|clothes ~2 i want .
                    que se quede|queden con mi|mis|todo
                    me|mi|mis ~2 se lo|la|los|las queda|quedan|quede|queden ~1 mi
                    truck|car|house|trailer|carro|troca|casa ~2 title|titulo|papers|pink|deed ~5 signed|firmado|firmada|firme|drawer|glove
                    title|titulo|pink|deed ~6 signed|firmado|firmada
                    give|denle|dale|give my|mi|mis ~2 bike|boots|chip|dog|cat|tools|guitar|truck|car|coat|clothes|records|watch|ring|rings|xbox|money|bici|botas|perro|herramienta|reloj|ropa to|a ~1
                    who|quien ~2 i|se|le ~1 give|leave|left|dejo|doy ~1 my|mi|mis ~3 chip|dog|cat|tools|guitar|truck|things|stuff|perro|gato|cosas|kids|hijos
                    who gets|keeps|takes|raises my ~1 kids|dog|cat|kid|son|daughter|babies|baby|house|cat
                    take|have|love|want|keep|adopt ~2 old|9|8|10|11|12|13|14|yr|year ~5 when|after|until they|im|i ~1 find|gone|go
                    encargo ~2 mi|mis|mucho ~2 perro|perrita|perra|gato|hijos|hija|hijo|ninos|ninas|jefa|jefita|mama|ama|viejita !cuando|manana|hoy|mientras|un|una|el
                    cuiden|cuidame|cuidenme|cuidenmela a? ~1 mi|mis|la|los ~1 jefita|jefa|mama|hijos|ninos|nina|nene|ama|viejita|perro ~1 .|no|mucho|siempre|y
                    give|gave|giving|regalo|regalando|dando me? ~1 her|his|their|sus ~1 rings|ring|jewelry|cat|dog|things|stuff|watch|guns|records|anillos|joyas|cosas ~4 wont|doesnt|didnt|not|never|needing|goodbye|gone|no
                    """), Phrases.lines("""
                    while|until|till|today|tomorrow|weekend|borrow|back|monday|tuesday|wednesday|thursday|friday|week|treatment|rehab|detox|jail|court|work|school|vacation|trip|hospital|surgery|mientras|manana|hoy|prestado|semana
                    give|denle|dale|have|keep|gets|takes|encargo|cuiden|cuida|cuidenme|cuidame ~8 while|until|till|today|tonight|weekend|week|treatment|rehab|detox|jail|court|hospital|surgery|mientras|hoy|semana|rato|cuando|finde
                    paid|pays|sold|bought|buy|selling|sale|cash|bucks|dollars|registration|dmv|lien|got|gave|closing|loan|trade
                    kit|kits|order|narcan|strips|delivery|van
                    new|birthday|bday|christmas|wedding|graduation|navidad|cumple|cumpleanos|boda|dress|play
                    """), LONG_AGO, NEGATED);

    /** What is to be done when they are gone, and by whoever finds them. */
    private static final Rule TO_BE_FOUND = Rule.of(Phrases.lines("""
                    when|once|after|cuando i|im|ya? ~1 gone|dead|muera|falte|muerto|muerta ~4 play|dont|burn|sing|wear|scatter|bury|cremate|speak|read|cry|song|funeral|toquen|pongan|quemen|lloren|dejen|canten
                    play|sing|wear|burn|toquen|pongan|canten ~5 when|after|once|cuando im|i|me|yo|ya ~1 gone|dead|muera|falte|vaya
                    scatter|sprinkle|tiren|echen me|my|mis ~1 ashes|cenizas|off|in|over|at|en|al
                    no church|service|viewing|priest|misa for me|mi
                    no preacher|cura ~1 .|and|no|please
                    when|until|til|till|before|whoever|hope|if ~1 they|somebody|someone|yall|cops|police|landlord|mom|kids|maid|ems find|finds me .|and|in|there|here|dont|tell|im|i|like|it
                    whoever|whos|quien ~2 finds|find|found|encuentre|halle|gonna|ever ~1 find|finds? ~1 me|.
                    hope|pray|dont ~1 its|it|want ~2 not|my|mi ~3 find|finds me
                    cuando|antes me encuentren|hallen|encuentre|halle
                    letter|letters|carta|cartas|note|nota|envelope|sobre|notes|envelopes ~4 behind|freezer|drawer|mattress|colchon|clock|bible|biblia|dresser|pillow|almohada|shoebox|buro|cajon ~2
                    left|leaving|wrote|hid|put|deje|escribi|puse ~1 the|a|una|la|las|my|mi? ~1 letter|carta|note|nota|letters|cartas ~3 on|under|behind|in|debajo|en|inside|sobre ~1 the|my|la|el|mi|his|her ~1 table|mesa|bed|cama|colchon|mattress|clock|pillow|almohada|drawer|bible|freezer|kitchen|cajon
                    dont|no ~1 let|dejen|dejes ~3 read|leer|lea|lean ~1 it|the|la ~1 first|letter|note|carta|.|till|until
                    read the|my|lean|lee note|letter|carta|nota ~3 when|after|cuando|before ~6 wont|not|gone|no
                    letters|cards|cartas|video|videos|audio|audios|grabe|recorded|message ~6 for|para|pa when|cuando ~1 hes|shes|he|she|theyre|they|is|sea|sean|tenga|cumpla? ~1 is|are|turn|turns|tenga|cumpla? ~1 18|16|21|13|older|grown|grande|grandes|quince|15|graduates|marries
                    scheduled|set|program* ~3 email|emails|text|texts|message|messages|post ~3 family|everyone|mom|kids|wife|them ~3 for|to ~2 #|morning|tomorrow|after|when
                    unlocked|abierta ~2 so|para|pa ~4 break|find|kick|tumbar|encontrar
                    """), Phrases.lines("""
                    at|to|from|for|in ~1 work|vacation|trip|detox|rehab|treatment|jail|week|weekend|town|month|store|funeral|interview|class
                    gone at|to|for|next|this|on|all|from
                    mailman|cartero|landlord|casero|driver|judge|juez|court|corte|school|escuela|lawyer|abogado|teacher|maestra|neighbor|vecina|roommate|deliver|kit|package|reception|recepcionista|plumber|pediatrician|sitter|babysitter
                    letter|letters|carta|cartas|note|nota|envelope|sobre ~8 judge|juez|landlord|casero|driver|court|corte|school|escuela|lawyer|abogado|teacher|neighbor|nurse|coach|boss|delivery|mailman|cartero
                    find me ~1 a|another|an|on|some|work|housing|job|something
                    finds|find me|my ~1 on|wallet|phone|keys|attractive|cute|funny|annoying|boring|at|by
                    cat|dog|hiding|hide|run|ran|tag|seek|escondidas
                    """), LONG_AGO);

    /** That it is settled, and that what follows is nothing. */
    private static final Rule SETTLED = Rule.of(Phrases.lines("""
                    no more ~2 no more ~2 no more ~1 me|nothing|nothin|.
                    no more me .|here|anymore
                    soon|pronto ~2 no|ya|it ~1 more|no|wont ~2 hurt|dolera|court|dopesick|pain|dolor|nothing|me|nada
                    mero|casi|pronto|hoy se ~1 acaba|acabo|termina ~1 todo|tanto|este|el|mi|. ~1 cansancio|dolor|sufrimiento|carga|pesadilla|tormento|.|pena
                    ya ~1 mero|casi|pronto|hoy|manana se ~1 acaba|acabo|termina ~1 todo|este|esta|el|mi|tanto ~1 cansancio|dolor|sufrimiento|carga|pesadilla|tormento|.|pena
                    last|ultimo|ultima night|day|noche|dia ~1 i|que|im ~2 gotta|got|have|hafta|tengo|les ~2 feel|hurt|live|breathe|fight|sentir|cuesto|doy|aguantar
                    if i ~3 wake|see|make|survive ~6 if ~2 dont|not ~1 better|fine|good|cool|so|oh|thats|even
                    im|ill nobodys|noones ~1 bill|burden|problem|headache|worry
                    should|shouldve|shoulda ~2 gone|died first|too|instead .
                    no|nowhere ~2 to? ~1 go|left but ~2 down|under|grave|ground|river|tumba
                    made|make|hice|tome ~1 up? ~1 my|mind|la|mi ~1 mind|decision ~8 calm|peace|light|lighter|relieved|smiling|paz|tranquilo|tranquila|quiet
                    its|already|ya ~1 decided|decidi|decidido|esta ~2 i|feel|me|siento|decidido ~2 light|calm|peace|free|lighter|relieved|better|paz|ligero|tranquilo|tranquila
                    tomorrow ~2 cause|because|there|since ~1 there? ~1 isnt|aint|wont|no ~1 one|gonna|be
                    already know what|how im|ill|i ~1 doing|gonna|do|going|will ~3 when|once|tonight|if|soon ~1 i ~3 home|out|alone|released
                    told|tell|telling ~4 what|whatever ~1 he|she|they ~1 wanted|want|wants|needed to hear ~6
                    lied ~2 on|to|about ~2 form|nurse|doctor|screening|counselor|therapist|questions|her|him|plan ~4 plan|fine|thoughts|suicid*|home|out|have|do
                    been|done pretending ~6 tonight|stop|over|done|tired
                    never|not|wasnt ~1 supposed|meant to ~1 make|live|be|last|get|exist ~1 it? ~2 this|past|far|long|here|old ~6 fix|fixing|correct|over|done|tonight|end
                    """), Phrases.lines("""
                    job|school|detox|rehab|treatment|move|moving|class|leave|leaving|quit|program|clean|sober|apartment|college|church|baby|surgery|shot|divorce|enroll|trabajo|programa|escuela
                    turno|corte|ano|mes|semestre|jale|tarea|malilla|verano|probatoria|invierno|fiesta|telenovela|dentist|tooth|tattoo|vaccine|needle|stitches|cast
                    last|ultimo|ultima night|day|noche|dia ~8 shelter|couch|probation|monitor|job|work|shift|dieta|trabajo|turno|albergue
                    eating|cooking|wearing|saying|buying|ordering|watching|hugging|cocinar
                    no more me and|time|being|getting
                    """), LONG_AGO);

    private SuicideLegacy() {}

    static boolean hold(Words words) {
        return LEFT_TO.holds(words) || TO_BE_FOUND.holds(words) || SETTLED.holds(words);
    }
}
