package handrail.bot.steps;

import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The client on somebody else's phone, or with a new one: a thread follows the person, so a person finds out how to reach them. Nothing is
 * said that whose phone it is may not read (C7).
 */
public final class OtherPhone implements Topic {

    private static final Phrases PHRASES = Phrases.of(
            "my|mine phone|cell ~1 stolen|broke|broken|lost|died|off|gone|shut|cut ~1",
            "mine ~2 stolen|broke|lost",
            "my phone|cell ~2 stolen|broke|broken|lost|gone|shut|cut",
            "lost|broke|sold|pawned my phone|cell",
            "somebody|someone|they stole|took my phone|cell",
            "this|its|im|using|on ~2 friends|moms|sisters|brothers|buddys|girlfriends|boyfriends|roommates|shelters phone|cell",
            "borrowed|borrowing|using ~2 phone|cell",
            "dont have|got ~3 own phone",
            "sin cel|celular|telefono",
            "este|es ~1 es? de mi $kin",
            "ya no ~3 mi|este numero",
            "numero ~1 nuevo|otro",
            "phone|number|line|cell|service ~2 getting|gets|be|gonna|going|about|is ~2 cut|shut|turned|disconnected ~1 off",
            "about|going|gonna to ~1 lose|sell|pawn this|my|the phone|cell",
            "number|phone changed|change|changing",
            "changed|changing|switching|getting|got my|a|phones ~1 new? number|phones",
            "locking|lock|locked ~2 phone|phones|cell ~1 up|away",
            "me van|cortan|cortaron ~2 el|la|mi telefono|linea|celular|cel",
            "got|have|is|this a|my|is ~1 new number|phone|cell",
            "me robaron|quitaron ~1 el|mi telefono|celular|cel",
            "perdi mi|el telefono|celular|cel",
            "es el|del telefono|celular|cel de ~1 mi|un|una",
            "numero|telefono|celular|cel nuevo");

    @Override
    public @Nullable Answer begin(Moment moment) {
        return Talk.asksNothing(moment) && PHRASES.in(moment.understood().words())
                ? Answer.of(moment.say(Message.OTHER_PHONE), Tasks.ANSWER)
                : null;
    }
}
