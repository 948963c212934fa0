package handrail.program;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import handrail.bot.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a program has decided; seeds come from {@code config/programs}, the defaults with their sources stand there.
 *
 * @param phone the number people may call, as it is written in texts
 * @param targetHours hours from the overdose in which the first contact is wanted
 * @param breachHours hours from the overdose after which it is late
 * @param quietEnds when proactive texts may begin, in the client's zone (T8)
 * @param quietBegins when proactive texts must stop, in the client's zone (T8)
 * @param holidays days on which nothing is started with anybody and clocks of staffed hours stand still, in their order
 * @param staffedOpens start of staffed hours in the program's zone
 * @param staffedCloses end of staffed hours in the program's zone
 * @param cap clients of usual acuity one coach carries before others are asked first
 * @param acceptMinutes staffed minutes of their shift in which a coach accepts a new client, before the next best is asked
 * @param queueMinutes staffed minutes after which whoever is on call is told that somebody waits for a coach
 * @param match what decides who fits whom
 * @param checkIns phases of the check-in rhythm, in order of their days
 * @param checkInAsks what check-ins ask, in turn and in the order of the kinds; unset: how somebody is
 * @param checkInAt when a check-in is sent, in the client's zone
 * @param checkInOpenHours how long an answer is waited for
 * @param silence what is done when check-ins are not answered
 * @param followUps when things are come back to, beside check-ins
 * @param proactiveADay at most this many proactive texts a day
 * @param proactiveAWeek at most this many proactive texts in seven days
 * @param pageMinutes minutes after which a page nobody acknowledged moves on (S2)
 * @param handoffHours hours in which somebody must act on a handoff request
 * @param handoffAgainDays days after which somebody who said "not today" to a handoff is asked once more
 * @param suppliesHours hours in which supplies must be on their way
 * @param answerMinutes staffed minutes in which a text that waits for a person is answered (K1)
 * @param useAloneLine an overdose-response line for people who use alone (S7)
 * @param nurseLine who answers medical questions (S6)
 * @param supplies what can be asked for, by item id, with a name per language
 * @param keepMonths how many whole months texts are kept; unset: 84, seven years (the database's {@code kept_from})
 * @param keepAuditMonths how many whole months the audit is kept at least, for the longest of all programs counts; unset: 84 (the database's
 *     {@code audit_kept_from}); at least 72, the six years of 45 CFR 164.316(b)(2)
 */
public record Policy(
        @NotBlank String phone,
        @Min(1) @Max(168) int targetHours,
        @Min(1) @Max(336) int breachHours,
        @NotNull LocalTime quietEnds,
        @NotNull LocalTime quietBegins,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull @Size(max = 60)
        List<LocalDate> holidays,

        @NotNull LocalTime staffedOpens,
        @NotNull LocalTime staffedCloses,
        @Min(1) @Max(100) int cap,
        @Min(1) @Max(480) int acceptMinutes,
        @Min(1) @Max(1440) int queueMinutes,
        @NotNull @Valid Match match,
        @NotEmpty List<@Valid Phase> checkIns,
        @NotEmpty List<Event.@NotNull Asks> checkInAsks,
        @NotNull LocalTime checkInAt,
        @Min(1) @Max(48) int checkInOpenHours,
        @NotNull @Valid Silence silence,
        @NotNull @Valid FollowUpPolicy followUps,
        @Min(1) @Max(10) int proactiveADay,
        @Min(1) @Max(30) int proactiveAWeek,
        @Min(1) @Max(120) int pageMinutes,
        @Min(1) @Max(168) int handoffHours,
        @Min(1) @Max(90) int handoffAgainDays,
        @Min(1) @Max(336) int suppliesHours,
        @Min(1) @Max(1440) int answerMinutes,
        @NotBlank String useAloneLine,
        @NotBlank String nurseLine,
        @NotEmpty List<@Valid SupplyItem> supplies,
        @Min(12) @Max(600) @Nullable Integer keepMonths,
        @Min(72) @Max(600) @Nullable Integer keepAuditMonths) {

    /** How many months things are kept where nothing is said: seven years, as the database has it too. */
    public static final int USUAL_MONTHS = 84;

    public Policy {
        holidays = holidays == null
                ? List.of()
                : holidays.stream().sorted().distinct().toList();
        checkInAsks = checkInAsks == null
                ? List.of(Event.Asks.HOW)
                : checkInAsks.stream().sorted().distinct().toList();
    }

    /** Whether a text that we start may go out at this hour (T8). */
    public boolean startsAt(LocalTime hour) {
        return !hour.isBefore(quietEnds) && hour.isBefore(quietBegins);
    }

    /** The last phase of the check-in rhythm. */
    public Phase lastPhase() {
        return checkIns.get(checkIns.size() - 1);
    }

    /**
     * A stretch of the check-in rhythm.
     *
     * @param untilDay the last day of the phase, counted from the overdose's local date
     * @param everyDays days between two check-ins
     */
    public record Phase(@Min(1) int untilDay, @Min(1) int everyDays) {}

    /**
     * What decides who fits whom, beside the rules that can't be weighed. A wish of weight 0 does not count; of two coaches who may have a
     * client, the one with more points comes first.
     *
     * @param overCapPercent how far over their cap a coach may be asked when everybody else is full
     * @param lowAcuity what part of a place somebody of low acuity takes
     * @param highAcuity how many places somebody of high acuity takes
     * @param formerCoach points for having been their coach before
     * @param sameExperience points for lived experience in common
     * @param sameArea points for naming the client's area, rather than working anywhere
     * @param balance points for an empty caseload, fewer the fuller it is
     */
    public record Match(
            @Min(0) @Max(100) int overCapPercent,
            @DecimalMin("0.1") @DecimalMax("1") double lowAcuity,
            @DecimalMin("1") @DecimalMax("5") double highAcuity,
            @Min(0) @Max(100) int formerCoach,
            @Min(0) @Max(100) int sameExperience,
            @Min(0) @Max(100) int sameArea,
            @Min(0) @Max(100) int balance) {}

    /**
     * What is done when somebody does not answer: each step after so many check-ins missed in a row.
     *
     * @param gentleAfter the next check-in asks for less
     * @param coachAfter the coach gets a task
     * @param outreachAfter another way to reach them is tried
     * @param coachHours hours in which the coach looks
     * @param outreachHours hours in which another way is tried
     */
    public record Silence(
            @Min(1) @Max(20) int gentleAfter,
            @Min(1) @Max(20) int coachAfter,
            @Min(1) @Max(20) int outreachAfter,
            @Min(1) @Max(168) int coachHours,
            @Min(1) @Max(336) int outreachHours) {

        /** Whether no step comes before a gentler one. */
        @JsonIgnore
        @AssertTrue(
                message = "must be true: gentleAfter may not be more than coachAfter, nor that more than outreachAfter")
        public boolean isInOrder() {
            return gentleAfter <= coachAfter && coachAfter <= outreachAfter;
        }
    }

    /**
     * One item clients may ask for.
     *
     * @param id one of the engine's item ids
     * @param names language tag to name
     * @param pack what one of it is, in numbers: 2 doses, 10 strips
     */
    public record SupplyItem(
            @NotBlank String id,
            @NotEmpty Map<String, String> names,
            @Min(1) int pack) {}
}
