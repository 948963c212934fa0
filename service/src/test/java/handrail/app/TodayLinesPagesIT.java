package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a coach does with a line of Today that can't be done now, in a real browser, on a phone and at a desk, in both languages. */
class TodayLinesPagesIT {

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
    void a_coach_puts_a_line_off_with_a_reason_and_brings_it_back() {
        Page ben = chromium.signedIn("ben@example.org", Chromium.wide(360));
        ben.navigate(service.url() + "/today");
        Locator lines = ben.locator("#lines > li");
        int before = lines.count();
        String reason = notNow(ben);
        button(ben, "Put it off");
        assertThat(ben.getByRole(AriaRole.ALERT)).containsText("Choose until when it waits");
        ben.getByLabel("Why it waits").fill("they are at work");
        ben.getByLabel("Tomorrow, when we open").check();
        button(ben, "Put it off");
        assertThat(ben.locator("h1")).hasText("Today");
        assertThat(lines).hasCount(before - 1);
        ben.locator("details.aside summary").click();
        assertThat(ben.locator("details.aside")).containsText("they are at work");
        assertThat(ben.locator("details.aside")).containsText(reason);
        Chromium.looks(ben, "today-put-off", 360, ColorScheme.LIGHT);
        ben.locator("details.aside").getByText("Bring it back").click();
        assertThat(lines).hasCount(before);
        ben.context().close();
    }

    @Test
    void a_coach_lets_a_colleague_do_a_line_and_the_colleague_sees_from_whom_and_why() {
        Page ben = chromium.signedIn("ben@example.org", Chromium.wide(360));
        ben.navigate(service.url() + "/today");
        notNow(ben);
        ben.getByLabel("What your colleague should know").fill("call after four");
        ben.getByLabel("Carla").check();
        button(ben, "Hand it over");
        ben.locator("details.aside summary").click();
        assertThat(ben.locator("details.aside")).containsText("With Carla: call after four");
        Page carla = chromium.signedIn("carla@example.org", Chromium.wide(360));
        carla.navigate(service.url() + "/today");
        assertThat(carla.locator("#lines")).containsText("From Ben: call after four");
        Chromium.looks(carla, "today-line-from-a-colleague", 360, ColorScheme.LIGHT);
        ben.locator("details.aside").getByText("Take it back").click();
        carla.navigate(service.url() + "/today");
        assertThat(carla.locator("main")).not().containsText("From Ben");
        carla.context().close();
        ben.context().close();
    }

    @Test
    void every_state_is_axe_clean_fits_and_can_be_hit_with_a_thumb_in_english_and_spanish() {
        for (int width : List.of(360, 1280)) {
            for (ColorScheme scheme : Chromium.schemes(width)) {
                Page page = chromium.signedIn(
                        "ana@example.org", Chromium.wide(width).setColorScheme(scheme));
                page.navigate(service.url() + "/today");
                notNow(page);
                String line = page.url();
                Chromium.looks(page, "line", width, scheme);
                button(page, "Hand it over");
                assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
                Chromium.looks(page, "line-fault", width, scheme);
                page.navigate(line);
                Chromium.speak(page, "Español");
                assertThat(page.getByText("Dejarlo para después").first()).isVisible();
                Chromium.looks(page, "line-es", width, scheme);
                Chromium.speak(page, "English");
                page.context().close();
            }
        }
    }

    /** Opens the last line that can wait; returns why it is there. */
    private static String notNow(Page page) {
        Locator line = page.locator("#lines > li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText("Not now", new Page.GetByTextOptions().setExact(true)))
                        .setHasNotText(Pattern.compile("SUPRT|A text is waiting")))
                .last();
        String reason = line.locator(".reason").first().textContent().strip();
        line.getByText("Not now").click();
        assertThat(page.locator("h1")).not().hasText("Today");
        return reason;
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
