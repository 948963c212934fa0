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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
        Map<PhoneNumber, ThreadRows.Heard> heard = heard(handle, texts);
        heard.values().stream()
                .flatMap(one -> Stream.ofNullable(one.silent()))
                .distinct()
                .forEach(silent -> parts.silence().ends(handle, program, silent, Silence.End.TEXT, null));
        List<Outbox.Received> received = new ArrayList<>();
        List<ThreadEvent> events = new ArrayList<>();
        for (InboundText text : texts) {
            UUID thread = Objects.requireNonNull(heard.get(text.from())).thread();
            received.add(new Outbox.Received(thread, text.sid(), text.body(), text.media()));
            events.add(new ThreadEvent(thread, event(text), null, text.request()));
        }
        parts.outbox().received(handle, program, received);
        return events;
    }

    private static Event event(InboundText text) {
        return text.media().isEmpty()
                ? new Event.Text(text.body())
                : new Event.Media(text.media().size(), text.body());
    }

    /** The thread of each phone, which waits for an answer from now on; one begins for somebody unknown (T15). */
    private Map<PhoneNumber, ThreadRows.Heard> heard(Handle handle, List<InboundText> texts) {
        List<PhoneNumber> phones =
                texts.stream().map(InboundText::from).distinct().toList();
        Map<PhoneNumber, ThreadRows.Heard> heard = known(handle, texts.get(0).sender(), phones);
        List<PhoneNumber> unknown =
                phones.stream().filter(phone -> !heard.containsKey(phone)).toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(phone -> strangers.begin(handle, texts.get(0).program(), phone));
            heard.putAll(known(handle, texts.get(0).sender(), unknown));
        }
        return heard;
    }

    private Map<PhoneNumber, ThreadRows.Heard> known(Handle handle, UUID sender, List<PhoneNumber> phones) {
        List<Integer> places = new ArrayList<>();
        List<byte[]> keys = new ArrayList<>();
        for (int place = 0; place < phones.size(); place++) {
            for (byte[] key : sealing.keys("phone", phones.get(place).e164())) {
                places.add(place);
                keys.add(key);
            }
        }
        Map<PhoneNumber, ThreadRows.Heard> known = new HashMap<>();
        handle.attach(ThreadRows.class)
                .heard(places, keys, sender, clock.instant())
                .forEach(one -> known.put(phones.get(one.place()), one));
        return known;
    }
}
