package handrail.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** {@link ServerFaults} for what servlets other than our pages refuse: a style sheet that does not exist, for instance. */
public final class ServletFaults implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Answering answering = new Answering((HttpServletRequest) request, (HttpServletResponse) response);
        chain.doFilter(request, answering);
        if (answering.saysNothing()) {
            answering.sendError(answering.getStatus());
        }
    }

    private static final class Answering extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Answering(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        /** A status alone is no answer. */
        boolean saysNothing() {
            return getStatus() >= 400 && !isCommitted() && getContentType() == null && !request.isAsyncStarted();
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, null);
        }

        @Override
        public void sendError(int status, @Nullable String reason) throws IOException {
            ServerFaults.Said said = ServerFaults.said(
                    status,
                    request.getRequestURI(),
                    Collections.list(request.getLocales()),
                    String.valueOf(request.getAttribute(RequestIds.HEADER)));
            resetBuffer();
            setStatus(status);
            setHeader(RequestIds.HEADER, String.valueOf(request.getAttribute(RequestIds.HEADER)));
            said.headers().forEach(this::setHeader);
            getOutputStream().write(said.body().getBytes(StandardCharsets.UTF_8));
        }
    }
}
