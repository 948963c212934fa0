package handrail.caseload;

import handrail.comment.Comment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a thread at its time: a text, or a comment for staff alone. One of both is null.
 *
 * @param text what was said between client, bot and coach
 * @param comment what one of the staff wrote about it
 */
public record ThreadEntry(
        ThreadLines.@Nullable Line text, @Nullable Comment comment) {

    /**
     * Texts and comments in the order in which they were written.
     *
     * @param lines the texts, oldest first
     * @param comments comments of the same thread
     * @param cut whether there are older texts: comments on those are not shown either
     * @param past whether there are newer ones
     */
    static List<ThreadEntry> woven(List<ThreadLines.Line> lines, List<Comment> comments, boolean cut, boolean past) {
        String first = cut && !lines.isEmpty() ? lines.get(0).id().toString() : "";
        String last =
                past && !lines.isEmpty() ? lines.get(lines.size() - 1).id().toString() : "~";
        return Stream.concat(
                        lines.stream().map(line -> new ThreadEntry(line, null)),
                        comments.stream()
                                .filter(comment -> comment.id().toString().compareTo(first) > 0
                                        && comment.id().toString().compareTo(last) < 0)
                                .map(comment -> new ThreadEntry(null, comment)))
                .sorted(Comparator.comparing(entry -> entry.id().toString()))
                .toList();
    }

    /** Its id; ids are in the order of time. */
    UUID id() {
        return text != null ? text.id() : written().id();
    }

    /** In which thread it was written: this one, or one that was joined to it. */
    public UUID thread() {
        return text != null ? text.thread() : written().thread();
    }

    /** When. */
    public Instant at() {
        return text != null ? text.at() : written().at();
    }

    private Comment written() {
        return Objects.requireNonNull(comment);
    }
}
