package handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells as people write them, and headings as they name them. */
class CellsTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "2026-05-06T14:30-04:00, mdy, 2026-05-06T14:30-04:00",
        "2026-05-06 14:30,       mdy, 2026-05-06T14:30-04:00",
        "2026-05-06T14:30:15,    mdy, 2026-05-06T14:30:15-04:00",
        "5/6/2026 2:30 PM,       mdy, 2026-05-06T14:30-04:00",
        "5/6/2026 2:30 pm,       mdy, 2026-05-06T14:30-04:00",
        "05/06/2026 14:30,       mdy, 2026-05-06T14:30-04:00",
        "5/6/2026,               mdy, 2026-05-06T00:00-04:00",
        "5/6/2026 14:30,         dmy, 2026-06-05T14:30-04:00",
        "6.5.2026 14:30,         dmy, 2026-05-06T14:30-04:00",
        "46148.5,                mdy, 2026-05-06T12:00-04:00",
        "12/25/2025 8:05,        mdy, 2025-12-25T08:05-05:00",
        "25/12/2025,             mdy, 25/12/2025",
        "2/30/2026,              mdy, 2/30/2026",
        "yesterday,              mdy, yesterday",
    })
    void a_time_is_read_as_it_is_written_in_the_programs_zone_and_stays_as_it_is_when_it_is_none(
            String written, String order, String meant) {
        assertThat(read("occurredAt", written, order).occurredAt()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"1990-05-31, 1990-05-31", "5/31/1990, 1990-05-31", "33024, 1990-05-31", "May 1990, May 1990"})
    void a_birth_date_is_a_day(String written, String meant) {
        assertThat(read("birthDate", written, "mdy").birthDate()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "language, Spanish, es",
        "language, Español, es",
        "language, ENG, en",
        "language, French, French",
        "naloxoneGiven, Sí, yes",
        "naloxoneGiven, N, no",
        "naloxoneGiven, N/A, unknown",
        "consent, Verbal, verbal",
        "consent, escrito, written",
        "consent, Not asked, none",
        "consent, declined, refused",
        "consent, yes, yes",
        "source, ER, emergency_department",
        "source, Emergency Department, emergency_department",
        "source, ambulancia, ems",
        "source, Re-entry, jail",
        "phone, 2025550123.0, 2025550123",
    })
    void words_in_both_languages_mean_what_they_mean_and_others_stay(String field, String written, String meant) {
        assertThat(read(field, written, "mdy").field(field)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2025550123E+10", "2.03E+09", "2E9", "2,03E+09"})
    void a_number_that_a_spreadsheet_has_shortened_is_known(String written) {
        assertThat(Cells.shortened(written)).isTrue();
        assertThat(Cells.shortened("(202) 555-0123")).isFalse();
    }

    @Test
    void what_a_line_does_not_say_is_what_holds_otherwise() {
        Columns columns = new Columns(Map.of("language", 0), Map.of("language", "es", "consent", "none"), "mdy");
        Cells cells = new Cells(columns, NEW_YORK);
        assertThat(cells.read(new Sheet.Line(2, List.of(""))).language()).isEqualTo("es");
        assertThat(cells.read(new Sheet.Line(2, List.of("en"))).language()).isEqualTo("en");
        assertThat(cells.read(new Sheet.Line(2, List.of(""))).consent()).isEqualTo("none");
    }

    @Test
    void b2_a_line_without_a_reference_of_its_own_is_known_by_its_words() {
        Cells cells = new Cells(new Columns(Map.of("firstName", 0), Map.of(), "mdy"), NEW_YORK);
        String first = cells.read(new Sheet.Line(2, List.of("Rosa", "x"))).reference();
        assertThat(cells.read(new Sheet.Line(9, List.of("Rosa", "x"))).reference())
                .isEqualTo(first);
        assertThat(cells.read(new Sheet.Line(2, List.of("Rosa", "y"))).reference())
                .isNotEqualTo(first);
        assertThat(first).doesNotContain("Rosa").hasSizeLessThan(500);
    }

    @Test
    void headings_in_both_languages_are_guessed_each_field_once() {
        assertThat(Columns.guess(List.of(
                                "First Name",
                                "APELLIDO",
                                "Teléfono",
                                "Fecha de nacimiento",
                                "Overdose date/time",
                                "Name",
                                "?"))
                        .columns())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("firstName", 0, "lastName", 1, "phone", 2, "birthDate", 3, "occurredAt", 4));
        assertThat(Columns.guess(List.of("Overdose Date", "Narcan given", "Run number", "Idioma"))
                        .columns())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("occurredAt", 0, "naloxoneGiven", 1, "reference", 2, "language", 3));
    }

    @Test
    void a_field_that_no_line_can_have_is_missing_and_a_column_stands_for_one_field() {
        Columns columns = new Columns(
                Map.of("firstName", 0, "occurredAt", 1, "place", 1),
                Map.of("language", "en", "consent", "none"),
                "mdy");
        assertThat(columns.missing()).containsExactly("source", "naloxoneGiven");
        assertThat(columns.doubled()).containsExactly("place");
    }

    private static NewReferral read(String field, String written, String order) {
        Columns columns = new Columns(Map.of(field, 0), Map.of(), order);
        return new Cells(columns, NEW_YORK).read(new Sheet.Line(2, List.of(written)));
    }
}
