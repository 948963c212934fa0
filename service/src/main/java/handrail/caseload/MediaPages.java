package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.messaging.MediaRows;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A picture or spoken message of a thread, for whoever may read the thread; each look is audited. The browser may run nothing in it. */
@Path("/threads/{id}/media/{media}")
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class MediaPages {

    /** Stricter than a page's: if it were anything but a picture, it could do nothing. */
    public static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final Database database;
    private final ThreadView view;
    private final Sealing sealing;
    private final Audit audit;

    MediaPages(Database database, ThreadView view, Sealing sealing, Audit audit) {
        this.database = database;
        this.view = view;
        this.sealing = sealing;
        this.audit = audit;
    }

    /** The picture itself, as the kind it was found to be. */
    @GET
    public Response media(@Auth SignedIn me, @PathParam("id") UUID id, @PathParam("media") UUID media) {
        return database.inProgram(me.program(), handle -> {
            var unused = view.own(handle, me, id);
            MediaRows.Stored stored = handle.attach(MediaRows.class)
                    .stored(media, id)
                    .orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
            audit.record(handle, me.program(), Actor.account(me.account()), "media.read", "media", media);
            return Response.ok(sealing.openBytes("media", "content", media, stored.content()), stored.kind())
                    .header("Content-Security-Policy", POLICY)
                    .header("Content-Disposition", "inline")
                    .build();
        });
    }
}
