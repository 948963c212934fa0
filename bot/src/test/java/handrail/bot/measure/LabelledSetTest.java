package handrail.bot.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import handrail.bot.Intent;
import handrail.bot.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledSetTest {

    private static final String HEADER = "id\tlanguage\tsignals\tintent\ttext\topen";

    @Test
    void a_line_is_read_by_the_names_of_its_columns() throws Malformed {
        LabelledText text = LabelledSet.parse(List.of(
                        "text\tnote\tintent\tsignals\tlanguage\tid",
                        "stop i want to die\tx\tother\tOPT_OUT,SUICIDE\ten\t7"))
                .get(0);
        assertThat(text.id()).isEqualTo("7");
        assertThat(text.signals()).containsExactlyInAnyOrder(Signal.OPT_OUT, Signal.SUICIDE);
        assertThat(text.intent()).isEqualTo(Intent.OTHER);
        assertThat(text.question()).isNull();
    }

    @Test
    void a_missing_open_question_is_none() throws Malformed {
        List<LabelledText> texts = LabelledSet.parse(
                List.of(HEADER, "1\ten\t-\tYES\tyes", "2\ten\t-\tYES\tyes\thandoff", "", "3\ten\t\tYES\tyes\t-"));
        assertThat(texts).extracting(LabelledText::open).containsExactly(null, "handoff", null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1;en;-;YES | line 2: 4 columns instead of at least 5
            1;fr;-;YES;oui | line 2: the language "fr" is not known
            1;en;DANGER;OTHER;x | line 2: the signal "DANGER" is not known
            1;en;-;MAYBE;x | line 2: the intent "MAYBE" is not known
            1;en;-;YES;a;b;c | line 2: 7 columns, but the header names 6
            """)
    void a_bad_line_is_named_with_its_number(String line, String complaint) {
        Malformed malformed = catchThrowableOfType(
                Malformed.class, () -> LabelledSet.parse(List.of(HEADER, line.replace(';', '\t'))));
        assertThat(malformed.complaints()).singleElement().asString().startsWith(complaint);
    }

    @Test
    void a_header_without_a_column_says_which() {
        assertThat(catchThrowableOfType(Malformed.class, () -> LabelledSet.parse(List.of("id\ttext"))))
                .hasMessageContaining("language, signals, intent");
    }
}
