package handrail.bot.steps;

import handrail.bot.Effect.FindResources;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where they are is known now: whoever looks for something else is not asked again. */
public final class ResourcesNear implements Question {

    private static final String ZIP = "zip";

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
        if (zip == null || !moment.is(Intent.RESOURCES) || moment.slots().zip() != null) {
            return null;
        }
        return Answer.of(new FindResources(Needs.in(moment.understood().words()), zip))
                .waiting(near(moment, zip));
    }

    @Override
    public boolean listensOnly() {
        return true;
    }
}
