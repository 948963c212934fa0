package handrail.messaging;

import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.web.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Twilio calls: a text came in, or something became of one we sent. A wrong signature is refused without any effect (T9). */
@Path("/twilio")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_XML)
public final class TwilioWebhooks {

    private static final String NOTHING_TO_SAY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final Database database;
    private final TwilioSignature signature;
    private final Inbound inbound;
    private final StaffTexts staffTexts;
    private final Deliveries deliveries;
    private final Runnable dispatchSoon;
    private final String publicUrl;

    /** Of a service reached at this address. */
    public TwilioWebhooks(
            Database database,
            TwilioSignature signature,
            Inbound inbound,
            StaffTexts staffTexts,
            Deliveries deliveries,
            Runnable dispatchSoon,
            String publicUrl) {
        this.database = database;
        this.signature = signature;
        this.inbound = inbound;
        this.staffTexts = staffTexts;
        this.deliveries = deliveries;
        this.dispatchSoon = dispatchSoon;
        this.publicUrl = publicUrl;
    }

    /** A text came in; answered only after everything it caused is committed (T10). */
    @POST
    @Path("/messages")
    public String message(
            @Context UriInfo uri,
            @HeaderParam("X-Twilio-Signature") @Nullable String proof,
            MultivaluedMap<String, String> form) {
        verify(uri, proof, form);
        Senders.Sender sender = sender(form);
        InboundText text = new InboundText(
                sender.programId(),
                sender.id(),
                required(form, "MessageSid"),
                PhoneNumber.parse(required(form, "From")),
                Optional.ofNullable(form.getFirst("Body")).orElse(""),
                media(form),
                form.getFirst("OptOutType"));
        boolean isNew = sender.audience().equals("staff") ? staffTexts.receive(text) : inbound.receive(text);
        if (isNew) {
            dispatchSoon.run();
        }
        return NOTHING_TO_SAY;
    }

    /** Something became of a text of ours: kept, whatever the order (T11). */
    @POST
    @Path("/status")
    public String status(
            @Context UriInfo uri,
            @HeaderParam("X-Twilio-Signature") @Nullable String proof,
            @QueryParam("program") UUID program,
            @QueryParam("outbox") UUID outbox,
            MultivaluedMap<String, String> form) {
        verify(uri, proof, form);
        ProgramId id = new ProgramId(program);
        database.useProgram(
                id,
                handle -> deliveries.told(
                        handle,
                        id,
                        outbox,
                        required(form, "MessageSid"),
                        required(form, "MessageStatus"),
                        errorCode(form)));
        return NOTHING_TO_SAY;
    }

    private void verify(UriInfo uri, @Nullable String proof, MultivaluedMap<String, String> form) {
        String query = uri.getRequestUri().getRawQuery();
        String url = publicUrl + uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
        if (!signature.matchesForm(url, form, proof)) {
            throw new Problem.NotAllowed("X-Twilio-Signature is missing or does not match this address and form");
        }
    }

    private Senders.Sender sender(MultivaluedMap<String, String> form) {
        return database.open(handle -> handle.attach(Senders.class)
                .find(required(form, "To"), form.getFirst("MessagingServiceSid"))
                .orElseThrow(() -> new Problem.NotFound("No program has this number or Messaging Service")));
    }

    private static String required(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        if (value == null) {
            throw new Problem.Invalid(java.util.List.of(new Problem.Fault(name, "is missing")));
        }
        return value;
    }

    private static int media(MultivaluedMap<String, String> form) {
        String count = form.getFirst("NumMedia");
        return count == null || !count.matches("\\d{1,2}") ? 0 : Integer.parseInt(count);
    }

    private static @Nullable Integer errorCode(MultivaluedMap<String, String> form) {
        String code = form.getFirst("ErrorCode");
        return code == null || !code.matches("\\d{1,6}") ? null : Integer.valueOf(code);
    }
}
