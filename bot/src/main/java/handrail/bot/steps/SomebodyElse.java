package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.Slots;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import handrail.bot.read.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "This is his mom, he left his phone": nothing about the client is said, nothing is taken for an answer of theirs, the coach sees it (C7). */
public final class SomebodyElse implements Topic, Question {

    private static final String KIN =
            "mom|mother|mum|mama|ma|dad|father|papa|brother|bro|sister|sis|wife|husband|girlfriend|gf|"
                    + "boyfriend|bf|friend|roommate|son|daughter|cousin|aunt|uncle|grandma|grandmother|grandpa|partner|neighbor";
    private static final String PARIENTE =
            "mama|madre|papa|padre|hermano|hermana|esposa|esposo|mujer|marido|novia|novio|amigo|amiga|"
                    + "hijo|hija|primo|prima|tia|tio|abuela|abuelo|suegra|pareja";
    private static final Phrases PHRASES = Phrases.of(
            "this|its|im|i is|am? his|her|their " + KIN,
            "im|its|am|this the|a " + KIN + " of",
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

    private static final Phrases OF_THE_CLIENT = Phrases.of(
            "he|hes|him|his|she|shes|her|ella|le|su|lo|contesta", "saben|sabe donde esta|anda", "donde esta|anda");

    /** "Can I get Narcan" is their own wish, "does he get his needles" is not. */
    private static final Phrases FOR_ONESELF =
            Phrases.of("i|im|id|me|my|we|us|yo|mi|nos|nosotros|puedo|quiero|necesito");

    private static final Phrases CLIENT_BACK = Phrases.of(
            "its me",
            "im back",
            "that was my $kin",
            "got my phone|cell back",
            "hey|hi its|this",
            "soy yo",
            "ya? regrese|volvi",
            "ya ~1 desperte|desperto ~1 soy",
            "ya|ahora soy ~1 .",
            "this|its is me",
            "im up|awake|here now");

    /** Then the phone is likely back in the client's hands. */
    private static final Duration STILL_THERE = Duration.ofHours(1);

    private static final Duration JUST_NOW = Duration.ofMinutes(15);

    private static final Set<String> KINS = Set.of(KIN.split("\\|", -1));
    private static final Set<String> THIS = Set.of("this", "its", "im");
    private static final Set<String> IS = Set.of("is", "am");
    private static final Set<String> NO_NAMES = Set.of("his", "hers", "its", "is", "was", "as", "has", "yes", "us");

    /** "This is Sam's brother ... he lost his phone": whose kin, said by a name, and why they write. */
    private static final Phrases KIN_OF = Phrases.of("this|its|im|soy|habla ~3 " + KIN + "|" + PARIENTE);

    private static final Phrases WITHOUT_PHONE = Phrases.of(
            "he|she ~1 lost|left|forgot|broke|gave his|her|me ~1 phone|cell|it",
            "el|ella ~1 dejo|olvido|perdio su|el telefono|celular|cel");

    @Override
    public @Nullable Answer begin(Moment moment) {
        var words = moment.understood().words();
        return PHRASES.in(words) || (KIN_OF.in(words) && WITHOUT_PHONE.in(words)) || isKinOfANamed(words.spoken())
                ? Answer.of(moment.say(Message.SOMEBODY_ELSE), Tasks.ANSWER).waiting(asked(moment.now(), Map.of()))
                : null;
    }

    @Override
    public String name() {
        return "somebody_else";
    }

    /** "I haven't seen him since Tuesday": still somebody who speaks of the client. */
    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (CLIENT_BACK.in(moment.understood().words())
                && (moment.is(Intent.OTHER) || moment.is(Intent.GREETING) || moment.is(Intent.WRONG_NUMBER))) {
            return Answer.of(moment.oneOf(Message.GREETING, Message.GREETING_2));
        }
        return isStillThem(moment, Duration.between(open.askedAt(), moment.now()))
                ? Answer.of(moment.say(Message.SOMEBODY_ELSE_MORE), Tasks.ANSWER)
                        .waiting(open)
                : null;
    }

    /** At first whatever is no number and nothing that the client asks for; later only what speaks of somebody. */
    private static boolean isStillThem(Moment moment, Duration since) {
        Words words = moment.understood().words();
        Slots slots = moment.slots();
        boolean particular = slots.number() != null
                || slots.zip() != null
                || slots.way() != null
                || !slots.items().isEmpty()
                || Needs.areNamed(words)
                || CLIENT_BACK.in(words);
        boolean speaksOf = OF_THE_CLIENT.in(words)
                && (moment.is(Intent.OTHER) || moment.is(Intent.RESOURCES) || moment.is(Intent.APPOINTMENT));
        boolean forThem = moment.is(Intent.SUPPLIES)
                && OF_THE_CLIENT.in(words)
                && !FOR_ONESELF.in(words)
                && since.compareTo(JUST_NOW) < 0;
        if (forThem) {
            return true;
        }
        return !particular
                && ((speaksOf && since.compareTo(STILL_THERE) < 0)
                        || (isPlain(moment) && since.compareTo(JUST_NOW) < 0));
    }

    private static boolean isPlain(Moment moment) {
        return moment.is(Intent.OTHER) || moment.is(Intent.YES) || moment.is(Intent.NO);
    }

    @Override
    public boolean listensOnly() {
        return true;
    }

    @Override
    public boolean resumes() {
        return false;
    }

    /** "This is Jo's mom": a name in between, and whose they are. */
    private static boolean isKinOfANamed(List<String> said) {
        for (int at = 0; at + 2 < said.size(); at++) {
            int name = THIS.contains(said.get(at)) ? at + 1 : said.size();
            name = name < said.size() && IS.contains(said.get(name)) ? name + 1 : name;
            boolean kin = name + 1 < said.size() && KINS.contains(said.get(name + 1));
            if (kin && said.get(name).endsWith("s") && !NO_NAMES.contains(said.get(name))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean leadsBack() {
        return false;
    }
}
