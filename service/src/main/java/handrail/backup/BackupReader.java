package handrail.backup;

import handrail.access.BackupKey;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a backup from its first byte to its last, and compares every file in it with the manifest. */
final class BackupReader {

    /** Who takes what is in it. Its {@link IOException}s are about what it writes to. */
    interface Taker {
        /** A folder. */
        void folder(String name) throws IOException;

        /** A file, to be written and closed. */
        OutputStream file(String name) throws IOException;
    }

    /** Nobody: it is only looked at. */
    static final Taker NOBODY = new Taker() {
        @Override
        public void folder(String name) {}

        @Override
        public OutputStream file(String name) {
            return OutputStream.nullOutputStream();
        }
    };

    private final Path file;
    private final Map<String, String> read = new HashMap<>();
    private Map<String, String> manifest = Map.of();

    private BackupReader(Path file) {
        this.file = file;
    }

    /**
     * Reads the whole of it.
     *
     * @throws BackupRefused when it is not what was written, or can't be opened with this key
     * @throws IOException of the taker's
     */
    static BackupHeader read(Path file, BackupKey key, Taker taker) throws IOException {
        BackupReader reader = new BackupReader(file);
        try (InputStream whole = new BufferedInputStream(reader.opened(), 1 << 16)) {
            BackupHeader header = reader.sure(() -> BackupHeader.read(file, whole, key));
            InputStream clear = reader.sure(() -> key.decrypting(whole, header.line()));
            reader.entries(clear, taker);
            return header;
        }
    }

    private InputStream opened() {
        return sure(() -> Files.newInputStream(file));
    }

    private void entries(InputStream clear, Taker taker) throws IOException {
        InputStream unpacked = sure(() -> new GzipCompressorInputStream(clear));
        TarArchiveInputStream archive = new TarArchiveInputStream(unpacked, StandardCharsets.UTF_8.name());
        for (TarArchiveEntry entry = next(archive); entry != null; entry = next(archive)) {
            take(entry, archive, taker);
        }
        // What is not read to its end is not known to be whole.
        sure(() -> unpacked.transferTo(OutputStream.nullOutputStream()));
        sure(() -> clear.transferTo(OutputStream.nullOutputStream()));
        if (manifest.isEmpty() || !manifest.equals(read)) {
            throw new BackupRefused(Outcome.DAMAGED, file + " is not whole: its files are not those of its manifest");
        }
    }

    /** Null when it is over. */
    private @Nullable TarArchiveEntry next(TarArchiveInputStream archive) {
        return sure(archive::getNextEntry);
    }

    private void take(TarArchiveEntry entry, InputStream content, Taker taker) throws IOException {
        String name = entry.getName();
        if (entry.isDirectory()) {
            taker.folder(name);
        } else if (name.equals(BackupWriter.MANIFEST)) {
            manifest = lines(sure(content::readAllBytes));
        } else {
            try (OutputStream into = taker.file(name)) {
                read.put(name, copied(content, into));
            }
        }
    }

    private String copied(InputStream content, OutputStream into) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        byte[] buffer = new byte[1 << 16];
        for (int length = read(content, buffer); length > 0; length = read(content, buffer)) {
            digest.update(buffer, 0, length);
            into.write(buffer, 0, length);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private int read(InputStream content, byte[] buffer) {
        return sure(() -> content.read(buffer));
    }

    private static Map<String, String> lines(byte[] manifest) {
        return new String(manifest, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("  ", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
    }

    /** Reading the backup itself. */
    private interface Reading<T> {
        T now() throws IOException;
    }

    private <T> T sure(Reading<T> reading) {
        try {
            return reading.now();
        } catch (IOException problem) {
            throw BackupRefused.damaged(file, problem);
        }
    }
}
