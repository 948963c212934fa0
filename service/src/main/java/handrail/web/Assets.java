package handrail.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * Style and script are fetched once: their addresses carry a version, so browsers may keep them for good and a page costs only itself
 * after the first.
 */
public final class Assets implements Filter {

    /** Changes whenever one of our own files does. */
    static final String BUILD = build();

    private static String build() {
        CRC32 sum = new CRC32();
        for (String name : List.of(
                "handrail.css",
                "handrail.js",
                "kept.js",
                "waiting.js",
                "thread.js",
                "offline.js",
                "chart.js",
                "icon.svg",
                "icon-180.png",
                "icon-192.png",
                "icon-512.png")) {
            try (InputStream file = Objects.requireNonNull(Assets.class.getResourceAsStream("/assets/" + name), name)) {
                sum.update(file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse answer) {
            answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            answer.setHeader("X-Content-Type-Options", "nosniff");
        }
        chain.doFilter(request, response);
    }
}
