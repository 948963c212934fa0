package handrail.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.bot.Catalogue;
import handrail.bot.Facts;
import handrail.bot.Language;
import handrail.database.Sealed;
import handrail.handoff.Openings;
import handrail.messaging.OptOuts;
import handrail.program.Policy;
import handrail.program.Program;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Loads what the engine may know about a thread, in the transaction that advances it. */
final class FactsOf {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h a", Locale.US);

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Sealing sealing;
    private final Facts.OptOutMode optOutMode;
    private final Catalogue catalogue;

    FactsOf(Sealing sealing, Facts.OptOutMode optOutMode, Catalogue catalogue) {
        this.sealing = sealing;
        this.optOutMode = optOutMode;
        this.catalogue = catalogue;
    }

    Facts load(Handle handle, Program program, ThreadRow thread, List<byte[]> phoneKeys, Instant now) {
        boolean coachOnShift = onShift(handle, thread.coachId(), program, now);
        World world = new World(
                known(handle, thread.id()),
                writer(handle, thread, phoneKeys),
                coachName(handle, thread.coachId()),
                coachOnShift,
                OptOuts.isOut(handle, program.id(), phoneKeys),
                personOnly(handle, thread, phoneKeys),
                Openings.of(handle, language(thread), coachOnShift, program.zoneId(), now));
        return facts(program, thread, world, now);
    }

    /** What the engine may know, of what was read. */
    Facts facts(Program program, ThreadRow thread, World world, Instant now) {
        Policy policy = program.policy();
        Known known = world.known();
        return new Facts(
                program.neutralName(),
                policy.phone(),
                world.writer(),
                world.coachName(),
                world.optedOut(),
                known.consent() == null
                        ? Facts.Consent.NONE
                        : Facts.Consent.valueOf(known.consent().toUpperCase(Locale.ROOT)),
                world.coachOnShift(),
                HOUR.format(policy.staffedOpens()).toLowerCase(Locale.ROOT) + "-"
                        + HOUR.format(policy.staffedCloses()).toLowerCase(Locale.ROOT),
                world.coachOnShift() ? null : Staffed.backAt(policy, program.zoneId(), now),
                policy.useAloneLine(),
                policy.nurseLine(),
                policy.supplies().stream()
                        .map(item -> new Facts.Supply(item.id(), item.names()))
                        .toList(),
                known.supplies() == null
                        ? null
                        : new Facts.OpenSupplies(
                                known.supplies().toString(), summary(known.items(), thread.language())),
                known.handoff() == null ? Facts.Handoff.NONE : Facts.Handoff.valueOf(known.handoff()),
                world.care(),
                known.appointment(),
                optOutMode,
                thread.zone() == null ? program.zoneId() : ZoneId.of(thread.zone()),
                world.personOnly());
    }

    static String language(ThreadRow thread) {
        return thread.language() == null ? Language.EN.tag() : thread.language();
    }

    /**
     * What was read of the world around a thread.
     *
     * @param known what stands about the thread itself
     * @param writer who writes in it
     * @param coachName the coach's first name
     * @param coachOnShift whether the coach is at work
     * @param optedOut whether the newest word of the phone is a stop
     * @param personOnly whether a person alone answers (S9)
     * @param care what a handoff could be now
     */
    record World(
            Known known,
            Facts.Writer writer,
            @Nullable String coachName,
            boolean coachOnShift,
            boolean optedOut,
            boolean personOnly,
            Facts.Care care) {}

    /** Whether the client, or somebody whose phone it is too, has died, or the client is on hold (S9). */
    private static boolean personOnly(Handle handle, ThreadRow thread, List<byte[]> phoneKeys) {
        return handle.createQuery("""
                        select exists (select from hold where client_id = :client and ended_at is null)
                            or exists (select from death where client_id = :client and withdrawn_at is null)
                            or exists (
                                select from phone_holder h join death d on d.client_id = h.client_id and d.withdrawn_at is null
                                where h.phone_key = any(:keys) and h.held_until is null)
                        """)
                .bind("client", thread.clientId())
                .bindArray("keys", byte[].class, phoneKeys)
                .mapTo(Boolean.class)
                .one();
    }

    private static Facts.Writer writer(Handle handle, ThreadRow thread, List<byte[]> phoneKeys) {
        if (thread.clientId() != null) {
            return Facts.Writer.CLIENT;
        }
        return handle.attach(ThreadRows.class).ofClients(phoneKeys).size() > 1
                ? Facts.Writer.ONE_OF_SEVERAL
                : Facts.Writer.STRANGER;
    }

    private static Known known(Handle handle, UUID conversation) {
        return handle.createQuery("""
                        select
                            (select m.kind from messaging_consent m where m.client_id = c.client_id order by m.id desc limit 1) as consent,
                            (select s.id from supply_request s where s.conversation_id = c.id and s.settled_at is null order by s.id desc limit 1) as supplies,
                            (select cast(s.items as text) from supply_request s where s.conversation_id = c.id and s.settled_at is null order by s.id desc limit 1) as items,
                            case when w.id is null then null when w.put_off_at is null then 'UNDER_WAY' else 'PUT_OFF' end as handoff,
                            t.id as slot, t.starts_at, p.name as provider, p.address
                        from conversation c
                        left join warm_handoff w on w.conversation_id = c.id and w.settled_at is null
                        left join slot t on t.id = w.slot_id and not exists (
                            select from attendance a where a.handoff_id = w.id and a.slot_id = t.id)
                        left join provider p on p.id = t.provider_id
                        where c.id = :id
                        """)
                .bind("id", conversation)
                .registerRowMapper(org.jdbi.v3.core.mapper.reflect.ConstructorMapper.factory(Known.class))
                .mapTo(Known.class)
                .one();
    }

    /** An open request as the client reads it: "2 naloxone kits, 1 sharps box". */
    private String summary(@Nullable String items, @Nullable String language) {
        try {
            List<Item> asked = JSON.readValue(items == null ? "[]" : items, new TypeReference<>() {});
            return asked.stream()
                    .map(item -> catalogue.render(
                            catalogue.keys().contains("item." + item.item()) ? "item." + item.item() : "item.other",
                            Language.of(language == null ? "en" : language),
                            Map.of("count", Integer.toString(item.quantity()))))
                    .collect(Collectors.joining(", "));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Items of a supply request are always a list", e);
        }
    }

    private record Item(String item, int quantity) {}

    private @Nullable String coachName(Handle handle, @Nullable UUID coach) {
        if (coach == null) {
            return null;
        }
        Optional<Sealed> name = handle.createQuery("select first_name from staff where account_id = :coach")
                .bind("coach", coach)
                .mapTo(Sealed.class)
                .findOne();
        return name.map(stored -> sealing.open("staff", "first_name", new AccountId(coach), stored))
                .orElse(null);
    }

    private static boolean onShift(Handle handle, @Nullable UUID coach, Program program, Instant now) {
        return coach != null
                && handle.createQuery("select handrail.at_work(:coach, :local)")
                        .bind("coach", coach)
                        .bind("local", now.atZone(program.zoneId()).toLocalDateTime())
                        .mapTo(Boolean.class)
                        .one();
    }

    /** What one look at the thread says. */
    public record Known(
            @Nullable String consent,
            @Nullable UUID supplies,
            @Nullable String items,
            @Nullable String handoff,
            @Nullable UUID slot,
            @Nullable Instant startsAt,
            @Nullable String provider,
            @Nullable String address) {

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
