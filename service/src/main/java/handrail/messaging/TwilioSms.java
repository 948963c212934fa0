package handrail.messaging;

import com.twilio.base.Creator;
import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Twilio as the carrier, through its SDK over {@link OnceOnlyHttp}, so that one call is one request. */
public final class TwilioSms implements Sms {

    private static final int LONGEST_VALIDITY = 36_000;

    private final TwilioRestClient client;

    private TwilioSms(TwilioRestClient client) {
        this.client = client;
    }

    /**
     * For one account.
     *
     * @param api another address of the API, for tests; null is Twilio's own
     */
    public static TwilioSms of(String accountSid, String authToken, @Nullable URI api) {
        return new TwilioSms(new TwilioRestClient.Builder(accountSid, authToken)
                .httpClient(new OnceOnlyHttp(api))
                .build());
    }

    @Override
    public Answer send(Text text) {
        try {
            Message message = request(text).create(client);
            return message.getSid() == null ? new Answer(Kind.AMBIGUOUS, null, null) : Answer.sent(message.getSid());
        } catch (ApiConnectionException e) {
            return new Answer(Kind.AMBIGUOUS, null, null);
        } catch (ApiException e) {
            return answer(e);
        }
    }

    private static Creator<Message> request(Text text) {
        com.twilio.type.PhoneNumber to =
                new com.twilio.type.PhoneNumber(text.to().e164());
        MessageCreator creator = text.sender().startsWith("MG")
                ? Message.creator(to, text.sender(), text.body())
                : Message.creator(to, new com.twilio.type.PhoneNumber(text.sender()), text.body());
        creator.setStatusCallback(text.callback());
        if (text.validFor() != null) {
            creator.setValidityPeriod(
                    (int) Math.max(1, Math.min(LONGEST_VALIDITY, text.validFor().toSeconds())));
        }
        return creator;
    }

    private static Answer answer(ApiException refusal) {
        int status = refusal.getStatusCode() == null ? 0 : refusal.getStatusCode();
        // 401: our own credentials are wrong just now; the text is not to blame and was clearly not taken.
        if (status == 429 || status == 401) {
            return new Answer(Kind.BUSY, null, refusal.getCode());
        }
        return status >= 400 && status < 500 && status != 408
                ? Answer.refused(refusal.getCode())
                : new Answer(Kind.AMBIGUOUS, null, refusal.getCode());
    }
}
