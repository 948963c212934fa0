package handrail.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What is kept and shown, told by its first bytes: whatever a sender says of a file, only these are ever handed to a browser, as what they are. */
public enum MediaKind {
    JPEG("image/jpeg", 0, "\u00ff\u00d8\u00ff"),
    PNG("image/png", 0, "\u0089PNG\r\n\u001a\n"),
    GIF("image/gif", 0, "GIF8"),
    WEBP("image/webp", 8, "WEBP"),
    MP3("audio/mpeg", 0, "ID3"),
    MP3_BARE("audio/mpeg", 0, "\u00ff\u00fb"),
    MP3_LOW("audio/mpeg", 0, "\u00ff\u00f3"),
    WAV("audio/wav", 8, "WAVE");

    private final String type;
    private final int at;
    private final String magic;

    MediaKind(String type, int at, String magic) {
        this.type = type;
        this.at = at;
        this.magic = magic;
    }

    /** The content type it is shown as. */
    public String type() {
        return type;
    }

    /** What these bytes are; empty for anything that is not shown. */
    static Optional<MediaKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        byte[] first = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + first.length
                && Arrays.equals(content, at, at + first.length, first, 0, first.length);
    }
}
