package handrail.messaging;

import com.twilio.base.Creator;
import com.twilio.base.Reader;
import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Twilio as the carrier, through its SDK over {@link OnceOnlyHttp}, so that one call is one request. */
public final class TwilioSms implements Sms {

    private static final int LONGEST_VALIDITY = 36_000;
    private static final int MOST_LOOKED_AT = 100;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

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

    /** By number, sender and words: Twilio has no key of ours. What was made before or after it was handed over, by its clock, is another one. */
    @Override
    public Look look(Text text, Instant since, Instant until) {
        try {
            Reader<Message> reader = Message.reader()
                    .setTo(new com.twilio.type.PhoneNumber(text.to().e164()))
                    .limit(MOST_LOOKED_AT)
                    .pageSize(MOST_LOOKED_AT);
            List<String> sids = new ArrayList<>();
            for (Message message : reader.read(client)) {
                boolean same = looksLike(message, text) && isFrom(message, text.sender());
                if (same && madeBetween(message, since.minus(CLOCKS_DIFFER), until.plus(CLOCKS_DIFFER))) {
                    sids.add(message.getSid());
                }
            }
            return new Look(sids, true);
        } catch (ApiConnectionException | ApiException unreadable) {
            return new Look(List.of(), false);
        }
    }

    private static boolean looksLike(Message message, Text text) {
        boolean pictured = !"0".equals(Objects.requireNonNullElse(message.getNumMedia(), "0"));
        return text.body().equals(Objects.requireNonNullElse(message.getBody(), ""))
                && pictured == (text.media() != null);
    }

    private static boolean madeBetween(Message message, Instant from, Instant to) {
        return message.getDateCreated() != null
                && !message.getDateCreated().toInstant().isBefore(from)
                && !message.getDateCreated().toInstant().isAfter(to);
    }

    private static boolean isFrom(Message message, String sender) {
        return sender.equals(message.getMessagingServiceSid())
                || (message.getFrom() != null && sender.equals(message.getFrom().getEndpoint()));
    }

    private static Creator<Message> request(Text text) {
        com.twilio.type.PhoneNumber to =
                new com.twilio.type.PhoneNumber(text.to().e164());
        MessageCreator creator = text.sender().startsWith("MG")
                ? Message.creator(to, text.sender(), text.body())
                : Message.creator(to, new com.twilio.type.PhoneNumber(text.sender()), text.body());
        if (text.media() != null) {
            creator.setMediaUrl(text.media());
        }
        if (text.body().isEmpty()) {
            creator.setBody(null);
        }
        creator.setStatusCallback(text.callback());
        if (text.validFor() != null) {
            creator.setValidityPeriod(
                    (int) Math.max(1, Math.min(LONGEST_VALIDITY, text.validFor().toSeconds())));
        }
        return creator;
    }

    static Answer answer(ApiException refusal) {
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
