package handrail.bot;

/** A short hash (FNV-1a, 64 bits): tells texts apart without keeping them, and is free of any library. Not for secrets. */
final class Fingerprint {

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    static String of(String content) {
        long hash = START;
        for (int at = 0; at < content.length(); at++) {
            hash = (hash ^ content.charAt(at)) * PRIME;
        }
        return Long.toHexString(hash);
    }
}
