package handrail.web;

import handrail.database.Ids;
import handrail.database.Trace;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request its id, once: the one that a proxy has given, when it looks like one, else a new one. A given id is hexadecimal
 * and long, so that nobody's name or number comes into the logs by it (C6).
 */
public final class RequestIds implements Filter {

    /** The header, in the request and in its answer. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern SANE = Pattern.compile("[0-9a-fA-F-]{20,64}");

    private final Ids ids;

    /** New ids come from here. */
    public RequestIds(Ids ids) {
        this.ids = ids;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = id(((HttpServletRequest) request).getHeader(HEADER));
        request.setAttribute(HEADER, id);
        ((HttpServletResponse) response).setHeader(HEADER, id);
        Trace trace = Trace.request(id);
        try {
            chain.doFilter(request, response);
        } finally {
            trace.end();
        }
    }

    private String id(@Nullable String given) {
        return given != null && SANE.matcher(given).matches()
                ? given
                : ids.next().toString();
    }
}
