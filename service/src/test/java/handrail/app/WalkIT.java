package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import handrail.tool.Demo;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From a referral to a reply and a report, as people do it, in a real browser on the demo program. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkIT {

    private static final String PHONE = "+12025550190";

    private static RunningService service;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String chromium = System.getenv().getOrDefault("HANDRAIL_CHROMIUM", "/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
        service.close();
    }

    @Test
    @Order(1)
    void a_referral_is_taken_in_and_every_fault_is_named_at_once_while_what_was_typed_is_kept() {
        Page page = signedIn("sam@example.org", 1280);
        page.navigate(service.url() + "/referrals/new");
        page.getByLabel("First name").fill("Marlowe");
        page.getByLabel("Phone").fill("12");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take in"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("phone number with area code");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("the day and the time");
        assertThat(page.getByLabel("First name")).hasValue("Marlowe");
        page.getByLabel("Phone").fill(PHONE);
        page.getByLabel("Did they agree to be texted?").selectOption("verbal");
        page.getByLabel("When the overdose happened")
                .fill(service.core
                        .time
                        .instant()
                        .minusSeconds(5 * 3600)
                        .atZone(java.time.ZoneId.of("America/New_York"))
                        .toLocalDateTime()
                        .toString()
                        .substring(0, 16));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take in"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Taken in");
        looks(page, "referral");
    }

    @Test
    @Order(2)
    void the_first_text_arrives_on_the_simulated_phone_and_an_answer_goes_in_by_the_webhook() {
        Page phone = page(360);
        phone.navigate(service.url() + "/phones?number=%2B12025550190");
        assertThat(phone.locator(".said")).containsText("automated");
        texts(phone, "can i get some narcan");
        assertThat(phone.locator(".said")).containsText("pick it up");
        texts(phone, "he wont wake up");
        assertThat(phone.locator(".said")).containsText("Call 911 right now");
        looks(phone, "phones");
    }

    @Test
    @Order(3)
    void the_urgent_page_comes_first_the_thread_is_opened_answered_by_hand_and_supplies_are_delivered() {
        Page page = signedIn("sam@example.org", 360);
        page.navigate(service.url() + "/today");
        Locator first = page.locator(".line").first();
        assertThat(first).containsText("Marlowe");
        assertThat(first).containsText("Possible emergency");
        looks(page, "today");
        first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("I have it"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Marlowe");
        assertThat(page.locator("aside")).containsText("Speaks English");
        page.getByLabel("Your text").fill("Hey Marlowe, this is Sam. I'm right here.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();
        assertThat(page.locator(".said")).containsText("I'm right here.");
        assertThat(page.locator("main")).containsText("The bot is silent");
        looks(page, "thread");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mark delivered"))
                .click();
        assertThat(page.getByText("Mark delivered")).hasCount(0);
        page.getByLabel("Outcome").selectOption("reached");
        page.getByLabel("One sentence").fill("Talked, is with a friend.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.locator("aside dl")).not().containsText("Not yet");
        Page phone = page(360);
        phone.navigate(service.url() + "/phones?number=%2B12025550190");
        assertThat(phone.locator(".said")).containsText("I'm right here.");
    }

    @Test
    @Order(4)
    void the_manager_sees_figures_with_a_table_a_chart_and_a_csv_but_no_client() {
        Page page = signedIn("mara@example.org", 1280);
        assertThat(page.locator("h1")).containsText("people are with a coach");
        assertThat(page.locator("#figures tbody tr")).hasCount(5);
        looks(page, "report");
        assertThat(page.navigate(service.url() + "/today").status()).isEqualTo(403);
        String csv = (String) page.evaluate("() => fetch('/reports/caseload.csv').then((answer) => answer.text())");
        assertThat(csv).startsWith("coach,active").contains("Ana,");
    }

    @Test
    @Order(5)
    void c5_a_coach_opens_only_threads_of_their_own_clients() {
        Page sam = signedIn("sam@example.org", 1280);
        String thread = (String)
                sam.evaluate(
                        "() => fetch('/today').then((answer) => answer.text()).then((html) => [...html.matchAll(/threads.([0-9a-f-]{36})/g)].map((m) => m[1]).join(' '))");
        Page ben = signedIn("ben@example.org", 360);
        long refused = List.of(thread.split(" ")).stream()
                .distinct()
                .filter(id -> ben.navigate(service.url() + "/threads/" + id).status() == 404)
                .count();
        assertThat(refused).isPositive();
    }

    @Test
    @Order(6)
    void a_form_without_the_sessions_token_and_a_wrong_password_are_refused() {
        Page page = signedIn("ana@example.org", 360);
        Object status = page.evaluate("() => fetch('/sign-out', {method: 'POST'}).then((answer) => answer.status)");
        assertThat(status).isEqualTo(403);
        Page stranger = page(360);
        stranger.navigate(service.url() + "/today");
        assertThat(stranger.url()).contains("/sign-in?next=%2Ftoday");
        stranger.getByLabel("Email").fill("ana@example.org");
        stranger.getByLabel("Password").fill("not the password");
        stranger.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(stranger.getByRole(AriaRole.ALERT)).containsText("don't match");
        assertThat(stranger.getByLabel("Email")).hasValue("ana@example.org");
        looks(stranger, "sign-in");
    }

    private static void texts(Page phone, String body) {
        phone.getByLabel("Text to").fill(body);
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();
    }

    private static Page signedIn(String email, int width) {
        Page page = page(width);
        page.navigate(service.url() + "/");
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password").fill(Demo.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Account")))
                .isVisible();
        return page;
    }

    private static Page page(int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 760));
        return context.newPage();
    }

    /** No fault that axe knows, nothing wider than the screen, and a picture to look at. */
    private static void looks(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", name + "-" + page.viewportSize().width + ".png")));
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(name)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }
}
