package handrail.caseload;

import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.messaging.CallOutRows;
import handrail.messaging.OutgoingCalls;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import handrail.web.FormPage;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A call from a thread through the program's number, and what came of it: an outreach attempt like any other. */
@Path("/threads/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class CallPages {

    private static final Set<String> CALLED_BACK = Set.of("reached", "left_message", "declined");

    private final ThreadView view;
    private final Forms forms;
    private final OutgoingCalls calls;
    private final Care care;
    private final Tasks tasks;
    private final Clock clock;

    CallPages(Database database, ThreadView view, OutgoingCalls calls, Care care, Tasks tasks, Clock clock) {
        this.view = view;
        this.forms = Forms.ofThreads(database, view);
        this.calls = calls;
        this.care = care;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Rings the reader's own phone, and then the client's; once, however often it is tapped. */
    @POST
    @Path("call")
    public Response call(@Auth SignedIn me, @PathParam("id") UUID thread, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        return forms.answer(me, thread, typed, (handle, id) -> {
            Optional<OutgoingCalls.Asked> asked = ask(handle, me, id, typed.getOrDefault("why", ""));
            return forms.said(id, "").then(() -> asked.ifPresent(call -> calls.place(me.program(), call)));
        });
    }

    private Optional<OutgoingCalls.Asked> ask(Handle handle, SignedIn me, UUID id, String why) {
        Threads.Facts facts = view.own(handle, me, id);
        boolean quiet = Composer.quiet(facts, ThreadView.program(handle, me), clock.instant());
        if (quiet && facts.number() != null && !ReplyPages.REASONS.contains(why)) {
            throw new Problem.Invalid(List.of(new Problem.Fault("call-why", "call.fault.why")));
        }
        return calls.ask(handle, me, id, facts.client(), quiet ? why : null);
    }

    /** What came of it: one tap, and a sentence if there is one. */
    @POST
    @Path("calls/{callOut}/result")
    public Response result(
            @Auth SignedIn me,
            @PathParam("id") UUID thread,
            @PathParam("callOut") UUID callOut,
            MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        String said = typed.getOrDefault("outcome", "").equals("wrong_number") ? "call-wrong" : "call";
        return forms.answer(me, thread, typed, said, (handle, id) -> keep(handle, me, id, callOut, typed));
    }

    private void keep(Handle handle, SignedIn me, UUID id, UUID callOut, Map<String, String> typed) {
        Threads.Facts facts = view.own(handle, me, id);
        String outcome = typed.getOrDefault("outcome", "");
        if (!Care.OUTCOMES.contains(outcome)) {
            throw new Problem.Invalid(List.of(new Problem.Fault("call", "fault.choose")));
        }
        CallOutRows rows = handle.attach(CallOutRows.class);
        Optional<UUID> mine = rows.newest(id, me.account())
                .map(CallOutRows.Call::id)
                .filter(callOut::equals)
                .filter(call -> rows.result(call, me.account(), outcome) > 0);
        if (mine.isEmpty()) {
            return;
        }
        if (facts.client() != null && facts.episode() != null) {
            care.outreach(
                    handle,
                    me,
                    facts,
                    new Care.Attempt("call", outcome, typed.getOrDefault("note", ""), Duration.ZERO));
        }
        if (CALLED_BACK.contains(outcome)) {
            tasks.settle(handle, me.program(), TaskKind.MISSED_CALL, id, me.account(), outcome);
        }
    }
}
