package handrail.backup;

import handrail.access.BackupKey;
import handrail.database.BaseBackup;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Writes a backup: a clear line ({@link BackupHeader}), then, encrypted and bound to that line, a compressed tar archive. Its last entry is the manifest:
 * the SHA-256 of every other file, as {@code sha256sum} writes it. Without it a backup is not whole.
 */
final class BackupWriter implements BaseBackup.Copies, AutoCloseable {

    static final String MANIFEST = "manifest.sha256";

    private static final int FAST = 1;

    private final TarArchiveOutputStream archive;
    private final StringBuilder manifest = new StringBuilder();

    BackupWriter(OutputStream file, BackupHeader header, BackupKey key) throws IOException {
        OutputStream buffered = new BufferedOutputStream(file, 1 << 16);
        buffered.write(header.line());
        archive = new TarArchiveOutputStream(
                new GzipCompressorOutputStream(key.encrypting(buffered, header.line()), fast()),
                StandardCharsets.UTF_8.name());
        archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        archive.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    /** Compressed a little: a small machine has other work. */
    static GzipParameters fast() {
        GzipParameters fast = new GzipParameters();
        fast.setCompressionLevel(FAST);
        return fast;
    }

    @Override
    public void folder(String name) throws IOException {
        archive.putArchiveEntry(new TarArchiveEntry(name + "/"));
        archive.closeArchiveEntry();
    }

    @Override
    public void file(String name, long size, InputStream content) throws IOException {
        var hashed = new DigestInputStream(content, DigestUtils.getSha256Digest());
        put(name, size, hashed);
        manifest.append(HexFormat.of().formatHex(hashed.getMessageDigest().digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    private void put(String name, long size, InputStream content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        archive.putArchiveEntry(entry);
        content.transferTo(archive);
        archive.closeArchiveEntry();
    }

    /** Everything was copied. */
    void finish() throws IOException {
        byte[] lines = manifest.toString().getBytes(StandardCharsets.UTF_8);
        put(MANIFEST, lines.length, new ByteArrayInputStream(lines));
        archive.finish();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
