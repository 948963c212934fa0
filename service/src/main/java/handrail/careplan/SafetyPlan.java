package handrail.careplan;

import handrail.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How to reach a client without doing harm (C7), and what they want to happen when it gets hard: their own words, asked of them.
 *
 * @param channel what comes first: {@code text}, {@code call} or {@code either}
 * @param voicemail whether a message may be left: {@code yes}, {@code no} or {@code not_asked}
 * @param visits whether they agreed to visits and drop-offs: {@code yes}, {@code no} or {@code not_asked}
 * @param careful who else sees the phone, which hours, what not to say
 * @param signs how they notice that it gets hard
 * @param helps what has helped before
 * @param people whom they want to be called
 * @param place where they are safe, and where the naloxone is
 */
public record SafetyPlan(
        String channel,
        String voicemail,
        String visits,
        String careful,
        String signs,
        String helps,
        String people,
        String place) {

    /** What can come first. */
    public static final List<String> CHANNELS = List.of("text", "call", "either");

    /** What can be said of voicemail and of visits. */
    public static final List<String> ANSWERS = List.of("not_asked", "yes", "no");

    /** The parts in their own words, in the order of the form. */
    public static final List<String> PARTS = List.of("careful", "signs", "helps", "people", "place");

    /** How long each part may be. */
    public static final int LONGEST = 500;

    /** Of somebody who was never asked. */
    public static final SafetyPlan NONE = new SafetyPlan("either", "not_asked", "not_asked", "", "", "", "", "");

    /** As it was typed. */
    public static SafetyPlan of(Map<String, String> typed) {
        return new SafetyPlan(
                typed.getOrDefault("channel", ""),
                typed.getOrDefault("voicemail", ""),
                typed.getOrDefault("visits", ""),
                typed.getOrDefault("careful", ""),
                typed.getOrDefault("signs", ""),
                typed.getOrDefault("helps", ""),
                typed.getOrDefault("people", ""),
                typed.getOrDefault("place", ""));
    }

    /** As it stands in the form. */
    public Map<String, String> fields() {
        return Map.of(
                "channel", channel,
                "voicemail", voicemail,
                "visits", visits,
                "careful", careful,
                "signs", signs,
                "helps", helps,
                "people", people,
                "place", place);
    }

    /** A part by its name. */
    public String part(String name) {
        return fields().getOrDefault(name, "");
    }

    /** Whether what they want to happen was written down, beside how they are reached. */
    public boolean isWritten() {
        return Stream.of(signs, helps, people, place).anyMatch(part -> !part.isEmpty());
    }

    /** All that is wrong, at once. */
    void check() {
        List<Problem.Fault> faults = new ArrayList<>();
        choice(faults, "channel", CHANNELS);
        choice(faults, "voicemail", ANSWERS);
        choice(faults, "visits", ANSWERS);
        PARTS.stream()
                .filter(part -> part(part).length() > LONGEST)
                .forEach(part -> faults.add(new Problem.Fault(part, "fault.long.500")));
        if (!faults.isEmpty()) {
            throw new Problem.Invalid(faults);
        }
    }

    private void choice(List<Problem.Fault> faults, String field, List<String> of) {
        if (!of.contains(part(field))) {
            faults.add(new Problem.Fault(field, "fault.choose"));
        }
    }
}
