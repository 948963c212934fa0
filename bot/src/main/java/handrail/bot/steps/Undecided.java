package handrail.bot.steps;

import handrail.bot.read.Phrases;

/** Ways to say that it does not matter. */
final class Undecided {

    static final Phrases PHRASES = Phrases.of(
            "whatever|whichever|either|anything|idk|idc",
            "any way|of",
            "maybe|perhaps|quizas|quiza",
            "ok|okay maybe",
            "tal vez",
            "dont care|know|mind|matter",
            "not sure",
            "you pick|choose|decide",
            "no se",
            "da|the igual",
            "cualquiera",
            "como sea|quieran",
            "me da igual",
            "lo que sea");

    private Undecided() {}
}
