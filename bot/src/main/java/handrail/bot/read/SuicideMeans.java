package handrail.bot.read;

import static handrail.bot.read.Scope.LONG_AGO;
import static handrail.bot.read.Scope.NEGATED;

/**
 * A wish to die (S1) told by what lies at hand and where somebody stands with it: weights and water, an engine in a closed room, a blade beside
 * a tub, and how much of something it takes. Nobody has to say what it is for. No model learns this table, so it holds whatever the model
 * thinks.
 */
final class SuicideMeans {

    /** What is at hand, and where. */
    private static final Rule AT_HAND = Rule.of(Phrases.lines("""
                    rocks|rock|stones|stone|bricks|brick|weights|weight|piedras|ladrillos ~2 in|inside|to|on|en|a ~1 my|mis|mi|the|la|los ~1 pocket|pockets|backpack|coat|jacket|hoodie|bolsa|bolsas|bolsillos|mochila|ankles|ankle|feet|waist|pies|boots|shoes|both
                    pocket|pockets|coat|hoodie|backpack|bolsas|bolsillos|mochila full|filled|loaded|llenas|llenos|llena ~1 of|with|de ~1 rocks|stones|bricks|weights|piedras
                    filled|filling|loaded|loading|stuffed|llene ~1 my|mis|the ~1 pockets|coat|backpack|bolsas|bolsillos|mochila ~2 rocks|stones|bricks|piedras
                    cinder|cement|concrete blocks|block ~4 chain|rope|ankle|ankles|feet|water|lake|river
                    car|engine|truck|motor|van|carro|troca running|on|prendido|prendida|encendido|idling ~5 garage|hose|closed|shut|cerrado|cerrada|cochera|garaje|exhaust
                    garage|cochera|garaje ~6 engine|car|motor|truck ~1 running|on|prendido|idling
                    garage|cochera|garaje ~3 brought|got|have|con ~1 my|the|las|mis? ~1 keys|llaves
                    prendi|encendi|prendo ~2 carro|motor|troca|coche ~4 cochera|garaje|encerrado|cerrada
                    left|leaving|put|deje|dejo ~1 my|mis|mi ~2 wallet|shoes|phone|id|jacket|zapatos|cartera|celular ~3 on|en|at ~1 the|la|el ~1 bank|shore|rail|railing|bridge|ledge|dock|pier|orilla|puente|muelle
                    climbed|climbing|climb|brinque|salte|over ~2 fence|rail|railing|barrier|reja|barandal ~4 overpass|bridge|roof|tracks|puente|highway|holding|other
                    other side of ~1 the? ~1 rail|railing|barandal|guardrail
                    threw|tossed|throwing|tire ~1 out|away|mi? ~1 my|the|all|el? ~1 narcan|naloxone|naloxona
                    hose|manguera ~3 window|tailpipe|exhaust|escape|ventana|muffler
                    charcoal|coals|carbon ~5 bathroom|tent|taped|tape|bano|closed|sealed|cerrado
                    taped|sealed|taping|selle ~3 bathroom|door|doors|window|windows|vents|puerta ~6 gas|charcoal|carbon|breathe|sleep
                    tub|bath|tina|banera ~8 blade|razor|razors|cutter|gillette|navaja|knife|scalpel
                    blade|razor|razors|cutter|navaja|knife|scalpel ~8 tub|tina|banera
                    boat|marina|dock|pier|muelle ~2 ramp? ~4 windows|doors up|locked|closed
                    tearing|ripping|braiding|tore|ripped|knotting|rasgando|amarrando ~2 sheet|sheets|bedsheet|sabana|sabanas
                    same rope|gun|belt|bridge|pistol|shotgun|tree|bottle ~1 that? ~1 my|his|her ~1 brother|dad|father|mom|mother|uncle|cousin|friend|best|husband|son|sister|grandpa|daddy ~1 used|did|jumped|chose
                    threw|flushed|dumped|tire|tossed ~1 my|mis|all ~1 heart|insulin|pressure|seizure|insulina ~1 pills|meds|medicine|pens|down|away|in|. ~6 last|week|die|matter|nature|let|long|toilet
                    havent|stopped|quit|not|no ~1 eaten|eating|drinking|comido ~4 days|weeks|dias ~1 .|and|not ~1 trying|letting|purpose|until
                    box|boxes of shells|bullets|ammo|rounds ~1 .|and|i|tonight|dont
                    voice|voices ~1 says|say|saying|telling|tells ~2 go|jump|die|end|look|walk ~2 water|river|roof|bridge|road|off|in|it|me|again
                    gun|pistol|pills|rope|bottle|razor|blade|pistola|pastillas|soga ~2 on|in|en|next ~1 my|the|to|la|las|mis ~1 lap|piernas|nightstand|passenger|pillow|buro
                    """), Phrases.lines("""
                    fix|fixing|fixed|mechanic|oil|leak|warm|warming|heater|garden|water|wash|washing|battery|jump|tires|grill|bbq|cookout|smoker ~8 running|hose|on|charcoal|coals|carbon|garage
                    running|hose|charcoal|coals|carbon|garage|car ~8 fix|fixing|fixed|mechanic|oil|leak|warm|warming|heater|garden|wash|washing|battery|tires|grill|bbq|cookout|smoker|cold|ac
                    kid|kids|son|sons|daughter|boy|boys|girl|grandson|grandkids|nephew|toddler|nino|nina|ninos|hijo|hija|collects|collect|pretty|painted|dog ~5 rocks|rock|stones|stone|piedras|tub|bath|tina
                    rocks|rock|stones|piedras|pockets|pocket ~6 kid|kids|son|daughter|washer|dryer|laundry|lol|collection|collects|beach|nino|nina|hijo|hija
                    rocks|rock|stones|pockets ~8 granddaughter|grandson|grandkids|grandbaby|nephew|niece
                    razor|blade|knife|razors ~3 shave|shaving|legs|beard|grout|tile|caulk|scrape
                    expired|vencido|vencida|old ~3 narcan|naloxone|naloxona
                    hunting|hunt|deer|duck|range|taco|pasta ~6 shells|bullets|ammo|rounds
                    shells|bullets|ammo|rounds ~6 hunting|hunt|deer|duck|range|season
                    tub|bath|tina ~6 shave|shaving|legs|grout|tile|caulk|scrape|soap
                    pills|bottle ~1 on|in the nightstand
                    tearing|ripping|tore|ripped ~2 sheets|sheet ~2 for|bandage|paper|rags|halloween|ghost|curtain|off|music
                    sheet|sheets of|metal|music
                    """), LONG_AGO, NEGATED);

    /** How much it takes, asked of nobody's prescription. */
    private static final Rule HOW_MUCH = Rule.of(Phrases.lines("""
                    how many|much ~7 would|will ~1 do it|me|the
                    lethal|fatal|deadly|letal|mortal ~1 amount|dose|cantidad|dosis ~1 of|de|for|para
                    how many|much ~7 does|would|will it take .
                    how many|much ~4 is too much|many ~1 if ~2 not|arent|dont|to
                    how many|much ~7 does|would|will it take ~1 .|to ~1 stop|not|never|sleep|end|die
                    cuantas|cuantos|cuanta|cuanto ~5 se? ~1 necesitan|necesita|necesito|bastan|hacen|ocupan ~1 .|para|pa|falta ~1 .|ya|que|no|dormir|morir|descansar
                    is|are|would|will|do|does 10|12|15|16|20|24|25|28|30|35|40|45|50|60|70|75|80|90|100|120|150|200 ~2 grams|gram|g|mg|pills|tabs|$pills|units ~3 enough|do|kill|work
                    happens|happen if ~1 you|i|u|someone|somebody? ~1 take|took|mix|mixed|swallow|drink|drank 10|12|15|16|20|24|25|28|30|35|40|45|50|60|70|75|80|90|100|120|150|200 ~6
                    would|will 2|3|two|three|a|one|4 ~1 bags|bag|gram|grams|shots|points ~1 do|kill|be ~1 it|me|enough|. ~1 after|with|clean|no|.|if
                    does|do|will|would|is it? ~1 hurt|sting|painful|painless|quick|peaceful ~2 when|if|to ~4 train|truck|semi|water|bullet|rope|ground|fall|jump|gun
                    how long|soon ~2 before|till|until ~1 they|somebody|someone|anybody ~1 finds|find|notice|notices ~1 a|the|my|me|you? ~1 person|body|me
                    how tall|high|deep ~3 does|do|would|should|must ~4 be|have .|to|for|before ~1
                    duele|dolera ~3 cuando|si|al ~3 tren|balazo|caer|soga|agua
                    """), Phrases.lines("""
                    tall|high|deep ~5 fever|temp|temperature|shelf|tv|grass|snow|heel|heels|wade|wading|swim|dig|plant
                    supposed|prescribed|recommended|a day|per|al|por|daily|dia
                    how many|much ~6 days|hours|weeks|months|buses|stops|money|bus|long|time|ride|rides|stamps|cost
                    take ~1 to ~1 get|ship|arrive|kick|detox|feel|work|come|process|mail|heal
                    class|paper|training|pamphlet|clase ~8 lethal|fatal|letal
                    find|finds me? ~1 a|another|an ~1 bed|place|job|spot|room|ride|coach|apartment|home|program|sponsor
                    how many|much ~7 will|would do the|me ~1 job|trick|good
                    dog|cat|dogs|cats|kid|baby|toddler ~6 much|many
                    """), NEGATED, LONG_AGO);

    private SuicideMeans() {}

    static boolean hold(Words words) {
        return AT_HAND.holds(words) || HOW_MUCH.holds(words);
    }
}
