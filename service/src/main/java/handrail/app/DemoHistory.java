package handrail.app;

import handrail.conversation.Consents;
import handrail.program.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Weeks of a demo client's life: reached, asked, answered, some supplies, some handoffs. */
final class DemoHistory {

    private static final List<String> ENGLISH =
            List.of("doing ok today", "rough night", "better, thanks", "hanging in there");
    private static final List<String> SPANISH = List.of("hoy bien", "mala noche", "mejor, gracias", "aqui ando");

    private final Core core;
    private final Handle handle;
    private final Program program;
    private final Random random;

    DemoHistory(Core core, Handle handle, Program program, Random random) {
        this.core = core;
        this.handle = handle;
        this.program = program;
        this.random = random;
    }

    private record Who(UUID client, UUID episode, UUID thread) {}

    void write(UUID referral, Instant overdose, boolean spanish, int i) {
        Who who = handle.createQuery("""
                        select r.client_id, e.id as episode, c.id as thread from referral r
                        join episode_of_care e on e.client_id = r.client_id join conversation c on c.client_id = r.client_id
                        where r.id = :id
                        """)
                .bind("id", referral)
                .map((row, context) -> new Who(
                        row.getObject("client_id", UUID.class),
                        row.getObject("episode", UUID.class),
                        row.getObject("thread", UUID.class)))
                .one();
        reached(who, overdose, i);
        if (i % 9 != 8) {
            new Consents(core.ids).record(handle, program.id(), who.client(), "verbal", "demo", null);
        }
        int score = 5;
        Instant now = core.time.instant();
        for (int day = 1; overdose.plus(Duration.ofDays(day)).isBefore(now) && day <= 28; day += 3) {
            score = Math.max(1, Math.min(9, score + random.nextInt(5) - 2));
            answered(
                    who,
                    overdose.plus(Duration.ofDays(day)),
                    day,
                    score,
                    (spanish ? SPANISH : ENGLISH).get(random.nextInt(4)));
        }
        if (i % 7 == 0) {
            requestSupplies(who, spanish);
        }
    }

    private void requestSupplies(Who who, boolean spanish) {
        core.conversations.advance(
                handle,
                program.id(),
                who.thread(),
                new handrail.bot.Event.Text(spanish ? "puedo recoger 2 narcan" : "can i pick up 2 narcan"),
                null);
    }

    private void reached(Who who, Instant overdose, int i) {
        if (i % 10 == 9) {
            return;
        }
        handle.createUpdate("update episode_of_care set reached_at = :at where id = :id")
                .bind("at", overdose.plus(Duration.ofHours(10 + random.nextInt(30))))
                .bind("id", who.episode())
                .execute();
        handle.createUpdate("""
                        update task set status = 'completed', done_at = handrail.now(), outcome = 'reached'
                        where client_id = :client and kind in ('FIRST_CONTACT', 'CALL_CLIENT') and done_at is null
                        """).bind("client", who.client()).execute();
    }

    private void answered(Who who, Instant at, int day, int score, String words) {
        handle.createUpdate("""
                        insert into check_in (id, program_id, client_id, episode_id, day, due_at, expires_at, status, outcome, sent_at, answered_at, score)
                        values (:id, :program, :client, :episode, :day, :at, :at, 'answered', 'answered', :at, :at, :score)
                        on conflict (episode_id, day) do nothing
                        """)
                .bind("id", Demo.past(at))
                .bind("program", program.id())
                .bind("client", who.client())
                .bind("episode", who.episode())
                .bind("day", day)
                .bind("at", at)
                .bind("score", score)
                .execute();
        UUID message = Demo.past(at);
        handle.createUpdate("""
                        insert into message (id, program_id, conversation_id, author, body, at)
                        values (:id, :program, :thread, 'client', :body, :at)
                        """)
                .bind("id", message)
                .bind("program", program.id())
                .bind("thread", who.thread())
                .bind("body", core.sealing.seal("message", "body", message, score + ", " + words))
                .bind("at", at)
                .execute();
        handle.createUpdate(
                        "update episode_of_care set previous_score = last_score, last_score = :score, scored_at = :at where id = :id")
                .bind("score", score)
                .bind("at", at)
                .bind("id", who.episode())
                .execute();
    }
}
