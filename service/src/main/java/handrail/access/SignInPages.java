package handrail.access;

import handrail.web.Page;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The door: signing in and out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class SignInPages {

    private final SignIn signIn;
    private final Sessions sessions;
    private final String publicUrl;
    private final SetUp setUp;

    /** Of a service reached at this address. */
    public SignInPages(SignIn signIn, Sessions sessions, String publicUrl, SetUp setUp) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.publicUrl = publicUrl;
        this.setUp = setUp;
    }

    /** The form, with what was typed and what was wrong. */
    public static final class Form extends Page {

        private final String email;
        private final String next;
        private final String wrong;

        private final boolean changed;

        Form(String email, String next, String wrong, boolean changed) {
            super("sign-in", null);
            this.email = email;
            this.next = next;
            this.wrong = wrong;
            this.changed = changed;
        }

        /** Whether the password was changed a moment ago. */
        public boolean isChanged() {
            return changed;
        }

        /** What was typed. */
        public String getEmail() {
            return email;
        }

        /** Where to go after. */
        public String getNext() {
            return next;
        }

        /** What was wrong; empty at first. */
        public String getWrong() {
            return wrong;
        }
    }

    /** The form; on a new installation the set-up comes first. */
    @GET
    @Path("sign-in")
    public Response form(@QueryParam("next") @Nullable String next, @QueryParam("said") @Nullable String said) {
        return setUp.open()
                ? Response.seeOther(URI.create("/set-up")).build()
                : Response.ok(new Form("", local(next), "", "password".equals(said)))
                        .build();
    }

    /** Signs in; what was typed is kept when it does not fit. */
    @POST
    @Path("sign-in")
    public Response signIn(
            @FormParam("email") @Nullable String email,
            @FormParam("password") @Nullable String password,
            @FormParam("next") @Nullable String next,
            @HeaderParam("User-Agent") @Nullable String device,
            @HeaderParam("Origin") @Nullable String origin,
            @Context HttpServletRequest request) {
        requireOwn(origin, publicUrl);
        try {
            String token = signIn.attempt(
                    Optional.ofNullable(email).orElse(""),
                    Optional.ofNullable(password).orElse(""),
                    request.getRemoteAddr(),
                    Optional.ofNullable(device).orElse(""));
            return Response.seeOther(URI.create(local(next)))
                    .cookie(cookie(token, -1))
                    .build();
        } catch (Problem.Invalid wrong) {
            Form form = new Form(
                    Optional.ofNullable(email).orElse(""),
                    local(next),
                    wrong.faults().get(0).message(),
                    false);
            return Response.status(422).entity(form).build();
        }
    }

    /** Signs out. */
    @POST
    @Path("sign-out")
    public Response signOut(@Auth SignedIn me) {
        sessions.end(me.session());
        return Response.seeOther(URI.create("/sign-in")).cookie(cookie("", 0)).build();
    }

    /** The first page, by what somebody does. */
    @GET
    public Response home(@Auth SignedIn me) {
        String page = switch (me.role()) {
            case COACH, SUPERVISOR -> "/today";
            case MANAGER -> "/reports/caseload";
            case ADMINISTRATOR -> "/staff";
        };
        return Response.seeOther(URI.create(page)).build();
    }

    /** Before there is a session, a form proves itself by where the browser says it is from; what is no browser says nothing. */
    static void requireOwn(@Nullable String origin, String publicUrl) {
        if (origin != null && !origin.equals(publicUrl)) {
            throw new Problem.NotAllowed("problem.own-page");
        }
    }

    private NewCookie cookie(String token, int age) {
        return new NewCookie.Builder(SessionFilter.COOKIE)
                .value(token)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(publicUrl.startsWith("https:"))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** Only a page of ours: no link can send somebody elsewhere after signing in. */
    private static String local(@Nullable String next) {
        return next != null && next.matches("/[A-Za-z0-9/_-]*") && !next.startsWith("//") ? next : "/";
    }
}
