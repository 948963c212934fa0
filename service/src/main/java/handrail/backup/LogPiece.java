package handrail.backup;

import handrail.access.BackupKey;
import handrail.database.BaseBackup;
import handrail.database.LogSegment;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A segment of the server's log in a file: a clear line, then, encrypted and bound to that line, the segment, compressed.
 *
 * @param file where it is
 * @param segment which
 * @param marked up to when everything that was committed is in this one and those before it; null where that isn't known
 */
record LogPiece(Path file, LogSegment segment, @Nullable Instant marked) {

    private static final int FORMAT = 1;
    private static final String UNMARKED = "-";
    private static final Pattern LINE = Pattern.compile(
            "Handrail log (\\d{1,4}) key=([0-9a-f]{8}) postgresql=(\\d{1,4}) segment=([0-9A-F]{24}) marked=(\\S+)\n");

    private byte[] line(String key) {
        return ("Handrail log " + FORMAT + " key=" + key + " postgresql=" + BaseBackup.postgresql() + " segment="
                        + segment.name() + " marked=" + (marked == null ? UNMARKED : marked) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes it under its partial name, reads it again, and only then gives it its own. */
    void write(BackupFolder folder, BackupKey key, InputStream content) throws IOException {
        Path partial = BackupFolder.partial(file);
        Files.deleteIfExists(partial);
        try {
            DigestInputStream read = new DigestInputStream(content, DigestUtils.getSha256Digest());
            encrypt(folder.create(partial), key, read);
            MessageDigest again = DigestUtils.getSha256Digest();
            copy(partial, key, new DigestOutputStream(OutputStream.nullOutputStream(), again));
            if (!MessageDigest.isEqual(read.getMessageDigest().digest(), again.digest())) {
                throw BackupRefused.damaged(partial, new IOException("it does not read as it was written"));
            }
            folder.complete(file);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private void encrypt(OutputStream to, BackupKey key, InputStream content) throws IOException {
        byte[] line = line(key.id());
        try (OutputStream buffered = new BufferedOutputStream(to, 1 << 16)) {
            buffered.write(line);
            try (OutputStream zipped =
                    new GzipCompressorOutputStream(key.encrypting(buffered, line), BackupWriter.fast())) {
                content.transferTo(zipped);
            }
        }
    }

    /** What its line says; throws {@link BackupRefused} when it is none, or can't be opened with this key and this version. */
    static LogPiece of(Path file, BackupKey key) {
        try (InputStream whole = new BufferedInputStream(Files.newInputStream(file))) {
            return of(file, key, whole);
        } catch (IOException problem) {
            throw BackupRefused.damaged(file, problem);
        }
    }

    private static LogPiece of(Path file, BackupKey key, InputStream whole) throws IOException {
        Matcher line = LINE.matcher(BackupHeader.firstLine(whole));
        if (!line.matches()) {
            throw new BackupRefused(Outcome.DAMAGED, file + " is no piece of Handrail's log");
        }
        BackupHeader.check(file, key, Integer.parseInt(line.group(1)), Integer.parseInt(line.group(3)), line.group(2));
        String marked = line.group(5);
        return new LogPiece(file, LogSegment.of(line.group(4)), marked.equals(UNMARKED) ? null : Instant.parse(marked));
    }

    /** Decrypts the segment; throws {@link BackupRefused} when it is not what was written. Other trouble is the taker's. */
    void copy(BackupKey key, OutputStream into) throws IOException {
        copy(file, key, into);
    }

    private void copy(Path from, BackupKey key, OutputStream into) throws IOException {
        try (InputStream whole = new BufferedInputStream(Files.newInputStream(from), 1 << 16)) {
            LogPiece said = of(from, key, whole);
            if (!said.segment.equals(segment)) {
                throw new IOException("it is another segment");
            }
            InputStream clear = key.decrypting(whole, said.line(key.id()));
            InputStream unzipped = new GzipCompressorInputStream(clear);
            unzipped.transferTo(into);
            // What is not read to its end is not known to be whole.
            clear.transferTo(OutputStream.nullOutputStream());
        } catch (IOException problem) {
            throw BackupRefused.damaged(from, problem);
        }
    }
}
