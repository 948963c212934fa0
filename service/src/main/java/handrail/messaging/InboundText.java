package handrail.messaging;

import handrail.database.ProgramId;
import handrail.phone.PhoneNumber;
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
 * @param media how many pictures came along
 * @param optOutType STOP, START or HELP when the carrier has answered that by itself (T4)
 */
public record InboundText(
        ProgramId program,
        UUID sender,
        String sid,
        PhoneNumber from,
        String body,
        int media,
        @Nullable String optOutType) {

    /** Names the text only (C6). */
    @Override
    public String toString() {
        return "InboundText[" + sid + "]";
    }
}
