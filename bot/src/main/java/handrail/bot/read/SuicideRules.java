package handrail.bot.read;

import static handrail.bot.read.Scope.LONG_AGO;
import static handrail.bot.read.Scope.NEGATED;
import static handrail.bot.read.Scope.SUPPOSED;

/** Present risk of suicide or self-harm, plain and veiled. */
final class SuicideRules {

    private static final Rule WISH = Rule.of(
            Phrases.of(
                    "kill|hang|shoot|drown|hurt|harm|cut|cutting|killing|hurting $self",
                    "kill my|him|her self",
                    "unalive|unaliving ~1",
                    "kill myself",
                    "killing myself",
                    "end|ending my|his|her|their own? life",
                    "end|ending it all",
                    "end|ending things tonight|now|for|forever",
                    "want|going|ready|about|think|thinking|need|gotta|just|trying|plan|planning to|of|about ~1 end|ending it|everything",
                    "take|taking my|his|her own? life",
                    "suicidal",
                    "suicide",
                    "commit|committing suicide",
                    "slit my|his|her wrists",
                    "jump|jumping off|from|in the|a|of bridge|roof|building|train|front",
                    "od|overdose on purpose",
                    "want|wants|ready|going to die|disappear",
                    "wish i was|were|had|would dead|died|gone|die",
                    "wish|hope i never woke|wake|wakes",
                    "wish|hope|hoping ~1 i dont|didnt|could|never|wouldnt just? not? wake|woke|exist",
                    "want|wanted|wanting to be dead",
                    "rather be dead|die",
                    "go|fall to|a? sleep and? never|not wake",
                    "never wake up",
                    "not wake up tomorrow|again",
                    "better off dead",
                    "better off ~1 without me|if|im",
                    "everyone|everybody|yall|they|world|family|kids|people ~3 be|is better off",
                    "be better off|without if|me|i",
                    "dont|no|not want|longer|wanting ~2 to? be here|alive anymore|longer?",
                    "dont want to be here|alive|exist|live|living",
                    "dont want to live|exist",
                    "dont want to wake up",
                    "dont see|have ~2 reason|point ~2 live|living|go|going",
                    "no reason|point to|in live|living|go|going|keep",
                    "not worth living|it anymore",
                    "life isnt|aint|not worth",
                    "cant go on|live",
                    "cant do this|it anymore|life",
                    "cant take it|this anymore|life",
                    "tired|sick|done of|with living|life|being|existing alive?",
                    "tired of being here|alive",
                    "goodbye everyone|everybody|forever|all",
                    "this is goodbye",
                    "my last goodbye|text|day|night",
                    "goodbye forever|world",
                    "wont be here|around tomorrow|much|anymore|longer|for|soon",
                    "nobody|noone|no ~1 would|will miss|notice me|if",
                    "want it|this|the pain all? to be? over|stop|end",
                    "give|giving up on life",
                    "done with everything|this life",
                    "quiero morir|morirme|matarme|desaparecer",
                    "me quiero morir|matar",
                    "matarme|ahorcarme|suicid*",
                    "suicid*",
                    "quitarme|quitar la vida",
                    "no quiero vivir|existir|seguir|despertar|estar ~3",
                    "ya no quiero vivir|existir|seguir|despertar",
                    "ya? no quiero estar aqui|viva|vivo",
                    "acabar|terminar con todo|esto",
                    "acabar|terminar con? mi vida",
                    "mejor|preferiria|prefiero muerto|muerta|morir|morirme|estar muerto|muerta",
                    "estarian|estaran|estaria mejor sin mi",
                    "mejor sin mi",
                    "no vale la pena vivir|seguir|nada",
                    "hacerme dano",
                    "cortarme las venas",
                    "ya? no puedo mas",
                    "no le? encuentro|veo|tengo ~1 sentido|razon|motivos|ganas ~2 vivir|vida|seguir",
                    "sin ganas de vivir",
                    "no tengo|quedan ganas de vivir|seguir",
                    "cansado|cansada de vivir|la vida|existir",
                    "adios a todos",
                    "quisiera|ojala ~1 no despertar|despertara|existir|estar",
                    "quisiera|ojala morir|morirme|muriera",
                    "no aguanto mas"),
            Phrases.of(
                    "end|ending it|things with|here|early|there|on|at",
                    "not suicidal",
                    "never|not kill $self",
                    "cut|cutting|hurt myself shaving|cooking|at|on|by|playing|working|off|while|from|moving|some|lifting",
                    "want|wants|going to die of|laughing|from|cold|in this|embarrassment|heat",
                    "die laughing|of",
                    "kill|killing myself laughing|at|to|in|over|with|for",
                    "cant do this|it ~1 today|tomorrow|friday|time|by|without|on|class|job|appointment|online|app",
                    "cant take it|this anymore with|at|job",
                    "suicide hotline|line|prevention|squad|awareness|watch",
                    "committed|by suicide|died",
                    "no puedo mas tarde|que|hoy|de|tiempo",
                    "dont want to be here|live|living at|with|for|in|on|today|tomorrow|late|long",
                    "dont want to live|exist there|outside|alone|with|in|at",
                    "wont be here|around tomorrow for|until|because|im",
                    "wont be around|here tomorrow ~1 can|reschedule|i|text",
                    "no quiero seguir usando|consumiendo|tomando|asi|esperando|con|recibiendo|en",
                    "no quiero despertar a|temprano",
                    "no quiero estar solo|sola|en|con|tarde",
                    "acabar|terminar con|mi eso|cita|trabajo|el|la|los|las|turno",
                    "dont have ~2 point ~2 going",
                    "better off with|at|on|taking",
                    "no point going|in|to ~2 there|today|now",
                    "done with this life of",
                    "rather die than ~4"),
            NEGATED,
            SUPPOSED);

    private static final Rule ATTEMPT = Rule.of(
            Phrases.of("tried|attempted|trying to kill $self", "tried|attempted suicide|to end my|his|her"),
            Phrases.of(),
            LONG_AGO,
            SUPPOSED,
            NEGATED);

    private static final Phrases OVER = Phrases.of(
            "tried|attempted|wanted|thought to|about|of ~1 kill|killing|die|dying|suicide|end|ending|hurt $self? ~4",
            "used to ~4 kill|die|suicide|suicidal|hurt $self?",
            "was|were|been suicidal ~4",
            "intente matarme|suicid*",
            "queria morir|morirme|matarme");

    private SuicideRules() {}

    static boolean hold(Words words) {
        boolean over = OVER.in(words) && Scope.LONG_AGO.holds(words);
        return ATTEMPT.holds(words) || (!over && WISH.holds(words));
    }
}
