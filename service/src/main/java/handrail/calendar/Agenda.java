package handrail.calendar;

import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.database.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has promised at a time: booked times of their clients, and calls. A colleague's belongs to it as long as they have the
 * colleague's day, within its time, and never anybody they are kept apart from.
 */
final class Agenda {

    private final Sealing sealing;

    Agenda(Sealing sealing) {
        this.sealing = sealing;
    }

    /** An entry whose names are still sealed. */
    record SealedEntry(
            Entry entry,
            @Nullable Sealed name,
            @Nullable UUID owner,
            @Nullable Sealed ownerName) {}

    /** From a moment until before another, in order of time. */
    List<SealedEntry> of(Handle handle, AccountId account, Instant from, Instant until) {
        return handle.createQuery("""
                        with promised as (
                            select 'appointment' as kind, s.id, s.starts_at as at, w.client_id, w.conversation_id as thread, a.coach_id as owner,
                                coalesce(p.name, '') as place,
                                case when t.came then 'came' when not t.came then 'missed'
                                    when s.confirmed_at is not null then 'confirmed' else 'booked' end as state
                            from assignment a
                            join warm_handoff w on w.client_id = a.client_id
                            join slot s on s.id = w.slot_id and s.status = 'booked'
                            left join provider p on p.id = s.provider_id
                            left join attendance t on t.slot_id = s.id and t.handoff_id = w.id
                            where a.ended_at is null and a.coach_id = any((select handrail.caseloads(:me))::uuid[])
                            union all
                            select 'call', t.id, t.due_at, t.client_id, coalesce(t.conversation_id, c.id), t.owner_id, coalesce(p.name, ''), 'promised'
                            from task t
                            left join conversation c on t.conversation_id is null and c.client_id = t.client_id
                            left join warm_handoff w on w.id = t.about and t.kind = 'WARM_HANDOFF'
                            left join provider p on p.id = w.provider_id
                            where t.done_at is null and t.owner_id = any((select handrail.caseloads(:me))::uuid[])
                                and (t.kind in ('CALL_CLIENT', 'MISSED_CALL') or w.status = 'call_back'))
                        select o.*, k.first_name, f.first_name as owner_name
                        from promised o
                        left join client k on k.id = o.client_id
                        left join staff f on f.account_id = o.owner and o.owner <> :me
                        where o.at >= :from and o.at < :until
                            and (o.client_id is null or o.client_id <> all((select handrail.kept_from(:me))::uuid[]))
                            and (o.owner = :me or exists (
                                select from cover v where v.covered_by = :me and v.coach_id = o.owner and v.ended_at is null
                                    and v.starts_at <= o.at and v.ends_at > o.at))
                        order by o.at, o.id
                        """)
                .bind("me", account)
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> entry(row))
                .list();
    }

    private static SealedEntry entry(ResultSet row) throws SQLException {
        Entry entry = new Entry(
                Entry.Kind.of(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("client_id", UUID.class),
                row.getObject("thread", UUID.class),
                "",
                row.getString("place"),
                row.getString("state"),
                "");
        return new SealedEntry(
                entry, sealed(row, "first_name"), row.getObject("owner", UUID.class), sealed(row, "owner_name"));
    }

    private static @Nullable Sealed sealed(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : new Sealed(bytes);
    }

    /** The entry as it is read: opening the name is looking at the client. */
    Entry opened(SealedEntry sealed) {
        Entry entry = sealed.entry();
        return new Entry(
                entry.kind(),
                entry.id(),
                entry.at(),
                entry.client(),
                entry.thread(),
                open("client", entry.client(), sealed.name()),
                entry.place(),
                entry.state(),
                open("staff", sealed.owner(), sealed.ownerName()));
    }

    private String open(String table, @Nullable UUID row, @Nullable Sealed name) {
        return row == null || name == null ? "" : sealing.open(table, "first_name", row, name);
    }
}
