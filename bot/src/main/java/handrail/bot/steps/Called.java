package handrail.bot.steps;

import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/** "Stop calling me Mark, it's Mara": a name or a pronoun that was got wrong. It is no wrong number and no stop, and a person puts it right. */
public final class Called implements Topic {

    private static final Phrases PHRASES = Phrases.of(
            "stop|quit|dont calling|callin|call me that|him|her|he|she|sir|maam|mr|miss|bro|mister|ma|dude|man|girl|lady|junkie|addict|names|by|mark|it",
            "stop|quit saying|using|putting ~1 my? ~1 he|she|sir|maam|miss|mr|old|dead|birth|legal|that|wrong ~1 name|.",
            "not ~1 my|the name|pronouns .|anymore|its|call|im",
            "wrong|old|dead|birth|former name|pronouns",
            "my|the name isnt|aint|wasnt|changed",
            "my name is|s ~1 not ~1",
            "name is|s ~2 not ~1 .",
            "deadname|deadnamed|misgendered|misgendering",
            "^ she her|hers .",
            "^ he him|his .",
            "^ they them .",
            "my|use pronouns",
            "im|am ~1 trans|transgender|nonbinary|enby",
            "im|am not ~1 he|she|him|her|sir|maam|man|woman|guy|girl|mr|miss|dude|bro",
            "im|am a woman|man|girl|guy not|dont|stop|so",
            "its|is maam|sir|miss|she|her|he|him|they not|.",
            "i|we go by ~1",
            "call me ~1 not ~1",
            "ya? no|dejen|deja|dejes ~1 me? digas|digan|decirme|llames|llamen|llamarme ~1 asi|senor|senora|soy|ese|esa|me|por ~2",
            "no me digas|digan|llames|llamen ~2 soy|me|ese|mi",
            "ese|eso|asi no es ~1 mi nombre",
            "mi nombre no es|es ~1 no",
            "me llamo ~1 no ~1",
            "soy ~1 no ~1 .",
            "soy trans|mujer|hombre .|no|y|ya",
            "mis pronombres");

    /** What one is called is said whatever was asked. */
    @Override
    public boolean outranks(Moment moment, @Nullable Question open) {
        return begin(moment) != null;
    }

    /** Somebody else's phone. */
    private static final Phrases NOBODY = Phrases.of(
            "who|wrong|dont know|number|person|quien|equivocado|numero",
            "this|its|im|i isnt|not ~1 him|her ~1 .|phone|number");

    @Override
    public @Nullable Answer begin(Moment moment) {
        var words = moment.understood().words();
        return PHRASES.in(words) && !NOBODY.in(words) && moment.slots().items().isEmpty()
                ? Answer.of(moment.say(Message.CALLED), Tasks.ANSWER)
                : null;
    }
}
