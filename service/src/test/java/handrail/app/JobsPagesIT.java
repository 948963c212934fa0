package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The administrator's pages of jobs in a real browser: every state, on a phone and at a desk, light and dark, in both languages. */
class JobsPagesIT {

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
    void every_state_is_axe_clean_fits_and_can_be_hit_with_a_thumb_on_a_phone_and_at_a_desk() {
        failed("settle");
        Page first = chromium.signedIn("ada@example.org", Chromium.wide(360));
        paused(first, "coach-quiet");
        for (int width : List.of(360, 1280)) {
            for (ColorScheme scheme : Chromium.schemes(width)) {
                Page page = chromium.signedIn(
                        "ada@example.org", Chromium.wide(width).setColorScheme(scheme));
                for (String job : List.of("", "/settle", "/coach-quiet", "/check-in", "/outbox")) {
                    page.navigate(service.url() + "/jobs" + job);
                    Chromium.looks(page, "jobs" + job.replace('/', '-'), width, scheme);
                }
                page.context().close();
            }
        }
        first.navigate(service.url() + "/jobs");
        Chromium.speak(first, "Español");
        first.navigate(service.url() + "/jobs");
        assertThat(first.locator("h1")).hasText("Lo que funciona por sí solo");
        Chromium.looks(first, "jobs-es", 360, ColorScheme.LIGHT);
        Chromium.speak(first, "English");
    }

    @Test
    void a_reason_that_says_too_little_keeps_what_was_typed_and_leads_to_its_field() {
        Page page = chromium.signedIn("ada@example.org", Chromium.wide(360));
        page.navigate(service.url() + "/jobs/check-in");
        page.getByLabel("Why").fill("because");
        page.getByLabel("For how long").selectOption("24");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pause"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("at least 10 letters");
        assertThat(page.getByLabel("Why")).hasValue("because");
        assertThat(page.getByLabel("For how long")).hasValue("24");
        Chromium.looks(page, "jobs-fault", 360, ColorScheme.LIGHT);
    }

    private static void paused(Page page, String job) {
        page.navigate(service.url() + "/jobs/" + job);
        page.getByLabel("Why").fill("We hand threads back by hand while the new coaches are being trained");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pause"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("It is paused.");
    }

    /** As if it had failed again and again until just now. */
    private static void failed(String job) {
        service.owner()
                .useHandle(handle -> handle.createUpdate("""
                                insert into job_run (id, program_id, job, started_at, last_at, times, took_ms, outcome, counts, trace)
                                select gen_random_uuid(), id, :job, handrail.now() - interval '1 hour', handrail.now() + interval '1 hour',
                                    312, 1840, 'failed', '{}', '01900000-0000-7000-8000-00000000000f'
                                from program where slug = 'harbor-county'
                                """).bind("job", job).execute());
    }
}
