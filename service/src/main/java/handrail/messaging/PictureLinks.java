package handrail.messaging;

import handrail.access.Sealing;
import handrail.database.ProgramId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Addresses under which the carrier fetches a picture: they name nobody, end by themselves, and are signed with a key of ours, 128 bits that
 * nobody can guess.
 */
final class PictureLinks {

    /** How long one is good for at most: longer than a text waits for its turn on a busy number. */
    static final Duration LONGEST = Duration.ofHours(4);

    private final Sealing sealing;
    private final String publicUrl;

    PictureLinks(Sealing sealing, String publicUrl) {
        this.sealing = sealing;
        this.publicUrl = publicUrl;
    }

    /** The address of a picture until a moment. */
    URI to(ProgramId program, UUID picture, Instant until) {
        long second = until.getEpochSecond();
        String key = HexFormat.of().formatHex(sealing.key("picture-link", signed(program, picture, second)));
        return URI.create(publicUrl + "/twilio/picture?program=" + program.value() + "&id=" + picture + "&until="
                + second + "&key=" + key);
    }

    /** Whether a key is one of ours for this picture and this end, and the end has not come. */
    boolean isGood(ProgramId program, UUID picture, long until, String key, Instant now) {
        byte[] given = key.getBytes(StandardCharsets.UTF_8);
        boolean ours = sealing.keys("picture-link", signed(program, picture, until)).stream()
                .map(HexFormat.of()::formatHex)
                .anyMatch(good -> MessageDigest.isEqual(good.getBytes(StandardCharsets.UTF_8), given));
        return ours && now.getEpochSecond() <= until;
    }

    private static String signed(ProgramId program, UUID picture, long until) {
        return program.value() + " " + picture + " " + until;
    }
}
