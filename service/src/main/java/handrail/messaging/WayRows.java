package handrail.messaging;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** How the senders of a program fare. */
public interface WayRows {

    /** Each sender, those that do not stand by first. */
    @SqlQuery("""
            select s.id, s.address, s.audience, s.standby, s.segments_per_second, coalesce(r.failures, 0) as failures,
                coalesce(r.down_until > handrail.now(), false) as down
            from sender s left join sender_road r on r.sender_id = s.id
            where s.program_id = handrail.program() order by s.audience, s.standby, s.id
            """)
    List<Ways.Way> all();

    /** Begins to keep book of a sender, with this many segments in hand; 0 when it is kept already. */
    @SqlUpdate("""
            insert into sender_road (sender_id, program_id, tokens, tokens_at)
            select id, program_id, :tokens, handrail.now() from sender where id = :sender and program_id = handrail.program()
            on conflict do nothing
            """)
    @CanIgnoreReturnValue
    int begin(@Bind("sender") UUID sender, @Bind("tokens") double tokens);

    /** Takes so many segments if there are as many, after counting what has come since. */
    @SqlUpdate("""
            update sender_road r set tokens = now_there.tokens - :wanted, tokens_at = handrail.now()
            from (
                select sender_id, least(:burst, tokens + :rate * greatest(0, extract(epoch from handrail.now() - tokens_at))) as tokens
                from sender_road where sender_id = :sender for update) now_there
            where r.sender_id = now_there.sender_id and now_there.tokens >= :wanted
            """)
    int take(
            @Bind("sender") UUID sender,
            @Bind("rate") double rate,
            @Bind("burst") double burst,
            @Bind("wanted") double wanted);

    /** One more failure, or several; from that many on it is left alone for a while, up to a fifth longer by chance. Returns how many there are. */
    @SqlQuery("""
            update sender_road set failures = failures + :more,
                down_until = case when failures + :more >= :open then
                    handrail.now() + least(30 * 2 ^ least(failures + :more - :open, 10), 300)
                        * (1 + abs(hashtext(sender_id::text || failures) % 1000) / 5000.0) * interval '1 second'
                    else down_until end,
                down_since = case when failures + :more >= :open then coalesce(down_since, handrail.now()) else down_since end
            where sender_id = :sender returning failures
            """)
    Optional<Integer> fails(@Bind("sender") UUID sender, @Bind("more") int more, @Bind("open") int open);

    /** It works again. */
    @SqlUpdate("""
            update sender_road set failures = 0, down_until = null, down_since = null where sender_id = :sender and failures > 0
            """)
    void works(@Bind("sender") UUID sender);

    /** Takes the one try of a sender that was down, for half a minute. */
    @SqlUpdate("""
            update sender_road set down_until = handrail.now() + interval '30 seconds'
            where sender_id = :sender and down_until <= handrail.now()
            """)
    int tryOut(@Bind("sender") UUID sender);

    /** Its number or Messaging Service. */
    @SqlQuery("select s.address from sender s join sender_road r on r.sender_id = s.id where s.id = :sender")
    Optional<String> address(@Bind("sender") UUID sender);
}
