package handrail.bot.read;

import java.util.EnumSet;
import java.util.Set;

/** What a text asks besides its topic: about the bot itself, or about medication (S4, S6). */
public enum Aside {
    /** Is this a machine? */
    IS_BOT(Phrases.of(
            "are|r|is you|this|it ~1 a|an|real|bot|robot|ai|human|automated|machine|computer ~1",
            "you a|an|real bot|robot|human|person|computer|machine",
            "am i talking|texting to|with? ~1 a|an|real ~1 bot|robot|person|human|computer|machine",
            "bot or human|person|real",
            "is this automated|ai|chatgpt|a bot|real",
            "eres|es|son un|una|usted|esto? ~1 bot|robot|maquina|persona|real|humano|humana|automatico",
            "eres bot|robot|real|humano",
            "hablo con un|una ~1 bot|robot|maquina|persona")),
    WHO(Phrases.of(
            "who is|are|r|this|dis ~1 this|you|it|u|dis",
            "whos this|dis|it",
            "who this|dis|r",
            "how ~2 get|got my number",
            "who gave ~2 my number",
            "what is this",
            "quien|quienes es|eres|son|habla|me",
            "de parte de quien",
            "como ~1 tienen|consiguieron|obtuvieron mi numero",
            "new phone who")),
    MEDICATION(Phrases.of(
            "how much|many|long ~4 suboxone|methadone|xanax|gabapentin|mg|milligrams|dose|dosage|take|taking|strip|film|clonidine|benzos|medication|meds",
            "what dose|dosage|mg",
            "dose|dosage|dosing|milligrams|mg ~4 should|can|do|safe|right|enough|too|is",
            "can|should|is|ok|safe|could i? ~3 take|taking|mix|mixing|combine|double|skip|snort|shoot|drink|stop|taper|cut ~4 suboxone|methadone|xanax|gabapentin|meds|medication|dose|pills|benzos|alcohol|vivitrol",
            "mix|mixing|combine ~4 with|and",
            "precipitated withdrawal",
            "taper|tapering",
            "missed|skipped|miss my|a dose|methadone|suboxone|meds",
            "up|lower|raise|increase my dose|dosage",
            "side effects",
            "cuanto|cuanta|cuantos|cuantas ~3 tomo|tomar|suboxone|methadone|mg|miligramos|debo|pastillas|dosis",
            "que|cual dosis",
            "dosis|miligramos",
            "puedo|debo ~1 tomar|mezclar|dejar ~4 suboxone|methadone|medicina|pastillas|alcohol|medicamento",
            "mezclar ~3 con|y"));
    // A stateless set of phrases.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Phrases phrases;

    Aside(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Every aside of a text. */
    static Set<Aside> of(Words words) {
        EnumSet<Aside> asides = EnumSet.noneOf(Aside.class);
        for (Aside aside : values()) {
            if (aside.phrases.in(words)) {
                asides.add(aside);
            }
        }
        return asides;
    }
}
