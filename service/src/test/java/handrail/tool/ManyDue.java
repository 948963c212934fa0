package handrail.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.bot.Conversation;
import handrail.bot.Language;
import handrail.database.Checkpoint;
import handrail.database.ProgramId;
import io.dropwizard.jackson.Jackson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A program of so many clients who are all asked how they are now. Nine in a hundred each have another reason not to be, so that every rule
 * is looked at: see {@link #KEPT_FROM_IT}.
 */
final class ManyDue {

    /** How each hundred check-ins end. */
    static final List<String> KEPT_FROM_IT = List.of(
            "opted_out", "on_hold", "died", "talked", "coach_in_thread", "no_phone", "no_consent", "enough", "stale");

    /** Outbox rows that a check-in knows as its question. */
    static final String TEXTS = "texts";

    private static final int CHUNK = 2_000;
    private static final int CLIENTS_OF_A_COACH = 40;
    private static final ObjectMapper JSON = Jackson.newObjectMapper();

    /** What of each client is written, in the order of the references between them. One id serves for all of somebody's rows. */
    private static final List<String> WRITTEN =
            List.of("""
            insert into account (id, email, email_key, name, created_at)
            select id, ''::bytea, decode(replace(id::text, '-', ''), 'hex'), ''::bytea, handrail.now() from made where n % :each = 0
            """, """
            insert into staff (account_id, program_id, first_name, languages, areas) select id, :program, name, '{en,es}', '{}' from made where n % :each = 0
            """, """
            insert into working_hours (program_id, account_id, weekday, opens, closes)
            select :program, id, day, '08:00', '20:00' from made cross join generate_series(1, 5) as day where n % :each = 0
            """, """
            insert into client (id, program_id, first_name, name_key, area, language, zone, created_at)
            select id, :program, name, ''::bytea, case n % 100 when 8 then 'late' end, case n % 3 when 0 then 'es' else 'en' end,
                (array['America/New_York', 'America/Chicago', 'America/Los_Angeles', null])[1 + n % 4], handrail.now() - interval '20 days' from made
            """, """
            insert into phone_holder (id, program_id, phone, phone_key, client_id, held_from)
            select id, :program, phone, key, id, handrail.now() - interval '20 days' from made where n % 100 <> 5
            """, """
            insert into opt_out (id, program_id, phone_key, opted_out, source, at)
            select id, :program, key, true, 'own_text', handrail.now() from made where n % 100 = 0
            """, """
            insert into messaging_consent (id, program_id, client_id, kind, script, recorded_at)
            select id, :program, id, case n % 100 when 6 then 'refused' else 'verbal' end, 'bench', handrail.now() from made
            """, """
            insert into episode_of_care (id, program_id, client_id, status, opened_at, overdose_on, target_at, breach_at)
            select id, :program, id, 'active', handrail.now() - interval '20 days', handrail.now()::date - 6 - n % 18, handrail.now(), handrail.now() from made
            """, """
            insert into assignment (id, program_id, episode_id, client_id, coach_id, why, started_at, state)
            select id, :program, id, id, first_value(id) over (partition by n / :each order by n), '{}', handrail.now(), 'accepted' from made
            """, """
            insert into conversation (id, program_id, client_id, state, mode, coach_last_text)
            select id, :program, id, state, case n % 100 when 4 then 'coach' else 'bot' end,
                case n % 100 when 4 then handrail.now() end from made where n % 100 <> 5
            """, """
            insert into check_in (id, program_id, client_id, episode_id, day, due_at, expires_at, status)
            select id, :program, id, id, 5 + n % 18, handrail.now(), handrail.now(), 'due' from made
            """, """
            insert into silence_step (id, program_id, client_id, episode_id, check_in_id, step, missed, taken_at)
            select id, :program, id, id, id, 'gentle', 1, handrail.now() from made where n % 100 between 10 and 19
            """, """
            insert into hold (id, program_id, client_id, kind, review_on, recorded_at, recorded_by)
            select id, :program, id, 'hospital', handrail.now()::date + 7, handrail.now(), :anybody from made where n % 100 = 1
            """, """
            insert into death (id, program_id, client_id, recorded_at, recorded_by)
            select id, :program, id, handrail.now(), :anybody from made where n % 100 = 2
            """, """
            insert into outreach_attempt (id, program_id, client_id, episode_id, account_id, channel, outcome, at)
            select id, :program, id, id, :anybody, 'call', 'reached', handrail.now() from made where n % 100 = 3
            """, """
            insert into follow_up (id, program_id, kind, client_id, episode_id, about, planned_at, due_at, expires_at, status, created_at)
            select gen_random_uuid(), :program, kind, id, id, id, handrail.now(), handrail.now(), handrail.now(), 'due', handrail.now()
            from made cross join unnest(array['appointment_day_before', 'appointment_soon']) as kind where n % 100 = 7
            """);

    private final BenchWorld world;
    private final ProgramId program;
    private final Jdbi keeper;
    private int people;

    ManyDue(BenchWorld world, ProgramId program) {
        this.world = world;
        this.program = program;
        this.keeper = world.keeper();
    }

    /** More people, up to so many, and all that is written: its log is written over, as that of a database that has been up for a day. */
    void growTo(int most) {
        while (people < most) {
            int from = people;
            int until = Math.min(most, from + CHUNK);
            keeper.useTransaction(handle -> write(handle, from, until));
            people = until;
        }
        Checkpoint.of(world.server);
    }

    private void write(Handle handle, int from, int until) {
        List<UUID> made = new ArrayList<>();
        List<byte[]> names = new ArrayList<>();
        List<byte[]> phones = new ArrayList<>();
        List<byte[]> keys = new ArrayList<>();
        List<byte[]> states = new ArrayList<>();
        for (int n = from; n < until; n++) {
            UUID id = world.ids.next();
            String phone = String.format(Locale.ROOT, "+1202%07d", n);
            made.add(id);
            names.add(world.sealing.seal("staff", "first_name", id, "Ana").bytes());
            phones.add(world.sealing.seal("phone_holder", "phone", id, phone).bytes());
            keys.add(world.sealing.key("phone", phone));
            states.add(world.sealing.seal("conversation", "state", id, state(n)).bytes());
        }
        handle.execute(
                "create temp table made (id uuid, n int, name bytea, phone bytea, key bytea, state bytea) on commit drop");
        handle.createUpdate("""
                        insert into made select id, :from + place - 1, name, phone, key, state
                        from unnest(:ids, :names, :phones, :keys, :states) with ordinality as m (id, name, phone, key, state, place)
                        """)
                .bind("from", from)
                .bindArray("ids", UUID.class, made)
                .bindArray("names", byte[].class, names)
                .bindArray("phones", byte[].class, phones)
                .bindArray("keys", byte[].class, keys)
                .bindArray("states", byte[].class, states)
                .execute();
        for (String written : WRITTEN) {
            handle.createUpdate(written)
                    .bind("program", program)
                    .bind("each", CLIENTS_OF_A_COACH)
                    .bind("anybody", made.get(0))
                    .configure(
                            org.jdbi.v3.core.statement.SqlStatements.class,
                            config -> config.setUnusedBindingAllowed(true))
                    .execute();
        }
    }

    private static String state(int n) {
        try {
            return JSON.writeValueAsString(Conversation.goingOn(n % 3 == 0 ? Language.ES : Language.EN, 20 + n % 50));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everybody is asked now; whoever is meant to be late is. Rows that the rounds before left behind stay. */
    void allDue() {
        keeper.useHandle(handle -> {
            handle.execute("""
                    update check_in c set due_at = handrail.now(),
                        expires_at = handrail.now() + case k.area when 'late' then interval '-1 minute' else interval '10 hours' end
                    from client k where k.id = c.client_id and c.status = 'due'
                    """);
            handle.execute("vacuum analyze");
        });
    }

    /** How many check-ins have ended in each way, and how many texts wait in the outbox, each belonging to another check-in. */
    Map<String, Integer> ended() {
        return keeper.withHandle(handle -> {
            Map<String, Integer> ended = new TreeMap<>();
            handle.createQuery("select outcome, count(*) from check_in where outcome is not null group by outcome")
                    .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                    .forEach(line -> ended.put(line.getKey(), line.getValue()));
            ended.put(
                    TEXTS,
                    handle.createQuery(
                                    "select count(distinct c.message_id) from outbox o join check_in c on c.message_id = o.message_id")
                            .mapTo(Integer.class)
                            .one());
            ended.put(
                    "outbox",
                    handle.createQuery("select count(*) from outbox")
                            .mapTo(Integer.class)
                            .one());
            return ended;
        });
    }

    /** What came on top of that. */
    Map<String, Integer> changed(Map<String, Integer> before) {
        Map<String, Integer> changed = ended();
        changed.replaceAll((key, count) -> count - before.getOrDefault(key, 0));
        return changed;
    }

    /** What has to come on top in one round. */
    Map<String, Integer> expected() {
        Map<String, Integer> expected = new TreeMap<>();
        int each = people / 100;
        KEPT_FROM_IT.forEach(outcome -> expected.put(outcome, each));
        int asked = people - each * KEPT_FROM_IT.size();
        List.of("sent", TEXTS, "outbox").forEach(key -> expected.put(key, asked));
        return expected;
    }

    /** How many there are. */
    int people() {
        return people;
    }
}
