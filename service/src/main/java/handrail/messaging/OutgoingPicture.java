package handrail.messaging;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A picture that goes out with a text.
 *
 * @param kind what it is, by its first bytes
 * @param content itself
 */
@SuppressWarnings("ArrayRecordComponent")
public record OutgoingPicture(MediaKind kind, byte[] content) {

    /** What Twilio takes in one message, a little left for the words. */
    public static final int MOST_BYTES = 5_000_000;

    /** What Twilio makes smaller by itself for phones and carriers that need it; of other kinds it does not. */
    private static final Set<MediaKind> SENT = EnumSet.of(MediaKind.JPEG, MediaKind.PNG, MediaKind.GIF);

    /** What these bytes are, whatever their name says; empty for what is not sent. */
    public static Optional<OutgoingPicture> of(byte[] content) {
        return MediaKind.of(content).filter(SENT::contains).map(kind -> new OutgoingPicture(kind, content));
    }

    /** SHA-256 of it: the same picture again is known by it. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java always has SHA-256", e);
        }
    }
}
