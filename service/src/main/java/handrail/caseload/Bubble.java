package handrail.caseload;

import handrail.access.AccountId;
import handrail.bot.Language;
import handrail.comment.Comment;
import handrail.program.Policy;
import handrail.web.Times;
import handrail.web.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one text or comment of a thread is said: who wrote it, what became of it, and what it says to somebody who can't read it. */
public final class Bubble {

    private static final int EXPLAINED_TEXTS = 40;
    private static final Set<Integer> EXPLAINED = Set.of(30003, 30005, 30006, 30007, 30011, 30019);
    private static final Set<String> BAD = Set.of(
            "undelivered",
            "failed",
            "refused",
            "opted_out",
            "expired",
            "canceled",
            "closed",
            "flagged",
            "not_taken",
            "enough",
            "duplicate",
            "superseded");

    private final AccountId me;
    private final String name;
    private final Contents contents;
    private final Policy policy;
    private final Times times;
    private final Language language;

    Bubble(AccountId me, String name, Contents contents, Policy policy, Times times, Language language) {
        this.me = me;
        this.name = name;
        this.contents = contents;
        this.policy = policy;
        this.times = times;
        this.language = language;
    }

    /**
     * What was read for it.
     *
     * @param lines the texts, oldest first: the newest of them are explained
     * @param understanding whether the reader shares a language with the client
     * @param others of the bot's texts, what they say in the other language
     */
    record Contents(
            List<ThreadLines.Line> lines, Understanding understanding, Map<UUID, OtherWording.Wording> others) {}

    /** Who wrote a text. */
    public String who(ThreadLines.Line line) {
        boolean mine = me.value().equals(line.by());
        return switch (line.author()) {
            case "client" -> name.isEmpty() ? t("today.unknown") : name;
            case "coach" -> mine || line.byName().isEmpty() ? t("thread.coach") : line.byName();
            default -> t("thread." + line.author());
        };
    }

    /** Who wrote a comment. */
    public String commenter(Comment comment) {
        String by = comment.byName().isEmpty() ? t("comment.colleague") : comment.byName();
        return me.equals(comment.by()) ? t("thread.coach") : by;
    }

    /** What became of a text, in words. */
    public String delivery(ThreadLines.Line line) {
        String said = line.waitsUntil() == null
                ? t("status." + line.status())
                : t("status.waits", times.said(line.waitsUntil(), language));
        Integer error = line.error();
        return error != null && EXPLAINED.contains(error) && bad(line) ? said + ": " + t("carrier." + error) : said;
    }

    /** Whether a text did not arrive. */
    public boolean bad(ThreadLines.Line line) {
        return BAD.contains(line.status());
    }

    /** What the bot understood of one of their newest texts; empty where the reader can read it, or further back. */
    public String understood(ThreadLines.Line line) {
        List<ThreadLines.Line> lines = contents.lines();
        boolean newest = lines.subList(Math.max(0, lines.size() - EXPLAINED_TEXTS), lines.size())
                .contains(line);
        return contents.understanding().foreign()
                        && newest
                        && line.author().equals("client")
                        && !line.body().isBlank()
                ? Understanding.said(line.body(), policy, language)
                : "";
    }

    /** What one of the bot's texts says in the other language, in words that were approved; null where that is not certain. */
    public OtherWording.@Nullable Wording other(ThreadLines.Line line) {
        return contents.others().get(line.id());
    }

    private String t(String key, Object... values) {
        return Words.of(language, key, values);
    }
}
