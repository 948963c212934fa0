package handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.tool.Demo;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list of referrals from a spreadsheet: looked at, taken in line by line, reported, and safe to send again (B2). */
class IntakeFileIT {

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy h:mm a", Locale.US);
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
    void b2_a_list_is_tried_taken_in_line_by_line_and_reported_with_the_reason_in_plain_words() throws Exception {
        long before = clients();
        HttpResponse<String> tried = upload(list("601"), StandardCharsets.UTF_8);
        UUID file = file(tried);
        assertThat(tried.body())
                .contains("2 would be taken in, 1 are known already, 4 would be refused", "Ángel")
                .contains("Phone: The spreadsheet has shortened this number")
                .contains("When the overdose happened: Write the day and the time, such as")
                .contains("Did they agree to be texted?: Choose one of verbal")
                .contains("First name: Write the first name");
        assertThat(clients()).as("nothing is taken in by looking").isEqualTo(before);
        sam.post("/intake/" + file + "/take");
        service.until(() -> state(file).equals("done"));
        assertThat(clients()).isEqualTo(before + 2);
        assertThat(sam.get("/intake/" + file).body())
                .contains("All lines are done", "2 taken in, 1 known already, 4 refused");
        assertThat(sam.get("/intake/" + file + "/report.csv").body())
                .contains("Line,What became of it,Why\r\n")
                .contains("2,taken in,")
                .contains("4,\"known already, nothing changed\",")
                .contains("5,refused,\"Phone: The spreadsheet has shortened");
        assertThat(count("select count(*) from intake_line where given is not null and file_id = '" + file + "'"))
                .isZero();
        assertThat(count("select count(*) from intake_file where content is not null and id = '" + file + "'"))
                .isZero();
        assertThat(count("select count(*) from referral where channel = 'file' and received_by is not null"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void b2_the_same_file_twice_changes_nothing() throws Exception {
        String list = list("611");
        UUID first = file(upload(list, StandardCharsets.UTF_8));
        sam.post("/intake/" + first + "/take");
        service.until(() -> state(first).equals("done"));
        long clients = clients();
        long referrals = count("select count(*) from referral");
        long texts = count("select count(*) from outbox");
        HttpResponse<String> again = upload(list, StandardCharsets.UTF_8);
        assertThat(again.body()).contains("0 would be taken in, 3 are known already, 4 would be refused");
        UUID second = file(again);
        sam.post("/intake/" + second + "/take");
        sam.post("/intake/" + second + "/take");
        service.until(() -> state(second).equals("done"));
        assertThat(clients()).isEqualTo(clients);
        assertThat(count("select count(*) from referral")).isEqualTo(referrals);
        assertThat(count("select count(*) from outbox")).isEqualTo(texts);
        assertThat(count("select count(*) from intake_line where state = 'known' and file_id = '" + second + "'"))
                .isEqualTo(3);
    }

    @Test
    void b2_a_fault_that_passes_refuses_no_line_and_each_is_taken_in_once_it_has_passed() throws Exception {
        breaks("40001", 2);
        try {
            UUID file = file(upload(two("66"), StandardCharsets.UTF_8));
            sam.post("/intake/" + file + "/take");
            service.until(
                    () -> count("select count(*) from intake_line where tries = 1 and state = 'waiting' and file_id = '"
                                    + file + "'")
                            == 2);
            assertThat(sam.get("/intake/" + file).body()).contains("is tried again by itself");
            service.move(Duration.ofMinutes(2));
            service.until(() -> state(file).equals("done"));
            assertThat(sam.get("/intake/" + file).body()).contains("2 taken in, 0 known already, 0 refused");
        } finally {
            heals();
        }
    }

    @Test
    void b2_what_no_row_can_hold_is_refused_and_holds_no_other_line_up() throws Exception {
        breaks("22001", 1);
        try {
            UUID file = file(upload(two("67"), StandardCharsets.UTF_8));
            sam.post("/intake/" + file + "/take");
            service.until(() -> state(file).equals("done"));
            assertThat(sam.get("/intake/" + file).body()).contains("1 taken in, 0 known already, 1 refused");
        } finally {
            heals();
        }
    }

    /** The next referrals break off with this code of SQL's, so many times. */
    private static void breaks(String code, int times) {
        service.owner().useHandle(handle -> {
            handle.execute("create sequence breaks");
            handle.execute("""
                    create function breaks() returns trigger language plpgsql security definer as $$
                    begin
                        if nextval('handrail.breaks') <= %d then
                            raise exception 'broken off' using errcode = '%s';
                        end if;
                        return new;
                    end $$""".formatted(times, code));
            handle.execute("create trigger breaks before insert on referral for each row execute function breaks()");
        });
    }

    private static void heals() {
        service.owner().useHandle(handle -> {
            handle.execute("drop function breaks() cascade");
            handle.execute("drop sequence breaks");
        });
    }

    @Test
    void columns_that_were_guessed_wrong_are_chosen_and_a_list_in_the_windows_alphabet_parted_by_semicolons_is_read()
            throws Exception {
        String when = hoursAgo(9);
        String list = "Persona;Móvil;Cuándo\r\nÍñigo;(214) 555-0641;" + when + "\r\n";
        HttpResponse<String> tried = upload(list, Charset.forName("windows-1252"));
        assertThat(tried.body())
                .contains("Choose its column, or what holds for every line")
                .doesNotContain("would be taken in");
        UUID file = file(tried);
        assertThat(sam.post("/intake/" + file + "/take").statusCode()).isEqualTo(422);
        HttpResponse<String> mapped = sam.post(
                "/intake/" + file + "/columns",
                "col-firstName",
                "0",
                "col-phone",
                "1",
                "col-occurredAt",
                "2",
                "or-language",
                "es",
                "or-source",
                "ems",
                "or-naloxoneGiven",
                "yes",
                "or-consent",
                "none",
                "order",
                "mdy",
                "partner",
                partner().toString());
        assertThat(mapped.body()).contains("1 would be taken in, 0 are known already, 0 would be refused", "Íñigo");
        sam.post("/intake/" + file + "/take");
        service.until(() -> state(file).equals("done"));
        UUID referral = one("select referral_id from intake_line where file_id = '" + file + "'");
        assertThat(one("select partner_id from referral where id = '" + referral + "'"))
                .isEqualTo(partner());
        UUID client = one("select client_id from referral where id = '" + referral + "'");
        assertThat(sam.get("/clients/" + client).body()).contains("Íñigo", "from a file", "Spanish");
    }

    @Test
    void b1_what_is_no_list_is_refused_with_why_and_nothing_of_it_is_kept() throws Exception {
        long files = count("select count(*) from intake_file");
        HttpResponse<String> picture =
                sam.upload("/intake", "file", "list.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 10, 'x'});
        assertThat(picture.statusCode()).isEqualTo(422);
        assertThat(picture.body()).contains("This is no text");
        assertThat(sam.upload("/intake", "file", "list.csv", new byte[0]).body())
                .contains("Choose a file");
        assertThat(sam.upload("/intake", "other", "list.csv", new byte[] {'a'}).body())
                .contains("Choose a file");
        assertThat(sam.upload("/intake", "file", "list.csv", new byte[2 << 20]).statusCode())
                .isEqualTo(413);
        assertThat(count("select count(*) from intake_file")).isEqualTo(files);
    }

    @Test
    void c5_a_list_that_waits_is_its_owners_and_one_that_is_thrown_away_is_gone() throws Exception {
        UUID file = file(upload(list("621"), StandardCharsets.UTF_8));
        Visitor ada = Visitor.signedIn(service.url(), "ada@example.org", Demo.PASSWORD);
        assertThat(ada.get("/intake/" + file).statusCode()).isEqualTo(404);
        ada.post("/intake/" + file + "/take");
        ada.post("/intake/" + file + "/drop");
        assertThat(state(file)).isEqualTo("uploaded");
        sam.post("/intake/" + file + "/drop");
        assertThat(sam.get("/intake/" + file).statusCode()).isEqualTo(404);
        assertThat(count("select count(*) from intake_file where content is not null and id = '" + file + "'"))
                .isZero();
        Visitor stranger = new Visitor(service.url());
        assertThat(stranger.upload("/intake", "file", "list.csv", list("631").getBytes(StandardCharsets.UTF_8))
                        .uri()
                        .getPath())
                .isEqualTo("/sign-in");
        stranger = Visitor.signedIn(service.url(), "ana@example.org", Demo.PASSWORD);
        assertThat(stranger.upload("/intake", "file", "list.csv", list("631").getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void c4_a_list_that_waits_shows_no_name_and_no_number_in_the_database() throws Exception {
        UUID file = file(upload(list("651"), StandardCharsets.UTF_8));
        String row = text("select to_jsonb(f)::text from intake_file f where id = '" + file + "'");
        assertThat(row).doesNotContain("Rufina", "5550651", HexOf.text("Rufina"));
    }

    /** How words look as bytes in a row that is written as JSON. */
    private static final class HexOf {
        static String text(String words) {
            return java.util.HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Two whom nobody knows. */
    private static String two(String end) {
        return String.join(
                "\r\n",
                "First name,Last name,Cell,Overdose date,Language,Referral source,Narcan,Consent",
                "Nadia,Olmedo" + end + ",(214) 555-01" + end + "," + hoursAgo(6) + ",English,Ambulance,no,Verbal",
                "Otilia,Quesada" + end + ",(214) 555-02" + end + "," + hoursAgo(7) + ",English,Ambulance,no,Verbal",
                "");
    }

    /** Two to be taken in, the second of them twice, and four that can't be. */
    private static String list(String end) {
        String when = hoursAgo(5);
        return String.join(
                "\r\n",
                "First name,Last name,Cell,Overdose date,Language,Referral source,Narcan,Consent,Run number",
                "Rufina,Quesada,(214) 555-0" + end + "," + when + ",Spanish,Ambulance,Sí,Verbal,R-" + end,
                "Ángel,\"Peña, Jr\",," + when + ",en,ER,no,not asked,",
                "Ángel,\"Peña, Jr\",," + when + ",en,ER,no,not asked,",
                "Bruno,Olmos,1.2145550E+10," + when + ",en,ER,no,verbal,",
                "Carla,Olmos,2145550" + end + ",last week,en,ER,no,verbal,",
                "Dario,Olmos,2145550" + end + "," + when + ",en,ER,no,yes,",
                ",Olmos,2145550" + end + "," + when + ",en,ER,no,verbal,",
                "");
    }

    private static String hoursAgo(int hours) {
        return AMERICAN.format(service.core
                .time
                .instant()
                .atZone(ZoneId.of("America/New_York"))
                .minusHours(hours));
    }

    private static HttpResponse<String> upload(String list, Charset alphabet) throws Exception {
        sam.get("/intake");
        return sam.upload("/intake", "file", "list.csv", list.getBytes(alphabet));
    }

    private static UUID file(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return UUID.fromString(page.uri().getPath().replace("/intake/", ""));
    }

    private static UUID partner() {
        return one(
                "select p.id from partner p join program g on g.id = p.program_id where g.slug = 'harbor-county' order by p.id limit 1");
    }

    private static String state(UUID file) {
        return text("select state from intake_file where id = '" + file + "'");
    }

    private static long clients() {
        return count("select count(*) from client");
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
