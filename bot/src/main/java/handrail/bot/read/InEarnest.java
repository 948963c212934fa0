package handrail.bot.read;

/**
 * What leaves a danger a danger, however much the words beside it sound like a late apology, a visit or an order: "sorry for last night, I'm
 * ok, I took all my pills". A false page costs a call, and a danger that is taken back a life: one such word is enough.
 */
final class InEarnest {

    /** What an end is made with, where, and what is said before one. A death that is mourned is none of these. */
    static final Phrases AN_END = Phrases.of(
            "pill|pills|pastillas|bottle|frasco|seroquel|gun|pistol|shotgun|pistola|rope|noose|soga|knife|blade|razor|razors|cutter|navaja|bullet"
                    + "|ledge|roof|rooftop|jump|jumping|train|casket|coffin|grave|tumba|body|cuerpo",
            "die|dying|kill|morir|morirme|matar|matarme|end|ending|over|forever|siempre|anymore|heaven|cielo|god|jesus|dios|earth|world|mundo|ghost",
            "goodbye|goodbyes|bye|adios|despido|letter|letters|carta|cartas|note|notes|love|loved|loves|quiero|quise !estar|quedarme",
            "tell|dile|diganle my|mi|mis|him|her|them|everyone|todos|a",
            "decided|decidi|arranged|arreglado|hoping|hope|hopeless|answer|acaba|acabo|nothing|nobody|peace|paz|purpose",
            "i know what|how",
            "ya se lo que",
            "youll|you|will|hallen|encuentren ~1 find|hear",
            "do|did it|what",
            "im|am|was|were|and ~1 done|listo|lista|gone|ready",
            "wont be|much|have|need",
            "ni modo");

    /** To be gone as well: a death that is mourned, and a wish. */
    static final Phrases TO_FOLLOW = Phrases.of(
            "with him|her|them|mom|dad !to",
            "dead|morir|muerto|muerta|instead|asleep|under|gone",
            "me not",
            "gone|go|died|die|been ~1 too|first|also|tambien",
            "gone|go|died|die ~1 when|before|that ~1 he|she|they|night|day|time|last",
            "en vez");

    /** A bridge is a place to live under, or to leave from. */
    static final Phrases TO_LEAVE = Phrases.of(
            "off|from|on|in|into|over ~1 the|a|this|that ~1 bridge|overpass|river|tracks",
            "find|get|bury|drag|pull ~1 my|me ~1 body|truck|car|bike|clothes|shoes|in",
            "jump|bye|goodbye|goodbyes|adios|any|purpose|flowers|last|train|die|dead|end|over|rocks|swim");

    /** What is seen of a body, who is there, and that it can't wait. */
    static final Phrases A_BODY = Phrases.of(
            "$he|baby|bebe|wake|waking|woke|awake|breathe|breathing|breath|blue|purple|gray|grey|respond|responding|unconscious|passed|floor|dying"
                    + "|help|hurry|911|gurgling|snoring|limp|move|moving|od|overdose|overdosed|overdosing|oding|ods|used|use|shot|fell|hit|gave|give|given"
                    + "|another|second|work|working|worked|respira|despierta|azul|morado|morada|muere|ayuda|sobredosis|reacciona|puse|dio|di|puso",
            "lips|labios|pulse|pulso|skin|eyes|foam|under|slipping|fading|nodding|dropped|jammed|jam|jams|stuck|nozzle|plunger|ambulance|ambulancia",
            "quick|quickly|fast|emergency|urgent|urgente|rapido|dying|stopped|alley|dumpster|dumpsters",
            "narcan|naloxone|naloxona|spray ~2 now|rn|asap|ahora|ahorita|ya",
            "# down|out",
            "i cant|couldnt breathe|move|feel");

    /** Somebody lies there, whoever else is long dead. */
    static final Phrases A_SCENE = Phrases.of(
            "here|aqui|room|car|help|hurry|911|blue|purple|floor|breathe|breathing|wake|move|moving|send|again|now|look|looks|wont|isnt",
            "sat $pronoun|down|up|there");

    /** Who is spoken of beside a house, a phone or a lock, and what they do: a host or a judge does none of it. */
    static final Phrases SOMEBODY_DOES = Phrases.of(
            "he|hes|his|him|ex|exs|they|theyre|them|boyfriend|boyfriends|bf|husband|husbands|pimp|dealer|man|men|dude|dudes|guy|guys",
            "her|she ~2 wont|hits|hit|locks|locked|takes|took|follows|screams|keeps|says|said ~1 $not|me|the|ill|shell|my",
            "outside|window|windows|hiding|hide|gun|knife|drunk|scared|following|followed|found|find|finds|banging|locked|locks");

    /** What a stranger wants to know of somebody who is with us. */
    static final Phrases A_HUNT = Phrases.of(
            "gun|knife|kill|kills|dead|hurt|took|taken|taking|find|finds|found|finish|coming|hides|hide|hiding|scared|hit|hits|beat|grabbed|drunk|knows",
            "did he|she|they|his|her ~3 take|grab|get",
            "pistola|cuchillo|matar|mata|quito|llevo|miedo|encuentra|pega|pego|borracho|viene");

    /** No court and no detox does this. */
    static final Phrases NO_COURT = Phrases.of(
            "trunk|closet|basement|garage|bathroom|bedroom|room|car|van|cage|house|cajuela|sotano|cuarto|ground|river|hole|lake|dirt|truck|track|stroll"
                    + "|street|streets|motel|massage|night|nights",
            "date|dates|client|clients|trick|tricks|men|johns|passport|passports|papers|owe|owed|pay|paid|money|debt|work|shift|door|doors|bring"
                    + "|girls|boss|patron|patrona|finds|find|scared|hurt|beat|kill|#");

    private InEarnest() {}
}
