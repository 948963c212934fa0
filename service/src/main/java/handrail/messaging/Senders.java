package handrail.messaging;

import handrail.database.ProgramId;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The numbers and Messaging Services texts come to; each belongs to exactly one program. */
public interface Senders {

    /** Whose sender a webhook is about: by its Messaging Service, otherwise by its number. The transaction goes on in its program, and keeps its plans: what a text asks for is asked over and over. */
    @SqlQuery("""
            select found.*, set_config('handrail.program', cast(found.program_id as text), true),
                set_config('plan_cache_mode', 'force_generic_plan', true)
            from (
                select id, program_id, audience, address from sender
                where address in (:service, :to) order by (address = :service) desc limit 1) as found
            """)
    Optional<Sender> enter(@Bind("to") String to, @Bind("service") @Nullable String service);

    /**
     * A sender.
     *
     * @param id the row
     * @param programId whose it is
     * @param audience client or staff
     * @param address the number or service
     */
    record Sender(UUID id, ProgramId programId, String audience, String address) {}
}
