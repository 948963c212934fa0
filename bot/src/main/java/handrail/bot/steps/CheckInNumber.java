package handrail.bot.steps;

import handrail.bot.Effect.RecordCheckIn;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "K", and then "4": a check-in that was answered in words still takes the number that comes after them. */
public final class CheckInNumber implements Question {

    private static final Duration CLOSE = Duration.ofHours(2);

    /** Listens for the number of this check-in. */
    OpenQuestion after(Moment moment, OpenQuestion checkIn) {
        String id = checkIn.slots().get(CheckIn.ID);
        return asked(moment.now(), id == null ? Map.of() : Map.of(CheckIn.ID, id));
    }

    @Override
    public String name() {
        return "check_in.number";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        Integer score = moment.slots().number();
        boolean fresh = open.askedAt().plus(CLOSE).isAfter(moment.now());
        if (fresh && moment.is(Intent.YES) && moment.isBare()) {
            return Answer.of(moment.say(Message.ABOUT_WHAT)).waiting(open);
        }
        return fresh && score != null && moment.is(Intent.OTHER) && moment.saysOneThing()
                ? CheckIn.scored(moment, recorded(open, score), score)
                : null;
    }

    /** A milestone is answered once; a number that comes after its words is a person's to note. */
    private static Answer recorded(OpenQuestion open, int score) {
        return open.slots().containsKey(CheckIn.ID)
                ? Answer.of(new RecordCheckIn(open.slots().getOrDefault(CheckIn.ID, ""), score))
                : Answer.of(Tasks.ANSWER);
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
