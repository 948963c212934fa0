package handrail.caseload;

import handrail.bot.Language;
import handrail.comment.Comment;
import handrail.web.Times;
import handrail.web.Words;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands in a thread in its order, as its page shows it: texts, comments among them, the seams of what was joined, and where its reader is. */
public final class ThreadLog {

    private final Contents contents;
    private final Times times;
    private final Language language;

    ThreadLog(Contents contents, Times times, Language language) {
        this.contents = contents;
        this.times = times;
        this.language = language;
    }

    /**
     * What was read for it.
     *
     * @param lines the texts, oldest first
     * @param comments what staff wrote about it, oldest first
     * @param place which part of the thread it is
     * @param joined what was joined to this thread
     * @param firstUnread the first text of the client's that this reader has not seen; null for none
     */
    record Contents(
            List<ThreadLines.Line> lines,
            List<Comment> comments,
            Place place,
            List<Joined.Seam> joined,
            @Nullable UUID firstUnread) {}

    /**
     * Which part of the thread is shown.
     *
     * @param newest the newest text of the thread; null for none
     * @param hit a text that was looked for; null for none
     * @param past whether newer texts are not shown
     */
    record Place(@Nullable UUID newest, @Nullable UUID hit, boolean past) {

        static Place of(List<ThreadLines.Line> shown, List<ThreadLines.Line> newest, @Nullable UUID hit) {
            UUID last = newest.isEmpty() ? null : newest.get(newest.size() - 1).id();
            boolean found =
                    hit != null && shown.stream().anyMatch(line -> line.id().equals(hit));
            return new Place(last, found ? hit : null, !shown.equals(newest));
        }
    }

    /** What stands in it, comments among the texts, oldest first. */
    public List<ThreadEntry> getEntries() {
        return ThreadEntry.woven(contents.lines(), contents.comments(), isCut(), isPast());
    }

    /** What was said, oldest first. */
    public List<ThreadLines.Line> getLines() {
        return contents.lines();
    }

    /** The newest text's id; empty for none. */
    public String getNewest() {
        UUID newest = contents.place().newest();
        return newest == null ? "" : newest.toString();
    }

    /** The newest comment's id; empty for none. */
    public String getNewestComment() {
        return contents.comments().stream()
                .map(comment -> comment.id().toString())
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /** Whether older texts are not shown. */
    public boolean isCut() {
        return contents.lines().size() == ThreadLines.MOST;
    }

    /** Whether newer texts are not shown. */
    public boolean isPast() {
        return contents.place().past();
    }

    /** Whether it is the text that was looked for. */
    public boolean hit(ThreadLines.Line line) {
        return line.id().equals(contents.place().hit());
    }

    /** The first text that is new to this reader; empty for none. */
    public String getFirstUnread() {
        return contents.firstUnread() == null ? "" : contents.firstUnread().toString();
    }

    /** The day of a text or comment, as people say it. */
    public String day(ThreadEntry entry) {
        return times.day(entry.at(), language);
    }

    /** What was joined to this thread, oldest first. */
    public List<Joined.Seam> getJoined() {
        return contents.joined();
    }

    /** The line between what was written here and what was written elsewhere before both were found to be one person's. */
    public String seam(UUID thread) {
        return contents.joined().stream()
                .filter(seam -> thread.equals(seam.thread()))
                .findFirst()
                .map(seam -> seam.name().isEmpty()
                        ? Words.of(language, "thread.seam-number", seam.number())
                        : Words.of(language, "thread.seam", seam.name()))
                .orElseGet(() -> Words.of(language, "thread.seam-here"));
    }
}
