package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.messaging.OutgoingPicture;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A picture that waits with a text for later, for whoever may read the thread; each look is audited. The browser may run nothing in it. */
@Path("/threads/{id}/later/{later}/picture")
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class LaterPicturePages {

    private final Database database;
    private final ThreadView view;
    private final LaterTexts texts;
    private final Audit audit;

    LaterPicturePages(Database database, ThreadView view, LaterTexts texts, Audit audit) {
        this.database = database;
        this.view = view;
        this.texts = texts;
        this.audit = audit;
    }

    /** The picture itself, as the kind it was found to be. */
    @GET
    public Response picture(@Auth SignedIn me, @PathParam("id") UUID id, @PathParam("later") UUID later) {
        return database.inProgram(me.program(), handle -> {
            var unused = view.own(handle, me, id);
            OutgoingPicture picture =
                    texts.picture(handle, id, later).orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
            audit.record(handle, me.program(), Actor.account(me.account()), "media.read", "later_text", later);
            return Response.ok(picture.content(), picture.kind().type())
                    .header("Content-Security-Policy", MediaPages.POLICY)
                    .header("Content-Disposition", "inline")
                    .build();
        });
    }
}
