package handrail.tool;

import handrail.caseload.TaskKind;
import handrail.checkin.Cadence;
import handrail.database.Ids;
import handrail.messaging.Purpose;
import handrail.program.Program;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened with a demo client since the referral: attempts, check-ins, supplies, handoffs, and what is still owed. */
final class DemoCare {

    private static final List<String> ENGLISH =
            List.of("doing ok today", "rough night", "better, thanks", "hanging in there");
    private static final List<String> SPANISH = List.of("hoy bien", "mala noche", "mejor, gracias", "aqui ando");

    private final Batches rows;
    private final Program program;
    private final DemoClient client;
    private final DemoThread texts;
    private final Random random;
    private final Instant now;
    private int score;

    DemoCare(Batches rows, Program program, DemoClient client, DemoThread texts, Random random, Instant now) {
        this.rows = rows;
        this.program = program;
        this.client = client;
        this.texts = texts;
        this.random = random;
        this.now = now;
        this.score = 3 + random.nextInt(4);
    }

    void write() {
        attempts();
        if (client.mayBeTexted()) {
            Instant first = daytime(client.referred().plus(Duration.ofMinutes(5)));
            texts.bot(first, Purpose.PROACTIVE, "first");
            if (client.number() % 7 != 6) {
                texts.wrote(first.plus(Duration.ofMinutes(40)), client.say("hi. im ok i guess", "hola. aqui ando"));
            }
        }
        checkIns();
        supplies();
        handoff();
        owed();
    }

    /** Nobody is texted in the night; a text that would fall into it goes out in the morning. */
    private Instant daytime(Instant at) {
        var local = at.atZone(program.zoneId());
        if (local.getHour() >= 8 && local.getHour() < 20) {
            return at;
        }
        LocalDate day =
                local.getHour() < 8 ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return day.atTime(LocalTime.of(8, 5)).atZone(program.zoneId()).toInstant();
    }

    private void attempts() {
        Instant at = daytime(client.referred().plus(Duration.ofHours(1)));
        attempt(at, "call", "not_reached");
        if (client.number() % 3 == 0) {
            attempt(at.plus(Duration.ofHours(2)), "call", "left_message");
        }
        Instant reached = client.reachedAt();
        if (reached != null) {
            attempt(reached, client.number() % 4 == 2 ? "in_person" : "call", "reached");
        }
    }

    private void attempt(Instant at, String channel, String outcome) {
        if (at.isAfter(now)) {
            return;
        }
        rows.add(
                """
                insert into outreach_attempt (id, program_id, client_id, episode_id, account_id, channel, outcome, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.at(at),
                program.id(),
                client.id(),
                client.episode(),
                client.coach().id(),
                channel,
                outcome,
                at);
    }

    private void checkIns() {
        Cadence cadence = new Cadence(program.policy().checkIns());
        LocalDate overdoseOn = client.overdose().atZone(program.zoneId()).toLocalDate();
        OptionalInt day = cadence.after(Cadence.dayOf(overdoseOn, client.referred(), program.zoneId()));
        while (day.isPresent()) {
            Instant due = Cadence.due(overdoseOn, day.getAsInt(), program.policy(), program.zoneId());
            if (due.isAfter(now)) {
                if (!client.status().equals("finished")) {
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
        texts.bot(due, Purpose.PROACTIVE, "check-in." + (1 + day % 3));
        if (random.nextInt(5) == 0) {
            checkIn(day, due, "sent", "sent", null, null);
            return;
        }
        Instant answered = due.plus(Duration.ofMinutes(3 + random.nextInt(240)));
        score = Math.max(1, Math.min(10, score + random.nextInt(5) - 2));
        String words = (client.say("en", "es").equals("es") ? SPANISH : ENGLISH).get(random.nextInt(4));
        texts.wrote(answered, score + ", " + words);
        texts.bot(
                answered.plus(Duration.ofSeconds(2)), Purpose.ANSWER, score <= 3 ? "check-in.low" : "check-in.thanks");
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

    private void supplies() {
        if (!client.mayBeTexted() || client.number() % 6 != 0) {
            return;
        }
        boolean open = client.number() % 12 == 0;
        Instant at = open
                ? now.minus(Duration.ofHours(16 + client.number() / 4))
                : client.referred().plus(Duration.ofDays(2));
        Instant asked = daytime(at);
        texts.wrote(asked, client.say("can i get some narcan", "me consigues narcan"));
        texts.bot(asked.plus(Duration.ofSeconds(2)), Purpose.ANSWER, "supplies.which-way");
        texts.wrote(asked.plus(Duration.ofMinutes(4)), client.say("pick it up", "lo recojo"));
        texts.bot(asked.plus(Duration.ofMinutes(4).plusSeconds(2)), Purpose.ANSWER, "supplies.noted");
        UUID request = Ids.at(asked);
        rows.add(
                """
                insert into supply_request (id, program_id, conversation_id, client_id, items, way, status, requested_at, settled_at, settled_by)
                values (?, ?, ?, ?, '[{"item": "naloxone", "quantity": 2}]', 'pickup', ?, ?, cast(? as timestamptz), cast(? as uuid))
                """,
                request,
                program.id(),
                texts.id(),
                client.id(),
                open ? "requested" : "delivered",
                asked,
                open ? null : asked.plus(Duration.ofHours(20)).toString(),
                open ? null : client.coach().id().value().toString());
        if (open) {
            task(
                    TaskKind.DELIVER_SUPPLIES,
                    request,
                    asked.plus(Duration.ofHours(program.policy().suppliesHours())),
                    asked);
        }
    }

    private void handoff() {
        if (!client.mayBeTexted() || client.number() % 8 != 3) {
            return;
        }
        boolean open = client.number() % 16 == 3;
        Instant asked = daytime(
                open
                        ? now.minus(Duration.ofMinutes(70 + client.number()))
                        : client.referred().plus(Duration.ofDays(3)));
        texts.wrote(asked, client.say("how do i get on suboxone", "quiero empezar tratamiento"));
        texts.bot(asked.plus(Duration.ofSeconds(2)), Purpose.ANSWER, "handoff.offer");
        UUID handoff = Ids.at(asked);
        Instant due = asked.plus(Duration.ofHours(program.policy().handoffHours()));
        rows.add(
                """
                insert into warm_handoff (id, program_id, conversation_id, client_id, provider_id, status, requested_at, due_at, settled_at, settled_by)
                select ?, ?, ?, ?, (select id from provider order by id limit 1), ?, ?, ?, cast(? as timestamptz), cast(? as uuid)
                """,
                handoff,
                program.id(),
                texts.id(),
                client.id(),
                open ? "requested" : "closed",
                asked,
                due,
                open ? null : asked.plus(Duration.ofHours(3)).toString(),
                open ? null : client.coach().id().value().toString());
        if (open) {
            task(TaskKind.WARM_HANDOFF, handoff, due, asked);
        }
    }

    /** What waits for the coach this morning. */
    private void owed() {
        if (client.status().equals("finished")) {
            return;
        }
        Instant target =
                client.overdose().plus(Duration.ofHours(program.policy().targetHours()));
        if (client.reachedAt() == null) {
            task(TaskKind.FIRST_CONTACT, client.episode(), target, client.referred());
        }
        if (!client.mayBeTexted() && client.number() < 24) {
            task(
                    TaskKind.CALL_CLIENT,
                    client.episode(),
                    now.plus(Duration.ofHours(client.number() % 9)),
                    client.referred());
        }
        Instant lately = now.minus(Duration.ofMinutes(8 + client.number()));
        if (client.mayBeTexted() && client.number() % 14 == 4) {
            texts.wrote(
                    lately, client.say("can somebody call me about the court thing", "me puede llamar alguien hoy?"));
            texts.waits(lately);
            task(
                    TaskKind.ANSWER_TEXT,
                    null,
                    lately.plus(Duration.ofMinutes(program.policy().answerMinutes())),
                    lately);
        }
        if (client.number() == 10) {
            task(TaskKind.LOOK_AT_THREAD, null, now.plus(Duration.ofMinutes(20)), lately);
        }
        if (client.reachedAt() != null && client.mayBeTexted() && client.number() % 5 == 2) {
            Instant reached = daytime(client.reachedAt().plus(Duration.ofHours(2)));
            if (reached.isBefore(now)) {
                texts.coach(
                        reached,
                        client.say(
                                "Good talking with you. Text me any time.",
                                "Gusto en hablar contigo. Escribeme cuando quieras."));
            }
        }
    }

    private void task(TaskKind kind, @Nullable UUID about, Instant due, Instant created) {
        rows.add(
                """
                insert into task (id, program_id, kind, client_id, conversation_id, episode_id, about, owner_id, status, due_at, breach_at, created_at)
                values (?, ?, ?, ?, ?, ?, cast(? as uuid), ?, 'requested', ?, cast(? as timestamptz), ?)
                """,
                Ids.at(created),
                program.id(),
                kind.name(),
                client.id(),
                texts.id(),
                client.episode(),
                about == null ? null : about.toString(),
                client.coach().id(),
                due,
                kind == TaskKind.FIRST_CONTACT
                        ? client.overdose()
                                .plus(Duration.ofHours(program.policy().breachHours()))
                                .toString()
                        : null,
                created);
    }
}
