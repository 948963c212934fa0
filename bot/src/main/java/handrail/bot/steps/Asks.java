package handrail.bot.steps;

import handrail.bot.read.Phrases;
import handrail.bot.read.Words;

/** Whether a text asks something, by its mark or by how it begins: "do I have to pee in a cup", "can u find me a group". */
final class Asks {

    private static final Phrases BEGINS = Phrases.of(
            "^ do|does|did|will|would|is|are|can|could|should i|they|it|u|you|yall|there|that|this|we|he|she|someone|anyone|ana ~1",
            "^ what|whats|how|who|when|where|why|which|and|so ~1 is|are|does|do|it|if|about|much|long|that|happens|can|should|will|kind|time",
            "^ i|we need|want|wanna ~1 a|an|some|help|the|my|to",
            "^ y? que|como|cuanto|cuesta|tengo|hay|van|voy|puedo|pueden|puede|donde|cuando|quien ~3",
            "^ necesito|quiero|ocupo un|una|ayuda|que|saber");

    private Asks() {}

    static boolean something(Moment moment) {
        Words words = moment.understood().words();
        return !words.spoken().isEmpty() && (words.tokens().contains("?") || BEGINS.in(words));
    }
}
