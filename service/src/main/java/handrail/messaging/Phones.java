package handrail.messaging;

import handrail.access.Sealing;
import handrail.bot.Language;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.database.ProgramTime;
import handrail.database.Sealed;
import handrail.phone.PhoneNumber;
import handrail.web.Problem;
import handrail.web.Words;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The simulated phones, for programs: what arrived on a phone, and program time. Exists only with the simulated carrier. */
@Path("/api/simulator")
@Produces(MediaType.APPLICATION_JSON)
public final class Phones {

    private final Database database;
    private final Sealing sealing;
    private final ProgramTime time;

    /** Over what the outbox has sent. */
    public Phones(Database database, Sealing sealing, ProgramTime time) {
        this.database = database;
        this.sealing = sealing;
        this.time = time;
    }

    /** A text on the phone's screen, or a call that can be answered by pressing 1. */
    public record Shown(
            UUID id,
            Instant at,
            String from,
            String body,
            boolean picture,
            boolean mine,
            @Nullable Ringing call) {}

    /**
     * A call that rings, or can be answered.
     *
     * @param program whose
     * @param call which
     * @param kind page, own (of whoever asked for a call) or theirs (of whom they call)
     */
    public record Ringing(UUID program, UUID call, String kind) {}

    /** What is on a phone's screen, oldest first. */
    @GET
    @Path("/phones/{number}")
    public List<Shown> shown(@PathParam("number") String number) {
        PhoneNumber phone = number(number);
        List<Shown> texts = new ArrayList<>();
        for (ProgramId program : database.open(
                handle -> handle.attach(handrail.program.Programs.class).ids())) {
            database.useProgram(program, handle -> {
                texts.addAll(of(handle, phone));
                texts.addAll(calls(handle, program, phone));
                texts.addAll(asked(handle, program, phone));
            });
        }
        texts.sort(Comparator.comparing(Shown::id));
        return texts;
    }

    private static PhoneNumber number(String written) {
        try {
            return PhoneNumber.parse(written);
        } catch (IllegalArgumentException e) {
            throw new Problem.Invalid(List.of(new Problem.Fault("number", String.valueOf(e.getMessage()))));
        }
    }

    private List<Shown> of(Handle handle, PhoneNumber phone) {
        List<Shown> texts = new ArrayList<>();
        List<byte[]> keys = sealing.keys("phone", phone.e164());
        handle.createQuery("""
                        select o.id, coalesce(o.settled_at, o.created_at) as at, s.address, o.body, o.picture is not null as picture from outbox o join sender s on s.id = o.sender_id
                        where o.to_key = any(:keys) and o.state = 'sent' order by o.id desc limit 100
                        """)
                .bindArray("keys", byte[].class, keys)
                .mapTo(Row.class)
                .forEach(row -> texts.add(new Shown(
                        row.id(),
                        row.at(),
                        row.address(),
                        sealing.open("outbox", "body", row.id(), row.body()),
                        row.picture(),
                        false,
                        null)));
        handle.createQuery("""
                        select m.id, m.at, 'me' as address, m.body, m.media > 0 as picture from phone_holder h
                        join conversation c on c.client_id = h.client_id or c.contact_id = h.contact_id
                        join message m on m.conversation_id = c.id and m.author = 'client'
                        where h.phone_key = any(:keys) and h.held_until is null order by m.id desc limit 100
                        """)
                .bindArray("keys", byte[].class, keys)
                .mapTo(Row.class)
                .forEach(row -> texts.add(new Shown(
                        row.id(),
                        row.at(),
                        row.address(),
                        sealing.open("message", "body", row.id(), row.body()),
                        row.picture(),
                        true,
                        null)));
        return texts;
    }

    private List<Shown> calls(Handle handle, ProgramId program, PhoneNumber phone) {
        return handle.createQuery("""
                        select c.id, coalesce(c.settled_at, c.created_at) as at, p.acknowledged_at is null as open, a.language,
                            (select address from sender d where d.program_id = c.program_id and d.audience = 'staff' order by id limit 1) as line
                        from page_call c join page p on p.id = c.page_id join staff s on s.account_id = c.account_id
                        join account a on a.id = c.account_id
                        where s.phone_key = any(:keys) and c.state = 'placed' order by c.id desc limit 20
                        """)
                .bindArray("keys", byte[].class, sealing.keys("phone", phone.e164()))
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Shown(
                            id,
                            row.getTimestamp("at").toInstant(),
                            row.getString("line"),
                            Words.of(Language.of(row.getString("language")), "voice.urgent"),
                            false,
                            false,
                            row.getBoolean("open") ? new Ringing(program.value(), id, "page") : null);
                })
                .list();
    }

    /** Calls that staff asked for, while this phone rings. */
    private List<Shown> asked(Handle handle, ProgramId program, PhoneNumber phone) {
        return handle.createQuery("""
                        select c.id, c.asked_at, c.own_line as line, a.language, 'own' as kind from call_out c
                        join staff s on s.account_id = c.account_id join account a on a.id = c.account_id
                        where c.state = 'ringing' and s.phone_key = any(:keys)
                        union all
                        select c.id, c.asked_at, c.line, k.language, 'theirs' from call_out c join conversation v on v.id = c.conversation_id
                        join phone_holder h on (h.client_id = v.client_id or h.contact_id = v.contact_id) and h.held_until is null
                        left join client k on k.id = v.client_id
                        where c.state = 'through' and h.phone_key = any(:keys)
                        """)
                .bindArray("keys", byte[].class, sealing.keys("phone", phone.e164()))
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    String kind = row.getString("kind");
                    Language language = Language.of(Objects.requireNonNullElse(row.getString("language"), "en"));
                    return new Shown(
                            id,
                            row.getTimestamp("asked_at").toInstant(),
                            row.getString("line"),
                            Words.of(language, kind.equals("own") ? "voice.out.press" : "phones.rings"),
                            false,
                            false,
                            new Ringing(program.value(), id, kind));
                })
                .list();
    }

    /** Program time. */
    Instant now() {
        return time.instant();
    }

    /** The zone of the program whose line this is; the first program's for a line nobody has. */
    ZoneId zone(String line) {
        return database.open(handle -> handle.createQuery("""
                        select p.zone from program p left join sender s on s.program_id = p.id and s.address = :line
                        order by s.id is null, p.id limit 1
                        """)
                .bind("line", line)
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of)
                .orElse(ZoneId.of("America/New_York")));
    }

    /** Moves program time; answers the new one. */
    @POST
    @Path("/clock")
    public String move(@HeaderParam("Origin") @Nullable String origin, @QueryParam("seconds") long seconds) {
        fromTerminal(origin);
        return move(seconds);
    }

    String move(long seconds) {
        if (seconds < 0 || seconds > 366L * 86_400) {
            throw new Problem.Invalid(
                    List.of(new Problem.Fault("seconds", "Time moves forward, by at most a year at once")));
        }
        return time.move(database, Duration.ofSeconds(seconds)).toString();
    }

    /** Moves program time to the next thing due: a check-in, a text that waits, a page. */
    @POST
    @Path("/clock/next")
    public String next(@HeaderParam("Origin") @Nullable String origin) {
        fromTerminal(origin);
        return next();
    }

    /** A browser names where it comes from: no page, ours or another's, moves time by this address. */
    private static void fromTerminal(@Nullable String origin) {
        if (origin != null) {
            throw new Problem.NotAllowed("Time is moved from a terminal here, or on the page of the simulated phones");
        }
    }

    String next() {
        Instant now = time.instant();
        return database
                .open(handle -> handle.attach(handrail.program.Programs.class).ids())
                .stream()
                .flatMap(program -> database.inProgram(program, Phones::due).stream())
                .filter(due -> due.isAfter(now))
                .min(Comparator.naturalOrder())
                .map(due -> time.move(database, Duration.between(now, due).plusSeconds(1)))
                .orElse(now)
                .toString();
    }

    private static List<Instant> due(Handle handle) {
        return handle.createQuery("""
                        select min(due_at) from check_in where status = 'due' and due_at > handrail.now()
                        union all select min(not_before) from outbox where state = 'queued' and not_before > handrail.now()
                        union all select min(send_at) from later_text where state = 'waiting' and send_at > handrail.now()
                        union all select min(next_step_at) from page where acknowledged_at is null and next_step_at > handrail.now()
                        union all select min(c.not_before) from page_call c join page p on p.id = c.page_id
                            where c.state = 'queued' and p.acknowledged_at is null and c.not_before > handrail.now()
                        """)
                .mapTo(Instant.class)
                .filter(java.util.Objects::nonNull)
                .list();
    }

    /** A text as stored. */
    public record Row(UUID id, Instant at, String address, Sealed body, boolean picture) {}
}
