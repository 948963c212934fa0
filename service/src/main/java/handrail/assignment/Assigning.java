package handrail.assignment;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.database.Ids;
import handrail.program.Program;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Gives an episode its coach. One at a time in a program, so that two nodes never assign twice or overfill a coach. */
public final class Assigning {

    private static final RowMapper<Candidate> CANDIDATE = (row, context) -> new Candidate(
            new AccountId(row.getObject("account_id", UUID.class)),
            List.of((String[]) row.getArray("languages").getArray()),
            List.of((String[]) row.getArray("areas").getArray()),
            row.getInt("cap"),
            row.getDouble("load"),
            row.getBoolean("on_shift"));

    private final Ids ids;
    private final Audit audit;

    /** With ids for new rows and the audit for every change. */
    public Assigning(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /** Matches and assigns; empty when nobody can, which is the supervisor's to solve. */
    public Optional<AccountId> assign(
            Handle handle,
            Program program,
            UUID episode,
            UUID client,
            String language,
            @Nullable String area,
            Instant now) {
        handle.createQuery("select id from program where id = :program for no key update")
                .bind("program", program.id())
                .mapTo(UUID.class)
                .one();
        Optional<Choice> choice = Matching.choose(candidates(handle, program, now), language, area);
        choice.ifPresent(chosen -> insert(handle, program, episode, client, chosen, Actor.system()));
        return choice.map(Choice::coach);
    }

    /** Every coach who takes clients, the best match first. */
    List<Choice> ranked(Handle handle, Program program, String language, @Nullable String area, Instant now) {
        return Matching.rank(candidates(handle, program, now), language, area);
    }

    private static List<Candidate> candidates(Handle handle, Program program, Instant now) {
        var local = now.atZone(program.zoneId());
        return handle.createQuery("""
                        select s.account_id, s.languages, s.areas, coalesce(s.cap, :cap) as cap,
                            coalesce((
                                select sum(case k.acuity when 'low' then 0.7 when 'high' then 1.5 else 1 end)
                                from assignment a join client k on k.id = a.client_id
                                where a.coach_id = s.account_id and a.ended_at is null), 0) as load,
                            exists (
                                select from working_hours w where w.account_id = s.account_id
                                    and w.weekday = :day and w.opens <= :time and w.closes > :time) as on_shift
                        from staff s
                        join membership m on m.account_id = s.account_id and m.program_id = s.program_id and m.role = 'coach'
                        join account c on c.id = s.account_id and c.closed_at is null
                        where s.accepting
                        """)
                .bind("cap", program.policy().cap())
                .bind("day", local.getDayOfWeek().getValue())
                .bind("time", local.toLocalTime())
                .map(CANDIDATE)
                .list();
    }

    /** Writes down who has an episode from now on. */
    void insert(Handle handle, Program program, UUID episode, UUID client, Choice choice, Actor by) {
        UUID id = ids.next();
        // Reason codes hold letters, digits and : / . only, so that joining them is JSON.
        String why = choice.why().stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(",", "[", "]"));
        handle.createUpdate("""
                        insert into assignment (id, program_id, episode_id, client_id, coach_id, why, started_at)
                        values (:id, :program, :episode, :client, :coach, cast(:why as jsonb), handrail.now())
                        """)
                .bind("id", id)
                .bind("program", program.id())
                .bind("episode", episode)
                .bind("client", client)
                .bind("coach", choice.coach())
                .bind("why", why)
                .execute();
        audit.record(handle, program.id(), by, "assignment.start", "assignment", id);
    }
}
