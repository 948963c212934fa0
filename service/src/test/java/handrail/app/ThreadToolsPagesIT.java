package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import handrail.database.ProgramId;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a coach does in a thread beside writing now, in a real browser: texts for later, saved wordings, search, calls. */
class ThreadToolsPagesIT {

    private static final String ANA = "ana@example.org";
    private static final String SAM = "sam@example.org";
    private static final String PHONE = "+12025550120";
    private static final String NAME = "Alex";

    private static RunningService service;
    private static Chromium chromium;
    private static ProgramId program;
    private static String thread;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        chromium = new Chromium(service.url());
        program = service.core.database.open(
                handle -> handle.createQuery("select program_id from sender where address = :line")
                        .bind("line", RunningService.CLIENTS_LINE)
                        .mapTo(UUID.class)
                        .map(ProgramId::new)
                        .one());
        thread = "/threads/"
                + service.core.database.inProgram(
                        program,
                        handle -> handle.createQuery("""
                        select c.id from phone_holder h join conversation c on c.client_id = h.client_id
                        where h.phone_key = any(:keys) and h.held_until is null
                        """)
                                .bindArray("keys", byte[].class, service.core.sealing.keys("phone", PHONE))
                                .mapTo(UUID.class)
                                .one());
        service.text(PHONE, "Gracias, el lunes esta bien para mí, después del trabajo");
    }

    @AfterAll
    static void stop() {
        chromium.close();
        service.close();
    }

    private static Page open(String who, int width) {
        Page page = chromium.signedIn(who, Chromium.wide(width));
        page.navigate(service.url() + thread);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static long count(String query) {
        return service.core.database.inProgram(
                program, handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private static void settle() {
        service.core.database.useProgram(program, handle -> {
            handle.execute(
                    "update later_text set state = 'cancelled', body = null, picture = null, picture_kind = null, settled_at = handrail.now() where state in ('waiting', 'held')");
            handle.execute(
                    "update call_out set state = 'over', ended = 'completed', over_at = handrail.now() where state <> 'over'");
            handle.execute("update call_out set result = 'reached', result_at = handrail.now() where result is null");
            handle.execute("delete from draft");
        });
    }

    @Test
    void every_state_is_axe_clean_fits_and_can_be_hit_with_a_thumb_in_english_and_spanish() {
        for (int width : List.of(360, 1280)) {
            for (ColorScheme scheme : Chromium.schemes(width)) {
                settle();
                Page page = chromium.signedIn(ANA, Chromium.wide(width).setColorScheme(scheme));
                tools(page, width, scheme);
                Chromium.speak(page, "Español");
                look(page, "tools-thread-es", thread, width, scheme);
                look(page, "tools-wordings-es", "/wordings", width, scheme);
                look(page, "tools-search-es", thread + "/search", width, scheme);
                Chromium.speak(page, "English");
                page.context().close();
            }
        }
    }

    private static void tools(Page page, int width, ColorScheme scheme) {
        page.navigate(service.url() + thread);
        page.locator("details.later summary").click();
        page.locator("#wordings summary").click();
        Chromium.looks(page, "tools-open", width, scheme);
        page.locator("#body").fill("Good morning! Shall we talk today?");
        page.locator("details.later .row button").first().click();
        assertThat(page.locator("#later li")).hasCount(1);
        button(page, "Call (202) 555-0120").click();
        assertThat(page.locator("#call")).containsText("Your phone rings now");
        Chromium.looks(page, "tools-waiting", width, scheme);
        service.core.database.useProgram(program, handle -> {
            handle.execute("update call_out set state = 'through' where state = 'ringing'");
            handle.execute(
                    "update later_text set state = 'held', outcome = 'wrote', settled_at = handrail.now() where state = 'waiting'");
        });
        look(page, "tools-held", thread, width, scheme);
        page.navigate(service.url() + "/wordings");
        page.locator("#en").fill("Hi {nobody}");
        button(page, "Save").click();
        assertThat(page.locator("[role=alert].wrong")).isVisible();
        Chromium.looks(page, "tools-wordings-wrong", width, scheme);
        page.navigate(service.url() + thread + "/search");
        page.locator("#words").fill("LUNES");
        page.locator("#words").press("Enter");
        assertThat(page.locator("#found")).containsText("1 text has");
        Chromium.looks(page, "tools-search", width, scheme);
        page.locator("#words").fill("zzzz");
        page.locator("#words").press("Enter");
        assertThat(page.locator("#found")).containsText("No text has");
        Chromium.looks(page, "tools-search-none", width, scheme);
    }

    private static void look(Page page, String name, String path, int width, ColorScheme scheme) {
        page.navigate(service.url() + path);
        Chromium.looks(page, name, width, scheme);
    }

    @Test
    void a_text_for_later_is_two_taps_away_stands_in_the_thread_and_comes_back_to_the_box() {
        settle();
        Page page = open(ANA, 360);
        page.locator("#body").fill("See you at the library");
        page.locator("details.later summary").click();
        page.locator("details.later .row button").first().click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("It goes at that time");
        assertThat(page.locator("#later")).containsText("See you at the library");
        assertThat(page.locator("#body")).hasValue("");
        button(page, "Change it").click();
        assertThat(page.locator("#body")).hasValue("See you at the library");
        assertThat(page.locator("#later li")).hasCount(0);
        page.context().close();
    }

    @Test
    void a_picture_chosen_for_later_is_seen_in_what_waits_until_it_goes_or_is_let_go() {
        settle();
        Page page = open(ANA, 360);
        page.locator("#picture")
                .setInputFiles(new FilePayload(
                        "door.gif",
                        "image/gif",
                        Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")));
        page.locator("details.later summary").click();
        page.locator("details.later .row button").first().click();
        assertThat(page.locator("#later img")).hasAttribute("alt", "Picture that goes along");
        page.locator("#later").scrollIntoViewIfNeeded();
        page.waitForFunction("() => document.querySelector('#later img').naturalWidth === 1");
        Chromium.looks(page, "tools-later-picture", 360, ColorScheme.LIGHT);
        button(page, "Don't send it").click();
        assertThat(page.locator("#later li")).hasCount(0);
        page.context().close();
    }

    @Test
    void a_time_that_is_past_is_said_beside_its_box_and_every_word_stays() {
        settle();
        Page page = open(ANA, 360);
        page.locator("#body").fill("See you at the library");
        page.locator("details.later summary").click();
        page.locator("#at").fill("2020-01-01T09:00");
        page.locator("#at").press("Enter");
        assertThat(page.locator("#faults")).containsText("That time is past");
        assertThat(page.locator("#body")).hasValue("See you at the library");
        assertThat(page.locator("#at")).hasValue("2020-01-01T09:00");
        page.context().close();
    }

    @Test
    void t18_a_call_rings_the_coach_then_the_client_and_two_taps_say_what_came_of_it() {
        settle();
        long attempts =
                count("select count(*) from outreach_attempt where channel = 'call' and outcome = 'left_message'");
        Page page = open(ANA, 360);
        button(page, "Call (202) 555-0120").click();
        assertThat(page.locator("#call")).containsText("Press 1 there");
        Page phone = chromium.window(Chromium.wide(360));
        phone.navigate(service.url() + "/phones?number=%2B12025550110&lang=en");
        button(phone, "Press 1").last().click();
        assertThat(page.locator("#call")).containsText("How did it go?");
        phone.navigate(service.url() + "/phones?number=%2B12025550120&lang=en");
        button(phone, "Answer, and talk for two minutes").click();
        assertThat(page.locator("#call")).containsText("about 2 minutes");
        page.locator("#call-note").fill("Will call on Monday");
        button(page, "Voicemail").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("How your call went is recorded");
        assertThat(page.locator("#call .note")).hasCount(0);
        Assertions.assertThat(count(
                        "select count(*) from outreach_attempt where channel = 'call' and outcome = 'left_message'"))
                .isEqualTo(attempts + 1);
        phone.context().close();
        page.context().close();
    }

    @Test
    void s5_a_coach_takes_a_thread_over_and_hands_it_back_to_the_bot() {
        settle();
        Page ana = open(ANA, 360);
        if (button(ana, "Take over").isVisible()) {
            button(ana, "Take over").click();
        }
        assertThat(ana.locator("#standing")).containsText("You are in this thread. The bot is silent");
        button(ana, "Hand back to the bot").click();
        assertThat(ana.locator("#standing")).containsText("The bot is answering");
        button(ana, "Take over").click();
        assertThat(ana.locator("#standing")).containsText("You are in this thread. The bot is silent");
        ana.context().close();
    }

    @Test
    void whoever_has_the_thread_open_sees_that_somebody_else_is_writing_until_it_is_sent() {
        settle();
        Page sam = open(SAM, 1280);
        Page ana = open(ANA, 360);
        ana.getByLabel("Your text").fill("See you at the bridge");
        assertThat(sam.locator("#typing")).hasText("Ana is writing");
        Chromium.looks(sam, "tools-typing", 1280, ColorScheme.LIGHT);
        assertThat(ana.locator("#typing")).hasText("");
        button(ana, "Send").click();
        assertThat(sam.locator("#typing")).hasText("");
        assertThat(sam.locator("#lines")).containsText("See you at the bridge");
        ana.context().close();
        sam.context().close();
    }

    @Test
    void a_saved_wording_is_picked_by_key_with_the_names_filled_in_and_can_be_changed_before_it_goes() {
        settle();
        Page page = open(ANA, 1280);
        page.navigate(service.url() + "/wordings");
        page.locator("#title").fill("Good morning");
        page.locator("#en").fill("Good morning, {name}. It's {me}!");
        button(page, "Save").click();
        assertThat(page.locator(".lines")).hasCount(2);
        page.navigate(service.url() + thread);
        page.locator("#wordings summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#body")).hasValue(Pattern.compile("Good morning, " + NAME + "[.] It's \\w+!"));
        assertThat(page.locator("#body")).isFocused();
        page.navigate(service.url() + "/wordings");
        button(page, "Remove: Good morning").click();
        assertThat(page.locator(".lines li")).hasCount(0);
        page.context().close();
    }

    @Test
    void t14_what_the_program_approves_is_in_both_languages_and_tells_nothing_to_whoever_sees_a_screen() {
        settle();
        Page sam = chromium.signedIn(SAM, Chromium.wide(1280));
        sam.navigate(service.url() + "/wordings");
        sam.locator("#title").fill("Ride");
        sam.locator("#en").fill("Do you need a ride to treatment, {name}?");
        sam.getByLabel("For everybody in the program").check();
        button(sam, "Save").click();
        assertThat(sam.locator(".wrong")).containsText("Says what the program is for");
        assertThat(sam.locator(".wrong")).containsText("Write it in this language too");
        sam.locator("#en").fill("Do you need a ride, {name}?");
        sam.locator("#es").fill("¿Necesita transporte, {name}?");
        button(sam, "Save").click();
        assertThat(sam.locator(".lines li")).hasCount(1);
        Page page = open(ANA, 360);
        page.locator("#wordings summary").click();
        assertThat(page.locator("#wordings")).containsText("Do you need a ride, " + NAME + "?");
        page.navigate(service.url() + "/wordings");
        assertThat(button(page, "Remove: Ride")).hasCount(0);
        sam.locator(".lines form button").click();
        assertThat(sam.locator(".lines li")).hasCount(0);
        sam.context().close();
        page.context().close();
    }

    @Test
    void c5_a_search_ignores_accents_and_capitals_jumps_to_its_hit_is_audited_and_stands_in_no_address()
            throws Exception {
        settle();
        for (int i = 0; i < 3; i++) {
            service.text(PHONE, "One more thing number " + i);
        }
        long reads = count("select count(*) from audit where action = 'thread.search'");
        Page page = open(ANA, 1280);
        page.locator("h1").click();
        page.keyboard().press("/");
        assertThat(page.locator("#words")).isVisible();
        page.locator("#words").fill("para mi, DESPUES");
        page.locator("#words").press("Enter");
        assertThat(page.locator("#found")).containsText("1 text has these words");
        assertThat(page.locator("mark")).hasText("para mí, después");
        Assertions.assertThat(page.url()).doesNotContain("DESPUES");
        Assertions.assertThat(count("select count(*) from audit where action = 'thread.search'"))
                .isEqualTo(reads + 1);
        page.locator("h1").click();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.locator("#lines .hit")).containsText("después del trabajo");
        assertThat(page.locator("#lines .hit")).isFocused();
        page.context().close();
    }

    @Test
    void c5_a_coach_finds_a_person_and_words_across_all_their_threads_and_nobody_elses() {
        settle();
        Page page = chromium.signedIn(ANA, Chromium.wide(360));
        page.navigate(service.url() + "/clients");
        page.locator("h1").click();
        page.keyboard().press("/");
        page.locator("#words").fill("para mi, DESPUES");
        page.locator("#words").press("Enter");
        assertThat(page.locator("#found")).containsText("1 text has these words");
        assertThat(page.locator(".line").first()).containsText(NAME);
        Chromium.looks(page, "find", 360, ColorScheme.LIGHT);
        page.locator(".line a").first().click();
        assertThat(page.locator("#lines .hit")).containsText("después del trabajo");
        found(page, "0120");
        assertThat(page.locator("#found")).containsText("1 person");
        assertThat(page.locator(".line a").first()).containsText(NAME);
        found(page, "x");
        assertThat(page.locator("[role=alert].wrong")).containsText("at least two letters");
        Chromium.speak(page, "Español");
        found(page, "lunes");
        page.setViewportSize(1280, 760);
        Chromium.looks(page, "find-es", 1280, ColorScheme.LIGHT);
        Chromium.speak(page, "English");
        Assertions.assertThat(page.url()).doesNotContain("lunes");
        page.context().close();
        Page ben = chromium.signedIn("ben@example.org", Chromium.wide(1280).setJavaScriptEnabled(false));
        found(ben, "para mi, DESPUES");
        assertThat(ben.locator("#found")).containsText("No text has these words");
        Assertions.assertThat(count("select count(*) from audit where action = 'clients.search'"))
                .isGreaterThanOrEqualTo(4);
        ben.context().close();
    }

    @Test
    void somebody_who_is_not_in_care_any_more_is_found_after_those_who_are_and_marked() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page sam = chromium.signedIn(SAM, Chromium.wide(360).setColorScheme(scheme));
            found(sam, "alex");
            assertThat(sam.locator(".line").filter(new Locator.FilterOptions().setHasText("Not in care any more")))
                    .containsText("Alex Fuentes");
            Chromium.looks(sam, "find-former", 360, scheme);
            Chromium.speak(sam, "Español");
            found(sam, "alex");
            assertThat(sam.locator(".line").filter(new Locator.FilterOptions().setHasText("Ya no está en")))
                    .containsText("Alex Fuentes");
            Chromium.looks(sam, "find-former-es", 360, scheme);
            Chromium.speak(sam, "English");
            sam.context().close();
        }
    }

    private static void found(Page page, String words) {
        page.navigate(service.url() + "/find");
        page.locator("#words").fill(words);
        page.locator("#words").press("Enter");
        assertThat(page.locator("#found, [role=alert].wrong")).isVisible();
    }

    @Test
    void on_a_phone_the_newest_texts_and_the_box_to_write_in_are_seen_before_anything_is_scrolled() {
        settle();
        Page page = chromium.signedIn(ANA, Chromium.wide(360).setViewportSize(360, 740));
        page.navigate(service.url() + thread);
        boxIsSeen(page);
        page.locator(".mode button").click();
        page.waitForLoadState();
        page.navigate(service.url() + thread);
        boxIsSeen(page);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target", "screens", "first-look-360.png")));
        page.locator(".ring details summary").click();
        assertThat(page.locator(".ring")).containsText("Your own phone rings first");
        page.context().close();
    }

    /** Whoever is in the thread, the bot or a coach. */
    private static void boxIsSeen(Page page) {
        assertThat(page.locator("#lines > li[id^=m-]").last()).isInViewport();
        assertThat(page.locator("#body"))
                .isInViewport(
                        new com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(page.locator("#send"))
                .isInViewport(
                        new com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions().setRatio(1));
        Assertions.assertThat((Boolean)
                        page.evaluate("() => document.querySelector('#said').getBoundingClientRect().height >= 240"))
                .isTrue();
    }

    @Test
    void what_lies_beyond_the_newest_texts_is_found_and_shown_with_what_was_around_it() {
        settle();
        service.core.database.useProgram(program, handle -> {
            UUID id = UUID.fromString(thread.substring("/threads/".length()));
            for (int i = 0; i < 230; i++) {
                UUID message = service.core.ids.next();
                handle.createUpdate(
                                "insert into message (id, program_id, conversation_id, author, body, at) values (:id, :program, :thread, 'client', :body, handrail.now())")
                        .bind("id", message)
                        .bind("program", program)
                        .bind("thread", id)
                        .bind(
                                "body",
                                service.core.sealing.seal(
                                        "message", "body", message, i == 3 ? "the blue heron" : "line " + i))
                        .execute();
            }
        });
        Page page = open(ANA, 360);
        assertThat(page.locator("#lines")).not().containsText("the blue heron");
        page.navigate(service.url() + thread + "/search");
        page.locator("#words").fill("blue heron");
        page.locator("#words").press("Enter");
        page.locator(".line a").first().click();
        assertThat(page.locator("#lines .hit")).containsText("the blue heron");
        assertThat(page.locator("#lines .hit")).isInViewport();
        page.getByText("To the newest texts").click();
        assertThat(page.locator("#lines")).containsText("line 229");
        page.navigate(service.url() + thread + "/search");
        page.locator("#words").fill("line");
        page.locator("#words").press("Enter");
        assertThat(page.locator("#found")).containsText("More than 50 texts");
        page.context().close();
        service.move(Duration.ofSeconds(1));
    }
}
