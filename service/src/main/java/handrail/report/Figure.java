package handrail.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure of the caseload report. Its SQL selects the rows it counts ({@code coach_id, client_id, at}): the page, the CSV and the list
 * behind the figure all come from them, so that they can't differ.
 */
public enum Figure {
    /** People a coach has now, since when. */
    ACTIVE("active", """
            select coach_id, client_id, started_at as at from assignment where ended_at is null
            """),
    /** Of those, who came in the last 7 days. */
    NEW("new_7_days", """
            select coach_id, client_id, started_at as at from assignment
            where ended_at is null and started_at > handrail.now() - interval '7 days'
            """),
    /** Of those, who was not reached by the limit of the first contact, and when that was. */
    OVERDUE("first_contact_overdue", """
            select a.coach_id, a.client_id, e.breach_at as at
            from assignment a join episode_of_care e on e.id = a.episode_id
            where a.ended_at is null and e.reached_at is null and e.breach_at < handrail.now()
            """),
    /** Supply requests and handoffs of theirs that are not settled, since when. */
    OPEN("open_requests", """
            select a.coach_id, a.client_id, r.requested_at as at
            from assignment a join (
                select client_id, requested_at from supply_request where settled_at is null
                union all
                select client_id, requested_at from warm_handoff where settled_at is null) r on r.client_id = a.client_id
            where a.ended_at is null
            """),
    /** Check-ins they answered in the last 30 days, and when. */
    ANSWERED("check_ins_answered_30_days", """
            select a.coach_id, a.client_id, c.answered_at as at
            from assignment a join check_in c on c.client_id = a.client_id
            where a.ended_at is null and c.answered_at > handrail.now() - interval '30 days'
            """);

    private final String column;
    private final String rows;

    Figure(String column, String rows) {
        this.column = column;
        this.rows = rows;
    }

    /** Its column in the CSV, and its address. */
    public String column() {
        return column;
    }

    /** The key of its heading. */
    public String heading() {
        return "report." + name().toLowerCase(Locale.ROOT);
    }

    String rows() {
        return rows;
    }

    static Optional<Figure> of(String column) {
        return Arrays.stream(values())
                .filter(figure -> figure.column.equals(column))
                .findFirst();
    }
}
