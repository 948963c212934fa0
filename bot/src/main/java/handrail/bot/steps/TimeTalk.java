package handrail.bot.steps;

import handrail.bot.read.Phrases;

/** What people say of a time that is booked: that they come, can't, are late, need a ride, or were there and not seen. */
final class TimeTalk {

    static final Phrases CANT = Phrases.of(
            "cant|cannot|couldnt|wont|unable ~1 make|come|attend|get|be|go !on|back|home|by|over|out|through|alone|like",
            "not able to? make|come|go",
            "wont be there|able",
            "not|aint|isnt going|coming|gonna ~2 make|come|there",
            "no puedo|podre|voy ~1 ir|llegar|asistir");
    static final Phrases SOFTLY = Phrases.of(
            "reschedule|rescheduling|reprogramar|reagendar",
            "cancel|cancela|cancelar|move|change|cambiar|mover|push ~2 appointment|appt|visit|intake|cita|time|hora|fecha|it",
            "another|different|some|otra|otro time|day|hora|fecha|dia",
            "something came up",
            "doesnt|dont work",
            "no ~1 puedo|sirve|funciona");
    static final Phrases MISSED = Phrases.of(
            "missed|miss ~2 it|appointment|appt|visit|intake|bus",
            "didnt|couldnt|never ~1 make|made|go|went|come|came|get|show",
            "did|could not ~1 make|go|come|show",
            "overslept|slept in",
            "no fui|llegue|pude|alcance|asisti",
            "perdi la|mi cita",
            "falte|me dormi");
    static final Phrases WENT = Phrases.of(
            "i went|made",
            "made it",
            "just|already left|finished|got ~2 out|there|done|back|it",
            "it went",
            "si? fui|llegue|asisti",
            "ya sali|fui|termine");
    static final Phrases WHERE = Phrases.of(
            "where|wheres|address|location|directions|room|building ~4",
            "donde|direccion|ubicacion|lugar",
            "how do i get there");
    static final Phrases KEEP = Phrases.of(
            "dont|not|never|no ~2 cancel|change|move|reschedule|push|miss|canceles|cancelen|cancele|cambien",
            "cant|couldnt wait",
            "no puedo esperar",
            "looking forward");
    static final Phrases NOT_ALONE =
            Phrases.of("alone|by|solo|sola|myself", "can|could|would ~3 come|go ~1 with", "acompan*");
    static final Phrases ASKED = Phrases.of(
            "^ can|could|is|are|do|does|what|will|should|how i|we|it|they|u|you|if|that|there|much|long ~2",
            "^ y? puedo|que|como|cuanto|tengo|hay");
    static final Phrases BARE_NO = Phrases.of(
            "^ no|nah|nope|naw|nel|sorry|perdon ~1 .|sorry|thanks|thank|i|im|cant|ma|sir|man|bro|way|gracias|puedo|voy",
            "^ not .|really|today|tomorrow|going|coming|gonna|able",
            "cant|cannot|couldnt|wont|dont .",
            "hell|hard|fuck|pues|claro no",
            "para nada");
    static final Phrases NOT_SEEN = Phrases.of(
            "turned|sent|kicked ~2 away|back|home|out",
            "they ~2 no|closed|full|refused|wouldnt|didnt",
            "no one|body there|here",
            "nobody|noone ~1 there|here",
            "me ~1 rechazaron|corrieron|regresaron",
            "no ~1 habia|me ~1 nadie|atendieron");
    static final Phrases HERE = Phrases.of(
            "im|am ~1 here ~1 now|still|waiting|at|in|.", "sitting|waiting here|in|at", "estoy ~1 aqui|esperando");
    static final Phrases RIDE = Phrases.of(
            "como llegar|ir",
            "ride|rides|uber|lyft|transport|transportation|bus|carpool",
            "pick me up",
            "they|someone|somebody|u|you|yall|dana ~1 pick|get|take|drive ~1 up|me|us|people",
            "car|truck|ride ~3 dead|broke|broken|died|down|flat|stolen|fell|bailed|cancelled|canceled|flaked|totaled",
            "ride ~1 fell through",
            "gonna|going|supposed|was ~2 take|drive|bring|give me ~3 but|cant|now|anymore|flaked|bailed",
            "no one|body to? ~1 take|drive me",
            "nobody|noone ~2 take|drive me",
            "carro|troca|raite ~3 descompuso|fallo|murio|cancelo|no",
            "ya no me lleva|llevan",
            "no car|way|gas|money",
            "dont have ~2 car|ride|way|gas",
            "how do|can i get there",
            "transporte|pasaje|aventon|raite|camion|autobus",
            "quien me lleve|lleva",
            "como llego|voy",
            "no tengo ~1 en|como|con que|quien? ~1 ir|irme|llegar");
    static final Phrases LATE = Phrases.of(
            "running|be|gonna|going ~3 late",
            "im ~3 late",
            "stuck in|on|at traffic|bus|work",
            "voy|llego|llegar|retrasado|retrasada|atrasado|atrasada ~2 tarde|retrasado|retrasada");
    static final Phrases COMING = Phrases.of(
            "ill|will|gonna ~1 be|come there|here|by",
            "ill be|come|go",
            "see you|u|ya ~2 then|there|tomorrow|today|soon",
            "on my way|omw",
            "confirm|confirmed|confirming|confirmo|confirmado|confirmada",
            "i can make it",
            "still coming",
            "ahi|alla estare|voy|estoy",
            "voy en camino",
            "nos vemos",
            "si voy|puedo");
    static final Phrases UNSURE = Phrases.of(
            "not|dont|idk|dunno ~1 sure|know ~1 if|i|about",
            "idk|dunno if|about",
            "might|may not|be",
            "no se|estoy ~1 seguro|segura|si !fui|llegue ~3",
            "depends|depende",
            "boss|jefe|job|work|trabajo ~3 wont|doesnt|no ~2 let|da|deja|permiso");
    static final Phrases WHEN = Phrases.of("when|whens|time|day|date|cuando|hora|dia|fecha");
    static final Phrases NAMED = Phrases.of("appointment|appt|visit|intake|cita");
    static final Phrases MISSED_IT = Phrases.of(
            "i? just? didnt|couldnt make|get to? it",
            "i? missed it",
            "no pude ir|llegar",
            "no fui|llegue|alcance",
            "no alcance a? llegar");
    static final Phrases BARE = Phrases.of(
            "where is|are? it|that|we?",
            "wheres it|that",
            "when is it|that",
            "what time is? it|that?",
            "where do|should i go",
            "whats the address",
            "donde es|queda|esta",
            "how do i get there",
            "como llego|voy",
            "no tengo ~1 en|como|con que|quien? ~1 ir|irme|llegar",
            "a que hora es?",
            "cuando es");

    private TimeTalk() {}
}
