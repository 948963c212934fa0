package handrail.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file at the length it had, though a server is writing to it. What it grows by is left out, what it was cut off by is read as zeros: the server's log,
 * played over the copy, mends both.
 */
final class FileAsOpened extends InputStream {
    private final InputStream file;
    private long left;

    FileAsOpened(Path path, long size) throws IOException {
        this.file = Files.newInputStream(path);
        this.left = size;
    }

    /** How many bytes are still to come. */
    long left() {
        return left;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int wanted = (int) Math.min(length, left);
        int read = file.read(into, offset, wanted);
        if (read < 0) {
            Arrays.fill(into, offset, offset + wanted, (byte) 0);
            read = wanted;
        }
        left -= read;
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
