package handrail.messaging;

import java.net.URI;

/** Where pictures and recordings are fetched from. */
public interface MediaSource {

    /** Longer ones are not kept: more than carriers let through. */
    int MOST_BYTES = 5 << 20;

    /** Fetches one; never more than {@link #MOST_BYTES} and one byte. */
    Fetched fetch(URI source);

    /**
     * What came.
     *
     * @param status the HTTP status; 0 for no answer; -1 when the address is not the carrier's
     * @param content what came with 200; empty otherwise
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Fetched(int status, byte[] content) {

        static Fetched nothing(int status) {
            return new Fetched(status, new byte[0]);
        }
    }
}
