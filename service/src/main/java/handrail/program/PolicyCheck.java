package handrail.program;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What no single setting shows: settings of a policy that do not go together, and the window that no program may widen (T8). */
public final class PolicyCheck {

    /** The law's window for texts that somebody did not ask for (47 CFR 64.1200(c)(1)): a program may narrow it, never widen it. */
    private static final LocalTime EARLIEST = LocalTime.of(8, 0);

    private static final LocalTime LATEST = LocalTime.of(21, 0);

    private PolicyCheck() {}

    /**
     * Two settings at odds.
     *
     * @param setting the one to change
     * @param rule a word for what is wrong
     * @param sentence the same for whoever reads a start that was refused
     */
    public record Conflict(String setting, String rule, String sentence) {}

    /** All that is at odds; empty when the policy can be used. */
    public static List<Conflict> conflicts(Policy policy) {
        return Stream.of(
                        wrong(
                                policy.breachHours() < policy.targetHours(),
                                "breachHours",
                                "breach",
                                "may not be less than targetHours"),
                        wrong(
                                policy.quietEnds().isBefore(EARLIEST)
                                        || policy.quietBegins().isAfter(LATEST)
                                        || !policy.quietEnds().isBefore(policy.quietBegins()),
                                "quietBegins",
                                "quiet",
                                "quietEnds to quietBegins may not be more than 08:00 to 21:00 (T8)"),
                        wrong(
                                !policy.staffedOpens().isBefore(policy.staffedCloses()),
                                "staffedCloses",
                                "staffed",
                                "must be after staffedOpens"),
                        wrong(
                                policy.proactiveAWeek() < policy.proactiveADay(),
                                "proactiveAWeek",
                                "week",
                                "may not be less than proactiveADay"),
                        wrong(
                                !inOrder(policy.checkIns()),
                                "checkIns",
                                "phases",
                                "each phase must end after the one before"),
                        wrong(
                                !policy.startsAt(policy.checkInAt()),
                                "checkInAt",
                                "hour",
                                "must lie between quietEnds and quietBegins"),
                        wrong(
                                !policy.startsAt(policy.followUps().at()),
                                "followUps.at",
                                "hour",
                                "must lie between quietEnds and quietBegins"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Conflict> wrong(boolean isSo, String setting, String rule, String sentence) {
        return isSo ? Optional.of(new Conflict(setting, rule, setting + " " + sentence)) : Optional.empty();
    }

    private static boolean inOrder(List<Policy.Phase> phases) {
        List<Integer> ends = new ArrayList<>(List.of(0));
        phases.forEach(phase -> ends.add(phase.untilDay()));
        return java.util.stream.IntStream.range(1, ends.size()).allMatch(i -> ends.get(i) > ends.get(i - 1));
    }
}
