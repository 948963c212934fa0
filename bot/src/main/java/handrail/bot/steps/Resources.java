package handrail.bot.steps;

import handrail.bot.Effect.FindResources;
import handrail.bot.Intent;
import handrail.bot.Need;
import handrail.bot.catalogue.Message;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Food, shelter, papers, rides: what the program's directory has near the client's ZIP; where it has nothing, the coach looks. */
public final class Resources implements Topic {

    @Override
    public @Nullable Answer begin(Moment moment) {
        if (!moment.is(Intent.RESOURCES)) {
            return null;
        }
        Need need = Needs.in(moment.understood().words());
        String zip = moment.slots().zip();
        return zip == null
                ? Answer.of(moment.say(Message.RESOURCES_ZIP))
                        .waiting(new ResourcesZip().asked(moment.now(), Map.of(ResourcesZip.NEED, need.name())))
                : Answer.of(new FindResources(need, zip)).waiting(new ResourcesNear().near(moment, zip));
    }
}
