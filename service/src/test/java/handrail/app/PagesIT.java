package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import handrail.tool.Demo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the coach's pages feel in a real browser: every state, width and colour scheme, live, without connection, without script. */
class PagesIT {

    private static final String ANA = "ana@example.org";
    private static final int MOST_BYTES = 100 * 1024;
    /** The first of Ana's newcomers in the demo, and what she knows them as. */
    private static final String PHONE = "+12025550120";

    private static final String NAME = "Alex";

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

    private static String thread(Page page) {
        page.navigate(service.url() + "/clients");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open: " + NAME))
                .first()
                .click();
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Texts"))
                .getAttribute("href");
    }

    @Test
    void every_page_is_axe_clean_fits_and_can_be_hit_with_a_thumb_at_each_width_light_and_dark() {
        for (int width : List.of(360, 768, 1280)) {
            for (ColorScheme scheme : Chromium.schemes(width)) {
                Page page = chromium.signedIn(ANA, Chromium.wide(width).setColorScheme(scheme));
                Map<String, String> pages = new LinkedHashMap<>();
                pages.put("clients", "/clients");
                pages.put("thread", thread(page));
                pages.put("client", page.url().replace(service.url(), ""));
                pages.put("today", "/today");
                pages.put("providers", "/providers");
                pages.put("pages", "/pages");
                pages.put("gone", "/no/such/page");
                pages.put("not-yours", "/threads/01900000-0000-7000-8000-00000000dead");
                pages.put("phones", "/phones?lang=es");
                pages.forEach((name, path) -> {
                    page.navigate(service.url() + path);
                    Chromium.looks(page, name, width, scheme);
                });
                page.context().close();
            }
        }
    }

    @Test
    void after_the_first_page_each_costs_at_most_100_kilobytes_over_the_wire() {
        // What a service worker brings is not counted on the wire.
        Page page = chromium.signedIn(ANA, Chromium.wide(360).setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        String thread = thread(page);
        String client = page.url().replace(service.url(), "");
        CDPSession wire = page.context().newCDPSession(page);
        AtomicLong bytes = new AtomicLong();
        wire.send("Network.enable");
        wire.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        for (String path : List.of("/today", "/clients", client, thread, "/pages", "/referrals/new", "/account")) {
            bytes.set(0);
            page.navigate(service.url() + path);
            page.waitForLoadState();
            assertThat(bytes.get()).as(path).isPositive().isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    @Test
    void what_is_new_is_said_on_today_and_nothing_moves_before_it_is_asked_for() throws Exception {
        Page page = chromium.signedIn(ANA, Chromium.wide(360));
        page.navigate(service.url() + "/today");
        int lines = page.locator(".line").count();
        String first = page.locator(".line strong").first().textContent();
        connected(page);
        assertThat(service.text("+12025550123", "he wont wake up")).isEqualTo(200);
        assertThat(page.locator("#news")).containsText("1 new");
        assertThat(page.locator(".line strong").first()).hasText(first);
        assertThat(page.locator(".line")).hasCount(lines);
        page.keyboard().press("n");
        assertThat(page.locator(".line").first()).containsText("Possible emergency");
        assertThat(page.locator("#news")).isEmpty();
    }

    /** Waits until the page listens: what happens before is on the page already. */
    private static void connected(Page page) {
        page.waitForFunction(
                "() => performance.getEntriesByType('resource').some((one) => one.name.includes('/pages/open'))");
    }

    @Test
    void a_thread_takes_in_texts_at_its_end_and_marks_them_for_whoever_reads_further_up() throws Exception {
        Page page = chromium.signedIn(ANA, Chromium.wide(360));
        page.navigate(service.url() + thread(page));
        connected(page);
        for (int i = 1; i <= 6; i++) {
            service.text(PHONE, "the bus was late again, number " + i + ", but i made it to work in the end");
        }
        assertThat(page.locator("#lines")).containsText("number 6");
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "() => { const said = document.querySelector('#said'); return said.scrollHeight - said.scrollTop - said.clientHeight < 60; }"))
                .isTrue();
        page.evaluate("() => { document.querySelector('#said').scrollTop = 0; }");
        page.waitForFunction("() => document.querySelectorAll('#lines .arrived').length === 0");
        service.text(PHONE, "talk later");
        assertThat(page.locator("#more-below")).containsText("new below");
        assertThat(page.locator("#said")).hasJSProperty("scrollTop", 0);
        page.locator("#more-below").click();
        assertThat(page.locator("#more-below")).isHidden();
    }

    @Test
    void what_a_coach_types_waits_on_another_device_and_survives_a_lost_connection() {
        Page phone = chromium.signedIn(ANA, Chromium.wide(360));
        String thread = thread(phone);
        phone.navigate(service.url() + thread);
        phone.getByLabel("Your text").fill("I can meet you at the library at");
        assertThat(phone.locator("#draft-note")).containsText("Draft kept");
        Page desk = chromium.signedIn(ANA, Chromium.wide(1280));
        desk.navigate(service.url() + thread);
        assertThat(desk.getByLabel("Your text")).hasValue("I can meet you at the library at");
        Chromium.cutOff(desk);
        desk.getByLabel("Your text").fill("I can meet you at the library at five");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();
        assertThat(desk.locator("#offline")).isVisible();
        assertThat(desk.locator("#waiting")).containsText("I can meet you at the library at five");
        desk.context().setOffline(false);
        assertThat(desk.locator("#offline")).isHidden();
        assertThat(desk.locator("#lines")).containsText("at the library at five");
        assertThat(desk.getByLabel("Your text")).hasValue("");
        assertThat(desk.locator("#lines .coach small")).hasText("delivered");
    }

    @Test
    void keys_work_a_list_open_help_and_hide_the_page_from_whoever_looks() {
        Page page = chromium.signedIn(ANA, Chromium.wide(1280));
        page.navigate(service.url() + "/today");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator(".line").nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(page.locator(".line").first()).isFocused();
        String said = page.locator("time").first().textContent();
        page.keyboard().press("t");
        assertThat(page.locator("time").first()).containsText("Eastern Standard Time");
        page.keyboard().press("t");
        assertThat(page.locator("time").first()).hasText(said);
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        page.keyboard().press("Escape");
        assertThat(page.locator("main h1")).isHidden();
        assertThat(page.locator("#hidden-note")).isVisible();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hide"))
                .click();
        assertThat(page.locator("main h1")).isVisible();
        page.keyboard().press("j");
        page.keyboard().press("r");
        assertThat(page.getByLabel("Your text")).isFocused();
    }

    @Test
    void without_script_everything_is_a_plain_form() {
        Page page = chromium.signedIn("ben@example.org", Chromium.wide(360).setJavaScriptEnabled(false));
        page.navigate(service.url() + "/clients");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open: "))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Texts"))
                .click();
        page.locator(".quick button").first().click();
        assertThat(page.getByLabel("Your text")).hasValue("Hi, it's Ben. How are you doing today?");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();
        assertThat(page.locator("#lines")).containsText("Hi, it's Ben.");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hide")))
                .hasCount(0);
        Chromium.speak(page, "Español");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar")))
                .isVisible();
        Chromium.speak(page, "English");
    }

    @Test
    void a_page_that_takes_long_shows_that_it_is_coming() {
        Page page = chromium.signedIn(ANA, Chromium.wide(360));
        page.navigate(service.url() + "/today");
        page.evaluate("""
                () => new MutationObserver(() => {
                    if (getComputedStyle(document.querySelector('#skeleton')).display !== 'none') sessionStorage.setItem('waited', 'yes');
                }).observe(document.documentElement, { attributes: true })
                """);
        CDPSession wire = page.context().newCDPSession(page);
        wire.send("Network.enable");
        wire.send("Network.emulateNetworkConditions", slow());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("People"))
                .click();
        assertThat(page.locator("main h1")).containsText("People you care for");
        assertThat(page.evaluate("() => sessionStorage.getItem('waited')")).isEqualTo("yes");
        assertThat(page.locator("#skeleton")).isHidden();
    }

    private static JsonObject slow() {
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 900);
        network.addProperty("downloadThroughput", 30_000);
        network.addProperty("uploadThroughput", 30_000);
        return network;
    }

    @Test
    void a_page_nobody_looks_at_goes_away_with_its_sign_in_and_no_part_of_it_becomes_the_sign_in_page()
            throws Exception {
        Page page = chromium.window(Chromium.wide(360));
        page.clock().install();
        page.navigate(service.url() + "/sign-in?lang=en");
        page.getByLabel("Email").fill("dev@example.org");
        page.getByLabel("Password").fill(Demo.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.locator("main h1")).hasText("Today");
        service.core.database.open(handle -> handle.execute("""
                update sign_in_session set last_seen_at = clock_timestamp() - interval '31 minutes'
                where id = (select id from sign_in_session order by created_at desc limit 1)
                """));
        Object part = page.evaluate("""
                () => fetch('/today/news', { headers: { 'HX-Request': 'true', 'HX-Current-URL': location.href } })
                    .then((answer) => answer.status + ' ' + answer.headers.get('HX-Redirect'))
                """);
        assertThat(part).isEqualTo("401 /sign-in?next=%2Ftoday");
        page.clock().fastForward("32:00");
        assertThat(page.getByLabel("Password")).isVisible();
        assertThat(page.url()).contains("next=%2Ftoday");
    }

    @Test
    void whoever_is_not_signed_in_is_spoken_to_in_their_language_and_may_choose_the_other() {
        Page page = chromium.window(Chromium.wide(360).setLocale("es-MX"));
        page.navigate(service.url() + "/today");
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        Chromium.speak(page, "English");
        assertThat(page.getByLabel("Email")).isVisible();
        assertThat(page.url()).contains("next=");
        page.navigate(service.url() + "/phones");
        assertThat(page.locator("#now")).containsText("Eastern Standard Time");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
}
