package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A coach hands over the rest of a day, in a real browser, on a phone and at a desk, in both languages. */
class HandedDayPagesIT {

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
    void a_coach_hands_over_a_day_with_a_reason_and_the_colleague_sees_for_whom_and_why() {
        Page ben = chromium.signedIn("ben@example.org", Chromium.wide(360));
        ben.navigate(service.url() + "/today");
        ben.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hand over my day"))
                .click();
        button(ben, "Hand it over");
        assertThat(ben.getByRole(AriaRole.ALERT)).containsText("Choose a colleague who is at work today");
        ben.getByLabel("Why").fill("a tooth");
        ben.getByLabel("Carla").check();
        button(ben, "Hand it over");
        assertThat(ben.locator("h1")).hasText("Today");
        assertThat(ben.locator(".note").first()).containsText("Carla has your day until tomorrow 00:00");
        assertThat(ben.locator("#lines")).containsText("With Carla today");
        Page carla = chromium.signedIn("carla@example.org", Chromium.wide(360));
        carla.navigate(service.url() + "/today");
        assertThat(carla.locator(".note").first()).containsText("You have the day of Ben");
        assertThat(carla.locator("#lines")).containsText("For Ben, because: a tooth");
        Chromium.looks(carla, "today-for-a-colleague", 360, ColorScheme.LIGHT);
        button(ben, "Take it back");
        assertThat(ben.locator("main")).not().containsText("Carla has your day");
        carla.navigate(service.url() + "/today");
        assertThat(carla.locator("main")).not().containsText("For Ben");
        carla.context().close();
        ben.context().close();
    }

    @Test
    void every_state_is_axe_clean_fits_and_can_be_hit_with_a_thumb_in_english_and_spanish() {
        for (int width : List.of(360, 1280)) {
            for (ColorScheme scheme : Chromium.schemes(width)) {
                Page page = chromium.signedIn(
                        "ana@example.org", Chromium.wide(width).setColorScheme(scheme));
                look(page, "day", "/day", width, scheme);
                button(page, "Hand it over");
                assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
                Chromium.looks(page, "day-fault", width, scheme);
                page.getByLabel("Why").fill("a tooth");
                page.getByLabel("Carla").check();
                button(page, "Hand it over");
                look(page, "day-given", "/day", width, scheme);
                look(page, "today-given", "/today", width, scheme);
                Chromium.speak(page, "Español");
                look(page, "day-es", "/day", width, scheme);
                assertThat(page.locator("h1")).hasText("Pasar mi día");
                look(page, "today-given-es", "/today", width, scheme);
                assertThat(page.locator("main")).containsText("Carla tiene tu día hasta");
                button(page, "Recuperarlo");
                Chromium.speak(page, "English");
                page.context().close();
            }
        }
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
