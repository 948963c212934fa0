package handrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shortest way of a coach's day, counted, on a phone. */
class FirstReplyPagesIT {

    private static final String PHONE = "+12025550120";
    private static final String NAME = "Alex";
    private static final int PEOPLE = 15;

    /** Far above what it takes, so that a busy machine is no fault. */
    private static final Duration MOST = Duration.ofSeconds(20);

    private static RunningService service;
    private static Chromium chromium;

    @BeforeAll
    static void a_coach_with_fifteen_people_of_whom_one_wants_a_person() throws Exception {
        service = new RunningService(true);
        chromium = new Chromium(service.url());
        UUID coach = service.owner()
                .withHandle(handle -> handle.createQuery("""
                                select a.coach_id from assignment a join phone_holder h on h.client_id = a.client_id and h.held_until is null
                                where a.ended_at is null and h.phone_key = any(:keys)
                                """)
                        .bindArray("keys", byte[].class, service.core.sealing.keys("phone", PHONE))
                        .mapTo(UUID.class)
                        .one());
        service.owner()
                .useHandle(handle -> handle.createUpdate("""
                        update assignment set coach_id = :coach where id in (
                            select a.id from assignment a
                            where a.ended_at is null and a.coach_id <> :coach
                                and a.program_id = (select program_id from staff where account_id = :coach)
                            limit greatest(0, :people - (select count(*) from assignment where ended_at is null and coach_id = :coach)))
                        """)
                        .bind("coach", coach)
                        .bind("people", PEOPLE)
                        .execute());
        int people = service.owner()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from assignment where ended_at is null and coach_id = :coach")
                        .bind("coach", coach)
                        .mapTo(Integer.class)
                        .one());
        assertThat(people).isGreaterThanOrEqualTo(PEOPLE);
        service.text(PHONE, "can i talk to a real person please");
    }

    @AfterAll
    static void stop() {
        chromium.close();
        service.close();
    }

    /** What a coach does with a thumb; a box that is tapped and typed into counts as one. */
    private static final class Thumb {
        private int taps;

        void tap(Locator what) {
            taps++;
            what.click();
        }

        void type(Locator box, String words) {
            taps++;
            box.fill(words);
        }
    }

    @Test
    void with_fifteen_people_the_first_look_and_the_first_reply_are_three_interactions_apart() {
        Page page = chromium.signedIn("ana@example.org", Chromium.wide(360));
        page.navigate(service.url() + "/today");
        Thumb thumb = new Thumb();
        long begun = System.nanoTime();
        Locator first = page.locator(".line")
                .filter(new Locator.FilterOptions().setHasText(NAME))
                .first();
        assertThat(first).containsText("A text is waiting for a person");
        assertThat(first).isInViewport();
        thumb.tap(first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open: " + NAME)));
        thumb.type(page.locator("#body"), "I'm here. Shall I call you?");
        thumb.tap(page.locator("#send"));
        assertThat(page.locator("#lines .coach").last()).containsText("I'm here. Shall I call you?");
        Duration waited = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println(
                "From the first look to the first reply, machine's time alone: " + waited.toMillis() + " ms");
        assertThat(thumb.taps).isLessThanOrEqualTo(3);
        assertThat(waited).as("no tap is waited for longer than a breath").isLessThan(MOST);
        page.context().close();
    }
}
