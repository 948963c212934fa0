package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff say to one another about a thread, in a real browser. */
class CommentPagesIT {

    private static final String ANA = "ana@example.org";
    private static final String SAM = "sam@example.org";
    private static final String PHONE = "+12025550120";
    private static final String RIDE = "Ask her about the ride first";
    private static final String ASKED = "She has one already, from her sister";

    /** A machine with much to do is slow, and still right. */
    private static final double PATIENCE = 30_000;

    private static RunningService service;
    private static Chromium chromium;
    private static String thread;

    @BeforeAll
    static void start() throws Exception {
        setDefaultAssertionTimeout(PATIENCE);
        service = new RunningService(true);
        chromium = new Chromium(service.url());
        thread = "/threads/"
                + service.owner()
                        .withHandle(handle -> handle.createQuery("""
                        select c.id from phone_holder h join conversation c on c.client_id = h.client_id
                        where h.phone_key = any(:keys) and h.held_until is null
                        """)
                                .bindArray("keys", byte[].class, service.core.sealing.keys("phone", PHONE))
                                .mapTo(UUID.class)
                                .one());
    }

    @AfterAll
    static void stop() {
        chromium.close();
        service.close();
    }

    @BeforeEach
    void nobody_has_said_anything() {
        service.owner().useHandle(handle -> {
            handle.execute("delete from comment");
            handle.execute("delete from task where kind = 'COMMENT'");
        });
    }

    @Test
    void a_supervisors_comment_comes_to_the_coachs_open_thread_and_today_is_answered_there_and_no_phone_ever_shows_it()
            throws Exception {
        Page ana = open(ANA, 360, ColorScheme.LIGHT);
        Page sam = open(SAM, 1280, ColorScheme.LIGHT);
        leave(sam, RIDE);
        assertThat(sam.getByRole(AriaRole.STATUS).first()).containsText("Only staff see it");
        assertThat(ana.locator("#lines .comment")).containsText("Only staff see this · Sam");
        assertThat(ana.locator("#lines .comment p")).hasText(RIDE);
        ana.navigate(service.url() + "/today?all=true");
        Locator line = ana.locator(".line").filter(new Locator.FilterOptions().setHasText("Sam left a comment"));
        line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open:"))
                .click();
        leave(ana, ASKED);
        assertThat(ana.locator("#lines .comment")).hasCount(2);
        assertThat(sam.locator("#lines .comment").last()).containsText("Ana");
        assertThat(sam.locator("#lines .comment p").last()).hasText(ASKED);
        ana.navigate(service.url() + "/today?all=true");
        assertThat(ana.locator("main")).not().containsText("left a comment");
        service.text(PHONE, "which bus is it again");
        Assertions.assertThat(service.arrivedAt(PHONE))
                .as("what the phone got, whatever the bot said since")
                .isNotEmpty()
                .noneMatch(text -> text.contains("ride first") || text.contains("sister"));
        ana.context().close();
        sam.context().close();
    }

    @Test
    void it_can_not_be_taken_for_a_text_fits_and_is_axe_clean_light_and_dark_in_both_languages() {
        Page sam = open(SAM, 1280, ColorScheme.LIGHT);
        leave(sam, RIDE);
        sam.context().close();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page ana = open(ANA, 360, scheme);
            assertThat(ana.locator("#reply #comment")).hasCount(0);
            ana.locator("#for-staff summary").click();
            Chromium.looks(ana, "comment", 360, scheme);
            ana.locator("#for-staff button").click();
            assertThat(ana.locator("#faults")).containsText("Write the comment first");
            Chromium.looks(ana, "comment-wrong", 360, scheme);
            ana.navigate(service.url() + thread);
            Chromium.speak(ana, "Español");
            assertThat(ana.locator("#lines .comment")).containsText("Solo lo ve el equipo");
            ana.locator("#for-staff summary").click();
            Chromium.looks(ana, "comment-es", 360, scheme);
            ana.navigate(service.url() + "/today?all=true");
            Chromium.looks(ana, "comment-today-es", 360, scheme);
            Chromium.speak(ana, "English");
            ana.context().close();
        }
    }

    @Test
    void without_script_it_is_a_plain_form() {
        Page ana = chromium.signedIn(ANA, Chromium.wide(360).setJavaScriptEnabled(false));
        ana.navigate(service.url() + thread);
        ana.locator("#for-staff summary").click();
        ana.locator("#comment").fill(ASKED);
        ana.locator("#for-staff button").click();
        assertThat(ana.locator("#lines .comment p")).hasText(ASKED);
        assertThat(ana.locator("#lines .comment .who")).containsText("You");
        ana.context().close();
    }

    @Test
    void without_script_a_refused_form_can_be_read_in_the_other_language_and_loaded_again() {
        Page ana = chromium.signedIn(ANA, Chromium.wide(360).setJavaScriptEnabled(false));
        ana.navigate(service.url() + thread);
        ana.locator("#for-staff summary").click();
        ana.locator("#for-staff button").click();
        assertThat(ana.locator("#faults")).containsText("Write the comment first");
        Chromium.speak(ana, "Español");
        assertThat(ana).hasURL(service.url() + thread);
        Chromium.speak(ana, "English");
        ana.navigate(service.url() + thread + "/comments");
        assertThat(ana).hasURL(service.url() + thread);
        ana.context().close();
    }

    private static Page open(String who, int width, ColorScheme scheme) {
        Page page = chromium.signedIn(who, Chromium.wide(width).setColorScheme(scheme));
        page.navigate(service.url() + thread);
        return page;
    }

    private static void leave(Page page, String words) {
        page.locator("#for-staff summary").click();
        page.locator("#comment").fill(words);
        page.locator("#for-staff button").click();
        assertThat(page.locator("#lines .comment p").last()).hasText(words);
    }
}
