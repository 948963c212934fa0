package handrail.bot;

import handrail.bot.Effect.MakeTask;
import handrail.bot.Effect.Reply;
import handrail.bot.Effect.TaskKind;
import handrail.bot.catalogue.Message;
import handrail.bot.catalogue.Variable;
import handrail.bot.read.Understood;
import handrail.bot.steps.Moment;
import handrail.bot.steps.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A text at 3 a.m. is answered at once, and honestly: when a person was promised, it says from when on somebody is there. Danger is paged at any hour. */
final class Closed {

    /** Once a night is enough. */
    private static final Duration A_NIGHT = Duration.ofHours(6);

    private Closed() {}

    static void say(Draft draft, Understood understood) {
        Instant back = draft.facts().peopleBackAt();
        Instant said = draft.conversation().saidClosedAt();
        boolean lately = said != null && said.plus(A_NIGHT).isAfter(draft.now());
        if (back == null || lately || !promisesAPerson(draft) || saysHours(draft)) {
            return;
        }
        Moment moment = draft.moment(understood);
        draft.add(moment.say(Message.CLOSED, Map.of(Variable.TIME, Times.said(moment, back))));
        draft.become(draft.conversation().saidClosed(draft.now()));
    }

    private static boolean promisesAPerson(Draft draft) {
        return draft.answers()
                && (draft.effects().contains(new MakeTask(TaskKind.ANSWER_TEXT))
                        || draft.effects().contains(new MakeTask(TaskKind.CALL_CLIENT)));
    }

    private static boolean saysHours(Draft draft) {
        return draft.effects().stream()
                .anyMatch(effect ->
                        effect instanceof Reply reply && reply.variables().containsKey(Variable.HOURS.tag()));
    }
}
