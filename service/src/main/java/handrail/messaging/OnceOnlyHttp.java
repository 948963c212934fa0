package handrail.messaging;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP under Twilio's SDK. The SDK's own repeats a post on any 5xx, which sends one text three times; this one asks once and
 * leaves what to make of the answer to the outbox. Only what merely reads is asked a second time when the line breaks: a connection kept
 * open may have gone stale meanwhile.
 */
public final class OnceOnlyHttp extends NetworkHttpClient {

    /** How many requests are under way at once; each holds a connection. */
    public static final int CONNECTIONS = 64;

    private final @Nullable URI api;

    /** To Twilio, or to another address in tests. */
    OnceOnlyHttp(@Nullable URI api) {
        super(HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling());
        this.api = api;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        Request addressed = api == null ? request : elsewhere(request, api);
        try {
            return super.makeRequest(addressed);
        } catch (ApiException hungUp) {
            if (request.getMethod() != HttpMethod.GET) {
                throw hungUp;
            }
            return super.makeRequest(addressed);
        }
    }

    private static Request elsewhere(Request request, URI api) {
        URI meant = URI.create(request.constructURL().toString());
        Request moved =
                new Request(request.getMethod(), api.resolve(meant.getRawPath()).toString());
        request.getQueryParams().forEach((name, values) -> values.forEach(value -> moved.addQueryParam(name, value)));
        request.getPostParams().forEach((name, values) -> values.forEach(value -> moved.addPostParam(name, value)));
        request.getHeaderParams().forEach((name, values) -> values.forEach(value -> moved.addHeaderParam(name, value)));
        if (request.requiresAuthentication()) {
            moved.setAuth(request.getUsername(), request.getPassword());
        }
        return moved;
    }
}
