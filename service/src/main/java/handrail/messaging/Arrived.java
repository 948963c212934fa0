package handrail.messaging;

import handrail.database.Trace;
import handrail.phone.PhoneNumber;
import handrail.web.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A text as a verified webhook says it, before anybody has looked up whose number it came to.
 *
 * @param to our number
 * @param service our Messaging Service, if it came by one
 * @param sid the carrier's id of the text (T10)
 * @param from who texted
 * @param body the words, exactly
 * @param media pictures and files that came along
 * @param optOutType STOP, START or HELP when the carrier has answered that by itself (T4)
 * @param request the request that brought it, for the audit
 */
record Arrived(
        String to,
        @Nullable String service,
        String sid,
        PhoneNumber from,
        String body,
        List<InboundMedia> media,
        @Nullable String optOutType,
        @Nullable String request) {

    private static final int MOST_MEDIA = 10;

    /** Of the form's fields; throws {@link Problem.Invalid} when one is missing. */
    static Arrived of(MultivaluedMap<String, String> form) {
        return new Arrived(
                required(form, "To"),
                form.getFirst("MessagingServiceSid"),
                required(form, "MessageSid"),
                PhoneNumber.ofCarrier(required(form, "From")),
                Objects.requireNonNullElse(form.getFirst("Body"), ""),
                media(form),
                form.getFirst("OptOutType"),
                Trace.id());
    }

    static String required(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        if (value == null) {
            throw new Problem.Invalid(List.of(new Problem.Fault(name, "is missing")));
        }
        return value;
    }

    /** The text, at the number it came to. */
    InboundText at(Senders.Sender sender) {
        return new InboundText(sender.programId(), sender.id(), sid, from, body, media, optOutType, request);
    }

    /** Whether both came the same way, and so to the same program. */
    boolean cameLike(Arrived other) {
        return to.equals(other.to) && Objects.equals(service, other.service);
    }

    /** As many as it says, at most ten, the carrier's own limit; one without a proper address is named by an empty one, and never there. */
    private static List<InboundMedia> media(MultivaluedMap<String, String> form) {
        String count = form.getFirst("NumMedia");
        int many = count == null || !count.matches("\\d{1,2}") ? 0 : Math.min(MOST_MEDIA, Integer.parseInt(count));
        return IntStream.range(0, many)
                .mapToObj(i -> form.getFirst("MediaUrl" + i))
                .map(Arrived::media)
                .toList();
    }

    private static InboundMedia media(@Nullable String url) {
        try {
            return new InboundMedia(new URI(url == null ? "" : url));
        } catch (URISyntaxException broken) {
            return new InboundMedia(URI.create(""));
        }
    }

    /** Names the text only (C6). */
    @Override
    public String toString() {
        return "Arrived[" + sid + "]";
    }
}
