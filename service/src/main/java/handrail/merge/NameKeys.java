package handrail.merge;

import handrail.access.Sealing;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The keyed index of how names sound and of birth dates (C4), and what it finds. It only narrows down: whoever it finds is compared in
 * memory, name by name.
 */
final class NameKeys {

    /** More who could be meant than this are not compared: whoever shares a phone or a birth date comes first. */
    private static final int MOST_COMPARED = 500;

    private final Sealing sealing;

    NameKeys(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Writes the keys of an entry anew. */
    void write(Handle handle, ProgramId program, UUID client, Described described) {
        handle.execute("delete from client_name_key where client_id = ?", client);
        Map<String, Set<String>> values = new LinkedHashMap<>();
        values.put("first", Spelling.sounds(described.first()));
        values.put("last", sounds(described.last()));
        values.put("born", one(described.birthDate()));
        PreparedBatch rows = handle.prepareBatch("""
                insert into client_name_key (program_id, client_id, kind, key) values (:program, :client, :kind, :key)
                on conflict do nothing
                """);
        values.forEach((kind, all) -> all.forEach(value -> rows.bind("program", program)
                .bind("client", client)
                .bind("kind", kind)
                .bind("key", sealing.key("name-" + kind, value))
                .add()));
        if (rows.size() > 0) {
            rows.execute();
        }
        handle.execute("update client set looked_at = handrail.now() where id = ?", client);
    }

    /** Whoever could be the one described: by a phone, a birth date, or how first and last name sound. Not whoever is joined to another. */
    List<UUID> candidates(Handle handle, Described described) {
        return handle.createQuery("""
                        with found (id, rank) as (
                            select h.client_id, 0 from phone_holder h where h.phone_key = any(:phones) and h.client_id is not null
                            union
                            select b.client_id, 1 from client_name_key b where b.kind = 'born' and b.key = any(:born)
                            union
                            select f.client_id, 2 from client_name_key f where f.kind = 'first' and f.key = any(:first)
                                and exists (
                                    select from client_name_key l where l.client_id = f.client_id and l.kind = 'last' and l.key = any(:last)))
                        select f.id from found f
                        where not exists (select from client_merge m where m.gone_id = f.id and m.undone_at is null)
                        group by f.id order by min(f.rank), f.id desc limit :most
                        """)
                .bindArray("phones", byte[].class, keys("phone", described.phones()))
                .bindArray("born", byte[].class, keys("name-born", one(described.birthDate())))
                .bindArray("first", byte[].class, keys("name-first", Spelling.sounds(described.first())))
                .bindArray("last", byte[].class, keys("name-last", sounds(described.last())))
                .bind("most", MOST_COMPARED)
                .mapTo(UUID.class)
                .list();
    }

    /** Whoever has a first or last name that sounds like one of these words; for somebody who looks. Not whoever is joined to another. */
    List<UUID> sounding(Handle handle, String words, int most) {
        return handle.createQuery("""
                        select f.client_id from client_name_key f
                        where f.kind in ('first', 'last') and f.key = any(:keys)
                            and not exists (select from client_merge m where m.gone_id = f.client_id and m.undone_at is null)
                        group by f.client_id order by count(distinct f.kind) desc, f.client_id desc limit :most
                        """)
                .bindArray(
                        "keys",
                        byte[].class,
                        Stream.of("name-first", "name-last")
                                .flatMap(kind -> Arrays.stream(keys(kind, Spelling.sounds(words))))
                                .toArray())
                .bind("most", most)
                .mapTo(UUID.class)
                .list();
    }

    private Object[] keys(String purpose, Set<String> values) {
        return values.stream()
                .flatMap(value -> sealing.keys(purpose, value).stream())
                .toArray();
    }

    private static Set<String> sounds(@Nullable String name) {
        return name == null ? Set.of() : Spelling.sounds(name);
    }

    private static Set<String> one(@Nullable String value) {
        return value == null ? Set.of() : Set.of(value);
    }

    /** What an entry says of somebody. */
    Optional<Described> described(Handle handle, UUID client) {
        Set<String> phones = phones(handle, client);
        return handle.createQuery("select id, first_name, last_name, birth_date from client where id = :client")
                .bind("client", client)
                .map((row, context) -> new Described(
                        sealing.open("client", "first_name", client, new Sealed(row.getBytes("first_name"))),
                        opened(row, client, "last_name"),
                        opened(row, client, "birth_date"),
                        phones))
                .findOne();
    }

    /** The numbers they have or had. */
    Set<String> phones(Handle handle, UUID client) {
        return numbers(handle, "select id, phone from phone_holder where client_id = :client", client);
    }

    /** The numbers they have now. */
    Set<String> held(Handle handle, UUID client) {
        return numbers(
                handle, "select id, phone from phone_holder where client_id = :client and held_until is null", client);
    }

    private Set<String> numbers(Handle handle, String query, UUID client) {
        return Set.copyOf(handle.createQuery(query)
                .bind("client", client)
                .map((row, context) -> sealing.open(
                        "phone_holder", "phone", row.getObject("id", UUID.class), new Sealed(row.getBytes("phone"))))
                .set());
    }

    private @Nullable String opened(ResultSet row, UUID id, String column) throws SQLException {
        byte[] sealed = row.getBytes(column);
        return sealed == null ? null : sealing.open("client", column, id, new Sealed(sealed));
    }
}
