package handrail.bot.steps;

import handrail.bot.Effect.MakeTask;
import handrail.bot.Effect.TaskKind;
import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/** Somebody else has the phone: an apology and a task; nothing about the client is said (C7). */
public final class WrongNumber implements Topic {

    private static final Phrases THING = Phrases.of(
            "wrong ~1 stuff|thing|things|item|items|size|kit|kits|order|package|address|day|time|place|color|brand|ones|strips|one|med|meds|dose|bus|clinic",
            "equivocado|equivocada|mal ~1 pedido|paquete|direccion|hora|dia",
            "pedido|paquete|direccion|hora|dia equivocado|equivocada");

    /** A number that is taken for a wrong one by mistake loses somebody. */
    private static final double LIKELY = 0.4;

    @Override
    public @Nullable Answer begin(Moment moment) {
        return isSaid(moment) ? Answer.of(moment.say(Message.WRONG_NUMBER), new MakeTask(TaskKind.WRONG_NUMBER)) : null;
    }

    /** Whether it is surely somebody else: a name, or a wrong thing in the package, is not. */
    static boolean isSaid(Moment moment) {
        return moment.is(Intent.WRONG_NUMBER)
                && moment.understood().reading().confidence() >= LIKELY
                && !isAName(moment)
                && !THING.in(moment.understood().words());
    }

    /** "This is Marcus" says who writes. */
    static boolean isAName(Moment moment) {
        return moment.isBare() && moment.slots().name() != null;
    }

    @Override
    public boolean leadsBack() {
        return false;
    }
}
