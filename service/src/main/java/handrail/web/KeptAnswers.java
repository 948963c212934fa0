package handrail.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers for what a device kept while it had no connection and sends by itself: the same forms to the same addresses, but nobody looks at a
 * page. 204 says that it is done, 401 that somebody has to sign in, 422 why not in the writer's words; anything else stays what it is.
 */
public final class KeptAnswers implements ContainerResponseFilter {

    /** The header that says so: how many seconds it waited on the device. */
    public static final String WAITED = "Handrail-Kept";

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Annotation[] NO_ANNOTATIONS = {};

    /** How long something waited: nothing without the header, and never more than a week, whatever a device's clock says. */
    public static Duration waited(@Nullable String header) {
        if (header == null || !header.matches("\\d{1,9}")) {
            return Duration.ZERO;
        }
        Duration said = Duration.ofSeconds(Long.parseLong(header));
        return said.compareTo(LONGEST) > 0 ? LONGEST : said;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getHeaderString(WAITED) == null) {
            return;
        }
        URI next = response.getLocation();
        if (response.getStatus() == 303 && next != null) {
            response.setStatus(next.getPath().equals("/sign-in") ? 401 : 204);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.LOCATION);
        } else if (response.getStatus() == 422 && response.getEntity() instanceof FormPage page) {
            response.setEntity(Map.of("faults", said(page)), NO_ANNOTATIONS, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static List<Problem.Fault> said(FormPage page) {
        return page.getFaults().stream()
                .map(fault -> new Problem.Fault(fault.field(), page.t(fault.message())))
                .toList();
    }
}
