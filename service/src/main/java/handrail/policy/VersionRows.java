package handrail.policy;

import handrail.access.AccountId;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import handrail.program.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The versions of a program's policy. */
interface VersionRows {

    /**
     * A version.
     *
     * @param basedOn the version that counted when it was made
     * @param madeBy who made it
     * @param name their name, sealed
     * @param touched how many people's next check-in it moved; null while it is a draft
     */
    record Version(
            UUID id,
            int number,
            String state,
            int basedOn,
            @Json Policy policy,
            UUID madeBy,
            Sealed name,
            Instant madeAt,
            @Nullable Instant publishedAt,
            @Nullable Integer touched) {}

    /** The draft; empty for none. */
    @SqlQuery("""
            select v.id, v.number, v.state, v.based_on, v.policy, v.made_by, a.name, v.made_at, v.published_at, v.touched
            from policy_version v join account a on a.id = v.made_by where v.state = 'draft'
            """)
    Optional<Version> draft();

    /** Those that counted, the newest first. */
    @SqlQuery("""
            select v.id, v.number, v.state, v.based_on, v.policy, v.made_by, a.name, v.made_at, v.published_at, v.touched
            from policy_version v join account a on a.id = v.made_by where v.state = 'published' order by v.number desc limit 50
            """)
    List<Version> published();

    /** Which version counts; held until the transaction ends, so that of two who publish at once the second sees the first. */
    @SqlQuery("select policy_number from program where id = handrail.program() for update")
    int counts();

    /** Writes a version down, numbered after all there are; the first is 0, what the program began with. */
    @SqlUpdate("""
            insert into policy_version (id, program_id, number, state, based_on, policy, made_by, made_at, published_at)
            select :id, :program, (select coalesce(max(number) + 1, 0) from policy_version), :state, :basedOn, cast(:policy as jsonb), :by,
                handrail.now(), case when :state = 'published' then handrail.now() end
            """)
    void add(
            @Bind("id") UUID id,
            @Bind("program") ProgramId program,
            @Bind("state") String state,
            @Bind("basedOn") int basedOn,
            @Bind("policy") @Json Policy policy,
            @Bind("by") AccountId account);

    /** Whether there is any. */
    @SqlQuery("select exists (select from policy_version)")
    boolean any();

    /** The draft says this from now on. */
    @SqlUpdate("""
            update policy_version set policy = cast(:policy as jsonb), based_on = :basedOn, made_by = :by, made_at = handrail.now()
            where state = 'draft'
            """)
    int change(@Bind("policy") @Json Policy policy, @Bind("basedOn") int basedOn, @Bind("by") AccountId account);

    /** There is no draft any more. */
    @SqlUpdate("update policy_version set state = 'discarded' where state = 'draft'")
    int discard();

    /** The draft counts from now on, and follow-ups with it should the program be older than they are. */
    @SqlUpdate("""
            with next as (
                update policy_version set state = 'published', published_at = handrail.now(), touched = :touched
                where id = :id and state = 'draft' returning number, policy)
            update program set policy = next.policy, policy_number = next.number, follow_ups_on = true from next where program.id = handrail.program()
            """)
    int publish(@Bind("id") UUID version, @Bind("touched") int touched);
}
