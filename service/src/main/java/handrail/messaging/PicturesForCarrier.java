package handrail.messaging;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.web.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands a picture to the carrier, who has no account here: only under the signed address that went with the text, only while that text is on
 * its way, and each time with a row in the audit. Everything else is not found, so that nobody learns what there is.
 */
@Path("/twilio/picture")
public final class PicturesForCarrier {

    private static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final Database database;
    private final Sealing sealing;
    private final PictureLinks links;
    private final Audit audit;
    private final Clock clock;

    /** Of a service reached at this address. */
    public PicturesForCarrier(Database database, Sealing sealing, Audit audit, Clock clock, String publicUrl) {
        this.database = database;
        this.sealing = sealing;
        this.links = new PictureLinks(sealing, publicUrl);
        this.audit = audit;
        this.clock = clock;
    }

    /** The picture itself. */
    @GET
    public Response picture(
            @QueryParam("program") @Nullable UUID program,
            @QueryParam("id") @Nullable UUID id,
            @QueryParam("until") @DefaultValue("0") long until,
            @QueryParam("key") @DefaultValue("") String key) {
        if (program == null || id == null) {
            throw notFound();
        }
        ProgramId of = new ProgramId(program);
        if (!links.isGood(of, id, until, key, clock.instant())) {
            throw notFound();
        }
        return database.inProgram(of, handle -> {
            MediaRows.Stored stored =
                    handle.attach(MediaRows.class).onItsWay(id).orElseThrow(PicturesForCarrier::notFound);
            audit.record(handle, of, Actor.system(), "media.handed-to-carrier", "media", id);
            return Response.ok(sealing.openBytes("media", "content", id, stored.content()), stored.kind())
                    .header("Content-Security-Policy", POLICY)
                    .build();
        });
    }

    private static Problem notFound() {
        return new Problem.NotFound("There is no such picture");
    }
}
