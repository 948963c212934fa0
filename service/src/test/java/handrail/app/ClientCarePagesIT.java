package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import handrail.database.ProgramId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a coach reads and writes on a client's page, in a real browser. */
class ClientCarePagesIT {

    private static final String ANA = "ana@example.org";
    private static final String PHONE = "+12025550120";

    private static RunningService service;
    private static Chromium chromium;
    private static ProgramId program;
    private static UUID client;

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
        client = service.core.database.inProgram(
                program,
                handle -> handle.createQuery(
                                "select client_id from phone_holder where phone_key = any(:keys) and held_until is null")
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
    void nothing_is_agreed_yet() {
        service.owner().useHandle(handle -> handle.execute("delete from plan_line"));
        service.owner().useHandle(handle -> handle.execute("delete from safety_plan"));
    }

    private static Page open(Browser.NewContextOptions how) {
        Page page = chromium.signedIn(ANA, how);
        page.navigate(service.url() + "/clients/" + client);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator said(Page page) {
        return page.locator("main > [role=status]");
    }

    private static void agree(Page page, String words, String kind) {
        page.locator("#planWords").fill(words);
        button(page, kind).click();
        assertThat(said(page)).hasText("It is written down.");
        assertThat(page.locator("#planWords")).hasValue("");
    }

    private static long count(String query) {
        return service.owner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    @Test
    void episode_clocks_overdoses_consent_and_all_that_happened_are_seen_at_a_glance() {
        Page page = open(Chromium.wide(360));
        Locator main = page.locator("main");
        assertThat(main).containsText("In care");
        assertThat(main).containsText("Wanted within 24 h of the overdose");
        assertThat(main).containsText("At the latest 72 h after the overdose");
        assertThat(main).containsText("May be texted");
        assertThat(main).containsText("Overdoses");
        assertThat(main).containsText("Supplies");
        assertThat(main).containsText("Handoffs");
        assertThat(main).containsText("All that happened");
        page.context().close();
    }

    @Test
    void an_attempt_or_an_encounter_is_written_down_with_two_taps_and_a_sentence() {
        Page page = open(Chromium.wide(360));
        page.getByLabel("In person").check();
        page.locator("#note").fill("Had coffee at the library, wants to see a doctor");
        button(page, "Reached").click();
        assertThat(said(page)).hasText("It is written down.");
        assertThat(page.locator(".timeline.long")).containsText("In person: Reached");
        assertThat(page.locator(".timeline.long")).containsText("Had coffee at the library, wants to see a doctor");
        assertThat(count("select count(*) from outreach_attempt where client_id = '" + client
                        + "' and channel = 'in_person' and outcome = 'reached'"))
                .isEqualTo(1);
        page.context().close();
    }

    @Test
    void the_key_enter_in_the_sentence_says_nothing_about_how_it_went() {
        Page page = open(Chromium.wide(1280));
        long before = count("select count(*) from outreach_attempt");
        page.locator("#note").fill("Rang twice");
        page.locator("#note").press("Enter");
        page.locator("#note").press("Tab");
        assertThat(button(page, "Reached")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(said(page)).hasText("It is written down.");
        assertThat(page.locator(".timeline.long")).containsText("Call: Not reached");
        assertThat(count("select count(*) from outreach_attempt")).isEqualTo(before + 1);
        page.context().close();
    }

    @Test
    void one_small_step_takes_the_place_of_the_one_before_and_is_done_with_one_tap() {
        Page page = open(Chromium.wide(360));
        agree(page, "Ask about the bus pass", "Small step");
        agree(page, "Call the clinic on Monday", "Small step");
        assertThat(page.locator("[aria-labelledby=plan-step].agreed li")).hasCount(1);
        assertThat(page.locator("[aria-labelledby=plan-step].agreed")).containsText("Call the clinic on Monday");
        button(page, "Done: Call the clinic on Monday").click();
        assertThat(said(page)).containsText("It is ended");
        assertThat(page.locator("[aria-labelledby=plan-step].agreed li")).hasCount(0);
        assertThat(page.locator(".timeline.long")).containsText("Small step: done");
        page.context().close();
    }

    @Test
    void goals_needs_natural_supports_and_notes_stand_there_until_they_end_and_stay_in_all_that_happened() {
        Page page = open(Chromium.wide(1280));
        agree(page, "See the kids every week", "Goal");
        agree(page, "A phone that is charged", "Need");
        agree(page, "Rosa, sister, knows", "Natural support");
        agree(page, "Likes to be asked about the dog", "Note");
        assertThat(page.locator("[aria-labelledby=plan-goal].agreed")).containsText("See the kids every week");
        assertThat(page.locator("[aria-labelledby=plan-need].agreed")).containsText("A phone that is charged");
        assertThat(page.locator("[aria-labelledby=plan-support].agreed")).containsText("Rosa, sister, knows");
        assertThat(page.locator("[aria-labelledby=plan-note].agreed")).containsText("Ana");
        button(page, "Met: A phone that is charged").click();
        assertThat(page.locator("[aria-labelledby=plan-need].agreed li")).hasCount(0);
        button(page, "No longer: Rosa, sister, knows").click();
        assertThat(page.locator("[aria-labelledby=plan-support].agreed li")).hasCount(0);
        assertThat(page.locator(".timeline.long")).containsText("Need: done");
        assertThat(page.locator(".timeline.long")).containsText("Natural support: no longer");
        page.context().close();
    }

    @Test
    void c7_how_to_reach_somebody_safely_is_asked_once_and_said_on_their_page_and_above_their_texts() {
        Page page = open(Chromium.wide(360));
        assertThat(page.locator(".reach")).containsText("no visit is agreed");
        button(page, "Ask and write it down").click();
        page.locator("#channel").selectOption("text");
        page.locator("#voicemail").selectOption("no");
        page.locator("#careful").fill("Her brother reads this phone in the evening");
        page.locator("#people").fill("Rosa, sister");
        button(page, "Save").click();
        assertThat(page.locator(".reach"))
                .containsText("Text first. Leave no message. No visits: nobody has asked yet.");
        assertThat(page.locator(".reach")).containsText("Her brother reads this phone in the evening");
        assertThat(page.locator("main")).containsText("Whom to call");
        button(page, "Texts").click();
        assertThat(page.locator(".reach-line summary")).containsText("Her brother reads this phone");
        page.locator(".reach-line summary").click();
        assertThat(page.locator(".reach-line")).containsText("Leave no message.");
        assertThat(count("select count(*) from audit where action = 'safety-plan.read' and subject_id = '" + client
                        + "'"))
                .isPositive();
        page.context().close();
    }

    @Test
    void b1_a_sentence_that_is_missing_or_too_long_is_said_and_no_word_is_lost() {
        Page page = open(Chromium.wide(360));
        button(page, "Goal").click();
        assertThat(page.locator("[role=alert].wrong")).containsText("Write a sentence first");
        page.navigate(service.url() + "/clients/" + client + "/safety");
        page.evaluate("() => document.querySelector('#helps').removeAttribute('maxlength')");
        page.locator("#helps").fill("x".repeat(501));
        page.locator("#signs").fill("Does not sleep");
        button(page, "Save").click();
        assertThat(page.locator("[role=alert].wrong")).containsText("Use at most 500 letters");
        assertThat(page.locator("#signs")).hasValue("Does not sleep");
        assertThat(count("select count(*) from safety_plan")).isZero();
        page.context().close();
    }

    @Test
    void without_script_an_attempt_a_step_and_a_safety_plan_are_plain_forms() {
        Page page = open(Chromium.wide(360).setJavaScriptEnabled(false));
        page.locator("#note").fill("Left word at the shelter");
        button(page, "Left a message").click();
        assertThat(page.locator(".timeline.long")).containsText("Left word at the shelter");
        agree(page, "Ask about the bus pass", "Small step");
        button(page, "Done: Ask about the bus pass").click();
        assertThat(page.locator("[aria-labelledby=plan-step].agreed li")).hasCount(0);
        button(page, "Ask and write it down").click();
        page.locator("#visits").selectOption("yes");
        button(page, "Save").click();
        assertThat(page.locator(".reach")).containsText("Visits are agreed");
        page.context().close();
    }

    @Test
    void n1_what_is_agreed_without_a_connection_waits_on_the_phone_and_is_written_down_once() {
        Page page = open(Chromium.wide(360));
        Chromium.cutOff(page);
        page.locator("#planWords").fill("Ask about the bus pass");
        button(page, "Small step").click();
        assertThat(page.locator("#waiting-lines")).containsText("Ask about the bus pass");
        assertThat(page.locator("#waiting-lines")).containsText("Small step");
        assertThat(page.locator("#planWords")).hasValue("");
        page.context().setOffline(false);
        assertThat(page.locator("#waiting-lines li")).hasCount(0);
        page.reload();
        assertThat(page.locator("[aria-labelledby=plan-step].agreed")).containsText("Ask about the bus pass");
        assertThat(count("select count(*) from plan_line")).isEqualTo(1);
        page.context().close();
    }

    @Test
    void c4_c5_what_is_agreed_is_sealed_audited_and_there_for_nobody_else() {
        Page page = open(Chromium.wide(360));
        agree(page, "Ask about the bus pass", "Small step");
        assertThat(count("select count(*) from plan_line where encode(words, 'escape') like '%bus pass%'"))
                .isZero();
        assertThat(count("select count(*) from audit where action = 'plan.add' and subject_id = '" + client + "'"))
                .isPositive();
        page.context().close();
        Page ben = chromium.signedIn("ben@example.org", Chromium.wide(360));
        assertThat(ben.navigate(service.url() + "/clients/" + client + "/safety")
                        .status())
                .isEqualTo(404);
        ben.context().close();
    }

    @Test
    void every_state_is_axe_clean_fits_and_can_be_hit_with_a_thumb_in_english_and_spanish() {
        for (int width : List.of(360, 1280)) {
            for (ColorScheme scheme : Chromium.schemes(width)) {
                nothing_is_agreed_yet();
                Page page = open(Chromium.wide(width).setColorScheme(scheme));
                Chromium.looks(page, "care-empty", width, scheme);
                agree(page, "Call the clinic on Monday", "Small step");
                agree(page, "See the kids every week", "Goal");
                agree(page, "A phone that is charged", "Need");
                agree(page, "Rosa, sister, knows", "Natural support");
                agree(page, "Likes to be asked about the dog", "Note");
                button(page, "Goal").click();
                assertThat(page.locator("[role=alert].wrong")).isVisible();
                Chromium.looks(page, "care-wrong", width, scheme);
                safety(page, width, scheme);
                Chromium.looks(page, "care", width, scheme);
                Chromium.speak(page, "Español");
                page.navigate(service.url() + "/clients/" + client);
                Chromium.looks(page, "care-es", width, scheme);
                page.navigate(service.url() + "/clients/" + client + "/safety");
                Chromium.looks(page, "safety-es", width, scheme);
                Chromium.speak(page, "English");
                page.context().close();
            }
        }
    }

    private static void safety(Page page, int width, ColorScheme scheme) {
        page.navigate(service.url() + "/clients/" + client + "/safety");
        Chromium.looks(page, "safety", width, scheme);
        page.locator("#channel").selectOption("text");
        page.locator("#voicemail").selectOption("no");
        page.locator("#careful").fill("Her brother reads this phone in the evening");
        page.locator("#signs").fill("Does not sleep, stops answering");
        page.locator("#helps").fill("Walking the dog, a call with Rosa");
        button(page, "Save").click();
        assertThat(said(page)).containsText("Everybody who looks after them sees it");
    }
}
