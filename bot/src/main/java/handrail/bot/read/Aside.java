package handrail.bot.read;

import java.util.EnumSet;
import java.util.Set;

/** What a text says besides its topic: a question about the bot, a change to what was asked for, how to be reached. */
public enum Aside {
    /** Is this a machine? */
    IS_BOT(Phrases.of(
            "are|r|is you|this|it ~2 bot|robot|ai|human|automated|machine|computer",
            "are|r|is you|this|it ~1 real ~1",
            "you a|an|real bot|robot|human|person|computer|machine",
            "am i talking|texting to|with? ~1 a|an|real ~1 bot|robot|person|human|computer|machine",
            "bot or human|person|real",
            "is this automated|ai|chatgpt|siri|chatbot",
            "is this a? bot|real",
            "eres|es|son un|una|usted|esto? ~1 bot|robot|maquina|persona|real|humano|humana|automatico",
            "eres bot|robot|real|humano",
            "hablo con un|una ~1 bot|robot|maquina|persona")),
    WHO(Phrases.of(
            "who is|are|r|this|dis ~1 this|you|it|u|dis",
            "whos this|dis|it",
            "who this|dis|r",
            "how ~2 get|got my number",
            "who gave ~2 my number",
            "what is this",
            "quien|quienes es|eres|son|habla|me",
            "de parte de quien",
            "como ~1 tienen|consiguieron|obtuvieron mi numero",
            "new phone who")),
    IS_PRIVATE(Phrases.of(
            "is|are|will|do|does|can ~4 confidential|private|anonymous|secret",
            "confidential|anonymous|hipaa",
            "tell|share|give|report|call|calling ~4 police|cops|cop|immigration|ice|po|probation|cps|dcf|parents|judge|pd",
            "who sees|reads|can see ~3",
            "police|cops|immigration|ice see|know|find|read",
            "is this private|a setup",
            "get in trouble",
            "undocumented",
            "confidencial|anonimo|privado",
            "is|are|r|you|u|yall ~3 cops|cop|police|feds|narc|narcs|immigration|dcf|cps",
            "policia|migra|inmigracion|probatoria",
            "sin papeles|documentos",
            "no tengo ~1 papeles|documentos ~1 .|me|puedo|pueden|y|pero|igual",
            "no|got|have|aint ~1 papers|documents|status",
            "quien ve|lee ~2 esto|mensajes")),
    MEDICATION(Phrases.of(
            "how much|many ~4 suboxone|methadone|xanax|gabapentin|mg|milligrams|dose|dosage|take|taking|strip|film|clonidine|benzos|medication|meds",
            "how long ~4 suboxone|methadone|xanax|gabapentin|dose|strip|film|clonidine|benzos|medication|meds",
            "how long ~3 kick in",
            "take|taking|took|do ~4 mg|2mg|4mg|8mg|12mg|16mg|24mg|film|films|bupe",
            "strip|strips|film|films of ~1 mg|2mg|4mg|8mg|12mg|suboxone|subs|bupe",
            "what dose|dosage|mg",
            "dose|dosage|dosing|milligrams|mg ~4 should|can|do|safe|right|enough|too|is",
            "can|cant|should|is|ok|safe|could i? ~3 take|taking|mix|mixing|combine|double|skip|snort|shoot|drink|stop|taper|cut ~4 suboxone|sub|subs|methadone|xanax|gabapentin|meds|medication|dose|pills|benzos|alcohol|vivitrol",
            "mix|mixing|combine ~4 with|and",
            "precipitated withdrawal",
            "taper|tapering",
            "missed|skipped|miss my|a dose|methadone|suboxone|meds",
            "up|lower|raise|increase my dose|dosage",
            "side effects",
            "cuanto|cuanta|cuantos|cuantas ~3 tomo|tomar|suboxone|methadone|mg|miligramos|debo|pastillas|dosis",
            "que|cual dosis",
            "dosis|miligramos",
            "puedo|debo ~1 tomar|mezclar|dejar ~4 suboxone|methadone|medicina|pastillas|alcohol|medicamento",
            "mezclar ~3 con|y")),
    /** Where is what I asked for? */
    ORDER_STATUS(Phrases.of(
            "where|wheres|when|status|hows|has|did|is|are|any ~4 order|package|kit|supplies|stuff|delivery|narcan|strips|shipment coming|here|ship|arrive|come|at|get|shipped|arriving|sent?",
            "where is|are|my ~2 order|package|kit|supplies|stuff|narcan|strips",
            "wheres my ~2",
            "status of my",
            "when will|does|is|do|should it|they|that ~1 come|arrive|get|coming|here|be",
            "order status",
            "how long ~3 order|package|kit|supplies|stuff|delivery|shipping|ship|mail|arrive",
            "did|has|have it|you ~1 ship|shipped|arrive|send|sent|mailed",
            "donde|cuando ~3 pedido|paquete|kit|cosas",
            "ya ~2 mandaron|enviaron|llego",
            "cuando llega",
            "cuanto ~2 tarda|tardan|demora|demoran ~3")),
    CANCEL_ORDER(Phrases.of(
            "cancel|forget|nevermind|scratch ~2 order|request|it|that|kit|supplies|delivery|narcan|strips|all",
            "nevermind|nvm",
            "never mind",
            "dont need|want ~2 it|them|order|anymore|kit|supplies|narcan|strips|that ~1 anymore?",
            "changed my mind",
            "ya no lo|los|la|las quiero|necesito|ocupo",
            "cancela|cancele|cancelen|cancelar ~2 pedido|lo|eso|orden",
            "how|can|could|quiero|como|puedo ~2 cancel|cancelar|cancelo .",
            "olvidalo|olvidelo",
            "cambie de opinion",
            "ya no quiero|necesito ~2 pedido|kit|naloxona|nada|narcan|tiras")),
    /** It should be otherwise than just said. */
    CORRECTION(Phrases.of(
            "actually|instead|rather|change|make|correction|meant|mejor|cambia|cambiar|perdon|realmente",
            "no wait|espera",
            "wait no|make|can|actually|change",
            "i meant|mean",
            "sorry i|make",
            "en vez de|en lugar",
            "que sean")),
    /** Not now, but not never. */
    NOT_YET(Phrases.of(
            "not today|tonight|yet",
            "not ~2 ready",
            "not this week|month|time",
            "another|some|other day|time",
            "some other day|time",
            "maybe ~1 later|tomorrow|someday|soon|next",
            "need|give ~2 time|minute",
            "think about it",
            "hoy no|todavia|tampoco",
            "no hoy|todavia|aun",
            "todavia|aun no",
            "no ~1 lista|listo",
            "otro dia|momento",
            "tal|quiza|quizas|talvez vez? ~1 despues|luego|manana|otro",
            "mas tarde|adelante",
            "lo voy a pensar",
            "dejame|dejeme|necesito pensar|pensarlo|tiempo")),
    /** Unsure, or afraid of it. */
    HESITANT(Phrases.of(
            "scared|nervous|afraid|worried|anxious|terrified|hesitant|torn|unsure",
            "not sure",
            "idk|dunno",
            "dont know",
            "what happens|if",
            "what do they",
            "miedo|nervioso|nerviosa|nervios|asustado|asustada",
            "no estoy segura|seguro",
            "no se")),
    BY_CALL(Phrases.of("call|phone|llamada|llamar|llamen|llamame|llame|llamenme|telefono|ring|today|hoy")),
    BY_TEXT(Phrases.of(
            "text|texting|texts|message|mensaje|mensajes|texto|textos|textea|chat|here|escrito|escribe|escriban"));

    // A stateless set of phrases.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Phrases phrases;

    Aside(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Whether the text says this. */
    boolean isSaid(Words words) {
        return phrases.in(words);
    }

    /** Every aside of a text. */
    static Set<Aside> of(Words words) {
        EnumSet<Aside> asides = EnumSet.noneOf(Aside.class);
        for (Aside aside : values()) {
            if (aside.isSaid(words)) {
                asides.add(aside);
            }
        }
        return asides;
    }
}
