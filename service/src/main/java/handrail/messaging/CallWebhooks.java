package handrail.messaging;

import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How a call to the program's number goes on: who is rung next, who takes it, the message that is left. Signed like every webhook (T9). */
@Path("/twilio/calls")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_XML)
public final class CallWebhooks {

    private final Database database;
    private final SignedRequests signed;
    private final IncomingCalls calls;
    private final CallScript script;

    /** Of a service reached at this address. */
    public CallWebhooks(
            Database database, TwilioSignature signature, IncomingCalls calls, CallScript script, String publicUrl) {
        this.database = database;
        this.signed = new SignedRequests(signature, publicUrl);
        this.calls = calls;
        this.script = script;
    }

    /** Somebody was rung: if they did not take it, the next one is; after the last, a message is taken. */
    @POST
    @Path("/next")
    public String next(
            @Context HttpServletRequest request,
            @HeaderParam(SignedRequests.PROOF) @Nullable String proof,
            @QueryParam("program") @Nullable UUID program,
            @QueryParam("call") @Nullable UUID call,
            @QueryParam("step") @DefaultValue("0") int step,
            MultivaluedMap<String, String> form) {
        signed.verify(request, proof, form);
        return with(
                program,
                call,
                (handle, known) -> known.acceptedBy() != null
                        ? CallScript.over()
                        : calls.ring(handle, known, step)
                                .map(phone -> script.ring(id(program), known, phone, step, form.getFirst("To")))
                                .orElseGet(() -> script.leave(id(program), known)));
    }

    /** Whoever was rung has answered, or their mailbox has: only a key tells. */
    @POST
    @Path("/screen")
    public String screen(
            @Context HttpServletRequest request,
            @HeaderParam(SignedRequests.PROOF) @Nullable String proof,
            @QueryParam("program") @Nullable UUID program,
            @QueryParam("call") @Nullable UUID call,
            @QueryParam("step") @DefaultValue("0") int step,
            MultivaluedMap<String, String> form) {
        signed.verify(request, proof, form);
        return with(program, call, (handle, known) -> script.screen(id(program), known, step));
    }

    /** They have pressed a key. */
    @POST
    @Path("/take")
    public String take(
            @Context HttpServletRequest request,
            @HeaderParam(SignedRequests.PROOF) @Nullable String proof,
            @QueryParam("program") @Nullable UUID program,
            @QueryParam("call") @Nullable UUID call,
            @QueryParam("step") @DefaultValue("0") int step,
            MultivaluedMap<String, String> form) {
        signed.verify(request, proof, form);
        return with(program, call, (handle, known) -> {
            boolean taken = "1".equals(form.getFirst("Digits")) && calls.accept(handle, id(program), known, step);
            // Nothing more to say: the two are connected.
            return taken ? CallScript.through() : CallScript.over();
        });
    }

    /** A message was left. */
    @POST
    @Path("/recorded")
    public String recorded(
            @Context HttpServletRequest request,
            @HeaderParam(SignedRequests.PROOF) @Nullable String proof,
            @QueryParam("program") @Nullable UUID program,
            @QueryParam("call") @Nullable UUID call,
            MultivaluedMap<String, String> form) {
        signed.verify(request, proof, form);
        String sid = form.getFirst("RecordingSid");
        String url = form.getFirst("RecordingUrl");
        return with(program, call, (handle, known) -> {
            if (sid != null && url != null && url.matches("https?://[\\w.:/-]+")) {
                calls.left(handle, id(program), known, sid, URI.create(url + ".mp3"));
            }
            return script.goodbye(known);
        });
    }

    private String with(
            @Nullable UUID program, @Nullable UUID call, BiFunction<Handle, CallInRows.Call, String> answer) {
        if (call == null) {
            throw new Problem.NotFound("There is no such call");
        }
        return database.inProgram(
                id(program),
                handle -> answer.apply(
                        handle,
                        handle.attach(CallInRows.class)
                                .lock(call)
                                .orElseThrow(() -> new Problem.NotFound("There is no such call"))));
    }

    private static ProgramId id(@Nullable UUID program) {
        if (program == null) {
            throw new Problem.NotFound("There is no such call");
        }
        return new ProgramId(program);
    }
}
