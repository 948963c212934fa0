package handrail.messaging;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Say;
import handrail.bot.Language;
import handrail.database.ProgramId;
import handrail.phone.PhoneNumber;
import handrail.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said in a call to the program's number, as TwiML: nothing of what the program is for, and nobody's name. Whoever is rung is asked to
 * press 1 first, so that no caller ever hears somebody's mailbox.
 */
public final class CallScript {

    private static final int RING_SECONDS = 20;
    private static final int KEY_SECONDS = 8;
    private static final int MESSAGE_SECONDS = 120;

    private final String publicUrl;
    private final Messages messages;

    /** Whether callers may leave a spoken message. */
    public enum Messages {
        TAKEN,
        NOT_TAKEN
    }

    /** Of a service reached at this address. */
    public CallScript(String publicUrl, Messages messages) {
        this.publicUrl = publicUrl;
        this.messages = messages;
    }

    /** The first words, then whoever is rung first. */
    String hello(ProgramId program, CallInRows.Call call, @Nullable PhoneNumber first, @Nullable String line) {
        VoiceResponse.Builder response = new VoiceResponse.Builder();
        say(response, call, "voice.in.hello");
        if (first == null) {
            leave(response, program, call);
        } else {
            dial(response, program, call, first, 0, line);
        }
        return response.build().toXml();
    }

    /** Rings somebody. */
    String ring(ProgramId program, CallInRows.Call call, PhoneNumber phone, int step, @Nullable String line) {
        VoiceResponse.Builder response = new VoiceResponse.Builder();
        dial(response, program, call, phone, step, line);
        return response.build().toXml();
    }

    private void dial(
            VoiceResponse.Builder response,
            ProgramId program,
            CallInRows.Call call,
            PhoneNumber phone,
            int step,
            @Nullable String line) {
        Dial.Builder dial = new Dial.Builder()
                .timeout(RING_SECONDS)
                .answerOnBridge(true)
                .action(address("next", program, call, step + 1))
                .number(new Number.Builder(phone.e164())
                        .url(address("screen", program, call, step))
                        .build());
        // They see the program's own number and know what it is about; the caller's stays here.
        if (line != null && new PhoneNumber(line).textable()) {
            dial.callerId(line);
        }
        response.dial(dial.build());
    }

    /** Asks whoever was rung to press 1. */
    String screen(ProgramId program, CallInRows.Call call, int step) {
        Gather.Builder gather =
                new Gather.Builder().numDigits(1).timeout(KEY_SECONDS).action(address("take", program, call, step));
        List.of(Language.EN, Language.ES).forEach(language -> gather.say(spoken(language, "voice.in.screen")));
        return new VoiceResponse.Builder()
                .gather(gather.build())
                .hangup(new Hangup.Builder().build())
                .build()
                .toXml();
    }

    /** Nobody could take it. */
    String leave(ProgramId program, CallInRows.Call call) {
        VoiceResponse.Builder response = new VoiceResponse.Builder();
        leave(response, program, call);
        return response.build().toXml();
    }

    private void leave(VoiceResponse.Builder response, ProgramId program, CallInRows.Call call) {
        if (messages == Messages.NOT_TAKEN) {
            say(response, call, "voice.in.call-back");
            response.hangup(new Hangup.Builder().build());
            return;
        }
        say(response, call, "voice.in.leave");
        response.record(new Record.Builder()
                .maxLength(MESSAGE_SECONDS)
                .playBeep(true)
                .action(address("recorded", program, call, 0))
                .build());
    }

    /** A message was left. */
    String goodbye(CallInRows.Call call) {
        VoiceResponse.Builder response = new VoiceResponse.Builder();
        say(response, call, "voice.in.thanks");
        return response.hangup(new Hangup.Builder().build()).build().toXml();
    }

    /** The call ends. */
    static String over() {
        return new VoiceResponse.Builder()
                .hangup(new Hangup.Builder().build())
                .build()
                .toXml();
    }

    /** The two are connected. */
    static String through() {
        return new VoiceResponse.Builder().build().toXml();
    }

    private String address(String path, ProgramId program, CallInRows.Call call, int step) {
        return publicUrl + "/twilio/calls/" + path + "?program=" + program.value() + "&call=" + call.id() + "&step="
                + step;
    }

    /** In the caller's language; in both when nobody knows it. */
    private static void say(VoiceResponse.Builder response, CallInRows.Call call, String words) {
        List<Language> languages =
                call.language() == null ? List.of(Language.EN, Language.ES) : List.of(Language.of(call.language()));
        languages.forEach(language -> response.say(spoken(language, words)));
    }

    private static Say spoken(Language language, String words) {
        return new Say.Builder(Words.of(language, words))
                .language(language == Language.ES ? Say.Language.ES_US : Say.Language.EN_US)
                .build();
    }

    /** The line for staff takes no calls. */
    static String noCalls() {
        VoiceResponse.Builder response = new VoiceResponse.Builder();
        List.of(Language.EN, Language.ES).forEach(language -> response.say(spoken(language, "voice.in.staff")));
        return response.hangup(new Hangup.Builder().build()).build().toXml();
    }
}
