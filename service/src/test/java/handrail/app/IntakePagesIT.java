package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How people come in, in a real browser: a call, a text nobody knows, a list from a spreadsheet, somebody entered twice. */
class IntakePagesIT {

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy h:mm a", Locale.US);
    private static RunningService service;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        chromium = new Chromium(service.url());
    }

    @AfterAll
    static void stop() {
        chromium.close();
        service.close();
    }

    @Test
    void whoever_answers_a_call_or_the_door_takes_somebody_in() {
        Page page = chromium.signedIn("ana@example.org", Chromium.wide(360));
        String before = LocalDateTime.ofInstant(service.core.time.instant(), ZoneId.of("America/New_York"))
                .minusHours(6)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        for (String channel : List.of("call", "walk_in")) {
            page.navigate(service.url() + "/referrals/new");
            page.locator("#channel").selectOption(channel);
            page.locator("#firstName").fill("Wilma");
            page.locator("#phone").fill(channel.equals("call") ? "2145550761" : "2145550762");
            page.locator("#occurredAt").fill(before);
            page.locator("#consent").selectOption("verbal");
            page.locator("#consentHow").fill("said yes");
            button(page, "Take in");
            assertThat(page.locator("main")).containsText("Taken in");
        }
        page.context().close();
    }

    @Test
    void a_supervisor_takes_in_a_list_finds_somebody_entered_twice_joins_them_and_takes_it_back() {
        Page page = sam(360);
        page.navigate(service.url() + "/referrals/new");
        Chromium.looks(page, "referral-staff", 360, ColorScheme.LIGHT);
        page.getByText("Take in a list from a spreadsheet").click();
        Chromium.looks(page, "intake-empty", 360, ColorScheme.LIGHT);
        send(page, "nothing");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("There is a heading, and no line below it");
        Chromium.looks(page, "intake-refused", 360, ColorScheme.LIGHT);
        send(page, list("701"));
        assertThat(page.locator("main")).containsText("2 would be taken in, 0 are known already, 1 would be refused");
        Chromium.looks(page, "intake-file", 360, ColorScheme.LIGHT);
        page.getByText("Which column is what").click();
        page.getByLabel("First name").selectOption("");
        button(page, "Try again with these columns");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Choose its column");
        Chromium.looks(page, "intake-file-fault", 360, ColorScheme.LIGHT);
        page.getByLabel("First name").selectOption("0");
        button(page, "Try again with these columns");
        button(page, "Take 2 in");
        assertThat(page.locator("main")).containsText("All lines are done");
        assertThat(page.locator("main")).containsText("2 taken in, 0 known already, 1 refused");
        Chromium.looks(page, "intake-report", 360, ColorScheme.LIGHT);

        page.navigate(service.url() + "/duplicates");
        Chromium.looks(page, "duplicates", 360, ColorScheme.LIGHT);
        page.locator(".line", new Page.LocatorOptions().setHasText("Bartolome"))
                .getByText("Look at both")
                .click();
        assertThat(page.locator("main")).containsText("First and last name sound the same");
        Chromium.looks(page, "duplicate", 360, ColorScheme.LIGHT);
        page.keyboard().press("Tab");
        button(page, "It is one person");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("They are one person now");
        Chromium.looks(page, "client-joined", 360, ColorScheme.LIGHT);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Texts"))
                .click();
        assertThat(page.locator(".seam").first()).containsText("Written in");
        Chromium.looks(page, "thread-joined", 360, ColorScheme.LIGHT);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take it back: they are two"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Taken back");
        page.context().close();
    }

    @Test
    void a_text_from_a_number_nobody_knows_is_somebody_new_or_a_client_with_another_number() throws Exception {
        service.text("+12145550711", "i think i need help after last night");
        UUID thread = thread("+12145550711");
        Page page = sam(360);
        page.navigate(service.url() + "/threads/" + thread);
        Chromium.looks(page, "thread-unknown", 360, ColorScheme.LIGHT);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("It is a client"))
                .click();
        page.getByLabel("Name").fill("Zzyzx");
        button(page, "Look");
        assertThat(page.locator("main")).containsText("Nobody has a name like this");
        page.getByLabel("Name").fill("Alex");
        button(page, "Look");
        Chromium.looks(page, "who", 360, ColorScheme.LIGHT);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take them in"))
                .click();
        assertThat(page.getByLabel("Phone")).hasValue("(214) 555-0711");
        Chromium.looks(page, "referral-text", 360, ColorScheme.LIGHT);
        page.getByLabel("First name").fill("Nico");
        page.getByLabel("When the overdose happened")
                .fill(hoursAgo(8, DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm")));
        page.getByLabel("Did they agree to be texted?").selectOption("own_text");
        button(page, "Take in");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Taken in. The thread is theirs now");
        assertThat(page.locator("#lines")).containsText("help after last night");
        page.context().close();
    }

    @Test
    void every_page_is_axe_clean_fits_and_can_be_hit_with_a_thumb_in_both_languages() throws Exception {
        service.text("+12145550721", "hola, necesito ayuda");
        UUID thread = thread("+12145550721");
        for (int width : List.of(360, 1280)) {
            for (ColorScheme scheme : Chromium.schemes(width)) {
                Page page = chromium.signedIn(
                        "sam@example.org", Chromium.wide(width).setColorScheme(scheme));
                page.navigate(service.url() + "/intake");
                send(page, list("73" + (width == 360 ? 1 : 2)));
                Chromium.looks(page, "intake-file", width, scheme);
                String file = page.url();
                for (String path :
                        List.of("/intake", "/duplicates", "/referrals/new", "/threads/" + thread + "/who?name=alex")) {
                    page.navigate(service.url() + path);
                    Chromium.looks(page, name(path), width, scheme);
                }
                Chromium.speak(page, "Español");
                for (String path :
                        List.of("/intake", "/duplicates", "/referrals/new", "/threads/" + thread + "/who?name=alex")) {
                    page.navigate(service.url() + path);
                    Chromium.looks(page, name(path) + "-es", width, scheme);
                }
                page.navigate(file);
                Chromium.looks(page, "intake-file-es", width, scheme);
                button(page, "No lo quiero: tirarlo");
                Chromium.speak(page, "English");
                page.context().close();
            }
        }
    }

    private static String name(String path) {
        return path.startsWith("/threads") ? "who" : path.substring(1).replace('/', '-');
    }

    private static Page sam(int width) {
        return chromium.signedIn("sam@example.org", Chromium.wide(width));
    }

    private static void send(Page page, String list) {
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("list.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        button(page, "Look at it");
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Two of one person, written differently, and one without a name. */
    private static String list(String end) {
        String when = hoursAgo(5, AMERICAN);
        return String.join(
                "\n",
                "First name,Last name,Cell,Date of birth,Overdose date,Referral source,Consent",
                "Bartolome" + ",Quezada" + letters(end) + ",214555" + "0" + end + ",5/31/1990," + when + ",EMS,verbal",
                "Bartolomé" + ",Quesada" + letters(end) + ",214555" + "1" + end + ",5/31/1990," + when + ",ER,verbal",
                ",Olmos,,," + when + ",ER,not asked",
                "");
    }

    /** Another family name for each list. */
    private static String letters(String digits) {
        return digits.chars().mapToObj(digit -> "" + (char) ('a' + digit - '0')).reduce(" ", String::concat);
    }

    private static String hoursAgo(int hours, DateTimeFormatter format) {
        return format.format(service.core
                .time
                .instant()
                .atZone(ZoneId.of("America/New_York"))
                .minusHours(hours));
    }

    private static UUID thread(String phone) {
        String key = HexFormat.of().formatHex(service.core.sealing.key("phone", phone));
        return service.owner()
                .withHandle(handle -> handle.createQuery(
                                "select c.id from conversation c join phone_holder h on h.contact_id = c.contact_id where h.phone_key = decode(:key, 'hex')")
                        .bind("key", key)
                        .mapTo(UUID.class)
                        .one());
    }
}
