package handrail.messaging;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What texts cost, and the senders they cost it at. */
public interface CostRows {

    /** The last twelve months: texts, segments and price, as far as the carrier has told it. */
    @SqlQuery("""
            select to_char(date_trunc('month', settled_at), 'YYYY-MM') as month, count(*) as texts,
                coalesce(sum(segments), 0) as segments, coalesce(sum(price), 0) as price, coalesce(max(price_unit), '') as unit
            from outbox
            where carrier_sid is not null and settled_at >= date_trunc('month', handrail.now()) - interval '11 months'
            group by 1 order by 1 desc
            """)
    List<Month> months();

    /** Adds a sender that stands by; 0 when its address is somebody's already. */
    @SqlUpdate("""
            insert into sender (id, program_id, audience, address, standby) values (:id, handrail.program(), 'client', :address, true)
            on conflict do nothing
            """)
    int addSender(@Bind("id") UUID id, @Bind("address") String address);

    /** Changes one. */
    @SqlUpdate("""
            update sender set standby = :standby, segments_per_second = :rate where id = :id and program_id = handrail.program()
            """)
    void changeSender(@Bind("id") UUID id, @Bind("standby") boolean standby, @Bind("rate") @Nullable Double rate);

    /** One month. */
    record Month(String month, int texts, int segments, BigDecimal price, String unit) {}
}
