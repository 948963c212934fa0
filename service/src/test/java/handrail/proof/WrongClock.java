package handrail.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The wall clock of one process, wrong by as much as its file says, while it runs: libfaketime, laid under the process. Its steady counter
 * goes on as the machine's does, as no kernel lets anybody set that.
 */
final class WrongClock {

    /** Where Debian's package puts it, by processor. */
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"));

    private final Path file;

    WrongClock(Path file) {
        this.file = file;
    }

    /** Wrong by so much from now on; a second may go by until the process sees it. */
    void set(Duration off) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, "%+d%n".formatted(off.toSeconds()));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What a process is started with. */
    Map<String, String> environment() {
        Path library = LIBRARIES.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("libfaketime is not installed"));
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // A wait in Java is by the steady counter: left alone.
                "FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }
}
