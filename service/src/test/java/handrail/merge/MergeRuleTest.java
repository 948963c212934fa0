package handrail.merge;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two entries goes on, and when a person has to decide something first (D2). */
class MergeRuleTest {

    private static final AccountId ANA = new AccountId(new UUID(1, 1));
    private static final AccountId BEN = new AccountId(new UUID(1, 2));
    private static final Instant JUNE = Instant.parse("2026-06-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // accepted by, asked, in care, days old
        "ana,  ,    true,  1,   ,    ,    true,  9,  one",
        "ana,  ,    true,  1,   ,    ben, true,  9,  one",
        ",     ana, true,  1,   ,    ,    false, 9,  one",
        ",     ,    true,  1,   ,    ,    true,  9,  other",
        ",     ,    false, 9,   ,    ,    false, 1,  one",
        "ana,  ,    true,  1,   ana, ,    true,  9,  other",
    })
    void d2_the_one_whose_coach_accepted_them_goes_on_else_the_one_in_care_else_the_older(
            String accepted,
            String asked,
            boolean inCare,
            int days,
            String otherAccepted,
            String otherAsked,
            boolean otherInCare,
            int otherDays,
            String kept) {
        Side one = side(1, days, coach(accepted), coach(asked), inCare);
        Side other = side(2, otherDays, coach(otherAccepted), coach(otherAsked), otherInCare);
        MergeRule.Decision decision = MergeRule.of(one, other);
        assertThat(decision.allowed()).isTrue();
        assertThat(decision.kept()).isEqualTo(kept.equals("one") ? one : other);
        assertThat(MergeRule.of(other, one)).isEqualTo(decision);
    }

    @Test
    void d2_whatever_of_both_excludes_the_other_is_refused_by_name() {
        Side plain = side(1, 1, null, null, true);
        Side other = side(2, 2, null, null, true);
        assertThat(refused(joined(plain), other)).containsExactly(Conflict.ALREADY);
        assertThat(refused(plain, plain)).containsExactly(Conflict.ALREADY);
        assertThat(refused(dead(plain), other)).containsExactly(Conflict.DEATH);
        assertThat(refused(plain, urgent(other))).containsExactly(Conflict.URGENT);
        assertThat(refused(handoff(plain), handoff(other))).containsExactly(Conflict.HANDOFFS);
        assertThat(refused(handoff(plain), other)).isEmpty();
        assertThat(refused(hold(plain, "hospital"), hold(other, "custody"))).containsExactly(Conflict.HOLDS);
        assertThat(refused(hold(plain, "hospital"), hold(other, "hospital"))).isEmpty();
        assertThat(refused(side(1, 1, ANA, null, true), side(2, 2, BEN, null, true)))
                .containsExactly(Conflict.COACHES);
        assertThat(refused(side(1, 1, ANA, null, true), side(2, 2, null, BEN, true)))
                .isEmpty();
        assertThat(refused(side(1, 1, ANA, null, true), apart(other, ANA))).containsExactly(Conflict.APART);
        assertThat(refused(side(1, 1, ANA, null, true), apart(other, BEN))).isEmpty();
    }

    @Test
    void every_reason_is_told_at_once() {
        assertThat(refused(urgent(handoff(side(1, 1, ANA, null, true))), handoff(side(2, 2, BEN, null, true))))
                .containsExactly(Conflict.URGENT, Conflict.COACHES, Conflict.HANDOFFS);
    }

    private static List<Conflict> refused(Side one, Side other) {
        List<Conflict> conflicts = MergeRule.of(one, other).conflicts();
        assertThat(MergeRule.of(other, one).conflicts()).isEqualTo(conflicts);
        return conflicts;
    }

    private static AccountId coach(String name) {
        return name == null ? null : name.equals("ana") ? ANA : BEN;
    }

    private static Side side(int id, int daysOld, AccountId accepted, AccountId asked, boolean inCare) {
        return new Side(
                new UUID(9, id),
                JUNE.minusSeconds(daysOld * 86_400L),
                false,
                false,
                inCare,
                accepted,
                asked,
                false,
                false,
                null,
                Set.of());
    }

    private static Side joined(Side s) {
        return with(s, true, s.dead(), s.urgent(), s.handoff(), s.hold(), s.apart());
    }

    private static Side dead(Side s) {
        return with(s, s.joined(), true, s.urgent(), s.handoff(), s.hold(), s.apart());
    }

    private static Side urgent(Side s) {
        return with(s, s.joined(), s.dead(), true, s.handoff(), s.hold(), s.apart());
    }

    private static Side handoff(Side s) {
        return with(s, s.joined(), s.dead(), s.urgent(), true, s.hold(), s.apart());
    }

    private static Side hold(Side s, String kind) {
        return with(s, s.joined(), s.dead(), s.urgent(), s.handoff(), kind, s.apart());
    }

    private static Side apart(Side s, AccountId from) {
        return with(s, s.joined(), s.dead(), s.urgent(), s.handoff(), s.hold(), Set.of(from.value()));
    }

    private static Side with(
            Side s, boolean joined, boolean dead, boolean urgent, boolean handoff, String hold, Set<UUID> apart) {
        return new Side(
                s.client(), s.since(), joined, dead, s.inCare(), s.accepted(), s.asked(), urgent, handoff, hold, apart);
    }
}
