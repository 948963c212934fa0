package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusesTest {

    @ParameterizedTest
    @CsvSource({
        "'queued,accepted,sending,sent,delivered,read,sent', read",
        "'queued,accepted,sending,sent,undelivered,undelivered,failed', failed",
        "'queued,accepted,sending,sent,undelivered,retrying,delivered', delivered"
    })
    void t11_seven_words_in_each_of_their_5040_orders_never_go_backward_and_end_the_same(String words, String end) {
        Set<String> ends = new HashSet<>();
        int orders = walk(new ArrayList<>(List.of(words.split(","))), 0, ends);
        assertThat(orders).isEqualTo(5_040);
        assertThat(ends).containsExactly(end);
    }

    /** Swaps its way through all orders; returns how many there were. */
    private static int walk(List<String> words, int from, Set<String> ends) {
        if (from == words.size()) {
            ends.add(shownAfterEach(words));
            return 1;
        }
        int orders = 0;
        for (int other = from; other < words.size(); other++) {
            java.util.Collections.swap(words, from, other);
            orders += walk(words, from + 1, ends);
            java.util.Collections.swap(words, from, other);
        }
        return orders;
    }

    private static String shownAfterEach(List<String> words) {
        String shown = "queued";
        for (int heard = 1; heard <= words.size(); heard++) {
            String next = Statuses.furthest(words.subList(0, heard));
            assertThat(Statuses.furthest(List.of(shown, next)))
                    .as("after %s", words.subList(0, heard))
                    .isEqualTo(next);
            shown = next;
        }
        return shown;
    }

    @Test
    void a_text_that_goes_on_in_another_entry_of_the_same_person_waits_no_more() {
        assertThat(Statuses.furthest(List.of("queued", "merged"))).isEqualTo("merged");
    }

    @Test
    void of_words_nobody_knows_the_known_one_is_shown() {
        assertThat(Statuses.furthest(List.of("quantum", "sent"))).isEqualTo("sent");
    }
}
