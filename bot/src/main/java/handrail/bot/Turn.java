package handrail.bot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one event: the next state, what the host has to do in this order, and how a text was read. */
public record Turn(
        Conversation next, List<Effect> effects, @Nullable Reading reading) {
    public Turn {
        effects = List.copyOf(effects);
    }
}
