package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import handrail.access.Passwords;
import handrail.app.RunningService;
import handrail.app.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures that a coach sends: a real service, and a Twilio that fetches each from its address over HTTP as the real one does. */
class PictureOutIT {

    private static final String PASSWORD = "four words are enough";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 4, 5, 6};
    private static FakeTwilio twilio;
    private static RunningService service;
    private static Visitor coach;
    private static AccountId account;
    private static int next = 20;

    private String phone;
    private UUID thread;

    @BeforeAll
    static void start() throws Exception {
        twilio = new FakeTwilio();
        service = new RunningService(RunningService.With.ITS_OWN, twilio.settings());
        twilio.clock = service.core.time::instant;
        account = service.addStaff("coach", "mo", "+12025550112");
        String hash = new Passwords().hash(PASSWORD);
        service.core.database.open(
                handle -> handle.execute("update account set password_hash = ? where id = ?", hash, account.value()));
        coach = Visitor.signedIn(service.url(), "mo@example.org", PASSWORD);
    }

    @AfterAll
    static void stop() {
        service.close();
        twilio.close();
    }

    @BeforeEach
    void somebody() throws Exception {
        twilio.mood = FakeTwilio.Mood.TAKES;
        phone = "+120255501" + next++;
        UUID client = service.enrolled("Jo", phone);
        thread = UUID.fromString(one("select id from conversation where client_id = '" + client + "'"));
        service.sql("update assignment set coach_id = '" + account.value() + "' where program_id = :program");
        coach.get("/threads/" + thread);
    }

    private static String one(String query) {
        return service.core.database.inProgram(
                service.program,
                handle ->
                        handle.createQuery(query).mapTo(String.class).findOne().orElse(""));
    }

    private HttpResponse<String> send(String words, byte[] content) throws Exception {
        return coach.upload(
                "/threads/" + thread + "/reply", "picture", "IMG_0001.jpg", content, "body", words, "why", "agreed");
    }

    private FakeTwilio.Taken taken(int nth) {
        service.until(() -> twilio.takenFor(phone).size() > nth);
        return twilio.takenFor(phone).get(nth);
    }

    private FakeTwilio.Found found(FakeTwilio.Taken text) {
        service.until(() -> twilio.pictures.containsKey(text.sid()));
        return twilio.pictures.get(text.sid());
    }

    private String row(String column) {
        return one(
                "select " + column + " from outbox where conversation_id = '" + thread + "' order by id desc limit 1");
    }

    private void settled(String state) {
        service.until(() -> row("state").equals(state));
    }

    private static int under(URI link) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void a_coach_sends_a_picture_with_words_and_it_is_on_the_phone_and_in_the_thread_with_how_it_went()
            throws Exception {
        HttpResponse<String> page = send("¿Ves? The blue door", PNG);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<img src=\"/threads/" + thread + "/media/", "Picture that was sent");
        FakeTwilio.Taken text = taken(0);
        assertThat(text.body()).isEqualTo("¿Ves? The blue door");
        assertThat(found(text).status()).isEqualTo(200);
        assertThat(found(text).type()).isEqualTo("image/png");
        assertThat(found(text).content()).isEqualTo(PNG);
        settled("sent");
        service.callback(text.callback(), text.sid(), "delivered", null);
        assertThat(coach.get("/threads/" + thread).body()).contains("delivered");
        assertThat(service.count("select count(*) from audit where action = 'media.handed-to-carrier'"))
                .isPositive();
    }

    @Test
    void a_picture_needs_no_words_and_is_known_by_what_is_seen_when_it_is_sent_twice() throws Exception {
        assertThat(send("", PNG).statusCode()).isEqualTo(200);
        assertThat(taken(0).body()).isEmpty();
        settled("sent");
        send("", JPEG);
        assertThat(found(taken(1)).type()).isEqualTo("image/jpeg");
        settled("sent");
        send("", PNG);
        settled("dropped");
        assertThat(row("outcome")).isEqualTo("duplicate");
        assertThat(twilio.takenFor(phone)).hasSize(2);
    }

    @Test
    void what_is_too_large_or_no_picture_is_refused_with_why_and_the_words_are_kept() throws Exception {
        byte[] large = Arrays.copyOf(JPEG, OutgoingPicture.MOST_BYTES + 1);
        byte[] page = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
        for (Map.Entry<byte[], String> refused :
                Map.of(large, "at most 5 MB", page, "send JPEG, PNG or GIF").entrySet()) {
            HttpResponse<String> again = send("Look at this", refused.getKey());
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(again.body())
                    .contains("Look at this</textarea>", refused.getValue(), "Choose the picture again")
                    .contains("<a href=\"#picture\">");
        }
        assertThat(send("", new byte[0]).body()).contains("Write something first");
        assertThat(one("select count(*) from outbox where conversation_id = '" + thread + "'"))
                .isEqualTo("0");
        assertThat(one("select count(*) from media where conversation_id = '" + thread + "'"))
                .isEqualTo("0");
    }

    @Test
    void c4_the_picture_is_sealed_and_its_address_names_nobody() throws Exception {
        send("Jo, the blue door", PNG);
        FakeTwilio.Taken text = taken(0);
        byte[] stored = service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select content from media where conversation_id = :thread")
                        .bind("thread", thread)
                        .mapTo(byte[].class)
                        .one());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("PNG");
        assertThat(found(text).at().toString())
                .matches("http://localhost:\\d+/twilio/picture\\?program=[0-9a-f-]{36}&id=[0-9a-f-]{36}&until=\\d+"
                        + "&key=[0-9a-f]{40}")
                .doesNotContain(phone.substring(1), thread.toString());
    }

    @Test
    void a_picture_is_served_to_nobody_without_its_signature_and_for_no_other_picture_program_or_end()
            throws Exception {
        send("", PNG);
        settled("sent");
        String link = found(taken(0)).at().toString();
        assertThat(under(URI.create(link))).isEqualTo(200);
        send("", JPEG);
        String other = found(taken(1)).at().toString();
        String key = other.replaceFirst(".*&key=", "");
        long until = Long.parseLong(link.replaceFirst(".*&until=(\\d+).*", "$1"));
        for (String wrong : List.of(
                link.replaceFirst("&key=.*", ""),
                link.replaceFirst("&key=.*", "&key=" + key),
                link.replaceFirst("(&key=.*).$", "$1x"),
                link.replaceFirst("&until=\\d+", "&until=" + (until + 1)),
                link.replaceFirst("program=[0-9a-f-]+", "program=" + UUID.randomUUID()),
                link.replaceFirst("&id=[0-9a-f-]+", ""),
                service.url() + "/twilio/picture")) {
            assertThat(under(URI.create(wrong))).as(wrong).isEqualTo(404);
        }
    }

    @Test
    void a_picture_is_served_no_longer_once_it_arrived_or_its_time_is_over() throws Exception {
        send("", PNG);
        FakeTwilio.Taken arrives = taken(0);
        settled("sent");
        service.callback(arrives.callback(), arrives.sid(), "delivered", null);
        assertThat(under(found(arrives).at())).isEqualTo(404);
        send("", JPEG);
        FakeTwilio.Taken waits = taken(1);
        assertThat(twilio.ledger.get(twilio.ledger.size() - 1)).contains("ValidityPeriod=14400");
        assertThat(under(found(waits).at())).isEqualTo(200);
        service.move(PictureLinks.LONGEST.plusSeconds(2));
        assertThat(under(found(waits).at())).isEqualTo(404);
    }

    @Test
    void a_picture_left_in_the_dark_is_found_on_the_carriers_list_and_never_sent_twice() throws Exception {
        twilio.mood = FakeTwilio.Mood.HANGS_UP_AFTER_TAKING;
        send("", PNG);
        settled("ambiguous");
        twilio.mood = FakeTwilio.Mood.TAKES;
        service.move(Duration.ofMinutes(1));
        settled("sent");
        assertThat(row("carrier_sid")).isEqualTo(taken(0).sid());
        assertThat(twilio.takenFor(phone)).hasSize(1);
    }

    @Test
    void t16_a_picture_that_went_out_is_deleted_at_the_carrier_with_its_words_and_what_it_cost_is_kept()
            throws Exception {
        send("Here", PNG);
        FakeTwilio.Taken text = taken(0);
        settled("sent");
        service.callback(text.callback(), text.sid(), "delivered", null);
        service.move(Duration.ofMinutes(11));
        service.until(() -> one("select state from carrier_copy where sid = '" + text.sid() + "'")
                .equals("deleted"));
        assertThat(twilio.deleted).contains(text.sid().replace("MM", "ME"), text.sid());
        assertThat(twilio.files).doesNotContainKey(text.sid().replace("MM", "ME"));
        assertThat(row("segments || ' ' || price")).isEqualTo("2 0.01580");
    }

    @Test
    void t12_a_picture_the_carrier_could_not_fetch_alerts_the_administrator_and_tells_the_coach() throws Exception {
        send("Here", PNG);
        FakeTwilio.Taken text = taken(0);
        settled("sent");
        service.callback(text.callback(), text.sid(), "failed", 11200);
        assertThat(row("state")).isEqualTo("failed");
        assertThat(service.count("select count(*) from alert where kind = 'carrier' and detail = '11200'"))
                .isEqualTo(1);
        assertThat(one("select count(*) from task where kind = 'NOT_DELIVERED' and done_at is null and client_id ="
                        + " (select client_id from conversation where id = '" + thread + "')"))
                .isEqualTo("1");
    }
}
