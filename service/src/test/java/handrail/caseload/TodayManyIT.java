package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.bot.Language;
import handrail.staff.HandedDays;
import handrail.task.TaskSteps;
import handrail.task.Watched;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A program in which more is open than a page lists. */
class TodayManyIT {

    private static final int OPEN = 620;
    private static final int LISTED = 500;

    private static RunningService service;
    private static TodayPages pages;
    private static SignedIn sam;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        TaskSteps steps = new TaskSteps(service.core.ids, service.core.sealing, service.core.audit);
        pages = new TodayPages(
                service.core.database,
                service.core.sealing,
                service.core.tasks,
                steps,
                new HandedDays(service.core.ids, service.core.sealing, service.core.audit, service.core.pages),
                service.core.audit,
                service.core.time);
        sam = signedIn(service.supervisor, Role.SUPERVISOR);
        service.sql("insert into task (id, program_id, kind, about, owner_id, status, due_at, created_at)"
                + " select gen_random_uuid(), :program, 'ANSWER_TEXT', gen_random_uuid(), '" + service.coach.value()
                + "', 'requested', handrail.now() + n * interval '1 minute', handrail.now() from generate_series(1, "
                + OPEN + ") n");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static SignedIn signedIn(AccountId account, Role role) {
        return new SignedIn(account.value(), account, service.program, role, Language.EN, "Somebody", "");
    }

    @Test
    void the_list_behind_a_count_of_the_board_says_how_many_there_are_and_that_it_lists_the_first_of_them() {
        Map<Watched, Integer> board =
                service.core.database.inProgram(service.program, handle -> Watched.counts(handle, sam.account()));
        assertThat(board).containsEntry(Watched.UNANSWERED, OPEN);
        for (boolean all : List.of(true, false)) {
            TodayPage page = (TodayPage) pages.today(sam, all, null, "unanswered");
            assertThat(page.getLines()).hasSize(all ? LISTED : 50);
            assertThat(page.getExtent().open()).isEqualTo(OPEN);
            assertThat(page.getExtent().more()).isEqualTo(all ? 0 : LISTED - 50);
            assertThat(page.getExtent().cut()).isTrue();
        }
    }

    @Test
    void where_nobody_has_counted_it_only_says_that_there_is_more() {
        for (SignedIn reader : List.of(sam, signedIn(service.coach, Role.COACH))) {
            TodayPage.Extent extent = ((TodayPage) pages.today(reader, true, null, "")).getExtent();
            assertThat(extent.cut()).isTrue();
            assertThat(extent.counted()).isFalse();
        }
    }

    @Test
    void what_is_listed_is_not_new_a_moment_later() {
        TodayPage page = (TodayPage) pages.today(sam, false, null, "");
        TodayNews news = (TodayNews) pages.news(sam, page.getMarks(), "");
        assertThat(List.of(news.getNew(), news.getSettled())).containsExactly(0L, 0L);
    }

    @Test
    void a_line_that_is_not_listed_is_found_and_can_be_done() {
        UUID last = service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select id from task where done_at is null order by due_at desc limit 1")
                        .mapTo(UUID.class)
                        .one());
        assertThat(pages.done(sam, last).getLocation()).hasToString("/today?done=" + last);
        pages.undo(sam, last);
    }
}
