package handrail.handoff;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.database.Ids;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who takes handoffs, when they can be reached, and the times they keep free; entered by staff. */
public final class Providers {

    private final Ids ids;
    private final Audit audit;

    /** With ids for new rows and the audit for every change. */
    public Providers(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /** A provider, with its hours in the program's zone and its times to come. */
    public record Provider(
            UUID id,
            String name,
            String kind,
            String phone,
            String address,
            List<String> languages,
            List<Hours> hours,
            List<Slot> slots) {

        /** How many of its times can be booked. */
        public long open() {
            return slots.stream().filter(slot -> slot.status().equals("open")).count();
        }

        /** How many of its times are booked. */
        public long booked() {
            return slots.size() - open();
        }
    }

    /** One weekday (ISO) of somebody taking calls. */
    public record Hours(int weekday, LocalTime opens, LocalTime closes) {

        /** Whether somebody would take calls twice at the same time. */
        boolean overlaps(Hours other) {
            return weekday == other.weekday && opens.isBefore(other.closes) && other.opens.isBefore(closes);
        }
    }

    /** A time to come, open or booked. */
    public record Slot(UUID id, Instant at, String status) {}

    /** All, by name. */
    List<Provider> all(Handle handle) {
        Map<UUID, List<Hours>> hours = hours(handle);
        Map<UUID, List<Slot>> slots = slots(handle);
        return handle.createQuery(
                        "select id, name, kind, phone, address, languages from provider where ended_at is null order by name, id")
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Provider(
                            id,
                            row.getString("name"),
                            row.getString("kind"),
                            row.getString("phone"),
                            row.getString("address"),
                            List.of((String[]) row.getArray("languages").getArray()),
                            hours.getOrDefault(id, List.of()),
                            slots.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static Map<UUID, List<Hours>> hours(Handle handle) {
        return handle
                .createQuery("select provider_id, weekday, opens, closes from provider_hours order by weekday, opens")
                .map((row, context) -> Map.entry(
                        row.getObject("provider_id", UUID.class),
                        new Hours(
                                row.getInt("weekday"),
                                row.getObject("opens", LocalTime.class),
                                row.getObject("closes", LocalTime.class))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Map<UUID, List<Slot>> slots(Handle handle) {
        return handle
                .createQuery("""
                        select provider_id, id, starts_at, status from slot
                        where status <> 'withdrawn' and starts_at > handrail.now() order by starts_at
                        """)
                .map((row, context) -> Map.entry(
                        row.getObject("provider_id", UUID.class),
                        new Slot(
                                row.getObject("id", UUID.class),
                                row.getTimestamp("starts_at").toInstant(),
                                row.getString("status"))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Whether there is such a provider. */
    boolean exists(Handle handle, UUID provider) {
        return handle.createQuery("select exists (select from provider where id = :id and ended_at is null)")
                .bind("id", provider)
                .mapTo(Boolean.class)
                .one();
    }

    /** A new one. */
    void add(
            Handle handle,
            SignedIn me,
            String name,
            String kind,
            String phone,
            String address,
            Collection<String> languages,
            Collection<Hours> hours) {
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into provider (id, program_id, name, kind, phone, address, languages)
                        values (:id, :program, :name, :kind, :phone, :address, :languages)
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("name", name)
                .bind("kind", kind)
                .bind("phone", phone)
                .bind("address", address)
                .bindArray("languages", String.class, languages.toArray())
                .execute();
        hours.forEach(day -> hours(handle, me, id, day));
        audit.record(handle, me.program(), Actor.account(me.account()), "provider.add", "provider", id);
    }

    private static void hours(Handle handle, SignedIn me, UUID provider, Hours day) {
        handle.createUpdate("""
                        insert into provider_hours (program_id, provider_id, weekday, opens, closes)
                        values (:program, :provider, :weekday, :opens, :closes)
                        """)
                .bind("program", me.program())
                .bind("provider", provider)
                .bindMethods(day)
                .execute();
    }

    /** One of them, unless it has ended. */
    Optional<Provider> find(Handle handle, UUID provider) {
        return all(handle).stream().filter(one -> one.id().equals(provider)).findFirst();
    }

    /** Another name, phone, address, kind or languages. */
    void change(
            Handle handle,
            SignedIn me,
            UUID provider,
            String name,
            String kind,
            String phone,
            String address,
            Collection<String> languages) {
        int changed = handle.createUpdate("""
                        update provider set name = :name, kind = :kind, phone = :phone, address = :address, languages = :languages
                        where id = :id and ended_at is null
                        """)
                .bind("id", provider)
                .bind("name", name)
                .bind("kind", kind)
                .bind("phone", phone)
                .bind("address", address)
                .bindArray("languages", String.class, languages.toArray())
                .execute();
        if (changed > 0) {
            audit.record(handle, me.program(), Actor.account(me.account()), "provider.change", "provider", provider);
        }
    }

    /** More hours. Returns those it has that they overlap with: then none is added. */
    List<Hours> addHours(Handle handle, SignedIn me, UUID provider, Collection<Hours> hours) {
        List<Hours> overlapping = hours(handle).getOrDefault(provider, List.of()).stream()
                .filter(had -> hours.stream().anyMatch(had::overlaps))
                .toList();
        if (overlapping.isEmpty() && exists(handle, provider)) {
            hours.forEach(day -> hours(handle, me, provider, day));
            audit.record(handle, me.program(), Actor.account(me.account()), "provider.change", "provider", provider);
        }
        return overlapping;
    }

    /** Hours that are none any more. */
    void removeHours(Handle handle, SignedIn me, UUID provider, int weekday, LocalTime opens) {
        int removed = handle.createUpdate(
                        "delete from provider_hours where provider_id = :id and weekday = :weekday and opens = :opens")
                .bind("id", provider)
                .bind("weekday", weekday)
                .bind("opens", opens)
                .execute();
        if (removed > 0) {
            audit.record(handle, me.program(), Actor.account(me.account()), "provider.change", "provider", provider);
        }
    }

    /** Nothing is offered there any more: open times are taken back, booked ones stay as they are. */
    void end(Handle handle, SignedIn me, UUID provider) {
        int ended = handle.createUpdate(
                        "update provider set ended_at = handrail.now() where id = :id and ended_at is null")
                .bind("id", provider)
                .execute();
        if (ended > 0) {
            handle.createUpdate("update slot set status = 'withdrawn' where provider_id = :id and status = 'open'")
                    .bind("id", provider)
                    .execute();
            audit.record(handle, me.program(), Actor.account(me.account()), "provider.end", "provider", provider);
        }
    }

    /** A time the provider keeps free; entering it twice changes nothing more. */
    void keepFree(Handle handle, SignedIn me, UUID provider, Instant at) {
        UUID id = ids.next();
        int added = handle.createUpdate("""
                        insert into slot (id, program_id, provider_id, starts_at, status, entered_by, entered_at)
                        values (:id, :program, :provider, :at, 'open', :by, handrail.now())
                        on conflict (provider_id, starts_at) where status <> 'withdrawn' do nothing
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("provider", provider)
                .bind("at", at)
                .bind("by", me.account())
                .execute();
        if (added > 0) {
            audit.record(handle, me.program(), Actor.account(me.account()), "slot.open", "slot", id);
        }
    }

    /** A time that is not free after all; one that is booked stays, whoever has it is told by a person first. */
    boolean withdraw(Handle handle, SignedIn me, UUID slot) {
        boolean gone = handle.createUpdate("update slot set status = 'withdrawn' where id = :id and status = 'open'")
                        .bind("id", slot)
                        .execute()
                > 0;
        if (gone) {
            audit.record(handle, me.program(), Actor.account(me.account()), "slot.withdraw", "slot", slot);
        }
        return gone;
    }
}
