package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/** A person is asked for: one is got, whatever else was going on (S4). */
public final class Person implements Topic {

    /** Whoever reads with trouble is called, not written to. */
    private static final Phrases CANT_READ = Phrases.of(
            "cant|dont|not|never|hard|trouble ~3 read|reading|spell ~1 good|well|much|or|too|to|.|this|english|what|so|very|at|it",
            "what ~1 does? this|dis|it say|says .",
            "no ~1 se|puedo|entiendo ~1 leer|leo ~1 .|bien|mucho|ni|y",
            "no leo ~1 bien|mucho|.",
            "my eyes|vision|glasses ~4 bad|broke|broken|read|see");

    private static final Phrases NOT_READING = Phrases.of(
            "read ~1 my|your|the|his|her mind|texts|messages|letter|room",
            "sign|reading ~1 the? room|people",
            "dont|not|never ~1 want|like ~1 to read");

    /** Whoever wants no machine wants a person. */
    private static final Phrases NO_BOT = Phrases.of(
            "no|not|dont|hate|without ~4 bot|bots|robot|machine|automated|maquina", "real|actual person|human|people");

    @Override
    public @Nullable Answer begin(Moment moment) {
        if (CANT_READ.in(moment.understood().words())
                && !NOT_READING.in(moment.understood().words())
                && moment.slots().items().isEmpty()) {
            return Answer.of(moment.say(Message.COACH_CALL), Tasks.CALL);
        }
        boolean noBot = NO_BOT.in(moment.understood().words()) && !moment.has(Aside.IS_BOT);
        if (!moment.is(Intent.COACH) && !noBot) {
            return null;
        }
        if (Wishes.noCall(moment) && !Wishes.aCall(moment) && moment.has(Aside.BY_TEXT)) {
            return Answer.of(moment.say(Message.HANDOFF_TEXT), Tasks.ANSWER);
        }
        if (Wishes.aCall(moment)) {
            return Answer.of(moment.say(Message.COACH_CALL), Tasks.CALL);
        }
        Message message = moment.facts().coachOnShift() ? Message.COACH_SOON : Message.COACH_LATER;
        return Answer.of(moment.say(message), Tasks.ANSWER);
    }

    @Override
    public boolean leadsBack() {
        return false;
    }
}
