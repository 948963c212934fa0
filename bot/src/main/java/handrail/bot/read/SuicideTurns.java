package handrail.bot.read;

import static handrail.bot.read.Scope.LONG_AGO;
import static handrail.bot.read.Scope.NEGATED;

/** A wish to die that is not called so: what is given away, put in order, asked about, or said goodbye to. */
final class SuicideTurns {

    private static final Rule RULE = Rule.of(Phrases.lines("""
                    barrel|gun|pistol|rifle|revolver|shotgun|fusca|pistola ~1 is|was|en|in|to|against|across|on|a ~1 my|la|mi ~1 mouth|head|temple|lap|chin|boca|sien|cabeza
                    bullet|round|bala ~3 mine|mia|name|nombre
                    bought|measured|tested|tied|hung|holding|compre|amarre|tengo ~1 the|a|la|el|un? ~1 rope|noose|hose|soga|lazo|veneno|cuerda|raticida
                    counted|count|counting|saved|saving|stockpiling|stockpiled|hoarding|cheeking|contadas|junte|juntando ~2 my|the|up|em|las|mis? ~2 pills|pastillas|seroquel|klonopin|insulin|enough|xanax|meds
                    mad|angry|pissed|disappointed|upset|hate|hated|sad|bummed ~2 i|that|to|when|cause ~1 i? ~1 woke|wake|waking|survived ~1 up|alive|again|.
                    shouldve|should|shoulda|wish|why|wishing ~4 let|left|leave me ~1 there|die|go|lay|stay|dead|gone|be
                    let me|him stay|lay gone|dead|there|out
                    dont|never|not|nobody|no ~2 hit|give|use|waste|spray|bring|narcan|put ~2 me|narcan|back ~2 next|narcan|me|back|kit|time
                    lord|god|jesus|diosito|dios|virgencita|senor ~2 take|call|bring|llevame|lleve|recoja|recogeme|llevara|get ~1 me|.|ya|a|esta|con ~1 home|now|already|tonight|.|away
                    where im|ill ~1 going|headed|goin|be
                    by the time you|u|yall|this|they ~1 read|get|see|find|reads
                    pa|para|cuando cuando? lean|leas|lea esto|este
                    tell|dile|diganle|digale ~4 not|wasnt|isnt|aint|no ~2 fault|blame|culpa
                    sorry|forgive|perdon|perdonenme|perdone ~3 for|por what|lo ~1 im|i|que ~1 am|about|bout|gonna|going|voy|a
                    nice|good|been|pleasure|gusto|placer ~1 knowing|haberlos|haberte|haberlas|known|conocerlos ~1 you|yall|u|conocido|.
                    plan|planning|plans|intend|expect ~1 on|to ~1 not? ~1 being|be|seeing|see|living|live|waking|wake|seeing ~1 around|here|up|past|monday|christmas|tomorrow|another
                    one less ~1 junkie|addict|mouth|problem|burden|fiend|drunk
                    mom|mama|family|kids|everybody|everyone|wife|hijos|familia|world|they|theyd ~4 free|relieved|rest|breathe|exhale|sleep|descansar|descansan ~4 if|when|once|without|cuando|si|sin ~1 i|im|me|mi|yo|me ~2 gone|dead|here|around|wasnt|died|muera|muero|.
                    worth more|mas ~1 dead|gone|in
                    valgo mas muerto|muerta
                    waste of ~1 narcan|oxygen|air|skin|breath|space
                    $not ~1 worth ~1 saving|narcan|ambulance|bullet|air
                    finish|finished|finishing|fix what|the ~1 i|fentanyl|od|dope|fent|mistake ~1 started|of|.
                    next|this time ~1 i|ill|ima ~1 wont|will|gonna|make|do ~1 miss|sure|it ~1 right|works|.|work
                    how many|much|long|high|deep ~5 pills|tylenol|insulin|seroquel|units|bridge|fent|take|until|til|to|before ~4 die|kill|dead|wake|drown|bleed|fatal|lethal
                    does|would|will|is drowning|hanging|freezing|helium|dying ~2 hurt|peaceful|painless|quick
                    hurt|hurts|painful when|to|if ~2 hang|die|drown|suffocate
                    duele|cuanto|cuantas|como ~4 ahorcarse|matarse|morirse|colgarse|desangrarse|despertar
                    cutting|cut|slicing|carving ~1 again|deep|deeper|arms ~1 .|again|and|tonight|this|last|than|time
                    dont|cant|not ~1 trust myself ~2 tonight|knives|pills|gun|alone|home|.|with|right|now
                    do|something ~1 something|i ~1 stupid|dumb|permanent|crazy|bad|cant ~1 to|tonight|take ~1 myself|back|.
                    take|hold|hide|come|get|quitenme|quitame ~2 gun|guns|pills|knives|these|pistola|pastillas ~3 from|before|antes|away ~1 me|i|de
                    dark|bad|permanent|scary|those|ugly|feas|malos|suicide thoughts|pensamientos|cosas|ideas ~2 again|tonight|back|bad|loud|winning|vivir|vida|quitarme
                    end of my|the rope|road|line ~1 for ~1 me|.|and|tonight|i
                    out of|no|ran|run ~1 of|more ~1 reasons|fight|tomorrows ~1 left|to|.|in
                    checking|logging|clocking|signing|tapping|cashing|cash|tap|log out|off|in ~2 life|permanently|forever|early|chips
                    logging|clocking off|out for good
                    get|getting|hop|hopping|ready off ~1 of? this ~1 ride|planet|rock|earth|world
                    not|aint|wont|dont ~1 be|plan|wanna|want? ~1 on|to|gonna? ~1 stick|sticking|staying around|alive ~1 .|much|long|for|to
                    wish|praying|pray|hope|hoping|ask|asked|ojala|pido ~3 heart|god|lord|car|bus|truck|bag|train|cancer|camion|bala|dios ~2 quit|quits|stop|stops|take|takes|kill|kills|hits|gets|hit|lleve|mate|atropelle|end|come ~1 me|.|in|already|tonight|get
                    stopped|quit|skipping|skipped|stop ~1 my|taking|eating? ~1 my? ~1 insulin|dialysis|meds|heart|eating ~4 purpose|happens|nature|let|whatever|die|waiting
                    wanna|want|wants ~1 fade|evaporate|dissolve|unexist ~1 away|out|.
                    wanna|want to? not be|exist
                    should|shouldve|shoulda ~2 been me ~1 not|instead|.|in
                    fed|feed|dog|cat|fish ~4 for the last time
                    for the last time ever
                    last|final one|bag|shot ~1 then|and ~1 im|i|its|ill ~2 gone|home|done|quiet|sleep
                    after tonight|friday|today|sunday ~1 nothing|nobody|i|it|im|none ~3 hurts|hurt|matter|matters|problem|gone|worry|burden|here
                    dont|cant see|picture|imagine ~1 a|my|any|next|myself ~1 future|year|older|past
                    somebody|someone|who|will|can|please ~2 take|feed|keep|get|look ~2 dog|cat|kids|birds|him ~2 when|after|forever|gone|if ~1 im|i|.|gone
                    i|just ~1 decided|picked|chose ~1 on|a|the? ~1 day|date|tonight|spot|tree|14th
                    ya lo|la decidi ~2 hoy|esta|noche|.|manana
                    kms|ctb|unalive !this|the
                    not|dont|wont ~1 make it|see ~1 to|til|past ~1 30|40|50|25|morning|monday|sunday|christmas|birthday
                    one foot in the grave
                    done|finished ~1 for|por ~1 today|hoy
                    hung|hang|hanging ~1 pictures|picture|curtains|shelf|shelves|drywall|lights
                    note|nota|letter|letters ~2 for|para|al|to|you ~1 mailman|cartero|vecina|plumber|mailbox|teacher|wedding
                    im|i|ill|him|her|mama|brother|daddy coming|comin|following ~1 home|you|her|him ~1 mama|momma|brother|daddy|soon|after
                    para|pa|por que ~1 me? ~1 revivieron|salvaron|trajeron|despertaron|sigo|naci|vivo|seguir ~1 .|aqui|vivo|viviendo|yo|vivir
                    me hubieran|hubiera|hubieras ~1 dejado|muerto|quedado ~1
                    no me ~1 revivan|salven|revivas|despierten ~2 narcan|.|mas|la|si
                    no me ~1 pongan|pongas|echen ~1 narcan|naloxona
                    me|se quito|quitar|quite|voy ~2 la vida
                    quitarme|quitarse ~1 la vida
                    quitar|quito|quitarme de en
                    me voy|quiero|pienso a? colgar|guindar|ahorcar|aventar|tirar ~1 .|del|al|de|ya|hoy ~1 puente|tren|metro|mar|edificio|.|loco|vias
                    quiero|pienso|voy a? colgarme|guindarme|ahorcarme
                    dar|darme|pegar|pegarme ~1 un ~1 balazo|tiro|plomazo
                    me tome|trague|bebi ~2 cloro|raticida|veneno|frasco
                    i drank|swallowed ~1 bleach|batteries|poison
                    mejor|prefiero|preferiria ~1 me|bajo|estar|que? ~1 muero|muerto|muerta|tierra|mato|morirme !de|por
                    se me|nos acabaron|acabo|acabaron ~3 ganas|fuerzas|razones ~1 de? ~1 vivir|seguir|.|todo
                    llamando|llama|esperando|recoger|espera ~1 mi|la ~1 difunta|difunto|muerte|huesuda|viejo ~2 alla|arriba|cielo|.|voy
                    ya ~1 no ~1 quiero ~1 ver|cargar|estar|amanecer|despertar ~2 mundo|dia|vida|.|mas|aqui ~1 .|en|vida|mundo
                    ya ~1 no ~1 le ~1 hallo|encuentro|veo ~1 sentido|chiste|caso|razon ~1 a|de|.|para|vivir
                    """), Phrases.lines("""
                    done|finished ~1 for|por ~1 today|hoy
                    hung|hang|hanging ~1 pictures|picture|curtains|shelf|shelves|drywall|lights
                    note|nota|letter|letters ~2 for|para|al|to|you ~1 mailman|cartero|vecina|plumber|mailbox|teacher|wedding
                    kms|kill|killing|dead|dying|die|jump|hang|hanging ~6 lol|lmao|haha|hahaha|jaja|jk|lmfao|printer|meeting
                    pusieron|puso|apunto|he|they|she|someone ~5 boca|sien|cabeza|head|mouth
                    soga|veneno|raticida|cuerda|rope|hose ~1 para|pa|for|to
                    counted|counting|count ~3 for|nurse|box|right
                    use|used|novela|a|anos ~1 to|los|se|17|18|19? ~1 pray|tomo|tome
                    nice|good|been knowing you|yall|u ~2 better|there|that|have|are|got|for
                    dont|not|never|no|wasnt ~2 plan|planning|plans|trust ~2 to|of|on ~1 hurt|hurting|kill|harm
                    lord|god|jesus|dios ~1 take|llevame|lleve ~2 wheel|bien|trabajo|church
                    wish|hope|pray|praying ~4 get|gets|come|stop ~1 here|soon|to|on|raining|better|well|clean|sober|time
                    next|this time ~3 sure|right|miss ~1 to|i|the|my|that ~1 bus|appointment|bring|set|call|train|text
                    not|dont ~1 make it ~1 to ~1 appointment|work|group|court|clinic|the|my|class|monday|sunday|friday
                    take|hold|get|hide ~2 pills|these ~3 from me my|at|for
                    end of my rope with|over
                    out of reasons|fight to be|tickets
                    stopped|quit|stop eating ~2 meat|sugar|bread|junk
                    how long|many|much ~4 wake|sleep|take ~2 mail|kit|dose|headache|detox|ship|a
                    kids|mom|family|wife|son|daughter ~3 find|finds ~1 out|a|my|it|job|something
                    where im|i|ill ~1 going|headed|be ~1 to|tomorrow|for|on|after|sleep|sleeping|staying|next|in|at|with|this
                    save|saved|saving up ~2 for|money|pills
                    i ~1 picked|chose|decided ~3 pickup|mail|kit|job|court|color|appointment
                    fix|finish what|the ~3 paperwork|car|form|sink
                    """), NEGATED, LONG_AGO);

    /** Not who finds whom, but that somebody will be found; a denial takes nothing from it. */
    private static final Rule FOUND = Rule.of(Phrases.lines("""
                    kid|kids|son|daughter|mom|mama|sister|brother|roommate|mother|wife ~2 find|finds|finding me|my ~1 body|.|like|hanging
                    nina|hija|hijo|nino|mama|hermana ~2 me encuentre|halle|encuentren
                    """), LONG_AGO);

    private SuicideTurns() {}

    static boolean hold(Words words) {
        return RULE.holds(words) || FOUND.holds(words);
    }

    /** Whether the text has words of it, whatever they mean there. */
    static boolean areSaid(Words words) {
        return RULE.isSaid(words) || FOUND.isSaid(words);
    }
}
