package handrail.report;

import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.clock.ClockKind;
import handrail.clock.ClockVerdict;
import handrail.clock.Clocks;
import handrail.clock.OwedClock;
import handrail.database.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Of each kind of thing that is owed by a time: how much was done in time in four weeks, and in the four before. */
public final class ClockReport {

    /** Whole weeks, as a coach's own numbers have them. */
    static final Duration PERIOD = MyNumbers.PERIOD;

    private final Sealing sealing;

    /** With what opens the names. */
    public ClockReport(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * One kind.
     *
     * @param counts how many began in the period, by what became of them
     * @param now how many of those that ran to their end were in time
     * @param before the same of the period before
     */
    public record Row(ClockKind kind, Map<ClockVerdict, Long> counts, Share now, Share before) {

        /** How many began. */
        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** How many of these it became. */
        public long of(ClockVerdict verdict) {
            return counts.getOrDefault(verdict, 0L);
        }
    }

    /**
     * One that a figure counts.
     *
     * @param name first name; empty for somebody unknown, or whom the reader is kept apart from
     * @param coach first name of whose it is; empty for whoever supervises
     */
    public record Counted(OwedClock clock, String name, String coach) {

        /** Names nobody (C6). */
        @Override
        public String toString() {
            return "Counted[" + clock.id() + "]";
        }
    }

    /** Every kind. */
    List<Row> rows(Handle handle, Instant now) {
        Instant began = now.minus(PERIOD);
        return Arrays.stream(ClockKind.values())
                .map(kind -> row(
                        kind,
                        Clocks.began(handle, kind, began, now),
                        Clocks.began(handle, kind, began.minus(PERIOD), began),
                        now))
                .toList();
    }

    private static Row row(ClockKind kind, List<OwedClock> recent, List<OwedClock> before, Instant now) {
        return new Row(
                kind,
                recent.stream()
                        .collect(Collectors.groupingBy(
                                clock -> clock.verdict(now),
                                () -> new EnumMap<>(ClockVerdict.class),
                                Collectors.counting())),
                share(recent, now),
                share(before, now));
    }

    /** How many were in time, of those that ran to their end. */
    static Share share(List<OwedClock> clocks, Instant now) {
        List<ClockVerdict> ended = clocks.stream()
                .map(clock -> clock.verdict(now))
                .filter(ClockVerdict::counts)
                .toList();
        long met = ended.stream().filter(ClockVerdict.MET::equals).count();
        return new Share(met, ended.size(), null);
    }

    /** What a kind counts that became this, or all of it; the first to begin first. */
    List<Counted> behind(Handle handle, SignedIn me, ClockKind kind, @Nullable ClockVerdict verdict, Instant now) {
        List<OwedClock> clocks = Clocks.began(handle, kind, now.minus(PERIOD), now).stream()
                .filter(clock -> verdict == null || clock.verdict(now) == verdict)
                .toList();
        Map<UUID, String> names = names(handle, me, ids(clocks, OwedClock::client));
        Map<UUID, String> coaches = coaches(handle, ids(clocks, OwedClock::by));
        return clocks.stream()
                .map(clock -> new Counted(clock, of(names, clock.client()), of(coaches, clock.by())))
                .toList();
    }

    private static String of(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? "" : names.getOrDefault(id, "");
    }

    private static List<UUID> ids(List<OwedClock> clocks, Function<OwedClock, @Nullable UUID> which) {
        return clocks.stream()
                .flatMap(clock -> Stream.ofNullable(which.apply(clock)))
                .distinct()
                .toList();
    }

    private Map<UUID, String> names(Handle handle, SignedIn me, Collection<UUID> clients) {
        return handle
                .createQuery("""
                        select id, first_name from client where id = any(:clients) and id <> all((select handrail.kept_from(:me))::uuid[])
                        """)
                .bindArray("clients", UUID.class, clients.toArray())
                .bind("me", me.account())
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return Map.entry(
                            id, sealing.open("client", "first_name", id, new Sealed(row.getBytes("first_name"))));
                })
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, String> coaches(Handle handle, Collection<UUID> accounts) {
        return handle
                .createQuery("select account_id, first_name from staff where account_id = any(:accounts)")
                .bindArray("accounts", UUID.class, accounts.toArray())
                .map((row, context) -> {
                    UUID id = row.getObject("account_id", UUID.class);
                    return Map.entry(
                            id,
                            sealing.open(
                                    "staff", "first_name", new AccountId(id), new Sealed(row.getBytes("first_name"))));
                })
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
