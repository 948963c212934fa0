package handrail.policy;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.program.Policy;
import handrail.program.PolicyFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The policy as a calendar: what stands on which day, and what a change makes of it. */
class SampleCalendarTest {

    private static final Policy POLICY = PolicyFile.read(Path.of("../config/programs/standard"));

    /** Two days before the clocks go forward in New York. */
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    @Test
    void check_ins_and_milestones_stand_on_their_days_and_a_day_with_both_asks_once() {
        List<SampleCalendar.Mark> marks = marks(new SampleCalendar(POLICY, POLICY, FRIDAY, true));
        assertThat(days(marks, "check-in"))
                .containsExactly(1, 2, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 37, 44, 51, 58, 65, 72, 79);
        assertThat(days(marks, "milestone")).containsExactly(7, 60, 90, 180);
        assertThat(days(marks, "questions")).containsExactly(31, 91, 181);
        assertThat(marks).allSatisfy(mark -> assertThat(mark.state()).isEqualTo("same"));
    }

    @Test
    void the_hour_is_the_same_on_both_sides_of_a_daylight_saving_night() {
        assertThat(marks(new SampleCalendar(POLICY, POLICY, FRIDAY, true)).stream()
                        .filter(mark -> mark.kind().equals("check-in"))
                        .map(SampleCalendar.Mark::at))
                .containsOnly(LocalTime.of(11, 0));
    }

    @Test
    void t8_nothing_comes_before_noon_in_the_east_for_somebody_of_whom_nobody_knows_where_they_are() {
        assertThat(marks(new SampleCalendar(POLICY, POLICY, FRIDAY, false)).stream()
                        .filter(mark -> mark.kind().equals("check-in"))
                        .map(SampleCalendar.Mark::at))
                .containsOnly(LocalTime.NOON);
    }

    @Test
    void what_a_change_adds_and_takes_away_is_marked_so() {
        Map<String, String> typed = new HashMap<>(PolicyForm.typed(POLICY));
        typed.put("checkIns", "2/4, 7/28");
        typed.put("followUps-milestones", "30");
        List<SampleCalendar.Mark> marks =
                marks(new SampleCalendar(POLICY, PolicyForm.read(typed, POLICY), FRIDAY, true));
        assertThat(days(stated(marks, "same"), "check-in")).containsExactly(2, 18);
        assertThat(days(stated(marks, "new"), "check-in")).containsExactly(4, 11, 25);
        assertThat(days(stated(marks, "gone"), "check-in")).contains(1, 3, 79).doesNotContain(2, 4);
        assertThat(days(stated(marks, "new"), "milestone")).containsExactly(30);
        assertThat(days(stated(marks, "gone"), "milestone")).containsExactly(7, 60, 90, 180);
    }

    @Test
    void the_days_on_which_questions_are_offered_stand_there_of_all_instruments() {
        Map<String, String> typed = new HashMap<>(PolicyForm.typed(POLICY));
        typed.put("followUps-bamDays", "31, 45");
        typed.put("followUps-needsDays", "10, 45");
        List<SampleCalendar.Mark> marks =
                marks(new SampleCalendar(POLICY, PolicyForm.read(typed, POLICY), FRIDAY, true));
        assertThat(days(stated(marks, "same"), "questions")).containsExactly(31, 91, 181);
        assertThat(days(stated(marks, "new"), "questions")).containsExactly(10, 45);
    }

    @Test
    void what_each_check_in_asks_stands_on_its_day_and_what_it_does_not_ask_any_more_is_struck_out() {
        Map<String, String> typed = new HashMap<>(PolicyForm.typed(POLICY));
        typed.put("checkInAsks", "how, need, step");
        List<SampleCalendar.Mark> marks =
                marks(new SampleCalendar(POLICY, PolicyForm.read(typed, POLICY), FRIDAY, true));
        assertThat(days(stated(marks, "same"), "check-in")).startsWith(1, 6, 15);
        assertThat(days(stated(marks, "new"), "check-in-need")).startsWith(2, 9, 18);
        assertThat(days(stated(marks, "new"), "check-in-step")).startsWith(3, 12, 21);
        assertThat(days(stated(marks, "gone"), "check-in")).startsWith(2, 3, 9, 12);
    }

    @Test
    void what_falls_on_a_holiday_stands_on_the_next_day_and_the_holiday_is_named() {
        Map<String, String> typed = new HashMap<>(PolicyForm.typed(POLICY));
        // The days 1, 6 and 7.
        typed.put("holidays", "2026-03-07, 2026-03-12, 2026-03-13");
        Policy changed = PolicyForm.read(typed, POLICY);
        List<SampleCalendar.Mark> marks = marks(new SampleCalendar(changed, changed, FRIDAY, true));
        assertThat(days(marks, "holiday")).containsExactly(1, 6, 7);
        assertThat(days(marks, "check-in")).startsWith(2, 3, 8, 9, 12);
        assertThat(days(marks, "milestone"))
                .as("on the day of a check-in it is that")
                .containsExactly(60, 90, 180);
        assertThat(days(stated(marks(new SampleCalendar(POLICY, changed, FRIDAY, true)), "new"), "holiday"))
                .containsExactly(1, 6, 7);
    }

    @Test
    void weeks_begin_on_mondays_and_the_days_before_are_outside() {
        List<List<SampleCalendar.Day>> weeks = new SampleCalendar(POLICY, POLICY, FRIDAY, true).weeks();
        assertThat(weeks).hasSize(13).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(weeks.get(0).get(0).date()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(weeks.get(0).get(3).inside()).isFalse();
        assertThat(weeks.get(0).get(4).day()).isZero();
    }

    private static List<SampleCalendar.Mark> marks(SampleCalendar calendar) {
        return Stream.concat(calendar.weeks().stream().flatMap(List::stream), calendar.beyond().stream())
                .flatMap(day -> day.marks().stream())
                .toList();
    }

    private static List<SampleCalendar.Mark> stated(List<SampleCalendar.Mark> marks, String state) {
        return marks.stream().filter(mark -> mark.state().equals(state)).toList();
    }

    private static List<Integer> days(List<SampleCalendar.Mark> marks, String kind) {
        return marks.stream()
                .filter(mark -> mark.kind().equals(kind))
                .map(SampleCalendar.Mark::day)
                .toList();
    }
}
