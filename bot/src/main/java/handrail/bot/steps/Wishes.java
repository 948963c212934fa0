package handrail.bot.steps;

import handrail.bot.read.Phrases;

/** How and when somebody wants to be reached, in their own words: by a call, now, at another time than was said. */
final class Wishes {

    private static final Phrases CALL = Phrases.of(
            "call|phone|ring me",
            "give me a? call|ring",
            "someone|somebody|coach|you call|calls me",
            "llamame|llamenme|llameme",
            "me llame|llamen|llamas|llama|llaman|marque|marquen",
            "me puede|pueden|podria|podrian llamar|marcar");

    private static final Phrases NOW = Phrases.of(
            "now|rn|asap|immediately|ahora|ahorita|ya",
            "right away|now",
            "first|1st one|option?",
            "la primera",
            "do it",
            "hagamoslo|hazlo",
            "de una vez");

    private static final Phrases LATER = Phrases.of(
            "later|luego|despues",
            "not now|rn|right",
            "no ahora|ahorita",
            "second|2nd one|option?",
            "last one|option|.",
            "la segunda",
            "pick|a|set time|hora",
            "at|en work|trabajo");

    private static final Phrases INSTEAD =
            Phrases.of("better|instead|rather|actually|works|mejor|prefiero|cambiar", "make ~1 it", "en vez");

    private static final Phrases NO_CALL = Phrases.of(
            "text|message ~1 instead|only|first",
            "no|out|dont|cant|aint|low ~3 minutes",
            "cant ~2 talk|call|answer|calls !to",
            "dont call me?",
            "sin|no tengo? ~1 saldo|minutos",
            "mejor|solo mensaje|mensajes|texto|textos",
            "no puedo ~1 hablar|contestar");

    private static final Phrases DONT_CALL = Phrases.of(
            "dont|not|never|no|stop ~1 call|calling|phone me|us !back|until|till|before|after|at|late|early",
            "text|message|write ~1 me? ~1 dont|not|instead ~1 call",
            "no ~3 llamen|llames|llame|marquen|marques");

    private Wishes() {}

    /** To be written to, as a call can't be taken. */
    static boolean noCall(Moment moment) {
        return NO_CALL.in(moment.understood().words());
    }

    /** To be called. */
    static boolean aCall(Moment moment) {
        return CALL.in(moment.understood().words())
                && !DONT_CALL.in(moment.understood().words());
    }

    /** At once. */
    static boolean now(Moment moment) {
        return NOW.in(moment.understood().words());
    }

    /** Not at once: said so, or a day or an hour named. */
    static boolean later(Moment moment) {
        return LATER.in(moment.understood().words()) || (moment.slots().when() != null && !now(moment));
    }

    /** At a time of their own, in place of the one that was said. */
    static boolean anotherTime(Moment moment) {
        return moment.slots().when() != null && INSTEAD.in(moment.understood().words());
    }
}
