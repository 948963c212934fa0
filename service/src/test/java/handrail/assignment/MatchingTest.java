package handrail.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import handrail.program.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final Policy.Match POLICY = new Policy.Match(25, 0.7, 1.5, 10, 4, 3, 6);

    private static Optional<Choice> choose(List<Candidate> candidates) {
        return new Matching(candidates, POLICY).choose(somebody());
    }

    private static Wanted somebody() {
        return Wanted.of(new UUID(9, 9), "es", "north");
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
    void a_person_who_decides_sees_everybody_the_best_first_and_the_rules_against_the_others() {
        Candidate lacks = coach(1, List.of("en"), 0, true);
        Candidate best = coach(2, List.of("es"), 3, true);
        Candidate off = coach(3, List.of("es"), 0, false);
        List<Choice> ranked = new Matching(List.of(lacks, off, best), POLICY).rank(somebody(), true);
        assertThat(ranked).extracting(Choice::coach).startsWith(best.id());
        assertThat(of(ranked, lacks).refused()).containsExactly("language");
        assertThat(of(ranked, off).refused()).containsExactly("shift");
    }

    @Test
    void each_hard_rule_refuses_by_its_name_whatever_the_points() {
        AccountId coach = new AccountId(new UUID(0, 1));
        Candidate good = new Candidate(
                coach, List.of("es"), List.of("North"), 12, 3, true, true, false, "woman", Set.of(), true, 2);
        Wanted wanted = wanted("high", "woman", Set.of(), Set.of());
        assertThat(refused(good, wanted)).isEmpty();
        assertThat(refused(good, wanted("high", "man", Set.of(), Set.of()))).containsExactly("wish");
        assertThat(refused(good, wanted("high", null, Set.of(coach), Set.of()))).containsExactly("apart");
        assertThat(refused(good, wanted("high", null, Set.of(), Set.of(coach)))).containsExactly("asked");
        assertThat(refused(changed(good, List.of("en"), 3, true, true, true, false, 2), wanted))
                .containsExactly("language");
        assertThat(refused(changed(good, List.of("es"), 14, true, true, true, false, 2), wanted))
                .containsExactly("room");
        assertThat(refused(changed(good, List.of("es"), 3, false, true, true, false, 2), wanted))
                .containsExactly("shift");
        assertThat(refused(changed(good, List.of("es"), 3, true, false, true, false, 2), wanted))
                .containsExactly("accepting");
        assertThat(refused(changed(good, List.of("es"), 3, true, true, false, false, 2), wanted))
                .containsExactly("acuity");
        assertThat(refused(changed(good, List.of("es"), 3, false, true, true, true, 2), wanted))
                .containsExactly("leave");
        assertThat(refused(changed(good, List.of("es"), 3, true, true, true, false, 0), wanted))
                .containsExactly("new_today");
    }

    @Test
    void whoever_works_elsewhere_is_not_asked_but_an_area_nobody_names_rules_nobody_out() {
        Candidate south = Candidate.of(new AccountId(new UUID(0, 1)), List.of("es"), List.of("south"), 12, 0, true);
        assertThat(choose(List.of(south))).isPresent();
        Candidate north = coach(2, List.of("es"), 11, true);
        assertThat(choose(List.of(south, north)).orElseThrow().coach()).isEqualTo(north.id());
    }

    @Test
    void a_former_coach_and_a_life_in_common_weigh_more_than_an_emptier_caseload() {
        Candidate empty = coach(1, List.of("es"), 0, true);
        Candidate lived = new Candidate(
                new AccountId(new UUID(0, 2)),
                List.of("es"),
                List.of("north"),
                12,
                5,
                true,
                true,
                false,
                null,
                Set.of("jail", "parent"),
                true,
                null);
        Candidate former = coach(3, List.of("es"), 11, true);
        Wanted wanted = new Wanted(
                new UUID(9, 9),
                new UUID(9, 9),
                "es",
                "north",
                "usual",
                null,
                Set.of("jail"),
                null,
                Set.of(),
                Set.of(former.id()),
                Set.of(),
                Instant.EPOCH);
        List<Choice> ranked = new Matching(List.of(empty, lived, former), POLICY).rank(wanted, true);
        assertThat(ranked).extracting(Choice::coach).containsExactly(former.id(), lived.id(), empty.id());
        assertThat(ranked.get(0).why()).contains("former");
        assertThat(ranked.get(1).why()).contains("experience:jail");
        Policy.Match other = new Policy.Match(25, 0.7, 1.5, 0, 0, 3, 6);
        assertThat(new Matching(List.of(empty, lived, former), other).rank(wanted, true))
                .as("a weight of 0 counts for nothing")
                .extracting(Choice::coach)
                .containsExactly(empty.id(), lived.id(), former.id());
    }

    @Test
    void goes_over_the_cap_only_if_nobody_has_room_and_never_beyond_what_the_program_allows() {
        Candidate full = coach(1, List.of("es"), 12, true);
        Candidate room = coach(2, List.of("es"), 11.5, true);
        assertThat(choose(List.of(full, room)).orElseThrow().coach()).isEqualTo(room.id());
        assertThat(choose(List.of(full)).orElseThrow().why()).contains("over_cap");
        assertThat(choose(List.of(coach(1, List.of("es"), 14.5, true)))).isEmpty();
    }

    @Test
    void holds_its_rules_whatever_the_candidates_in_whatever_order() {
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            List<Candidate> candidates = any(random);
            Optional<Choice> choice = choose(candidates);
            Matching matching = new Matching(candidates, POLICY);
            List<Candidate> allowed = candidates.stream()
                    .filter(candidate ->
                            matching.choice(candidate, somebody(), true).possible())
                    .toList();
            assertThat(choice.isPresent()).isEqualTo(!allowed.isEmpty());
            choice.ifPresent(made -> assertThat(made.why().contains("over_cap"))
                    .isEqualTo(allowed.stream().allMatch(candidate -> candidate.fullness() >= 1)));
            List<Candidate> shuffled = new ArrayList<>(candidates);
            Collections.shuffle(shuffled, random);
            assertThat(choose(shuffled)).isEqualTo(choice);
        }
    }

    private static List<String> refused(Candidate coach, Wanted wanted) {
        return new Matching(List.of(coach), POLICY).choice(coach, wanted, true).refused();
    }

    private static Wanted wanted(String acuity, String gender, Set<AccountId> apart, Set<AccountId> asked) {
        return new Wanted(
                new UUID(9, 9),
                new UUID(9, 9),
                "es",
                "north",
                acuity,
                gender,
                Set.of(),
                null,
                apart,
                Set.of(),
                asked,
                Instant.EPOCH);
    }

    private static Candidate changed(
            Candidate of,
            List<String> languages,
            double load,
            boolean onShift,
            boolean accepting,
            boolean takesHigh,
            boolean away,
            Integer left) {
        return new Candidate(
                of.id(),
                languages,
                of.areas(),
                of.cap(),
                load,
                onShift,
                accepting,
                away,
                of.gender(),
                of.experience(),
                takesHigh,
                left);
    }

    private static Choice of(List<Choice> ranked, Candidate coach) {
        return ranked.stream()
                .filter(choice -> choice.coach().equals(coach.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Candidate> any(Random random) {
        List<Candidate> candidates = new ArrayList<>();
        int count = random.nextInt(7);
        for (int id = 0; id < count; id++) {
            candidates.add(Candidate.of(
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
        return Candidate.of(new AccountId(new UUID(0, id)), languages, List.of("north"), 12, load, onShift);
    }
}
