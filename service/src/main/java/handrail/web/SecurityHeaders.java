package handrail.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import java.util.Map;

/** What keeps a page to itself, unless an answer is stricter: nothing from another host, no script in the page, not in a frame, not in a cache. */
public final class SecurityHeaders implements ContainerResponseFilter {

    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
            "Cache-Control", "no-store");

    /** Each header with its value. */
    static Map<String, String> of() {
        return HEADERS;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        of().forEach((name, value) -> response.getHeaders().putIfAbsent(name, List.of(value)));
    }
}
