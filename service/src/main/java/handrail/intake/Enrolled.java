package handrail.intake;

import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.assignment.Assignments;
import handrail.checkin.Outcome;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import handrail.episode.Episodes;
import handrail.episode.NewEpisode;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import handrail.task.TaskStates;
import handrail.task.TaskStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of people taken in: finds whom we know, and writes down whom we don't. */
public final class Enrolled {

    private final Ids ids;
    private final Sealing sealing;

    /** With ids for new rows and sealing for everything personal. */
    public Enrolled(Ids ids, Sealing sealing) {
        this.ids = ids;
        this.sealing = sealing;
    }

    /** An open episode, its clocks, and the coach it has already. */
    record Episode(UUID id, Instant targetAt, Instant breachAt, Optional<AccountId> coach) {}

    /** Two nodes that take in the same referral at once must not make two people of it. */
    void oneAtATime(Handle handle, Program program) {
        handle.createQuery("select id from program where id = :program for no key update")
                .bind("program", program.id())
                .mapTo(UUID.class)
                .one();
    }

    /** The same referral: the partner's own id, otherwise the same phone and the same overdose within 24 hours. */
    Optional<UUID> same(Handle handle, NewReferral given, @Nullable UUID partner, Optional<PhoneNumber> phone) {
        Optional<UUID> byReference = given.reference() == null
                ? Optional.empty()
                : handle.createQuery("""
                                select id from referral where partner_id is not distinct from :partner and reference_key = any(:keys)
                                """)
                        .bind("partner", partner)
                        .bindArray("keys", byte[].class, sealing.keys("reference", given.reference()))
                        .mapTo(UUID.class)
                        .findFirst();
        return byReference.or(() -> phone.flatMap(number -> handle.createQuery("""
                        select r.id, k.id as client, k.first_name, k.last_name, k.birth_date
                        from referral r join overdose_event o on o.id = r.overdose_event_id join client k on k.id = r.client_id
                        where r.phone_key = any(:keys)
                            and o.occurred_at between cast(:at as timestamptz) - interval '24 hours' and cast(:at as timestamptz) + interval '24 hours'
                        order by r.id
                        """)
                .bindArray("keys", byte[].class, sealing.keys("phone", number.e164()))
                .bind("at", given.occurred())
                .mapTo(Named.class)
                .filter(named -> isOf(named, given))
                .map(Named::id)
                .findFirst()));
    }

    /** The client who holds this phone now and has the name that was given; somebody else's name is somebody else. */
    Optional<UUID> holder(Handle handle, NewReferral given, PhoneNumber phone) {
        return handle.createQuery("""
                        select k.id, k.id as client, k.first_name, k.last_name, k.birth_date
                        from phone_holder h join client k on k.id = h.client_id
                        where h.phone_key = any(:keys) and h.held_until is null order by h.held_from desc
                        """)
                .bindArray("keys", byte[].class, sealing.keys("phone", phone.e164()))
                .mapTo(Named.class)
                .filter(named -> isOf(named, given))
                .map(Named::client)
                .findFirst();
    }

    private boolean isOf(Named named, NewReferral given) {
        UUID id = named.client();
        SamePerson known = new SamePerson(
                sealing.open("client", "first_name", id, named.firstName()),
                opened("last_name", id, named.lastName()),
                opened("birth_date", id, named.birthDate()));
        return known.is(new SamePerson(
                Objects.requireNonNull(given.firstName()), given(given.lastName()), given(given.birthDate())));
    }

    private @Nullable String opened(String column, UUID id, @Nullable Sealed value) {
        return value == null ? null : sealing.open("client", column, id, value);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** A row about a client, with how the client is called. */
    public record Named(
            UUID id,
            UUID client,
            Sealed firstName,
            @Nullable Sealed lastName,
            @Nullable Sealed birthDate) {}

    Optional<UUID> thread(Handle handle, UUID client) {
        return handle.createQuery("select id from conversation where client_id = :client")
                .bind("client", client)
                .mapTo(UUID.class)
                .findFirst();
    }

    UUID client(Handle handle, Program program, NewReferral given, Optional<PhoneNumber> phone) {
        UUID id = ids.next();
        String name = Objects.requireNonNull(given.firstName()).strip();
        String whole = (name + " " + (given.lastName() == null ? "" : given.lastName())).strip();
        handle.createUpdate("""
                        insert into client (id, program_id, first_name, last_name, name_key, birth_date, language, zone, area, created_at)
                        values (:id, :program, :first, :last, :key, :born, :language, :zone, :area, handrail.now())
                        """)
                .bind("id", id)
                .bind("program", program.id())
                .bind("first", sealing.seal("client", "first_name", id, name))
                .bind("last", sealed("client", "last_name", id, given.lastName()))
                .bind("key", sealing.key("name", whole.toLowerCase(Locale.ROOT)))
                .bind("born", sealed("client", "birth_date", id, given.birthDate()))
                .bind("language", given.language())
                .bind("zone", program.zone())
                .bind("area", given.area())
                .execute();
        phone.ifPresent(number -> hold(handle, program, id, number));
        return id;
    }

    private void hold(Handle handle, Program program, UUID client, PhoneNumber phone) {
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into phone_holder (id, program_id, phone, phone_key, client_id, held_from)
                        values (:id, :program, :phone, :key, :client, handrail.now())
                        """)
                .bind("id", id)
                .bind("program", program.id())
                .bind("phone", sealing.seal("phone_holder", "phone", id, phone.e164()))
                .bind("key", sealing.key("phone", phone.e164()))
                .bind("client", client)
                .execute();
    }

    UUID referral(
            Handle handle,
            Program program,
            NewReferral given,
            UUID client,
            Arrival arrival,
            Optional<PhoneNumber> phone) {
        UUID overdose = overdose(handle, program, given, client);
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into referral (id, program_id, partner_id, reference_key, phone_key, client_id, overdose_event_id,
                            source, channel, status, notes, received_by, created_at)
                        values (:id, :program, :partner, :reference, :phone, :client, :overdose, :source, :channel, 'created', :notes, :by, handrail.now())
                        """)
                .bind("id", id)
                .bind("program", program.id())
                .bind("partner", arrival.partner())
                .bind("reference", given.reference() == null ? null : sealing.key("reference", given.reference()))
                .bind(
                        "phone",
                        phone.map(number -> sealing.key("phone", number.e164())).orElse(null))
                .bind("client", client)
                .bind("overdose", overdose)
                .bind("source", given.source())
                .bind("channel", arrival.channel().word())
                .bind("notes", sealed("referral", "notes", id, given.notes()))
                .bind("by", arrival.receivedBy())
                .execute();
        return id;
    }

    private UUID overdose(Handle handle, Program program, NewReferral given, UUID client) {
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into overdose_event (id, program_id, client_id, occurred_at, source, naloxone_given, place)
                        values (:id, :program, :client, :at, :source, :naloxone, :place)
                        """)
                .bind("id", id)
                .bind("program", program.id())
                .bind("client", client)
                .bind("at", given.occurred())
                .bind("source", given.source())
                .bind("naloxone", given.naloxoneGiven())
                .bind("place", sealed("overdose_event", "place", id, given.place()))
                .execute();
        return id;
    }

    /** Whether the client ever agreed to texts: then they have had the first one. */
    boolean agreed(Handle handle, UUID client) {
        return handle.createQuery("""
                        select exists (select from messaging_consent
                            where client_id = :client and kind in ('verbal', 'written', 'web', 'own_text'))
                        """)
                .bind("client", client)
                .mapTo(Boolean.class)
                .one();
    }

    /** Ends the client's open episode, as a new overdose begins another: it asks nothing more. */
    Optional<UUID> end(Handle handle, ProgramId program, UUID client) {
        // A coach who is being asked just now comes along to the next episode, or is asked for that one.
        Assignments.oneAtATime(handle, program);
        Optional<UUID> before = Episodes.finish(handle, client);
        handle.execute(
                "update hold set ended_at = handrail.now(), ended_by = 'new_overdose' where client_id = ? and ended_at is null",
                client);
        List<UUID> looks = handle.createQuery(
                        "select id from task where client_id = :client and kind = 'REVIEW_HOLD' and done_at is null")
                .bind("client", client)
                .mapTo(UUID.class)
                .list();
        var unused = TaskStates.step(handle, TaskStep.NEW_OVERDOSE, looks, null, "new_overdose");
        before.ifPresent(episode -> {
            handle.execute(
                    "update check_in set status = 'skipped', outcome = ? where episode_id = ? and status = 'due'",
                    Outcome.NEW_OVERDOSE.word(),
                    episode);
            handle.execute(
                    "update silence_step set ended_at = handrail.now(), ended_by = 'new_overdose' where episode_id = ? and ended_at is null",
                    episode);
        });
        return before;
    }

    /** A new episode whose clocks run from this overdose; coach and scores of the one before come along. */
    Episode episode(Handle handle, Program program, NewReferral given, UUID client, Optional<UUID> before) {
        Instant target = given.occurred().plus(Duration.ofHours(program.policy().targetHours()));
        Instant breach = given.occurred().plus(Duration.ofHours(program.policy().breachHours()));
        UUID id = ids.next();
        LocalDate on = given.occurred().atZone(program.zoneId()).toLocalDate();
        Episodes.begin(handle, new NewEpisode(id, program.id(), client, on, target, breach, before.orElse(null)));
        Optional<AccountId> coach = before.flatMap(from -> bring(handle, from, id));
        Episodes.take(handle, id);
        return new Episode(id, target, breach, coach);
    }

    private static Optional<AccountId> bring(Handle handle, UUID from, UUID to) {
        return handle.createQuery(
                        "update assignment set episode_id = :to where episode_id = :from and ended_at is null returning coach_id")
                .bind("to", to)
                .bind("from", from)
                .mapTo(UUID.class)
                .findFirst()
                .map(AccountId::new);
    }

    private @Nullable Sealed sealed(String table, String column, UUID row, @Nullable String value) {
        return value == null || value.isBlank() ? null : sealing.seal(table, column, row, value);
    }
}
