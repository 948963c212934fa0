package handrail.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows for a spreadsheet; no cell is a formula (B3). */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /** The rows below their heading. */
    public static String of(List<String> head, List<? extends List<? extends Object>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(head);
            for (List<? extends Object> row : rows) {
                csv.printRecord(row.stream()
                        .map(cell -> cell instanceof String words ? harmless(words) : cell)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
