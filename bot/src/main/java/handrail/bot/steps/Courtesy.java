package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Thanks, hello, and the "ok" that ends a talk when nothing was asked. */
public final class Courtesy implements Topic {

    /** No answer to anything, but a nod. A bare "yes" may answer what a person asked, and goes to one. */
    private static final Phrases NODS = Phrases.of(
            "ok|okay|k|kk|cool|great|perfect|alright|bet|vale|sale|va|perfecto|listo|dale|lol|lmao|haha|jaja|jajaja",
            "ok|okay|k|kk|cool|great|perfect|alright|bet|vale|sale|va|perfecto|listo|dale|lol|haha|jaja"
                    + " ok|okay|k|cool|great|perfect|alright|bet|vale|thanks|thank|thx|ty|tysm|gracias|muchas ~1 you|u|ya|gracias|so? ~1 much?",
            "ok cool|great|bet|sounds|good|then|perfect",
            "sounds good|great",
            "ok|k? bye|gn|goodnight|ttyl|adios|omw|cya",
            "ok? good night",
            "talk later|soon",
            "got it",
            "will do",
            "roger|10-4|copy|understood|entendido|enterado that?",
            "10 4",
            "amen",
            "god is good|great",
            "bless you|u|up",
            "praise god|jesus|the",
            "cuidense|cuidate|cuidese mucho?",
            "take care ~1",
            "ok|okay? no problem|worries|prob|rush ~1 i? will? ~1 wait?",
            "ok|okay? ill|i wait|be waiting|here?",
            "esta|ta bien",
            "de acuerdo",
            "bueno? pues? ahi|entonces|ya? me|nos avisa|avisan|dicen|dice|avisas");

    private static final Phrases THANKS_FOR =
            Phrases.of("^ thx|thanks|ty|tysm ~1 for|fr", "^ thank you|u|ya ~2 for", "^ gracias ~1 por");

    private static final Phrases THANKS = Phrases.of("thanks|thank|thx|ty|tysm|gracias");

    private static final Phrases TELL = Phrases.of("tell|dile|digale|diganle|saluda|saludos|saludame");

    /** A "no" so soon after our last words, of which none asks anything, is no answer to a person's. */
    private static final Duration SOON = Duration.ofHours(1);

    /** Bare ones: "no one called me" is no such thing. */
    private static final Phrases NOES = Phrases.of(
            "no|nah|nope|nop",
            "no|nah|ok|nope thanks|thank|thx|ty|ok|worries|need|im|gracias|good ~1 you|u|good|ok",
            "maybe|not|another|some ~1 later|now|today|yet|tomorrow|tonight|time",
            "im good|ok|fine",
            "ahora|hoy|todavia|por no|ahora",
            "no ahora|hoy|gracias|todavia",
            "otro dia",
            "mas tarde",
            "tal vez|quiza|quizas ~1 luego|despues|manana");

    /** The client again, after somebody else had the phone. */
    private static final Phrases BACK = Phrases.of(
            "that was my $kin",
            "sorry|hate|dont mean|want ~1 to bother|disturb|bug you|u|again|ya",
            "hope ~3 not|im|its ~2 bothering|disturbing|bad",
            "good evening|morning|afternoon",
            "perdon|disculpe|disculpa ~2 molestia|molesto|molestar",
            "its me again|now",
            "^ im back",
            "esa|ese|esta|este era mi $kin",
            "ya soy yo");

    @Override
    public @Nullable Answer begin(Moment moment) {
        boolean nod = NODS.areAll(moment.understood().words())
                || (moment.is(Intent.YES) && moment.body().codePoints().noneMatch(Character::isLetterOrDigit));
        boolean thanks = moment.is(Intent.THANKS)
                || (moment.is(Intent.YES)
                        && moment.isBare()
                        && THANKS.in(moment.understood().words()))
                || (moment.is(Intent.NO) && THANKS_FOR.in(moment.understood().words()));
        if (isAMessage(moment)) {
            return Answer.of(moment.say(Message.SUPPLIES_NOTE), Tasks.ANSWER);
        }
        if (thanks || nod) {
            return Answer.of(moment.oneOf(Message.THANKS_1, Message.THANKS_2));
        }
        if (isANoToUs(moment)) {
            return Answer.of(moment.say(Message.COACH_NOT_NOW));
        }
        if (moment.is(Intent.WRONG_NUMBER) && WrongNumber.isAName(moment)) {
            return Answer.of(moment.oneOf(Message.GREETING, Message.GREETING_2), Tasks.ANSWER);
        }
        boolean back = moment.is(Intent.OTHER) && BACK.in(moment.understood().words());
        return back || moment.is(Intent.GREETING)
                ? Answer.of(moment.oneOf(Message.GREETING, Message.GREETING_2))
                : null;
    }

    /** "Tell Dana I said thank you": it is passed on. */
    private static boolean isAMessage(Moment moment) {
        var words = moment.understood().words();
        String coach = moment.facts().coachFirstName();
        boolean named = words.tokens().contains("coach")
                || (coach != null && words.tokens().contains(coach.toLowerCase(Locale.ROOT)));
        boolean plain = moment.is(Intent.THANKS) || moment.is(Intent.GREETING) || moment.is(Intent.OTHER);
        return plain && named && TELL.in(words);
    }

    private static boolean nothingIsAsked(@Nullable OpenQuestion open) {
        Question question = open == null ? null : Script.question(open.step());
        return question == null || question.listensOnly();
    }

    private static boolean isANoToUs(Moment moment) {
        Instant said = moment.conversation().lastBotReply();
        return moment.is(Intent.NO)
                && NOES.areAll(moment.understood().words())
                && nothingIsAsked(moment.conversation().open())
                && said != null
                && said.plus(SOON).isAfter(moment.now());
    }
}
