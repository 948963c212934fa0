package handrail.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one program time, as Java sees it: the wall clock plus the offset that {@code handrail.now()} adds in the database.
 * Every node re-reads the offset once a second (see {@link #follow}); only the demo and tests ever move it.
 */
public final class ProgramTime extends Clock {

    private final Clock wall;
    private final ZoneId zone;
    private final Shift shift;

    /** Follows the wall clock until told otherwise. */
    public ProgramTime() {
        this(Clock.systemUTC(), ZoneOffset.UTC, new Shift());
    }

    /** Follows another clock than the wall's: a simulation's. */
    public ProgramTime(Clock clock) {
        this(clock, ZoneOffset.UTC, new Shift());
    }

    private ProgramTime(Clock wall, ZoneId zone, Shift shift) {
        this.wall = wall;
        this.zone = zone;
        this.shift = shift;
    }

    /** Reads the offset the database holds now. */
    public void follow(Database database) {
        shift.ahead = database.open(handle -> handle.createQuery(
                        "select coalesce((select extract(epoch from shift) from handrail.time_shift), 0)")
                .mapTo(Double.class)
                .map(seconds -> Duration.ofNanos(Math.round(seconds * 1e9)))
                .one());
    }

    /** Moves program time for every node; throws if this installation does not allow it. */
    public Instant move(Database database, Duration by) {
        database.open(handle -> handle.createQuery("select handrail.move_time(make_interval(secs => :seconds))::text")
                .bind("seconds", by.toMillis() / 1000.0)
                .mapTo(String.class)
                .one());
        follow(database);
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

    private static final class Shift {
        private volatile Duration ahead = Duration.ZERO;
    }
}
