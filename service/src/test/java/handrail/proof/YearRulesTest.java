package handrail.proof;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.program.Closed;
import handrail.program.Policy;
import handrail.program.PolicyFile;
import handrail.proof.ClockRules.Clock;
import handrail.proof.ClockRules.Verdict;
import handrail.proof.Diary.Deed;
import handrail.proof.TextRule.Case;
import handrail.proof.TextRule.Standing;
import handrail.proof.TextRule.Started;
import handrail.task.TaskKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracle of the simulated year sees what is wrong: each rule is shown a ledger that breaks it, and one that does not. */
class YearRulesTest {

    private static final Policy POLICY = PolicyFile.read(Path.of("../config/programs/standard"));
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Standing WELL = new Standing(false, false, false, false, false, "verbal");

    /** The Wednesday after the overdose. */
    private static final Instant NOON = Instant.parse("2026-07-08T16:00:00Z");

    private static final Instant OVERDOSE = Instant.parse("2026-07-01T12:00:00Z");
    private static final Instant REFERRED = Instant.parse("2026-07-01T14:00:00Z");

    private static Life life() {
        Life life = new Life(0, "+12025560000", new Random(1));
        life.overdoses.add(new Life.Overdose(OVERDOSE, REFERRED, 24, 72));
        life.diary.note(REFERRED, Deed.REFERRED);
        return life;
    }

    // Texts

    private static Case text(String purpose, Standing who, Started... before) {
        return at(NOON, purpose, "America/New_York", who, before);
    }

    private static Case at(Instant at, String purpose, String zone, Standing who, Started... before) {
        return new Case(at, purpose, "checkin.ask", zone, who, POLICY, List.of(before));
    }

    private static Started ago(int minutes, String key) {
        return new Started(NOON.minus(Duration.ofMinutes(minutes)), key);
    }

    @Test
    void a_text_at_noon_to_somebody_who_wants_it_breaks_nothing() {
        assertThat(TextRule.brokenBy(text("proactive", WELL, ago(61 * 24, "checkin.ask"))))
                .isEmpty();
    }

    @Test
    void t5_a_text_after_stop_is_seen_unless_it_is_the_confirmation_or_saves_a_life() {
        Standing stopped = new Standing(true, false, false, false, false, "verbal");
        assertThat(TextRule.brokenBy(text("coach", stopped))).containsExactly(TextRule.T5_NOTHING_AFTER_STOP);
        assertThat(TextRule.brokenBy(text("proactive", stopped))).containsExactly(TextRule.T5_NOTHING_AFTER_STOP);
        assertThat(TextRule.brokenBy(text("compliance", stopped))).isEmpty();
        assertThat(TextRule.brokenBy(text("safety", stopped))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proactive", "answer"})
    void s9_a_text_of_ours_after_a_death_is_seen(String purpose) {
        Standing died = new Standing(false, true, false, false, false, "verbal");
        assertThat(TextRule.brokenBy(text(purpose, died))).containsExactly(TextRule.S9_NOTHING_AFTER_A_DEATH);
    }

    @Test
    void s9_what_is_started_with_somebody_in_custody_is_seen_and_an_answer_is_not() {
        Standing away = new Standing(false, false, true, false, false, "verbal");
        assertThat(TextRule.brokenBy(text("proactive", away)))
                .containsExactly(TextRule.S9_NOTHING_STARTED_IN_CUSTODY_OR_HOSPITAL);
        assertThat(TextRule.brokenBy(text("answer", away))).isEmpty();
    }

    @Test
    void s10_what_is_started_with_somebody_who_said_no_or_was_never_asked_is_seen() {
        for (String consent : new String[] {"none", "refused", null}) {
            Standing unasked = new Standing(false, false, false, false, false, consent);
            assertThat(TextRule.brokenBy(text("proactive", unasked)))
                    .containsExactly(TextRule.S10_NOTHING_STARTED_WITHOUT_CONSENT);
        }
    }

    @Test
    void s10_who_wrote_today_may_hear_that_their_coach_is_gone_and_nothing_else() {
        Standing wrote = new Standing(false, false, false, false, true, "refused");
        Case back = new Case(NOON, "proactive", "coach.back", "America/New_York", wrote, POLICY, List.of());
        assertThat(TextRule.brokenBy(back)).isEmpty();
        assertThat(TextRule.brokenBy(text("proactive", wrote)))
                .containsExactly(TextRule.S10_NOTHING_STARTED_WITHOUT_CONSENT);
    }

    @Test
    void what_is_started_with_somebody_who_wants_quiet_for_a_while_is_seen() {
        Standing muted = new Standing(false, false, false, true, false, "verbal");
        assertThat(TextRule.brokenBy(text("proactive", muted))).containsExactly(TextRule.NOTHING_STARTED_WHILE_MUTED);
        assertThat(TextRule.brokenBy(text("coach", muted))).isEmpty();
    }

    @Test
    void t8_a_text_in_quiet_hours_is_seen_where_the_client_is_or_anywhere_when_nobody_knows_where() {
        Instant eightInTheEast = Instant.parse("2026-07-08T12:00:00Z");
        assertThat(TextRule.brokenBy(at(eightInTheEast, "proactive", "America/New_York", WELL)))
                .isEmpty();
        assertThat(TextRule.brokenBy(at(eightInTheEast, "proactive", "America/Los_Angeles", WELL)))
                .containsExactly(TextRule.T8_QUIET_HOURS);
        assertThat(TextRule.brokenBy(at(eightInTheEast, "proactive", null, WELL)))
                .containsExactly(TextRule.T8_QUIET_HOURS);
        assertThat(TextRule.brokenBy(at(Instant.parse("2026-07-09T01:00:00Z"), "proactive", null, WELL)))
                .containsExactly(TextRule.T8_QUIET_HOURS);
        assertThat(TextRule.brokenBy(at(eightInTheEast, "answer", null, WELL))).isEmpty();
    }

    @Test
    void t8_a_text_on_a_holiday_of_the_program_is_seen() {
        Policy closed = Closed.on(POLICY, List.of("2026-07-08"));
        Case text = new Case(NOON, "proactive", "checkin.ask", null, WELL, closed, List.of());
        assertThat(TextRule.brokenBy(text)).containsExactly(TextRule.T8_HOLIDAY);
    }

    @Test
    void one_more_a_day_than_the_policy_has_is_seen() {
        Started[] two = {ago(130, "first.hello"), ago(125, "coach.new")};
        assertThat(TextRule.brokenBy(text("proactive", WELL, two))).containsExactly(TextRule.AT_MOST_SO_MANY_A_DAY);
        assertThat(TextRule.brokenBy(text("proactive", WELL, two[0]))).isEmpty();
    }

    @Test
    void one_more_in_seven_days_than_the_policy_has_is_seen() {
        Started[] eight = new Started[POLICY.proactiveAWeek()];
        for (int i = 0; i < eight.length; i++) {
            eight[i] = ago((i + 2) * 17 * 60, "checkin.ask");
        }
        assertThat(TextRule.brokenBy(text("proactive", WELL, eight))).containsExactly(TextRule.AT_MOST_SO_MANY_A_WEEK);
        eight[7] = ago(7 * 24 * 60 + 1, "checkin.ask");
        assertThat(TextRule.brokenBy(text("proactive", WELL, eight))).isEmpty();
    }

    @Test
    void two_questions_closer_than_the_policys_minutes_are_seen_and_the_name_of_a_new_coach_is_none() {
        int minutes = POLICY.followUps().apartMinutes();
        assertThat(TextRule.brokenBy(text("proactive", WELL, ago(minutes - 1, "followup.milestone"))))
                .containsExactly(TextRule.NEVER_TWO_AT_ONCE);
        assertThat(TextRule.brokenBy(text("proactive", WELL, ago(minutes, "followup.milestone"))))
                .isEmpty();
        assertThat(TextRule.brokenBy(text("proactive", WELL, ago(0, "coach.new"))))
                .isEmpty();
    }

    // Tasks

    private static TaskRules.Owed task(String kind, Instant created, String status, String outcome) {
        boolean open = status.equals("requested");
        return new TaskRules.Owed(
                new UUID(0, 1), kind, new UUID(0, 2), status, created, created, open ? null : created, outcome);
    }

    @Test
    void a_task_with_its_reason_and_a_due_date_or_an_end_is_well() {
        assertThat(TaskRules.wrong(task("FIRST_CONTACT", REFERRED, "requested", null), life(), POLICY))
                .isEmpty();
        assertThat(TaskRules.wrong(task("FIRST_CONTACT", REFERRED, "completed", "reached"), life(), POLICY))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TaskKind.class)
    void a_task_of_whatever_kind_that_nothing_in_the_life_is_a_reason_for_is_seen(TaskKind kind) {
        Instant quiet = REFERRED.plus(Duration.ofDays(22));
        assertThat(TaskRules.wrong(task(kind.name(), quiet, "requested", null), life(), POLICY))
                .singleElement()
                .asString()
                .startsWith("nothing in this life");
    }

    @Test
    void a_silence_needs_as_many_texts_without_an_answer_as_the_policy_has() {
        Life life = life();
        for (int day = 1; day < POLICY.silence().coachAfter(); day++) {
            life.diary.note(REFERRED.plus(Duration.ofDays(day)), Deed.TEXTED);
        }
        TaskRules.Owed silent = task("SILENT", REFERRED.plus(Duration.ofDays(20)), "requested", null);
        assertThat(TaskRules.wrong(silent, life, POLICY)).hasSize(1);
        life.diary.note(REFERRED.plus(Duration.ofDays(15)), Deed.TEXTED);
        assertThat(TaskRules.wrong(silent, life, POLICY)).isEmpty();
        life.diary.note(REFERRED.plus(Duration.ofDays(16)), Deed.WROTE);
        assertThat(TaskRules.wrong(silent, life, POLICY)).hasSize(1);
    }

    @Test
    void milestones_anniversaries_and_interviews_are_owed_on_their_days() {
        assertThat(List.of(7, 9))
                .allSatisfy(day -> assertThat(owedOn("MILESTONE", day)).isEmpty());
        assertThat(List.of(6, 20))
                .allSatisfy(day -> assertThat(owedOn("MILESTONE", day)).isNotEmpty());
        assertThat(owedOn("SUPRT", 15)).isEmpty();
        assertThat(owedOn("SUPRT", 14)).isNotEmpty();
        assertThat(owedOn("SUPRT", 180)).isEmpty();
        assertThat(owedOn("ANNIVERSARY", 365 - POLICY.followUps().anniversaryDays()))
                .isEmpty();
        assertThat(owedOn("ANNIVERSARY", 300)).isNotEmpty();
    }

    private static List<String> owedOn(String kind, int day) {
        return TaskRules.wrong(task(kind, REFERRED.plus(Duration.ofDays(day)), "requested", null), life(), POLICY);
    }

    @Test
    void a_task_that_is_neither_open_nor_ended_or_ended_without_a_name_or_open_without_a_date_is_seen() {
        UUID id = new UUID(0, 1);
        TaskRules.Owed unnamed = task("FIRST_CONTACT", REFERRED, "completed", " ");
        TaskRules.Owed undated = new TaskRules.Owed(id, "FIRST_CONTACT", id, "requested", REFERRED, null, null, null);
        TaskRules.Owed between =
                new TaskRules.Owed(id, "FIRST_CONTACT", id, "completed", REFERRED, REFERRED, null, "reached");
        assertThat(List.of(unnamed, undated, between))
                .allSatisfy(task ->
                        assertThat(TaskRules.wrong(task, life(), POLICY)).hasSize(1));
    }

    @Test
    void s9_what_is_still_owed_to_somebody_who_has_died_is_seen() {
        Life life = life();
        life.died = true;
        assertThat(TaskRules.wrong(task("FIRST_CONTACT", REFERRED, "requested", null), life, POLICY))
                .singleElement()
                .asString()
                .startsWith("S9");
    }

    // Clocks

    private static final Instant TARGET = OVERDOSE.plus(Duration.ofHours(24));
    private static final Instant BREACH = OVERDOSE.plus(Duration.ofHours(72));
    private static final Instant LATER = OVERDOSE.plus(Duration.ofDays(9));

    private static Clock clock(Instant reached, String outcome, Instant done) {
        String status = outcome == null ? "requested" : "completed";
        return new Clock(REFERRED, TARGET, BREACH, reached, 1, status, outcome, TARGET, BREACH, done);
    }

    private static Life reachedAfter(int hours) {
        Life life = life();
        life.diary.note(OVERDOSE.plus(Duration.ofHours(hours)), Deed.REACHED);
        return life;
    }

    @Test
    void a_clock_is_met_met_late_or_missed_by_when_the_coach_reached_them() {
        assertThat(ClockRules.verdict(reachedAfter(24), 0, LATER)).isEqualTo(Verdict.MET);
        assertThat(ClockRules.verdict(reachedAfter(25), 0, LATER)).isEqualTo(Verdict.MET_LATE);
        assertThat(ClockRules.verdict(reachedAfter(73), 0, LATER)).isEqualTo(Verdict.MISSED);
        assertThat(ClockRules.verdict(life(), 0, LATER)).isEqualTo(Verdict.MISSED);
        assertThat(ClockRules.verdict(life(), 0, TARGET)).isEqualTo(Verdict.RUNNING);
        Life again = life();
        again.overdoses.add(new Life.Overdose(TARGET, TARGET, 24, 72));
        assertThat(ClockRules.verdict(again, 0, LATER)).isEqualTo(Verdict.ENDED);
    }

    @Test
    void a_clock_that_says_what_the_life_says_is_well() {
        Instant reached = OVERDOSE.plus(Duration.ofHours(25));
        assertThat(ClockRules.wrong(reachedAfter(25), 0, clock(reached, "reached", reached), LATER))
                .isEmpty();
        assertThat(ClockRules.wrong(life(), 0, clock(null, null, null), LATER)).isEmpty();
    }

    @Test
    void a_clock_that_runs_though_they_were_reached_or_stands_though_nobody_did_is_seen() {
        Instant reached = OVERDOSE.plus(Duration.ofHours(25));
        assertThat(ClockRules.wrong(reachedAfter(25), 0, clock(null, null, null), LATER))
                .isNotEmpty();
        assertThat(ClockRules.wrong(life(), 0, clock(reached, "reached", reached), LATER))
                .isNotEmpty();
        assertThat(ClockRules.wrong(reachedAfter(26), 0, clock(reached, "reached", reached), LATER))
                .anyMatch(wrong -> wrong.startsWith("reached is"));
        assertThat(ClockRules.wrong(reachedAfter(25), 0, clock(reached, "declined", reached), LATER))
                .singleElement()
                .asString()
                .startsWith("task is declined");
    }

    @Test
    void a_clock_with_other_hours_than_the_policy_of_its_day_or_without_its_task_is_seen() {
        Clock early = new Clock(REFERRED, REFERRED, BREACH, null, 1, "requested", null, REFERRED, BREACH, null);
        Clock loose = new Clock(REFERRED, TARGET, BREACH, null, 0, null, null, null, null, null);
        assertThat(ClockRules.wrong(life(), 0, early, LATER)).anyMatch(wrong -> wrong.startsWith("target is"));
        assertThat(ClockRules.wrong(life(), 0, loose, LATER)).anyMatch(wrong -> wrong.startsWith("tasks is 0"));
    }

    @Test
    void another_overdose_or_a_death_has_to_end_a_clock_by_its_name() {
        Life again = life();
        again.overdoses.add(new Life.Overdose(TARGET, TARGET, 24, 72));
        assertThat(ClockRules.wrong(again, 0, clock(null, "new_overdose", TARGET), LATER))
                .isEmpty();
        assertThat(ClockRules.wrong(again, 0, clock(null, null, null), LATER)).isNotEmpty();
        Life dead = life();
        dead.died = true;
        assertThat(ClockRules.wrong(dead, 0, clock(null, "died", TARGET), LATER))
                .isEmpty();
        assertThat(ClockRules.wrong(dead, 0, clock(null, null, null), LATER)).isNotEmpty();
    }

    // What nobody forgets

    @Test
    void a_check_in_at_another_hour_than_the_clients_own_is_seen() {
        LocalTime own = LocalTime.of(17, 45);
        Instant due = LocalDate.of(2026, 7, 8).atTime(17, 45).atZone(ZONE).toInstant();
        assertThat(CareRules.atAnotherHour(due, ZONE, own, POLICY)).isFalse();
        assertThat(CareRules.atAnotherHour(due, ZONE, null, POLICY)).isTrue();
        assertThat(CareRules.atAnotherHour(due, ZoneId.of("America/Chicago"), own, POLICY))
                .isTrue();
        assertThat(CareRules.atAnotherHour(due, ZONE, LocalTime.of(5, 0), POLICY))
                .as("an hour at which nothing may be started is the policy's")
                .isTrue();
    }

    @Test
    void a_milestone_that_nobody_knows_of_is_seen_once_it_is_too_late_to_ask() {
        Instant late = OVERDOSE.plus(Duration.ofDays(7 + POLICY.followUps().milestoneOpenDays() + 3L));
        assertThat(CareRules.milestonesForgotten(life(), POLICY, List.of(Set.of()), late))
                .hasSize(1);
        assertThat(CareRules.milestonesForgotten(life(), POLICY, List.of(Set.of(7)), late))
                .isEmpty();
        assertThat(CareRules.milestonesForgotten(life(), POLICY, List.of(Set.of()), NOON))
                .isEmpty();
        Life dead = life();
        dead.diary.note(NOON, Deed.DIED);
        assertThat(CareRules.milestonesForgotten(dead, POLICY, List.of(Set.of()), late))
                .isEmpty();
    }

    @Test
    void an_interview_that_is_nobodys_once_half_of_its_window_is_over_is_seen() {
        Instant late = REFERRED.plus(Duration.ofDays(18));
        assertThat(CareRules.interviewsForgotten(life(), POLICY, Set.of(), late))
                .hasSize(1);
        assertThat(CareRules.interviewsForgotten(life(), POLICY, Set.of(0), late))
                .isEmpty();
        assertThat(CareRules.interviewsForgotten(life(), POLICY, Set.of(), NOON))
                .isEmpty();
    }

    @Test
    void each_reminder_of_a_booked_time_that_nobody_knows_of_is_seen_but_for_one_that_was_due_already() {
        Life.Booking booking = new Life.Booking(new UUID(0, 1), NOON, REFERRED);
        Set<String> all = Set.of("appointment_day_before", "appointment_soon", "appointment_after");
        assertThat(CareRules.remindersForgotten(booking, all)).isEmpty();
        assertThat(CareRules.remindersForgotten(booking, Set.of())).hasSize(3);
        Life.Booking soon = new Life.Booking(new UUID(0, 1), NOON, NOON.minus(Duration.ofHours(5)));
        assertThat(CareRules.remindersForgotten(soon, Set.of())).hasSize(2);
    }
}
