package handrail.bot.steps;

import handrail.bot.Effect.FindResources;
import handrail.bot.Intent;
import handrail.bot.Need;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where they are is known now: whoever looks for something else the same day is not asked again. */
public final class ResourcesNear implements Question {

    private static final String ZIP = "zip";

    /** Tomorrow they may be elsewhere. */
    private static final Duration STILL_THERE = Duration.ofHours(12);

    /** "They said they're full": another has to be found, and a person looks. */
    private static final Phrases FULL = Phrases.of(
            "full|closed|waitlist",
            "no ~1 beds|room|space|openings",
            "turned ~2 away",
            "wont|didnt|not|wouldnt let|take|answer|answering|pick ~1 me|us|up|the|.",
            "nobody|noone|no one answers|answered|picks|picked",
            "lleno|llenos|llena|cerrado|cerrada",
            "no hay ~1 lugar|cama|camas|espacio|cupo",
            "no contestan|abren");

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
        if (moment.is(Intent.OTHER)
                && moment.slots().zip() == null
                && FULL.in(moment.understood().words())) {
            return Answer.of(moment.say(Message.RESOURCES_FULL), Tasks.ANSWER).waiting(open);
        }
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
                || (moment.is(Intent.OTHER) && moment.saysOneThing() && Needs.in(words) != Need.ANY);
    }

    @Override
    public boolean listensOnly() {
        return true;
    }
}
