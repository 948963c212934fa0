package handrail.messaging;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What Twilio calls: a text came in, or something became of one we sent. A wrong signature is refused without any effect (T9). */
@Path("/twilio")
@Produces(MediaType.TEXT_XML)
public final class TwilioWebhooks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTHING_TO_SAY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final Database database;
    private final SignedRequests signed;
    private final InboundGate gate = new InboundGate(this::together);
    private final Inbound inbound;
    private final StaffTexts staffTexts;
    private final Deliveries deliveries;
    private final DispatchSoon dispatchSoon;

    /** Of a service reached at this address. */
    public TwilioWebhooks(
            Database database,
            TwilioSignature signature,
            Inbound inbound,
            StaffTexts staffTexts,
            Deliveries deliveries,
            DispatchSoon dispatchSoon,
            String publicUrl) {
        this.database = database;
        this.signed = new SignedRequests(signature, publicUrl);
        this.inbound = inbound;
        this.staffTexts = staffTexts;
        this.deliveries = deliveries;
        this.dispatchSoon = dispatchSoon;
    }

    /** A text came in; answered only after everything it caused is committed (T10). */
    @POST
    @Path("/messages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String message(
            @Context HttpServletRequest request,
            @HeaderParam(SignedRequests.PROOF) @Nullable String proof,
            MultivaluedMap<String, String> form) {
        signed.verify(request, proof, form);
        return take(form);
    }

    /** The same as JSON, signed over the address with the body's hash (T9). */
    @POST
    @Path("/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    public String message(
            @Context HttpServletRequest request,
            @HeaderParam(SignedRequests.PROOF) @Nullable String proof,
            byte[] json) {
        return take(verified(request, proof, json));
    }

    private String take(MultivaluedMap<String, String> form) {
        gate.pass(Arrived.of(form));
        return NOTHING_TO_SAY;
    }

    private void together(List<Arrived> texts) {
        Optional<ProgramId> moved = database.open(handle -> {
            Senders.Sender sender = sender(handle, texts.get(0));
            Inbound whose = sender.audience().equals("staff") ? staffTexts : inbound;
            boolean isNew = whose.receive(
                    handle, texts.stream().map(text -> text.at(sender)).toList());
            return isNew ? Optional.of(sender.programId()) : Optional.empty();
        });
        moved.ifPresent(dispatchSoon::of);
    }

    /** Something became of a text of ours: kept, whatever the order (T11). */
    @POST
    @Path("/status")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String status(
            @Context HttpServletRequest request,
            @HeaderParam(SignedRequests.PROOF) @Nullable String proof,
            @QueryParam("program") UUID program,
            @QueryParam("outbox") UUID outbox,
            MultivaluedMap<String, String> form) {
        signed.verify(request, proof, form);
        return told(new ProgramId(program), outbox, form);
    }

    /** The same as JSON. */
    @POST
    @Path("/status")
    @Consumes(MediaType.APPLICATION_JSON)
    public String status(
            @Context HttpServletRequest request,
            @HeaderParam(SignedRequests.PROOF) @Nullable String proof,
            @QueryParam("program") UUID program,
            @QueryParam("outbox") UUID outbox,
            byte[] json) {
        return told(new ProgramId(program), outbox, verified(request, proof, json));
    }

    private String told(ProgramId program, UUID outbox, MultivaluedMap<String, String> form) {
        String sid = Arrived.required(form, "MessageSid");
        String status = Arrived.required(form, "MessageStatus");
        database.useProgram(program, handle -> deliveries.told(handle, program, outbox, sid, status, errorCode(form)));
        return NOTHING_TO_SAY;
    }

    private MultivaluedMap<String, String> verified(HttpServletRequest request, @Nullable String proof, byte[] json) {
        signed.verify(request, proof, json);
        try {
            MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
            JSON.readValue(json, new TypeReference<Map<String, Object>>() {})
                    .forEach((name, value) -> fields.add(name, String.valueOf(value)));
            return fields;
        } catch (IOException broken) {
            throw new Problem.Invalid(List.of(new Problem.Fault("body", "Send a JSON object of the form's fields")));
        }
    }

    private static Senders.Sender sender(Handle handle, Arrived text) {
        return handle.attach(Senders.class)
                .enter(text.to(), text.service())
                .orElseThrow(() -> new Problem.NotFound("No program has this number or Messaging Service"));
    }

    private static @Nullable Integer errorCode(MultivaluedMap<String, String> form) {
        String code = form.getFirst("ErrorCode");
        return code == null || !code.matches("\\d{1,6}") ? null : Integer.valueOf(code);
    }
}
