package handrail.messaging;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.Recording;
import com.twilio.rest.api.v2010.account.message.Media;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Currency;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What Twilio keeps, through its SDK over {@link OnceOnlyHttp}. */
public final class TwilioCopies implements CarrierCopies {

    private static final Set<Message.Status> FINISHED = Set.of(
            Message.Status.DELIVERED,
            Message.Status.UNDELIVERED,
            Message.Status.FAILED,
            Message.Status.RECEIVED,
            Message.Status.READ,
            Message.Status.CANCELED);

    private final TwilioRestClient client;

    private TwilioCopies(TwilioRestClient client) {
        this.client = client;
    }

    /**
     * For one account.
     *
     * @param api another address of the API, for tests; null is Twilio's own
     */
    public static TwilioCopies of(String accountSid, String authToken, @Nullable URI api) {
        return new TwilioCopies(new TwilioRestClient.Builder(accountSid, authToken)
                .httpClient(new OnceOnlyHttp(api))
                .build());
    }

    @Override
    public Kept look(String sid) {
        try {
            Message message = Message.fetcher(sid).fetch(client);
            Currency unit = message.getPriceUnit();
            return new Kept(
                    200,
                    FINISHED.contains(message.getStatus()),
                    number(message.getNumSegments()),
                    price(message.getPrice()),
                    unit == null ? null : unit.getCurrencyCode());
        } catch (ApiConnectionException e) {
            return Kept.unknown(0);
        } catch (ApiException e) {
            return Kept.unknown(e.getStatusCode() == null ? 0 : e.getStatusCode());
        }
    }

    private static @Nullable Integer number(@Nullable String segments) {
        return segments == null || !segments.matches("\\d{1,4}") ? null : Integer.valueOf(segments);
    }

    /** Twilio writes what it takes as a negative number. */
    private static @Nullable BigDecimal price(@Nullable String price) {
        return price == null || !price.matches("-?\\d{1,6}(\\.\\d{1,8})?") ? null : new BigDecimal(price).abs();
    }

    @Override
    public int delete(String kind, String sid, boolean media) {
        if (kind.equals("recording")) {
            return status(() -> Recording.deleter(sid).delete(client));
        }
        if (media) {
            int emptied = status(() -> {
                Media.reader(sid)
                        .read(client)
                        .forEach(one -> Media.deleter(sid, one.getSid()).delete(client));
                return true;
            });
            if (emptied != 204 && emptied != 404) {
                return emptied;
            }
        }
        return status(() -> Message.deleter(sid).delete(client));
    }

    private static int status(Supplier<Boolean> deletion) {
        try {
            return deletion.get() ? 204 : 0;
        } catch (ApiConnectionException e) {
            return 0;
        } catch (ApiException e) {
            return e.getStatusCode() == null ? 0 : e.getStatusCode();
        }
    }
}
