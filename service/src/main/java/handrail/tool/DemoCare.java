package handrail.tool;

import handrail.database.Ids;
import handrail.messaging.Purpose;
import handrail.program.Program;
import handrail.program.StaffedHours;
import handrail.task.TaskKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** What happened with a demo client since the referral: attempts, texts, requests, and what is still owed. */
final class DemoCare {

    private final DemoStory story;
    private final Batches rows;
    private final Program program;
    private final DemoClient client;
    private final DemoThread texts;
    private final Instant now;

    DemoCare(DemoStory story) {
        this.story = story;
        this.rows = story.rows();
        this.program = story.program();
        this.client = story.client();
        this.texts = story.texts();
        this.now = story.now();
    }

    /** Adds all of it. */
    void write(Random random) {
        attempts();
        if (client.mayBeTexted()) {
            Instant first = story.daytime(client.referred().plus(Duration.ofMinutes(5)));
            texts.bot(first, Purpose.PROACTIVE, "first.hello");
            if (client.number() % 7 != 6) {
                texts.wrote(first.plus(Duration.ofMinutes(40)), client.say("hi. im ok i guess", "hola. aqui ando"));
            }
        }
        new DemoCheckIns(story, random).write();
        DemoRequests requests = new DemoRequests(story);
        requests.supplies();
        requests.handoff();
        owed();
    }

    private void attempts() {
        Instant at = story.daytime(client.referred().plus(Duration.ofHours(1)));
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

    /** What waits for the coach this morning. */
    private void owed() {
        if (client.finished()) {
            return;
        }
        Instant target =
                client.overdose().plus(Duration.ofHours(program.policy().targetHours()));
        if (client.reachedAt() == null) {
            story.task(TaskKind.FIRST_CONTACT, client.episode(), target, client.referred());
        }
        if (!client.mayBeTexted() && client.number() < 24) {
            story.task(
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
            story.task(
                    TaskKind.ANSWER_TEXT,
                    null,
                    StaffedHours.of(program).due(lately, program.policy().answerMinutes()),
                    lately);
        }
        if (client.number() == 10) {
            story.task(TaskKind.LOOK_AT_THREAD, null, now.plus(Duration.ofMinutes(20)), lately);
        }
        if (client.reachedAt() != null && client.mayBeTexted() && client.number() % 5 == 2) {
            Instant reached = story.daytime(client.reachedAt().plus(Duration.ofHours(2)));
            if (reached.isBefore(now)) {
                texts.coach(
                        reached,
                        client.say(
                                "Good talking with you. Text me any time.",
                                "Gusto en hablar contigo. Escribeme cuando quieras."));
            }
        }
    }
}
