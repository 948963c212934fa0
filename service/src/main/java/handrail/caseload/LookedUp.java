package handrail.caseload;

import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.database.Sealed;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Looks up what a line of Today says: names, the thread, and what it is about. Only for what is shown: opening a name is looking at the client. */
final class LookedUp {

    private final Sealing sealing;

    LookedUp(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Lines as they are read, in the same order; all in one statement, which reads no task again. */
    List<TodayLine> lines(Handle handle, List<Owed> shown) {
        return handle.createQuery("""
                        select t.nth, c.id as thread, c.last_inbound_at, k.first_name, s.first_name as owner_name,
                            (select max(o.occurred_at) from overdose_event o where t.kind = 'FIRST_CONTACT' and o.client_id = t.client_id) as overdose_at,
                            v.account_id as commenter, v.first_name as commenter_name, f.number as day,
                            b.starts_at as booked_at, b.confirmed_at is not null as confirmed,
                            coalesce(nullif(r.fell, '{}'), g.fell) as fell, r.instrument, r.fell_scale,
                            exists (select from attendance a where a.handoff_id = w.id and a.slot_id = b.id and a.came) as came
                        from unnest(cast(:kinds as text[]), cast(:clients as uuid[]), cast(:threads as uuid[]), cast(:abouts as uuid[]),
                            cast(:owners as uuid[])) with ordinality as t (kind, client_id, conversation_id, about, owner_id, nth)
                        left join client k on k.id = t.client_id
                        left join lateral (
                            select id, last_inbound_at from conversation where id = t.conversation_id
                            union all
                            select id, last_inbound_at from conversation where t.conversation_id is null and client_id = t.client_id
                        ) c on true
                        left join staff s on s.account_id = t.owner_id
                        left join warm_handoff w on t.kind = 'WARM_HANDOFF' and w.id = t.about
                        left join slot b on b.id = w.slot_id
                        left join follow_up f on t.kind in ('MILESTONE', 'MILESTONE_REACHED') and f.id = t.about
                        left join instrument_round r on t.kind = 'WORSE' and r.id = t.about
                        left join episode_of_care g on t.kind = 'WORSE' and g.id = t.about
                        left join lateral (
                            select account_id from comment
                            where t.kind = 'COMMENT' and conversation_id = any((select handrail.joined_threads(t.conversation_id))::uuid[])
                                and account_id is distinct from t.owner_id
                            order by id desc limit 1
                        ) m on true
                        left join staff v on v.account_id = m.account_id
                        order by t.nth
                        """)
                .bindArray(
                        "kinds",
                        String.class,
                        shown.stream().map(owed -> owed.kind().name()).toList())
                .bindArray("clients", UUID.class, ids(shown, Owed::client))
                .bindArray("threads", UUID.class, ids(shown, Owed::thread))
                .bindArray("abouts", UUID.class, ids(shown, Owed::about))
                .bindArray("owners", UUID.class, ids(shown, Owed::owner))
                .map((row, context) -> line(shown.get(row.getInt("nth") - 1), row))
                .list();
    }

    private static List<@Nullable UUID> ids(List<Owed> shown, Function<Owed, @Nullable UUID> which) {
        return shown.stream().map(which).toList();
    }

    private TodayLine line(Owed owed, ResultSet row) throws SQLException {
        Sealed name = sealed(row, "first_name");
        UUID client = owed.client();
        return new TodayLine(
                owed,
                client == null || name == null ? "" : sealing.open("client", "first_name", client, name),
                row.getObject("thread", UUID.class),
                colleague(owed.owner(), sealed(row, "owner_name")),
                matter(owed, row));
    }

    private Matter matter(Owed owed, ResultSet row) throws SQLException {
        return switch (owed.kind()) {
            case FIRST_CONTACT -> notReached(owed, instant(row, "overdose_at"));
            case SILENT, OUTREACH -> new Matter.Quiet(instant(row, "last_inbound_at"));
            case COMMENT -> remark(colleague(row.getObject("commenter", UUID.class), sealed(row, "commenter_name")));
            case WARM_HANDOFF -> booking(row);
            case WORSE -> worse(row);
            case MILESTONE, MILESTONE_REACHED -> milestone(row.getObject("day", Integer.class));
            default -> new Matter.Nothing();
        };
    }

    private static Matter notReached(Owed owed, @Nullable Instant overdoseAt) {
        return overdoseAt == null
                ? new Matter.Nothing()
                : new Matter.NotReached(overdoseAt, Objects.requireNonNull(owed.breachAt()));
    }

    private static Matter remark(String by) {
        return by.isEmpty() ? new Matter.Nothing() : new Matter.Remark(by);
    }

    private static Matter booking(ResultSet row) throws SQLException {
        Instant at = instant(row, "booked_at");
        return at == null
                ? new Matter.Nothing()
                : new Matter.Booking(at, row.getBoolean("confirmed"), row.getBoolean("came"));
    }

    private static Matter worse(ResultSet row) throws SQLException {
        Array fell = row.getArray("fell");
        List<Integer> figures = fell == null ? List.of() : List.of((Integer[]) fell.getArray());
        String scale = row.getString("fell_scale");
        return new Matter.Worse(figures, scale == null ? "" : row.getString("instrument") + "." + scale);
    }

    private static Matter milestone(@Nullable Integer day) {
        return day == null ? new Matter.Nothing() : new Matter.Milestone(day);
    }

    private String colleague(@Nullable UUID account, @Nullable Sealed name) {
        return account == null || name == null ? "" : sealing.open("staff", "first_name", new AccountId(account), name);
    }

    private static @Nullable Sealed sealed(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : new Sealed(bytes);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
