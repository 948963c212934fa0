package handrail.messaging;

import handrail.web.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Lets nothing in that the carrier has not signed for our public address, whatever a proxy made of it (T9). */
final class SignedRequests {

    static final String PROOF = "X-Twilio-Signature";

    private final TwilioSignature signature;
    private final String publicUrl;

    SignedRequests(TwilioSignature signature, String publicUrl) {
        this.signature = signature;
        this.publicUrl = publicUrl;
    }

    /** Throws {@link Problem.NotAllowed} for a form that is not signed, or for another address. */
    void verify(UriInfo uri, @Nullable String proof, MultivaluedMap<String, String> form) {
        if (!signature.matchesForm(address(uri), form, proof)) {
            throw new Problem.NotAllowed(PROOF + " is missing or does not match this address and form");
        }
    }

    /** Throws {@link Problem.NotAllowed} for a body that is not signed by its hash, or for another address. */
    void verify(UriInfo uri, @Nullable String proof, byte[] body) {
        String hash = uri.getQueryParameters().getFirst("bodySHA256");
        if (!signature.matchesBody(address(uri), hash, body, proof)) {
            throw new Problem.NotAllowed(
                    PROOF + " is missing, or does not match this address, its bodySHA256 and the body");
        }
    }

    private String address(UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        return publicUrl + uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
    }
}
