package handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.tool.Demo;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody texts from a number nobody knows: staff take them in, or find out which client it is. A thread follows the person. */
class UnknownTextIT {

    private static RunningService service;
    private static Visitor sam;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        sam = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void t15_a_text_from_an_unknown_number_becomes_an_intake_that_staff_complete_and_the_thread_is_theirs()
            throws Exception {
        service.text("+12145550161", "hi my friend said you help people after an overdose");
        UUID thread = threadOf("+12145550161");
        assertThat(sam.get("/today?all=true").body()).contains("/threads/" + thread);
        assertThat(sam.get("/threads/" + thread).body()).contains("Who is this?", "/referrals/new?text=" + thread);
        assertThat(sam.get("/referrals/new?text=" + thread).body())
                .contains(
                        "They texted from a number nobody knows",
                        "value=\"(214) 555-0161\"",
                        "Yes, in a text of their own");
        HttpResponse<String> wrong = take(sam, thread, "", "(214) 555-0161");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("what they like to be called", "value=\"" + thread + "\"");
        HttpResponse<String> taken = take(sam, thread, "Nuria", "(214) 555-0161");
        assertThat(taken.uri().getPath()).isEqualTo("/threads/" + thread);
        assertThat(taken.body()).contains("Taken in. The thread is theirs now.", "my friend said you help", "Nuria");
        UUID client = one("select client_id from conversation where id = '" + thread + "'");
        assertThat(text("select channel || ' ' || source from referral where client_id = '" + client + "'"))
                .isEqualTo("text self");
        assertThat(text("select kind from messaging_consent where client_id = '" + client + "'"))
                .isEqualTo("own_text");
        assertThat(count("select count(*) from phone_holder where held_until is null and client_id = '" + client + "'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from assignment where client_id = '" + client + "'"))
                .isEqualTo(1);
        assertThat(sam.get("/clients/" + client).body()).contains("by their own text");

        long clients = count("select count(*) from client");
        assertThat(take(sam, thread, "Nuria", "(214) 555-0161").body()).contains("known already");
        assertThat(take(sam, thread, "Somebody Else", "(214) 555-0169").statusCode())
                .as("it is Nuria's")
                .isEqualTo(409);
        assertThat(count("select count(*) from client")).isEqualTo(clients);
        service.text("+12145550161", "thank you");
        assertThat(sam.get("/threads/" + thread).body()).contains("thank you");
    }

    @Test
    void t5_a_stop_from_the_number_they_wrote_from_holds_for_the_one_that_is_typed() throws Exception {
        service.text("+12145550165", "how do i get one of those kits");
        service.text("+12145550165", "STOP");
        UUID thread = threadOf("+12145550165");
        sam.post("/referrals/new", form("Ines", "(214) 555-0166", "consent", "verbal", "thread", thread.toString()));
        assertThat(count("select count(*) from opt_out where opted_out and phone_key = decode('"
                        + HexFormat.of().formatHex(service.core.sealing.key("phone", "+12145550166")) + "', 'hex')"))
                .isEqualTo(1);
    }

    @Test
    void a_call_and_a_walk_in_are_kinds_of_the_same_form() throws Exception {
        Visitor ana = Visitor.signedIn(service.url(), "ana@example.org", Demo.PASSWORD);
        for (String channel : new String[] {"call", "walk_in", "street"}) {
            String phone = "2145550" + (170 + channel.length());
            assertThat(ana.post("/referrals/new", form("Wil", phone, "channel", channel))
                            .body())
                    .contains("Taken in");
        }
        assertThat(
                        text(
                                "select string_agg(channel, ' ' order by channel) from referral where channel in ('call', 'walk_in', 'street')"))
                .isEqualTo("call street walk_in");
        assertThat(ana.post("/referrals/new", form("Wil", "2145550179", "channel", "pigeon"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(ana.post("/referrals/new", form("Wil", "2145550179", "consent", "own_text"))
                        .statusCode())
                .as("nobody agreed by a text that is not there")
                .isEqualTo(422);
    }

    @Test
    void t15_a_changed_number_keeps_the_thread_when_the_client_texts_from_it() throws Exception {
        UUID client = refer("Octavio", "Lerma", "2145550181");
        UUID thread = one("select id from conversation where client_id = '" + client + "'");
        service.text("+12145550181", "the shelter has a bed for me");
        service.text("+12145550182", "its octavio i lost my phone");
        UUID unknown = threadOf("+12145550182");
        assertThat(sam.get("/threads/" + unknown + "/who?name=Octabio%20Lerma").body())
                .contains("Octavio Lerma", "(214) 555-0181");
        assertThat(sam.get("/threads/" + unknown + "/who?name=Zzyzx").body()).contains("Nobody has a name like this");
        assertThat(sam.post("/threads/" + unknown + "/who", "name", "octavio").statusCode())
                .isEqualTo(422);
        HttpResponse<String> joined =
                sam.post("/threads/" + unknown + "/who", "client", client.toString(), "numbers", "moved");
        assertThat(joined.uri().getPath()).isEqualTo("/threads/" + thread);
        assertThat(joined.body())
                .contains("the shelter has a bed", "i lost my phone", "before we knew who it was", "(214) 555-0182");
        assertThat(sam.get("/threads/" + unknown).uri().getPath()).isEqualTo("/threads/" + thread);
        service.text("+12145550182", "can you hear me");
        assertThat(sam.get("/threads/" + thread).body()).contains("can you hear me");
        service.text("+12145550181", "new owner of this phone here");
        assertThat(sam.get("/threads/" + thread).body())
                .as("the old number is not theirs any more")
                .doesNotContain("new owner");

        sam.post("/threads/" + unknown + "/who", "client", client.toString());
        assertThat(count("select count(*) from client_merge where undone_at is null and kept_id = '" + client + "'"))
                .isEqualTo(1);
        UUID merge = one("select id from client_merge where kept_id = '" + client + "'");
        sam.post("/merges/" + merge + "/undo");
        assertThat(sam.get("/threads/" + unknown).body())
                .contains("i lost my phone")
                .doesNotContain("the shelter");
        assertThat(sam.get("/threads/" + thread).body())
                .contains("(214) 555-0181")
                .doesNotContain("i lost my phone");
    }

    @Test
    void t5_a_changed_number_keeps_the_thread_and_the_stop_when_the_coach_enters_it() throws Exception {
        UUID client = refer("Imelda", "Robles", "2145550191");
        UUID thread = one("select id from conversation where client_id = '" + client + "'");
        service.text("+12145550191", "STOP");
        assertThat(sam.post("/clients/" + client + "/number", "phone", "12").statusCode())
                .isEqualTo(422);
        HttpResponse<String> changed =
                sam.post("/clients/" + client + "/number", "phone", "(214) 555-0192", "numbers", "moved");
        assertThat(changed.body()).contains("The thread goes on with this number", "(214) 555-0192");
        assertThat(sam.get("/threads/" + thread).body()).contains("(214) 555-0192", "They said stop");
        sam.post("/clients/" + client + "/number", "phone", "(214) 555-0192", "numbers", "moved");
        assertThat(count("select count(*) from phone_holder where held_until is null and client_id = '" + client + "'"))
                .isEqualTo(1);
        service.text("+12145550192", "START");
        service.text("+12145550192", "its me imelda");
        assertThat(sam.get("/threads/" + thread).body()).contains("its me imelda");
        assertThat(count("select count(*) from audit where action = 'phone.change' and subject_id = '" + client + "'"))
                .isEqualTo(1);
        Visitor other = Visitor.signedIn(service.url(), "ada@example.org", Demo.PASSWORD);
        assertThat(other.post("/clients/" + client + "/number", "phone", "(214) 555-0199")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void c5_only_whoever_supervises_finds_out_who_it_is() throws Exception {
        service.text("+12145550163", "hello there");
        UUID thread = threadOf("+12145550163");
        Visitor ana = Visitor.signedIn(service.url(), "ana@example.org", Demo.PASSWORD);
        assertThat(ana.get("/threads/" + thread + "/who").statusCode()).isEqualTo(403);
        assertThat(ana.get("/referrals/new?text=" + thread).statusCode()).isEqualTo(404);
        assertThat(take(ana, thread, "Nuria", "(214) 555-0163").statusCode()).isEqualTo(404);
        assertThat(sam.get("/threads/" + UUID.randomUUID() + "/who").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> take(Visitor who, UUID thread, String name, String phone) throws Exception {
        return who.post("/referrals/new", form(name, phone, "consent", "own_text", "thread", thread.toString()));
    }

    private static UUID refer(String first, String last, String phone) throws Exception {
        assertThat(sam.post("/referrals/new", form(first, phone, "lastName", last))
                        .body())
                .contains("Taken in");
        return one("select client_id from referral order by id desc limit 1");
    }

    private static String[] form(String name, String phone, String... more) {
        String when = service.core
                .time
                .instant()
                .atZone(ZoneId.of("America/New_York"))
                .minusHours(6)
                .toLocalDateTime()
                .toString()
                .substring(0, 16);
        java.util.Map<String, String> fields = new java.util.LinkedHashMap<>(java.util.Map.of(
                "firstName",
                name,
                "phone",
                phone,
                "language",
                "en",
                "occurredAt",
                when,
                "source",
                "self",
                "naloxoneGiven",
                "unknown",
                "consent",
                "verbal"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static UUID threadOf(String phone) {
        return one(
                "select c.id from conversation c join phone_holder h on h.contact_id = c.contact_id where h.phone_key = decode('"
                        + HexFormat.of().formatHex(service.core.sealing.key("phone", phone)) + "', 'hex')");
    }

    private static UUID one(String query) {
        return service.owner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(UUID.class).one());
    }

    private static String text(String query) {
        return service.owner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).one());
    }

    private static long count(String query) {
        return service.owner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
