package handrail.web;

import handrail.access.SignedIn;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what no {@link Problem} says: an address that does not exist, a way in that is not allowed, and faults of our own. A fault is
 * logged with its cause; who asked learns only that it is ours and what was kept (C6).
 */
public final class FaultMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(FaultMapper.class);

    @Context
    @SuppressWarnings("NullAway.Init") // set by Jersey for each request
    private UriInfo uri;

    @Context
    @SuppressWarnings("NullAway.Init") // set by Jersey for each request
    private SecurityContext security;

    @Override
    public Response toResponse(Throwable fault) {
        int status = 500;
        @Nullable Response known = null;
        if (fault instanceof WebApplicationException refused) {
            known = refused.getResponse();
            status = known.getStatus();
            if (status < 400 || known.hasEntity()) {
                return known;
            }
        }
        if (status >= 500) {
            LOG.error("A request could not be answered", fault);
        }
        String type = status == 404 ? "gone" : status == 403 ? "not-allowed" : status < 500 ? "refused" : "ours";
        // Its headers stay: what is allowed instead, where to sign in.
        Response.ResponseBuilder answer = known == null ? Response.status(status) : Response.fromResponse(known);
        return ProblemMapper.forMachines(uri) ? json(answer, status, type) : page(answer, type);
    }

    private static Response json(Response.ResponseBuilder answer, int status, String type) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:handrail:" + type);
        body.put("title", Words.of(handrail.bot.Language.EN, "problem." + type));
        body.put("status", status);
        return answer.type(ProblemMapper.PROBLEM_JSON).entity(body).build();
    }

    private Response page(Response.ResponseBuilder answer, String type) {
        return answer.type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(new FaultPage(type, ProblemMapper.reader(security)))
                .build();
    }

    /** Something that did not work, for people. */
    public static final class FaultPage extends Page {

        private final String type;

        FaultPage(String type, @Nullable SignedIn me) {
            super("problem", me);
            this.type = type;
        }

        /** What happened, in words. */
        public String getMessage() {
            return t("problem." + type);
        }

        /** No field is at fault. */
        public java.util.List<String> getFaults() {
            return java.util.List.of();
        }
    }
}
