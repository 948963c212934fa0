package handrail.database;

import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * How much of the machine the PostgreSQL that comes along takes. It shares it with the service and with the system's own cache of files, so
 * that it takes little: on a county's machine of 2 GB as much as it always did, on a larger one more, as far as more helps.
 *
 * @param sharedBuffers pages that are kept, in MB
 * @param cached what the system may be thought to keep besides, in MB: it decides which plans look cheap
 * @param log what is written between two checkpoints at most, in MB: each checkpoint has all pages written in full again. Files of it that were
 *     written once are kept and written over: a new one is first filled with zeros
 */
record ServerMemory(long sharedBuffers, long cached, long log) {

    private static final long LEAST = 64;
    private static final long MOST = 512;
    private static final long MOST_LOG = 2_048;
    private static final int SHARE = 32;
    private static final int CACHED_SHARE = 4;
    private static final int LOG_TO_BUFFERS = 8;

    /** On this machine, or in this container. */
    static ServerMemory here() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? of(machine.getTotalMemorySize() >> 20)
                : of(0);
    }

    /** On a machine of so many MB. */
    static ServerMemory of(long machine) {
        long buffers = Math.max(LEAST, Math.min(MOST, machine / SHARE));
        return new ServerMemory(
                buffers,
                Math.max(CACHED_SHARE * LEAST, machine / CACHED_SHARE),
                Math.min(MOST_LOG, LOG_TO_BUFFERS * buffers));
    }

    /** Lines of the configuration. */
    List<String> lines() {
        return List.of(
                "shared_buffers = " + sharedBuffers + "MB",
                "effective_cache_size = " + cached + "MB",
                "max_wal_size = " + log + "MB",
                "min_wal_size = " + log + "MB");
    }
}
