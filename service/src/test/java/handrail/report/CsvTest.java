package handrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx"})
    void b3_a_cell_that_a_spreadsheet_would_run_is_made_harmless(String cell) {
        assertThat(Csv.harmless(cell)).startsWith("'").endsWith(cell);
        assertThat(Csv.harmless("Ana")).isEqualTo("Ana");
    }
}
