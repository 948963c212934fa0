package handrail.bot.steps;

import handrail.bot.Effect.RecordCheckIn;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "K", and then "4": a check-in that was answered in words still takes the number that comes after them. */
public final class CheckInNumber implements Question {

    private static final Duration CLOSE = Duration.ofHours(2);

    /** Listens for the number of this check-in. */
    OpenQuestion after(Moment moment, OpenQuestion checkIn) {
        return asked(moment.now(), Map.of(CheckIn.ID, checkIn.slots().getOrDefault(CheckIn.ID, "")));
    }

    @Override
    public String name() {
        return "check_in.number";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        Integer score = moment.slots().number();
        boolean fresh = open.askedAt().plus(CLOSE).isAfter(moment.now());
        return fresh && score != null && moment.is(Intent.OTHER) && moment.saysOneThing()
                ? CheckIn.scored(
                        moment, Answer.of(new RecordCheckIn(open.slots().getOrDefault(CheckIn.ID, ""), score)), score)
                : null;
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
