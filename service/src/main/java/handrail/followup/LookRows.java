package handrail.followup;

import handrail.database.ProgramId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Whom the plan looks at: whoever has changed, and everybody once in a while. Rows are claimed with {@code SKIP LOCKED}. */
interface LookRows {

    /** The edition of the policy that counts. To be read before the policy: one that changes in between is looked at again. */
    @SqlQuery("select policy_edition from program where id = handrail.program()")
    int edition();

    /** Takes marks away and says whose they were. */
    @SqlQuery("""
            with taken as (
                delete from follow_up_mark where id in (select id from follow_up_mark order by id limit :most for update skip locked)
                returning client_id)
            select distinct client_id from taken order by client_id
            """)
    List<UUID> marked(@Bind("most") int most);

    /** Remembers that these are looked at now; in the order of their ids, so that two who do so never wait for each other. */
    @SqlUpdate("""
            insert into follow_up_look (client_id, program_id, edition, looked_at)
            select id, :program, :edition, handrail.now() from unnest(:clients) as id order by id
            on conflict (client_id) do update set edition = excluded.edition, looked_at = excluded.looked_at
            """)
    void looked(@Bind("program") ProgramId program, @Bind("edition") int edition, @Bind("clients") List<UUID> clients);

    /** Whoever was last looked at with an earlier policy. */
    @SqlQuery("""
            update follow_up_look set edition = :edition, looked_at = handrail.now() where client_id in (
                select client_id from follow_up_look where edition < :edition order by edition, client_id limit :most for update skip locked)
            returning client_id
            """)
    List<UUID> ofEarlier(@Bind("edition") int edition, @Bind("most") int most);

    /** Whoever was last looked at before this moment. */
    @SqlQuery("""
            update follow_up_look set edition = :edition, looked_at = handrail.now() where client_id in (
                select client_id from follow_up_look where looked_at < :since order by looked_at limit :most for update skip locked)
            returning client_id
            """)
    List<UUID> since(@Bind("since") Instant since, @Bind("edition") int edition, @Bind("most") int most);

    /** Whoever is in care no more and has nothing to come is not looked at again, until something of theirs changes. */
    @SqlUpdate("""
            delete from follow_up_look l where l.client_id = any(:clients)
                and not exists (select from episode_of_care e where e.client_id = l.client_id and e.status <> 'finished')
                and not exists (
                    select from supply_request r where r.client_id = l.client_id and r.status = 'delivered'
                        and r.settled_at > handrail.now() - interval '40 days')
                and not exists (
                    select from warm_handoff w join slot t on t.handoff_id = w.id and t.status = 'booked'
                    where w.client_id = l.client_id and w.settled_at is null)
            """)
    void forget(@Bind("clients") List<UUID> clients);
}
