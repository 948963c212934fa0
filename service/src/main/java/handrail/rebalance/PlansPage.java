package handrail.rebalance;

import handrail.access.SignedIn;
import handrail.web.Page;
import handrail.web.Times;
import java.util.List;

/** Where a plan begins: who leaves or is sick, or nobody; and the plans there were. */
public final class PlansPage extends Page {

    private final List<PlanPage.Option> coaches;
    private final List<Plans.Plan> plans;

    PlansPage(SignedIn me, Times times, List<PlanPage.Option> coaches, List<Plans.Plan> plans) {
        super("plans", me, times);
        this.coaches = List.copyOf(coaches);
        this.plans = List.copyOf(plans);
    }

    /** Who may be leaving. */
    public List<PlanPage.Option> getCoaches() {
        return coaches;
    }

    /** What was proposed lately, the newest first. */
    public List<Plans.Plan> getPlans() {
        return plans;
    }
}
