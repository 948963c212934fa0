package handrail.web;

import handrail.bot.Language;
import handrail.database.Trace;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers every {@link Problem}: problem+json (RFC 9457) under {@code /api} and {@code /twilio}, a page in the reader's language
 * elsewhere. Both say the request's id.
 */
public final class ProblemMapper implements ExceptionMapper<Problem> {

    static final String PROBLEM_JSON = "application/problem+json";

    @Context
    @SuppressWarnings("NullAway.Init") // set by Jersey for each request
    private UriInfo uri;

    @Context
    @SuppressWarnings("NullAway.Init") // set by Jersey for each request
    private SecurityContext security;

    @Context
    @SuppressWarnings("NullAway.Init") // set by Jersey for each request
    private HttpHeaders headers;

    @Override
    public Response toResponse(Problem problem) {
        return answer(problem, uri, security, headers);
    }

    static Response answer(Problem problem, UriInfo uri, SecurityContext security, HttpHeaders headers) {
        return forMachines(uri.getPath())
                ? json(problem)
                : page(problem, reader(security), preferred(headers.getAcceptableLanguages()));
    }

    /** Whether it is asked for by programs, not by people. */
    static boolean forMachines(String path) {
        String asked = path.startsWith("/") ? path.substring(1) : path;
        return asked.startsWith("api/") || asked.startsWith("twilio/");
    }

    /** Who asked, if they are signed in: the page then is in their language and has their way back. */
    static @Nullable Reader reader(SecurityContext security) {
        return security.getUserPrincipal() instanceof Reader me ? me : null;
    }

    /** The first language of the browser's that we speak, else English. */
    static Language preferred(List<Locale> locales) {
        return locales.stream()
                .map(Locale::getLanguage)
                .filter(tag -> tag.equals("en") || tag.equals("es"))
                .findFirst()
                .map(Language::of)
                .orElse(Language.EN);
    }

    /** What programs are told; {@code instance} names the request. */
    static Map<String, Object> body(Problem problem, @Nullable String request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:handrail:" + problem.type());
        body.put("title", problem.said(Language.EN));
        body.put("status", problem.status());
        body.put("instance", "urn:handrail:request:" + request);
        if (problem instanceof Problem.Invalid invalid) {
            body.put(
                    "faults",
                    invalid.faults().stream()
                            .map(fault -> new Problem.Fault(fault.field(), Words.of(Language.EN, fault.message())))
                            .toList());
        }
        return body;
    }

    private static Response json(Problem problem) {
        return status(problem)
                .type(PROBLEM_JSON)
                .entity(body(problem, Trace.id()))
                .build();
    }

    private static Response page(Problem problem, @Nullable Reader me, Language preferred) {
        return status(problem)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(new ProblemPage(problem, me, preferred))
                .build();
    }

    private static Response.ResponseBuilder status(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status());
        if (problem instanceof Problem.TooMany tooMany) {
            answer.header("Retry-After", Math.max(1, tooMany.retryAfter().toSeconds()));
        }
        if (problem instanceof Problem.Busy busy) {
            answer.header("Retry-After", Math.max(1, busy.retryAfter().toSeconds()));
        }
        return answer;
    }

    /** A refusal, for people: what happened, why, and where to go on. */
    public static final class ProblemPage extends Page {

        private final Problem problem;
        private final Language preferred;

        ProblemPage(Problem problem, @Nullable Reader me, Language preferred) {
            super("problem", me);
            this.problem = problem;
            this.preferred = preferred;
        }

        @Override
        protected Language language() {
            return getMe() == null ? preferred : super.language();
        }

        /** What was refused, and why. */
        public String getMessage() {
            return problem instanceof Problem.Invalid ? t("referral.fix") : problem.said(language());
        }

        /** Every field's fault, when there are any. */
        public List<String> getFaults() {
            return problem instanceof Problem.Invalid invalid
                    ? invalid.faults().stream().map(fault -> t(fault.message())).toList()
                    : List.of();
        }

        /** What to name to whoever looks after this service. */
        public String getRequest() {
            String id = Trace.id();
            return id == null ? "" : id;
        }
    }
}
