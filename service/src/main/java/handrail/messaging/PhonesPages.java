package handrail.messaging;

import handrail.phone.PhoneNumber;
import handrail.web.Page;
import handrail.web.Problem;
import handrail.web.Times;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The simulated phones as a page: pick or make a number, text, see what arrives, move time. Only with the simulated carrier. */
@Path("/phones")
@Produces(MediaType.TEXT_HTML)
public final class PhonesPages {

    private final Phones phones;
    private final SimulatedCarrier carrier;
    private final List<Known> known;
    private final String publicUrl;

    /** Over the simulated phones; {@code known} are offered to pick. */
    public PhonesPages(Phones phones, SimulatedCarrier carrier, List<Known> known, String publicUrl) {
        this.phones = phones;
        this.carrier = carrier;
        this.known = known;
        this.publicUrl = publicUrl;
    }

    /**
     * A number to pick.
     *
     * @param number the phone's own
     * @param name what it is called: a key of the pages' words
     * @param line the number it texts to
     */
    public record Known(String number, String name, String line) {}

    /** One phone. */
    @GET
    public Page phone(@QueryParam("number") @Nullable String number) {
        String given = Optional.ofNullable(number)
                .filter(written -> !written.isBlank())
                .orElseGet(this::somebody);
        try {
            return page("phones", PhoneNumber.parse(given), "", given);
        } catch (IllegalArgumentException e) {
            return page("phones", PhoneNumber.parse(somebody()), "phones.fault", given);
        }
    }

    private String somebody() {
        return known.isEmpty() ? "+12025550199" : known.get(0).number();
    }

    /** What is on the screen now; nothing when it is what was seen last. */
    @GET
    @Path("/screen")
    public Response screen(
            @QueryParam("number") @Nullable String number, @QueryParam("seen") @DefaultValue("") String seen) {
        PhonePage page = page("phones-screen", parsed(String.valueOf(number)), "", "");
        return page.getMark().equals(seen)
                ? Response.noContent().build()
                : Response.ok(page).build();
    }

    private PhonePage page(String template, PhoneNumber phone, String fault, String typed) {
        String line = known.stream()
                .filter(known -> known.number().equals(phone.e164()))
                .map(Known::line)
                .findFirst()
                .orElseGet(carrier::clientLine);
        Times times = new Times(phones.now(), phones.zone(line));
        return new PhonePage(template, times, phone, line, phones.shown(phone.e164()), known, fault, typed);
    }

    /** Texts, by the very webhook the carrier calls. */
    @POST
    public Response text(
            @HeaderParam("Origin") @Nullable String origin,
            @FormParam("number") @DefaultValue("") String number,
            @FormParam("line") @DefaultValue("") String line,
            @FormParam("body") @DefaultValue("") String body) {
        sameOrigin(origin);
        if (!carrier.text(parsed(number), line.isBlank() ? carrier.clientLine() : line, body)) {
            throw new Problem.Invalid(List.of(new Problem.Fault("body", "phones.fault.line")));
        }
        return back(number);
    }

    /** Presses 1 in a call, answers one or lets it ring, by the very webhook the carrier calls. */
    @POST
    @Path("/press")
    public Response press(
            @HeaderParam("Origin") @Nullable String origin,
            @FormParam("number") String number,
            @FormParam("program") UUID program,
            @FormParam("call") UUID call,
            @FormParam("key") @DefaultValue("PAGE") SimulatedCarrier.Key key) {
        sameOrigin(origin);
        carrier.press(program, call, key);
        return back(number);
    }

    /** Moves program time, by so many seconds or to the next thing due. */
    @POST
    @Path("/clock")
    public Response clock(
            @HeaderParam("Origin") @Nullable String origin,
            @FormParam("number") String number,
            @FormParam("by") @DefaultValue("") String by) {
        sameOrigin(origin);
        if (!by.matches("next|\\d{1,9}")) {
            throw new Problem.Http(400);
        }
        var unused = by.equals("next") ? phones.next() : phones.move(Long.parseLong(by));
        return back(number);
    }

    private void sameOrigin(@Nullable String origin) {
        if (origin != null && !origin.equals(publicUrl)) {
            throw new Problem.NotAllowed("problem.own-page");
        }
    }

    private static PhoneNumber parsed(String number) {
        try {
            return PhoneNumber.parse(number);
        } catch (IllegalArgumentException e) {
            throw new Problem.Invalid(List.of(new Problem.Fault("number", String.valueOf(e.getMessage()))));
        }
    }

    private static Response back(String number) {
        return Response.seeOther(URI.create("/phones?number=" + URLEncoder.encode(number, StandardCharsets.UTF_8)))
                .build();
    }
}
