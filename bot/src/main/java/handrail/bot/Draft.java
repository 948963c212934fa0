package handrail.bot;

import handrail.bot.Effect.Purpose;
import handrail.bot.Effect.Reply;
import handrail.bot.read.Understood;
import handrail.bot.steps.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A turn while it is being made: the conversation so far and the effects so far. Lives within one call of the engine. */
final class Draft {

    private final Facts facts;
    private final Instant now;
    private final Catalogue catalogue;
    private final List<Effect> effects = new ArrayList<>();
    private Conversation conversation;
    private String body = "";

    Draft(Conversation conversation, Facts facts, Instant now, Catalogue catalogue) {
        this.conversation = conversation;
        this.facts = facts;
        this.now = now;
        this.catalogue = catalogue;
    }

    Facts facts() {
        return facts;
    }

    Instant now() {
        return now;
    }

    Conversation conversation() {
        return conversation;
    }

    void become(Conversation next) {
        conversation = next;
    }

    /** The text that this turn is about, as it came. */
    void about(String text) {
        body = text;
    }

    String body() {
        return body;
    }

    List<Effect> effects() {
        return List.copyOf(effects);
    }

    void add(Effect effect) {
        // One task of a kind is enough.
        if (!(effect instanceof Effect.MakeTask && effects.contains(effect))) {
            effects.add(effect);
        }
    }

    void addAll(List<Effect> more) {
        more.forEach(this::add);
    }

    void addFirst(Effect effect) {
        effects.add(0, effect);
    }

    Moment moment(Understood understood) {
        return new Moment(conversation, facts, now, understood, catalogue, body);
    }

    /** Whether a text was answered that T13 counts: safety and compliance are never held back. */
    boolean answers() {
        return effects.stream()
                .anyMatch(effect -> effect instanceof Reply reply
                        && (reply.purpose() == Purpose.ANSWER || reply.purpose() == Purpose.PROACTIVE));
    }

    /** Whether what the directory holds will be the answer. */
    boolean searches() {
        return effects.stream().anyMatch(Effect.FindResources.class::isInstance);
    }

    Turn end(@Nullable Reading reading) {
        boolean replied = effects.stream().anyMatch(Reply.class::isInstance);
        return new Turn(conversation.ended(replied ? now : null), effects, reading);
    }
}
