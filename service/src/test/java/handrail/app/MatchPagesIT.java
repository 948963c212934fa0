package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is with whom, in a real browser: offers, the board, choosing a coach, plans, cover, leave; on a phone and at a desk. */
class MatchPagesIT {

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
    void every_page_is_axe_clean_fits_and_can_be_hit_with_a_thumb_in_both_languages() {
        for (int width : List.of(360, 1280)) {
            for (ColorScheme scheme : Chromium.schemes(width)) {
                Page page = chromium.signedIn(
                        "sam@example.org", Chromium.wide(width).setColorScheme(scheme));
                look(page, "board", "/board", width, scheme);
                page.getByText("Hour by hour").click();
                Chromium.looks(page, "board-hours", width, scheme);
                look(page, "board-coach", "/board/coaches/" + coach(), width, scheme);
                look(page, "assign", "/episodes/" + offered("episode_id") + "/coach", width, scheme);
                look(page, "offer-supervisor", "/offers/" + offered("id"), width, scheme);
                look(page, "match", "/clients/" + offered("client_id") + "/match", width, scheme);
                look(page, "plans", "/rebalance", width, scheme);
                page.getByLabel("Ana").check();
                button(page, "Propose a plan");
                Chromium.looks(page, "plan", width, scheme);
                look(page, "cover", "/cover", width, scheme);
                button(page, "Hand over");
                assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Choose a colleague");
                Chromium.looks(page, "cover-fault", width, scheme);
                Chromium.speak(page, "Español");
                look(page, "board-es", "/board", width, scheme);
                assertThat(page.locator("h1")).hasText("Tablero");
                look(page, "plans-es", "/rebalance", width, scheme);
                Chromium.speak(page, "English");
                page.context().close();
            }
        }
    }

    @Test
    void a_coach_accepts_with_one_tap_on_today_and_another_declines_with_a_reason() {
        String email = email(offered("coach_id"));
        Page page = chromium.signedIn(email, Chromium.wide(360));
        page.navigate(service.url() + "/today");
        Chromium.looks(page, "today-offered", 360, ColorScheme.LIGHT);
        int before = offers();
        String address = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look, or decline: "))
                .first()
                .getAttribute("href");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept: "))
                .first()
                .click();
        assertThat(page.locator("h1")).hasText("Today");
        String today = page.url();
        page.navigate(service.url() + address);
        assertThat(page.locator("#plan-title, h1").first()).not().hasText("That did not work");
        org.assertj.core.api.Assertions.assertThat(page.url()).contains("/clients/");
        page.navigate(today);
        org.assertj.core.api.Assertions.assertThat(offers()).isEqualTo(before - 1);
        page.context().close();
        Page other = chromium.signedIn(email(offered("coach_id")), Chromium.wide(360));
        other.navigate(service.url() + "/offers/" + offered("id"));
        Chromium.looks(other, "offer", 360, ColorScheme.LIGHT);
        button(other, "Decline");
        assertThat(other.getByRole(AriaRole.ALERT).first()).containsText("Choose one of the list");
        other.getByLabel("Why not").selectOption("full");
        button(other, "Decline");
        assertThat(other.locator("h1")).hasText("Today");
        other.context().close();
    }

    @Test
    void a_supervisor_keeps_two_people_apart_and_sees_why_each_coach_is_not_asked() {
        Page page = chromium.signedIn("sam@example.org", Chromium.wide(1280));
        page.navigate(service.url() + "/episodes/" + accepted("episode_id") + "/coach");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Never these two: Dev"))
                .click();
        assertThat(page.locator("main")).containsText("These two never meet");
        button(page, "They may meet again: Dev");
        assertThat(page.locator("main")).not().containsText("These two never meet");
        page.context().close();
    }

    @Test
    void what_is_paged_unanswered_and_breached_is_counted_on_the_board_and_every_number_opens_its_rows() {
        Page page = chromium.signedIn("sam@example.org", Chromium.wide(360));
        for (String word : List.of("paged", "unanswered", "breached")) {
            page.navigate(service.url() + "/board");
            var figure = page.locator("a[href='/today?only=" + word + "']");
            String said = figure.textContent().trim();
            figure.click();
            assertThat(page.locator("h1")).hasText(said);
            Chromium.looks(page, "board-" + word, 360, ColorScheme.LIGHT);
            int count = said.matches("\\d.*") ? Integer.parseInt(said.replaceAll("\\D.*", "")) : 0;
            assertThat(page.locator("#lines > .line")).hasCount(Math.min(50, count));
        }
        page.navigate(service.url() + "/board");
        var high = page.locator("a[href*='acuity=']").first();
        int clients = Integer.parseInt(high.textContent().trim());
        high.click();
        assertThat(page.locator("main .line")).hasCount(clients);
        page.navigate(service.url() + "/board");
        page.getByText("Hour by hour").click();
        page.locator("details a[href^='/board/coaches/']").first().click();
        assertThat(page.locator("h1")).containsText("client");
        page.context().close();
    }

    @Test
    void whoever_nobody_is_free_for_waits_on_the_board_the_longest_first_until_a_supervisor_gives_them_to_somebody()
            throws Exception {
        service.owner().useHandle(handle -> handle.execute("update staff set accepting = false"));
        Referring referring = new Referring(service);
        referring.refer("Nadia", "Quill", "+12025550164", "verbal", 3);
        UUID second = referring.refer("Oren", "Pell", "+12025550165", "verbal", 2);
        service.until(() -> referring.one(
                Boolean.class,
                "select exists (select from task where kind = 'UNASSIGNED' and done_at is null and client_id = ?)",
                second));
        Page page = chromium.signedIn("sam@example.org", Chromium.wide(360));
        page.navigate(service.url() + "/board");
        var names = page.locator("section[aria-labelledby=waiting] .line strong");
        assertThat(names.filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Oren")))
                .isVisible();
        org.assertj.core.api.Assertions.assertThat(names.allTextContents()).containsSubsequence("Nadia", "Oren");
        Chromium.looks(page, "board-waiting", 360, ColorScheme.LIGHT);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose a coach: Nadia"))
                .click();
        assertThat(page.locator(".line").first()).containsText("Takes no new clients");
        page.locator("button[name=coach]").first().click();
        page.navigate(service.url() + "/board");
        org.assertj.core.api.Assertions.assertThat(names.allTextContents())
                .contains("Oren")
                .doesNotContain("Nadia");
        page.context().close();
        service.owner().useHandle(handle -> handle.execute("update staff set accepting = true"));
    }

    @Test
    void a_plan_is_changed_approved_and_taken_back() {
        Page page = chromium.signedIn("sam@example.org", Chromium.wide(1280));
        page.navigate(service.url() + "/rebalance");
        page.getByLabel("Eli").check();
        button(page, "Propose a plan");
        assertThat(page.locator("h1")).containsText("would get another coach");
        page.locator(".line select").first().selectOption("");
        page.locator(".line button").first().click();
        assertThat(page.locator(".line").first()).containsText("stays with");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve: "))
                .click();
        assertThat(page.locator("h1")).containsText("another coach now");
        Chromium.looks(page, "plan-applied", 1280, ColorScheme.LIGHT);
        button(page, "Take it back");
        assertThat(page.locator("h1")).containsText("Taken back");
        page.context().close();
    }

    @Test
    void an_administrator_enters_leave_and_a_coach_hands_over_a_day() {
        Page ada = chromium.signedIn("ada@example.org", Chromium.wide(360));
        ada.navigate(service.url() + "/staff/" + coach());
        button(ada, "Enter these days");
        assertThat(ada.getByRole(AriaRole.ALERT).first()).containsText("Choose a day");
        ada.getByLabel("First day").fill("2031-07-01");
        ada.getByLabel("Last day").fill("2031-07-14");
        button(ada, "Enter these days");
        assertThat(ada.locator("main")).containsText("Jul 1, 2031");
        Chromium.looks(ada, "member-leave", 360, ColorScheme.LIGHT);
        ada.context().close();
        Page ben = chromium.signedIn("ben@example.org", Chromium.wide(360));
        ben.navigate(service.url() + "/cover");
        ben.getByLabel("Who covers").selectOption("Carla");
        button(ben, "Hand over");
        assertThat(ben.locator("main")).containsText("Carla covers for Ben");
        Chromium.looks(ben, "cover-on", 360, ColorScheme.LIGHT);
        button(ben, "End now: Carla, Ben");
        assertThat(ben.locator("main")).not().containsText("Carla covers for Ben");
        ben.context().close();
    }

    private static void look(Page page, String name, String path, int width, ColorScheme scheme) {
        page.navigate(service.url() + path);
        Chromium.looks(page, name, width, scheme);
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static UUID coach() {
        return accepted("coach_id");
    }

    private static UUID offered(String column) {
        return one("select " + column + " from assignment where state = 'offered' order by id limit 1");
    }

    private static UUID accepted(String column) {
        return one("select " + column + " from assignment where state = 'accepted' order by id desc limit 1");
    }

    private static int offers() {
        return service.owner()
                .withHandle(handle -> handle.createQuery("select count(*) from assignment where state = 'offered'")
                        .mapTo(Integer.class)
                        .one());
    }

    private static UUID one(String query) {
        return service.owner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(UUID.class).one());
    }

    private static String email(UUID account) {
        return service.owner()
                .withHandle(handle -> handle.createQuery("select email from account where id = :id")
                        .bind("id", account)
                        .map((row, context) -> service.core.sealing.open(
                                "account", "email", account, new handrail.database.Sealed(row.getBytes("email"))))
                        .one());
    }
}
