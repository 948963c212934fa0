package handrail.messaging;

import handrail.access.AccountId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who wants to be told by text that somebody's text waits for them, and how often at most. */
public interface Notices {

    /** The choices, in minutes from one to the next. */
    List<Integer> EVERY = List.of(10, 30, 60);

    /** How often at most; empty for never. */
    @SqlQuery("select every_minutes from notice where account_id = :account and program_id = handrail.program()")
    Optional<Integer> every(@Bind("account") AccountId account);

    /** Whether a phone of theirs is known. */
    @SqlQuery("select exists (select from staff where account_id = :account and phone is not null)")
    boolean reachable(@Bind("account") AccountId account);

    /** Another choice; what they were told of before is not told again. */
    @SqlUpdate("""
            insert into notice (account_id, program_id, every_minutes, told_at)
            select m.account_id, m.program_id, :every, handrail.now() from membership m
            where m.account_id = :account and m.program_id = handrail.program()
            on conflict (account_id, program_id) do update set every_minutes = excluded.every_minutes
            """)
    void choose(@Bind("account") AccountId account, @Bind("every") int every);

    /** No more of them. */
    @SqlUpdate("delete from notice where account_id = :account and program_id = handrail.program()")
    void none(@Bind("account") AccountId account);

    /**
     * Who is to be told now, and is taken to be told: at work, not at a page of ours this minute, not told lately, and with a text that waits
     * since a minute and came after they were last told: their own client's, or that of somebody they cover for.
     *
     * @param local the time on the program's clock, which shifts are entered in
     */
    @SqlQuery("""
            update notice set told_at = handrail.now()
            where program_id = handrail.program() and account_id in (
                select n.account_id from notice n join account k on k.id = n.account_id and k.closed_at is null
                where n.program_id = handrail.program()
                    and (n.told_at is null or n.told_at <= handrail.now() - make_interval(mins => n.every_minutes))
                    and handrail.at_work(n.account_id, :local)
                    and not exists (
                        select from sign_in_session s where s.account_id = n.account_id and s.ended_at is null
                            and s.last_seen_at > clock_timestamp() - interval '1 minute')
                    and exists (
                        select from task t where t.kind = 'ANSWER_TEXT' and t.done_at is null
                            and t.created_at > coalesce(n.told_at, '-infinity')
                            and t.created_at <= handrail.now() - interval '1 minute'
                            and (t.owner_id = n.account_id
                                or handrail.covers(n.account_id, t.owner_id)
                                    and not coalesce(handrail.kept_apart(n.account_id, t.client_id), false)))
                order by n.account_id for update of n skip locked)
            returning account_id
            """)
    List<AccountId> due(@Bind("local") LocalDateTime local);
}
