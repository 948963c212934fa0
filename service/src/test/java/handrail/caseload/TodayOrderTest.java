package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.task.TaskKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TodayOrderTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void
            an_urgent_page_then_a_waiting_text_then_who_was_hurt_then_an_offer_then_who_was_not_reached_then_who_is_worse() {
        Owed urgent = line(TaskKind.URGENT, 9, null, null, false);
        Owed text = line(TaskKind.ANSWER_TEXT, 9, null, null, false);
        Owed offer = line(TaskKind.ACCEPT, 20, null, null, false);
        Owed unsafe = line(TaskKind.UNSAFE, 20, null, 9, false);
        Owed contact = line(TaskKind.FIRST_CONTACT, 1, 5, null, false);
        Owed worse = line(TaskKind.DELIVER_SUPPLIES, 9, null, 6, true);
        Owed handoff = line(TaskKind.WARM_HANDOFF, 1, null, 8, false);
        assertThat(sorted(handoff, worse, contact, offer, unsafe, text, urgent))
                .containsExactly(urgent, text, unsafe, offer, contact, worse, handoff);
    }

    @Test
    void of_those_not_reached_the_one_with_the_least_time_left_comes_first() {
        Owed later = line(TaskKind.FIRST_CONTACT, 1, 40, null, false);
        Owed sooner = line(TaskKind.FIRST_CONTACT, 20, 2, 9, false);
        assertThat(sorted(later, sooner)).containsExactly(sooner, later);
    }

    @Test
    void a_low_answer_and_a_worse_one_come_before_a_good_one() {
        Owed good = line(TaskKind.DELIVER_SUPPLIES, 1, null, 8, false);
        Owed low = line(TaskKind.DELIVER_SUPPLIES, 9, null, 3, false);
        assertThat(sorted(good, low)).containsExactly(low, good);
    }

    @Test
    void a_worse_trend_stands_above_whoever_answered_low_once_also_when_the_last_check_in_was_good() {
        Owed trend = line(TaskKind.WORSE, 20, null, 8, false);
        Owed low = line(TaskKind.DELIVER_SUPPLIES, 1, null, 2, true);
        Owed handoff = line(TaskKind.WARM_HANDOFF, 1, null, 9, false);
        Owed contact = line(TaskKind.FIRST_CONTACT, 30, 40, null, false);
        assertThat(sorted(handoff, low, trend, contact)).containsExactly(contact, trend, low, handoff);
    }

    @Test
    void every_line_has_a_place_and_nothing_stands_above_a_better_one() {
        List<Owed> lines = Stream.of(TaskKind.values())
                .flatMap(kind ->
                        Stream.of(line(kind, 5, 9, 2, false), line(kind, 1, 9, 8, false), line(kind, 3, 9, 8, true)))
                .sorted(TodayOrder.ORDER)
                .toList();
        List<TodayOrder.Place> places = lines.stream().map(TodayOrder.Place::of).toList();
        assertThat(places).isSorted().contains(TodayOrder.Place.values());
    }

    @Test
    void saying_done_never_ends_what_must_really_be_done() {
        assertThat(Stream.of(TaskKind.values()).filter(TaskKind::tickable))
                .containsExactly(
                        TaskKind.ANSWER_TEXT,
                        TaskKind.BAD_BATCH,
                        TaskKind.UNSAFE,
                        TaskKind.WORSE,
                        TaskKind.TELL_COACH,
                        TaskKind.CALL_CLIENT,
                        TaskKind.MISSED_CALL,
                        TaskKind.INTERPRETER,
                        TaskKind.COMMENT,
                        TaskKind.SILENT,
                        TaskKind.NOT_DELIVERED,
                        TaskKind.LOOK_AT_THREAD,
                        TaskKind.WRONG_NUMBER,
                        TaskKind.REMIND,
                        TaskKind.MILESTONE,
                        TaskKind.GO_ON,
                        TaskKind.MILESTONE_REACHED,
                        TaskKind.ANNIVERSARY,
                        TaskKind.RENEW_CONSENT,
                        TaskKind.STILL_QUIET,
                        TaskKind.BREAK_GLASS);
    }

    private static List<Owed> sorted(Owed... lines) {
        return Stream.of(lines).sorted(TodayOrder.ORDER).toList();
    }

    private static Owed line(TaskKind kind, int dueIn, Integer breachIn, Integer score, boolean worse) {
        return new Owed(
                UUID.randomUUID(),
                kind,
                null,
                null,
                null,
                null,
                NOW.plusSeconds(dueIn * 3600L),
                breachIn == null ? null : NOW.plusSeconds(breachIn * 3600L),
                score,
                worse,
                false);
    }
}
