package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** After "need anything? Just ask": a bare "yes" is told what there is to ask for, a bare "no" is fine. */
public final class Anything implements Question {

    private static final Duration CLOSE = Duration.ofHours(1);

    @Override
    public String name() {
        return "anything";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (open.askedAt().plus(CLOSE).isBefore(moment.now())
                || !moment.isBare()
                || moment.slots().number() != null) {
            return null;
        }
        if (moment.is(Intent.YES)) {
            return Answer.of(moment.say(Message.ABOUT_WHAT));
        }
        return Refusal.isSaid(moment) ? Answer.of(moment.say(Message.COACH_NOT_NOW)) : null;
    }

    @Override
    public boolean listensOnly() {
        return true;
    }

    @Override
    public boolean lapses() {
        return true;
    }
}
