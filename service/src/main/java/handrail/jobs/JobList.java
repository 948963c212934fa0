package handrail.jobs;

import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.database.ProgramId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The jobs as they are now, for the administrator of one program. */
final class JobList {

    private final Database database;
    private final Runs runs;
    private final Ticker ticker;
    private final Pauses pauses;
    private final Clock clock;

    JobList(Database database, Runs runs, Ticker ticker, Pauses pauses, Clock clock) {
        this.database = database;
        this.runs = runs;
        this.ticker = ticker;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Each job, by name. */
    List<JobLine> all(SignedIn me) {
        Map<String, Beats.Beat> beats = Beats.all(database);
        return database.inProgram(me.program(), handle -> {
            Map<String, RunRows.Run> newest = handle.attach(RunRows.class).newest().stream()
                    .collect(Collectors.toMap(RunRows.Run::job, Function.identity()));
            Map<String, Pauses.Pause> open = pauses.open(handle).stream()
                    .collect(Collectors.toMap(Pauses.Pause::job, Function.identity(), (one, other) -> one));
            return runs.jobs().stream()
                    .map(job -> line(
                            handle,
                            job,
                            Optional.ofNullable(beats.get(job.name())),
                            Optional.ofNullable(newest.get(job.name())),
                            Optional.ofNullable(open.get(job.name()))))
                    .toList();
        });
    }

    private JobLine line(
            Handle handle,
            Job job,
            Optional<Beats.Beat> beat,
            Optional<RunRows.Run> latest,
            Optional<Pauses.Pause> pause) {
        Duration waiting = job.waited(handle, clock.instant());
        Duration age = beat.map(Beats.Beat::age).orElse(Duration.ZERO);
        boolean running = beat.map(Beats.Beat::running).orElse(false);
        return new JobLine(
                job.name(),
                job.every(),
                job.pausable(),
                beat.map(Beats.Beat::startedAt).orElse(null),
                running,
                ticker.next(job.name()).map(next -> next.plus(shift(handle))).orElse(null),
                waiting,
                Heartbeat.late(job, age, running, waiting),
                latest.orElse(null),
                pause.orElse(null));
    }

    /** How far program time is ahead of the real time that Quartz keeps. */
    private static Duration shift(Handle handle) {
        return handle.createQuery("select handrail.now(), clock_timestamp()")
                .map((row, context) -> Duration.between(
                        row.getTimestamp(2).toInstant(), row.getTimestamp(1).toInstant()))
                .one();
    }

    /** What one job did, newest first. */
    List<RunRows.Run> history(ProgramId program, String job, int most) {
        return database.inProgram(
                program, handle -> handle.attach(RunRows.class).of(job, most));
    }

    /** Its pauses, newest first. */
    List<Pauses.Pause> pauses(ProgramId program, String job) {
        return database.inProgram(program, handle -> pauses.of(handle, job));
    }

    /** The time it is. */
    Instant now() {
        return clock.instant();
    }
}
