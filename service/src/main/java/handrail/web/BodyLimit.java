package handrail.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * No body is kept beyond a megabyte, whether it says its length or not; a reply may bring a photo as a phone takes it, so that what is too large
 * to send is told beside the words that were typed. What is a little too long is read to its end and thrown away,
 * for a connection that is closed on a client still sending may lose the answer that says why.
 */
@PreMatching
public final class BodyLimit implements ContainerRequestFilter {

    private static final Pattern REPLY = Pattern.compile("/?threads/[^/]+/reply");
    static final int MOST_BYTES = 1 << 20;
    private static final int MOST_OF_A_REPLY = 16 * MOST_BYTES;
    private static final int MOST_THROWN_AWAY = 8 * MOST_BYTES;

    @Override
    public void filter(ContainerRequestContext request) {
        int most = most(request);
        if (request.getLength() > most) {
            throw tooMuch(request.getEntityStream());
        }
        request.setEntityStream(new Limited(request.getEntityStream(), most));
    }

    private static int most(ContainerRequestContext request) {
        boolean file = MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType());
        return file && REPLY.matcher(request.getUriInfo().getPath()).matches() ? MOST_OF_A_REPLY : MOST_BYTES;
    }

    private static Problem tooMuch(InputStream body) {
        try {
            body.skipNBytes(MOST_THROWN_AWAY);
        } catch (IOException endedOrCut) {
            // Nothing is left to read: as it should be.
        }
        return new Problem.Http(413);
    }

    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream body, long most) {
            super(body);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int some = super.read(into, from, most);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooMuch(in);
            }
        }
    }
}
