package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import handrail.bot.read.Words;
import org.jspecify.annotations.Nullable;

/** In a hospital, or about to leave one: the best hour for somebody to come to the bedside, so a person hears of it at once (S9). */
public final class Hospital implements Topic {

    private static final String PLACE =
            "hospital|er|icu|ward|ed|emergency|psych|infirmary|st|saint|general|mercy|memorial|methodist|county|floor|urgencias|piso";

    private static final Phrases INSIDE = Phrases.of(
            "im|i|am|still|ive|been|here|they|got ~2 at|in|to ~2 hospital|er|icu|ward|psych|infirmary|emergency",
            "im|i|am|still ~2 at|in ~1 " + PLACE + " ~2 room|bed|floor",
            "room|bed|cuarto|cama # .|at|in|on|here|en",
            "admitted|admitting|keeping me ~2",
            "estoy|sigo|ando|toy ~2 hospital|urgencias|internado|internada",
            "me internaron|ingresaron|tienen ~2");

    private static final Phrases LEAVING = Phrases.of(
            "discharge|discharged|discharging me|us|today|tomorrow|at|is|papers|this|in|.",
            "being|getting|be|get discharged",
            "kick|kicking|send|sending|putting|letting|let me ~1 out|home ~3 hospital|er|noon|morning|tonight|tomorrow|today",
            "me ~2 dan|dar|dieron|daran de? alta",
            "me van a sacar|correr");

    /** Long ago, somebody else's, or asked for. */
    private static final Phrases NOT_NOW = Phrases.of(
            "was|were|before|last|years|ago|when|if|cuando|estuve|fui|antes ~4 hospital|er|discharged|admitted",
            "hospital|er ~2 last|years|ago|before|bill|bills|food",
            "discharged ~3 ago|last",
            "how|why|should|can|could|do|want|wanna|go|going|not|dont|never ~3 hospital|er",
            "he|hes|she|shes|they|him|her|mom|dad|friend|brother|sister ~3 hospital|er|icu|admitted|discharged");

    @Override
    public @Nullable Answer begin(Moment moment) {
        Words words = moment.understood().words();
        boolean plain = moment.is(Intent.OTHER)
                || moment.is(Intent.NO)
                || moment.is(Intent.YES)
                || moment.is(Intent.APPOINTMENT)
                || moment.is(Intent.GREETING);
        if (!plain || !moment.slots().items().isEmpty() || moment.facts().appointment() != null || NOT_NOW.in(words)) {
            return null;
        }
        if (LEAVING.in(words)) {
            return Answer.of(moment.say(Message.HOSPITAL_LEAVING), Tasks.ANSWER);
        }
        return INSIDE.in(words) ? Answer.of(moment.say(Message.HOSPITAL), Tasks.ANSWER) : null;
    }
}
