package handrail.bot.steps;

import handrail.bot.Effect.MakeTask;
import handrail.bot.Effect.TaskKind;

/** The tasks that steps hand to people. */
final class Tasks {

    static final MakeTask ANSWER = new MakeTask(TaskKind.ANSWER_TEXT);
    static final MakeTask CALL = new MakeTask(TaskKind.CALL_CLIENT);

    static final MakeTask BAD_BATCH = new MakeTask(TaskKind.BAD_BATCH);

    private Tasks() {}
}
