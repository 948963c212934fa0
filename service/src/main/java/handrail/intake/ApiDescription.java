package handrail.intake;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Serves what the build wrote down of the API, so that partners can program against it. */
@Path("/api/openapi.json")
public final class ApiDescription {

    /** The description, as OpenAPI. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String described() throws IOException {
        try (InputStream written = Objects.requireNonNull(ApiDescription.class.getResourceAsStream("openapi.json"))) {
            return new String(written.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
