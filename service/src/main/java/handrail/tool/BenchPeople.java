package handrail.tool;

import handrail.access.Sealing;
import handrail.database.ProgramId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * The people of a database as it is after some years: half of the clients in one program, the others in seven. One in nine is in care now,
 * with a coach who has 22 of them, 15 to 30 for nine coaches in ten; the others' episodes are over.
 *
 * <p>Rows are made from their number, so that the same size is the same world. Ids are random, which is no kinder to an index than the real
 * ones, which carry their time. {@link BenchDays} gives them what is to do.
 */
final class BenchPeople {

    private static final int LOTS = 14;
    private static final int CLIENTS_FOR_A_COACH = 200;
    private static final int MADE_AT_ONCE = 100_000;

    private final Jdbi keeper;
    private final ProgramId program;
    private final int clients;
    private final int coaches;

    /** So many clients, half of them in this program; written by the keeper. */
    BenchPeople(Jdbi keeper, ProgramId program, int clients) {
        this.keeper = keeper;
        this.program = program;
        this.clients = clients;
        this.coaches = Math.max(1, clients / CLIENTS_FOR_A_COACH / LOTS) * LOTS;
    }

    /** How many coaches there are. */
    int coaches() {
        return coaches;
    }

    /** Writes everybody down. What is otherwise noted for follow-ups by triggers is left out: it is no part of a page. */
    void fill() {
        keeper.useHandle(handle -> {
            handle.execute("set synchronous_commit to off");
            handle.execute("alter table episode_of_care disable trigger user");
            handle.execute("alter table overdose_event disable trigger user");
            HELPERS.forEach(handle::execute);
            STAFF.forEach(sql -> write(handle, sql, 0, 0));
            for (int from = 0; from < clients; from += MADE_AT_ONCE) {
                int first = from;
                int after = Math.min(clients, from + MADE_AT_ONCE);
                CLIENTS.forEach(sql -> write(handle, sql, first, after));
                BenchDays.CLIENTS.forEach(sql -> write(handle, sql, first, after));
            }
            BenchDays.STAFF.forEach(sql -> write(handle, sql, 0, 0));
            handle.execute("alter table episode_of_care enable trigger user");
            handle.execute("alter table overdose_event enable trigger user");
            handle.execute("vacuum analyze");
        });
    }

    private void write(Handle handle, String sql, int from, int after) {
        handle.createUpdate(sql)
                .configure(SqlStatements.class, settings -> settings.setUnusedBindingAllowed(true))
                .bind("program", program)
                .bind("coaches", coaches)
                .bind("clients", clients)
                .bind("from", from)
                .bind("after", after)
                .execute();
    }

    /** Really seals the names of the staff and of whoever has something open in the program that is looked at. */
    void seal(Sealing sealing) {
        keeper.useHandle(handle -> {
            handle.execute("set synchronous_commit to off");
            seal(
                    handle,
                    sealing,
                    "client",
                    "select distinct client_id from task where program_id = :program and done_at is null and client_id is not null",
                    "update client set first_name = :name where id = :id");
            seal(
                    handle,
                    sealing,
                    "staff",
                    "select account_id from staff where program_id = :program",
                    "update staff set first_name = :name where account_id = :id");
            handle.execute("vacuum analyze client, staff");
        });
    }

    private void seal(Handle handle, Sealing sealing, String table, String whose, String update) {
        List<UUID> all = handle.createQuery(whose)
                .bind("program", program)
                .mapTo(UUID.class)
                .list();
        PreparedBatch batch = handle.prepareBatch(update);
        for (int i = 0; i < all.size(); i++) {
            UUID id = all.get(i);
            batch.bind("id", id)
                    .bind("name", sealing.seal(table, "first_name", id, "Remy-" + i))
                    .add();
        }
        var unused = batch.execute();
    }

    /** A row's id from what it is and its number; a number below a bound that looks thrown; who is the coach of a client; something that looks sealed. */
    private static final List<String> HELPERS = List.of(
            "create function pg_temp.id(what text, n bigint) returns uuid language sql immutable as $$ select md5(what || ' ' || n)::uuid $$",
            """
            create function pg_temp.thrown(what text, n bigint, below int) returns int language sql immutable as
            $$ select ('x' || left(md5(what || n), 7))::bit(28)::int % below $$
            """,
            """
            create function pg_temp.coach_of(n bigint, coaches int) returns uuid language sql immutable as
            $$ select pg_temp.id('coach', 14 * pg_temp.thrown('whose', n, coaches / 14) + n % 14) $$
            """,
            """
            create function pg_temp.sealed(n bigint, words int) returns bytea language sql immutable as
            $$ select decode(repeat(md5('sealed' || n), words), 'hex') $$
            """,
            "create temporary table lot (part int primary key, program_id uuid not null)");

    private static final List<String> STAFF = List.of("""
            insert into program (id, slug, name, neutral_name, zone, policy, created_at)
            select pg_temp.id('program', n), 'bench-' || n, name, neutral_name, zone, policy, created_at
            from program, generate_series(1, 7) as n where id = :program
            """, """
            insert into lot select n, case when n % 2 = 0 then :program else pg_temp.id('program', 1 + n / 2) end from generate_series(0, 13) as n
            """, """
            insert into account (id, email, email_key, name, language, created_at)
            select pg_temp.id('coach', n), pg_temp.sealed(n, 3), decode(md5('email' || n), 'hex'), pg_temp.sealed(n, 3), 'en', now() - interval '3 years'
            from generate_series(0, :coaches + 13) as n
            """, """
            insert into membership (account_id, program_id, role)
            select pg_temp.id('coach', n), lot.program_id, case when n < :coaches then 'coach' else 'supervisor' end
            from generate_series(0, :coaches + 13) as n join lot on part = n % 14
            """, """
            insert into staff (account_id, program_id, first_name, phone, phone_key, languages, areas, cap)
            select pg_temp.id('coach', n), lot.program_id, pg_temp.sealed(n, 3), pg_temp.sealed(n, 3), decode(md5('staff phone' || n), 'hex'), '{en}', '{}', 25
            from generate_series(0, :coaches + 13) as n join lot on part = n % 14
            """);

    private static final List<String> CLIENTS = List.of("""
            insert into client (id, program_id, first_name, last_name, name_key, birth_date, language, acuity, created_at)
            select pg_temp.id('client', n), lot.program_id, pg_temp.sealed(n, 3), pg_temp.sealed(n, 3), decode(md5('name' || n), 'hex'), pg_temp.sealed(n, 3),
                case when n % 6 = 0 then 'es' else 'en' end, case when n % 5 = 0 then 'high' else 'usual' end,
                now() - interval '7 years' * (1 - n::float8 / :clients)
            from generate_series(:from, :after - 1) as n join lot on part = n % 14
            """, """
            insert into phone_holder (id, program_id, phone, phone_key, client_id, held_from)
            select pg_temp.id('phone', n), program_id, pg_temp.sealed(n, 3), decode(md5('phone' || n), 'hex'), client.id, created_at
            from generate_series(:from, :after - 1) as n join client on client.id = pg_temp.id('client', n)
            """, """
            insert into overdose_event (id, program_id, client_id, occurred_at, source, naloxone_given)
            select pg_temp.id('overdose-' || again, n), program_id, client.id, created_at - again * interval '200 days', 'ems', 'yes'
            from generate_series(:from, :after - 1) as n join client on client.id = pg_temp.id('client', n),
                generate_series(0, (n % 5 = 0)::int) as again
            """, """
            insert into episode_of_care (id, program_id, client_id, status, opened_at, overdose_on, target_at, breach_at, reached_at, last_score, previous_score)
            select pg_temp.id('episode', n), program_id, client.id,
                case when n < :clients * 0.8875 then 'finished' when n % 400 = 0 then 'waitlist' else 'active' end,
                created_at, created_at::date, created_at + interval '24 hours', created_at + interval '48 hours', created_at + interval '20 hours',
                nullif(pg_temp.thrown('score', n, 16), 11) % 11, pg_temp.thrown('before', n, 11)
            from generate_series(:from, :after - 1) as n join client on client.id = pg_temp.id('client', n)
            """, """
            insert into conversation (id, program_id, client_id, state, mode, last_inbound_at, last_outbound_at)
            select pg_temp.id('thread', n), program_id, client.id, pg_temp.sealed(n, 20), case when n % 8 = 0 then 'coach' else 'bot' end,
                case when n % 7 > 0 then now() - (now() - created_at) * 0.1 end, now() - (now() - created_at) * 0.05
            from generate_series(:from, :after - 1) as n join client on client.id = pg_temp.id('client', n)
            where n % 10 > 0
            """);
}
