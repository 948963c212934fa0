package handrail.wording;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.web.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlanksTest {

    @ParameterizedTest
    @CsvSource({
        "'Hi {name}, it is {me}.',Alex,'Hi Alex, it is Ana.'",
        "'Hi, {name}!','','Hi!'",
        "'{name}, are you there?','','Are you there?'",
        "'Text {line}',Alex,'Text (202) 555-0100'",
        "'No blanks',Alex,'No blanks'",
        "'Hi {name}','{me} $1 \\1','Hi {me} $1 \\1'"
    })
    void blanks_are_filled_once_and_what_is_not_known_is_left_out(String words, String name, String filled) {
        assertThat(Blanks.filled(words, Map.of("name", name, "me", "Ana", "line", "(202) 555-0100")))
                .isEqualTo(filled);
    }

    @Test
    void a_name_with_a_line_in_it_or_without_end_stays_a_name() {
        assertThat(Blanks.filled("Hi {name}", Map.of("name", "A\nB"))).isEqualTo("Hi A B");
        assertThat(Blanks.filled("Hi {name}", Map.of("name", "x".repeat(500)))).hasSize(43);
    }

    @Test
    void a_blank_nobody_knows_is_refused_and_so_are_other_braces() {
        assertThat(Blanks.unknown("Hi {nmae} and {me}")).containsExactly("nmae");
        for (String wrong : new String[] {"Hi {nmae}", "Hi {name", "Hi name}", "{ name }"}) {
            assertThat(new WordingForm(Map.of("title", "t", "en", wrong), false).faults())
                    .as(wrong)
                    .containsExactly(new Problem.Fault("en", "wording.fault.blank"));
        }
    }

    @Test
    void ones_own_needs_one_language_and_the_programs_both() {
        assertThat(new WordingForm(Map.of("title", "t", "es", "Hola"), false).faults())
                .isEmpty();
        assertThat(new WordingForm(Map.of("title", "t", "es", "Hola"), true).faults())
                .containsExactly(new Problem.Fault("en", "wording.fault.both"));
        assertThat(new WordingForm(Map.of("title", "", "en", ""), false).faults())
                .extracting(Problem.Fault::field)
                .containsExactly("title", "en");
        assertThat(new WordingForm(Map.of("title", "t", "en", "x".repeat(500)), false).faults())
                .containsExactly(new Problem.Fault("en", "wording.fault.long"));
    }

    @Test
    void t14_what_the_program_approves_says_nothing_of_what_it_is_for() {
        Map<String, String> telling = Map.of("title", "t", "en", "How is your recovery?", "es", "Hola");
        assertThat(new WordingForm(telling, true).faults())
                .containsExactly(new Problem.Fault("en", "wording.fault.telling"));
        assertThat(new WordingForm(telling, false).faults())
                .as("one's own words are one's own")
                .isEmpty();
    }
}
