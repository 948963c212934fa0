package handrail.report;

import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A coach's own numbers, of four weeks and of the four before; nobody else's can be asked for. */
public final class MyNumbers {

    /** Whole weeks, so that both periods have as many weekends. */
    static final Duration PERIOD = Duration.ofDays(28);

    private final Sealing sealing;

    /** With what opens the names. */
    public MyNumbers(Sealing sealing) {
        this.sealing = sealing;
    }

    /** A figure now and in the period before. */
    public record Compared(MyFigure figure, Share now, Share before) {

        /** Higher, lower or same, as far as a share can tell; empty when either is too few. */
        public String turned() {
            if (now.few() || before.few()) {
                return "";
            }
            return now.percent() > before.percent() ? "up" : now.percent() < before.percent() ? "down" : "same";
        }
    }

    /**
     * One row that a figure counts.
     *
     * @param client whose; null for somebody unknown
     * @param name first name; empty for somebody who is with another coach now
     * @param thread their thread, while they are the reader's
     * @param at when
     * @param good whether it went as one would wish
     * @param minutes how long it took; null when that is not what it is about
     */
    public record Counted(
            @Nullable UUID client,
            String name,
            @Nullable UUID thread,
            Instant at,
            boolean good,
            @Nullable Long minutes) {

        /** Names nobody (C6). */
        @Override
        public String toString() {
            return "Counted[" + client + "]";
        }
    }

    /** Every figure. */
    List<Compared> of(Handle handle, SignedIn me, Instant now) {
        Instant began = now.minus(PERIOD);
        return Arrays.stream(MyFigure.values())
                .map(figure -> new Compared(
                        figure,
                        share(handle, me, figure, began, now),
                        share(handle, me, figure, began.minus(PERIOD), began)))
                .toList();
    }

    private static Share share(Handle handle, SignedIn me, MyFigure figure, Instant since, Instant until) {
        return handle.createQuery("""
                        select count(*) filter (where good) as good, count(*) as total,
                            percentile_cont(0.5) within group (order by minutes) as median
                        from (<rows>) counted
                        """)
                .define("rows", figure.rows())
                .bind("me", me.account())
                .bind("since", since)
                .bind("until", until)
                .map((row, context) ->
                        new Share(row.getLong("good"), row.getLong("total"), row.getObject("median", Double.class)))
                .one();
    }

    /** What a figure counts in a period, oldest first. Whoever is with somebody else now is counted and not named. */
    List<Counted> behind(Handle handle, SignedIn me, String figure, Instant since, Instant until) {
        return MyFigure.of(figure).map(MyFigure::rows).stream()
                .flatMap(rows -> handle
                        .createQuery("""
                                select counted.*, k.first_name, c.id as thread
                                from (<rows>) counted
                                left join client k on k.id = counted.client_id
                                    and exists (select from assignment a where a.client_id = k.id and a.coach_id = :me and a.ended_at is null)
                                    and not handrail.kept_apart(:me, k.id)
                                left join conversation c on c.client_id = k.id
                                order by counted.at, counted.client_id
                                """)
                        .define("rows", rows)
                        .bind("me", me.account())
                        .bind("since", since)
                        .bind("until", until)
                        .map((row, context) -> counted(row))
                        .list()
                        .stream())
                .toList();
    }

    private Counted counted(ResultSet row) throws SQLException {
        UUID client = row.getObject("client_id", UUID.class);
        byte[] name = row.getBytes("first_name");
        double minutes = row.getDouble("minutes");
        boolean none = row.wasNull();
        return new Counted(
                client,
                client == null || name == null ? "" : sealing.open("client", "first_name", client, new Sealed(name)),
                row.getObject("thread", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("good"),
                none ? null : Math.round(minutes));
    }
}
