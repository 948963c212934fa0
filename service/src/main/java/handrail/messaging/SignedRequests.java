package handrail.messaging;

import handrail.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.stream.Stream;
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
    void verify(HttpServletRequest request, @Nullable String proof, MultivaluedMap<String, String> form) {
        if (addresses(request).noneMatch(address -> signature.matchesForm(address, form, proof))) {
            throw new Problem.NotAllowed(PROOF + " is missing or does not match this address and form");
        }
    }

    /** Throws {@link Problem.NotAllowed} for a body that is not signed by its hash, or for another address. */
    void verify(HttpServletRequest request, @Nullable String proof, byte[] body) {
        String hash = request.getParameter("bodySHA256");
        if (addresses(request).noneMatch(address -> signature.matchesBody(address, hash, body, proof))) {
            throw new Problem.NotAllowed(
                    PROOF + " is missing, or does not match this address, its bodySHA256 and the body");
        }
    }

    /**
     * Ours, with the port and without: which one is signed differs between texts and calls, and Twilio's own validators take both. The
     * query is the servlet's, to the letter: Jersey's writes an apostrophe, a comma or a slash in it another way.
     */
    private Stream<String> addresses(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        URI ours = URI.create(publicUrl);
        int port = ours.getPort() >= 0 ? ours.getPort() : ours.getScheme().equals("https") ? 443 : 80;
        String bare = ours.getScheme() + "://" + ours.getHost();
        return Stream.of(bare + path, bare + ":" + port + path);
    }
}
