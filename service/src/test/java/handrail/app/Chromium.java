package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import handrail.tool.Demo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.Assertions;

/**
 * A real browser that calls nobody's home, on a running service. It starts once for all tests of a JVM; windows share nothing with one another,
 * as those of a browser started anew.
 */
final class Chromium implements AutoCloseable {

    private final List<BrowserContext> windows = new ArrayList<>();
    private final String url;

    /** What a busy machine takes its time for is waited for; also what is tried again every 20 seconds at the latest. */
    private static final double PATIENCE_MILLIS = 30_000;

    Chromium(String url) {
        this.url = url;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private static final class Running {

        /** It goes with the JVM: its driver ends when nobody holds the other end. */
        static final Browser BROWSER = launch(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));

        private static Browser launch(Playwright playwright) {
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(
                                    Path.of(System.getenv().getOrDefault("HANDRAIL_CHROMIUM", "/usr/bin/chromium")))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    // There is no graphics card: pretending to have one costs more than painting does.
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run")));
        }
    }

    /** A new window of somebody who is not signed in. */
    Page window(Browser.NewContextOptions options) {
        BrowserContext window = Running.BROWSER.newContext(options);
        windows.add(window);
        window.onClose(windows::remove);
        return window.newPage();
    }

    /** A window of this width; light, with script. */
    static Browser.NewContextOptions wide(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, 760).setColorScheme(ColorScheme.LIGHT);
    }

    /** A new window of somebody who signs in. */
    Page signedIn(String email, Browser.NewContextOptions options) {
        Page page = window(options);
        page.navigate(url + "/sign-in?lang=en");
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password").fill(Demo.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Account")))
                .isVisible();
        return page;
    }

    /** Changes to the language whose name this is, and waits for the page in it: another page asked for meanwhile would take the change's place. */
    static void speak(Page page, String language) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(language))
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", language.equals("English") ? "en" : "es");
    }

    /**
     * Takes the connection away and sees to it that the page knows: now and then a worker of the page that starts at this moment undoes it, and
     * then it is said again.
     */
    static void cutOff(Page page) {
        for (int tries = 0; tries < 5; tries++) {
            page.context().setOffline(true);
            try {
                page.waitForFunction(
                        "() => !navigator.onLine", null, new Page.WaitForFunctionOptions().setTimeout(3_000));
                return;
            } catch (TimeoutError undone) {
                page.context().setOffline(false);
            }
        }
        throw new AssertionError("The page does not know that it is cut off");
    }

    /**
     * How a page is looked at by this width. Colours do not depend on the width, nor what sticks out on the colours: dark on a phone, light on
     * a desk. With {@code -Dscreens=all} both on both, and every picture is kept in {@code target/screens}, for somebody who wants to see them.
     */
    static List<ColorScheme> schemes(int width) {
        if (everything()) {
            return List.of(ColorScheme.LIGHT, ColorScheme.DARK);
        }
        return List.of(width < 500 ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    private static boolean everything() {
        return System.getProperty("screens", "").equals("all");
    }

    /** A page as it should be at any width, light or dark: axe finds nothing, nothing sticks out, every control, or the label around it, can be hit with a thumb. */
    static void looks(Page page, String name, int width, ColorScheme scheme) {
        String what = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        if (everything()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screens", what + ".png")));
        }
        Assertions.assertThat(new AxeBuilder(page)
                        .options(everyViolation())
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations())
                .as(what)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        Assertions.assertThat(
                        (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as(what)
                .isTrue();
        Assertions.assertThat(page.evaluate("""
                        () => [...document.querySelectorAll('a, button, select, input:not([type=hidden]), textarea, summary')]
                            .filter((one) => one.getClientRects().length && !one.matches('.skip'))
                            .filter((one) => (one.closest('label') ?? one).getBoundingClientRect().height < 43.5)
                            .map((one) => one.outerHTML)
                        """)).as(what + ": 44 px").isEqualTo(List.of());
    }

    /** Every rule, and every place that breaks one; of what is in order only that it is: describing all of that took most of axe's time. */
    private static AxeRunOptions everyViolation() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** Closes its windows; the browser stays for whoever comes next. */
    @Override
    public void close() {
        List.copyOf(windows).forEach(BrowserContext::close);
    }
}
