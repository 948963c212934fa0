package handrail.tool;

import handrail.database.Ids;
import handrail.messaging.Purpose;
import handrail.program.Program;
import handrail.task.TaskKind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What a demo client asked for by text: supplies and care, some of it done, some still owed. */
final class DemoRequests {

    private final DemoStory story;
    private final Batches rows;
    private final Program program;
    private final DemoClient client;
    private final DemoThread texts;
    private final Instant now;

    DemoRequests(DemoStory story) {
        this.story = story;
        this.rows = story.rows();
        this.program = story.program();
        this.client = story.client();
        this.texts = story.texts();
        this.now = story.now();
    }

    void supplies() {
        if (!client.mayBeTexted() || client.number() % 6 != 0) {
            return;
        }
        boolean open = client.number() % 12 == 0;
        Instant at = open
                ? now.minus(Duration.ofHours(16 + client.number() / 4))
                : client.referred().plus(Duration.ofDays(2));
        Instant asked = story.daytime(at);
        texts.wrote(asked, client.say("can i get some narcan", "me consigues narcan"));
        texts.bot(asked.plus(Duration.ofSeconds(2)), Purpose.ANSWER, "supplies.got");
        texts.wrote(asked.plus(Duration.ofMinutes(4)), client.say("pick it up", "lo recojo"));
        texts.bot(asked.plus(Duration.ofMinutes(4).plusSeconds(2)), Purpose.ANSWER, "supplies.by_pickup");
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
            story.task(
                    TaskKind.DELIVER_SUPPLIES,
                    request,
                    asked.plus(Duration.ofHours(program.policy().suppliesHours())),
                    asked);
        }
    }

    void handoff() {
        if (!client.mayBeTexted() || client.number() % 8 != 3) {
            return;
        }
        boolean open = client.number() % 16 == 3;
        Instant asked = story.daytime(
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
            story.task(TaskKind.WARM_HANDOFF, handoff, due, asked);
        }
    }
}
