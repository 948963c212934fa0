package handrail.merge;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Looks whether somebody was entered before, under the same phone, birth date or a name that sounds the same, and proposes it to whoever
 * supervises (rule D1). It joins nothing: two people can share a phone, a name and a house.
 */
public final class Duplicates {

    /** How many proposals a page shows. */
    static final int MOST = 100;

    private static final Duration DECIDED_WITHIN = Duration.ofDays(1);

    private final Ids ids;
    private final NameKeys keys;
    private final Tasks tasks;
    private final Audit audit;
    private final Clock clock;

    /** With ids for new rows, what opens names, where tasks and decisions are kept, and the time. */
    public Duplicates(Ids ids, Sealing sealing, Tasks tasks, Audit audit, Clock clock) {
        this.ids = ids;
        this.keys = new NameKeys(sealing);
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Two entries that may be one person.
     *
     * @param id the proposal
     * @param client one of them
     * @param other the other one
     * @param signs what speaks for it
     * @param state proposed, joined or apart
     * @param foundAt since when it is proposed
     */
    public record Pair(UUID id, UUID client, UUID other, List<Sign> signs, String state, Instant foundAt) {}

    /** Indexes an entry and looks for others of the same person; returns how many are newly proposed. Doing so twice proposes nothing twice. */
    public int look(Handle handle, ProgramId program, UUID client) {
        Optional<Described> described = keys.described(handle, client);
        if (described.isEmpty()) {
            return 0;
        }
        keys.write(handle, program, client, described.get());
        int proposed = 0;
        for (UUID other : keys.candidates(handle, described.get())) {
            Set<Sign> signs = other.equals(client)
                    ? Set.of()
                    : keys.described(handle, other).map(described.get()::sameAs).orElse(Set.of());
            proposed += signs.isEmpty() ? 0 : propose(handle, program, client, other, signs);
        }
        return proposed;
    }

    private int propose(Handle handle, ProgramId program, UUID client, UUID other, Set<Sign> signs) {
        UUID id = ids.next();
        boolean inOrder = client.toString().compareTo(other.toString()) < 0;
        int proposed = handle.createUpdate("""
                        insert into same_person (id, program_id, client_id, other_id, signs, state, found_at)
                        values (:id, :program, :client, :other, :signs, 'proposed', handrail.now())
                        on conflict (client_id, other_id) do nothing
                        """)
                .bind("id", id)
                .bind("program", program)
                .bind("client", inOrder ? client : other)
                .bind("other", inOrder ? other : client)
                .bindArray("signs", String.class, signs.stream().map(Sign::word).toArray())
                .execute();
        if (proposed > 0) {
            audit.record(handle, program, Actor.system(), "duplicate.propose", "client", client, List.of(other), null);
            Instant due = clock.instant().plus(DECIDED_WITHIN);
            tasks.open(handle, new NewTask(program, TaskKind.SAME_PERSON, client, null, null, id, null, due, null));
        }
        return proposed;
    }

    /** Those nobody has decided on, the oldest first, without the reader's own record and those they never meet. */
    List<Pair> open(Handle handle, SignedIn me) {
        return handle.createQuery("""
                        select id, client_id, other_id, signs, state, found_at from same_person
                        where state = 'proposed' and client_id <> all((select handrail.kept_from(:me))::uuid[])
                            and other_id <> all((select handrail.kept_from(:me))::uuid[])
                            and not exists (
                                select from client_merge m where m.undone_at is null and m.gone_id in (client_id, other_id))
                        order by found_at, id limit :most
                        """)
                .bind("me", me.account())
                .bind("most", MOST)
                .map((row, context) -> pair(row))
                .list();
    }

    /** One of them, decided or not. */
    Optional<Pair> find(Handle handle, UUID proposal) {
        return handle.createQuery(
                        "select id, client_id, other_id, signs, state, found_at from same_person where id = :id")
                .bind("id", proposal)
                .map((row, context) -> pair(row))
                .findOne();
    }

    /** They are two people: it is not proposed again. Saying so twice changes nothing more; joined ones stay joined. */
    void apart(Handle handle, SignedIn me, Pair pair) {
        if (decide(handle, me, pair.id(), "proposed", "apart")) {
            audit.record(
                    handle,
                    me.program(),
                    Actor.account(me.account()),
                    "duplicate.apart",
                    "client",
                    pair.client(),
                    List.of(pair.other()),
                    null);
        }
    }

    /** What was proposed of an entry that is joined to another is proposed of that one, if it still holds. */
    void follow(Handle handle, SignedIn me, UUID kept, UUID gone) {
        handle.createQuery("select id from same_person where state = 'proposed' and :gone in (client_id, other_id)")
                .bind("gone", gone)
                .mapTo(UUID.class)
                .list()
                .forEach(id -> tasks.settle(handle, me.program(), TaskKind.SAME_PERSON, id, me.account(), "merged"));
        int unused = look(handle, me.program(), kept);
    }

    /** The two are one now, or two again. */
    void joined(Handle handle, SignedIn me, UUID one, UUID other, boolean joined) {
        handle.createQuery(
                        "select id from same_person where client_id in (:one, :other) and other_id in (:one, :other)")
                .bind("one", one)
                .bind("other", other)
                .mapTo(UUID.class)
                .list()
                .forEach(id -> {
                    boolean unused = joined
                            ? decide(handle, me, id, "proposed", "joined") || decide(handle, me, id, "apart", "joined")
                            : decide(handle, me, id, "joined", "apart");
                });
    }

    private boolean decide(Handle handle, SignedIn me, UUID proposal, String from, String to) {
        int decided = handle.createUpdate("""
                        update same_person set state = :to, decided_at = handrail.now(), decided_by = :by
                        where id = :id and state = :from
                        """)
                .bind("to", to)
                .bind("by", me.account())
                .bind("id", proposal)
                .bind("from", from)
                .execute();
        if (decided > 0) {
            tasks.settle(handle, me.program(), TaskKind.SAME_PERSON, proposal, me.account(), to);
        }
        return decided > 0;
    }

    private static Pair pair(ResultSet row) throws SQLException {
        Array signs = row.getArray("signs");
        return new Pair(
                row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getObject("other_id", UUID.class),
                Arrays.stream((String[]) signs.getArray())
                        .map(sign -> Sign.valueOf(sign.toUpperCase(Locale.ROOT)))
                        .toList(),
                row.getString("state"),
                row.getTimestamp("found_at").toInstant());
    }
}
