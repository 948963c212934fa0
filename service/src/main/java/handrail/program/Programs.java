package handrail.program;

import handrail.database.ProgramId;
import java.util.List;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The programs of this installation. */
@RegisterRowMapper(ProgramMapper.class)
public interface Programs {

    /** Every program, in the order of their making. */
    @SqlQuery("select id, slug, name, neutral_name, zone, policy from program order by id")
    List<Program> all();

    /** The ids alone, for jobs that go through every program. */
    @SqlQuery("select id from program order by id")
    List<ProgramId> ids();

    /** One program; throws {@link IllegalStateException} if there is none of that id. */
    @SqlQuery("select id, slug, name, neutral_name, zone, policy from program where id = :id")
    Program get(@Bind("id") ProgramId id);

    /** Whether the program that was entered comes back to anything beside booked times and consents that end: one older than follow-ups does once it has published them. */
    @SqlQuery("select follow_ups_on from program where id = handrail.program()")
    boolean followUpsOn();

    /** Adds one. */
    @SqlUpdate("""
            insert into program (id, slug, name, neutral_name, zone, policy, created_at)
            values (:id, :slug, :name, :neutralName, :zone, cast(:policyJson as jsonb), handrail.now())
            """)
    void add(@BindMethods Program program, @Bind("policyJson") @Json Policy policy);

    /** The number or Messaging Service that texts of this audience come from. */
    @SqlQuery("select id from sender where program_id = :program and audience = :audience order by standby, id limit 1")
    java.util.UUID sender(@Bind("program") ProgramId program, @Bind("audience") String audience);

    /** The number that clients text to, or its Messaging Service; empty for a program without one. */
    @SqlQuery("""
            select coalesce((select address from sender where program_id = :program and audience = 'client' order by standby, id limit 1), '')
            """)
    String line(@Bind("program") ProgramId program);
}
