package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a phone has room for: the bar, the calendar, and what a coach chooses about their own phone. */
class OnAPhonePagesIT {

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
    void the_bar_of_a_phone_shows_what_is_used_all_day_and_keeps_the_rest_one_tap_behind() {
        for (String email : List.of("ana@example.org", "sam@example.org", "ada@example.org")) {
            Page page = chromium.signedIn(email, Chromium.wide(360));
            Locator links = page.locator(".bar nav a:visible");
            assertThat(links).hasCount(4);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("More").setExact(true))
                    .click();
            assertThat(page.locator("#rest")).isVisible();
            Chromium.looks(page, "more-" + email.substring(0, 3), 360, ColorScheme.LIGHT);
            page.keyboard().press("Escape");
            assertThat(page.locator("#rest")).isHidden();
            assertThat(page.locator("#hidden-note")).isHidden();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("More").setExact(true))
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Providers"))
                    .click();
            assertThat(page.locator("h1")).hasText("Providers");
            assertThat(page.locator("#rest")).isHidden();
            page.context().close();
        }
        Page desk = chromium.signedIn("ana@example.org", Chromium.wide(1280));
        assertThat(desk.locator(".bar nav a:visible")).hasCount(8);
        assertThat(desk.locator(".rest-opens")).isHidden();
        desk.context().close();
    }

    @Test
    void nothing_moves_when_a_text_is_sent_and_what_is_wrong_or_done_comes_into_sight() {
        Page page = chromium.signedIn("ana@example.org", Chromium.wide(360));
        page.navigate(service.url() + "/today");
        page.locator("#lines a[href^='/threads/']").first().click();
        page.locator("#body").fill("Hello, how are you?");
        page.evaluate("scrollTo(0, 120)");
        page.locator("#send").evaluate("button => button.click()");
        assertThat(page.locator("#lines .coach").last()).containsText("Hello, how are you?");
        assertThat(page.evaluate("Math.round(scrollY)")).isEqualTo(120);
        page.locator(".head a[href^='/clients/']").click();
        Locator note = page.locator("#attempt input[name=note]");
        note.evaluate("field => { field.removeAttribute('maxlength'); field.value = 'x'.repeat(501); }");
        page.locator("#attempt button[value=reached]").click();
        assertThat(page.locator(".wrong")).isInViewport();
        assertThat(page.locator(".wrong")).isFocused();
        note.fill("They are well.");
        page.locator("#attempt button[value=reached]").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).isInViewport();
        page.context().close();
    }

    @Test
    void today_comes_first_in_the_calendar_of_a_phone_and_stands_in_its_column_at_a_desk() {
        Page page = chromium.signedIn("ana@example.org", Chromium.wide(360));
        page.navigate(service.url() + "/calendar");
        assertThat(page.locator(".week > li").first()).hasAttribute("aria-current", "date");
        assertThat(page.locator(".week > li:not(.earlier)")).hasCount(7);
        page.setViewportSize(1280, 760);
        assertThat((Boolean) page.evaluate("""
                        () => [...document.querySelectorAll('.week > li:not(.earlier)')]
                            .sort((one, other) => one.getBoundingClientRect().left - other.getBoundingClientRect().left)
                            .every((day, at, all) => at === 0 || all[at - 1].id < day.id)
                        """)).isTrue();
        Chromium.looks(page, "calendar-columns", 1280, ColorScheme.LIGHT);
        page.navigate(service.url() + "/calendar?week=2031-05-05");
        assertThat(page.locator(".week > li").first()).hasId("day-2031-05-05");
        page.context().close();
    }

    @Test
    void a_coach_chooses_whether_and_how_often_their_phone_tells_them_that_a_text_waits() {
        for (int width : List.of(360, 1280)) {
            for (ColorScheme scheme : Chromium.schemes(width)) {
                Page page = chromium.signedIn(
                        "ana@example.org", Chromium.wide(width).setColorScheme(scheme));
                page.navigate(service.url() + "/account");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Texts to my phone"))
                        .click();
                page.getByLabel("at most every 30 minutes").check();
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                        .click();
                assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Saved.")))
                        .isVisible();
                assertThat(page.getByLabel("at most every 30 minutes")).isChecked();
                Chromium.speak(page, "Español");
                Chromium.looks(page, "notices-es", width, scheme);
                Chromium.speak(page, "English");
                page.navigate(service.url() + "/notices");
                page.getByLabel("Don't tell me by text").check();
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                        .click();
                assertThat(page.getByLabel("Don't tell me by text")).isChecked();
                page.context().close();
            }
        }
    }
}
