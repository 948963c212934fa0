package handrail.jobs;

import handrail.access.SignedIn;
import handrail.web.FormPage;
import handrail.web.Problem;
import handrail.web.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What runs by itself, as it is shown. */
public class JobsPage extends FormPage {

    private static final int SECONDS_SAID = 90;

    private final List<JobLine> jobs;
    private final List<NodeWork.Line> work;
    private final String said;

    JobsPage(SignedIn me, Times times, List<JobLine> jobs, List<NodeWork.Line> work, String said) {
        this("jobs", me, times, Map.of(), List.of(), jobs, work, said);
    }

    JobsPage(
            String template,
            SignedIn me,
            Times times,
            Map<String, String> typed,
            List<Problem.Fault> faults,
            List<JobLine> jobs,
            List<NodeWork.Line> work,
            String said) {
        super(template, me, times, typed, faults);
        this.jobs = jobs;
        this.work = work;
        this.said = said;
    }

    /** The jobs, those first that somebody should look at. */
    public List<JobLine> getJobs() {
        return jobs.stream()
                .sorted(java.util.Comparator.comparingInt(JobsPage::place).thenComparing(JobLine::name))
                .toList();
    }

    private static int place(JobLine line) {
        return List.of("failed", "late", "paused", "fine").indexOf(line.state());
    }

    /** What this node does by itself, beside the jobs. */
    public List<NodeWork.Line> getWork() {
        return work;
    }

    /** How often that is done. */
    public String every(NodeWork.Line line) {
        return t("jobs.every", List.of(length(line.every())));
    }

    /** How long the last run of that took. */
    public String took(NodeWork.Line line) {
        return line.took() == null ? "" : took(line.took().toMillis());
    }

    /** What was just done: ran, failed, paused, resumed; empty for nothing. */
    public String getSaid() {
        return said;
    }

    /** How often: "every 2 s", "every 10 min". */
    public String every(JobLine line) {
        return t("jobs.every", List.of(length(line.every())));
    }

    /** A length of time as people say it, to the second when it is short. */
    public String length(Duration length) {
        return length.toSeconds() < SECONDS_SAID
                ? t("span.seconds", List.of(length.toSeconds()))
                : span(times().now().plus(length));
    }

    /** How long ago something was, or until it is; never less than nothing. */
    public String from(Instant at) {
        return length(Duration.between(at, times().now()).abs());
    }

    /** Whether something is still to come. */
    public boolean ahead(Instant at) {
        return at.isAfter(times().now());
    }

    /** What a run did: "3 sent, 1 too late to ask". */
    public String did(RunRows.Run run) {
        String counted = run.counts().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + t("job.outcome." + count.getKey()))
                .sorted()
                .collect(Collectors.joining(", "));
        return counted.isEmpty() ? t("jobs.nothing") : counted;
    }

    /** How long a run took: "30 ms", "2.5 s". */
    public String took(RunRows.Run run) {
        return took(run.tookMs());
    }

    private String took(long milliseconds) {
        return milliseconds < 1000
                ? t("span.milliseconds", List.of(milliseconds))
                : t("span.seconds", List.of(Math.round(milliseconds / 100.0) / 10.0));
    }
}
