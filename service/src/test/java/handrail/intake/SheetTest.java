package handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.web.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as spreadsheets save them, in English and in Spanish (B2). */
class SheetTest {

    private static final String LIST = "Nombre,Teléfono,Nota\r\nÁngel,2025550123,\"calle 5, apto 2\"\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-8 marked", "UTF-16LE marked", "UTF-16BE marked", "windows-1252"})
    void b2_whatever_alphabet_the_spreadsheet_wrote_the_names_are_right(String alphabet) {
        Sheet sheet = Sheet.read(bytes(LIST, alphabet));
        assertThat(sheet.head()).containsExactly("Nombre", "Teléfono", "Nota");
        assertThat(sheet.lines()).containsExactly(new Sheet.Line(2, List.of("Ángel", "2025550123", "calle 5, apto 2")));
    }

    @Test
    void columns_may_be_parted_by_semicolon_or_tab_or_by_what_the_first_line_names() {
        for (String list : List.of("a;b\n1,5;2", "a\tb\n1,5\t2", "sep=;\r\na;b\r\n1,5;2", "a,b\n\"1,5\",2")) {
            Sheet sheet = Sheet.read(list.getBytes(StandardCharsets.UTF_8));
            assertThat(sheet.head()).containsExactly("a", "b");
            assertThat(sheet.lines().get(0).cells()).containsExactly("1,5", "2");
        }
    }

    @Test
    void lines_are_numbered_as_the_spreadsheet_shows_them_and_empty_ones_are_left_out() {
        Sheet sheet = Sheet.read("a,b\n1,2\n,\n\n3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.lines())
                .containsExactly(new Sheet.Line(2, List.of("1", "2")), new Sheet.Line(5, List.of("3", "")));
        assertThat(Sheet.read("sep=,\na,b\n1,2\n".getBytes(StandardCharsets.UTF_8))
                        .lines())
                .containsExactly(new Sheet.Line(3, List.of("1", "2")));
    }

    @Test
    void what_a_spreadsheet_wraps_around_text_is_taken_off() {
        Sheet sheet = Sheet.read("a,b,c\n\"=\"\"0123\"\"\",'0456,\u00a0x\u200b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.lines().get(0).cells()).containsExactly("0123", "0456", "x");
    }

    @ParameterizedTest
    @CsvSource({
        "'', file.fault.empty",
        "' , ', file.fault.empty",
        "'a,b', file.fault.only-head",
        "'a,b\n\"open', file.fault.broken"
    })
    void b1_what_can_not_be_read_says_why(String text, String key) {
        refused(text.getBytes(StandardCharsets.UTF_8), key);
    }

    @Test
    void b1_a_workbook_or_a_picture_is_no_list_and_too_many_lines_are_too_many() {
        refused(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 1, 2, '\n', 'x'}, "file.fault.no-text");
        String lines = IntStream.rangeClosed(0, Sheet.MOST_LINES + 1)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("\n"));
        refused(lines.getBytes(StandardCharsets.UTF_8), "file.fault.too-many");
    }

    private static void refused(byte[] content, String key) {
        assertThatThrownBy(() -> Sheet.read(content))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        refused -> assertThat(refused.faults()).containsExactly(new Problem.Fault("file", key)));
    }

    private static byte[] bytes(String text, String alphabet) {
        String name = alphabet.replace(" marked", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (alphabet.endsWith("marked")) {
            bytes.writeBytes("\ufeff".getBytes(Charset.forName(name)));
        }
        bytes.writeBytes(text.getBytes(Charset.forName(name)));
        return bytes.toByteArray();
    }
}
