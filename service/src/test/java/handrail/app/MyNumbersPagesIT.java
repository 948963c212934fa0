package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A coach's own numbers in a real browser, on a phone and at a desk, in both languages. */
class MyNumbersPagesIT {

    private static RunningService service;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        chromium = new Chromium(service.url());
        service.owner().useHandle(handle -> handle.execute("""
                insert into task (id, program_id, kind, client_id, owner_id, about, status, due_at, created_at, done_at, done_by, outcome)
                select gen_random_uuid(), a.program_id, 'ANSWER_TEXT', a.client_id, a.coach_id, gen_random_uuid(), 'completed', t.at, t.at,
                    t.at + n * interval '4 minutes', a.coach_id, 'answered'
                from assignment a cross join generate_series(1, 2) n
                cross join lateral (select handrail.now() - n * interval '20 days' as at) t
                where a.ended_at is null and a.state = 'accepted'
                """));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        service.close();
    }

    @Test
    void numbers_are_axe_clean_fit_and_can_be_hit_with_a_thumb_in_english_and_spanish() {
        for (int width : List.of(360, 1280)) {
            for (ColorScheme scheme : Chromium.schemes(width)) {
                Page page = chromium.signedIn(
                        "ana@example.org", Chromium.wide(width).setColorScheme(scheme));
                look(page, "numbers", "/numbers", width, scheme);
                look(page, "numbers-behind", "/numbers/check-ins", width, scheme);
                look(page, "numbers-none", "/numbers/appointments?before=true", width, scheme);
                Chromium.speak(page, "Español");
                look(page, "numbers-es", "/numbers", width, scheme);
                assertThat(page.locator("h1")).hasText("Mis números");
                look(page, "numbers-behind-es", "/numbers/answered", width, scheme);
                Chromium.speak(page, "English");
                page.context().close();
            }
        }
    }

    @Test
    void a_number_opens_its_rows_and_a_row_the_thread() {
        Page page = chromium.signedIn("ana@example.org", Chromium.wide(360));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("My numbers"))
                .click();
        assertThat(page.locator("#care")).containsText("in your care now");
        Locator answered = page.locator("#numbers .line", new Page.LocatorOptions().setHasText("Waiting texts"));
        assertThat(answered).containsText("Half of them within 4 min. Before: 8 min.");
        String see = answered.getByRole(AriaRole.BUTTON).first().textContent();
        answered.getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.locator("#rows > li")).hasCount(Integer.parseInt(see.replaceAll("\\D", "")));
        page.locator("#rows [role=button]").first().click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/threads/.*"));
        page.context().close();
    }

    @Test
    void a_figure_that_is_none_is_not_found_and_whoever_supervises_has_a_report_instead() {
        Page page = chromium.signedIn("ana@example.org", Chromium.wide(1280));
        page.navigate(service.url() + "/numbers/others");
        assertThat(page.locator("h1")).not().hasText("My numbers");
        Page sam = chromium.signedIn("sam@example.org", Chromium.wide(1280));
        assertThat(sam.locator("h1")).hasText("Today");
        assertThat(sam.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("My numbers")))
                .hasCount(0);
        sam.context().close();
        page.context().close();
    }

    private static void look(Page page, String name, String path, int width, ColorScheme scheme) {
        page.navigate(service.url() + path);
        Chromium.looks(page, name, width, scheme);
    }
}
