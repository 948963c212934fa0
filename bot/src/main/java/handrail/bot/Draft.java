package handrail.bot;

import handrail.bot.Effect.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A turn while it is being made: the state so far and what was decided. Lives for one call of the engine. */
final class Draft {

    private final Facts facts;
    private final Instant now;
    private final List<Effect> effects = new ArrayList<>();
    private Conversation state;
    private @Nullable Reading reading;
    private boolean replied;

    Draft(Conversation before, Facts facts, Instant now) {
        this.state = before;
        this.facts = facts;
        this.now = now;
    }

    Facts facts() {
        return facts;
    }

    Instant now() {
        return now;
    }

    Conversation state() {
        return state;
    }

    void understood(Reading understood, boolean tellsLanguage) {
        reading = understood;
        if (tellsLanguage) {
            state = state.speaking(understood.language());
        }
    }

    void act(Effect effect) {
        effects.add(effect);
    }

    void say(String key, Purpose purpose) {
        say(key, purpose, Map.of());
    }

    /** Says it with the variables every text may use, and these. */
    void say(String key, Purpose purpose, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>();
        variables.put("program", facts.programName());
        variables.put("phone", facts.programPhone());
        variables.put("coach", coach());
        variables.put("hours", facts.staffedHours());
        variables.put("line", facts.useAloneLine());
        variables.put("nurse", facts.nurseLine());
        variables.putAll(more);
        effects.add(new Effect.Reply(key, variables, purpose));
        replied = true;
    }

    void sayIf(boolean ours, String key) {
        if (ours) {
            say(key, Purpose.COMPLIANCE);
        }
    }

    private String coach() {
        if (facts.coachFirstName() != null) {
            return facts.coachFirstName();
        }
        return state.language() == Language.ES ? "una persona" : "a person";
    }

    void ask(String step, Map<String, String> slots) {
        state = state.asking(new OpenQuestion(step, slots, now), state.paused());
    }

    void answered() {
        state = state.asking(null, state.paused());
    }

    void drop() {
        state = state.asking(null, null);
    }

    void interrupt() {
        state = state.interrupted();
    }

    void introduce() {
        state = state.introducedNow();
    }

    void coachIn(Instant at) {
        state = state.withCoach(state.coachSince() == null ? at : state.coachSince(), at);
    }

    /** The bot is back in the thread, and says so (S5). */
    void back(Purpose why) {
        if (state.mode() == Mode.COACH) {
            state = state.withBot();
            if (!facts.optedOut()) {
                say("back", why);
            }
        }
    }

    /** T13: at most three automatic answers to identical texts within an hour. */
    boolean tooOften(String body) {
        String fingerprint =
                Integer.toHexString(body.strip().toLowerCase(Locale.ROOT).hashCode());
        List<Instant> answers = new ArrayList<>();
        List<SameText> others = new ArrayList<>();
        for (SameText same : state.sameTexts()) {
            List<Instant> recent = same.answeredAt().stream()
                    .filter(at -> at.isAfter(now.minus(Engine.SAME_TEXT_WINDOW)))
                    .toList();
            if (same.fingerprint().equals(fingerprint)) {
                answers.addAll(recent);
            } else if (!recent.isEmpty()) {
                others.add(new SameText(same.fingerprint(), recent));
            }
        }
        boolean tooOften = answers.size() >= Engine.SAME_TEXT_LIMIT;
        if (!tooOften) {
            answers.add(now);
        }
        others.add(new SameText(fingerprint, answers));
        state = state.remembering(others);
        return tooOften;
    }

    /** T15: whatever somebody unknown texts, a person has it to look at. */
    void ownStranger() {
        boolean owned = effects.stream().anyMatch(Effect.MakeTask.class::isInstance);
        if (!facts.knownClient() && !owned) {
            act(new Effect.MakeTask(Effect.TaskKind.ANSWER_TEXT));
        }
    }

    Turn turn() {
        return new Turn(state.ended(replied ? now : null), effects, reading);
    }
}
