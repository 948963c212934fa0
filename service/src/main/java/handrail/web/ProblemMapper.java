package handrail.web;

import handrail.access.SignedIn;
import handrail.bot.Language;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers every {@link Problem}: problem+json (RFC 9457) under {@code /api} and {@code /twilio}, a page for people elsewhere. */
public final class ProblemMapper implements ExceptionMapper<Problem> {

    static final String PROBLEM_JSON = "application/problem+json";

    @Context
    @SuppressWarnings("NullAway.Init") // set by Jersey for each request
    private UriInfo uri;

    @Context
    @SuppressWarnings("NullAway.Init") // set by Jersey for each request
    private SecurityContext security;

    @Override
    public Response toResponse(Problem problem) {
        return forMachines(uri) ? json(problem) : page(problem, reader(security));
    }

    /** Who asked, if they are signed in: the page then is in their language and has their way back. */
    static @Nullable SignedIn reader(SecurityContext security) {
        return security.getUserPrincipal() instanceof SignedIn me ? me : null;
    }

    static boolean forMachines(UriInfo uri) {
        return uri.getPath().startsWith("api/") || uri.getPath().startsWith("twilio/");
    }

    private static Response json(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:handrail:" + problem.type());
        body.put("title", Words.of(Language.EN, String.valueOf(problem.getMessage())));
        body.put("status", problem.status());
        if (problem instanceof Problem.Invalid invalid) {
            body.put(
                    "faults",
                    invalid.faults().stream()
                            .map(fault -> new Problem.Fault(fault.field(), Words.of(Language.EN, fault.message())))
                            .toList());
        }
        return answer(problem).type(PROBLEM_JSON).entity(body).build();
    }

    private static Response page(Problem problem, @Nullable SignedIn me) {
        return answer(problem)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(new ProblemPage(problem, me))
                .build();
    }

    /** A refusal, for people: what happened, why, and where to go on. */
    public static final class ProblemPage extends Page {

        private final Problem problem;

        ProblemPage(Problem problem, @Nullable SignedIn me) {
            super("problem", me);
            this.problem = problem;
        }

        /** What was refused, and why. */
        public String getMessage() {
            return t(String.valueOf(problem.getMessage()));
        }

        /** Every field's fault, when there are any. */
        public List<String> getFaults() {
            return problem instanceof Problem.Invalid invalid
                    ? invalid.faults().stream().map(fault -> t(fault.message())).toList()
                    : List.of();
        }
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status());
        if (problem instanceof Problem.TooMany tooMany) {
            answer.header("Retry-After", Math.max(1, tooMany.retryAfter().toSeconds()));
        }
        return answer;
    }
}
