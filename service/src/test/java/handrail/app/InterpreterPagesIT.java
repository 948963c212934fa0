package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A coach who does not share the client's language, in a real browser. */
class InterpreterPagesIT {

    private static final String ANA = "ana@example.org";
    private static final String SAM = "sam@example.org";
    private static final String PHONE = "+12025550120";

    private static RunningService service;
    private static Chromium chromium;
    private static UUID thread;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        chromium = new Chromium(service.url());
        thread = service.owner()
                .withHandle(handle -> handle.createQuery("""
                        select c.id from phone_holder h join conversation c on c.client_id = h.client_id
                        where h.phone_key = any(:keys) and h.held_until is null
                        """)
                        .bindArray("keys", byte[].class, service.core.sealing.keys("phone", PHONE))
                        .mapTo(UUID.class)
                        .one());
        service.owner().useHandle(handle -> {
            handle.execute(
                    "update client set language = 'es' where id = (select client_id from conversation where id = ?)",
                    thread);
            handle.execute("update staff set languages = '{en}'");
        });
        service.text(PHONE, "necesito dos narcan, me los mandan por correo?");
    }

    @AfterAll
    static void stop() {
        chromium.close();
        service.close();
    }

    @Test
    void what_the_bot_understood_stands_under_each_text_and_an_interpreter_can_be_asked_for_once() {
        Page ana = opened(ANA, 360);
        assertThat(ana.locator("#lines")).containsText("asks for supplies");
        assertThat(ana.locator("#lines")).containsText("2 × ");
        assertThat(ana.locator("main")).containsText("They write Spanish");
        ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask for an interpreter"))
                .click();
        assertThat(ana.locator("main")).containsText("An interpreter was asked for.");
        Chromium.looks(ana, "interpreter-asked", 360, ColorScheme.LIGHT);
        ana.context().close();
        Page sam = chromium.signedIn(SAM, Chromium.wide(1280));
        sam.navigate(service.url() + "/today?all=true");
        assertThat(sam.locator("#lines")).containsText("find an interpreter");
        sam.context().close();
    }

    @Test
    void it_is_axe_clean_and_fits_on_a_phone_and_at_a_desk_in_both_languages() {
        for (int width : List.of(360, 1280)) {
            for (ColorScheme scheme : Chromium.schemes(width)) {
                Page page = chromium.signedIn(ANA, Chromium.wide(width).setColorScheme(scheme));
                page.navigate(service.url() + "/threads/" + thread);
                Chromium.looks(page, "interpreter", width, scheme);
                Chromium.speak(page, "Español");
                assertThat(page.locator("#lines")).containsText("Entendido: pide suministros");
                Chromium.looks(page, "interpreter-es", width, scheme);
                Chromium.speak(page, "English");
                page.context().close();
            }
        }
    }

    @Test
    void a_text_of_the_bot_is_shown_in_its_other_approved_wording_when_somebody_asks_for_it() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page ana = chromium.signedIn(ANA, Chromium.wide(360).setColorScheme(scheme));
            ana.navigate(service.url() + "/threads/" + thread);
            Locator hello = ana.locator("#lines .bot")
                    .filter(new Locator.FilterOptions().setHasText("This is an automated text; real people read"))
                    .first();
            assertThat(hello.locator(".other p")).isHidden();
            hello.getByText("In Spanish").click();
            assertThat(hello.locator(".other p")).hasAttribute("lang", "es");
            assertThat(hello.locator(".other p")).containsText("Te escribe un sistema; gente real lee y responde");
            assertThat(ana.locator("#lines .client .other, #lines .coach .other"))
                    .hasCount(0);
            Chromium.looks(ana, "other-wording", 360, scheme);
            ana.context().close();
        }
    }

    @Test
    void whoever_shares_the_language_reads_the_text_and_nothing_else() {
        service.owner().useHandle(handle -> handle.execute("update staff set languages = '{en,es}'"));
        Page ana = opened(ANA, 360);
        assertThat(ana.locator("#lines")).not().containsText("Understood:");
        ana.context().close();
        service.owner().useHandle(handle -> handle.execute("update staff set languages = '{en}'"));
    }

    private static Page opened(String who, int width) {
        Page page = chromium.signedIn(who, Chromium.wide(width));
        page.navigate(service.url() + "/threads/" + thread);
        return page;
    }
}
