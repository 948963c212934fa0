package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.CoachAccess;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.careplan.CarePlans;
import handrail.careplan.SafetyPlans;
import handrail.instrument.Rounds;
import handrail.program.Program;
import handrail.web.Problem;
import handrail.web.Times;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Draws a client's page for whoever may open it; each drawing is a read that is audited. */
final class ClientView {

    private final ClientFile file;
    private final Sealing sealing;
    private final CarePlans plans;
    private final SafetyPlans safety;
    private final Audit audit;
    private final Clock clock;

    ClientView(Sealing sealing, CarePlans plans, SafetyPlans safety, Audit audit, Clock clock) {
        this.file = new ClientFile(sealing);
        this.sealing = sealing;
        this.plans = plans;
        this.safety = safety;
        this.audit = audit;
        this.clock = clock;
    }

    /** The page, with what was just done, or what was typed and what is wrong with it. */
    ClientPage page(
            Handle handle, SignedIn me, UUID id, String said, Map<String, String> typed, List<Problem.Fault> faults) {
        Joined.forwardClient(handle, me, id);
        CoachAccess.require(handle, me, id);
        ClientFile.Person person = file.person(handle, id).orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
        audit.record(handle, me.program(), Actor.account(me.account()), "client.read", "client", id);
        Program program = ThreadView.program(handle, me);
        return new ClientPage(
                me,
                new Times(clock.instant(), program.zoneId()),
                typed,
                faults,
                new ClientPage.Contents(
                        program.policy(),
                        person,
                        file.scores(handle, id),
                        file.moments(handle, id),
                        Standing.of(handle, sealing, id),
                        ScaleCurve.of(Rounds.of(handle, id)),
                        Joined.of(handle, sealing, id),
                        plans.open(handle, id),
                        safety.newest(handle, id).orElse(null),
                        file.owed(handle, id, clock.instant()),
                        said));
    }
}
