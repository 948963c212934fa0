package handrail.intake;

import handrail.web.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/**
 * A list that somebody saved from a spreadsheet: its heading, and its lines with the numbers the spreadsheet shows. UTF-8 with or without
 * a mark, UTF-16 with one, and the Windows alphabet of an older Excel; columns parted by comma, semicolon or tab, whichever parts the
 * heading most, or whichever a first line such as {@code sep=;} names.
 *
 * @param head the names of the columns
 * @param lines what follows, without empty lines
 */
record Sheet(List<String> head, List<Line> lines) {

    /** More lines than this are refused: a list of a county's month has a few hundred. */
    static final int MOST_LINES = 2_000;

    private static final int MOST_COLUMNS = 100;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * A line.
     *
     * @param number as a spreadsheet counts: the heading is in 1, or in 2 below a line that names the separator
     * @param cells one for each column; empty where the line ends early
     */
    record Line(int number, List<String> cells) {

        /** Shows nothing of the person (C6). */
        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    /**
     * Reads a file.
     *
     * @throws Problem.Invalid with a sentence of what is wrong and what would be right
     */
    static Sheet read(byte[] content) {
        String text = text(content);
        boolean named = text.regionMatches(true, 0, "sep=", 0, 4);
        String body = named ? text.substring(text.indexOf('\n') + 1) : text;
        char separator = named && text.length() > 4 ? text.charAt(4) : separator(body);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(body), format)) {
            return of(parser.getRecords(), named ? 1 : 0);
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw refused("file.fault.broken");
        }
    }

    private static Sheet of(List<CSVRecord> records, int above) {
        if (records.isEmpty() || records.get(0).stream().allMatch(String::isBlank)) {
            throw refused("file.fault.empty");
        }
        List<String> head = records.get(0).stream().map(Sheet::cell).toList();
        List<Line> lines = new ArrayList<>();
        for (CSVRecord row : records.subList(1, records.size())) {
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                lines.add(new Line((int) row.getRecordNumber() + above, cells(row, head.size())));
            }
        }
        if (lines.isEmpty()) {
            throw refused("file.fault.only-head");
        }
        if (lines.size() > MOST_LINES || head.size() > MOST_COLUMNS) {
            throw refused("file.fault.too-many");
        }
        return new Sheet(head, List.copyOf(lines));
    }

    private static List<String> cells(CSVRecord row, int width) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            cells.add(column < row.size() ? cell(row.get(column)) : "");
        }
        return List.copyOf(cells);
    }

    /** What a cell means: Excel writes text that must stay text as ="0123" or '0123, and people paste hard spaces. */
    private static String cell(String written) {
        String plain = written.replace('\u00a0', ' ')
                .replaceAll("[\\u200b\\ufeff]", "")
                .strip();
        if (plain.startsWith("=\"") && plain.endsWith("\"") && plain.length() > 2) {
            plain = plain.substring(2, plain.length() - 1).strip();
        }
        return plain.startsWith("'") ? plain.substring(1).strip() : plain;
    }

    private static char separator(String body) {
        String head = body.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        mark -> head.chars().filter(letter -> letter == mark).count()))
                .orElse(',');
    }

    private static String text(byte[] content) {
        try (BOMInputStream stream = BOMInputStream.builder()
                .setInputStream(new ByteArrayInputStream(content))
                .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
                .get()) {
            String mark = stream.getBOMCharsetName();
            byte[] rest = stream.readAllBytes();
            String text = mark == null ? unmarked(rest) : new String(rest, Charset.forName(mark));
            if (text.indexOf('\0') >= 0) {
                throw refused("file.fault.no-text");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unmarked(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, WINDOWS);
        }
    }

    private static Problem.Invalid refused(String key) {
        return new Problem.Invalid(List.of(new Problem.Fault("file", key)));
    }
}
