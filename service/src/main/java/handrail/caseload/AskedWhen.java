package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.checkin.CheckIns;
import handrail.episode.Episodes;
import handrail.program.Program;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import handrail.web.Problem;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * At what hour somebody wants to be asked how they are, and where they are. What waits moves with it within seconds; somebody of whom nobody knows where
 * they are gets nothing that we start before noon in the east (T8).
 */
public final class AskedWhen {

    /** What the form calls a place that nobody knows. */
    static final String UNKNOWN = "unknown";

    /** Where people in the programs' country can be. */
    private static final List<String> ZONES = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu",
            "America/Puerto_Rico");

    private final CheckIns checkIns;
    private final Tasks tasks;
    private final Audit audit;

    /** With the rhythm, what is owed about it, and the audit for changes. */
    public AskedWhen(CheckIns checkIns, Tasks tasks, Audit audit) {
        this.checkIns = checkIns;
        this.tasks = tasks;
        this.audit = audit;
    }

    /** What can be chosen: where people can be, the program's own zone and the client's among them, and that nobody knows. */
    static List<String> zones(String ofProgram, @Nullable String ofClient) {
        Set<String> zones = new LinkedHashSet<>(ZONES);
        zones.add(ofProgram);
        if (ofClient != null) {
            zones.add(ofClient);
        }
        zones.add(UNKNOWN);
        return List.copyOf(zones);
    }

    /** The check-ins have come to their end, and they want to be asked on; nothing changes while they are asked. */
    void goOn(Handle handle, SignedIn me, Program program, UUID client, Instant now) {
        if (!CheckIns.haveEnded(handle, client)) {
            return;
        }
        Episodes.open(handle, client).ifPresent(episode -> checkIns.goOn(handle, program, episode, now));
        audit.record(handle, me.program(), Actor.account(me.account()), "client.asked-on", "client", client);
        handle.createQuery("select id from task where client_id = :client and kind = :kind and done_at is null")
                .bind("client", client)
                .bind("kind", TaskKind.GO_ON.name())
                .mapTo(UUID.class)
                .list()
                .forEach(task -> tasks.complete(handle, me.program(), task, me.account(), "asked on"));
    }

    /**
     * Keeps both; the same again changes nothing.
     *
     * @param hour as a form writes a time; empty for the policy's own
     * @param zone one of {@link #zones}
     * @throws Problem.Invalid when nothing may be started at that hour, or the zone is none of those
     */
    void keep(Handle handle, SignedIn me, Program program, UUID client, String hour, String zone) {
        List<Problem.Fault> faults = new ArrayList<>();
        Optional<LocalTime> chosen = Optional.empty();
        try {
            chosen = hour.isBlank() ? Optional.empty() : Optional.of(LocalTime.parse(hour.strip()));
            if (chosen.isPresent() && !program.policy().startsAt(chosen.get())) {
                faults.add(new Problem.Fault("checkInAt", "asked-when.fault.closed"));
            }
        } catch (DateTimeParseException wrong) {
            faults.add(new Problem.Fault("checkInAt", "asked-when.fault.hour"));
        }
        String before = handle.createQuery("select zone from client where id = :client")
                .bind("client", client)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
        if (!zones(program.zone(), before).contains(zone)) {
            faults.add(new Problem.Fault("zone", "fault.choose"));
        }
        if (!faults.isEmpty()) {
            throw new Problem.Invalid(faults);
        }
        int changed = handle.createUpdate("""
                        update client set check_in_at = cast(:hour as time), zone = :zone
                        where id = :client and (check_in_at, zone) is distinct from (cast(:hour as time), :zone)
                        """)
                .bind("hour", chosen.map(LocalTime::toString).orElse(null))
                .bind("zone", zone.equals(UNKNOWN) ? null : zone)
                .bind("client", client)
                .execute();
        if (changed > 0) {
            audit.record(handle, me.program(), Actor.account(me.account()), "client.asked-when", "client", client);
        }
    }
}
