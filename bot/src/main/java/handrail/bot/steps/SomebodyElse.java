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

    @Override
    public @Nullable Answer begin(Moment moment) {
        return PHRASES.in(moment.understood().words())
                ? Answer.of(moment.say(Message.SOMEBODY_ELSE), Tasks.ANSWER)
                : null;
    }

    @Override
    public boolean leadsBack() {
        return false;
    }
}
