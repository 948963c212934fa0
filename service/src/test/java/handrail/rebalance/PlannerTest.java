package handrail.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import handrail.assignment.Candidate;
import handrail.assignment.Wanted;
import handrail.program.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Policy.Match POLICY = new Policy.Match(25, 0.7, 1.5, 10, 4, 3, 6);

    @Test
    void nobody_moves_when_everybody_is_where_they_should_be() {
        assertThat(plan(List.of(coach(1, 12, 2), coach(2, 12, 0)), List.of(client(1, 1), client(2, 1)), Set.of()))
                .isEmpty();
    }

    @Test
    void when_a_coach_leaves_all_of_theirs_move_and_nobody_else() {
        List<Planner.Move> moves = plan(
                List.of(coach(1, 12, 3), coach(2, 12, 1), coach(3, 12, 0)),
                List.of(client(1, 1), client(2, 1), client(3, 1), client(4, 2)),
                Set.of(id(1)));
        assertThat(moves)
                .extracting(move -> move.client().client())
                .containsExactlyInAnyOrder(uuid(1), uuid(2), uuid(3));
        assertThat(moves).allSatisfy(move -> {
            assertThat(move.to()).isNotNull().isNotEqualTo(id(1));
            assertThat(move.why()).contains("leaving");
        });
    }

    @Test
    void a_coach_over_their_cap_is_relieved_by_as_few_moves_as_that_takes() {
        List<Wanted> clients = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            clients.add(client(i, 1));
        }
        List<Planner.Move> moves = plan(List.of(coach(1, 4, 6), coach(2, 12, 0)), clients, Set.of());
        assertThat(moves).hasSize(2).allSatisfy(move -> assertThat(move.why()).contains("relief"));
    }

    @Test
    void acuity_weighs_so_a_coach_is_never_planned_beyond_the_limit() {
        List<Wanted> clients = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            clients.add(high(i, 1));
        }
        List<Planner.Move> moves =
                plan(List.of(coach(1, 12, 12), coach(2, 4, 0), coach(3, 12, 0)), clients, Set.of(id(1)));
        long toTheSmall = moves.stream().filter(move -> id(2).equals(move.to())).count();
        assertThat(toTheSmall * 1.5).isLessThanOrEqualTo(5);
        assertThat(moves).hasSize(8).allSatisfy(move -> assertThat(move.to()).isNotNull());
    }

    @Test
    void whoever_is_with_somebody_they_never_meet_moves_and_without_anybody_else_says_so() {
        Wanted client = new Wanted(
                uuid(1),
                uuid(1),
                "en",
                null,
                "usual",
                null,
                Set.of(),
                id(1),
                Set.of(id(1)),
                Set.of(),
                Set.of(),
                Instant.EPOCH);
        assertThat(plan(List.of(coach(1, 12, 1)), List.of(client), Set.of()))
                .singleElement()
                .satisfies(move -> assertThat(move.to()).isNull());
        assertThat(plan(List.of(coach(1, 12, 1), coach(2, 12, 0)), List.of(client), Set.of()))
                .singleElement()
                .satisfies(move -> assertThat(move.to()).isEqualTo(id(2)));
    }

    private static List<Planner.Move> plan(List<Candidate> coaches, List<Wanted> clients, Set<AccountId> leaving) {
        return new Planner(coaches, clients, POLICY, leaving).plan();
    }

    private static Candidate coach(int id, int cap, double load) {
        return Candidate.of(id(id), List.of("en"), List.of(), cap, load, true);
    }

    private static Wanted client(int id, int coach) {
        return wanted(id, coach, "usual");
    }

    private static Wanted high(int id, int coach) {
        return wanted(id, coach, "high");
    }

    private static Wanted wanted(int id, int coach, String acuity) {
        return new Wanted(
                uuid(id),
                uuid(id),
                "en",
                null,
                acuity,
                null,
                Set.of(),
                id(coach),
                Set.of(),
                Set.of(),
                Set.of(),
                Instant.EPOCH);
    }

    private static AccountId id(int number) {
        return new AccountId(new UUID(0, number));
    }

    private static UUID uuid(int number) {
        return new UUID(9, number);
    }
}
