package handrail.messaging;

import handrail.database.ProgramId;
import handrail.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every webhook about a call brings beside its form: the carrier's proof, and in the address, which we gave out, whose call it is and how far it got. */
public final class CallWebhook {

    private final HttpServletRequest request;
    private final @Nullable String proof;
    private final @Nullable UUID program;
    private final @Nullable UUID call;
    private final int step;

    /** As the request says; the id of a program or call may be missing. */
    public CallWebhook(
            @Context HttpServletRequest request,
            @HeaderParam(SignedRequests.PROOF) @Nullable String proof,
            @QueryParam("program") @Nullable UUID program,
            @QueryParam("call") @Nullable UUID call,
            @QueryParam("step") @DefaultValue("0") int step) {
        this.request = request;
        this.proof = proof;
        this.program = program;
        this.call = call;
        this.step = step;
    }

    /** Throws {@link Problem.NotAllowed} unless the carrier signed it with this form (T9). */
    void verify(SignedRequests signed, MultivaluedMap<String, String> form) {
        signed.verify(request, proof, form);
    }

    /** Whether it is about no call that we know of: somebody calls us. */
    boolean isNew() {
        return call == null && program == null;
    }

    /** Whose; throws {@link Problem.NotFound} without one. */
    ProgramId program() {
        if (program == null) {
            throw notFound();
        }
        return new ProgramId(program);
    }

    /** Which call; throws {@link Problem.NotFound} without one. */
    UUID call() {
        if (call == null) {
            throw notFound();
        }
        return call;
    }

    /** How many have been rung before. */
    int step() {
        return step;
    }

    /** The part of the address after the question mark, to the letter. */
    String query() {
        return request.getQueryString();
    }

    /** What is said of a call that is none of ours. */
    static Problem notFound() {
        return new Problem.NotFound("There is no such call");
    }
}
