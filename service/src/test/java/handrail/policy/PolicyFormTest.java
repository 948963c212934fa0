package handrail.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import handrail.bot.Event;
import handrail.bot.Language;
import handrail.program.Policy;
import handrail.program.PolicyFile;
import handrail.web.Problem;
import handrail.web.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy as it is typed, and back. */
class PolicyFormTest {

    private static final Policy POLICY = PolicyFile.read(Path.of("../config/programs/standard"));

    @Test
    void what_is_shown_is_read_back_as_it_was() {
        assertThat(PolicyForm.read(PolicyForm.typed(POLICY), POLICY)).isEqualTo(POLICY);
        assertThat(PolicyForm.changes(POLICY, POLICY)).isEmpty();
    }

    @Test
    void one_change_changes_one_setting_and_leaves_what_the_page_does_not_show() {
        Map<String, String> typed = typed("followUps-milestones", "180, 30,7");
        Policy changed = PolicyForm.read(typed, POLICY);
        assertThat(changed.followUps().milestones()).containsExactly(7, 30, 180);
        assertThat(changed.supplies()).isEqualTo(POLICY.supplies());
        assertThat(PolicyForm.changes(POLICY, changed))
                .containsExactly(new PolicyForm.Change("followUps-milestones", "7, 30, 60, 90, 180", "7, 30, 180"));
    }

    @Test
    void milestones_can_be_left_out_altogether() {
        assertThat(PolicyForm.read(typed("followUps-milestones", ""), POLICY)
                        .followUps()
                        .milestones())
                .isEmpty();
    }

    @Test
    void holidays_are_days_in_their_order_and_each_once() {
        Policy changed = PolicyForm.read(typed("holidays", "2027-01-01, 2026-12-25,2027-01-01"), POLICY);
        assertThat(changed.holidays()).containsExactly(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));
        assertThat(PolicyForm.read(PolicyForm.typed(changed), POLICY)).isEqualTo(changed);
        assertThat(PolicyForm.changes(POLICY, changed))
                .containsExactly(new PolicyForm.Change("holidays", "", "2026-12-25, 2027-01-01"));
        String many = Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusDays(1))
                .limit(61)
                .map(LocalDate::toString)
                .collect(Collectors.joining(","));
        assertThat(catchThrowableOfType(Problem.Invalid.class, () -> PolicyForm.read(typed("holidays", many), POLICY))
                        .faults())
                .containsExactly(new Problem.Fault("holidays", "policy.fault.dates"));
    }

    @Test
    void what_check_ins_ask_is_chosen_from_what_there_is_and_stands_in_one_order() {
        assertThat(POLICY.checkInAsks()).containsExactly(Event.Asks.HOW);
        Policy changed = PolicyForm.read(typed("checkInAsks", "step,how"), POLICY);
        assertThat(changed.checkInAsks()).containsExactly(Event.Asks.HOW, Event.Asks.STEP);
        assertThat(PolicyForm.read(PolicyForm.typed(changed), POLICY)).isEqualTo(changed);
        assertThat(PolicyForm.changes(POLICY, changed))
                .containsExactly(new PolicyForm.Change("checkInAsks", "how", "how, step"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "checkInAt | noon | checkInAt | policy.fault.time",
                "checkInAt | 07:00 | checkInAt | policy.conflict.hour",
                "quietBegins | 22:00 | quietBegins | policy.conflict.quiet",
                "quietEnds | 07:59 | quietBegins | policy.conflict.quiet",
                "proactiveADay | 0 | proactiveADay | policy.fault.number",
                "proactiveADay | 1.5 | proactiveADay | policy.fault.number",
                "proactiveADay | 9 | proactiveAWeek | policy.conflict.week",
                "breachHours | 12 | breachHours | policy.conflict.breach",
                "checkInAsks | '' | checkInAsks | policy.fault.choices",
                "checkInAsks | how, cravings | checkInAsks | policy.fault.choices",
                "checkIns | 3/30, 1/3 | checkIns | policy.conflict.phases",
                "checkIns | every day | checkIns | policy.fault.phases",
                "silence-coachAfter | 9 | silence-coachAfter | policy.conflict.silence",
                "followUps-milestones | 7, soon | followUps-milestones | policy.fault.numbers",
                "followUps-suprt-goalPercent | 101 | followUps-suprt-goalPercent | policy.fault.number",
                "keepMonths | 3 | keepMonths | policy.fault.number",
                "keepAuditMonths | 60 | keepAuditMonths | policy.fault.number",
                "holidays | 2026-02-30 | holidays | policy.fault.dates",
                "holidays | Christmas | holidays | policy.fault.dates",
                "phone | '' | phone | policy.fault.text"
            })
    void b1_a_bad_setting_is_refused_with_its_field_and_what_would_be_right(
            String field, String written, String named, String message) {
        Problem.Invalid refused = catchThrowableOfType(
                Problem.Invalid.class, () -> PolicyForm.read(typed(field, written == null ? "" : written), POLICY));
        assertThat(refused.faults()).containsExactly(new Problem.Fault(named, message));
    }

    @Test
    void every_setting_and_every_fault_has_words() {
        Stream<String> keys = Stream.of(
                        Stream.of(Setting.values())
                                .flatMap(one -> Stream.of("policy." + one.field(), "policy.fault." + one.word())),
                        Setting.GROUPS.stream().map(group -> "policy.group." + group),
                        Stream.of("breach quiet staffed week phases hour silence".split(" ", -1))
                                .map(rule -> "policy.conflict." + rule))
                .flatMap(one -> one);
        assertThat(keys).allSatisfy(key -> {
            assertThat(Words.of(Language.EN, key)).isNotBlank().isNotEqualTo(key);
            assertThat(Words.of(Language.ES, key)).isNotBlank().isNotEqualTo(key);
        });
        assertThat(Setting.GROUPS.stream()
                        .mapToInt(group -> Setting.of(group).size())
                        .sum())
                .as("every setting stands in a group")
                .isEqualTo(Setting.values().length);
    }

    private static Map<String, String> typed(String field, String written) {
        Map<String, String> typed = new HashMap<>(PolicyForm.typed(POLICY));
        typed.put(field, written);
        return typed;
    }
}
