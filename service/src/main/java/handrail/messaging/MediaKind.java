package handrail.messaging;

import java.util.Arrays;
import java.util.Optional;

/** What is kept and shown, told by its first bytes: whatever a sender says of a file, only these are ever handed to a browser, as what they are. */
public enum MediaKind {
    JPEG("image/jpeg", 0, new int[] {0xff, 0xd8, 0xff}),
    PNG("image/png", 0, new int[] {0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a}),
    GIF("image/gif", 0, new int[] {'G', 'I', 'F', '8'}),
    WEBP("image/webp", 8, new int[] {'W', 'E', 'B', 'P'}),
    MP3("audio/mpeg", 0, new int[] {'I', 'D', '3'}),
    MP3_BARE("audio/mpeg", 0, new int[] {0xff, 0xfb}),
    MP3_LOW("audio/mpeg", 0, new int[] {0xff, 0xf3}),
    WAV("audio/wav", 8, new int[] {'W', 'A', 'V', 'E'});

    private final String type;
    private final int at;
    private final int[] magic;

    MediaKind(String type, int at, int[] magic) {
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
        if (content.length < at + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[at + i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
