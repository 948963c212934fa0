package handrail.program;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;

/**
 * When things are come back to, beside check-ins.
 *
 * @param at the time of day of what has no time of its own, in the client's zone
 * @param apartMinutes never two texts that we start within so many minutes
 * @param milestones days after the overdose on which somebody is asked how they have been (HEDIS FUA; ED-bridge studies)
 * @param milestoneOpenDays days in which a milestone that could not be asked still is
 * @param mailDays days after supplies were mailed until they are asked about
 * @param handedDays days after supplies were handed over or left
 * @param refillDays days after somebody was brought back until more is offered
 * @param quietDays after the check-ins have ended: days without a word until they hear that we are still there
 * @param quietTimes how often that is said, so many days apart, before it is left to their coach
 * @param consentDays days before a consent to disclose ends in which somebody renews it
 * @param anniversaryDays days before the anniversary of an overdose on which the coach is told; never a text
 * @param barc10Days days after the overdose on which the ten questions of BARC-10 are offered; empty for never
 * @param bamDays the same for the seventeen of the Brief Addiction Monitor
 * @param needsDays the same for the five on home, food, cravings and safety
 * @param suprt when SAMHSA's questions are due
 */
public record FollowUpPolicy(
        @NotNull LocalTime at,
        @Min(15) @Max(720) int apartMinutes,
        @NotNull @Size(max = 12) List<@Min(1) @Max(730) Integer> milestones,
        @Min(1) @Max(14) int milestoneOpenDays,
        @Min(1) @Max(30) int mailDays,
        @Min(1) @Max(30) int handedDays,
        @Min(1) @Max(30) int refillDays,
        @Min(7) @Max(365) int quietDays,
        @Min(1) @Max(6) int quietTimes,
        @Min(1) @Max(90) int consentDays,
        @Min(0) @Max(30) int anniversaryDays,
        @NotNull @Size(max = 12) List<@Min(1) @Max(730) Integer> barc10Days,
        @NotNull @Size(max = 12) List<@Min(1) @Max(730) Integer> bamDays,
        @NotNull @Size(max = 12) List<@Min(1) @Max(730) Integer> needsDays,
        @NotNull @Valid Suprt suprt) {

    public FollowUpPolicy {
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
        barc10Days = barc10Days == null ? List.of() : List.copyOf(barc10Days);
        bamDays = bamDays == null ? List.of() : List.copyOf(bamDays);
        needsDays = needsDays == null ? List.of() : List.copyOf(needsDays);
    }

    /**
     * SAMHSA's Unified Performance Reporting Tool, the successor to GPRA from 1 October 2025; days count from enrolment.
     *
     * @param baselineDays days in which the first interview is held
     * @param days days of the interviews that follow; yearly ones come by themselves
     * @param aroundDays how many days before and after such a day count
     * @param goalPercent the share of clients that is to be followed up
     */
    public record Suprt(
            @Min(1) @Max(90) int baselineDays,
            @NotNull @Size(max = 6) List<@Min(30) @Max(364) Integer> days,
            @Min(1) @Max(60) int aroundDays,
            @Min(1) @Max(100) int goalPercent) {

        public Suprt {
            days = days == null ? List.of() : List.copyOf(days);
        }
    }
}
