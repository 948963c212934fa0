package handrail.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.bot.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** The same answers for what never reaches a page: an address that can't be read, for instance. */
public final class ServerFaults extends ErrorHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer with all of its headers. */
    record Said(Map<String, String> headers, String body) {}

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String reason,
            @Nullable Throwable cause,
            Callback callback) {
        Said said = said(status, Request.getPathInContext(request), Request.getLocales(request), "");
        said.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        Content.Sink.write(response, true, said.body(), callback);
    }

    /**
     * Says it.
     *
     * @param path of what was asked for, which decides between page and problem+json
     * @param locales what the browser prefers, first
     * @param id of the request; empty when it never got one
     */
    static Said said(int status, String path, List<Locale> locales, String id) {
        Problem problem = new Problem.Http(status);
        boolean machines = ProblemMapper.forMachines(path);
        Map<String, String> headers = new TreeMap<>(SecurityHeaders.of());
        headers.put("Content-Type", machines ? ProblemMapper.PROBLEM_JSON : "text/html;charset=utf-8");
        return new Said(headers, machines ? json(problem, id) : page(problem, id, ProblemMapper.preferred(locales)));
    }

    private static String json(Problem problem, String request) {
        return JSON.valueToTree(ProblemMapper.body(problem, request)).toString();
    }

    /** Nothing in it comes from outside: the words are ours, and an id is hexadecimal. */
    private static String page(Problem problem, String request, Language language) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title></head>
                <body><main><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p><p><small>%s</small></p></main></body></html>
                """.formatted(
                        language.tag(),
                        Words.of(language, "problem.title"),
                        Words.of(language, "problem.title"),
                        problem.said(language),
                        Words.of(language, "problem.home"),
                        request);
    }
}
