package handrail.followup;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.database.ProgramId;
import handrail.followup.Verdict.Outcome;
import handrail.program.Closed;
import handrail.program.Policy;
import handrail.program.PolicyFile;
import handrail.program.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a follow-up whose time has come, for every state of the world. */
class DecisionTest {

    private static final Policy POLICY = PolicyFile.read(Path.of("../config/programs/standard"));
    private static final UUID ANY = UUID.fromString("01900000-0000-7000-8000-000000000001");

    /** Three in the afternoon in New York, on a day in May. */
    private static final Instant THREE = Instant.parse("2026-05-12T19:00:00Z");

    private static final String NEW_YORK = "America/New_York";

    @Test
    void with_nothing_in_the_way_it_is_asked() {
        assertThat(made(Kind.MILESTONE, World::calm)).isEqualTo(Verdict.end(Outcome.SENT));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void s9_nothing_is_come_back_to_with_somebody_who_died_the_anniversary_and_surveys_included(Kind kind) {
        assertThat(made(kind, world -> world.died = true)).isEqualTo(Verdict.end(Outcome.DIED));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void s9_a_hold_keeps_every_text_back_and_leaves_what_is_a_persons(Kind kind) {
        assertThat(made(kind, world -> world.held = true))
                .isEqualTo(Verdict.end(kind.task().isPresent() ? Outcome.TASK : Outcome.ON_HOLD));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_anniversary_consents_and_reports_are_never_a_text(Kind kind) {
        boolean persons = kind.name().matches("ANNIVERSARY|CONSENT|SUPRT|STILL_QUIET");
        assertThat(made(kind, World::calm).outcome()).isEqualTo(persons ? Outcome.TASK : Outcome.SENT);
    }

    @Test
    void what_is_no_longer_so_is_not_asked_about() {
        assertThat(made(Kind.APPOINTMENT_SOON, world -> world.stands = false))
                .isEqualTo(Verdict.end(Outcome.NOT_NEEDED));
        assertThat(made(Kind.SUPPLIES, world -> world.current = false)).isEqualTo(Verdict.end(Outcome.NOT_CURRENT));
    }

    @Test
    void who_can_not_or_does_not_want_to_be_texted_is_not_and_a_milestone_falls_to_a_person() {
        assertThat(made(Kind.MILESTONE, world -> world.phone = false)).isEqualTo(Verdict.end(Outcome.NO_PHONE));
        assertThat(made(Kind.MILESTONE, world -> world.consent = "none")).isEqualTo(Verdict.end(Outcome.NO_CONSENT));
        assertThat(made(Kind.MILESTONE, world -> world.optedOut = true)).isEqualTo(Verdict.end(Outcome.OPTED_OUT));
        assertThat(Kind.MILESTONE.otherwise()).contains(handrail.task.TaskKind.MILESTONE);
        assertThat(Outcome.NO_CONSENT.fallsToAPerson()).isTrue();
        assertThat(Outcome.ANSWERED.fallsToAPerson()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // Outside of the hours it waits for the morning where the client is.
        "America/New_York, 2026-05-13T01:30:00Z, 2026-05-13T12:00:00Z",
        "America/Los_Angeles, 2026-05-12T13:00:00Z, 2026-05-12T15:00:00Z",
        // Of somebody whose zone is unknown it waits for noon in the East.
        ", 2026-05-12T14:00:00Z, 2026-05-12T16:00:00Z",
        // The nights on which clocks are moved.
        "America/New_York, 2026-03-08T05:30:00Z, 2026-03-08T12:00:00Z",
        "America/New_York, 2026-11-01T04:30:00Z, 2026-11-01T13:00:00Z"
    })
    void t8_outside_of_the_hours_agreed_to_it_waits_for_them(String zone, Instant now, Instant opens) {
        World world = new World();
        world.zone = zone;
        assertThat(decided(Kind.MILESTONE, world, now, now.plus(Duration.ofDays(2))))
                .isEqualTo(new Verdict(Outcome.QUIET, opens));
    }

    @Test
    void t8_one_that_would_be_stale_by_morning_is_dropped() {
        Instant evening = Instant.parse("2026-05-13T01:30:00Z");
        assertThat(decided(Kind.STEP, new World(), evening, evening.plus(Duration.ofHours(2))))
                .isEqualTo(Verdict.end(Outcome.QUIET));
        assertThat(decided(Kind.STEP, new World(), evening, evening)).isEqualTo(Verdict.end(Outcome.STALE));
    }

    @Test
    void t8_on_a_holiday_it_waits_for_its_hour_on_the_next_day_and_a_booked_time_for_the_morning() {
        Policy closed = Closed.on(POLICY, List.of("2026-05-12", "2026-05-13"));
        assertThat(decided(closed, Kind.MILESTONE, new World(), THREE, THREE.plus(Duration.ofDays(3))))
                .isEqualTo(new Verdict(Outcome.HOLIDAY, Instant.parse("2026-05-14T19:00:00Z")));
        assertThat(decided(closed, Kind.APPOINTMENT_DAY_BEFORE, new World(), THREE, THREE.plus(Duration.ofDays(3))))
                .isEqualTo(new Verdict(Outcome.HOLIDAY, Instant.parse("2026-05-14T12:00:00Z")));
        assertThat(decided(closed, Kind.APPOINTMENT_DAY_BEFORE, new World(), THREE, THREE.plus(Duration.ofHours(12))))
                .as("too late by then: a person says it")
                .isEqualTo(Verdict.end(Outcome.HOLIDAY));
        assertThat(Outcome.HOLIDAY.fallsToAPerson()).isTrue();
        assertThat(decided(closed, Kind.ANNIVERSARY, new World(), THREE, THREE.plus(Duration.ofDays(3))))
                .isEqualTo(Verdict.end(Outcome.TASK));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoever_wants_to_hear_nothing_for_a_while_is_asked_on_the_day_it_ends_and_what_is_a_persons_stays_so(
            Kind kind) {
        // At the hour of its kind; a booked time in the morning.
        Instant then = Instant.parse(kind.isPressing() ? "2026-05-14T12:00:00Z" : "2026-05-14T19:00:00Z");
        assertThat(made(kind, world -> world.mutedUntil = LocalDate.of(2026, 5, 14)))
                .isEqualTo(kind.task().isPresent() ? Verdict.end(Outcome.TASK) : new Verdict(Outcome.MUTED, then));
    }

    @Test
    void what_is_too_late_when_they_hear_from_us_again_is_a_persons_reminders_of_booked_times_included() {
        assertThat(made(Kind.APPOINTMENT_DAY_BEFORE, world -> world.mutedUntil = LocalDate.of(2026, 5, 16)))
                .isEqualTo(Verdict.end(Outcome.MUTED));
        assertThat(Outcome.MUTED.fallsToAPerson()).isTrue();
        assertThat(Kind.APPOINTMENT_DAY_BEFORE.otherwise()).contains(handrail.task.TaskKind.REMIND);
    }

    @Test
    void the_day_on_which_they_hear_from_us_again_begins_where_they_are() {
        assertThat(made(Kind.SUPPLIES, world -> {
                    world.mutedUntil = LocalDate.of(2026, 5, 14);
                    world.zone = "America/Los_Angeles";
                }))
                .isEqualTo(new Verdict(Outcome.MUTED, Instant.parse("2026-05-14T22:00:00Z")));
        assertThat(made(Kind.SUPPLIES, world -> {
                    world.mutedUntil = LocalDate.of(2026, 5, 14);
                    world.died = true;
                }))
                .isEqualTo(Verdict.end(Outcome.DIED));
    }

    @Test
    void s5_while_a_coach_writes_it_waits_until_the_thread_is_the_bots_again() {
        assertThat(made(Kind.MILESTONE, world -> {
                    world.mode = "coach";
                    world.coachLastText = THREE.minus(Duration.ofHours(1));
                }))
                .isEqualTo(new Verdict(Outcome.COACH_IN_THREAD, THREE.plus(Duration.ofHours(3))));
    }

    @Test
    void whoever_talked_with_a_person_today_is_left_alone_until_tomorrow_but_not_about_a_booked_time() {
        assertThat(made(Kind.SUPPLIES, world -> world.talked = true))
                .isEqualTo(new Verdict(Outcome.TALKED, Instant.parse("2026-05-13T19:00:00Z")));
        assertThat(made(Kind.APPOINTMENT_SOON, world -> world.talked = true).outcome())
                .isEqualTo(Outcome.SENT);
    }

    @Test
    void a_milestone_and_the_days_check_in_are_one_question() {
        assertThat(made(Kind.MILESTONE, world -> world.asked = true)).isEqualTo(Verdict.end(Outcome.MERGED));
        Instant later = THREE.plus(Duration.ofHours(2));
        assertThat(made(Kind.MILESTONE, world -> world.checkInAt = later))
                .isEqualTo(new Verdict(Outcome.APART, later.plus(Duration.ofMinutes(2))));
    }

    @Test
    void never_two_at_once_the_second_waits_an_hour() {
        assertThat(made(Kind.SUPPLIES, world -> {
                    world.lastStarted = THREE.minus(Duration.ofMinutes(20));
                    world.startedToday = 1;
                }))
                .isEqualTo(new Verdict(Outcome.APART, THREE.plus(Duration.ofMinutes(40))));
    }

    @Test
    void at_most_the_policys_number_a_day_and_a_week_then_it_waits_for_tomorrow() {
        Verdict tomorrow = new Verdict(Outcome.ENOUGH, Instant.parse("2026-05-13T19:00:00Z"));
        assertThat(made(Kind.SUPPLIES, world -> world.startedToday = POLICY.proactiveADay()))
                .isEqualTo(tomorrow);
        assertThat(made(Kind.SUPPLIES, world -> world.startedThisWeek = POLICY.proactiveAWeek()))
                .isEqualTo(tomorrow);
    }

    @Test
    void room_is_kept_for_a_booked_time_that_is_still_to_be_asked_about_today() {
        assertThat(made(Kind.SUPPLIES, world -> {
                            world.startedToday = 1;
                            world.pressingToday = 1;
                        })
                        .outcome())
                .isEqualTo(Outcome.ENOUGH);
        assertThat(made(Kind.APPOINTMENT_SOON, world -> {
                            world.startedToday = 1;
                            world.pressingToday = 1;
                        })
                        .outcome())
                .isEqualTo(Outcome.SENT);
    }

    private static Verdict made(Kind kind, java.util.function.Consumer<World> change) {
        World world = new World();
        change.accept(world);
        return decided(kind, world, THREE, THREE.plus(Duration.ofDays(3)));
    }

    private static Verdict decided(Kind kind, World world, Instant now, Instant expiresAt) {
        return decided(POLICY, kind, world, now, expiresAt);
    }

    private static Verdict decided(Policy policy, Kind kind, World world, Instant now, Instant expiresAt) {
        Program program =
                new Program(new ProgramId(ANY), "harbor", "Harbor County", "Harbor Care Team", NEW_YORK, policy);
        DueFollowUp due = new DueFollowUp(ANY, kind.named(), ANY, ANY, ANY, 0, now, expiresAt, ANY, ANY);
        return new Decision(program, due, world.seen(), now).made();
    }

    /** The world, with what a test changes of it. */
    private static final class World {
        private boolean died;
        private boolean current = true;
        private boolean held;
        private LocalDate mutedUntil;
        private boolean stands = true;
        private boolean phone = true;
        private String consent = "verbal";
        private boolean optedOut;
        private String zone = NEW_YORK;
        private String mode = "bot";
        private Instant coachLastText;
        private boolean talked;
        private boolean asked;
        private Instant checkInAt;
        private int startedToday;
        private int startedThisWeek;
        private Instant lastStarted;
        private int pressingToday;

        private void calm() {
            died = false;
        }

        private handrail.followup.World seen() {
            return new handrail.followup.World(
                    died,
                    current,
                    held,
                    mutedUntil,
                    stands,
                    phone,
                    consent,
                    optedOut,
                    zone,
                    mode,
                    coachLastText,
                    talked,
                    asked,
                    checkInAt,
                    startedToday,
                    startedThisWeek,
                    lastStarted,
                    pressingToday);
        }
    }
}
