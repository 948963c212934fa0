package handrail.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static Optional<Choice> choose(List<Candidate> candidates) {
        return Matching.choose(candidates, "es", "north");
    }

    @Test
    void says_why() {
        Candidate best = coach(1, List.of("en", "es"), 6, true);
        Candidate next = coach(2, List.of("en", "es"), 9, true);
        Choice choice = choose(List.of(next, best)).orElseThrow();
        assertThat(choice.coach()).isEqualTo(best.id());
        assertThat(choice.why()).containsExactly("speaks:es", "on_shift", "same_area", "load:6.0/12");
    }

    @Test
    void nobody_who_lacks_the_language_is_ever_chosen() {
        assertThat(choose(List.of(coach(1, List.of("en"), 0, true)))).isEmpty();
    }

    @Test
    void a_person_who_decides_sees_everybody_the_best_first_and_who_lacks_the_language_last() {
        Candidate lacks = coach(1, List.of("en"), 0, true);
        Candidate best = coach(2, List.of("es"), 3, true);
        Candidate next = coach(3, List.of("es"), 9, true);
        List<Choice> ranked = Matching.rank(List.of(lacks, next, best), "es", "north");
        assertThat(ranked).extracting(Choice::coach).containsExactly(best.id(), next.id(), lacks.id());
        assertThat(ranked.get(2).why()).startsWith("speaks_not:es");
    }

    @Test
    void goes_over_the_cap_only_if_nobody_has_room_and_says_so() {
        Candidate full = coach(1, List.of("es"), 12, true);
        Candidate off = coach(2, List.of("es"), 11, false);
        assertThat(choose(List.of(full, off)).orElseThrow().coach()).isEqualTo(off.id());
        assertThat(choose(List.of(full)).orElseThrow().why()).contains("over_cap");
    }

    @Test
    void holds_its_rules_whatever_the_candidates() {
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            List<Candidate> candidates = any(random);
            Optional<Choice> choice = choose(candidates);
            List<Candidate> allowed = candidates.stream()
                    .filter(candidate -> candidate.languages().contains("es"))
                    .toList();
            assertThat(choice.isPresent()).isEqualTo(!allowed.isEmpty());
            choice.ifPresent(made -> assertRules(made, allowed));
            List<Candidate> shuffled = new ArrayList<>(candidates);
            Collections.shuffle(shuffled, random);
            assertThat(choose(shuffled)).isEqualTo(choice);
        }
    }

    private static void assertRules(Choice choice, List<Candidate> allowed) {
        Candidate chosen = allowed.stream()
                .filter(candidate -> candidate.id().equals(choice.coach()))
                .findFirst()
                .orElseThrow();
        assertThat(choice.why().contains("over_cap"))
                .isEqualTo(allowed.stream().allMatch(candidate -> candidate.fullness() >= 1))
                .isEqualTo(chosen.fullness() >= 1);
    }

    private static List<Candidate> any(Random random) {
        List<Candidate> candidates = new ArrayList<>();
        int count = random.nextInt(7);
        for (int id = 0; id < count; id++) {
            candidates.add(new Candidate(
                    new AccountId(new UUID(0, id)),
                    random.nextBoolean() ? List.of("en", "es") : List.of("en"),
                    random.nextBoolean() ? List.of("north") : List.of("south"),
                    12,
                    random.nextInt(15),
                    random.nextBoolean()));
        }
        return candidates;
    }

    private static Candidate coach(int id, List<String> languages, double load, boolean onShift) {
        return new Candidate(new AccountId(new UUID(0, id)), languages, List.of("north"), 12, load, onShift);
    }
}
