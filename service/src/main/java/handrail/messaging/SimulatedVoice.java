package handrail.messaging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The carrier of the simulated phones: takes every call; the phones' page shows it and offers the key to press. */
public final class SimulatedVoice implements Voice {

    @Override
    public Sms.Answer call(Call call) {
        String id = UUID.nameUUIDFromBytes(call.answered().toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return Sms.Answer.sent("CA" + id);
    }
}
