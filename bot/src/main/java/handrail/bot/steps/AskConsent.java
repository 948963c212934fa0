package handrail.bot.steps;

import handrail.bot.Effect.RecordConsent;
import handrail.bot.Effect.Reply;
import handrail.bot.Facts.Consent;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/** "Is it OK if we text you now and then?", asked before anything proactive of whoever texts first (S10). */
public final class AskConsent implements Question {

    @Override
    public String name() {
        return "consent";
    }

    /** Only what has a yes or a no in it is one: a name, a question, "I did" are recorded as neither. */
    private static final Phrases YES = Phrases.of(
            "yes|yeah|yea|yep|yup|yess|ya|sure|ok|okay|k|kk|fine|cool|bet|please|thatd|alright|absolutely|definitely|course|works|good|great|down|welcome|want"
                    + "|like|guess|can|si|sip|simon|claro|bueno|dale|va|vale|sale|orale|favor|acuerdo|bien|gusto|pueden|puede|quiero|gustaria|adelante|bronca|molesta|problema|problem|y",
            "dont mind|care",
            "why not",
            "say less",
            "cant|couldnt|wouldnt ~1 hurt|mind",
            "go ahead",
            "do it",
            "only|just if|when|dana|the ~4",
            "as long");

    private static final Phrases NO = Phrases.of(
            "^ no|nah|nope|naw|nel|nunca|never|pass|skip|negative|n|tampoco|none ~1 .|thanks|thank|gracias|i|id|im|please|bro|man|not|dont|me|por|ty|way|need|never !the|cops|police|cop|one|money|phone|minutes",
            "rather|prefer|absolutely|definitely|probably|please|hell|fuck not|no",
            "dont|not ~2 want|need|like|wanna ~1 .|texts|text|messages|it|that|this|you|u|them|any|checkins|checking|to",
            "dont check|text|bother",
            "not ~1 interested",
            "no ~1 quiero ~1 .|mensajes|textos|saludos|eso|nada|gracias|me|que ~1 me escriban|manden",
            "no ~1 gracias|me ~1 .|interesa|escriban|manden|gusta",
            "mejor|prefiero|que|pues|claro no",
            "para nada",
            "not really",
            "hard|hell|fuck|heck no",
            "nope|nah ~2 .");

    /** So often and no more is not ours to promise: a person sees to it. */
    private static final Phrases LIMITED = Phrases.of(
            "not|no|only|just|if|but|once|twice ~3 every|everyday|daily|day|days|week|month|night|morning|mornings|nights|weekends|weekly|often|much|work",
            "once|twice|couple a|times|per ~1 week|month|day",
            "not ~1 too many|much|often",
            "no|solo|nomas|pero ~3 noche|noches|diario|todos|dia|dias|semana|manana|seguido",
            "una|dos vez|veces ~1 por|a|al",
            "no calls|llamadas");

    private static final Phrases ASKS = Phrases.of(
            "^ ok|okay|but|and|wait? is|are|will|do|does|did|what|who|how|why|when|can i|that|u|you|it|they|yall|this|for|often|who|are|is|if|r ~1",
            "is|are it|that|this|there|they ~1 ok|okay|cool|alright|fine|bad|free|safe|private",
            "right|huh .");

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        var words = moment.understood().words();
        boolean polar = moment.is(Intent.YES) || moment.is(Intent.NO);
        if ((polar || moment.is(Intent.OTHER)) && LIMITED.in(words)) {
            return Answer.of(moment.say(Message.SUPPLIES_NOTE), Tasks.ANSWER).waiting(open);
        }
        if (ASKS.in(words) || SpecialCare.isNeeded(moment)) {
            return null;
        }
        boolean wordless = words.spoken().isEmpty();
        if (moment.is(Intent.YES) && (wordless || YES.in(words))) {
            return Answer.of(new RecordConsent(Consent.OWN_TEXT), moment.say(Message.CONSENT_YES));
        }
        return moment.is(Intent.NO) && NO.in(words)
                ? Answer.of(new RecordConsent(Consent.REFUSED), moment.say(Message.CONSENT_NO))
                : null;
    }

    @Override
    public Reply again(Moment moment, OpenQuestion open) {
        return moment.say(Message.CONSENT_ASK);
    }
}
