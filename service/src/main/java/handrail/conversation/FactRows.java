package handrail.conversation;

import handrail.bot.Facts;
import handrail.database.Sealed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What the database knows of a thread, in one look: every text asks for it. */
interface FactRows {

    /**
     * Of one thread.
     *
     * @param coach of its client, if they have one
     * @param local the time of day where the program is, for the coach's shift
     * @param keys what the thread's phone is found by
     */
    @SqlQuery("""
            select
                (select m.kind from messaging_consent m where m.client_id = c.client_id order by m.id desc limit 1) as consent,
                s.id as supplies, cast(s.items as text) as items,
                case when w.id is null then null when w.put_off_at is null then 'UNDER_WAY' else 'PUT_OFF' end as handoff,
                t.id as slot, t.starts_at, p.name as provider, p.address,
                (select f.first_name from staff f where f.account_id = :coach) as coach_name,
                case when cast(:coach as uuid) is null then false else handrail.at_work(:coach, :local) end as coach_on_shift,
                coalesce((
                    select o.opted_out from opt_out o
                    where o.program_id = c.program_id and o.phone_key = any(:keys) order by o.id desc limit 1), false) as opted_out,
                (select count(*) from phone_holder h join conversation k on k.client_id = h.client_id
                    where h.phone_key = any(:keys) and h.held_until is null) as clients_of_phone,
                exists (select from hold where client_id = c.client_id and ended_at is null)
                    or exists (select from death where client_id = c.client_id and withdrawn_at is null)
                    or exists (
                        select from phone_holder h join death d on d.client_id = h.client_id and d.withdrawn_at is null
                        where h.phone_key = any(:keys) and h.held_until is null) as person_only
            from conversation c
            left join lateral (
                select r.id, r.items from supply_request r where r.conversation_id = c.id and r.settled_at is null
                order by r.id desc limit 1) s on true
            left join warm_handoff w on w.conversation_id = c.id and w.settled_at is null
            left join slot t on t.id = w.slot_id and not exists (
                select from attendance a where a.handoff_id = w.id and a.slot_id = t.id)
            left join provider p on p.id = t.provider_id
            where c.id = :id
            """)
    @RegisterConstructorMapper(Known.class)
    Known known(
            @Bind("id") UUID id,
            @Bind("coach") @Nullable UUID coach,
            @Bind("local") LocalDateTime local,
            @Bind("keys") List<byte[]> keys);

    /**
     * What one look at the thread says.
     *
     * @param consent the newest word on being texted
     * @param supplies the open request, with its items as JSON
     * @param handoff how far a handoff is
     * @param slot the time that is booked, with when and where
     * @param coachName sealed
     * @param optedOut whether the newest word of the phone is a stop
     * @param clientsOfPhone how many clients hold it
     * @param personOnly whether the client, or somebody whose phone it is too, has died, or the client is on hold (S9)
     */
    record Known(
            @Nullable String consent,
            @Nullable UUID supplies,
            @Nullable String items,
            @Nullable String handoff,
            @Nullable UUID slot,
            @Nullable Instant startsAt,
            @Nullable String provider,
            @Nullable String address,
            @Nullable Sealed coachName,
            boolean coachOnShift,
            boolean optedOut,
            int clientsOfPhone,
            boolean personOnly) {

        /** The booked time, if there is one that nobody has spoken of since. */
        Facts.@Nullable Appointment appointment() {
            return slot == null || startsAt == null
                    ? null
                    : new Facts.Appointment(
                            slot.toString(),
                            startsAt,
                            Objects.requireNonNullElse(provider, ""),
                            Objects.requireNonNullElse(address, ""));
        }
    }
}
