package handrail.intake;

import handrail.access.AccountId;
import handrail.app.Core;
import handrail.merge.Stops;
import handrail.merge.UnknownWriters;
import handrail.program.Program;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The intake as staff use it, for tests of other features. */
public final class TakingIn {

    private final Enrolment enrolment;

    /** Over a core. */
    public TakingIn(Core core) {
        this.enrolment = new Enrolment(
                core.time,
                core.audit,
                core.assigning,
                core.tasks,
                core.checkIns,
                core.conversations,
                core.consents,
                new Enrolled(core.ids, core.sealing),
                core.duplicates,
                new UnknownWriters(core.sealing),
                new Stops(core.sealing, core.optOuts));
    }

    /** Somebody whose name and birth date are nobody else's, met after an overdose; the client's id. */
    public UUID takes(
            Handle handle,
            Program program,
            AccountId staff,
            String name,
            String born,
            String phone,
            Instant occurred,
            String consent) {
        NewReferral given = new NewReferral(
                name,
                name + "son",
                phone,
                "en",
                born,
                null,
                occurred.toString(),
                null,
                "ems",
                "yes",
                consent,
                "script",
                null,
                null);
        UUID referral = enrolment
                .enrol(handle, program, given, Arrival.ofStaff(Channel.STREET, staff))
                .referral();
        return handle.createQuery("select client_id from referral where id = :id")
                .bind("id", referral)
                .mapTo(UUID.class)
                .one();
    }
}
