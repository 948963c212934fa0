package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** After somebody has told of a death or of what weighs on them: "her name was Jess" is more of it, and is not met with a doubt. */
public final class Listens implements Question {

    private static final Duration CLOSE = Duration.ofHours(1);

    @Override
    public String name() {
        return "listens";
    }

    /** This, after what was just said to them. */
    static Answer after(Moment moment, Answer answer) {
        return answer.waiting(new Listens().asked(moment.now(), Map.of()));
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        boolean more = (moment.is(Intent.OTHER) || Supplies.has(moment))
                && open.askedAt().plus(CLOSE).isAfter(moment.now())
                && moment.slots().number() == null
                && !moment.understood().words().spoken().isEmpty()
                && !Asks.something(moment)
                && Script.topics().stream().allMatch(topic -> topic.begin(moment) == null);
        return more ? after(moment, Answer.of(moment.oneOf(Message.LISTENS, Message.LISTENS_2), Tasks.ANSWER)) : null;
    }

    @Override
    public boolean listensOnly() {
        return true;
    }

    @Override
    public boolean resumes() {
        return false;
    }
}
