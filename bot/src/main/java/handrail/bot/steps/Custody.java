package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import handrail.bot.read.Words;
import org.jspecify.annotations.Nullable;

/**
 * Arrested, or just out: it changes nothing here, and the coach hears of it, who says whether texts pause for a while (S9). Whoever is out
 * hears what makes these days dangerous: the risk of a fatal overdose is highest in the first two weeks after release.
 */
public final class Custody implements Topic {

    private static final String PLACE = "jail|prison|county|lockup|juvie|detention|rikers|pen|custody|holding|slammer";
    private static final String LUGAR = "carcel|prision|bote|tambo|reclusorio|detencion|penal";

    private static final Phrases TAKEN = Phrases.of(
            "^ i|ive|im|just|so|and|they|cops|fuck|damn|well ~3 arrested|busted|booked",
            "i|ive|im ~2 arrested|busted|booked",
            "^ got|getting ~1 arrested|busted|booked|locked",
            "i|ive|im ~3 locked up",
            "i|im|ive|been ~2 in ~1 " + PLACE,
            "arrested|booked me",
            "locked me up",
            "me ~1 arrestaron|detuvieron|encerraron",
            "me agarro|agarraron la policia|migra|chota",
            "cai|estoy|estuve ~2 " + LUGAR + "|preso|presa|detenido|detenida");

    private static final Phrases OUT = Phrases.of(
            "out of ~1 " + PLACE,
            "i|im|just|got ~2 released ~2 " + PLACE + "|today|yesterday|this|.",
            "they|cops|judge ~1 let|released me ~1 out|go|today|this|yesterday|.",
            "got|get|getting|let out ~2 " + PLACE,
            "left " + PLACE,
            "did|served ~3 in " + PLACE,
            "sali|saliendo ~3 " + LUGAR + "|county",
            "me soltaron|dejaron ~1 salir|ir|hoy|ayer|.");

    private static final Phrases SOON = Phrases.of(
            "i|im|ill|they|release|released|releasing|get|gets|getting|let|letting ~2 out|released|release ~2 today|tomorrow|monday|tuesday|wednesday|thursday"
                    + "|friday|saturday|sunday|next|soon|week|weeks|days|month|# !of|narcan|strips|with|work|school|early",
            "release|out date ~2 is|#|today|tomorrow|monday|tuesday|wednesday|thursday|friday|next",
            "salgo|voy ~2 salir? ~2 manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|semana|dias|carcel|bote");

    private static final Phrases NOT_CUSTODY = Phrases.of(
            "out|salgo|salir ~2 work|school|class|bed|hospital|er|detox|rehab|meeting|town|house|house|trabajo|trabajar|escuela|hospital|jale",
            "get|getting|got ~2 out of");

    private static final Phrases DENIED =
            Phrases.of("not|never|wont|almost|if|dont|no|casi|si ~3 arrested|busted|" + PLACE + "|" + LUGAR);

    @Override
    public @Nullable Answer begin(Moment moment) {
        if (!isSaid(moment)) {
            return null;
        }
        boolean out = OUT.in(moment.understood().words());
        if (isSoon(moment)) {
            return Answer.of(moment.say(Message.CUSTODY_SOON), Tasks.ANSWER);
        }
        return Answer.of(moment.say(out ? Message.CUSTODY_OUT : Message.CUSTODY_TAKEN), Tasks.ANSWER);
    }

    /** An arrest answers how somebody is, and nothing else. */
    @Override
    public boolean outranks(Moment moment, @Nullable Question open) {
        return isSaid(moment) && (open == null || !open.asksHowTheyAre());
    }

    /** Whether the text tells of it, and asks for nothing else. */
    private static boolean isSaid(Moment moment) {
        Words words = moment.understood().words();
        boolean told = ((TAKEN.in(words) || OUT.in(words)) && !DENIED.in(words)) || isSoon(moment);
        boolean plain = Talk.asksNothing(moment)
                || moment.is(Intent.APPOINTMENT)
                || moment.is(Intent.NO)
                || moment.is(Intent.THANKS)
                || moment.is(Intent.GREETING)
                || (moment.is(Intent.SUPPLIES) && TAKEN.in(words) && !SuppliesDone.asksAnew(moment))
                || (moment.is(Intent.USED) && !Used.isSaid(moment));
        return told && plain;
    }

    /** "I get out Tuesday": the day that has to be planned for. */
    private static boolean isSoon(Moment moment) {
        Words words = moment.understood().words();
        return SOON.in(words) && !NOT_CUSTODY.in(words) && moment.facts().appointment() == null;
    }

    @Override
    public boolean leadsBack() {
        return false;
    }
}
