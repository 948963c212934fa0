package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.read.Phrases;

/** A no in so many words: "I need a letter for court" is none, whatever a model takes it for. */
final class Refusal {

    private static final int BARE = 2;

    private static final Phrases SAID = Phrases.of(
            "^ no|nah|nope|naw|nel|not|never|nunca|pass|skip|none|nothing|nada",
            "im ~1 good|ok|okay|fine|straight|alright|busy",
            "not|dont|doesnt|wont|rather|no|cant|didnt|havent ~3 now|want|need|talk|call|today|tonight|yet|ready|bother|quiero|necesito|ahora|hoy|thanks|gracias|it|that",
            "maybe|some|another ~1 later|other|time|day|tomorrow",
            "never mind|mind",
            "nevermind|forget|nvm",
            "estoy bien");

    private Refusal() {}

    static boolean isSaid(Moment moment) {
        var words = moment.understood().words();
        return moment.is(Intent.NO) && (words.spoken().size() <= BARE || SAID.in(words));
    }
}
