package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hospital, custody, death and silence on a client's page, in a real browser, on a phone and at a desk. */
class StandingPagesIT {

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
    void every_state_is_axe_clean_fits_and_can_be_hit_with_a_thumb() {
        for (int width : List.of(360, 1280)) {
            for (ColorScheme scheme : Chromium.schemes(width)) {
                Page page = chromium.signedIn(
                        "sam@example.org", Chromium.wide(width).setColorScheme(scheme));
                somebody(page);
                page.getByText("Hospital, custody, death").click();
                Chromium.looks(page, "standing", width, scheme);
                button(page, "Put on hold");
                assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Choose a day from tomorrow on");
                Chromium.looks(page, "standing-fault", width, scheme);
                page.getByLabel("Where they are").selectOption("hospital");
                page.getByLabel("Look again on")
                        .fill(LocalDate.ofInstant(service.core.time.instant(), ZoneId.of("America/New_York"))
                                .plusDays(7)
                                .toString());
                button(page, "Put on hold");
                assertThat(page.getByRole(AriaRole.STATUS)).hasText("On hold.");
                Chromium.looks(page, "standing-hold", width, scheme);
                page.getByText("Hospital, custody, death").click();
                page.getByLabel("I am sure").check();
                button(page, "Record their death");
                assertThat(page.locator("main")).containsText("Has died.");
                Chromium.looks(page, "standing-death", width, scheme);
                button(page, "It was a mistake: they are alive");
                assertThat(page.getByRole(AriaRole.STATUS)).containsText("Taken back.");
                page.getByText("Another program cares for them now").click();
                page.getByLabel("Which program, in a few words").fill("the team in the next county");
                button(page, "End their episode here");
                assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Tick that they know and want it so");
                Chromium.looks(page, "elsewhere-fault", width, scheme);
                page.getByLabel("They know, and want it so").check();
                button(page, "End their episode here");
                assertThat(page.getByRole(AriaRole.STATUS)).containsText("It is written down");
                Chromium.looks(page, "elsewhere", width, scheme);
                button(page, "They are with us after all");
                assertThat(page.getByRole(AriaRole.STATUS)).containsText("They are with us.");
                page.context().close();
            }
        }
    }

    @Test
    void silence_is_said_on_the_page_and_in_spanish_too() {
        service.owner().useHandle(handle -> handle.execute("""
                insert into silence_step (id, program_id, client_id, episode_id, check_in_id, step, missed, taken_at)
                select gen_random_uuid(), e.program_id, e.client_id, e.id, (select id from check_in where episode_id = e.id limit 1),
                    s.step, s.missed, handrail.now() + s.missed * interval '1 second'
                from episode_of_care e, (values ('gentle', 1), ('coach', 2), ('outreach', 3)) as s (step, missed)
                where e.status = 'active' and exists (select from check_in where episode_id = e.id)
                on conflict (episode_id, step) where ended_at is null do nothing
                """));
        Page page = chromium.signedIn("ana@example.org", Chromium.wide(360));
        page.navigate(service.url()
                + service.owner()
                        .withHandle(handle ->
                                handle.createQuery("""
                                        select '/clients/' || s.client_id from silence_step s
                                        join assignment a on a.client_id = s.client_id and a.ended_at is null
                                        where a.coach_id = (select account_id from sign_in_session order by created_at desc limit 1) limit 1
                                        """).mapTo(String.class).one()));
        assertThat(page.locator("#silence-title")).hasText("Has not answered");
        Chromium.looks(page, "standing-silence", 360, ColorScheme.LIGHT);
        String client = page.url();
        Chromium.speak(page, "Español");
        page.navigate(client);
        assertThat(page.locator("#silence-title")).hasText("No ha respondido");
        Chromium.looks(page, "standing-silence-es", 360, ColorScheme.LIGHT);
        Chromium.speak(page, "English");
    }

    private static void somebody(Page page) {
        page.navigate(service.url() + "/clients");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open: "))
                .first()
                .click();
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
