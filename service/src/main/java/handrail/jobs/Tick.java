package handrail.jobs;

import java.util.Objects;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;

/** The one class Quartz knows: it hands the stored name to {@link Runs}, so that no other class name is ever stored. */
@DisallowConcurrentExecution
public final class Tick implements Job {

    static final String RUNS = "handrail.runs";

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            Object runs =
                    Objects.requireNonNull(context.getScheduler().getContext().get(RUNS));
            ((Runs) runs).run(context.getJobDetail().getKey().getName());
        } catch (SchedulerException e) {
            throw new JobExecutionException(e);
        }
    }
}
