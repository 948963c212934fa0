package handrail.task;

import handrail.access.AccountId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What a supervisor must not miss among everybody's open tasks. The board counts them, and each count opens its lines on Today. */
public enum Watched {
    /** Urgent pages that nobody acknowledged (S1). */
    PAGED("t.kind = 'URGENT'"),
    /** Texts that wait for a person (S8). */
    UNANSWERED("t.kind = 'ANSWER_TEXT'"),
    /** Whatever has passed its outer limit, or its time where it has no other. */
    BREACHED("coalesce(t.breach_at, t.due_at) < handrail.now()");

    /** All that is open in a program, but for people whom {@code me} is kept apart from: what is counted, and what is listed. */
    public static final String OPEN = """
            select * from task t
            where t.done_at is null and (t.client_id is null or t.client_id <> all((select handrail.kept_from(:me))::uuid[]))
            """;

    private static final String COUNTS = """
            select count(*) filter (where <paged>) as paged, count(*) filter (where <unanswered>) as unanswered,
                count(*) filter (where <breached>) as breached
            from (<open>) t
            """;

    private final String among;

    Watched(String among) {
        this.among = among;
    }

    /** The condition on an open task that stands as {@code t} in a statement. */
    public String among() {
        return among;
    }

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a word in an address; empty for any other. */
    public static Optional<Watched> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** How many there are of each, but for people whom this account is kept apart from. */
    public static Map<Watched, Integer> counts(Handle handle, AccountId me) {
        Map<Watched, Integer> counts = new EnumMap<>(Watched.class);
        return handle.createQuery(COUNTS)
                .define("open", OPEN)
                .define("paged", PAGED.among)
                .define("unanswered", UNANSWERED.among)
                .define("breached", BREACHED.among)
                .bind("me", me)
                .map((row, context) -> {
                    for (Watched one : values()) {
                        counts.put(one, row.getInt(one.word()));
                    }
                    return counts;
                })
                .one();
    }
}
