package handrail.caseload;

import handrail.access.Role;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.staff.Colleague;
import handrail.staff.Colleagues;
import handrail.task.PutOff;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What somebody may do with a line of their Today beside settling it. */
final class LineMoves {

    private final Colleagues colleagues;
    private final Clock clock;

    LineMoves(Sealing sealing, Clock clock) {
        this.colleagues = new Colleagues(sealing);
        this.clock = clock;
    }

    /** For how long it can be put off, and when each ends. A supervisor puts off nothing that is a coach's. */
    Map<PutOff, Instant> choices(Handle handle, SignedIn me, Owed line) {
        boolean others = me.role() == Role.SUPERVISOR
                && line.owner() != null
                && !line.owner().equals(me.account().value());
        Program program = program(handle, me);
        return others || !line.kind().canWait()
                ? Map.of()
                : PutOff.choices(
                        clock.instant(), program.zoneId(), program.policy().staffedOpens(), line.breachAt());
    }

    /** Colleagues who work today, do not have it already, and may meet the client. */
    List<Colleague> takers(Handle handle, SignedIn me, Owed line) {
        UUID client = line.client();
        if (client == null || !line.kind().canBeHanded()) {
            return List.of();
        }
        return colleagues
                .forClient(
                        handle, me, client, clock.instant(), program(handle, me).zoneId())
                .stream()
                .filter(one ->
                        one.free() && one.apart() == 0 && !one.id().value().equals(line.owner()))
                .toList();
    }

    private static Program program(Handle handle, SignedIn me) {
        return handle.attach(Programs.class).get(me.program());
    }
}
