package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import handrail.tool.Demo;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A phone whose connection comes and goes, in a real browser: nothing that was typed is lost, and nothing goes out twice. */
class OfflinePagesIT {

    private static final String STORED = """
            () => new Promise((resolve) => {
                const ask = indexedDB.open('handrail', 1);
                ask.onsuccess = () => {
                    const look = ask.result.transaction(['keys', 'kept']);
                    const keys = look.objectStore('keys').getAll();
                    const kept = look.objectStore('kept').getAll();
                    look.oncomplete = () => {
                        ask.result.close();
                        const text = (one) => new TextDecoder().decode(one);
                        resolve(JSON.stringify({
                            keys: keys.result.map((key) => key.algorithm.name + ' ' + key.extractable),
                            kept: kept.result.map((row) => [row.id, text(row.about.sealed), text(row.body.sealed)]),
                        }));
                    };
                };
            })
            """;

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
    void n1_what_is_written_without_a_connection_waits_on_the_phone_and_goes_out_once_when_it_is_back() {
        Page page = thread("ana@example.org", 360, ColorScheme.LIGHT);
        Chromium.cutOff(page);
        assertThat(page.locator("#offline")).isVisible();
        write(page, "I am at the door");
        assertThat(page.locator("#waiting-lines li")).hasCount(1);
        assertThat(page.locator("#waiting")).containsText("Not sent yet. It goes out by itself");
        assertThat(page.getByLabel("Your text")).hasValue("");
        write(page, "the blue one");
        assertThat(page.locator("#waiting-lines li")).hasCount(2);
        Chromium.looks(page, "thread-offline", 360, ColorScheme.LIGHT);
        page.context().setOffline(false);
        assertThat(page.locator("#waiting")).isHidden();
        assertThat(page.locator("#lines p:text-is('I am at the door')")).hasCount(1);
        assertThat(page.locator("#lines p:text-is('the blue one')")).hasCount(1);
        page.reload();
        assertThat(page.locator("#lines p:text-is('I am at the door')")).hasCount(1);
        assertThat(page.locator("#offline")).isHidden();
        assertThat(page.evaluate(STORED).toString()).endsWith("\"kept\":[]}");
        page.context().close();
    }

    @Test
    void an_answer_that_was_on_its_way_does_not_hide_that_the_connection_is_gone() {
        Page page = thread("ana@example.org", 360, ColorScheme.LIGHT);
        Chromium.cutOff(page);
        page.evaluate("() => document.dispatchEvent(new Event('htmx:afterOnLoad'))");
        assertThat(page.locator("#offline")).isVisible();
        page.context().setOffline(false);
        assertThat(page.locator("#offline")).isHidden();
        page.context().close();
    }

    @Test
    void n1_a_text_that_arrived_though_its_answer_was_lost_is_sent_again_and_has_no_second_effect() {
        Page page = thread("ana@example.org", 360, ColorScheme.LIGHT);
        AtomicInteger asked = new AtomicInteger();
        page.route("**/reply", route -> {
            if (asked.incrementAndGet() == 1) {
                route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                route.abort();
            } else {
                route.resume();
            }
        });
        write(page, "did this arrive");
        service.until(() -> asked.get() > 1 || page.locator("#waiting-lines li").count() > 0);
        page.evaluate("() => dispatchEvent(new Event('online'))");
        assertThat(page.locator("#lines p:text-is('did this arrive')")).hasCount(1);
        assertThat(page.locator("#waiting")).isHidden();
        page.reload();
        assertThat(page.locator("#lines p:text-is('did this arrive')")).hasCount(1);
        assertThat(asked.get()).isGreaterThan(1);
        page.context().close();
    }

    @Test
    void t5_a_text_to_somebody_who_said_stop_meanwhile_is_not_sent_says_so_and_is_not_lost() {
        Page page = thread("carla@example.org", 360, ColorScheme.DARK);
        String thread = page.url();
        Chromium.cutOff(page);
        write(page, "are you coming today");
        assertThat(page.locator("#waiting-lines li")).hasCount(1);
        Page desk = chromium.signedIn("carla@example.org", Chromium.wide(1280));
        desk.navigate(thread);
        desk.getByText("They want no more texts").click();
        desk.locator("form[action$='/opt-out'] button").click();
        assertThat(desk.locator("#standing")).containsText("stop");
        page.context().setOffline(false);
        assertThat(page.locator("#waiting")).containsText("Not sent: they said stop. You can call.");
        assertThat(page.locator("#waiting")).containsText("are you coming today");
        Chromium.looks(page, "waiting-refused", 360, ColorScheme.DARK);
        page.navigate(service.url() + "/today");
        assertThat(page.locator("#waiting-note")).hasText("1 text or note waits on this device.");
        page.locator("#waiting-note").click();
        button(page, "Throw away");
        button(page, "Undo");
        assertThat(page.locator("#waiting-lines")).containsText("are you coming today");
        button(page, "Throw away");
        page.reload();
        assertThat(page.locator("#waiting-none")).isVisible();
        page.context().close();
        desk.context().close();
    }

    @Test
    void c4_what_waits_on_the_phone_is_sealed_with_a_key_nobody_can_read_out_and_wiped_at_sign_out_after_a_word() {
        Page page = cutOff("ana@example.org");
        Chromium.cutOff(page);
        write(page, "the third bench");
        assertThat(page.locator("#waiting-lines li")).hasCount(1);
        page.route("**/draft", Route::abort);
        page.getByLabel("Your text").fill("and then the fourth");
        page.waitForFunction("() => document.querySelector('#draft-note').textContent.includes('kept on this device')");
        String stored = page.evaluate(STORED).toString();
        assertThat(stored)
                .contains("AES-GCM false", "draft /threads/")
                .doesNotContain("third", "bench", "fourth", "AES-GCM true");
        // The first text can't go out while this one is looked at.
        page.route("**/reply", Route::abort);
        page.context().setOffline(false);
        page.navigate(service.url() + "/account");
        page.route("**/reply", Route::abort);
        page.locator("main form[action='/sign-out'] button").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("1 text or note still waits on this device");
        button(page, "Stay");
        assertThat(page.locator("h1")).hasText("Your account");
        page.locator("main form[action='/sign-out'] button").click();
        button(page, "Sign out and throw away");
        assertThat(page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        assertThat(page.evaluate(STORED)).isEqualTo("{\"keys\":[],\"kept\":[]}");
        page.context().close();
    }

    @Test
    void c4_when_the_sign_in_has_ended_it_waits_for_the_same_person_and_is_wiped_for_anybody_else() {
        Page page = thread("ben@example.org", 360, ColorScheme.LIGHT);
        String thread = page.url();
        waits(page, "still on for five");
        page.context().clearCookies();
        page.context().setOffline(false);
        assertThat(page.locator("#waiting")).containsText("You are signed out. Sign in again to send it.");
        page.navigate(service.url() + "/sign-in?lang=es");
        assertThat(page.locator("#waiting-note")).containsText("Si entra otra, se borra.");
        Chromium.looks(page, "sign-in-waiting-es", 360, ColorScheme.LIGHT);
        signIn(page, "ben@example.org");
        page.navigate(thread);
        assertThat(page.locator("#lines p:text-is('still on for five')")).hasCount(1);
        waits(page, "or six");
        page.context().clearCookies();
        page.navigate(service.url() + "/sign-in?lang=en");
        page.context().setOffline(false);
        assertThat(page.locator("#email")).isVisible();
        signIn(page, "carla@example.org");
        page.waitForFunction("() => /^[^1]*$/.test(document.querySelector('#waiting-note')?.textContent ?? '1')");
        assertThat(page.evaluate(STORED).toString()).endsWith("\"kept\":[]}");
        page.context().close();
        Page ben = chromium.signedIn("ben@example.org", Chromium.wide(360));
        ben.navigate(thread);
        assertThat(ben.locator("#lines p:text-is('or six')")).hasCount(0);
        ben.context().close();
    }

    @Test
    void n1_an_attempt_to_reach_somebody_waits_too_and_a_draft_is_there_when_the_page_comes_back() {
        Page page = cutOff("ana@example.org");
        Chromium.cutOff(page);
        page.getByLabel("Outcome").selectOption("left_message");
        page.getByLabel("One sentence").fill("asked her sister to say we called");
        page.locator("form[action$='/outreach'] button").click();
        assertThat(page.locator("#waiting-lines")).containsText("asked her sister to say we called");
        page.route("**/draft", Route::abort);
        page.getByLabel("Your text").fill("I began this in the tunnel");
        page.waitForFunction("() => document.querySelector('#draft-note').textContent.includes('kept on this device')");
        page.evaluate("""
                () => {
                    const real = fetch;
                    window.fetch = (to, ...how) => (String(to).endsWith('/draft') ? Promise.reject(new Error('cut')) : real(to, ...how));
                }
                """);
        page.context().setOffline(false);
        assertThat(page.locator("#waiting")).isHidden();
        page.reload();
        assertThat(page.getByLabel("Your text")).hasValue("I began this in the tunnel");
        assertThat(page.locator("#draft-note")).hasText("Draft kept on this device");
        page.context().close();
    }

    @Test
    void without_a_connection_another_page_says_so_in_ones_language_and_no_page_about_anybody_was_kept() {
        Page page = thread("ana@example.org", 360, ColorScheme.DARK);
        page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        page.waitForFunction("() => navigator.serviceWorker.controller");
        String kept = page.evaluate("""
                () => caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys()))))
                    .then((all) => all.flat().map((one) => new URL(one.url).pathname).join(' '))
                """).toString();
        assertThat(kept.split(" "))
                .contains("/device/offline", "/assets/handrail.css")
                .allMatch(path ->
                        path.startsWith("/assets/") || path.startsWith("/webjars/") || path.equals("/device/offline"));
        Chromium.cutOff(page);
        page.navigate(service.url() + "/clients");
        assertThat(page.locator("h1:visible")).hasText("No connection");
        Chromium.looks(page, "offline", 360, ColorScheme.DARK);
        page.evaluate("() => localStorage.setItem('lang', 'es')");
        page.reload();
        assertThat(page.locator("h1:visible")).hasText("Sin conexión");
        page.context().setOffline(false);
        assertThat(page.locator("h1:visible")).hasText("People you care for");
        page.context().close();
    }

    @Test
    void it_can_be_put_on_the_home_screen_under_a_name_that_names_nobody() {
        Page page = chromium.signedIn("ana@example.org", Chromium.wide(360));
        page.navigate(service.url() + "/today");
        CDPSession wire = page.context().newCDPSession(page);
        JsonObject manifest = wire.send("Page.getAppManifest");
        assertThat(manifest.getAsJsonArray("errors")).isEmpty();
        assertThat(manifest.get("data").getAsString()).contains("\"name\":\"Handrail\"");
        assertThat(wire.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors"))
                .allMatch(error -> error.toString().contains("in-incognito"));
        for (int size : List.of(180, 192, 512)) {
            Object drawn = page.evaluate("""
                    async (size) => {
                        const icon = new Image();
                        icon.src = '/assets/icon-' + size + '.png';
                        await icon.decode();
                        return icon.naturalWidth + 'x' + icon.naturalHeight;
                    }
                    """, size);
            assertThat(drawn).isEqualTo(size + "x" + size);
        }
        page.context().close();
    }

    @Test
    void what_waits_looks_right_at_a_desk_and_in_spanish() {
        Page page = thread("ben@example.org", 1280, ColorScheme.DARK);
        Chromium.cutOff(page);
        write(page, "nos vemos a las cinco");
        assertThat(page.locator("#waiting-lines li")).hasCount(1);
        page.route("**/reply", Route::abort);
        page.context().setOffline(false);
        Chromium.speak(page, "Español");
        page.navigate(service.url() + "/waiting");
        assertThat(page.locator("h1")).hasText("En este dispositivo");
        Chromium.looks(page, "waiting-es", 1280, ColorScheme.DARK);
        Chromium.speak(page, "English");
        page.context().close();
    }

    private static Page thread(String email, int width, ColorScheme scheme) {
        return thread(email, Chromium.wide(width).setColorScheme(scheme));
    }

    /** Without a service worker: what goes through one can't be kept from the network here. */
    private static Page cutOff(String email) {
        return thread(email, Chromium.wide(360).setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    private static Page thread(String email, Browser.NewContextOptions window) {
        Page page = chromium.signedIn(email, window);
        page.navigate(service.url() + "/clients");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open: "))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Texts"))
                .click();
        assertThat(page.getByLabel("Your text")).isVisible();
        page.waitForFunction("() => document.querySelector('#waiting-lines').dataset.shown");
        return page;
    }

    private static void waits(Page page, String words) {
        page.waitForFunction("() => document.querySelector('#waiting-lines').dataset.shown");
        Chromium.cutOff(page);
        write(page, words);
        assertThat(page.locator("#waiting-lines li")).hasCount(1);
    }

    private static void write(Page page, String words) {
        page.getByLabel("Your text").fill(words);
        button(page, "Send");
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void signIn(Page page, String email) {
        page.locator("#email").fill(email);
        page.locator("#password").fill(Demo.PASSWORD);
        page.locator("main form button").click();
        assertThat(page.locator("#password")).hasCount(0);
    }
}
