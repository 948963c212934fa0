package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A coach's calendar in a real browser, on a phone and at a desk, in both languages. */
class CalendarPagesIT {

    private static RunningService service;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        chromium = new Chromium(service.url());
        service.owner().useHandle(handle -> {
            handle.execute("""
                    insert into warm_handoff (id, program_id, conversation_id, client_id, status, requested_at, due_at, settled_at)
                    select gen_random_uuid(), c.program_id, c.id, c.client_id, 'booked', handrail.now(), handrail.now(), handrail.now()
                    from conversation c join assignment a on a.client_id = c.client_id and a.ended_at is null and a.state = 'accepted'
                    join program p on p.id = c.program_id and p.slug = 'harbor-county'
                    """);
            handle.execute("""
                    insert into slot (id, program_id, provider_id, starts_at, status, handoff_id, entered_at)
                    select gen_random_uuid(), w.program_id, v.id, date_trunc('hour', handrail.now()) + interval '3 hours' + n * interval '7 minutes', 'booked',
                        w.id, handrail.now()
                    from (select *, row_number() over (order by id) as n from warm_handoff where status = 'booked' and slot_id is null) w
                    cross join lateral (select id from provider where program_id = w.program_id order by id limit 1) v
                    """);
            handle.execute(
                    "update warm_handoff w set slot_id = s.id from slot s where s.handoff_id = w.id and w.slot_id is null");
        });
    }

    @AfterAll
    static void stop() {
        chromium.close();
        service.close();
    }

    @Test
    void a_week_is_axe_clean_fits_and_can_be_hit_with_a_thumb_in_english_and_spanish() {
        for (int width : List.of(360, 1280)) {
            for (ColorScheme scheme : Chromium.schemes(width)) {
                Page page = chromium.signedIn(
                        "ana@example.org", Chromium.wide(width).setColorScheme(scheme));
                look(page, "calendar", "/calendar", width, scheme);
                look(page, "calendar-empty", "/calendar?week=2031-05-05", width, scheme);
                look(page, "calendar-fault", "/calendar?week=soon", width, scheme);
                Chromium.speak(page, "Español");
                look(page, "calendar-es", "/calendar", width, scheme);
                assertThat(page.locator("h1")).hasText("Calendario");
                look(page, "calendar-empty-es", "/calendar?week=2031-05-05", width, scheme);
                Chromium.speak(page, "English");
                page.context().close();
            }
        }
    }

    @Test
    void a_coach_sees_today_goes_a_week_on_and_back_and_from_a_booked_time_to_the_thread() {
        Page page = chromium.signedIn("ana@example.org", Chromium.wide(360));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Calendar"))
                .click();
        Locator today = page.locator("li[aria-current=date]");
        assertThat(today).hasCount(1);
        assertThat(today.locator("h2")).containsText("Today");
        assertThat(today).containsText("On shift 08:00–20:00");
        assertThat(today).containsText("Appointment");
        button(page, "Next week");
        assertThat(page.locator("li[aria-current=date]")).hasCount(0);
        button(page, "This week");
        assertThat(page.locator("li[aria-current=date]")).hasCount(1);
        button(page, "Previous week");
        assertThat(page.locator("li[aria-current=date]")).hasCount(0);
        page.navigate(service.url() + "/calendar");
        page.locator("li[aria-current=date] .promised a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/threads/.*"));
        page.context().close();
    }

    @Test
    void a_week_without_anything_says_what_to_do() {
        Page page = chromium.signedIn("ben@example.org", Chromium.wide(360));
        page.navigate(service.url() + "/calendar?week=2031-05-05");
        assertThat(page.locator("main")).containsText("Nothing is booked in this week");
        assertThat(page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Providers")))
                .isVisible();
        page.context().close();
    }

    @Test
    void an_address_for_the_phones_calendar_is_shown_once_renewed_and_taken_back() {
        Page page = chromium.signedIn("carla@example.org", Chromium.wide(360));
        page.navigate(service.url() + "/calendar");
        button(page, "Make an address");
        String address = page.locator(".code").textContent();
        Chromium.looks(page, "calendar-feed", 360, ColorScheme.LIGHT);
        assertThat(page.context().request().get(address).status()).isEqualTo(200);
        Page stranger = chromium.window(Chromium.wide(360));
        String read = stranger.context().request().get(address).text();
        assertThat(Biweekly.parse(read).first().getEvents())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getSummary().getValue()).isIn("Appointment", "Call"));
        page.navigate(service.url() + "/calendar");
        assertThat(page.locator(".code")).hasCount(0);
        assertThat(page.locator("main")).containsText("Last read today");
        button(page, "Make a new one; the old one stops working");
        String renewed = page.locator(".code").textContent();
        assertThat(stranger.context().request().get(address).status()).isEqualTo(404);
        assertThat(stranger.context().request().get(renewed).status()).isEqualTo(200);
        button(page, "Take it back");
        assertThat(stranger.context().request().get(renewed).status()).isEqualTo(404);
        assertThat(page.locator("main")).containsText("Make an address");
        stranger.context().close();
        page.context().close();
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
}
