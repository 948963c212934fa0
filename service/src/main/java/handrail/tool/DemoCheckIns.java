package handrail.tool;

import handrail.checkin.Cadence;
import handrail.database.Ids;
import handrail.messaging.Purpose;
import handrail.program.Program;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The check-ins of a demo client: asked in the program's rhythm, mostly answered, and the one that is due next. */
final class DemoCheckIns {

    private static final List<String> ENGLISH =
            List.of("doing ok today", "rough night", "better, thanks", "hanging in there");
    private static final List<String> SPANISH = List.of("hoy bien", "mala noche", "mejor, gracias", "aqui ando");

    private final Batches rows;
    private final Program program;
    private final DemoClient client;
    private final DemoThread texts;
    private final Instant now;
    private final Random random;
    private int score;

    DemoCheckIns(DemoStory story, Random random) {
        this.rows = story.rows();
        this.program = story.program();
        this.client = story.client();
        this.texts = story.texts();
        this.now = story.now();
        this.random = random;
        this.score = 3 + random.nextInt(4);
    }

    void write() {
        Cadence cadence = new Cadence(program.policy().checkIns());
        LocalDate overdoseOn = client.overdose().atZone(program.zoneId()).toLocalDate();
        OptionalInt day = cadence.after(Cadence.dayOf(overdoseOn, client.referred(), program.zoneId()));
        while (day.isPresent()) {
            Instant due =
                    Cadence.due(overdoseOn, day.getAsInt(), program.policy().checkInAt(), program.zoneId());
            if (due.isAfter(now)) {
                if (!client.finished()) {
                    checkIn(day.getAsInt(), due, "due", null, null, null);
                }
                return;
            }
            asked(day.getAsInt(), due);
            day = cadence.after(day.getAsInt());
        }
    }

    private void asked(int day, Instant due) {
        if (!client.mayBeTexted()) {
            checkIn(day, due, "skipped", "no_consent", null, null);
            return;
        }
        texts.bot(due, Purpose.PROACTIVE, "checkin.ask." + (1 + day % 4));
        if (random.nextInt(5) == 0) {
            checkIn(day, due, "sent", "sent", null, null);
            return;
        }
        Instant answered = due.plus(Duration.ofMinutes(3 + random.nextInt(240)));
        score = Math.max(1, Math.min(10, score + random.nextInt(5) - 2));
        String words = (client.say("en", "es").equals("es") ? SPANISH : ENGLISH).get(random.nextInt(4));
        texts.wrote(answered, score + ", " + words);
        texts.bot(
                answered.plus(Duration.ofSeconds(2)),
                Purpose.ANSWER,
                score <= 3 ? "checkin.low" : score <= 6 ? "checkin.middle" : "checkin.good");
        checkIn(day, due, "answered", "answered", answered, score);
        rows.add(
                "update episode_of_care set previous_score = last_score, last_score = ?, scored_at = ? where id = ?",
                score,
                answered,
                client.episode());
    }

    private void checkIn(
            int day,
            Instant due,
            String status,
            @Nullable String outcome,
            @Nullable Instant answered,
            @Nullable Integer given) {
        boolean sent = status.equals("sent") || status.equals("answered");
        rows.add(
                """
                insert into check_in (id, program_id, client_id, episode_id, day, due_at, expires_at, status, outcome, sent_at, answered_at, score)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz), cast(? as smallint))
                """,
                Ids.at(due),
                program.id(),
                client.id(),
                client.episode(),
                day,
                due,
                due.plus(Duration.ofHours(program.policy().checkInOpenHours())),
                status,
                outcome,
                sent ? due.toString() : null,
                answered == null ? null : answered.toString(),
                given == null ? null : given.toString());
    }
}
