package handrail.bot.read;

import handrail.bot.Signal;
import java.util.List;
import java.util.Set;

/**
 * What sounds like a stop, to the model too, and is none: to be called by the right name, where to leave a package, who is discharged by a
 * hospital, who is weary or let down. Each was met in a conversation.
 */
final class StopLookAlikes {

    /** Emily, Kimberly: no longer than this, or as rare as that. */
    private static final int LONGEST_NAME_IN_LY = 6;

    /** What follows "stop calling me" where a call is meant. */
    private static final Set<String> NO_NAME = Set.of("""
            up and or again anymore at on in every everyday all so please plz pls now ever constantly 24 first here back yall you no \
            more damn dammit bro bruh bitch man dude for about from this these with texting i im jesus god lol fr ok thanks day daily \
            today tonight tomorrow late early until before after when while because if but to my per por favor ya mas nunca otra tan a \
            al de en hasta cuando aqui todos cada me the u ty thank y ni well ill we jamas seguido never stop asap \
            already altogether rn period forever right away effective entirely instantly otherwise people guys folks fools fool fuckers fucker \
            assholes asshole bastards creeps creep weirdos weirdo idiots idiot jerks pervs stalkers scammers scammer dawg fam homie sis ese \
            wey guey compa cabrones pendejos otro vez inmediato siempre tarde temprano sin con porque diario \
            dont do not just only leave lose take remove delete block quit cease""".split("\\s+", -1));

    private static final Phrases CALLED = Phrases.of(
            "stop|quit|dont|not|never calling|callin|call me|us",
            "no|dejen|dejes|deja|deje ~1 me? digas|digan|diga|decirme|llames|llamen|llame|llamarme");

    /** "It's she": who one is, not whether one is written to. */
    private static final Phrases ADDRESSED =
            Phrases.of("stop|quit saying|using|putting he|him|she|her|sir|maam|miss|mr|my|that ~2 name|.");

    /** Whoever is discharged or dropped by somebody else tells of it. */
    private static final Phrases BY_OTHERS = Phrases.of(
            "they|theyre|hospital|er|dr|doctor|doctors|nurse|nurses|clinic|rehab|detox|jail|court|unit|staff|shelter|po|he|she"
                    + " ~2 discharge|release|kick|drop me|us");

    /** Where a package is left. */
    private static final Phrases LEFT = Phrases.of(
            "leave|drop|put|set it|them|em|that|those|everything|stuff ~1 with|at|by|outside|on|in|under|behind|near|over|between ~2 desk|door|porch|steps"
                    + "|gate|mailbox|box|van|truck|car|tent|neighbor|neighbors|lady|guy|guard|front|fence|bench|stairs|window|shelter|office"
                    + "|store|station|library|church|corner|back|mat|bush|bag|my|the|outside|there|.",
            "dejalo|dejala|dejenlo|dejelo|dejenla|dejela|dejalos|dejelos|dejenlos ~1 en|con|afuera|ahi|atras|abajo|debajo|junto !paz ~2");

    /** To send something else, or somebody. */
    private static final Phrases HOTLINE = Phrases.of(
            "dont|stop|quit|no ~1 send|sending|give|giving|need|want|with ~2 me? ~2 988|hotline|911|lifeline|suicide",
            "dont|stop|quit|no|not ~1 send|sending|put|give|talk|pass ~2 me? ~1 to? ~1 the? bot|robot|machine",
            "stop|quit being|acting|talking ~2 bot|robot|machine",
            "no ~1 me ~1 manden|mandes|pasen|pases|pongan ~1 al|con|a ~1 bot|robot|maquina",
            "no|dejen|deja ~1 me? ~1 manden|mandes|mande|den|des|de|mandar ~2 988|911|linea");

    /** Who is weary, lonely or let down by us tells of it, and asks for more of us, not for less. */
    private static final Phrases WEARY = Phrases.of(
            "dont|not|no|hate|tired ~3 alone|lonely|solo|sola|myself",
            "^ im|am|so|just|really|and ~2 tired|sick|over|done|exhausted ~1 of|with|by? this|it|everything|shit .",
            "^ im ~1 over this|it .",
            "you|u|yall|they|nobody|noone ~2 dont|never|doesnt|wont|aint ~1 care|answer|answered|call|called|help|listen|show|came|come|respond|reply",
            "keep|keeps asking|saying ~2 same");

    /** Words that ask for an end, whatever stands around them. */
    private static final Phrases ASKED = Phrases.of(
            "stop|quit|delete|remove|drop|unsubscribe|bye|leave|cancel|end|enough|alto|paren|pare|borren|borre|quiten|baja|block|blocking|spam",
            "no more|mas|texts");

    /** A phone that goes, not a person: where else they can be reached is asked. */
    private static final Phrases PHONE_GOES = Phrases.of(
            "phone|number|line|cell|service ~2 getting|gets|be|gonna|going|about|is ~2 cut|shut|turned|disconnected ~1 off",
            "about|going|gonna to ~1 lose|sell|pawn this|my|the phone|cell",
            "they|theyre|detox|rehab|jail|hospital|shelter ~3 take|taking|took|keep|keeping|hold|holding ~1 my|our|the|your phone|phones|cell|cells",
            "locking|lock|locked ~2 phone|phones|cell ~1 up|away",
            "me van|cortan|cortaron ~2 el|la|mi telefono|linea|celular|cel");

    /** Words of texts that are about what stands in them, or ask. */
    private static final Phrases CONTENT = Phrases.of(
            "stop|quit|dont|cant|not ~1 putting|put|saying|say|mentioning|mention ~4 text|texts|message|messages",
            "im|i|am|aint|not|never ~2 in|on|part ~2 no|a|any program",
            "am|are|did i|we ~1 signed|sign|enrolled|registered ~1 up");

    private static final Phrases NOT_NEEDED = Phrases.of(
            "dont|no|not ~1 need ~1 you|u|yall|anyone|anybody|somebody|someone|to ~1 come|drive|bring|visit");

    /** What was never said to somebody who is gone. */
    private static final Phrases UNSAID = Phrases.of("never|didnt|couldnt ~2 say|said goodbye|bye ~3");

    private StopLookAlikes() {}

    /** A name to be called by and a discharge use a rule's own words; everything else must not have any. */
    static boolean are(Words words, RuleSays rules) {
        if ((CONTENT.in(words) && !FewerTexts.areNone(words)) || (PHONE_GOES.in(words) && !ASKED.in(words))) {
            return true;
        }
        if (OptOutRules.areTextsNamed(words)
                && !FewerTexts.areTimed(words)
                && (!FewerTexts.areFewer(words) || FewerTexts.areNone(words))) {
            return false;
        }
        boolean held = rules.held().contains(Signal.OPT_OUT);
        return isName(words)
                || ADDRESSED.in(words)
                || (BY_OTHERS.in(words) && !ASKED.in(words))
                || FewerTexts.areFewer(words)
                || FewerTexts.areTimed(words)
                || HOTLINE.in(words)
                || (!held && (WEARY.in(words) || NOT_NEEDED.in(words)) && !ASKED.in(words))
                || (!held && (LEFT.in(words) || UNSAID.in(words)));
    }

    /** "Stop calling me Mark": to be called so, not to be called. */
    private static boolean isName(Words words) {
        List<String> tokens = words.tokens();
        return CALLED.find(words).stream()
                .filter(span -> span.to() < tokens.size())
                .map(span -> tokens.get(span.to()))
                .anyMatch(next -> !Words.isMark(next) && !NO_NAME.contains(next) && !isManner(next));
    }

    /** "Immediately", "inmediatamente": how, not who. */
    private static boolean isManner(String word) {
        return word.length() > LONGEST_NAME_IN_LY && (word.endsWith("ly") || word.endsWith("mente"));
    }
}
