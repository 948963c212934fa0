package handrail.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The one program time, as Java sees it: the database's clock plus the offset that {@code handrail.now()} adds there. Between two looks
 * (see {@link #follow}, once a second) time goes on by this process's steady clock, so that a node whose wall clock is wrong, or set while it
 * runs, is not. Only the demo and tests ever move program time.
 */
public final class ProgramTime extends Clock {

    private final InstantSource wall;
    private final ZoneId zone;
    private final Shift shift;
    private final List<Runnable> whenMoved = new CopyOnWriteArrayList<>();
    private final ReentrantLock looking = new ReentrantLock();

    /** A look at the database's clock takes a moment itself: a smaller difference is none. */
    private static final Duration UNCERTAIN = Duration.ofMillis(100);

    /** Follows the wall clock until it knows the database's. */
    public ProgramTime() {
        this(new SteadyClock(), ZoneOffset.UTC, new Shift());
    }

    /** Follows another clock than the wall's: a simulation's. */
    public ProgramTime(InstantSource clock) {
        this(clock, ZoneOffset.UTC, new Shift());
    }

    private ProgramTime(InstantSource wall, ZoneId zone, Shift shift) {
        this.wall = wall;
        this.zone = zone;
        this.shift = shift;
    }

    /** Looks at the database's clock, and at the offset it holds now. */
    public void follow(Database database) {
        looking.lock();
        try {
            if (shift.saw(look(database))) {
                whenMoved.forEach(Runnable::run);
            }
        } finally {
            looking.unlock();
        }
    }

    private Look look(Database database) {
        Instant before = wall.instant();
        Looked looked = database.open(handle -> handle.createQuery("""
                        select clock_timestamp() as at,
                            coalesce((select extract(epoch from shift) from handrail.time_shift), 0) as shift
                        """)
                .map((row, context) -> new Looked(
                        row.getTimestamp("at").toInstant(), Duration.ofNanos(Math.round(row.getDouble("shift") * 1e9))))
                .one());
        return new Look(looked, before, wall.instant());
    }

    /** What to do when a look finds that somebody has moved program time. */
    public void whenMoved(Runnable work) {
        whenMoved.add(work);
    }

    /**
     * Moves program time for every node; throws if this installation does not allow it. Time here moves first: a job that looks just now
     * finds nothing due in the database that is not due by this clock.
     */
    public Instant move(Database database, Duration by) {
        looking.lock();
        try {
            shift.ahead = shift.ahead.plus(by);
            database.open(
                    handle -> handle.createQuery("select handrail.move_time(make_interval(secs => :seconds))::text")
                            .bind("seconds", by.toMillis() / 1000.0)
                            .mapTo(String.class)
                            .one());
        } finally {
            follow(database);
            looking.unlock();
        }
        return instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ProgramTime(wall, other, shift);
    }

    @Override
    public Instant instant() {
        return wall.instant().plus(shift.ahead);
    }

    private record Looked(Instant at, Duration shift) {}

    /** The database looked at its clock at some moment between these two of ours. */
    private record Look(Looked looked, Instant before, Instant after) {}

    /** How far this process's clock is behind program time. */
    private static final class Shift {

        private Duration wrong = Duration.ZERO;
        private @Nullable Duration known;
        private volatile Duration ahead = Duration.ZERO;

        /** Whether the database has another offset than at the look before. */
        private synchronized boolean saw(Look look) {
            Looked looked = look.looked();
            Instant ours = looked.at().minus(wrong);
            boolean agree = !ours.isBefore(look.before().minus(UNCERTAIN))
                    && !ours.isAfter(look.after().plus(UNCERTAIN));
            if (!agree) {
                Instant middle = look.before()
                        .plus(Duration.between(look.before(), look.after()).dividedBy(2));
                wrong = Duration.between(middle, looked.at());
            }
            ahead = looked.shift().plus(wrong);
            boolean moved = known != null && !known.equals(looked.shift());
            known = looked.shift();
            return moved;
        }
    }
}
