package handrail.bot.steps;

import handrail.bot.Effect.FindResources;
import handrail.bot.Intent;
import handrail.bot.Need;
import handrail.bot.OpenQuestion;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where they are is known now: whoever looks for something else the same day is not asked again. */
public final class ResourcesNear implements Question {

    private static final String ZIP = "zip";

    private static final int FEW_WORDS = 6;

    /** Tomorrow they may be elsewhere. */
    private static final Duration STILL_THERE = Duration.ofHours(12);

    /** Listens for more near there. */
    OpenQuestion near(Moment moment, String zip) {
        return asked(moment.now(), Map.of(ZIP, zip));
    }

    @Override
    public String name() {
        return "resources.near";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        String zip = open.slots().get(ZIP);
        boolean longAgo = open.askedAt().plus(STILL_THERE).isBefore(moment.now());
        if (zip == null || longAgo || !looksForMore(moment) || moment.slots().zip() != null) {
            return null;
        }
        return Answer.of(new FindResources(Needs.in(moment.understood().words()), zip))
                .waiting(near(moment, zip));
    }

    /** "A tent would be great too": said in few words, a thing is asked for. */
    private static boolean looksForMore(Moment moment) {
        var words = moment.understood().words();
        return moment.is(Intent.RESOURCES)
                || (moment.is(Intent.OTHER) && words.spoken().size() <= FEW_WORDS && Needs.in(words) != Need.ANY);
    }

    @Override
    public boolean listensOnly() {
        return true;
    }
}
