package handrail.caseload;

import handrail.access.SignedIn;
import handrail.careplan.PlanLine;
import handrail.careplan.SafetyPlans;
import handrail.clock.ClockVerdict;
import handrail.clock.ClockWords;
import handrail.clock.OwedClock;
import handrail.program.Policy;
import handrail.standing.Holds;
import handrail.web.FormPage;
import handrail.web.Problem;
import handrail.web.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One client on one page: where they stand, how they feel, and all that happened. */
public final class ClientPage extends FormPage {

    private final Contents contents;
    private final Policy policy;
    private final ClientFile.Person person;
    private final List<ClientFile.Score> scores;
    private final List<ClientFile.Moment> moments;
    private final Standing standing;

    /**
     * What stands on it.
     *
     * @param joined entries and numbers that turned out to be theirs
     * @param plan what was agreed with them and holds, newest first
     * @param safety how to reach them safely; null when nobody has asked
     * @param owed what is owed to them beside the first contact
     * @param said what was just done; empty for nothing
     */
    record Contents(
            Policy policy,
            ClientFile.Person person,
            List<ClientFile.Score> scores,
            List<ClientFile.Moment> moments,
            Standing standing,
            List<ScaleCurve> scales,
            List<Joined.Seam> joined,
            List<PlanLine> plan,
            SafetyPlans.@Nullable Written safety,
            List<OwedClock> owed,
            String said) {}

    ClientPage(SignedIn me, Times times, Map<String, String> typed, List<Problem.Fault> faults, Contents contents) {
        super("client", me, times, typed, faults);
        this.contents = contents;
        this.policy = contents.policy();
        this.person = contents.person();
        this.scores = contents.scores();
        this.moments = contents.moments();
        this.standing = contents.standing();
    }

    /** Where they stand beside the rhythm. */
    public Standing getStanding() {
        return standing;
    }

    /** Entries and numbers that turned out to be theirs, oldest first. */
    public List<Joined.Seam> getJoined() {
        return contents.joined();
    }

    /** What was just done; empty for nothing. */
    public String getSaid() {
        return contents.said();
    }

    /** What was agreed with them, of one kind, newest first. */
    public List<PlanLine> plan(String kind) {
        return contents.plan().stream()
                .filter(line -> line.kind().word().equals(kind))
                .toList();
    }

    /** How to reach them safely; null when nobody has asked. */
    public SafetyPlans.@Nullable Written getSafety() {
        return contents.safety();
    }

    /** Where somebody can be, for the form. */
    public List<String> getHoldKinds() {
        return Holds.KINDS;
    }

    /** At what hour they are asked how they are: what was typed, or what is kept; empty for the policy's own. */
    public String getAskedAt() {
        LocalTime kept = person.checkInAt();
        return isAskedWhenWrong() ? typed("checkInAt") : kept == null ? "" : kept.toString();
    }

    private boolean isAskedWhenWrong() {
        return wrong("checkInAt") || wrong("zone");
    }

    /** The policy's own hour, and between which hours it can be another. */
    public List<String> getAskedBetween() {
        return Stream.of(policy.checkInAt(), policy.quietEnds(), policy.quietBegins())
                .map(LocalTime::toString)
                .toList();
    }

    /** Where they are: what was typed, or what is kept. */
    public String getZone() {
        return isAskedWhenWrong() ? typed("zone") : Objects.requireNonNullElse(person.zone(), AskedWhen.UNKNOWN);
    }

    /** A place, as people call it. */
    public String placeName(String zone) {
        return zone.equals(AskedWhen.UNKNOWN)
                ? t("asked-when.unknown-zone")
                : new Times(times().now(), ZoneId.of(zone)).zoneName(language());
    }

    /** Where they can be. */
    public List<String> getZones() {
        return AskedWhen.zones(times().zone().getId(), person.zone());
    }

    /** The day on which somebody looks again, as people say it. */
    public String reviewDay() {
        return times().day(
                        Objects.requireNonNull(standing.hold())
                                .reviewOn()
                                .atTime(policy.staffedOpens())
                                .atZone(times().zone())
                                .toInstant(),
                        language());
    }

    /** The day on which they hear again what we start, as people say it. */
    public String mutedDay() {
        return times().day(
                        Objects.requireNonNull(standing.mutedUntil())
                                .atTime(LocalTime.NOON)
                                .atZone(times().zone())
                                .toInstant(),
                        language());
    }

    /** Who they are. */
    public ClientFile.Person getPerson() {
        return person;
    }

    /** What happened, newest first. */
    public List<ClientFile.Moment> getMoments() {
        return moments;
    }

    /** What happened of some kinds, newest first. */
    public List<ClientFile.Moment> of(String kinds) {
        List<String> wanted = List.of(kinds.split(" ", -1));
        return moments.stream().filter(moment -> wanted.contains(moment.kind())).toList();
    }

    /** Their answers, oldest first. */
    public List<ClientFile.Score> getScores() {
        return scores;
    }

    /** Their answers as a line; null when there are fewer than two. */
    public @Nullable Curve getCurve() {
        return scores.size() < 2 ? null : new Curve(scores);
    }

    /** What the line says: "7 of 10 at the last check-in, up from 3 at the first." */
    public String getCurveSays() {
        int first = scores.get(0).score();
        int last = scores.get(scores.size() - 1).score();
        String key = last == first ? "curve.same" : last > first ? "curve.up" : "curve.down";
        return t(key, List.of(last, first, scores.size()));
    }

    /** Every scale of an instrument that they answered. */
    public List<ScaleCurve> getScales() {
        return contents.scales();
    }

    /** What a scale's line says: "Recovery capital: 44 of 60, up from 38". */
    public String says(ScaleCurve curve) {
        return t(
                "scale." + curve.trend(),
                List.of(
                        t("scale.name." + curve.instrument() + "."
                                + curve.scale().name()),
                        curve.last().score(),
                        curve.scale().most(),
                        curve.first().score()));
    }

    /** A clock that counts from the overdose: what it says now. */
    public String clock(@Nullable Instant limit) {
        Instant ends = Objects.requireNonNull(limit);
        Instant began = person.overdoseAt() == null ? ends : person.overdoseAt();
        return ClockWords.said(this, began, ends, person.reachedAt(), person.finishedAt(), times().now());
    }

    /** Whether a clock ran out before they were reached. */
    public boolean over(@Nullable Instant limit) {
        return limit != null
                && ClockVerdict.of(limit, person.reachedAt(), person.finishedAt(), times().now())
                        .late();
    }

    /** What is owed to them beside the first contact, or was lately, the next to be due first. */
    public List<OwedClock> getOwed() {
        return contents.owed();
    }

    /** What became of a clock, or how it stands now. */
    public String stands(OwedClock clock) {
        return ClockWords.said(this, clock, times().now());
    }

    /** Whether it ran out before it was done. */
    public boolean late(OwedClock clock) {
        return clock.verdict(times().now()).late();
    }

    /** Hours a clock is long, counted from the overdose. */
    public long hours(@Nullable Instant limit) {
        return person.overdoseAt() == null || limit == null
                ? 0
                : Duration.between(person.overdoseAt(), limit).toHours();
    }

    /** What happened, as a sentence. */
    public String words(ClientFile.Moment moment) {
        String first = moment.first();
        String second = moment.second();
        return switch (moment.kind()) {
            case "overdose" -> t("moment.overdose", List.of(source(first), t("naloxone." + second)));
            case "referral" -> t("moment.referral", List.of(source(first), t("channel-of." + second)));
            case "consent" -> t("moment.consent", List.of(t("consent." + first)));
            case "coach" -> t("moment.coach", List.of(moment.by()));
            case "outreach" -> t("moment.outreach", List.of(t("channel." + first), t("outcome." + second)));
            case "check-in" ->
                first.isEmpty() ? t("moment.check-in-words") : t("moment.check-in", List.of(Integer.valueOf(first)));
            case "supplies" -> t("moment.supplies", List.of(Items.said(policy, language(), first)));
            case "supplies-settled" -> t("moment.supplies-settled." + first);
            case "handoff" -> first.isEmpty() ? t("moment.handoff") : t("moment.handoff-to", List.of(first));
            case "handoff-settled" -> t("moment.handoff-settled." + first);
            case "plan-ended.done", "plan-ended.dropped" -> t("moment." + moment.kind(), List.of(t("plan." + first)));
            case "hold" -> t("moment.hold." + first);
            case "merged" -> t("moment.merged." + first);
            case "hold-ended" -> t("moment.hold-ended." + first);
            case "silence.gentle", "silence.coach", "silence.outreach" ->
                t("moment." + moment.kind(), List.of(Integer.valueOf(first)));
            case "follow-up" -> t("moment.follow-up", List.of(t("follow-up." + first), t("job.outcome." + second)));
            case "questions" -> t("moment.questions." + second, List.of(t("questions." + first)));
            case "danger", "danger-taken" -> t("moment." + moment.kind(), List.of(t("danger." + first)));
            case "texts" -> t("moment.texts", List.of(Integer.valueOf(first), Integer.valueOf(second)));
            default -> t("moment." + moment.kind());
        };
    }

    private String source(String source) {
        return t("field.source." + source);
    }
}
