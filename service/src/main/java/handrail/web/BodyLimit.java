package handrail.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * No body is kept beyond a megabyte, whether it says its length or not. What is a little too long is read to its end and thrown away,
 * for a connection that is closed on a client still sending may lose the answer that says why.
 */
@PreMatching
public final class BodyLimit implements ContainerRequestFilter {

    static final int MOST_BYTES = 1 << 20;
    private static final int MOST_THROWN_AWAY = 8 * MOST_BYTES;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > MOST_BYTES) {
            throw tooMuch(request.getEntityStream());
        }
        request.setEntityStream(new Limited(request.getEntityStream()));
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

        private long left = MOST_BYTES;

        Limited(InputStream body) {
            super(body);
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
