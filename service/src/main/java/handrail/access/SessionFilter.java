package handrail.access;

import handrail.web.Problem;
import io.dropwizard.auth.AuthFilter;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Principal;
import java.util.Optional;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/**
 * Finds who asks by the session cookie. Somebody unknown is shown the sign-in page and comes back after. Whatever changes something
 * must carry the session's token, so that no other site can do it in somebody's name.
 */
@Priority(Priorities.AUTHENTICATION)
public final class SessionFilter extends AuthFilter<String, SignedIn> {

    /** The cookie's name. */
    public static final String COOKIE = "handrail";

    private final Sessions sessions;

    /** Over the sessions. */
    public SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(COOKIE);
        Optional<SignedIn> me =
                cookie == null ? Optional.empty() : sessions.find(cookie.getValue(), !asksByItself(request));
        SignedIn signedIn = me.orElseThrow(() -> new WebApplicationException(toSignIn(request)));
        // Before anything is refused: whoever is signed in is refused in their own language, on a page with their ways
        // on.
        request.setSecurityContext(new Known(signedIn, request.getSecurityContext()));
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            checkCsrf(request, signedIn);
        }
    }

    /** What open pages ask without anybody touching them. */
    private static boolean asksByItself(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.equals("live") || path.equals("pages/open") || path.endsWith("/news");
    }

    /** A part of a page never becomes the sign-in page: the whole page goes there. */
    private static Response toSignIn(ContainerRequestContext request) {
        boolean part = request.getHeaderString("HX-Request") != null && request.getHeaderString("HX-Boosted") == null;
        String path = part ? shown(request) : "/" + request.getUriInfo().getPath();
        String next = part || request.getMethod().equals("GET")
                ? "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8)
                : "";
        return part
                ? Response.status(401).header("HX-Redirect", "/sign-in" + next).build()
                : Response.seeOther(URI.create("/sign-in" + next)).build();
    }

    private static String shown(ContainerRequestContext request) {
        try {
            String path = URI.create(Optional.ofNullable(request.getHeaderString("HX-Current-URL"))
                            .orElse("/"))
                    .getPath();
            return path == null ? "/" : path;
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }

    private static void checkCsrf(ContainerRequestContext request, SignedIn me) {
        String given =
                Optional.ofNullable(request.getHeaderString("X-CSRF-Token")).orElseGet(() -> formToken(request));
        boolean same = given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), me.csrf().getBytes(StandardCharsets.UTF_8));
        if (!same) {
            throw new Problem.NotAllowed("problem.other-session");
        }
    }

    /** The form is read here and stays readable for the page. */
    private static @Nullable String formToken(ContainerRequestContext request) {
        ContainerRequest form = (ContainerRequest) request;
        if (!form.bufferEntity()) {
            return null;
        }
        if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(form.getMediaType())) {
            FormDataBodyPart part = form.readEntity(FormDataMultiPart.class).getField("csrf");
            return part == null ? null : part.getValue();
        }
        return form.readEntity(Form.class).asMap().getFirst("csrf");
    }

    private record Known(SignedIn me, SecurityContext before) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return me;
        }

        @Override
        public boolean isUserInRole(String role) {
            return me.role().name().equals(role);
        }

        @Override
        public boolean isSecure() {
            return before.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return "session";
        }
    }
}
