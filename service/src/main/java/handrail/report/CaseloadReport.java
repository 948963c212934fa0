package handrail.report;

import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.database.Sealed;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Per coach: how many people, how many of them new, how many wait too long, what is open, what was answered. */
public final class CaseloadReport {

    private final Sealing sealing;

    /** With what opens the coaches' names. */
    public CaseloadReport(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * One coach.
     *
     * @param coach first name
     * @param active people assigned now
     * @param fresh of those, assigned in the last 7 days
     * @param overdue of those, not reached and past the limit of the first contact
     * @param open supply requests and handoffs that are not settled
     * @param answered check-ins answered in the last 30 days
     */
    public record Row(String coach, long active, long fresh, long overdue, long open, long answered) {}

    /** The rows, by coach. */
    public List<Row> rows(Handle handle) {
        return handle
                .createQuery("""
                        select s.account_id, s.first_name,
                            count(a.id) as active,
                            count(a.id) filter (where a.started_at > handrail.now() - interval '7 days') as fresh,
                            count(a.id) filter (where e.reached_at is null and e.breach_at < handrail.now()) as overdue,
                            coalesce(sum((select count(*) from supply_request r where r.client_id = a.client_id and r.settled_at is null)
                                + (select count(*) from warm_handoff w where w.client_id = a.client_id and w.settled_at is null)), 0) as open,
                            coalesce(sum((select count(*) from check_in c where c.client_id = a.client_id
                                and c.answered_at > handrail.now() - interval '30 days')), 0) as answered
                        from staff s
                        join membership m on m.account_id = s.account_id and m.program_id = s.program_id and m.role = 'coach'
                        left join assignment a on a.coach_id = s.account_id and a.ended_at is null
                        left join episode_of_care e on e.id = a.episode_id
                        group by s.account_id, s.first_name
                        """)
                .map((row, context) -> new Row(
                        sealing.open(
                                "staff",
                                "first_name",
                                new AccountId(row.getObject("account_id", UUID.class)),
                                new Sealed(row.getBytes("first_name"))),
                        row.getLong("active"),
                        row.getLong("fresh"),
                        row.getLong("overdue"),
                        row.getLong("open"),
                        row.getLong("answered")))
                .stream()
                .sorted(Comparator.comparing(Row::coach))
                .toList();
    }
}
