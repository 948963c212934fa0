package handrail.messaging;

import com.twilio.twiml.TwiML;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Say;
import handrail.bot.Language;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.phone.PhoneNumber;
import handrail.web.Problem;
import handrail.web.Words;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Calls: to the program's number, which begin here; and ours about an urgent page (S2): what is said, which names nobody, and the key 1, which takes the page. Signed like every webhook (T9). */
@Path("/twilio/voice")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_XML)
public final class VoiceWebhooks {

    private static final int SECONDS_TO_PRESS = 10;

    private final Database database;
    private final SignedRequests signed;
    private final Pages pages;
    private final IncomingCalls calls;
    private final CallScript script;
    private final String publicUrl;

    /** Of a service reached at this address. */
    public VoiceWebhooks(
            Database database,
            TwilioSignature signature,
            Pages pages,
            IncomingCalls calls,
            CallScript script,
            String publicUrl) {
        this.database = database;
        this.signed = new SignedRequests(signature, publicUrl);
        this.pages = pages;
        this.calls = calls;
        this.script = script;
        this.publicUrl = publicUrl;
    }

    /** They have answered our call; or, when it is none of ours, somebody calls the program's number. */
    @POST
    public String answered(@BeanParam CallWebhook webhook, MultivaluedMap<String, String> form) {
        webhook.verify(signed, form);
        if (webhook.isNew()) {
            return arrives(form);
        }
        CallRows.Placed placed = database.inProgram(webhook.program(), handle -> find(handle, webhook));
        return placed.taken() ? say(placed, "voice.over") : ask(placed, webhook);
    }

    private String arrives(MultivaluedMap<String, String> form) {
        String sid = required(form, "CallSid");
        String line = required(form, "To");
        PhoneNumber from = PhoneNumber.ofCarrier(required(form, "From"));
        Senders.Sender sender = database.open(handle -> handle.attach(Senders.class)
                .enter(line, null)
                .orElseThrow(() -> new Problem.NotFound("No program has this number")));
        if (sender.audience().equals("staff")) {
            return CallScript.noCalls();
        }
        return database.inProgram(sender.programId(), handle -> {
            CallInRows.Call arrived = calls.arrives(handle, sender.programId(), sid, from);
            return script.hello(
                    sender.programId(), arrived, calls.ring(handle, arrived, 0).orElse(null), line);
        });
    }

    private static String required(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        if (value == null || value.isBlank()) {
            throw new Problem.Invalid(List.of(new Problem.Fault(name, "is missing")));
        }
        return value;
    }

    /** They have pressed a key. */
    @POST
    @Path("/key")
    public String pressed(@BeanParam CallWebhook webhook, MultivaluedMap<String, String> form) {
        webhook.verify(signed, form);
        ProgramId id = webhook.program();
        return database.inProgram(id, handle -> {
            CallRows.Placed placed = find(handle, webhook);
            if (!"1".equals(form.getFirst("Digits"))) {
                return placed.taken() ? say(placed, "voice.over") : ask(placed, webhook);
            }
            boolean first = pages.acknowledge(handle, id, placed.pageId(), placed.accountId(), "voice");
            return say(placed, first ? "voice.taken" : "voice.over");
        });
    }

    /** How the call went: kept with the page's steps. */
    @POST
    @Path("/status")
    public String ended(@BeanParam CallWebhook webhook, MultivaluedMap<String, String> form) {
        webhook.verify(signed, form);
        String status = form.getFirst("CallStatus");
        ProgramId id = webhook.program();
        database.useProgram(id, handle -> {
            CallRows.Placed placed = find(handle, webhook);
            pages.called(handle, id, placed.pageId(), placed.accountId(), status == null ? "unknown" : status, null);
        });
        return new VoiceResponse.Builder().build().toXml();
    }

    private static CallRows.Placed find(Handle handle, CallWebhook webhook) {
        return handle.attach(CallRows.class).find(webhook.call()).orElseThrow(CallWebhook::notFound);
    }

    /** Asked twice, then the call ends; the chain goes on. */
    private String ask(CallRows.Placed placed, CallWebhook webhook) {
        String key = publicUrl + "/twilio/voice/key?" + webhook.query();
        VoiceResponse.Builder response = new VoiceResponse.Builder();
        for (int i = 0; i < 2; i++) {
            response.gather(new Gather.Builder()
                    .numDigits(1)
                    .timeout(SECONDS_TO_PRESS)
                    .action(key)
                    .say(spoken(placed, "voice.urgent"))
                    .build());
        }
        return xml(response.build());
    }

    private static String say(CallRows.Placed placed, String words) {
        return xml(new VoiceResponse.Builder().say(spoken(placed, words)).build());
    }

    private static Say spoken(CallRows.Placed placed, String words) {
        Language language = Language.of(placed.language());
        return new Say.Builder(Words.of(language, words))
                .language(language == Language.ES ? Say.Language.ES_US : Say.Language.EN_US)
                .build();
    }

    private static String xml(TwiML response) {
        return response.toXml();
    }
}
