package handrail.caseload;

import handrail.access.SignedIn;
import handrail.web.Page;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What waits on somebody's device to be sent. The server knows nothing of it: the device fills the page in. */
@Path("/waiting")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class WaitingPages {

    WaitingPages() {}

    /** The empty page. */
    public static final class WaitingPage extends Page {

        WaitingPage(SignedIn me) {
            super("waiting", me);
        }
    }

    /** Shows it. */
    @GET
    public WaitingPage show(@Auth SignedIn me) {
        return new WaitingPage(me);
    }
}
