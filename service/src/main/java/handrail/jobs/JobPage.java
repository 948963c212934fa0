package handrail.jobs;

import handrail.access.SignedIn;
import handrail.web.Problem;
import handrail.web.Times;
import java.util.List;
import java.util.Map;

/** One job: how it is, what it did, when it was paused and why. */
public final class JobPage extends JobsPage {

    private final JobLine job;
    private final List<RunRows.Run> history;
    private final List<Pauses.Pause> pauses;

    JobPage(
            SignedIn me,
            Times times,
            Map<String, String> typed,
            List<Problem.Fault> faults,
            JobLine job,
            List<RunRows.Run> history,
            List<Pauses.Pause> pauses,
            String said) {
        super("job", me, times, typed, faults, List.of(job), List.of(), said);
        this.job = job;
        this.history = history;
        this.pauses = pauses;
    }

    /** The job. */
    public JobLine getJob() {
        return job;
    }

    /** What it did, newest first. */
    public List<RunRows.Run> getHistory() {
        return history;
    }

    /** When it was paused, newest first. */
    public List<Pauses.Pause> getPauses() {
        return pauses;
    }

    /** For how many hours it may be paused. */
    public List<String> getHours() {
        return Pauses.HOURS;
    }
}
