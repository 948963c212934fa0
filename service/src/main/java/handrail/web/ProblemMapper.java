package handrail.web;

import handrail.bot.Language;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers every {@link Problem}: problem+json (RFC 9457) under {@code /api} and {@code /twilio}, a page for people elsewhere. */
public final class ProblemMapper implements ExceptionMapper<Problem> {

    static final String PROBLEM_JSON = "application/problem+json";

    @Context
    @SuppressWarnings("NullAway.Init") // set by Jersey for each request
    private UriInfo uri;

    @Override
    public Response toResponse(Problem problem) {
        return forMachines(uri) ? json(problem) : page(problem);
    }

    static boolean forMachines(UriInfo uri) {
        return uri.getPath().startsWith("api/") || uri.getPath().startsWith("twilio/");
    }

    private static Response json(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:handrail:" + problem.type());
        body.put("title", problem.getMessage());
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

    private static Response page(Problem problem) {
        return answer(problem)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(new ProblemPage(problem))
                .build();
    }

    /** A refusal, for people. */
    public static final class ProblemPage extends Page {

        private final Problem problem;

        ProblemPage(Problem problem) {
            super("problem", null);
            this.problem = problem;
        }

        /** What was refused, and why. */
        public Problem getProblem() {
            return problem;
        }
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status());
        if (problem instanceof Problem.TooMany tooMany) {
            answer.header("Retry-After", Math.max(1, tooMany.retryAfter().toSeconds()));
        }
        if (problem instanceof Problem.Busy busy) {
            answer.header("Retry-After", Math.max(1, busy.retryAfter().toSeconds()));
        }
        return answer;
    }
}
