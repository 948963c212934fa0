package handrail.bot.steps;

import handrail.bot.Effect.FindResources;
import handrail.bot.Intent;
import handrail.bot.Need;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Food, shelter, papers, rides: what the program's directory has near the client's ZIP; where it has nothing, the coach looks. */
public final class Resources implements Topic {

    /** Out in the weather: a roof is needed, asked for or not. */
    private static final Phrases OUTSIDE = Phrases.of(
            "freezing|degrees|cold|snowing|raining|storm ~5 outside|outdoors|tent|streets",
            "freezing|cold ~2 in my|the car|truck",
            "outside|outdoors|tent ~4 freezing|degrees|cold|snowing|raining",
            "sleeping|slept|sleepin ~1 outside|in|on|under ~2 car|tent|street|streets|bench|park|bridge|bus|.",
            "frio|lloviendo|nevando ~5 afuera|calle",
            "durmiendo|duermo|dormi ~2 afuera|calle|carro|parque");

    /** Who has not eaten needs food, asked for or not. */
    private static final Phrases HUNGRY = Phrases.of(
            "havent|hasnt|didnt|not|aint|no ~2 eaten|ate|eat|food ~2 .|today|since|in|all|yet|for",
            "im|am|so|we ~2 hungry|starving",
            "no ~1 he|hemos comido",
            "tengo|tenemos|muero ~1 hambre");

    private static final Phrases RIDE = Phrases.of(
            "need|needs|want|find|get|lost ~2 ride|rides|lift|transport|transportation ~1 to|2",
            "ride|rides|lift to|2 ~4 clinic|methadone|detox|rehab|dose|doctor|appointment",
            "necesito|ocupo|busco ~2 aventon|raite|transporte|ride|pasaje");

    /** Whether what they tell is a need that can be met. */
    static boolean isNeeded(Moment moment) {
        var words = moment.understood().words();
        return (moment.is(Intent.OTHER) && HUNGRY.in(words)) || isARide(moment);
    }

    /** "Need a ride to the methadone clinic": the ride is what is lacking. */
    static boolean isARide(Moment moment) {
        boolean care = moment.is(Intent.HANDOFF) || moment.is(Intent.OTHER);
        return care
                && moment.facts().appointment() == null
                && RIDE.in(moment.understood().words());
    }

    /** Whoever goes to bed has one. */
    private static final Phrases ASLEEP = Phrases.of(
            "^ im|just|was? sleeping|asleep|napping now|rn|in|late|.|til|until|sorry",
            "going|gonna|about|headed|off ~1 to ~1 bed|sleep|nap ~1 .|now|night|gn",
            "^ ya? me|estoy ~2 acuesto|dormir|durmiendo|dormida|dormido .");

    /** "Can yall help my brother": with what, a person asks. */
    private static final Phrases HELPS = Phrases.of("help ~1 my ~1 $kin", "ayudar|ayudan|ayuden ~1 a ~1 mi ~1 $kin");

    /** What only a person can write or get for them. */
    private static final Phrases PAPER = Phrases.of(
            "letter|proof|note ~3 court|po|probation|judge|job|work|school|shelter|landlord|housing|program",
            "carta|comprobante|constancia ~3 corte|juez|trabajo|escuela|albergue|programa");

    @Override
    public @Nullable Answer begin(Moment moment) {
        boolean outside =
                moment.is(Intent.OTHER) && OUTSIDE.in(moment.understood().words());
        boolean asleep = ASLEEP.in(moment.understood().words()) && moment.saysOneThing();
        if ((!moment.is(Intent.RESOURCES) && !outside && !isNeeded(moment)) || (asleep && !outside)) {
            return null;
        }
        boolean forSomebody = HELPS.in(moment.understood().words())
                && !Needs.areNamed(moment.understood().words());
        if (forSomebody) {
            return NotSure.answer(moment);
        }
        if (PAPER.in(moment.understood().words()) && moment.slots().zip() == null) {
            return Answer.of(moment.oneOf(Message.NOT_KNOWN, Message.NOT_KNOWN_2), Tasks.ANSWER);
        }
        Need need = isARide(moment)
                ? Need.RIDES
                : isNeeded(moment)
                        ? Need.FOOD
                        : outside ? Need.SHELTER : Needs.in(moment.understood().words());
        String zip = moment.slots().zip();
        return zip == null
                ? Answer.of(moment.say(Message.RESOURCES_ZIP))
                        .waiting(new ResourcesZip().asked(moment.now(), Map.of(ResourcesZip.NEED, need.name())))
                : Answer.of(new FindResources(need, zip)).waiting(new ResourcesNear().near(moment, zip));
    }
}
