package handrail.messaging;

import handrail.database.ProgramId;
import handrail.phone.PhoneNumber;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text as the carrier delivered it.
 *
 * @param program whose sender it came to
 * @param sender that sender
 * @param sid the carrier's id of the text (T10)
 * @param from who texted
 * @param body the words, exactly
 * @param media pictures and files that came along
 * @param optOutType STOP, START or HELP when the carrier has answered that by itself (T4)
 * @param request the request that brought it, for the audit; null: whatever is under way
 */
public record InboundText(
        ProgramId program,
        UUID sender,
        String sid,
        PhoneNumber from,
        String body,
        List<InboundMedia> media,
        @Nullable String optOutType,
        @Nullable String request) {

    /** A list of its own. */
    public InboundText {
        media = List.copyOf(media);
    }

    /** Names the text only (C6). */
    @Override
    public String toString() {
        return "InboundText[" + sid + "]";
    }
}
