package handrail.bot.steps;

import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/** "This is his mom, he left his phone": nothing about the client is said, nothing is taken for an answer of theirs, the coach sees it (C7). */
public final class SomebodyElse implements Topic {

    private static final String KIN =
            "mom|mother|mum|mama|ma|dad|father|papa|brother|bro|sister|sis|wife|husband|girlfriend|gf|"
                    + "boyfriend|bf|friend|roommate|son|daughter|cousin|aunt|uncle|grandma|grandmother|grandpa|partner|neighbor";
    private static final String PARIENTE =
            "mama|madre|papa|padre|hermano|hermana|esposa|esposo|mujer|marido|novia|novio|amigo|amiga|"
                    + "hijo|hija|primo|prima|tia|tio|abuela|abuelo|suegra|pareja";
    private static final Phrases PHRASES = Phrases.of(
            "this|its|im|i is|am? his|her|their " + KIN,
            "im|its|this the " + KIN + " of",
            "^ he|she|they|hes|shes|theyre not|isnt|arent|aint here|around|home|available !yet|still",
            "^ he|she left|forgot|lost his|her ~1 phone|cell",
            "i|we have|got|found his|her phone|cell",
            "i|we found this phone|cell",
            "this|its his|her phone|cell",
            "this isnt|not him|her",
            "soy|habla|es su " + PARIENTE,
            "soy|habla|es la|el " + PARIENTE + " de|del",
            "^ el|ella no esta|se|anda aqui|ahorita|encuentra|en",
            "^ el|ella dejo|olvido|perdio su|el telefono|celular|cel",
            "este es|esta su|el telefono|celular|cel de?");

    /** "This is Sam's brother ... he lost his phone": whose kin, said by a name, and why they write. */
    private static final Phrases KIN_OF = Phrases.of("this|its|im|soy|habla ~3 " + KIN + "|" + PARIENTE);

    private static final Phrases WITHOUT_PHONE = Phrases.of(
            "he|she ~1 lost|left|forgot|broke|gave his|her|me ~1 phone|cell|it",
            "el|ella ~1 dejo|olvido|perdio su|el telefono|celular|cel");

    @Override
    public @Nullable Answer begin(Moment moment) {
        var words = moment.understood().words();
        return PHRASES.in(words) || (KIN_OF.in(words) && WITHOUT_PHONE.in(words))
                ? Answer.of(moment.say(Message.SOMEBODY_ELSE), Tasks.ANSWER)
                : null;
    }

    @Override
    public boolean leadsBack() {
        return false;
    }
}
