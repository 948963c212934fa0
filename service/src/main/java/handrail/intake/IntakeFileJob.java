package handrail.intake;

import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.database.Changes;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import handrail.jobs.Job;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.Problem;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the lines of files in, each in a transaction of its own: a line is taken whole or not at all, and a node that dies loses none (B2). A
 * line is refused for what it says and for nothing else: what breaks on our side is tried again, later each time.
 */
public final class IntakeFileJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeFileJob.class);
    private static final int BATCH = 50;

    /** What SQL says of values that a row can't hold, whoever sends them: as codes or their beginnings. */
    private static final List<String> OF_THE_DATA = List.of("22", "23502", "23514");

    private final Database database;
    private final Enrolment enrolment;
    private final Sealing sealing;

    /** Over the enrolment. */
    public IntakeFileJob(Database database, Enrolment enrolment, Sealing sealing) {
        this.database = database;
        this.enrolment = enrolment;
        this.sealing = sealing;
    }

    @Override
    public String name() {
        return "intake-files";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public int turns() {
        return 20;
    }

    @Override
    public Optional<Instant> waitingSince(Handle handle) {
        return handle.createQuery("select min(settled_at) from intake_file where state = 'running'")
                .mapTo(Instant.class)
                .findOne();
    }

    /** A line that waits. */
    public record Waiting(
            UUID id, UUID file, Sealed given, @Nullable UUID partner, UUID by) {}

    @Override
    public Map<String, Integer> run(ProgramId program) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < BATCH; i++) {
            Optional<String> outcome = one(program);
            if (outcome.isEmpty()) {
                break;
            }
            counts.merge(outcome.get(), 1, Integer::sum);
        }
        database.useProgram(program, handle -> finish(handle, program));
        return counts;
    }

    private Optional<String> one(ProgramId program) {
        AtomicReference<@Nullable Waiting> claimed = new AtomicReference<>();
        try {
            return database.inProgram(
                    program,
                    handle -> next(handle).map(line -> {
                        claimed.set(line);
                        return take(handle, program, line);
                    }));
        } catch (RuntimeException broken) {
            Waiting line = claimed.get();
            if (line == null) {
                throw broken;
            }
            LOG.error("Line {} of file {} could not be taken in", line.id(), line.file(), broken);
            return Optional.of(database.inProgram(
                    program, handle -> isOfTheData(broken) ? refused(handle, line) : later(handle, line)));
        }
    }

    private static boolean isOfTheData(Throwable broken) {
        return Stream.iterate(broken, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> cause instanceof SQLException sql ? Stream.of(sql) : Stream.empty())
                .map(SQLException::getSQLState)
                .anyMatch(state -> state != null && OF_THE_DATA.stream().anyMatch(state::startsWith));
    }

    private static String refused(Handle handle, Waiting line) {
        return settle(handle, line, "refused", List.of(new Problem.Fault("line", "file.fault.ours")), null);
    }

    /** After a minute at first, after an hour in the end. */
    private static String later(Handle handle, Waiting line) {
        handle.createUpdate("""
                        update intake_line set tries = tries + 1,
                            again_at = handrail.now() + least(interval '1 minute' * power(2, least(tries, 10)), interval '1 hour')
                        where id = :id and state = 'waiting'
                        """).bind("id", line.id()).execute();
        return "later";
    }

    private static Optional<Waiting> next(Handle handle) {
        return handle.createQuery("""
                        select l.id, l.file_id, l.given, f.partner_id, f.uploaded_by
                        from intake_line l join intake_file f on f.id = l.file_id
                        where l.state = 'waiting' and (l.again_at is null or l.again_at <= handrail.now())
                        order by l.id limit 1 for update of l skip locked
                        """)
                .map((row, context) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("file_id", UUID.class),
                        new Sealed(row.getBytes("given")),
                        row.getObject("partner_id", UUID.class),
                        row.getObject("uploaded_by", UUID.class)))
                .findOne();
    }

    /** Nothing of a line that is refused is left half done. */
    private String take(Handle handle, ProgramId program, Waiting line) {
        String before = "line";
        handle.savepoint(before);
        try {
            return taken(handle, program, line);
        } catch (Problem.Invalid wrong) {
            handle.rollbackToSavepoint(before);
            return settle(
                    handle,
                    line,
                    "refused",
                    wrong.faults().stream().map(Lines::ofList).toList(),
                    null);
        }
    }

    private String taken(Handle handle, ProgramId programId, Waiting line) {
        Program program = handle.attach(Programs.class).get(programId);
        NewReferral given = IntakeFiles.given(sealing.open("intake_line", "given", line.id(), line.given()));
        Arrival arrival = Arrival.ofFile(line.partner(), new AccountId(line.by()));
        Enrolment.Result result = enrolment.enrol(handle, program, given, arrival);
        return settle(handle, line, result.isNew() ? "taken" : "known", List.of(), result.referral());
    }

    private static String settle(
            Handle handle, Waiting line, String state, List<Problem.Fault> faults, @Nullable UUID referral) {
        handle.createUpdate("""
                        update intake_line set state = :state, given = null, faults = cast(:faults as jsonb), referral_id = :referral
                        where id = :id
                        """)
                .bind("state", state)
                .bind("faults", IntakeFiles.json(faults))
                .bindByType("referral", referral, UUID.class)
                .bind("id", line.id())
                .execute();
        return state;
    }

    private static void finish(Handle handle, ProgramId program) {
        int done = handle.execute("""
                update intake_file f set state = 'done', settled_at = handrail.now()
                where f.state = 'running' and not exists (
                    select from intake_line l where l.file_id = f.id and l.state = 'waiting')
                """);
        if (done > 0) {
            Changes.note(handle, program, "today", null);
        }
    }
}
