package handrail.conversation;

import handrail.access.Sealing;
import handrail.bot.Event;
import handrail.checkin.Silence;
import handrail.database.ProgramId;
import handrail.messaging.InboundClaims;
import handrail.messaging.InboundText;
import handrail.messaging.Outbox;
import handrail.phone.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Texts as they come in to one of our numbers: claimed by the carrier's id (T10), found a thread, and kept. Whatever is
 * waited for is waited for in one order, the carrier's ids first, phones next, threads last, so that two nodes never wait for each other.
 */
final class Arriving {

    private final Clock clock;
    private final Sealing sealing;
    private final Strangers strangers;
    private final Applied.Parts parts;

    Arriving(Clock clock, Sealing sealing, Strangers strangers, Applied.Parts parts) {
        this.clock = clock;
        this.sealing = sealing;
        this.strangers = strangers;
        this.parts = parts;
    }

    /** Takes those that are new; returns what happened in their threads. */
    List<ThreadEvent> take(Handle handle, List<InboundText> all) {
        List<InboundText> texts = InboundClaims.claim(
                handle, all, text -> sealing.keys("phone", text.from().e164()));
        if (texts.isEmpty()) {
            return List.of();
        }
        ProgramId program = texts.get(0).program();
        List<UUID> threads = threads(handle, texts);
        Instant now = clock.instant();
        handle.attach(ThreadRows.class).heard(threads, texts.get(0).sender(), now).stream()
                .filter(Objects::nonNull)
                .forEach(silent -> parts.silence().ends(handle, program, silent, Silence.End.TEXT, null));
        List<Outbox.Received> received = new ArrayList<>();
        List<ThreadEvent> events = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            InboundText text = texts.get(at);
            received.add(new Outbox.Received(threads.get(at), text.sid(), text.body(), text.media()));
            events.add(new ThreadEvent(threads.get(at), event(text), null, text.request()));
        }
        parts.outbox().received(handle, program, received);
        return events;
    }

    private static Event event(InboundText text) {
        return text.media().isEmpty()
                ? new Event.Text(text.body())
                : new Event.Media(text.media().size(), text.body());
    }

    /** The thread of each; one begins for somebody unknown (T15). */
    private List<UUID> threads(Handle handle, List<InboundText> texts) {
        List<Integer> numbers = new ArrayList<>();
        List<byte[]> keys = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            for (byte[] key : sealing.keys("phone", texts.get(at).from().e164())) {
                numbers.add(at);
                keys.add(key);
            }
        }
        Map<PhoneNumber, UUID> found = new HashMap<>();
        handle.attach(ThreadRows.class)
                .ofNumbers(numbers, keys)
                .forEach(one -> found.put(texts.get(one.number()).from(), one.thread()));
        List<UUID> threads = new ArrayList<>();
        for (InboundText text : texts) {
            threads.add(
                    found.computeIfAbsent(text.from(), unknown -> strangers.begin(handle, text.program(), unknown)));
        }
        return threads;
    }
}
