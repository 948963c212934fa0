package handrail.bot.read;

/** To be off the list, or never to be texted again, in plain words that are met rarely, each by itself; the model is not asked. */
final class OffTheList {

    private static final Rule RULE = Rule.of(Phrases.lines("""
                    un sign|enroll|list|register|subscribe me|us
                    unsub|unsubscribe unsub|unsubscribe
                    to be|get deleted|removed|erased|forgotten|scrubbed|purged in|from|off|by your|ur|yalls|this|these ~1 records|record|list|lists|system|database|files|agency|contacts|phone
                    $line to? be|get forgotten|erased|deleted|removed ~1 by|from your|ur
                    count me out for good|ever|life|always|all
                    count me out forever
                    not ~1 be available to you|your|yall|ustedes
                    not by $text nor|or|and|not ~1 by? phone|call|mail|calls
                    no querer ~1 $text
                    dejen|deje|dejar|paren|pare ~1 de escribi|escrivir|escriviendo
                    sea el|la ultimo|ultima ~2 me manda|mandan|mandas|escribe|escriben|escribes|envia|envian|llega|llegue
                    no ~1 le|me|nos|les este|esten|ande|anden mandando|mandandole|mandandome|escribiendo|escribiendole|escribiendome|texteando
                    ^ stop means|is stop
                    ^ stop again
                    ^ ok|okay|fine|alright|well then|so stop .
                    give up on me ~5 wont|never ~1 write|reply|answer|text|respond
                    need|want|gonna|pido|quiero|ocupo|necesito ~1 to|2|need? que me borren|borre|quiten|quite|saquen|saque|eliminen|elimine !de|el|la|los|las|un|una|esta|este|estos|unas|unos|mi|mis
                    no se|te metan|metas|meta ~1 en mi|mis vida|cosas|asuntos
                    dont|not|never hit my|this line|cell|dms|inbox|cel !til|till|until|after|before|on|at|for
                    """), Phrases.lines("""
                    dont|not|never|wont|didnt ~2 give up
                    who|what|how|where|when|until|till|til|if ~4 hit my|this line|cell|dms|inbox|cel
                    $kin|he|she|they|him|her|ex ~6 removed|deleted|hit|stop
                    """));

    private OffTheList() {}

    static boolean isWanted(Words words) {
        return RULE.holds(words);
    }
}
