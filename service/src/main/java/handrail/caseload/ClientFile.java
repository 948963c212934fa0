package handrail.caseload;

import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.clock.ClockKind;
import handrail.clock.Clocks;
import handrail.clock.OwedClock;
import handrail.database.Sealed;
import handrail.phone.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one client, read for whoever may. */
final class ClientFile {

    private static final int MOST_MOMENTS = 300;
    private static final int MOST_ENDED = 5;
    private static final Duration LATELY = Duration.ofDays(28);

    /** The first contact has its own place on the page, and whose they are is nothing that is done with them. */
    private static final Set<ClockKind> BESIDE =
            EnumSet.complementOf(EnumSet.of(ClockKind.FIRST_CONTACT, ClockKind.FIRST_CONTACT_LIMIT, ClockKind.ACCEPT));

    private final Sealing sealing;

    ClientFile(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * Who they are, and where they stand.
     *
     * @param name first and last name
     * @param checkInAt when they want to be asked how they are; null: at the policy's time
     * @param thread their thread; null for none
     * @param phone as people write it; empty for none
     * @param status of the newest episode; null when there was none
     * @param coach first name; empty for none
     */
    public record Person(
            String first,
            String name,
            String language,
            @Nullable String zone,
            @Nullable LocalTime checkInAt,
            @Nullable String area,
            String acuity,
            @Nullable UUID thread,
            String phone,
            @Nullable String status,
            @Nullable Instant openedAt,
            @Nullable Instant targetAt,
            @Nullable Instant breachAt,
            @Nullable Instant reachedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant overdoseAt,
            String coach,
            @Nullable String consent,
            @Nullable Instant consentAt,
            boolean optedOut) {}

    Optional<Person> person(Handle handle, UUID client) {
        return handle.createQuery("""
                        select k.id, k.first_name, k.last_name, k.language, k.zone, k.check_in_at, k.area, k.acuity, c.id as thread, h.id as holder, h.phone,
                            e.status, e.opened_at, e.target_at, e.breach_at, e.reached_at, e.finished_at,
                            (select max(o.occurred_at) from overdose_event o where o.client_id = k.id) as overdose_at,
                            s.account_id as coach, s.first_name as coach_name, m.kind as consent, m.recorded_at as consent_at,
                            coalesce((
                                select p.opted_out from opt_out p where p.program_id = k.program_id and p.phone_key = h.phone_key
                                order by p.id desc limit 1), false) as opted_out
                        from client k
                        left join conversation c on c.client_id = k.id
                        left join lateral (
                            select * from episode_of_care where client_id = k.id order by (status <> 'finished') desc, id desc limit 1) e on true
                        left join assignment a on a.episode_id = e.id and a.ended_at is null
                        left join staff s on s.account_id = a.coach_id
                        left join lateral (
                            select id, phone, phone_key from phone_holder where client_id = k.id and held_until is null
                            order by held_from desc limit 1) h on true
                        left join lateral (
                            select kind, recorded_at from messaging_consent where client_id = k.id order by id desc limit 1) m on true
                        where k.id = :client
                        """)
                .bind("client", client)
                .map((row, context) -> person(row, client))
                .findFirst();
    }

    private Person person(ResultSet row, UUID client) throws SQLException {
        String first = sealing.open("client", "first_name", client, new Sealed(row.getBytes("first_name")));
        String last = opened("client", "last_name", client, row.getBytes("last_name"));
        UUID holder = row.getObject("holder", UUID.class);
        return new Person(
                first,
                last.isEmpty() ? first : first + " " + last,
                row.getString("language"),
                row.getString("zone"),
                row.getObject("check_in_at", LocalTime.class),
                row.getString("area"),
                row.getString("acuity"),
                row.getObject("thread", UUID.class),
                holder == null
                        ? ""
                        : PhoneNumber.parse(opened("phone_holder", "phone", holder, row.getBytes("phone")))
                                .written(),
                row.getString("status"),
                instant(row, "opened_at"),
                instant(row, "target_at"),
                instant(row, "breach_at"),
                instant(row, "reached_at"),
                instant(row, "finished_at"),
                instant(row, "overdose_at"),
                name(row, "coach", "coach_name"),
                row.getString("consent"),
                instant(row, "consent_at"),
                row.getBoolean("opted_out"));
    }

    /** One answered check-in. */
    public record Score(Instant at, int day, int score) {}

    /** The answers with a number, oldest first. */
    List<Score> scores(Handle handle, UUID client) {
        return handle.createQuery("""
                        select answered_at, day, score from check_in
                        where client_id = any(:person) and score is not null and answered_at is not null order by answered_at
                        """)
                .bindArray("person", UUID.class, onePerson(handle, client))
                .map((row, context) ->
                        new Score(row.getTimestamp("answered_at").toInstant(), row.getInt("day"), row.getInt("score")))
                .list();
    }

    /**
     * Something that happened.
     *
     * @param kind what, as a word
     * @param first what it was about, by kind
     * @param second more of it, by kind
     * @param note what somebody wrote down about it; empty for nothing
     * @param by the first name of who did it; empty for the client or Handrail
     */
    public record Moment(Instant at, String kind, String first, String second, String note, String by) {}

    /** All of it, newest first. */
    List<Moment> moments(Handle handle, UUID client) {
        return handle.createQuery("""
                        with happened (at, kind, first, second, id, note, account) as (
                            select occurred_at, 'overdose', source, naloxone_given, id, place, null::uuid
                            from overdose_event where client_id = any(:person)
                            union all select created_at, 'referral', source, channel, id, notes, received_by
                            from referral where client_id = any(:person)
                            union all select recorded_at, 'consent', kind, '', id, null, recorded_by
                            from messaging_consent where client_id = any(:person)
                            union all select started_at, 'coach', '', '', id, null, coach_id from assignment where client_id = any(:person)
                            union all select at, 'outreach', channel, outcome, id, note, account_id
                            from outreach_attempt where client_id = any(:person)
                            union all select at, 'comment', '', '', id, body, account_id from comment where conversation_id in (
                                select c.id from conversation c where c.client_id = any(:person) or c.contact_id in (
                                    select contact_id from client_merge where kept_id = any(:person) and undone_at is null))
                            union all select written_at, 'plan.' || kind, '', '', id, words, written_by
                            from plan_line where client_id = any(:person)
                            union all select ended_at, 'plan-ended.' || ended_how, kind, '', id, words, ended_by
                            from plan_line where client_id = any(:person) and ended_how in ('done', 'dropped')
                            union all select written_at, 'safety', '', '', id, null, written_by
                            from safety_plan where client_id = any(:person)
                            union all select answered_at, 'check-in', coalesce(score::text, ''), day::text, id, null, null
                            from check_in where client_id = any(:person) and answered_at is not null
                            union all select sent_at, 'check-in-silent', '', day::text, id, null, null
                            from check_in where client_id = any(:person) and sent_at is not null and answered_at is null
                                and coalesce(outcome, '') not in ('wrote', 'not_arrived')
                            union all select settled_at, 'follow-up', kind, outcome, id, null, null
                            from follow_up where client_id = any(:person) and outcome in ('answered', 'wrote', 'unanswered', 'task', 'merged')
                            union all select taken_at, 'questions', instrument, channel, id, null, recorded_by
                            from instrument_round where client_id = any(:person)
                            union all select taken_at, 'silence.' || step, missed::text, '', id, null, null
                            from silence_step where client_id = any(:person)
                            union all select max(ended_at), 'silence-ended.' || ended_by, '', '', min(id::text)::uuid, null, max(account_id::text)::uuid
                            from silence_step where client_id = any(:person) and ended_at is not null group by ended_at, ended_by
                            union all select recorded_at, 'hold', kind, '', id, null, recorded_by from hold where client_id = any(:person)
                            union all select ended_at, 'hold-ended', ended_by, '', id, null, account_id
                            from hold where client_id = any(:person) and ended_at is not null and ended_by <> 'replaced'
                            union all select recorded_at, 'death', '', '', id, null, recorded_by from death where client_id = any(:person)
                            union all select withdrawn_at, 'death-withdrawn', '', '', id, null, withdrawn_by
                            from death where client_id = any(:person) and withdrawn_at is not null
                            union all select recorded_at, 'elsewhere', '', '', id, null, recorded_by from elsewhere where client_id = any(:person)
                            union all select withdrawn_at, 'elsewhere-withdrawn', '', '', id, null, withdrawn_by
                            from elsewhere where client_id = any(:person) and withdrawn_at is not null
                            union all select requested_at, 'supplies', (
                                select string_agg(i ->> 'item' || ':' || (i ->> 'quantity'), ',') from jsonb_array_elements(items) i),
                                coalesce(way, ''), id, null, null from supply_request where client_id = any(:person)
                            union all select settled_at, 'supplies-settled', status, '', id, null, settled_by
                            from supply_request where client_id = any(:person) and settled_at is not null
                            union all select requested_at, 'handoff', coalesce((select p.name from provider p where p.id = provider_id), ''),
                                '', id, null, null from warm_handoff where client_id = any(:person)
                            union all select settled_at, 'handoff-settled', status, '', id, null, settled_by
                            from warm_handoff where client_id = any(:person) and settled_at is not null
                            union all select p.at, case when p.opted_out then 'opt-out' else 'opt-in' end, p.source, '', p.id, null, null
                            from phone_holder h join opt_out p on p.program_id = h.program_id and p.phone_key = h.phone_key
                            where h.client_id = any(:person) and p.at >= h.held_from and (h.held_until is null or p.at < h.held_until)
                            union all select raised_at, 'danger', danger, '', id, null, null from page where client_id = any(:person)
                            union all select acknowledged_at, 'danger-taken', danger, '', id, null, acknowledged_by
                            from page where client_id = any(:person) and acknowledged_at is not null
                            union all select merged_at, 'merged', case when gone_id is null then 'number' else 'entry' end, '', id, null, merged_by
                            from client_merge where kept_id = any(:person)
                            union all select undone_at, 'merge-undone', '', '', id, null, undone_by
                            from client_merge where kept_id = any(:person) and undone_at is not null
                            union all select max(m.at), 'texts', count(*) filter (where m.author = 'client')::text,
                                count(*) filter (where m.author <> 'client')::text, min(m.id::text)::uuid, null, null
                            from conversation c join message m on m.conversation_id = c.id
                            where c.client_id = any(:person) or c.contact_id in (
                                select contact_id from client_merge where kept_id = any(:person) and undone_at is null)
                            group by date_trunc('day', m.at at time zone :zone))
                        select w.*, s.first_name as by_name from happened w
                        left join staff s on s.account_id = w.account
                        order by w.at desc, w.kind limit :most
                        """)
                .bindArray("person", UUID.class, onePerson(handle, client))
                .bind("zone", zone(handle))
                .bind("most", MOST_MOMENTS)
                .map((row, context) -> moment(row))
                .list();
    }

    /** What is owed to them beside the first contact, the next to be due first; then what was lately, the newest first. */
    List<OwedClock> owed(Handle handle, UUID client, Instant now) {
        List<OwedClock> all = Clocks.of(handle, BESIDE, onePerson(handle, client), now.minus(LATELY));
        return Stream.concat(
                        all.stream().filter(OwedClock::runs),
                        all.stream()
                                .filter(clock -> !clock.runs())
                                .sorted(Comparator.comparing(OwedClock::startedAt)
                                        .reversed())
                                .limit(MOST_ENDED))
                .toList();
    }

    /** Every entry of the same person. */
    private static List<UUID> onePerson(Handle handle, UUID client) {
        return handle.createQuery("select unnest(handrail.one_person(:client))")
                .bind("client", client)
                .mapTo(UUID.class)
                .list();
    }

    private static String zone(Handle handle) {
        return handle.createQuery("select zone from program where id = handrail.program()")
                .mapTo(String.class)
                .one();
    }

    private Moment moment(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        UUID id = row.getObject("id", UUID.class);
        String note = switch (kind) {
            case "overdose" -> opened("overdose_event", "place", id, row.getBytes("note"));
            case "referral" -> opened("referral", "notes", id, row.getBytes("note"));
            case "outreach" -> opened("outreach_attempt", "note", id, row.getBytes("note"));
            case "comment" -> opened("comment", "body", id, row.getBytes("note"));
            default -> kind.startsWith("plan") ? opened("plan_line", "words", id, row.getBytes("note")) : "";
        };
        return new Moment(
                row.getTimestamp("at").toInstant(),
                kind,
                Optional.ofNullable(row.getString("first")).orElse(""),
                Optional.ofNullable(row.getString("second")).orElse(""),
                note,
                name(row, "account", "by_name"));
    }

    private String name(ResultSet row, String account, String name) throws SQLException {
        UUID id = row.getObject(account, UUID.class);
        byte[] sealed = row.getBytes(name);
        return id == null || sealed == null
                ? ""
                : sealing.open("staff", "first_name", new AccountId(id), new Sealed(sealed));
    }

    private String opened(String table, String column, UUID id, byte @Nullable [] sealed) {
        return sealed == null ? "" : sealing.open(table, column, id, new Sealed(sealed));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
