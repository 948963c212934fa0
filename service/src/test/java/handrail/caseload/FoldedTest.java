package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

    /** The parts with what was found in brackets. */
    private static String shown(List<Folded.Part> parts) {
        return parts.stream()
                .map(part -> part.hit() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "Mañana después,MANANA,[Mañana] después",
        "Mañana después,despues,Mañana [después]",
        "cafe\u0301 y té,café,[cafe\u0301] y té",
        "STRASSE Straße,straße,STRASSE [Straße]",
        "It\u2019s late,it's,[It\u2019s] late",
        "no no no,no,[no] [no] [no]",
        "\uD83D\uDE4F gracias,gracias,\uD83D\uDE4F [gracias]",
        "nothing here,zebra,nothing here"
    })
    void what_is_found_is_marked_as_it_was_written(String written, String words, String marked) {
        assertThat(shown(Folded.of(written).parts(Folded.plain(words)))).isEqualTo(marked);
    }

    @Test
    void nothing_of_a_text_is_lost_or_doubled() {
        String written = "Él dijo: ¿cuándo? \uFB01n\u0301 \uD83D\uDE4F\nline two";
        for (String words : List.of("e", "cuando", "fin", "line two", "\uD83D\uDE4F")) {
            String all = Folded.of(written).parts(Folded.plain(words)).stream()
                    .map(Folded.Part::text)
                    .collect(Collectors.joining());
            assertThat(all).isEqualTo(written);
        }
    }

    @Test
    void words_on_two_lines_are_found_too() {
        assertThat(Folded.of("see you\ntomorrow").has(Folded.plain("you tomorrow")))
                .isTrue();
    }

    @Test
    void a_long_text_is_cut_at_words_around_what_was_found() {
        String all = "first words ".repeat(30) + "the heron " + "last words ".repeat(30);
        String cut = shown(Folded.of(all).excerpt("heron", 20));
        assertThat(cut)
                .contains("[heron]")
                .startsWith("\u2026 ")
                .endsWith(" \u2026")
                .hasSizeLessThan(70);
        assertThat(shown(Folded.of("a heron").excerpt("heron", 20))).isEqualTo("a [heron]");
    }
}
