package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The policy, SUPRT interviews and questionnaires in a real browser, on a phone and at a desk, light and dark, in both languages. */
class RhythmPagesIT {

    private static final String ADA = "ada@example.org";
    private static final String ANA = "ana@example.org";
    private static final String SAM = "sam@example.org";

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
    void an_administrator_changes_the_policy_sees_whom_it_touches_and_lets_it_count() {
        Page page = chromium.signedIn(ADA, Chromium.wide(1280));
        page.navigate(service.url() + "/policy");
        page.getByLabel("Hour of check-ins").fill("07:00");
        button(page, "Keep as a draft and look");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Must lie within the hours for texts");
        assertThat(page.getByLabel("Hour of check-ins")).hasValue("07:00");
        page.getByLabel("Hour of check-ins").fill("16:15");
        button(page, "Keep as a draft and look");
        assertThat(page.locator("main")).containsText("What changes");
        assertThat(page.locator("table").first()).containsText("16:15");
        assertThat(page.locator("#touched li").first()).containsText("people in care");
        int counts = service.owner()
                .withHandle(
                        handle -> handle.createQuery("select policy_number from program where slug = 'harbor-county'")
                                .mapTo(Integer.class)
                                .one());
        assertThat(counts).as("nothing counts yet").isZero();
        for (int width : List.of(360, 1280)) {
            for (ColorScheme scheme : Chromium.schemes(width)) {
                Page other = chromium.signedIn(ADA, Chromium.wide(width).setColorScheme(scheme));
                other.navigate(service.url() + "/policy/draft?zone=unknown");
                Chromium.looks(other, "policy-draft", width, scheme);
                other.navigate(service.url() + "/policy");
                Chromium.looks(other, "policy", width, scheme);
                other.getByLabel("Texts we start, at most a day").fill("");
                other.locator("form.narrow-form").evaluate("form => { form.noValidate = true; }");
                button(other, "Keep as a draft and look");
                Chromium.looks(other, "policy-fault", width, scheme);
                other.context().close();
            }
        }
        page.navigate(service.url() + "/policy/draft");
        button(page, "Let it count");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("It counts from now on");
        assertThat(page.locator(".line").first()).containsText("Version 1");
        service.until(() -> service.owner()
                .withHandle(
                        handle -> handle.createQuery("""
                        select not exists (
                            select from check_in c join client k on k.id = c.client_id join program p on p.id = c.program_id
                            where c.status = 'due' and c.due_at > handrail.now() + interval '1 hour' and p.slug = 'harbor-county'
                                and (c.due_at at time zone coalesce(k.zone, p.zone))::time <> '16:15')
                        """).mapTo(Boolean.class).one()));
        Chromium.speak(page, "Español");
        page.navigate(service.url() + "/policy");
        assertThat(page.locator("h1")).hasText("Política");
        Chromium.looks(page, "policy-es", 1280, ColorScheme.LIGHT);
        Chromium.speak(page, "English");
    }

    @Test
    void what_check_ins_ask_is_chosen_at_least_one_and_the_draft_shows_whom_it_touches_and_on_which_days() {
        Page page = chromium.signedIn(ADA, Chromium.wide(360));
        page.navigate(service.url() + "/policy");
        page.getByLabel("How are you today, from 0 to 10 or in words").uncheck();
        button(page, "Keep as a draft and look");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("What check-ins ask: Choose at least one");
        assertThat(page.getByLabel("How are you today, from 0 to 10 or in words"))
                .not()
                .isChecked();
        Chromium.looks(page, "policy-asks-fault", 360, ColorScheme.LIGHT);
        page.getByLabel("How are you today, from 0 to 10 or in words").check();
        page.getByLabel("Anything you need: food, a ride, supplies, a talk").check();
        button(page, "Keep as a draft and look");
        assertThat(page.locator("table").first())
                .containsText("How are you today, from 0 to 10 or in words; Anything you need");
        assertThat(page.locator("#touched")).containsText("The next check-in asks something else:");
        assertThat(page.locator(".mark.check-in-need.new").first()).containsText("anything you need");
        Chromium.looks(page, "policy-draft-asks", 360, ColorScheme.LIGHT);
        button(page, "Discard the draft");
    }

    @Test
    void proposed_holidays_are_put_in_the_form_and_stand_in_the_calendar_of_the_draft() {
        Page page = chromium.signedIn(ADA, Chromium.wide(360));
        page.navigate(service.url() + "/policy");
        page.getByText("Proposed: federal holidays").click();
        page.getByText("Put these in").click();
        assertThat(page.getByLabel("Days on which the program is closed"))
                .hasValue(java.util.regex.Pattern.compile("(\\d{4}-\\d\\d-\\d\\d(, )?){11}"));
        Chromium.looks(page, "policy-holidays", 360, ColorScheme.LIGHT);
        button(page, "Keep as a draft and look");
        assertThat(page.locator("table").first()).containsText("Days on which the program is closed");
        assertThat(page.locator(".mark.holiday").first()).containsText("Holiday");
        Chromium.looks(page, "policy-draft-holidays", 360, ColorScheme.LIGHT);
        button(page, "Discard the draft");
    }

    @Test
    void an_earlier_version_that_would_not_be_accepted_today_stands_in_the_form_with_what_is_wrong() {
        service.owner().useHandle(handle -> handle.execute("""
                insert into policy_version (id, program_id, number, state, based_on, policy, made_by, made_at, published_at)
                select gen_random_uuid(), p.id, 900 + n, 'published', 0,
                    case n when 0 then jsonb_set(p.policy, '{quietBegins}', '"22:00"') else p.policy end, m.account_id, handrail.now(), handrail.now()
                from program p cross join generate_series(0, 1) n cross join lateral (
                    select account_id from membership where program_id = p.id and role = 'administrator' limit 1) m
                where p.slug = 'harbor-county'
                """));
        Page page = chromium.signedIn(ADA, Chromium.wide(1280));
        page.navigate(service.url() + "/policy");
        button(page, "Take up again: Version 900");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("between 08:00 and 21:00");
        assertThat(page.getByLabel("Texts until")).hasValue("22:00");
        assertThat(page.locator("main")).not().containsText("Draft by");
        service.owner().useHandle(handle -> handle.execute("delete from policy_version where number >= 900"));
    }

    @Test
    void a_supervisor_works_off_suprt_interviews_towards_the_goal() {
        service.owner().useHandle(handle -> handle.execute("""
                update episode_of_care set opened_at = handrail.now() - interval '150 days'
                where id = (select id from episode_of_care where status <> 'finished' order by id limit 1)
                """));
        Page page = chromium.signedIn(SAM, Chromium.wide(360));
        page.navigate(service.url() + "/suprt");
        int owed = page.locator("#outcome .line").count();
        assertThat(owed).isPositive();
        assertThat(page.locator("#outcome .line").first().locator("button").first())
                .not()
                .isVisible();
        page.locator("#outcome summary").first().click();
        page.locator("#outcome .line").first().getByLabel("Held on").fill("2020-01-01");
        page.locator("#outcome form").first().evaluate("form => { form.noValidate = true; }");
        page.locator("#outcome .line").first().locator("button").first().click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Choose a day within the window");
        assertThat(page.locator("#outcome .line").first().getByLabel("Held on")).hasValue("2020-01-01");
        page.navigate(service.url() + "/suprt");
        page.locator("#outcome summary").first().click();
        page.locator("#outcome .line").first().locator("button").first().click();
        assertThat(page.locator("#outcome .line")).hasCount(owed - 1);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Written down.");
        assertThat(page.getByRole(AriaRole.STATUS).locator("button")).hasText("Take back");
        assertThat(page.getByText("Write down that they said no").first()).not().isVisible();
        page.locator("#outcome summary").first().click();
        page.locator("#outcome form summary").first().click();
        page.getByText("Write down that they said no").first().click();
        assertThat(page.locator("#outcome .line")).hasCount(owed - 2);
        assertThat(page.locator("main")).containsText("goal is 80 %");
        assertThat(page.locator("#lately .line")).hasCount(2);
        assertThat(page.locator("#lately .line").first()).containsText("They said no");
        page.locator("#lately .line").first().locator("button").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Taken back");
        assertThat(page.locator("#outcome .line")).hasCount(owed - 1);
        assertThat(page.locator("#lately .line")).hasCount(1);
        for (int width : List.of(360, 1280)) {
            for (ColorScheme scheme : Chromium.schemes(width)) {
                Page other = chromium.signedIn(SAM, Chromium.wide(width).setColorScheme(scheme));
                other.navigate(service.url() + "/suprt");
                Chromium.looks(other, "suprt", width, scheme);
                other.context().close();
            }
        }
    }

    @Test
    void a_coach_asks_barc_10_twice_and_the_line_says_how_it_went() {
        Page page = chromium.signedIn(ANA, Chromium.wide(360));
        String client = anybody(page);
        asks(page, client, "3");
        Chromium.looks(page, "client-scale-one", 360, ColorScheme.LIGHT);
        assertThat(page.locator("main")).containsText("Recovery capital: 30 of 60, asked once");
        page.navigate(client + "/questions/barc10");
        page.locator("input[name=item1][value='5']").check();
        button(page, "Keep the answers");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("9 have no answer yet");
        assertThat(page.locator("input[name=item1][value='5']")).isChecked();
        Chromium.looks(page, "questions-fault", 360, ColorScheme.LIGHT);
        asks(page, client, "5");
        assertThat(page.locator("main")).containsText("Recovery capital: 50 of 60, up from 30");
        page.navigate(client + "/questions/bam");
        Chromium.looks(page, "questions-bam", 360, ColorScheme.LIGHT);
        for (int width : List.of(360, 1280)) {
            for (ColorScheme scheme : Chromium.schemes(width)) {
                Page other = chromium.signedIn(ANA, Chromium.wide(width).setColorScheme(scheme));
                other.navigate(client);
                Chromium.looks(other, "client-scales", width, scheme);
                other.navigate(client + "/questions/barc10");
                Chromium.looks(other, "questions", width, scheme);
                other.context().close();
            }
        }
    }

    @Test
    void a_coach_records_the_brief_addiction_monitor_and_its_three_scores_and_their_lines_show() {
        Page page = chromium.signedIn(ANA, Chromium.wide(360));
        String client = anybody(page);
        asks(page, client, "bam", List.of(2, 1, 3, 1, 0, 4, 4, 1, 3, 2, 1, 4, 3, 4, 2, 4, 3));
        assertThat(page.locator("main")).containsText("Use: 5 of 12, asked once");
        assertThat(page.locator("main")).containsText("Risk: 10 of 24, asked once");
        assertThat(page.locator("main")).containsText("Protection: 20 of 24, asked once");
        asks(page, client, "bam", List.of(1, 1, 1, 0, 0, 1, 1, 1, 3, 2, 1, 4, 3, 4, 1, 4, 3));
        assertThat(page.locator("main")).containsText("Use: 1 of 12, down from 5");
        assertThat(page.locator("main")).containsText("Risk: 6 of 24, down from 10");
        assertThat(page.locator("main")).containsText("Protection: 20 of 24, as at first");
        for (String scale : List.of("Use", "Risk", "Protection")) {
            drawn(page, scale);
        }
    }

    @Test
    void a_coach_asks_about_needs_and_safety_each_has_a_line_of_its_own_and_harm_stands_on_today() {
        Page page = chromium.signedIn(ANA, Chromium.wide(360));
        String client = anybody(page);
        page.navigate(client + "/questions/needs");
        Chromium.looks(page, "questions-needs", 360, ColorScheme.LIGHT);
        asks(page, client, "needs", List.of(2, 0, 1, 4, 0));
        asks(page, client, "needs", List.of(1, 0, 0, 3, 2));
        assertThat(page.locator("main")).containsText("Living situation: 1 of 2, down from 2");
        assertThat(page.locator("main")).containsText("Food: 0 of 1, down from 1");
        assertThat(page.locator("main")).containsText("Cravings: 3 of 4, down from 4");
        assertThat(page.locator("main")).containsText("Hurt by somebody: 2 of 3, up from 0");
        for (String scale : List.of("Living situation", "Food", "Cravings", "Hurt by somebody")) {
            drawn(page, scale);
        }
        Chromium.looks(page, "client-scales-needs", 360, ColorScheme.LIGHT);
        page.navigate(service.url() + "/today");
        assertThat(page.locator("main")).containsText("Said that somebody hurt them");
    }

    private static void drawn(Page page, String scale) {
        assertThat(page.locator("section.scale[aria-label^='" + scale + ":'] svg circle"))
                .hasCount(2);
    }

    private String anybody(Page page) {
        page.navigate(service.url() + "/clients");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open: "))
                .first()
                .click();
        return page.url();
    }

    private static void asks(Page page, String client, String answer) {
        asks(page, client, "barc10", Collections.nCopies(10, Integer.valueOf(answer)));
    }

    private static void asks(Page page, String client, String instrument, List<Integer> answers) {
        page.navigate(client + "/questions/" + instrument);
        for (int item = 1; item <= answers.size(); item++) {
            page.locator("input[name=item" + item + "][value='" + answers.get(item - 1) + "']")
                    .check();
        }
        button(page, "Keep the answers");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The answers are kept.");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
