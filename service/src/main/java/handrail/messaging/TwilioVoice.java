package handrail.messaging;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Twilio as the carrier of calls, over {@link OnceOnlyHttp}, so that one call is one request. */
public final class TwilioVoice implements Voice {

    /** Short enough that a mailbox seldom answers first. */
    private static final int RINGS_SECONDS = 25;

    private final TwilioRestClient client;

    private TwilioVoice(TwilioRestClient client) {
        this.client = client;
    }

    /**
     * For one account.
     *
     * @param api another address of the API, for tests; null is Twilio's own
     */
    public static TwilioVoice of(String accountSid, String authToken, @Nullable URI api) {
        return new TwilioVoice(new TwilioRestClient.Builder(accountSid, authToken)
                .httpClient(new OnceOnlyHttp(api))
                .build());
    }

    @Override
    public Sms.Answer call(Voice.Call call) {
        try {
            com.twilio.rest.api.v2010.account.Call placed = com.twilio.rest.api.v2010.account.Call.creator(
                            new com.twilio.type.PhoneNumber(call.to().e164()),
                            new com.twilio.type.PhoneNumber(call.from()),
                            call.answered())
                    .setStatusCallback(call.status())
                    .setTimeout(RINGS_SECONDS)
                    .create(client);
            return placed.getSid() == null
                    ? new Sms.Answer(Sms.Kind.AMBIGUOUS, null, null)
                    : Sms.Answer.sent(placed.getSid());
        } catch (ApiConnectionException e) {
            return new Sms.Answer(Sms.Kind.AMBIGUOUS, null, null);
        } catch (ApiException e) {
            return TwilioSms.answer(e);
        }
    }
}
