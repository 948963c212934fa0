package handrail.bot.measure;

import java.util.ArrayList;
import java.util.List;

/** Labelled texts as they are kept: tab-separated, one a line, under a line that names the columns. */
public final class LabelledSet {

    private static final int MOST_COMPLAINTS = 20;

    private LabelledSet() {}

    /**
     * Reads a whole set; blank lines are passed over.
     *
     * @throws Malformed naming every line that can't be read
     */
    public static List<LabelledText> parse(List<String> lines) throws Malformed {
        Columns columns = Columns.of(lines.isEmpty() ? "" : lines.get(0));
        List<LabelledText> texts = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (int at = 1; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!line.isBlank()) {
                try {
                    texts.add(columns.read(line));
                } catch (IllegalArgumentException e) {
                    complaints.add("line " + (at + 1) + ": " + e.getMessage());
                }
            }
        }
        if (!complaints.isEmpty()) {
            throw new Malformed(complaints.subList(0, Math.min(MOST_COMPLAINTS, complaints.size())));
        }
        return texts;
    }
}
