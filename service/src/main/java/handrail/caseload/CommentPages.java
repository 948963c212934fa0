package handrail.caseload;

import handrail.access.Once;
import handrail.access.SignedIn;
import handrail.comment.Comments;
import handrail.database.Database;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A comment about a thread, for colleagues: it stands among the texts and never goes to the client. */
@Path("/threads/{id}/comments")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class CommentPages {

    private final Database database;
    private final ThreadView view;
    private final Comments comments;

    /** Over the threads. */
    CommentPages(Database database, ThreadView view, Comments comments) {
        this.database = database;
        this.view = view;
        this.comments = comments;
    }

    /** Writes one; once, however often a device sends it. What was refused is shown again with why. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@Auth SignedIn me, @PathParam("id") UUID thread, MultivaluedMap<String, String> form) {
        UUID id = database.inProgram(me.program(), handle -> Joined.into(handle, thread));
        Map<String, String> typed = FormPage.fields(form);
        try {
            database.useProgram(me.program(), handle -> write(handle, me, id, typed));
        } catch (Problem.Invalid wrong) {
            Page again =
                    database.inProgram(me.program(), handle -> view.page(handle, me, id, "", typed, wrong.faults()));
            return Response.status(422).entity(again).build();
        }
        return Response.seeOther(URI.create("/threads/" + id + "?said=comment")).build();
    }

    private void write(Handle handle, SignedIn me, UUID id, Map<String, String> typed) {
        Threads.Facts facts = view.own(handle, me, id);
        if (Once.claim(handle, me, typed.getOrDefault("once", ""))) {
            String words = typed.getOrDefault("comment", "").replace("\r\n", "\n");
            comments.add(handle, me, id, facts.client(), words);
        }
    }
}
