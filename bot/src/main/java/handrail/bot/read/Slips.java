package handrail.bot.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that matter, found behind one slip: a letter added, left out, changed, or swapped with its neighbour. */
final class Slips {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 20;

    private static final Set<String> MATTER = words("""
            absceso abscess abstinencia afraid again agujas albergue alguien alone alucinando ambulance ambulancia amenazando \
            amenazo another ansias anymore appointment appreciate awake bandages beating better blanket bleeding borren \
            bothering boyfriend breathe breathing brother buenas burden calling cancel cancelar cansada cansado chest chills \
            choking clean clinic clothes coach collapsed comida condoms condones confirm conscious consumiendo consumir contact \
            contacting convulsionando convulsiones correo counselor cousin craving cravings cuchillo death dejen dejenme delete \
            demasiadas demasiado desaparecer desintoxicacion despertar despierta despierto detox disappear dormir dying \
            embarazada emergencia emergency encerrada equivocado escriban escribirme esposo estarian everybody everyone existir \
            fentanyl fever fiebre foaming following forever friday friend ganas girlfriend golpeando golpeo goodbye gracias \
            gurgling hablar hallucinating harassing hello herida heroin heroina herself himself hitting homeless hospital \
            hostage housing human hungry hurting husband inconsciente infected infection insurance intake jeringa jeringas \
            killed killing knife lastimando laundry leave license living llamame locked manana manden matarme mejor mensaje \
            mensajes message messages messaging metadona methadone miedo molestando molestar monday morada morado morir morirme \
            morning mother myself naloxona naloxone narcan necesito needle needles noches nothing novio number numero outside \
            overdose overdosed overdosing passed pastillas pecho pegando people persiguiendo person persona pipes pistola please \
            pointless precipitated pregnant puedo purple quiero quitarme reacciona recaida recoger rehab rehabilitacion relapse \
            relapsed relapsing remove reschedule respira respirando respond responding responsive sangrando sangre saturday \
            scared seizure seizures sending shaking shelter shooting shower siguiendo sister slipped smoking sober sobredosis \
            somebody someone something speak stalking strips suboxona suboxone suicidal suicidarme suicide suicidio sunday \
            supplies swollen syringe syringes tardes tengo texting texts thank thanks therapist threatened threatening throwing \
            thursday tiras tired today tomorrow tonight trabajo transportation trapped tratamiento treatment tuesday unconscious \
            unresponsive unsubscribe usando using vivir vomitando vomiting waking weapon wednesday withdrawal withdrawals \
            without worthless wound wrong xylazine yesterday \
            """);

    /** Words of the dictionaries that are one slip away from those and mean something else. */
    private static final Set<String> REAL = words("""
            abujas aguin aguja agujal agujar alberge alberque aline aloe alon along ambulances ambulante amenaza ansia ansiar \
            ansis anther appointments appreciated appreciates asias atone awaked awaken awakes aware awoke bandage bandaged \
            barren bating batter beading beaming beaning bearing beater beatings belting berating besting bette betted betters \
            bettes betting bettor bitter blanked blanker blankest blankets bleating bleedings bleeping blending boating bondages \
            borden borrena borron bother boyfriends breaching breath breathed breather breathes breathings breaths breathy \
            breeding brothel brothers buena burdel burdens butter cabling calking callings calming calving canada canado cancela \
            cancels cancer cancerar candado canelar cantada cantel carcel carving carvings casada casado caucel caving celan \
            chancel cheat ches chesa cheso chess chests childs chiles chilis chill chilla chilli chillis chillo chilly chist \
            chocking chorreo chowing cincel cincelar clan cleans clear cleat clinica clinico clinics cloches clothe clothed \
            clothos cloths coachs cochillo cocida cogida coking collapse collapses comica comido comiza comoda conch condoes \
            condoles condom condone condoned condors condos confirms conform conreo consumar consumer contacto contacts contract \
            contracting convulsions cooking coreo corneo correa correon correr corro cosida couch counsellor counselors cousins \
            craning crating crazing crest cuchilla cuchillon cuclillo culling dding dearth deaths delate deleite deleta deleted \
            deletes deleto demasiada deplete depth desertar desierta desierto desparecer desperar despernar detoxs ding \
            disappears dispertar dispierta dispierto doing dormer drying dyeing dyings dyking embarazado emergence emergencys \
            encerada encerrado escriba escribana escribano espeso esporo esposa everybodys everyones fallowing feder fentanyls \
            fevers fewer fiend fiver flaming foaling followings forevers forming framing frida fridays fried friends gaeas gaias \
            galas gana ganan ganar gangs gansa garcias gargling gatas gazas genas ghanas ginas girlfriends golpe golpeado goodby \
            goodbyes goodbys gracia gracies habar habla halar hallar haman hatting helio hell hellos hells herein heria herido \
            heroic heroica heroida heroine heroins heron herrin hervida hinting hopeless horsing hosing hospitals hostages \
            hostaje housings huello humana humane humano humans humar hungary hunting hurling hurtling husbands infeccion \
            infections infested inflected inflection injected injection insurances intakes jeringar killer killings kilned \
            kilning kipling knifed knifes lacked landry laundrys lave lease leaved leaven leaves leve licence licensed licensee \
            licenses licked liking liming lining livings llave locke locker lockes locket looked loving lucense lucked macana \
            madden magana maiden major malestar manada manama manaza mandon mangana manna manzana marana massage massages \
            massaging mather mazana medo mejer mejora menaje menor methadon methadones methadons meyor mirada mirado misdo \
            moaning mohada mojada mojado molada molesta molester monada monda mondar mondays mooning morador moraga morago morar \
            morato morava moravo moreda morin mornings morrada mothers mourning navio needled needless niches noche nonio noshes \
            noshing notches notching nothings noting novia numbed numbers outsider outsides outsize overdoes overdoing overdone \
            overdoses parsed parson passe passel passer passes pasted pastilla paused pearson pease pecha peche pecio pedo \
            pegado peopled peoples perdon peron perrona personae personal personas persons pies pikes piles pines pipe piped \
            piper pipers pips pissed pistol pistols pleas pleased pleases pocho popes precipitate precipitates puado pucho \
            purpler purples quiebro quier quieto quijero reaccion reaccionar recocer recoser recover rehabilitation rehabs \
            relapsa relapses relapso remote removed remover removes rescheduled reschedules respirar respire respiro responds \
            responsiva responsivo saber sacred sanding sanger saturdays scaled scare scares scarfed scarred scooting scored \
            scrips seared seeding sensing shading shaming shaping shared sharing sharking shaving sheller shelters shipped \
            shooing shootings shorting shouting showed showers showery showier sifter sipped siringe sisters sitter skipped \
            slaking slapped slipper slopped slower smelter smocking smokings snaking snared sneak snipped soaking soared sobar \
            sobeo sobers sobre soler somber somebodys someones somethings sorber sorer sower spared speaks spear speck spending \
            stacking staking staling stalkings stalling stared steak stoking stomp stoop stops straps streps strip stripe \
            stripes stript strops suicida suicidarse suicides sundae sundas sundays sundry supplied supplier suppliers svelter \
            swelter syringed tango tank tanks tapped taras tarde tared tares teats tenso tenting tents tenuo testing tests tets \
            texas texes texs text texto than thanh thanhs thant thants therapists think thinks thunk thunks thursdays tiaras \
            tias tided tied tiled timed tinas tira tirar tire tires tiros toady toda todays toddy tokay tomorrows tongo tonights \
            trabado trabamiento trades tramped transportacion transportations trapajo trapper tras treatments tried tripped \
            tuesdays unconsciouss unsubscribed unsubscribes usado visir vivar vivid vomitado wading waging waling walking waning \
            wanking waring waving waxing weapons wednesdays wong would wounds wring wrongs wrung yesterdays \
            """);

    /** Every word that matters, under itself and under itself without each one of its letters. */
    private static final Map<String, List<String>> BY_PIECES = byPieces();

    private Slips() {}

    /** The word meant; the same one where it is none with a slip. */
    static String mended(String word) {
        if (word.length() < SHORTEST - 1 || word.length() > LONGEST || MATTER.contains(word) || REAL.contains(word)) {
            return word;
        }
        for (int at = -1; at < word.length(); at++) {
            for (String meant : BY_PIECES.getOrDefault(without(word, at), List.of())) {
                if (meant.charAt(0) == word.charAt(0) && isOneSlip(word, meant)) {
                    return meant;
                }
            }
        }
        return word;
    }

    private static boolean isOneSlip(String word, String meant) {
        int difference = word.length() - meant.length();
        if (difference < -1 || difference > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(word.length(), meant.length()) && word.charAt(same) == meant.charAt(same)) {
            same++;
        }
        if (difference == 0) {
            return rest(word, same + 1).equals(rest(meant, same + 1)) || isSwapped(word, meant, same);
        }
        return difference > 0
                ? rest(word, same + 1).equals(rest(meant, same))
                : rest(word, same).equals(rest(meant, same + 1));
    }

    private static boolean isSwapped(String word, String meant, int at) {
        return at + 1 < word.length()
                && word.charAt(at) == meant.charAt(at + 1)
                && word.charAt(at + 1) == meant.charAt(at)
                && rest(word, at + 2).equals(rest(meant, at + 2));
    }

    private static String rest(String word, int from) {
        return from >= word.length() ? "" : word.substring(from);
    }

    /** The word without one letter; whole when there is none at this place. */
    private static String without(String word, int at) {
        return at < 0 ? word : word.substring(0, at) + word.substring(at + 1);
    }

    private static Map<String, List<String>> byPieces() {
        Map<String, Set<String>> pieces = new HashMap<>();
        for (String word : MATTER) {
            for (int at = -1; at < word.length(); at++) {
                pieces.computeIfAbsent(without(word, at), key -> new HashSet<>())
                        .add(word);
            }
        }
        Map<String, List<String>> sorted = new HashMap<>();
        pieces.forEach(
                (piece, words) -> sorted.put(piece, words.stream().sorted().toList()));
        return sorted;
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split(" +", -1));
    }
}
