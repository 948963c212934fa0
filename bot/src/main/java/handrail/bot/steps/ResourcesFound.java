package handrail.bot.steps;

import handrail.bot.Event.EffectResult;
import handrail.bot.catalogue.Message;
import handrail.bot.catalogue.Variable;
import java.util.List;
import java.util.Map;

/** What the directory has near the client; nothing near is said honestly, and the coach looks. */
public final class ResourcesFound {

    private ResourcesFound() {}

    /** The answer to a search that was made. */
    public static Answer after(Moment moment, EffectResult result) {
        List<String> places =
                result.detail().lines().filter(place -> !place.isBlank()).toList();
        if (!result.succeeded() || places.isEmpty()) {
            return Answer.of(moment.say(Message.RESOURCES_NONE), Tasks.ANSWER);
        }
        String list = Places.fitting(moment, Message.RESOURCES_FOUND, places);
        return Answer.of(moment.say(Message.RESOURCES_FOUND, Map.of(Variable.PLACES, list)));
    }
}
