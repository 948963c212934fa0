package handrail.bot.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OpeningsTest {

    @Test
    void a_table_that_is_made_after_a_text_was_looked_through_is_found_in_it() {
        Words words = Words.of("the zebra sleeps, the ibex sings");
        assertThat(Phrases.of("zebra sleeps").find(words)).containsExactly(new Phrases.Span(1, 3));
        assertThat(Phrases.of("ibex sings").find(words)).containsExactly(new Phrases.Span(5, 7));
        assertThat(Phrases.of("ibex sleeps").in(words)).isFalse();
    }

    @Test
    void tables_that_several_make_while_others_read_are_all_found() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int at = 0; at < 40; at++) {
                String word = "quagga" + at;
                work.add(() -> Phrases.of(word + " runs").in(Words.of("a " + word + " runs")));
            }
            for (Future<Boolean> found : threads.invokeAll(work)) {
                assertThat(found.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }
}
