package handrail.bot.steps;

import handrail.bot.Effect.RequestHandoff;
import handrail.bot.Facts;
import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import handrail.bot.read.Phrases;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Care is asked for: a warm handoff is requested at once, and the best of what is possible now is offered. */
public final class Handoff implements Topic {

    /** "Nobody called yet" puts nothing off. */
    private static final Phrases WAITING = Phrases.of(
            "call|called|calling|heard|hear|nobody|noone|waiting|wait|texted|anyone|llam*|nadie|espero|esperando|marcado|escrito|contactado");

    private static final Phrases WAITS = Phrases.of(
            "how long|soon ~4 call|calls|wait|take|takes|hear|text",
            "when ~3 call|calls|calling|hear",
            "nobody|noone|no|hasnt|havent|didnt one? ~1 called|calls|call|heard !me",
            "still waiting",
            "nadie ~2 llama|llamo|llaman|llamado|marco|marcado",
            "no me ~1 llaman|llamado|llamaron|marcan|marcaron",
            "cuanto|cuando ~2 tardan|tarda|falta|llaman|llama|marcan");

    /** "Thinking about stopping, idk": neither a yes nor a no, and worth talking over. */
    private static final Phrases PONDERS = Phrases.of(
            "thinking|thought|considering ~2 stopping|quitting|quit|detox|rehab|sober|treatment|methadone|suboxone !by",
            "thinking|thought|considering ~3 getting clean|help|sober",
            "scared|afraid|nervous ~3 quit|quitting|detox|rehab|treatment|clinic|methadone|suboxone",
            "methadone|suboxone|subs|rehab|detox ~4 handcuffs|trap|crutch|scary|sucks|bad|worse|prison",
            "pensando ~3 dejarlo|dejarla|dejar|parar|tratamiento",
            "miedo ~6 tratamiento|clinica|metadona|dejarlo|anexo");

    private static final Phrases SEEKS = Phrases.of(
            "there|any|need|find|want|see|looking|know|get ~3 doctor|doctors|clinic|clinics|provider|prescriber",
            "hay|busco|necesito|quiero|conoce|conocen ~3 doctor|doctora|medico|clinica|clinicas");

    private static final Phrases HELP =
            Phrases.of("want|need|accept|take ~2 help|treatment", "quiero|necesito|acepto ~2 ayuda|tratamiento");

    @Override
    public @Nullable Answer begin(Moment moment) {
        if (Resources.isARide(moment)) {
            return null;
        }
        if (isNotNowAfterAll(moment)) {
            return Answer.of(moment.say(Message.HANDOFF_HOLD), Tasks.ANSWER);
        }
        Answer arranged = underWay(moment);
        if (arranged != null) {
            return arranged;
        }
        boolean wants = moment.is(Intent.YES) && HELP.in(moment.understood().words());
        if (!moment.is(Intent.HANDOFF) && !seeks(moment) && !wants) {
            return null;
        }
        return switch (moment.facts().handoff()) {
            case NONE -> Tiers.offered(moment, new RequestHandoff());
            case PUT_OFF -> Tiers.offered(moment);
            case UNDER_WAY -> Answer.of(moment.say(Message.HANDOFF_OPEN), Tasks.ANSWER);
        };
    }

    /** "How long til they call", "I got no minutes": about what is being arranged. */
    private static @Nullable Answer underWay(Moment moment) {
        boolean plain = moment.is(Intent.OTHER) || moment.is(Intent.NO);
        boolean arranged = moment.facts().handoff() == Facts.Handoff.UNDER_WAY;
        if (plain && arranged && moment.isBare() && moment.has(Aside.BY_TEXT)) {
            return Answer.of(moment.say(Message.HANDOFF_TEXT), Tasks.ANSWER);
        }
        if (plain && (arranged || moment.saysOneThing()) && Wishes.noCall(moment)) {
            return Answer.of(moment.say(Message.HANDOFF_TEXT), Tasks.ANSWER);
        }
        if (moment.is(Intent.OTHER) && PONDERS.in(moment.understood().words())) {
            return Answer.of(moment.say(Message.HANDOFF_HESITATE))
                    .waiting(new CoachOffer().askedOfCare(moment.now(), Map.of()));
        }
        if (!plain || !arranged) {
            return null;
        }
        boolean waits = WAITS.in(moment.understood().words());
        return waits ? Answer.of(moment.say(Message.HANDOFF_OPEN), Tasks.ANSWER) : null;
    }

    /** "Is there a doctor that won't judge me": care is looked for, whatever a model takes it for. */
    static boolean seeks(Moment moment) {
        return moment.is(Intent.APPOINTMENT)
                && moment.facts().appointment() == null
                && SEEKS.in(moment.understood().words());
    }

    /** Somebody is seeing to it already: the coach has to know before the phone rings, and decides with them. */
    private static boolean isNotNowAfterAll(Moment moment) {
        boolean puts = moment.has(Aside.NOT_YET) || Wishes.anotherTime(moment);
        boolean aboutIt =
                moment.is(Intent.NO) || moment.is(Intent.HANDOFF) || (moment.is(Intent.OTHER) && moment.saysOneThing());
        return puts
                && aboutIt
                && moment.facts().handoff() == Facts.Handoff.UNDER_WAY
                && !WAITING.in(moment.understood().words());
    }
}
