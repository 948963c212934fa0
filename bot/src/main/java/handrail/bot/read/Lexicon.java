package handrail.bot.read;

import java.util.HashMap;
import java.util.Map;

/** Groups of words that phrases share, in both languages, under names such as {@code $he}. */
final class Lexicon {

    /** What turns a word around from inside a phrase. */
    static final java.util.Set<String> DENIALS = java.util.Set.of(
            "not", "no", "isnt", "aint", "wont", "cant", "doesnt", "barely", "hardly", "didnt", "still", "hope",
            "until", "if", "will", "wish", "pray", "sin", "apenas");

    private static final Map<String, String> GROUPS = groups("""
            kin: friend friends bro brother sis sister mom mother mama dad father bf gf boyfriend girlfriend husband hubby wife \
            roommate roomate cousin buddy homie homegirl homeboy dude guy girl man woman lady partner son daughter kid baby someone \
            somebody person uncle aunt nephew niece neighbor client fiance babe kids child boy people stepdad stepson amigo amiga \
            hermano hermana novio novia esposo esposa primo prima hijo hija alguien compa compadre vecino vecina pareja muchacho \
            muchacha chavo chava carnal tio tia papa mama senor senora marido companero companera cunado cunada sobrino mujer \
            hombre persona chico chica bato vato
            pronoun: he she they hes shes theyre him her them el ella ellos lo la le
            he: $pronoun $kin
            ex: he she hes shes they theyre ex bf gf boyfriend girlfriend husband wife partner pimp dealer roommate roomate stepdad uncle \
            brother father dad mom mother cousin son el ella novio novia esposo esposa marido pareja padrastro papa hermano padrote \
            guy someone somebody neighbor landlord plug exnovio exesposo exmarido babydaddy daddy dudes men tipo hombre \
            suegro tio vato bato alguien mom
            self: myself himself herself themself themselves ourselves yourself myslef meself
            not: not isnt aint arent wasnt wont dont doesnt didnt cant couldnt never no wouldnt hasnt havent
            drug: dope heroin meth fentanyl crack coke cocaine pills percs perc blues blue xanax xans xan bars benzos benzo oxy oxys \
            opioids opiates drugs drug molly speed tina crystal ice h smack tar horse pressed pressies presses xylazine oxycodone \
            hydrocodone vicodin adderall ketamine k kratom tianeptine lean weed alcohol liquor vodka beer drank dilaudid dilaudids \
            morphine roxy roxies norcos norco klonopin klonopins valium gabapentin gabbies subs suboxone methadone somas soma speedball \
            speedballs goofballs goofball bag bags point points gram hit hits shot shots line lines rail rails bump bumps \
            heroina cristal droga drogas coca cocaina pastillas pastilla piedra chiva soda polvo perico mota tachas azules azulitas \
            opioides tramadol clonazepam clona benzodiacepinas dosis
            pills: pills pill pastillas pastilla xanax xans bars percs oxys tylenol benadryl ambien klonopins klonopin meds medicine \
            medication medications advil ibuprofen seroquel trazodone gabapentin medicinas medicamentos tablets tabs capsules \
            bottle frasco bote sleeping valium somas benzos
            took: took take taken taking takin did done doing used use using shot shooting smoked smoking snorted drank ate popped \
            swallowed injected slammed banged had hit bumped
            use: use using used shoot shot shooting smoke smoked smoking snort snorting inject injecting drink drinking drank drunk get \
            getting got high pop popping slam slamming bump hit sniff sniffing relapse relapsing usar consumir fumar inyectarme \
            drogarme meterme tomar inhalar
            part: arm arms leg legs hand hands foot feet finger fingers neck groin thigh elbow wrist site ankle skin wound abscess sore \
            infection vein brazo brazos pierna piernas mano manos pie pies dedo cuello herida absceso muslo piel pantorrilla
            day: monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun lunes martes \
            miercoles jueves viernes sabado domingo
            reach: text texting message messaging write writing contact contacting call calling email emailing ping pinging buzz holla \
            bother bothering bug bugging notify reach hit send sending
            drop: lose loose delete erase remove drop scratch scrap toss trash forget wipe purge strike cross unlist disconnect deactivate
            line: number numbers digits phone cell line inbox celular cel telefono numero chip
            escribir: escriban escriba escribas manden mande mandes texteen textee textees contacten contacte busquen busque llamen \
            llame envien envie molesten moleste insistan insista
            text: text texts texting txt message messages messaging mensaje mensajes textos texto msj msjs notification notifications \
            alert alerts reminder reminders communication communications
            really: really so very real super hella fucking freaking pretty too just all kinda like completely totally muy bien \
            demasiado bastante tan
            """);

    private Lexicon() {}

    /** The pattern with every group's name replaced by its words. */
    static String expanded(String pattern) {
        if (pattern.indexOf('$') < 0) {
            return pattern;
        }
        StringBuilder expanded = new StringBuilder();
        int from = 0;
        for (int at = pattern.indexOf('$'); at >= 0; at = pattern.indexOf('$', from)) {
            int end = at + 1;
            while (end < pattern.length() && Character.isLetter(pattern.charAt(end))) {
                end++;
            }
            String words = GROUPS.get(pattern.substring(at + 1, end));
            if (words == null) {
                throw new IllegalArgumentException("No group of words is called " + pattern.substring(at, end));
            }
            expanded.append(pattern, from, at).append(words);
            from = end;
        }
        return expanded.append(pattern, from, pattern.length()).toString();
    }

    private static Map<String, String> groups(String lines) {
        Map<String, String> groups = new HashMap<>();
        for (String line : lines.strip().split("\n", -1)) {
            int colon = line.indexOf(':');
            StringBuilder words = new StringBuilder();
            for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
                String said = word.startsWith("$") ? groups.get(word.substring(1)) : word;
                words.append(words.isEmpty() ? "" : "|").append(said);
            }
            groups.put(line.substring(0, colon), words.toString());
        }
        return groups;
    }
}
