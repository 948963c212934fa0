package handrail.caseload;

import handrail.access.Once;
import handrail.access.SignedIn;
import handrail.comment.Comments;
import handrail.database.Database;
import handrail.web.FormPage;
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
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A comment about a thread, for colleagues: it stands among the texts and never goes to the client. */
@Path("/threads/{id}/comments")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class CommentPages {

    private final ThreadView view;
    private final Forms forms;
    private final Comments comments;

    /** Over the threads. */
    CommentPages(Database database, ThreadView view, Comments comments) {
        this.view = view;
        this.forms = Forms.ofThreads(database, view);
        this.comments = comments;
    }

    /** Writes one; once, however often a device sends it. What was refused is shown again with why. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@Auth SignedIn me, @PathParam("id") UUID thread, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        return forms.answer(me, thread, typed, "comment", (handle, id) -> write(handle, me, id, typed));
    }

    private void write(Handle handle, SignedIn me, UUID id, Map<String, String> typed) {
        Threads.Facts facts = view.own(handle, me, id);
        if (Once.claim(handle, me, typed.getOrDefault("once", ""))) {
            String words = typed.getOrDefault("comment", "").replace("\r\n", "\n");
            comments.add(handle, me, id, facts.client(), words);
        }
    }
}
