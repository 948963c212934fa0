package handrail.report;

import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.clock.ClockKind;
import handrail.clock.ClockVerdict;
import handrail.clock.Clocks;
import handrail.database.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
        List<Row> rows = rows(handle, me, figure, since, until);
        double[] minutes = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.minutes()))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return new Share(rows.stream().filter(Row::good).count(), rows.size(), Share.middle(minutes));
    }

    private record Row(
            @Nullable UUID client,
            Instant at,
            boolean good,
            @Nullable Double minutes) {}

    /** What a figure counts in a period, oldest first. */
    private static List<Row> rows(Handle handle, SignedIn me, MyFigure figure, Instant since, Instant until) {
        return figure.clock()
                .map(kind -> clocks(handle, me, kind, since, until))
                .orElseGet(() -> handle.createQuery("select * from (<rows>) counted order by at, client_id")
                        .define("rows", figure.rows())
                        .bind("me", me.account())
                        .bind("since", since)
                        .bind("until", until)
                        .map((row, context) -> row(row))
                        .list());
    }

    private static List<Row> clocks(Handle handle, SignedIn me, ClockKind kind, Instant since, Instant until) {
        Instant now =
                handle.createQuery("select handrail.now()").mapTo(Instant.class).one();
        return Clocks.began(handle, kind, me.account(), since, until).stream()
                .filter(clock -> clock.verdict(now).counts())
                .map(clock -> new Row(
                        clock.client(),
                        clock.startedAt(),
                        clock.verdict(now) == ClockVerdict.MET,
                        minutes(clock.took())))
                .toList();
    }

    private static @Nullable Double minutes(@Nullable Duration took) {
        return took == null ? null : took.toMillis() / 60_000.0;
    }

    private static Row row(ResultSet row) throws SQLException {
        double minutes = row.getDouble("minutes");
        boolean none = row.wasNull();
        return new Row(
                row.getObject("client_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("good"),
                none ? null : minutes);
    }

    /** What a figure counts in a period, oldest first. Whoever is with somebody else now is counted and not named. */
    List<Counted> behind(Handle handle, SignedIn me, String figure, Instant since, Instant until) {
        List<Row> rows = MyFigure.of(figure)
                .map(known -> rows(handle, me, known, since, until))
                .orElse(List.of());
        Map<UUID, Mine> mine = mine(handle, me, rows);
        return rows.stream()
                .map(row -> {
                    Mine client = row.client() == null ? null : mine.get(row.client());
                    return new Counted(
                            row.client(),
                            client == null ? "" : client.name(),
                            client == null ? null : client.thread(),
                            row.at(),
                            row.good(),
                            row.minutes() == null ? null : Math.round(row.minutes()));
                })
                .toList();
    }

    private record Mine(String name, @Nullable UUID thread) {}

    /** Those of them who are with the reader now. */
    private Map<UUID, Mine> mine(Handle handle, SignedIn me, List<Row> rows) {
        Map<UUID, Mine> mine = new HashMap<>();
        handle.createQuery("""
                        select k.id, k.first_name, c.id as thread from client k left join conversation c on c.client_id = k.id
                        where k.id = any(:clients) and not handrail.kept_apart(:me, k.id)
                            and exists (select from assignment a where a.client_id = k.id and a.coach_id = :me and a.ended_at is null)
                        """)
                .bindArray(
                        "clients",
                        UUID.class,
                        rows.stream()
                                .flatMap(row -> Stream.ofNullable(row.client()))
                                .distinct()
                                .toArray())
                .bind("me", me.account())
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), mine(row)))
                .forEach(one -> mine.put(one.getKey(), one.getValue()));
        return mine;
    }

    private Mine mine(ResultSet row) throws SQLException {
        UUID client = row.getObject("id", UUID.class);
        return new Mine(
                sealing.open("client", "first_name", client, new Sealed(row.getBytes("first_name"))),
                row.getObject("thread", UUID.class));
    }
}
