package handrail.messaging;

import handrail.bot.Language;
import handrail.database.Database;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How a call goes on that staff asked for: their own phone is answered, 1 is pressed, the client is rung. Signed like every webhook (T9). */
@Path("/twilio/talk")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_XML)
public final class TalkWebhooks {

    /** Words of the carrier for how the second phone was rung; any other is not repeated to anybody. */
    private static final Set<String> ENDS = Set.of("completed", "busy", "no-answer", "failed", "canceled");

    private final Database database;
    private final SignedRequests signed;
    private final OutgoingCalls calls;
    private final TalkScript script;

    /** Of a service reached at this address. */
    public TalkWebhooks(Database database, TwilioSignature signature, OutgoingCalls calls, String publicUrl) {
        this.database = database;
        this.signed = new SignedRequests(signature, publicUrl);
        this.calls = calls;
        this.script = new TalkScript(publicUrl);
    }

    /** Whoever asked has answered, or their mailbox has: only a key tells. */
    @POST
    public String answered(@BeanParam CallWebhook webhook, MultivaluedMap<String, String> form) {
        webhook.verify(signed, form);
        return with(
                webhook,
                (handle, call) -> call.stands() == CallOutStep.State.OVER
                        ? CallScript.over()
                        : script.press(language(call), webhook.query()));
    }

    /** They have pressed a key: 1 rings the client, after a last look whether that may be. */
    @POST
    @Path("/key")
    public String pressed(@BeanParam CallWebhook webhook, MultivaluedMap<String, String> form) {
        webhook.verify(signed, form);
        return with(webhook, (handle, call) -> {
            if (!"1".equals(form.getFirst("Digits"))) {
                return script.press(language(call), webhook.query());
            }
            return calls.client(handle, webhook.program(), call)
                    .filter(phone ->
                            calls.step(handle, webhook.program(), call.id(), CallOutStep.PUT_THROUGH, null, null, null))
                    .map(phone -> script.ring(language(call), phone, call.line(), webhook.query()))
                    .orElseGet(() -> script.gone(language(call)));
        });
    }

    /** The second phone was rung: how that went. */
    @POST
    @Path("/ended")
    public String ended(@BeanParam CallWebhook webhook, MultivaluedMap<String, String> form) {
        webhook.verify(signed, form);
        String status = form.getFirst("DialCallStatus");
        String ended = status != null && ENDS.contains(status) ? status : "unknown";
        return with(webhook, (handle, call) -> {
            var unused = calls.step(
                    handle,
                    webhook.program(),
                    call.id(),
                    CallOutStep.END,
                    ended,
                    null,
                    seconds(form.getFirst("DialCallDuration")));
            return ended.equals("completed") ? CallScript.over() : script.ended(language(call), ended);
        });
    }

    /** The first phone has hung up, or was never answered. */
    @POST
    @Path("/status")
    public String status(@BeanParam CallWebhook webhook, MultivaluedMap<String, String> form) {
        webhook.verify(signed, form);
        return with(webhook, (handle, call) -> {
            String ended = call.stands() == CallOutStep.State.THROUGH ? "hung-up" : "not-taken";
            var unused = calls.step(handle, webhook.program(), call.id(), CallOutStep.END, ended, null, null);
            return CallScript.through();
        });
    }

    private static @Nullable Integer seconds(@Nullable String written) {
        return written != null && written.matches("\\d{1,6}") ? Integer.valueOf(written) : null;
    }

    private static Language language(CallOutRows.Call call) {
        return Language.of(call.language());
    }

    private String with(CallWebhook webhook, BiFunction<Handle, CallOutRows.Call, String> answer) {
        return database.inProgram(
                webhook.program(),
                handle -> answer.apply(
                        handle,
                        handle.attach(CallOutRows.class).lock(webhook.call()).orElseThrow(CallWebhook::notFound)));
    }
}
