package handrail.caseload;

import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.database.Sealed;
import handrail.phone.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whose threads are whose, for the people who may know. */
public final class Threads {

    private final Sealing sealing;

    /** With what opens names and numbers. */
    public Threads(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * Whose thread it is, and how they are.
     *
     * @param client null for somebody unknown
     * @param name first name; empty for somebody unknown
     * @param mode whether the bot or a coach is in the thread
     * @param texting whether they can be texted
     * @param consent the newest record of whether they may be; null for none
     * @param phone as people write it; empty for none
     * @param number the same, to look up or to call; null for none
     * @param zone their zone, if known
     * @param language their language, if known
     * @param coach first name of their coach; empty for none
     * @param lastInboundAt when they last wrote
     */
    public record Facts(
            @Nullable UUID client,
            String name,
            String mode,
            Texting texting,
            @Nullable String consent,
            @Nullable UUID episode,
            @Nullable Instant overdoseAt,
            @Nullable Instant breachAt,
            @Nullable Instant reachedAt,
            @Nullable Integer score,
            List<String> why,
            String phone,
            @Nullable PhoneNumber number,
            @Nullable String zone,
            @Nullable String language,
            String coach,
            @Nullable Instant lastInboundAt) {}

    Optional<Facts> facts(Handle handle, UUID thread) {
        return handle.createQuery("""
                        select k.id as client, k.first_name, k.zone, k.language, c.mode, c.last_inbound_at,
                            e.id as episode, e.breach_at, e.reached_at, e.last_score,
                            (select max(o.occurred_at) from overdose_event o where o.client_id = k.id) as overdose_at,
                            m.kind as consent,
                            c.last_inbound_at > coalesce(m.recorded_at, '-infinity') as wrote_since,
                            h.id as holder, h.phone,
                            coalesce((
                                select p.opted_out from opt_out p where p.program_id = c.program_id and p.phone_key = h.phone_key
                                order by p.id desc limit 1), false) as opted_out,
                            s.account_id as coach, s.first_name as coach_name,
                            array(select jsonb_array_elements_text(a.why)) as why
                        from conversation c
                        left join client k on k.id = c.client_id
                        left join episode_of_care e on e.client_id = k.id and e.status <> 'finished'
                        left join assignment a on a.client_id = k.id and a.ended_at is null
                        left join staff s on s.account_id = a.coach_id
                        left join lateral (
                            select kind, recorded_at from messaging_consent where client_id = k.id order by id desc limit 1) m on true
                        left join lateral (
                            select id, phone, phone_key from phone_holder
                            where (client_id = c.client_id or contact_id = c.contact_id) and held_until is null
                            order by held_from desc limit 1) h on true
                        where c.id = :id
                        """)
                .bind("id", thread)
                .map((row, context) -> factsOf(row))
                .findFirst();
    }

    private Facts factsOf(ResultSet row) throws SQLException {
        UUID client = row.getObject("client", UUID.class);
        UUID holder = row.getObject("holder", UUID.class);
        UUID coach = row.getObject("coach", UUID.class);
        PhoneNumber phone = holder == null
                ? null
                : PhoneNumber.parse(sealing.open("phone_holder", "phone", holder, new Sealed(row.getBytes("phone"))));
        return new Facts(
                client,
                client == null
                        ? ""
                        : sealing.open("client", "first_name", client, new Sealed(row.getBytes("first_name"))),
                row.getString("mode"),
                texting(row, client != null, phone != null),
                row.getString("consent"),
                row.getObject("episode", UUID.class),
                instant(row, "overdose_at"),
                instant(row, "breach_at"),
                instant(row, "reached_at"),
                row.getObject("last_score", Integer.class),
                List.of((String[]) row.getArray("why").getArray()),
                phone == null ? "" : phone.written(),
                phone,
                row.getString("zone"),
                row.getString("language"),
                coach == null
                        ? ""
                        : sealing.open(
                                "staff", "first_name", new AccountId(coach), new Sealed(row.getBytes("coach_name"))),
                instant(row, "last_inbound_at"));
    }

    private static Texting texting(ResultSet row, boolean known, boolean phone) throws SQLException {
        if (!phone) {
            return Texting.NO_PHONE;
        }
        if (row.getBoolean("opted_out")) {
            return Texting.OPTED_OUT;
        }
        String consent = row.getString("consent");
        boolean agreed = consent != null && !consent.equals("none") && !consent.equals("refused");
        if (!known || agreed || row.getBoolean("wrote_since")) {
            return Texting.OPEN;
        }
        return "refused".equals(consent) ? Texting.REFUSED : Texting.NOT_ASKED;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
