package handrail.tool;

import java.util.List;

/**
 * What is to do in the world of {@link BenchPeople}: ten open tasks a coach in the mixture of an ordinary day, two that are done for every client
 * there ever was; texts of people who are not known; handed days and leave of some years, one coach in thirty away now; who never meets.
 */
final class BenchDays {

    private BenchDays() {}

    /** For the clients from one number to another. */
    static final List<String> CLIENTS = List.of("""
            insert into assignment (id, program_id, episode_id, client_id, coach_id, why, started_at)
            select pg_temp.id('assignment', n), program_id, pg_temp.id('episode', n), client.id, pg_temp.coach_of(n, :coaches), '{}', created_at
            from generate_series(:from, :after - 1) as n join client on client.id = pg_temp.id('client', n)
            where n >= :clients * 0.8875 and n % 400 > 0
            """, """
            with people as (
                select n, client.id, program_id, pg_temp.coach_of(n, :coaches) as coach, n % 10 > 0 as texts, pg_temp.thrown('kind', n, 1000) as one
                from generate_series(:from, :after - 1) as n join client on client.id = pg_temp.id('client', n)
                where n >= :clients * 0.8875 and n % 400 > 0 and pg_temp.thrown('open', n, 100) < 45
            ), kinds as (
                select *, case when one < 2 then 'URGENT' when one < 100 then 'ANSWER_TEXT' when one < 130 then 'ACCEPT' when one < 250 then 'FIRST_CONTACT'
                    when one < 300 then 'WARM_HANDOFF' when one < 380 then 'CALL_CLIENT' when one < 480 then 'OUTREACH' when one < 730 then 'SILENT'
                    when one < 780 then 'NOT_DELIVERED' when one < 850 then 'DELIVER_SUPPLIES' when one < 900 then 'REMIND' when one < 950 then 'MILESTONE'
                    else 'SUPRT' end as kind
                from people
            )
            insert into task (id, program_id, kind, client_id, conversation_id, episode_id, about, owner_id, status, due_at, breach_at, created_at)
            select pg_temp.id('open', n), program_id, kind, id,
                case when texts and kind in ('URGENT', 'ANSWER_TEXT', 'NOT_DELIVERED') then pg_temp.id('thread', n) end,
                pg_temp.id('episode', n), case when kind in ('URGENT', 'ACCEPT', 'WARM_HANDOFF', 'DELIVER_SUPPLIES') then pg_temp.id('about', n) end,
                coach, 'requested', now() + (pg_temp.thrown('due', n, 96) - 48) * interval '1 hour',
                case when kind = 'FIRST_CONTACT' then now() + (pg_temp.thrown('due', n, 96) - 24) * interval '1 hour' end, now() - interval '2 days'
            from kinds
            """, """
            insert into task (id, program_id, kind, client_id, episode_id, status, due_at, created_at)
            select pg_temp.id('nobody', n), program_id, 'UNASSIGNED', client.id, pg_temp.id('episode', n), 'requested', now(), now()
            from generate_series(:from, :after - 1) as n join client on client.id = pg_temp.id('client', n)
            where n >= :clients * 0.8875 and n % 400 = 0
            """, """
            insert into task (id, program_id, kind, client_id, owner_id, status, due_at, created_at, done_at, done_by, outcome)
            select pg_temp.id('done-' || again, n), program_id, case when again = 0 then 'FIRST_CONTACT' else 'SILENT' end, client.id,
                pg_temp.coach_of(n, :coaches), 'completed', created_at + interval '1 day', created_at, created_at + interval '20 hours', pg_temp.coach_of(n, :coaches), 'done'
            from generate_series(:from, :after - 1) as n join client on client.id = pg_temp.id('client', n), generate_series(0, 1) as again
            """, """
            insert into kept_apart (id, program_id, coach_id, client_id, set_by, set_at)
            select pg_temp.id('apart', n), program_id, pg_temp.coach_of(n + 14, :coaches), client.id, pg_temp.coach_of(n, :coaches), created_at
            from generate_series(:from, :after - 1) as n join client on client.id = pg_temp.id('client', n) where n % 1000 = 0
            """);

    /** Once everybody is there. */
    static final List<String> STAFF = List.of("""
            insert into contact (id, program_id, created_at)
            select pg_temp.id('contact', n), lot.program_id, now() - interval '1 day' from generate_series(0, :clients / 500) as n join lot on part = n % 14
            """, """
            insert into conversation (id, program_id, contact_id, state, mode, last_inbound_at)
            select pg_temp.id('unknown', n), program_id, contact.id, pg_temp.sealed(n, 20), 'bot', now() - interval '1 day'
            from generate_series(0, :clients / 500) as n join contact on contact.id = pg_temp.id('contact', n)
            """, """
            insert into task (id, program_id, kind, conversation_id, status, due_at, created_at)
            select pg_temp.id('of nobody known', n), program_id, 'ANSWER_TEXT', pg_temp.id('unknown', n), 'requested', now(), now()
            from generate_series(0, :clients / 500) as n join contact on contact.id = pg_temp.id('contact', n) where n % 50 = 0
            """, """
            insert into cover (id, program_id, coach_id, covered_by, starts_at, ends_at, entered_by, entered_at, ended_at)
            select pg_temp.id('cover-' || again, n), lot.program_id, pg_temp.id('coach', n), pg_temp.id('coach', (n + 14) % :coaches),
                t.at, t.at + interval '8 hours', pg_temp.id('coach', n), t.at, case when again % 4 = 0 then t.at + interval '7 hours' end
            from generate_series(0, :coaches - 1) as n join lot on part = n % 14, generate_series(0, 20) as again,
                lateral (select now() - interval '4 hours' - again * interval '40 days' as at) t
            where :coaches > 14 and (again > 0 or n / 14 % 30 = 0)
            """);
}
