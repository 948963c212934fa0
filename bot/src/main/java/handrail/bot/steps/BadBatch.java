package handrail.bot.steps;

import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/** "There's a bad batch going around": thanks, a safer-use word, and the coach hears of it at once, and whoever supervises, since others may be in danger. */
public final class BadBatch implements Topic {

    private static final String STUFF = "batch|dope|stuff|pills|blues|stamp|supply|powder|presses|fent|tranq";
    private static final Phrases PHRASES = Phrases.of(
            "bad|hot|nasty|cut|laced|weird|dirty|tainted|crazy|strong|strange|sketchy|deadly ~1 batch|stamp|supply",
            STUFF + " ~2 laced|tainted|deadly|sketchy|hot",
            STUFF + " going around|round",
            "shit|bag|bags|h ~1 laced|tainted",
            "people|everyone|everybody|folks ~2 dropping|falling|od*|overdosing|dying ~3 batch|stuff|dope|pills|blues|stamp",
            "warn|warning ~3 batch|stuff|dope|pills|blues|stamp",
            "droga|lote|tanda|mercancia|polvo ~1 mala|malo|adulterada|adulterado|contaminada|contaminado|fuerte|rara|cortada",
            "mala|mal droga|lote|tanda|mercancia",
            "pastillas malas|adulteradas|contaminadas|falsas");

    @Override
    public @Nullable Answer begin(Moment moment) {
        return PHRASES.in(moment.understood().words())
                ? Answer.of(moment.say(Message.BAD_BATCH), Tasks.ANSWER, Tasks.BAD_BATCH)
                : null;
    }
}
