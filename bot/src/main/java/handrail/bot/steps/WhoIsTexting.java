package handrail.bot.steps;

import handrail.bot.Effect.MakeTask;
import handrail.bot.Effect.TaskKind;
import handrail.bot.Facts.Writer;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several clients hold this phone: asks once who is writing, whatever the text says, and hands it to a person. Nothing is offered and
 * nothing of anybody is said, for the one who reads it may be the other (C7).
 */
public final class WhoIsTexting implements Topic, Question {

    private static final MakeTask TASK = new MakeTask(TaskKind.WHO_IS_TEXTING);
    private static final String ANSWERED = "answered";

    /** By then the phone may be in the other's hands. */
    private static final Duration LONG = Duration.ofHours(8);

    @Override
    public String name() {
        return "who_is_texting";
    }

    @Override
    public @Nullable Answer begin(Moment moment) {
        return moment.facts().writer() == Writer.ONE_OF_SEVERAL
                ? Answer.of(moment.say(Message.WHO_ASK), TASK).waiting(asked(moment.now(), Map.of()))
                : null;
    }

    /** Whatever comes next is for the person who looks; only the first answer is thanked for. */
    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (moment.facts().writer() != Writer.ONE_OF_SEVERAL) {
            return null;
        }
        if (open.askedAt().plus(LONG).isBefore(moment.now())) {
            return begin(moment);
        }
        OpenQuestion heard = asked(open.askedAt(), Map.of(ANSWERED, "yes"));
        return open.slots().containsKey(ANSWERED)
                ? Answer.of(TASK, Tasks.ANSWER).waiting(heard)
                : Answer.of(moment.say(Message.WHO_THANKS), TASK).waiting(heard);
    }

    @Override
    public boolean claims(Moment moment) {
        return moment.facts().writer() == Writer.ONE_OF_SEVERAL;
    }
}
