package handrail.messaging;

import java.net.URI;

/**
 * A picture or file that came along with a text, still at the carrier.
 *
 * @param source where it is fetched from
 */
public record InboundMedia(URI source) {

    /** Names nothing (C6). */
    @Override
    public String toString() {
        return "InboundMedia";
    }
}
