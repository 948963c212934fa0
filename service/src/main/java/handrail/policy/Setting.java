package handrail.policy;

import handrail.bot.Event;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A setting of the policy that an administrator changes on the page, in the order in which it stands there. Its name in the policy is its
 * path; limits are the policy's own.
 */
enum Setting {
    TARGET_HOURS("reach", Shape.NUMBER, "targetHours", 1, 168),
    BREACH_HOURS("reach", Shape.NUMBER, "breachHours", 1, 336),
    PHONE("reach", Shape.TEXT, "phone", 0, 0),
    QUIET_ENDS("texts", Shape.TIME, "quietEnds", 0, 0),
    QUIET_BEGINS("texts", Shape.TIME, "quietBegins", 0, 0),
    PROACTIVE_A_DAY("texts", Shape.NUMBER, "proactiveADay", 1, 10),
    PROACTIVE_A_WEEK("texts", Shape.NUMBER, "proactiveAWeek", 1, 30),
    APART_MINUTES("texts", Shape.NUMBER, "followUps.apartMinutes", 15, 720),
    HOLIDAYS("holidays", Shape.DATES, "holidays", 0, 60),
    CHECK_INS("check-ins", Shape.PHASES, "checkIns", 1, 365),
    CHECK_IN_ASKS("check-ins", Shape.CHOICES, "checkInAsks", 0, 0),
    CHECK_IN_AT("check-ins", Shape.TIME, "checkInAt", 0, 0),
    CHECK_IN_OPEN_HOURS("check-ins", Shape.NUMBER, "checkInOpenHours", 1, 48),
    GENTLE_AFTER("silence", Shape.NUMBER, "silence.gentleAfter", 1, 20),
    COACH_AFTER("silence", Shape.NUMBER, "silence.coachAfter", 1, 20),
    OUTREACH_AFTER("silence", Shape.NUMBER, "silence.outreachAfter", 1, 20),
    COACH_HOURS("silence", Shape.NUMBER, "silence.coachHours", 1, 168),
    OUTREACH_HOURS("silence", Shape.NUMBER, "silence.outreachHours", 1, 336),
    FOLLOW_UP_AT("follow-ups", Shape.TIME, "followUps.at", 0, 0),
    MILESTONES("follow-ups", Shape.NUMBERS, "followUps.milestones", 1, 730),
    MILESTONE_OPEN_DAYS("follow-ups", Shape.NUMBER, "followUps.milestoneOpenDays", 1, 14),
    MAIL_DAYS("follow-ups", Shape.NUMBER, "followUps.mailDays", 1, 30),
    HANDED_DAYS("follow-ups", Shape.NUMBER, "followUps.handedDays", 1, 30),
    REFILL_DAYS("follow-ups", Shape.NUMBER, "followUps.refillDays", 1, 30),
    QUIET_DAYS("follow-ups", Shape.NUMBER, "followUps.quietDays", 7, 365),
    QUIET_TIMES("follow-ups", Shape.NUMBER, "followUps.quietTimes", 1, 6),
    CONSENT_DAYS("follow-ups", Shape.NUMBER, "followUps.consentDays", 1, 90),
    ANNIVERSARY_DAYS("follow-ups", Shape.NUMBER, "followUps.anniversaryDays", 0, 30),
    BARC10_DAYS("follow-ups", Shape.NUMBERS, "followUps.barc10Days", 1, 730),
    BAM_DAYS("follow-ups", Shape.NUMBERS, "followUps.bamDays", 1, 730),
    NEEDS_DAYS("follow-ups", Shape.NUMBERS, "followUps.needsDays", 1, 730),
    BASELINE_DAYS("suprt", Shape.NUMBER, "followUps.suprt.baselineDays", 1, 90),
    SUPRT_DAYS("suprt", Shape.NUMBERS, "followUps.suprt.days", 30, 364),
    AROUND_DAYS("suprt", Shape.NUMBER, "followUps.suprt.aroundDays", 1, 60),
    GOAL_PERCENT("suprt", Shape.NUMBER, "followUps.suprt.goalPercent", 1, 100),
    STAFFED_OPENS("staff", Shape.TIME, "staffedOpens", 0, 0),
    STAFFED_CLOSES("staff", Shape.TIME, "staffedCloses", 0, 0),
    ANSWER_MINUTES("staff", Shape.NUMBER, "answerMinutes", 1, 1440),
    PAGE_MINUTES("staff", Shape.NUMBER, "pageMinutes", 1, 120),
    ACCEPT_MINUTES("staff", Shape.NUMBER, "acceptMinutes", 1, 480),
    QUEUE_MINUTES("staff", Shape.NUMBER, "queueMinutes", 1, 1440),
    CAP("staff", Shape.NUMBER, "cap", 1, 100),
    HANDOFF_HOURS("staff", Shape.NUMBER, "handoffHours", 1, 168),
    HANDOFF_AGAIN_DAYS("staff", Shape.NUMBER, "handoffAgainDays", 1, 90),
    SUPPLIES_HOURS("staff", Shape.NUMBER, "suppliesHours", 1, 336),
    KEEP_MONTHS("keeping", Shape.NUMBER, "keepMonths", 12, 600),
    KEEP_AUDIT_MONTHS("keeping", Shape.NUMBER, "keepAuditMonths", 72, 600);

    /** The groups in their order. */
    static final List<String> GROUPS =
            List.of("check-ins", "texts", "holidays", "silence", "follow-ups", "suprt", "reach", "staff", "keeping");

    private final String group;
    private final Shape shape;
    private final String path;
    private final int least;
    private final int most;

    Setting(String group, Shape shape, String path, int least, int most) {
        this.group = group;
        this.shape = shape;
        this.path = path;
        this.least = least;
        this.most = most;
    }

    /** How a setting is written. */
    enum Shape {
        NUMBER,
        TIME,
        TEXT,
        /** Several numbers, with commas: 7, 30, 60. */
        NUMBERS,
        /** Stretches of the rhythm, with commas: every 1 until 3, every 3 until 30. Written 1/3, 3/30. */
        PHASES,
        /** Some of the few that there are, at least one. */
        CHOICES,
        /** Days, with commas: 2026-12-25, 2027-01-01. */
        DATES
    }

    /** Those of a group. */
    static List<Setting> of(String group) {
        return Arrays.stream(values()).filter(one -> one.group.equals(group)).toList();
    }

    /** Its name in forms, words and addresses: {@code followUps-at}. */
    String field() {
        return path.replace('.', '-');
    }

    /** Where it stands in the policy. */
    String path() {
        return path;
    }

    Shape shape() {
        return shape;
    }

    /** What can be chosen, of choices. */
    List<String> choices() {
        return shape == Shape.CHOICES
                ? Arrays.stream(Event.Asks.values())
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of();
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    /** Its word for limits and faults. */
    String word() {
        return shape.name().toLowerCase(Locale.ROOT);
    }
}
