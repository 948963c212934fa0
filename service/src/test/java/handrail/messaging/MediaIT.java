package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import handrail.access.Passwords;
import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.caseload.MediaPages;
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

/** Pictures that come in, and what the carrier keeps of everything: a real service, a Twilio over HTTP. */
class MediaIT {

    private static final String PASSWORD = "four words are enough";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3};
    private static FakeTwilio twilio;
    private static RunningService service;
    private static Visitor coach;
    private static Visitor administrator;
    private static int next = 20;

    private String phone;
    private UUID client;
    private UUID thread;

    @BeforeAll
    static void start() throws Exception {
        twilio = new FakeTwilio();
        service = new RunningService(RunningService.With.ITS_OWN, twilio.settings());
        twilio.clock = service.core.time::instant;
        coach = signedIn("coach", "mo", "+12025550112");
        administrator = signedIn("administrator", "ada", "+12025550113");
    }

    private static Visitor signedIn(String role, String name, String phone) throws Exception {
        AccountId account = service.addStaff(role, name, phone);
        String hash = new Passwords().hash(PASSWORD);
        service.core.database.open(
                handle -> handle.execute("update account set password_hash = ? where id = ?", hash, account.value()));
        if (role.equals("coach")) {
            service.sql("update assignment set coach_id = '" + account.value() + "' where program_id = :program");
        }
        return Visitor.signedIn(service.url(), name + "@example.org", PASSWORD);
    }

    @AfterAll
    static void stop() {
        service.close();
        twilio.close();
    }

    @BeforeEach
    void somebody() {
        phone = "+120255501" + next++;
        client = service.enrolled("Jo", phone);
        thread = UUID.fromString(one("select id from conversation where client_id = '" + client + "'"));
        service.sql(
                "update assignment set coach_id = (select id from account where id in"
                        + " (select account_id from membership where role = 'coach') order by id desc limit 1) where program_id = :program");
    }

    private static String one(String query) {
        return service.core.database.inProgram(
                service.program,
                handle ->
                        handle.createQuery(query).mapTo(String.class).findOne().orElse(""));
    }

    /** A text with one picture, as the carrier brings it. */
    private String picture(String body, byte[] content) throws Exception {
        String sid = "MM" + String.format("%032d", next++);
        String file = "ME" + String.format("%032d", next++);
        twilio.inbound.add(sid);
        twilio.files.put(file, content);
        Map<String, String> form = RunningService.form(phone, RunningService.CLIENTS_LINE, body, sid);
        form.put("NumMedia", "1");
        form.put("MediaContentType0", "image/png");
        form.put(
                "MediaUrl0",
                twilio.url() + "/2010-04-01/Accounts/AC00000000000000000000000000000001/Messages/" + sid + "/Media/"
                        + file);
        assertThat(service.post(form, service.signature(form))).isEqualTo(200);
        return sid;
    }

    private String outcome() {
        return one("select coalesce(outcome, state) from media where conversation_id = '" + thread
                + "' order by id desc limit 1");
    }

    private String kept() {
        return "/threads/" + thread + "/media/"
                + one("select id from media where conversation_id = '" + thread + "' order by id desc limit 1");
    }

    @Test
    void
            a_picture_without_words_is_answered_fetched_stored_sealed_and_shown_as_what_it_is_to_whoever_may_read_the_thread()
                    throws Exception {
        picture("", PNG);
        service.until(() -> !twilio.takenFor(phone).isEmpty());
        service.until(() -> outcome().equals("stored"));
        assertThat(coach.get("/threads/" + thread).body()).contains("<img src=\"" + kept());
        HttpResponse<String> shown = coach.get(kept());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().map())
                .containsEntry("content-type", List.of("image/png"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("content-security-policy", List.of(MediaPages.POLICY))
                .containsEntry("cache-control", List.of("no-store"));
        assertThat(administrator.get(kept()).statusCode()).isEqualTo(403);
        assertThat(service.count("select count(*) from audit where action = 'media.read'"))
                .isEqualTo(1);
        byte[] stored = service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery(
                                "select content from media where kind = 'image/png' order by id desc limit 1")
                        .mapTo(byte[].class)
                        .one());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("PNG");
    }

    @Test
    void what_is_not_a_picture_or_too_large_is_not_kept_whatever_it_says_it_is() throws Exception {
        picture("look", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        service.until(() -> outcome().equals("kind"));
        assertThat(coach.get(kept()).statusCode()).isEqualTo(404);
        assertThat(coach.get("/threads/" + thread).body()).contains("a file of a kind that is not opened here");
        picture("look", Arrays.copyOf(PNG, MediaSource.MOST_BYTES + 1));
        service.until(() -> outcome().equals("too_large"));
    }

    @Test
    void an_address_that_is_not_the_carriers_is_never_asked() {
        TwilioMedia media = new TwilioMedia("AC1", "token", null);
        for (String elsewhere : List.of(
                "http://169.254.169.254/latest", "https://example.org/x", "https://api.twilio.com@example.org/x", "")) {
            assertThat(media.fetch(java.net.URI.create(elsewhere)).status()).isEqualTo(-1);
        }
    }

    @Test
    void t16_texts_and_pictures_are_deleted_at_the_carrier_once_stored_and_its_answers_are_shown_as_proof()
            throws Exception {
        String sid = picture("thanks", PNG);
        service.until(() -> outcome().equals("stored"));
        service.until(() -> !twilio.takenFor(phone).isEmpty());
        String sent = twilio.takenFor(phone).get(0).sid();
        service.until(() -> state("outbox", "carrier_sid = '" + sent + "'").equals("sent"));
        twilio.price = null;
        service.move(Duration.ofMinutes(11));
        service.until(() -> copy(sid).equals("deleted 204"));
        assertThat(twilio.inbound).doesNotContain(sid);
        service.until(() -> copy(sent).startsWith("waiting"));
        assertThat(twilio.deleted).as("its price is not known yet").doesNotContain(sent);
        twilio.price = "-0.01580";
        service.move(Duration.ofMinutes(30));
        service.until(() -> copy(sent).equals("deleted 204"));
        assertThat(one("select segments || ' ' || price from outbox where carrier_sid = '" + sent + "'"))
                .isEqualTo("2 0.01580");
        String page = administrator.get("/texting").body();
        assertThat(page).contains(sid, sent, "204", "0.0");
        assertThat(coach.get("/texting").statusCode()).isEqualTo(403);
    }

    @Test
    void t16_a_copy_that_is_gone_already_counts_as_deleted_so_that_a_run_cut_short_is_simply_repeated()
            throws Exception {
        String sid = picture("hi", PNG);
        service.until(() -> outcome().equals("stored"));
        twilio.inbound.remove(sid);
        service.move(Duration.ofMinutes(11));
        service.until(() -> copy(sid).equals("deleted 404"));
        service.move(Duration.ofHours(1));
        assertThat(copy(sid)).isEqualTo("deleted 404");
    }

    private static String copy(String sid) {
        return one("select state || ' ' || coalesce(answer, 0) from carrier_copy where sid = '" + sid + "'");
    }

    private static String state(String table, String which) {
        return one("select state from " + table + " where " + which);
    }

    @Test
    void an_administrator_adds_a_sender_that_stands_by_and_says_how_fast_it_may_go() throws Exception {
        administrator.get("/texting");
        assertThat(administrator.post("/texting/senders", "address", "12").statusCode())
                .isEqualTo(422);
        assertThat(administrator
                        .post("/texting/senders", "address", RunningService.CLIENTS_LINE)
                        .body())
                .contains("this number is a sender already");
        assertThat(administrator
                        .post("/texting/senders", "address", "(202) 555-0199")
                        .body())
                .contains("(202) 555-0199", "stands by");
        String id = one("select id from sender where address = '+12025550199'");
        assertThat(administrator
                        .post("/texting/senders/" + id, "rate", "-1", "standby", "yes")
                        .statusCode())
                .isEqualTo(422);
        assertThat(administrator
                        .post("/texting/senders/" + id, "rate", "2.5", "standby", "yes")
                        .statusCode())
                .isEqualTo(200);
        assertThat(one("select segments_per_second from sender where id = '" + id + "'"))
                .isEqualTo("2.5");
        String first = one("select id from sender where address = '" + RunningService.CLIENTS_LINE + "'");
        assertThat(administrator
                        .post("/texting/senders/" + first, "rate", "", "standby", "yes")
                        .body())
                .contains("somebody must not stand by");
    }
}
