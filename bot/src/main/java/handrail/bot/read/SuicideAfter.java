package handrail.bot.read;

import static handrail.bot.read.Scope.LONG_AGO;
import static handrail.bot.read.Scope.NEGATED;

/**
 * A wish to die (S1) told by what comes after: what will not be needed, who is spared, what is laid ready for those who stay, and the rest
 * that is wished for. What sounds the same of a move, a job or a program stands beside it.
 */
final class SuicideAfter {

    /** What will not be needed, and from whom a burden goes. */
    private static final Rule SPARED = Rule.of(Phrases.lines("""
                    gave|giving|handed|signed|gifted|regale|reparti|repartiendo|regalando ~7 wont|ya|not|no ~3 need|needing|necesito|falta|necesitar|wearing
                    wont|dont|not|no|ya ~2 need|needing|necesito|necesitar|llevar|falta ~3 where|donde ~1 im|i|me|voy
                    gave|giving|handed|signed|regale|deje|reparti ~7 where|donde ~1 im|i|voy|ill ~1 going|headed|be|voy
                    no use|point|sense ~2 book*|schedul*|order*|refill*|planning ~6 wont|not|gone ~1 be? ~1 around|here|alive|gone
                    dont|no ~1 need|want|book|order ~3 appointment|refill|appt ~4 wont|not|gone ~1 be? ~1 around|here|alive
                    nobody|noone gotta|has|have ~2 deal|put|worry|bother ~2 with|about|up me
                    wont|not|dejo|dejar ~2 be|ser ~2 anyones|anybodys|nobodys|their|her|his|your|un|una|a ~1 problem|headache|burden|weight|worry|peso|carga ~3 anymore|much|longer|after|soon|familia|mas|para
                    ya no|pronto|mero ~3 doy|dar|dare|molesto|estorbo|estorbar ~2 lata|problemas|nadie|guerra|lastimas
                    out of ~1 everyones|everybodys|their|peoples ~1 hair|way|lives ~2 good|soon|forever|permanently
                    """), Phrases.lines("""
                    new|another|bigger|otro|otra|nueva|nuevo ~2 one|job|phone|coat|bike|cuarto|trabajo|apartment
                    needing|need|wearing ~3 got|bought ~2 new|another|other
                    quedan|fit|fits|size|donation|donate|goodwill
                    where|donde ~1 im|i|voy ~1 going|headed|be|voy ~1 to|tomorrow|for|on|after|next|a|al|de
                    """), LONG_AGO);

    /** What is laid ready, said and asked for those who stay. */
    private static final Rule LAID_READY = Rule.of(Phrases.lines("""
                    my|mi|mis funeral|casket|obituary|headstone|ashes|entierro|tumba|cenizas
                    bury|cremate|entierrenme|entierren|scatter me ~2 next|beside|by|near|.|junto
                    no flowers|funeral ~1 please|for|.|or|no
                    passwords|password|papers|insurance|letters|letter|envelope|carta|cartas|papeles ~5 when|after|cuando|once|if ~2 gone|falte|dead|muera|find|encuentren
                    letter|letters|one|carta|una ~2 for|para each|every|cada ~1 of? ~1 kid|child|hijo|hijos|uno
                    feed ~4 cat|dog|cats|dogs ~3 if ~3 wasnt|dead|werent
                    if i wasnt|werent ~1 around|alive
                    cuando yo|me? falte|muera
                    said|say|saying|dije|hice ~2 my|mis|all|every* ~1 goodbyes|goodbye|adioses|despedidas
                    ya? me despedi de todos|mis|todo|cada
                    hugged|kissed|held|abrace|abrazo|bese|beso ~6 last|ultima|ultimo ~1 time|vez|porque|cause|because
                    dont|not|no ~2 blame|sientan|culpen|echen ~1 yourself|yourselves|culpables|guilty|la|se ~2 when|cuando|hear|find|enteren|culpa
                    remember|recuerdenme|recuerden|recuerdame me ~2 laughing|smiling|kindly|bonito|feliz|riendo|happy
                    made|hice|making ~1 my|mis|las peace|paces .|look|already|and|now|with
                    last ~2 youll|you|message|text ~2 get|getting|hear ~2 from me
                    """), Phrases.lines("""
                    goodbye|goodbyes|said|say ~3 job|old|apartment|coworkers|jail|school|team
                    made|making ~1 my peace with
                    letter|letters|papers|carta ~3 judge|juez|court|corte|lawyer|abogado|school|landlord
                    """), LONG_AGO);

    /** The end that is wished for. */
    private static final Rule WISHED = Rule.of(Phrases.lines("""
                    tired|sick|weary|exhausted|cansado|cansada|canse|harta|harto ~1 of|de ~1 being|ser|estar ~2 person|human|alive|viva|vivo
                    tired|sick|weary|exhausted|cansado|cansada|canse|harta|harto of|de ~1 breathing|existing|existir|respirar
                    being|staying alive ~1 hurts|sucks|is|feels ~2 hurts|chore|much|hard|pointless|.
                    dont|not|never|no belong|pertenezco ~1 on|in|a|en ~1 this|earth|este ~1 earth|world|planet|mundo|.
                    dont|not|no|cant ~1 want|wanna|quiero ~2 do|have|see|face|live? ~1 any|more|another|no|mas|otro ~1 mornings|days|day|tomorrows|dia|dias|amanecer ~1 .|in|like|en|mas
                    cant|dont|not ~1 do|face|take|live|see another|any|one ~1 more? ~1 morning|day|year|sunrise ~1 .|like|of|in
                    aint|no ~1 tomorrow|future|futuro in|for|para me|mi
                    wish|hope|hoping|ojala|pray ~3 dose|shot|bag|hit|od|dosis ~5 finished|finish|takes|took|kept|keeps|kills|deje|lleve|wake|dormido|dormida
                    should|shouldve|wish ~2 stayed|stay ~1 under|gone|dead|blue
                    why|who ~2 did|yall|asked|you|told ~2 save|revive|narcan me
                    why|who ~2 did|yall|asked|you|told ~2 bring me back
                    para|pa que me levantaron|trajeron|salvaron|revivieron !temprano
                    ready|listo|lista to|para|a ~1 see|join|meet|ver|irme|ir ~2 my|mi|con ~1 mom|mama|brother|sister|dad|baby|son|daughter|wife|husband|grandma|hermano|papa|hijo|hija|viejita|abuela ~2 again|heaven|up|cielo|alla|arriba|ground|descanse
                    want|wanna|quiero|should|rather ~1 to|a? ~1 be|go|join|irme|ir ~2 my|with|con ~2 mom|mama|brother|sister|dad|baby|son|daughter|wife|husband|grandma|hermano|papa|hijo|hija|viejita|her|him ~2 heaven|ground|cielo|arriba|descanse
                    rest|descansar ~3 for|para|de ~1 good|siempre|eternity|forever
                    quiero|quisiera ~1 apagarme|borrarme|esfumarme
                    turn|shut|switch me|myself off
                    keep|kept|sigo|ando|always ~1 looking|staring|thinking|mirando|viendo ~2 river|bridge|tracks|train|ledge|rope|gun|puente|rio|soga|pistola|vias|overpass
                    let the car|truck|bike|wheel ~1 drift|roll|crash
                    nothing|nada|noone|nobody keeping|holding|keeps ~1 me here|alive|aqui
                    nada|nadie que me ~1 detenga|retenga|amarre
                    hide|quitenme|guarden|come|take ~2 belts|belt|blades|blade|razors|ropes|cinturon|cuchillos|navajas|bullets ~3 from|mi|my|before|hoy
                    """), Phrases.lines("""
                    tired|sick|cansado|cansada|harto|harta ~3 sick|dopesick|broke|homeless|treated|judged|cold|dirty
                    breathing ~1 dust|smoke|fumes|this|the|that|polvo|humo
                    train|rio ~2 time|schedule|wreck|late
                    """), NEGATED, LONG_AGO);

    private SuicideAfter() {}

    static boolean hold(Words words) {
        return SPARED.holds(words) || LAID_READY.holds(words) || WISHED.holds(words);
    }

    /** Whether the text has words of it, whatever they mean there. */
    static boolean areSaid(Words words) {
        return SPARED.isSaid(words) || LAID_READY.isSaid(words) || WISHED.isSaid(words);
    }
}
