package handrail.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import handrail.database.Database;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where a referral partner's system hands somebody over. Its key says which partner of which program it is. */
@Path("/api/referrals")
@Tag(name = "referrals")
public final class ReferralApi {

    private static final String BEARER = "Bearer ";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Database database;
    private final Enrolment enrolment;

    /** Over the enrolment. */
    public ReferralApi(Database database, Enrolment enrolment) {
        this.database = database;
        this.enrolment = enrolment;
    }

    /** What a partner gets back. */
    public record Received(UUID id) {}

    /** Takes one referral; the same one again is answered with 200 and changes nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hand a person over")
    @ApiResponse(responseCode = "201", description = "Taken in")
    @ApiResponse(responseCode = "200", description = "Known already; nothing changed")
    @ApiResponse(responseCode = "401", description = "The API key is missing, wrong or revoked")
    @ApiResponse(responseCode = "422", description = "Every field's fault, as problem+json; nothing was stored")
    public Response receive(
            @Parameter(hidden = true) @HeaderParam("Authorization") @Nullable String authorization,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewReferral.class)))
                    @Nullable
                    String body) {
        Enrolment.Result result = database.open(handle -> {
            Partners.Known partner = partner(handle, authorization);
            NewReferral referral = read(body);
            Database.enter(handle, partner.program());
            Program program = handle.attach(Programs.class).get(partner.program());
            return enrolment.enrol(handle, program, referral, Arrival.ofPartner(Channel.API, partner.id()));
        });
        return Response.status(result.isNew() ? 201 : 200)
                .entity(new Received(result.referral()))
                .build();
    }

    /** The parser's own words are not passed on: they could repeat what was sent (C6). */
    private static NewReferral read(@Nullable String body) {
        try {
            NewReferral referral = body == null || body.isBlank() ? null : JSON.readValue(body, NewReferral.class);
            if (referral != null) {
                return referral;
            }
        } catch (UnrecognizedPropertyException unknown) {
            throw new Problem.Invalid(List.of(
                    new Problem.Fault(unknown.getPropertyName(), "There is no such field; see /api/openapi.json")));
        } catch (JsonProcessingException broken) {
            // Told below.
        }
        throw new Problem.Invalid(List.of(new Problem.Fault("body", "Send the referral as a JSON object")));
    }

    private static Partners.Known partner(Handle handle, @Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw new Problem.NotKnown("Send your API key as: Authorization: Bearer KEY");
        }
        return Partners.byKey(handle, authorization.substring(BEARER.length()))
                .orElseThrow(() -> new Problem.NotKnown("This API key is not known, or was revoked"));
    }
}
