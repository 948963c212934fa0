package handrail.messaging;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Say;
import handrail.bot.Language;
import handrail.phone.PhoneNumber;
import handrail.web.Words;

/**
 * What is said to staff whose phone rings first, as TwiML: nobody's name, as somebody else may have picked it up. The client is only rung
 * after 1 is pressed, so that no mailbox ever talks to them, and hears nothing of ours (C7). Nothing is recorded.
 */
final class TalkScript {

    private static final int RING_SECONDS = 30;
    private static final int KEY_SECONDS = 10;
    private static final int ASKED = 2;

    private final String publicUrl;

    TalkScript(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Asks for the key. */
    String press(Language language, String query) {
        VoiceResponse.Builder response = new VoiceResponse.Builder();
        for (int i = 0; i < ASKED; i++) {
            response.gather(new Gather.Builder()
                    .numDigits(1)
                    .timeout(KEY_SECONDS)
                    .action(publicUrl + "/twilio/talk/key?" + query)
                    .say(spoken(language, "voice.out.press"))
                    .build());
        }
        return response.hangup(new Hangup.Builder().build()).build().toXml();
    }

    /** Rings the client, who sees the program's number. */
    String ring(Language language, PhoneNumber client, String line, String query) {
        return new VoiceResponse.Builder()
                .say(spoken(language, "voice.out.rings"))
                .dial(new Dial.Builder()
                        .callerId(line)
                        .timeout(RING_SECONDS)
                        .action(publicUrl + "/twilio/talk/ended?" + query)
                        .number(new Number.Builder(client.e164()).build())
                        .build())
                .build()
                .toXml();
    }

    /** They may not be called any more. */
    String gone(Language language) {
        return said(language, "voice.out.gone");
    }

    /** They could not be reached. */
    String ended(Language language, String how) {
        return said(language, "voice.out." + how);
    }

    private static String said(Language language, String words) {
        return new VoiceResponse.Builder()
                .say(spoken(language, words))
                .hangup(new Hangup.Builder().build())
                .build()
                .toXml();
    }

    private static Say spoken(Language language, String words) {
        return new Say.Builder(Words.of(language, words))
                .language(language == Language.ES ? Say.Language.ES_US : Say.Language.EN_US)
                .build();
    }
}
