package handrail.messaging;

import handrail.access.Sealing;
import handrail.bot.Texts;
import handrail.database.ProgramId;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The next texts that may leave the outbox: claimed, and everything about them looked at again, in one transaction. {@link HandOvers} hands
 * them over outside any, and {@link CarrierSaid} writes down what was said in another.
 */
final class NextTexts {

    /** For the carrier alone: a callback that is not taken is brought three times more, whatever was the matter. */
    private static final String TRY_AGAIN = "#rc=3&rp=all";

    private final Sealing sealing;
    private final Throughput throughput;
    private final DispatchRules rules;
    private final CarrierSaid said;
    private final Clock clock;
    private final String publicUrl;
    private final PictureLinks links;

    NextTexts(Sealing sealing, CarrierSaid said, Throughput throughput, Clock clock, String publicUrl) {
        this.sealing = sealing;
        this.said = said;
        this.throughput = throughput;
        this.rules = new DispatchRules(sealing);
        this.clock = clock;
        this.publicUrl = publicUrl;
        this.links = new PictureLinks(sealing, publicUrl);
    }

    /**
     * A text that was claimed.
     *
     * @param text its row
     * @param outcome how it ended before anything was handed over; null: it is to be handed over
     * @param toSend what to hand over
     */
    record Claimed(DueText text, @Nullable Outcome outcome, Sms.Text toSend) {}

    /** Claims the next texts of the program, so many at most, and looks at everything again; none when nothing may go now. */
    List<Claimed> next(Handle handle, Program program, List<Ways.Way> ways, int most) {
        List<DueText> texts = claim(handle, ways, most);
        Map<UUID, PhoneNumber> phones = new LinkedHashMap<>();
        texts.forEach(text ->
                phones.put(text.id(), new PhoneNumber(sealing.open("outbox", "to_phone", text.id(), text.toPhone()))));
        Set<UUID> out = out(handle, program.id(), phones);
        return texts.stream()
                .map(text -> judged(
                        handle, program, text, Objects.requireNonNull(phones.get(text.id())), out.contains(text.id())))
                .toList();
    }

    private List<DueText> claim(Handle handle, List<Ways.Way> ways, int most) {
        List<UUID> free = new ArrayList<>();
        List<Integer> rooms = new ArrayList<>();
        ways.forEach(way -> {
            free.add(way.id());
            rooms.add(throughput.room(handle, way));
        });
        return handle
                .attach(OutboxRows.class)
                .claim(
                        free,
                        rooms,
                        Purpose.URGENCIES,
                        Purpose.STAFF.urgency(),
                        Purpose.PROACTIVE.urgency(),
                        Math.min(most, OutboxRows.AT_ONCE))
                .stream()
                .sorted(Comparator.comparing((DueText text) -> text.why().urgency())
                        .thenComparing(text -> text.id().toString()))
                .toList();
    }

    /** Which of them go to somebody whose newest word is a stop: looked at in the transaction that claims them. */
    private Set<UUID> out(Handle handle, ProgramId program, Map<UUID, PhoneNumber> phones) {
        List<UUID> of = new ArrayList<>();
        List<byte[]> keys = new ArrayList<>();
        phones.forEach((text, phone) -> sealing.keys("phone", phone.e164()).forEach(key -> {
            of.add(text);
            keys.add(key);
        }));
        return OptOuts.out(handle, program, of, keys);
    }

    private Claimed judged(Handle handle, Program program, DueText text, PhoneNumber phone, boolean out) {
        Instant now = clock.instant();
        String body = sealing.open("outbox", "body", text.id(), text.body());
        DispatchRules.Verdict verdict = rules.judge(handle, program, text, phone, body, out, now);
        Sms.Text toSend = toSend(program.id(), text, phone, body, verdict.validFor());
        if (verdict.until() != null) {
            return new Claimed(text, said.later(handle, text, verdict.until(), verdict.outcome()), toSend);
        }
        if (verdict.outcome() != Outcome.SENT) {
            return new Claimed(text, said.dropped(handle, program.id(), text, verdict.outcome()), toSend);
        }
        boolean waits = text.failures() >= Ways.FAILURES_TO_OPEN
                && text.why().urgency() > Purpose.STAFF.urgency()
                && !Ways.mayTry(handle, text.senderId());
        if (waits) {
            return new Claimed(text, said.later(handle, text, now.plus(CarrierSaid.WAIT), Outcome.DOWN), toSend);
        }
        throughput.used(text.senderId(), Math.max(1, Texts.segments(body)));
        return new Claimed(text, null, toSend);
    }

    /** A picture's address and the text itself are good for the same time: neither waits at the carrier without the other. */
    private Sms.Text toSend(
            ProgramId program, DueText text, PhoneNumber phone, String body, @Nullable Duration validFor) {
        UUID picture = text.picture();
        URI callback = callback(program, text);
        if (picture == null) {
            return new Sms.Text(text.senderAddress(), phone, body, null, callback, validFor);
        }
        Duration lasts =
                validFor == null || validFor.compareTo(PictureLinks.LONGEST) > 0 ? PictureLinks.LONGEST : validFor;
        URI link = links.to(program, picture, clock.instant().plus(lasts));
        return new Sms.Text(text.senderAddress(), phone, body, link, callback, lasts);
    }

    private URI callback(ProgramId program, DueText text) {
        return URI.create(publicUrl + "/twilio/status?program=" + program.value() + "&outbox=" + text.id() + TRY_AGAIN);
    }
}
