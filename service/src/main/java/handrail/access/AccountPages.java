package handrail.access;

import handrail.bot.Language;
import handrail.database.Database;
import handrail.program.Programs;
import handrail.web.FormPage;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is everybody's own: their language, their password, and where they are signed in. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
public final class AccountPages {

    private final Database database;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Audit audit;

    /** Over accounts and sessions. */
    public AccountPages(Database database, Sessions sessions, SignIn signIn, Audit audit) {
        this.database = database;
        this.sessions = sessions;
        this.signIn = signIn;
        this.audit = audit;
    }

    /** The page. */
    public static final class AccountPage extends FormPage {

        private final List<Sessions.Open> open;
        private final UUID here;
        private final Instant now;
        private final String zone;

        AccountPage(SignedIn me, List<Sessions.Open> open, Instant now, String zone, List<Problem.Fault> faults) {
            super("account", me, Map.of(), faults);
            this.open = open;
            this.here = me.session();
            this.now = now;
            this.zone = zone;
        }

        /** Where this person is signed in. */
        public List<Sessions.Open> getOpen() {
            return open;
        }

        /** Whether a session is the one that asks. */
        public boolean here(Sessions.Open session) {
            return session.id().equals(here);
        }

        /** When something was, in real time, which sessions are counted in. */
        public String at(Instant instant) {
            return when(instant, now, zone);
        }
    }

    /** Shows it. */
    @GET
    public AccountPage show(@Auth SignedIn me) {
        return page(me, List.of());
    }

    private AccountPage page(SignedIn me, List<Problem.Fault> faults) {
        return database.inProgram(
                me.program(),
                handle -> new AccountPage(
                        me,
                        sessions.open(handle, me.account()),
                        Sessions.now(handle),
                        handle.attach(Programs.class).get(me.program()).zone(),
                        faults));
    }

    /** Another language, and back to the page it was asked on. */
    @POST
    @Path("language")
    public Response language(
            @Auth SignedIn me,
            @FormParam("language") @Nullable String language,
            @HeaderParam("Referer") @Nullable String from) {
        Language chosen = "es".equals(language) ? Language.ES : Language.EN;
        database.useProgram(me.program(), handle -> {
            handle.attach(Accounts.class).language(me.account(), chosen.tag());
            record(handle, me, "language.change");
        });
        return Response.seeOther(back(from)).build();
    }

    private static URI back(@Nullable String from) {
        try {
            String path = from == null ? "" : URI.create(from).getRawPath();
            return URI.create(path == null || !path.matches("/[A-Za-z0-9/_-]*") ? "/account" : path);
        } catch (IllegalArgumentException unreadable) {
            return URI.create("/account");
        }
    }

    /** Another password: ends every session, this one too. */
    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response password(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        // Passwords are taken as typed: white space is part of them.
        String present = form.getFirst("presentPassword");
        String chosen = form.getFirst("password");
        try {
            signIn.changePassword(me, present == null ? "" : present, chosen == null ? "" : chosen);
            return Response.seeOther(URI.create("/sign-in?said=password")).build();
        } catch (Problem.Invalid wrong) {
            return Response.status(422).entity(page(me, wrong.faults())).build();
        }
    }

    /** Signs out one place: a lost phone, a shared computer. */
    @POST
    @Path("sessions/{id}/end")
    public Response end(@Auth SignedIn me, @PathParam("id") UUID session) {
        database.useProgram(me.program(), handle -> {
            if (sessions.endOwn(handle, me.account(), session)) {
                record(handle, me, "session.end");
            }
        });
        return Response.seeOther(URI.create("/account")).build();
    }

    /** Signs out everywhere else. */
    @POST
    @Path("sessions/end-others")
    public Response endOthers(@Auth SignedIn me) {
        database.useProgram(me.program(), handle -> {
            sessions.endOthers(handle, me);
            record(handle, me, "session.end-others");
        });
        return Response.seeOther(URI.create("/account")).build();
    }

    private void record(Handle handle, SignedIn me, String action) {
        audit.record(
                handle,
                me.program(),
                Actor.account(me.account()),
                action,
                "account",
                me.account().value());
    }
}
