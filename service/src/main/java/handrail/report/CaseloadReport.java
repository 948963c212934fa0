package handrail.report;

import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.database.Sealed;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Per coach: how many people, how many of them new, how many wait too long, what is open, what was answered. */
public final class CaseloadReport {

    private final Sealing sealing;

    /** With what opens the names. */
    public CaseloadReport(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * One coach.
     *
     * @param id whose account
     * @param coach first name
     * @param cells each figure with how many rows it counts, in order
     */
    public record Row(UUID id, String coach, List<Cell> cells) {

        long of(Figure figure) {
            return cells.stream()
                    .filter(cell -> cell.figure() == figure)
                    .mapToLong(Cell::count)
                    .sum();
        }
    }

    /** A figure and how many rows it counts. */
    public record Cell(Figure figure, long count) {}

    /**
     * One row that a figure counts.
     *
     * @param client whose it is
     * @param name first name
     * @param thread their thread
     * @param at since when, or when
     */
    public record Counted(UUID client, String name, UUID thread, Instant at) {

        /** Names nobody (C6). */
        @Override
        public String toString() {
            return "Counted[" + client + "]";
        }
    }

    /** The rows, by coach. */
    public List<Row> rows(Handle handle) {
        Map<Figure, Map<UUID, Long>> counts = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            counts.put(figure, counts(handle, figure));
        }
        return coaches(handle).entrySet().stream()
                .map(coach -> new Row(
                        coach.getKey(),
                        coach.getValue(),
                        counts.entrySet().stream()
                                .map(count -> new Cell(
                                        count.getKey(), count.getValue().getOrDefault(coach.getKey(), 0L)))
                                .toList()))
                .sorted(Comparator.comparing(Row::coach).thenComparing(Row::id))
                .toList();
    }

    private Map<UUID, String> coaches(Handle handle) {
        return handle
                .createQuery("""
                        select s.account_id, s.first_name from staff s
                        join membership m on m.account_id = s.account_id and m.program_id = s.program_id and m.role = 'coach'
                        """)
                .map((row, context) -> Map.entry(
                        row.getObject("account_id", UUID.class),
                        sealing.open(
                                "staff",
                                "first_name",
                                new AccountId(row.getObject("account_id", UUID.class)),
                                new Sealed(row.getBytes("first_name")))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<UUID, Long> counts(Handle handle, Figure figure) {
        return handle
                .createQuery("select coach_id, count(*) as count from (<rows>) counted group by coach_id")
                .define("rows", figure.rows())
                .map((row, context) -> Map.entry(row.getObject("coach_id", UUID.class), row.getLong("count")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What a coach's figure counts, oldest first. */
    List<Counted> behind(Handle handle, Figure figure, UUID coach) {
        return handle.createQuery("""
                        select counted.client_id, counted.at, k.first_name, c.id as thread
                        from (<rows>) counted join client k on k.id = counted.client_id
                        left join conversation c on c.client_id = counted.client_id
                        where counted.coach_id = :coach order by counted.at, counted.client_id
                        """)
                .define("rows", figure.rows())
                .bind("coach", coach)
                .map((row, context) -> {
                    UUID client = row.getObject("client_id", UUID.class);
                    return new Counted(
                            client,
                            sealing.open("client", "first_name", client, new Sealed(row.getBytes("first_name"))),
                            row.getObject("thread", UUID.class),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }
}
