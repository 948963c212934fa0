package handrail.bot.read;

import static handrail.bot.read.Scope.LONG_AGO;
import static handrail.bot.read.Scope.NEGATED;
import static handrail.bot.read.Scope.SUPPOSED;

/** Danger from a person now: blows, threats, weapons, being held, followed or afraid. */
final class ViolenceRules {

    private static final Rule RULE = Rule.of(
            Phrases.of(
                    "hitting|beating|choking|strangling|punching|kicking|stabbing|raping|hurting|attacking|threatening|slapping|"
                            + "following|stalking|chasing|abusing me|us|her|him|my",
                    "$ex|they|guy|man|dude|someone just|keeps|still? hit|hits|beat|beats|choked|chokes|punched|punches|raped|stabbed|"
                            + "slapped|slaps|attacked|threatened|threatens|strangled|kicked|hurts me|us",
                    "$ex|they|guy|man|dude|someone|people ~3 going|trying|wants|want|threatening|threatened|threatens|says|said ~3 "
                            + "kill|hurt|shoot|stab|beat|murder me|us|my|her|him",
                    "will|going to kill|shoot|stab|murder|beat me|us",
                    "threatening|threatened|threatens to kill|hurt|shoot|stab",
                    "has|got|have|pulled|holding|with|waving|pointing a|his|the|her gun|knife|weapon|machete|bat",
                    "put|pointed|pulled ~1 gun|knife ~2 me|head|us",
                    "scared|afraid|terrified of my? him|her|he|ex|boyfriend|husband|bf|wife|gf|girlfriend|partner|dad|stepdad|uncle|pimp|dealer|roommate",
                    "scared|afraid of what|that hes|he|she|shes",
                    "scared|afraid he|she|hes|shes ~2 hurt|kill|find|come|going",
                    "wont|doesnt let|allow me leave|go|out|use",
                    "not letting me leave|go|out",
                    "locked me in|inside|out|up",
                    "holding|keeping me hostage|here|against|captive",
                    "im|being|getting followed|stalked|chased|attacked|beaten|beat|trafficked|raped|threatened|abused",
                    "someone|somebody ~2 following|chasing|breaking|after me|in",
                    "breaking|broke into|in my|the|our? door|house|apartment|window",
                    "dont|not feel|am? safe here|home|with|at|around|in",
                    "im not|isnt|aint safe here|home|with|at|around|rn|right|now",
                    "not safe here|at|with|around",
                    "hes|shes|theyre coming|after|here|outside for|after|to|with ~1 me|kill|hurt|gun",
                    "hes|shes outside|here and|with ~4 scared|kill|gun|knife|hurt|drunk|banging|angry",
                    "banging|pounding|kicking on|in my|the door",
                    "domestic violence ~2 now|here|happening",
                    "me esta|estan|sigue pegando|golpeando|amenazando|ahorcando|lastimando|siguiendo|persiguiendo|maltratando|apuntando",
                    "me pego|golpeo|pega|golpea|amenazo|amenaza|violo|ahorco|apunto|corto|lastimo|apunta",
                    "me va|van|quiere|quieren|dijo ~3 a? matar|pegar|golpear|lastimar|dano",
                    "va|van|quiere|amenazo|amenaza ~2 matarme|pegarme|golpearme|lastimarme|matarnos",
                    "matarme ~1 el|mi esposo|novio|ex",
                    "tiene|trae|saco|con una|un|su pistola|arma|cuchillo|navaja|machete",
                    "tengo miedo de|a|que ~1 el|mi|ella|me|lo|haga|mate|pegue",
                    "le tengo miedo",
                    "no me deja|dejan salir|ir|irme",
                    "me encerro|encerraron|tiene|tienen encerrada|encerrado?",
                    "me tiene encerrada|encerrado|amenazada|amenazado",
                    "no estoy|me segura|seguro|siento aqui|segura|seguro|con|en"),
            Phrases.of(
                    "hit|hits|beat|hitting me|us up|back|to|with|at|on|it",
                    "hurting my feelings|back",
                    "following|chasing|beating my|us dream|dreams|program|plan|on|instagram|heart",
                    "kill me lol|lmao|haha|if|when|for|because|tomorrow|later",
                    "mom|mother|dad|boss|po|sponsor|teacher|probation|landlord|professor|wife|coach ~3 going|will to? kill me",
                    "killing me",
                    "got a|the bat|gun tattoo",
                    "has|have|got a gun|knife license|collection|safe|shop|show|permit",
                    "not feel|am safe driving|using|taking|to",
                    "wont|doesnt let me leave|go|use early|work|phone|bathroom|without|until",
                    "no me deja|dejan ir|salir temprano|del",
                    "no estoy seguro|segura de|si|que|con|en la|el|eso|cual",
                    "locked me out|in of my|the account|app|phone",
                    "scared|afraid of my withdrawal|withdrawals|addiction|using|future|relapse|job|own",
                    "scared|afraid of what going",
                    "not safe here|at|with|around to drive|needles",
                    "threatened to fire|evict|sue|tow",
                    "my back|head|feet|tooth|stomach hurts me"),
            NEGATED,
            LONG_AGO,
            SUPPOSED);

    private ViolenceRules() {}

    static boolean hold(Words words) {
        return RULE.holds(words);
    }
}
