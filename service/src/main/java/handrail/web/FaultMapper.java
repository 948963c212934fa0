package handrail.web;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URI;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what no feature says: an address that does not exist, a way in that is not allowed, a body of another kind, and faults of our
 * own. Whoever opens the address of a form is led to the page it is on. A fault is logged with its cause; who asked learns only that it is
 * ours, and the request's id (C6).
 */
public final class FaultMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(FaultMapper.class);
    private static final int OF_ANOTHER_KIND = 415;
    private static final int OURS = 500;

    private final NearestPage pages;

    @Context
    @SuppressWarnings("NullAway.Init") // set by Jersey for each request
    private UriInfo uri;

    @Context
    @SuppressWarnings("NullAway.Init") // set by Jersey for each request
    private Request request;

    @Context
    @SuppressWarnings("NullAway.Init") // set by Jersey for each request
    private SecurityContext security;

    @Context
    @SuppressWarnings("NullAway.Init") // set by Jersey for each request
    private HttpHeaders headers;

    /** Which knows where forms are. */
    public FaultMapper(NearestPage pages) {
        this.pages = pages;
    }

    @Override
    public Response toResponse(Throwable fault) {
        return formsPage(fault).map(page -> Response.seeOther(page).build()).orElseGet(() -> answer(fault));
    }

    /** The page that the form is on whose address somebody opens; empty for whatever else went wrong. */
    private Optional<URI> formsPage(Throwable fault) {
        String path = "/" + uri.getPath().replaceFirst("^/", "");
        return fault instanceof NotAllowedException
                        && request.getMethod().equals("GET")
                        && !ProblemMapper.forMachines(path)
                ? pages.nearest(path)
                : Optional.empty();
    }

    private Response answer(Throwable fault) {
        Response said = fault instanceof WebApplicationException known ? known.getResponse() : null;
        if (said != null && (said.getStatus() < 400 || said.hasEntity())) {
            return said;
        }
        int status = said == null ? unsaid(fault) : said.getStatus();
        if (status >= OURS) {
            LOG.error("A request could not be answered", fault);
        }
        Response answer = ProblemMapper.answer(new Problem.Http(status), uri, security, headers);
        return said == null ? answer : withHeadersOf(said, answer);
    }

    /** A body in an alphabet that does not exist is theirs to mend; whatever else nobody foresaw is ours. */
    private static int unsaid(Throwable fault) {
        boolean alphabet = fault instanceof UnsupportedCharsetException || fault instanceof IllegalCharsetNameException;
        return alphabet ? OF_ANOTHER_KIND : OURS;
    }

    /** Its headers stay: what is allowed instead, where to sign in. */
    private static Response withHeadersOf(Response said, Response answer) {
        Response.ResponseBuilder both = Response.fromResponse(answer);
        said.getHeaders().forEach((name, values) -> {
            if (!answer.getHeaders().containsKey(name)) {
                values.forEach(value -> both.header(name, value));
            }
        });
        return both.build();
    }
}
