package handrail.messaging;

import handrail.database.Database;
import handrail.database.ProgramId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

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
    public String next(@BeanParam CallWebhook webhook, MultivaluedMap<String, String> form) {
        webhook.verify(signed, form);
        ProgramId program = webhook.program();
        int step = webhook.step();
        return with(
                webhook,
                (handle, known) -> known.acceptedBy() != null
                        ? CallScript.over()
                        : calls.ring(handle, known, step)
                                .map(phone -> script.ring(program, known, phone, step, form.getFirst("To")))
                                .orElseGet(() -> script.leave(program, known)));
    }

    /** Whoever was rung has answered, or their mailbox has: only a key tells. */
    @POST
    @Path("/screen")
    public String screen(@BeanParam CallWebhook webhook, MultivaluedMap<String, String> form) {
        webhook.verify(signed, form);
        return with(webhook, (handle, known) -> script.screen(webhook.program(), known, webhook.step()));
    }

    /** They have pressed a key. */
    @POST
    @Path("/take")
    public String take(@BeanParam CallWebhook webhook, MultivaluedMap<String, String> form) {
        webhook.verify(signed, form);
        return with(webhook, (handle, known) -> {
            boolean taken = "1".equals(form.getFirst("Digits"))
                    && calls.accept(handle, webhook.program(), known, webhook.step());
            // Nothing more to say: the two are connected.
            return taken ? CallScript.through() : CallScript.over();
        });
    }

    /** A message was left. */
    @POST
    @Path("/recorded")
    public String recorded(@BeanParam CallWebhook webhook, MultivaluedMap<String, String> form) {
        webhook.verify(signed, form);
        String sid = form.getFirst("RecordingSid");
        String url = form.getFirst("RecordingUrl");
        return with(webhook, (handle, known) -> {
            if (sid != null && url != null && url.matches("https?://[\\w.:/-]+")) {
                calls.left(handle, webhook.program(), known, sid, URI.create(url + ".mp3"));
            }
            return script.goodbye(known);
        });
    }

    private String with(CallWebhook webhook, BiFunction<Handle, CallInRows.Call, String> answer) {
        return database.inProgram(
                webhook.program(),
                handle -> answer.apply(
                        handle,
                        handle.attach(CallInRows.class).lock(webhook.call()).orElseThrow(CallWebhook::notFound)));
    }
}
