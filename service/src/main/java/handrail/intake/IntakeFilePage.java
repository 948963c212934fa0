package handrail.intake;

import handrail.access.AccountId;
import handrail.access.SignedIn;
import handrail.web.FormPage;
import handrail.web.Problem.Fault;
import handrail.web.Times;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The pages about a file of referrals, as they are shown. */
public abstract class IntakeFilePage extends FormPage {

    private static final int PREVIEWED = 5;

    private IntakeFilePage(String template, SignedIn me, Times times, List<Fault> faults) {
        super(template, me, times, Map.of(), faults);
    }

    /** The choices of a field; empty for one that is written freely. */
    static List<String> choicesOf(String field) {
        return switch (field) {
            case "language" -> List.of("en", "es");
            case "source" -> NewReferral.SOURCES;
            case "naloxoneGiven" -> List.of("unknown", "yes", "no");
            case "consent" -> NewReferral.CONSENTS;
            default -> List.of();
        };
    }

    /** Every file. */
    public static final class Listed extends IntakeFilePage {

        private final AccountId me;
        private final List<IntakeFiles.IntakeFile> files;

        Listed(SignedIn me, Times times, List<Fault> faults, List<IntakeFiles.IntakeFile> files) {
            super("intake", me, times, faults);
            this.me = me.account();
            this.files = files;
        }

        /** Whether whoever looks may open it: one that is not taken in yet is only for whoever brought it. */
        public boolean opens(IntakeFiles.IntakeFile file) {
            return !file.state().equals("uploaded") || file.by().equals(me);
        }

        /** The newest first. */
        public List<IntakeFiles.IntakeFile> getFiles() {
            return files;
        }

        /** Whether there are more than are shown. */
        public boolean isCut() {
            return files.size() == IntakeFiles.MOST_LISTED;
        }

        /** How many lines a file may have. */
        public int getMostLines() {
            return Sheet.MOST_LINES;
        }
    }

    /** Lines and what becomes of them. */
    public abstract static class Reporting extends IntakeFilePage {

        private static final int MOST_SHOWN = 200;

        private final IntakeFiles.IntakeFile file;
        private final List<IntakeFiles.Reported> lines;

        private Reporting(
                String template,
                SignedIn me,
                Times times,
                List<Fault> faults,
                IntakeFiles.IntakeFile file,
                List<IntakeFiles.Reported> lines) {
            super(template, me, times, faults);
            this.file = file;
            this.lines = lines;
        }

        /** The file. */
        public IntakeFiles.IntakeFile getFile() {
            return file;
        }

        /** Each line, those that are refused first; as many as a page shows. */
        public List<IntakeFiles.Reported> getLines() {
            return lines.subList(0, Math.min(MOST_SHOWN, lines.size()));
        }

        /** Whether there are more than are shown. */
        public boolean isCut() {
            return lines.size() > MOST_SHOWN;
        }

        /** How many lines end so. */
        public long number(String state) {
            return lines.stream().filter(line -> line.state().equals(state)).count();
        }
    }

    /** One that waits for somebody to say which column is what. */
    public static final class Waiting extends Reporting {

        private final Sheet sheet;
        private final Cells cells;
        private final List<Partners.Partner> partners;

        Waiting(
                SignedIn me,
                Times times,
                List<Fault> faults,
                IntakeFiles.IntakeFile file,
                Sheet sheet,
                Cells cells,
                List<IntakeFiles.Reported> tried,
                List<Partners.Partner> partners) {
            super("intake-file", me, times, faults, file, tried);
            this.sheet = sheet;
            this.cells = cells;
            this.partners = partners;
        }

        /** The names of the columns; one without a name by its number. */
        public List<String> getHead() {
            return sheet.head();
        }

        /** The fields of a referral. */
        public List<String> getAsked() {
            return Columns.FIELDS;
        }

        /** Whether every line needs this field. */
        public boolean needed(String field) {
            return Columns.NEEDED.contains(field);
        }

        /** The column of a field; -1 for none. */
        public int column(String field) {
            return getFile().columns().columns().getOrDefault(field, -1);
        }

        /** What holds where a line does not say; empty for nothing. */
        public String otherwise(String field) {
            return getFile().columns().otherwise().getOrDefault(field, "");
        }

        /** Whether the month or the day comes first. */
        public String getOrder() {
            return getFile().columns().order();
        }

        /** The choices of a field; empty for one that is written freely. */
        public List<String> choices(String field) {
            return choicesOf(field);
        }

        /** In whose name it can be. */
        public List<Partners.Partner> getPartners() {
            return partners;
        }

        /** The fields that have a column or hold otherwise, in order: what the preview shows. */
        public List<String> getShown() {
            return Columns.FIELDS.stream()
                    .filter(field -> !field.equals("notes") && !field.equals("reference"))
                    .filter(field -> column(field) >= 0 || !otherwise(field).isEmpty())
                    .toList();
        }

        /** The first lines, as they are understood. */
        public List<List<String>> getPreview() {
            return sheet.lines().stream()
                    .limit(PREVIEWED)
                    .map(line -> Stream.concat(Stream.of("" + line.number()), understood(line))
                            .toList())
                    .toList();
        }

        private Stream<String> understood(Sheet.Line line) {
            NewReferral given = cells.read(line);
            return getShown().stream().map(field -> said(field, Objects.requireNonNullElse(given.field(field), "")));
        }

        /** A choice in the reader's words; a time without its offset; anything else as it is. */
        private String said(String field, String value) {
            if (choicesOf(field).contains(value)) {
                return t("field." + field + "." + value);
            }
            return field.equals("occurredAt") ? value.replaceFirst("T(\\d\\d:\\d\\d).*", " $1") : value;
        }
    }

    /** One that is being taken in, or was. */
    public static final class Report extends Reporting {

        Report(SignedIn me, Times times, IntakeFiles.IntakeFile file, List<IntakeFiles.Reported> lines) {
            super("intake-report", me, times, List.of(), file, lines);
        }
    }
}
