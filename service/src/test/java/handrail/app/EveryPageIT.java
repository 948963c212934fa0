package handrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import handrail.tool.Demo;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page there is, as the links lead to it: none is a dead end, and each is looked at on a phone. */
class EveryPageIT {

    /** Parts of pages, files, feeds and what machines ask for: nobody opens them in a window. */
    private static final Set<String> NO_PAGES = Set.of(
            "/",
            "/device/manifest.webmanifest",
            "/device/worker.js",
            "/device/offline",
            "/threads/{id}/media/{media}",
            "/threads/{id}/later/{later}/picture",
            "/threads/{id}/news",
            "/threads/{id}/typing",
            "/threads/{id}/export",
            "/today/news",
            "/pages/open",
            "/pages/news",
            "/live",
            "/heartbeat",
            "/intake/{id}/report.csv",
            "/reports/caseload.csv",
            "/reports/clocks.csv",
            "/reports/clocks/{kind}/rows.csv",
            "/calendar/feed/{token}.ics",
            "/api/openapi.json",
            "/api/simulator/phones/{number}",
            "/twilio/picture",
            "/phones/screen");

    /** How many of a kind are opened: one person's page leads where another's does not. */
    private static final int OF_A_KIND = 8;

    private static final Map<String, String> WHO = new LinkedHashMap<>(Map.of(
            "administrator", "ada@example.org",
            "coach", "ana@example.org",
            "manager", "mara@example.org",
            "supervisor", "sam@example.org"));

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    private static RunningService service;
    private static Chromium chromium;

    /** One that stands for its kind, and who opened it. */
    private record Example(String role, String path) {}

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        chromium = new Chromium(service.url());
        service.text("+12025550199", "hello is anybody there");
        somebodyTwice();
        Page sam = chromium.signedIn(WHO.get("supervisor"), Chromium.wide(360));
        sam.navigate(service.url() + "/rebalance");
        sam.locator("input[name=leaving]").first().check();
        sam.locator("form:has(input[name=leaving]) button").click();
        sam.context().close();
        Page ana = chromium.signedIn(WHO.get("coach"), Chromium.wide(360));
        ana.navigate(service.url() + "/wordings");
        ana.locator("#title").fill("The bench");
        ana.locator("#en").fill("I am at the bench.");
        ana.locator("form:has(#title) button").click();
        ana.context().close();
        Page ada = chromium.signedIn(WHO.get("administrator"), Chromium.wide(360));
        ada.navigate(service.url() + "/policy");
        ada.getByLabel("Hour of check-ins").fill("16:15");
        ada.locator("form[action='/policy/draft'] button").click();
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(ada.locator("main"))
                .containsText("What changes");
        ada.context().close();
    }

    /** Referred by two who wrote the name in their own ways, and in a list that waits to be taken in. */
    private static void somebodyTwice() throws Exception {
        Referring referring = new Referring(service);
        referring.refer("Guadalupe", "Tamez Ortiz", "+12025550162", "verbal", 40);
        referring.refer("Lupe", "Tames", "+12025550163", "verbal", 4);
        service.until(() -> service.owner()
                .withHandle(handle -> handle.createQuery(
                                "select exists (select from task where kind = 'SAME_PERSON' and done_at is null)")
                        .mapTo(Boolean.class)
                        .one()));
        Visitor sam = Visitor.signedIn(service.url(), WHO.get("supervisor"), Demo.PASSWORD);
        sam.get("/intake");
        String at = service.core.time.instant().toString().substring(0, 10);
        String list = "First name,Last name,Cell,Overdose date\r\nRufina,Quesada,(202) 555-0161," + at + " 01:00\r\n";
        sam.upload("/intake", "file", "list.csv", list.getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        service.close();
    }

    @Test
    void every_page_is_reached_by_links_that_all_lead_somewhere_and_is_axe_clean_on_a_phone() throws Exception {
        Map<String, Example> found = new TreeMap<>();
        Set<String> dead = new TreeSet<>();
        for (Map.Entry<String, String> one : WHO.entrySet()) {
            follow(one.getKey(), Visitor.signedIn(service.url(), one.getValue(), Demo.PASSWORD), found, dead);
        }
        follow("open", new Visitor(service.url()), found, dead);
        assertThat(dead).as("links that lead nowhere").isEmpty();
        Set<String> missed = RouteTableIT.TABLE.keySet().stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring(4))
                .filter(route -> !NO_PAGES.contains(route) && !found.containsKey(route))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missed).as("pages no link leads to").isEmpty();
        looks(found);
    }

    /** All that is wrong anywhere, at once. */
    private static void looks(Map<String, Example> found) {
        SoftAssertions all = new SoftAssertions();
        for (String role : found.values().stream().map(Example::role).collect(Collectors.toCollection(TreeSet::new))) {
            Page page = role.equals("open")
                    ? chromium.window(Chromium.wide(360))
                    : chromium.signedIn(WHO.get(role), Chromium.wide(360));
            found.values().stream().filter(one -> one.role().equals(role)).forEach(one -> {
                page.navigate(service.url() + one.path());
                String name = one.path().replaceAll("[^a-z]+", "-");
                String picture = "every" + name.substring(0, Math.min(40, name.length()));
                all.check(() -> Chromium.looks(page, picture, 360, ColorScheme.LIGHT));
            });
            page.context().close();
        }
        all.assertAll();
    }

    /** Goes by the links of every page, a few of each kind. */
    private static void follow(String role, Visitor visitor, Map<String, Example> found, Set<String> dead)
            throws Exception {
        Deque<String> next = new ArrayDeque<>(
                role.equals("open")
                        ? List.of("/sign-in", "/start", "/set-up", "/refer", "/phones")
                        : List.of("/today", "/account"));
        Set<String> seen = new HashSet<>(next);
        Map<String, Integer> times = new LinkedHashMap<>();
        while (!next.isEmpty()) {
            String path = next.remove();
            String route = route(role, path);
            if (route.isEmpty() || NO_PAGES.contains(route) || times.merge(route, 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            HttpResponse<String> answer = visitor.get(path);
            if (answer.statusCode() >= 400) {
                dead.add(role + " " + path + " " + answer.statusCode());
                continue;
            }
            if (answer.statusCode() == 200) {
                found.putIfAbsent(route, new Example(role, path));
            }
            links(answer.body()).stream().filter(seen::add).forEach(next::add);
        }
    }

    private static List<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !link.startsWith("/assets/") && !link.startsWith("/webjars/"))
                .distinct()
                .toList();
    }

    /** Which of the routes it is; empty for none this role may take. */
    private static String route(String role, String path) {
        String plain = path.split("\\?", 2)[0];
        return RouteTableIT.TABLE.entrySet().stream()
                .filter(route -> route.getKey().startsWith("GET ")
                        && List.of(route.getValue().split(" ")).contains(role))
                .map(route -> route.getKey().substring(4))
                .filter(route -> matches(route, plain))
                .min((one, other) -> Integer.compare(one.indexOf('{'), other.indexOf('{')))
                .orElse("");
    }

    private static boolean matches(String route, String path) {
        Matcher places = Pattern.compile("\\{[^}]*}").matcher(route);
        return path.matches(places.replaceAll("[^/]+"));
    }
}
