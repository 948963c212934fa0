package handrail.directory;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.bot.Need;
import handrail.database.Ids;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The places a program sends people to, kept by its administrator. */
public final class Directory {

    private static final RowMapper<Place> PLACE = (row, context) -> new Place(
            row.getObject("id", UUID.class),
            row.getString("name"),
            List.of((String[]) row.getArray("needs").getArray()),
            row.getString("address"),
            row.getString("phone"),
            row.getString("hours"),
            List.of((String[]) row.getArray("zips").getArray()));

    private final Ids ids;
    private final Audit audit;

    /** With ids for new rows and the audit for every change. */
    public Directory(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * A place.
     *
     * @param needs what it helps with, in lower case
     * @param hours in words, or empty
     * @param zips the ZIP it is in, first, and those it is near to or serves
     */
    public record Place(
            UUID id, String name, List<String> needs, String address, String phone, String hours, List<String> zips) {

        /** As a client reads it. */
        String told() {
            return Stream.of(name, address, phone, hours)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
        }
    }

    /** What a place is entered with. */
    record Entry(String name, List<String> needs, String address, String phone, String hours, List<String> zips) {}

    /** What helps with this near a ZIP, as a client reads it: what is in the ZIP itself comes first. */
    public static List<String> near(Handle handle, Need need, String zip, int most) {
        return handle
                .createQuery("""
                        select id, name, needs, address, phone, hours, zips from resource
                        where ended_at is null and zips @> array[cast(:zip as text)] and (:need = 'any' or :need = any(needs))
                        order by (zips[1] = :zip) desc, lower(name), id limit :most
                        """)
                .bind("zip", zip)
                .bind("need", need.name().toLowerCase(Locale.ROOT))
                .bind("most", most)
                .map(PLACE)
                .stream()
                .map(Place::told)
                .toList();
    }

    /** All, by name. */
    List<Place> all(Handle handle) {
        return handle.createQuery("""
                        select id, name, needs, address, phone, hours, zips from resource
                        where ended_at is null order by lower(name), id
                        """).map(PLACE).list();
    }

    /** One of them. */
    Optional<Place> find(Handle handle, UUID resource) {
        return handle.createQuery("""
                        select id, name, needs, address, phone, hours, zips from resource
                        where ended_at is null and id = :id
                        """).bind("id", resource).map(PLACE).findOne();
    }

    /** A new one. */
    void add(Handle handle, SignedIn me, Entry entry) {
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into resource (id, program_id, name, needs, address, phone, hours, zips, updated_at, updated_by)
                        values (:id, :program, :name, :needs, :address, :phone, :hours, :zips, handrail.now(), :by)
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("by", me.account())
                .bind("name", entry.name())
                .bindArray("needs", String.class, entry.needs())
                .bind("address", entry.address())
                .bind("phone", entry.phone())
                .bind("hours", entry.hours())
                .bindArray("zips", String.class, entry.zips())
                .execute();
        audit.record(handle, me.program(), Actor.account(me.account()), "resource.add", "resource", id);
    }

    /** Another name, place or time; false when it is gone. */
    boolean change(Handle handle, SignedIn me, UUID resource, Entry entry) {
        int changed = handle.createUpdate("""
                        update resource set name = :name, needs = :needs, address = :address, phone = :phone, hours = :hours,
                            zips = :zips, updated_at = handrail.now(), updated_by = :by
                        where id = :id and ended_at is null
                        """)
                .bind("id", resource)
                .bind("by", me.account())
                .bind("name", entry.name())
                .bindArray("needs", String.class, entry.needs())
                .bind("address", entry.address())
                .bind("phone", entry.phone())
                .bind("hours", entry.hours())
                .bindArray("zips", String.class, entry.zips())
                .execute();
        if (changed > 0) {
            audit.record(handle, me.program(), Actor.account(me.account()), "resource.change", "resource", resource);
        }
        return changed > 0;
    }

    /** Nobody is sent there any more. */
    void end(Handle handle, SignedIn me, UUID resource) {
        int ended = handle.createUpdate("""
                        update resource set ended_at = handrail.now(), updated_at = handrail.now(), updated_by = :by
                        where id = :id and ended_at is null
                        """)
                .bind("id", resource)
                .bind("by", me.account())
                .execute();
        if (ended > 0) {
            audit.record(handle, me.program(), Actor.account(me.account()), "resource.end", "resource", resource);
        }
    }
}
