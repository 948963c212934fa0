package handrail.assignment;

import handrail.program.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who fits whom, and why. Hard rules come first and are never weighed ({@link HardRule}). Of those who may be asked, one with room under
 * their cap comes before one who is full; then whoever has more points by the program's weights; among equals the emptier caseload.
 */
public final class Matching {

    private final List<Candidate> coaches;
    private final Policy.Match policy;
    private final Set<String> areas;

    /** Among these coaches, by this program's weights. */
    public Matching(List<Candidate> coaches, Policy.Match policy) {
        this.coaches = List.copyOf(coaches);
        this.policy = policy;
        this.areas = coaches.stream()
                .flatMap(coach -> coach.areas().stream())
                .map(area -> area.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** The best who may be asked right now; empty when nobody may. */
    public Optional<Choice> choose(Wanted wanted) {
        return rank(wanted, true).stream().filter(Choice::possible).findFirst();
    }

    /** Everybody, the best first; those against whom a hard rule stands come last, with the rules. */
    public List<Choice> rank(Wanted wanted, boolean now) {
        HardRule.Round round = new HardRule.Round(policy, areas, now);
        return coaches.stream()
                .map(coach -> new Weighed(coach, choice(coach, wanted, round)))
                .sorted(ORDER)
                .map(Weighed::choice)
                .toList();
    }

    /** Whether one coach may have a client at some time, and what speaks for it. */
    public Choice choice(Candidate coach, Wanted wanted, boolean now) {
        return choice(coach, wanted, new HardRule.Round(policy, areas, now));
    }

    private Choice choice(Candidate coach, Wanted wanted, HardRule.Round round) {
        List<String> refused = Arrays.stream(HardRule.values())
                .filter(rule -> rule.refuses(coach, wanted, round))
                .map(HardRule::code)
                .toList();
        return new Choice(coach.id(), why(coach, wanted), refused, points(coach, wanted));
    }

    private record Weighed(Candidate coach, Choice choice) {}

    private static final Comparator<Weighed> ORDER = Comparator.comparing(
                    (Weighed one) -> one.choice().refused().size())
            .thenComparing(one -> one.coach().fullness() >= 1)
            .thenComparing(
                    Comparator.comparingDouble((Weighed one) -> one.choice().points())
                            .reversed())
            .thenComparing(one -> one.coach().fullness())
            .thenComparing(one -> one.coach().id().value());

    private double points(Candidate coach, Wanted wanted) {
        double points = policy.balance() * Math.max(0, 1 - coach.fullness());
        if (wanted.former().contains(coach.id())) {
            points += policy.formerCoach();
        }
        if (!common(coach, wanted).isEmpty()) {
            points += policy.sameExperience();
        }
        return sameArea(coach, wanted) ? points + policy.sameArea() : points;
    }

    private static Set<String> common(Candidate coach, Wanted wanted) {
        Set<String> common = new TreeSet<>(coach.experience());
        common.retainAll(wanted.experience());
        return common;
    }

    private static boolean sameArea(Candidate coach, Wanted wanted) {
        String area = wanted.area();
        return area != null && coach.areas().stream().anyMatch(area::equalsIgnoreCase);
    }

    private static List<String> why(Candidate coach, Wanted wanted) {
        List<String> why = new ArrayList<>();
        if (coach.languages().contains(wanted.language())) {
            why.add("speaks:" + wanted.language());
        }
        if (wanted.gender() != null && wanted.gender().equals(coach.gender())) {
            why.add("wished");
        }
        if (coach.onShift()) {
            why.add("on_shift");
        }
        if (wanted.former().contains(coach.id())) {
            why.add("former");
        }
        common(coach, wanted).forEach(word -> why.add("experience:" + word));
        if (sameArea(coach, wanted)) {
            why.add("same_area");
        }
        why.add(String.format(Locale.ROOT, "load:%.1f/%d", coach.load(), coach.cap()));
        if (coach.fullness() >= 1) {
            why.add("over_cap");
        }
        return why;
    }
}
