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
            abone abscesa abscesas abscesos abstinencias abujas adujas agan agaujas agian aguas agudas aguias aguijas aguin \
            aguja agujaes agujal agujals agujan agujar agujars agujes aguzas alberge albergues alberque alguiens aline aloce \
            aloe aloge aloje alome alon alones along alonge alons alose alote aluciando alucinado aluminando ambulances \
            ambulancias ambulante amenaza amenazado amenaze amenizando amenizo anias anisas ansas ansia ansiaes ansian ansiar \
            ansiars ansies ansinas ansis anther antias apone appointments appreciated appreciates apreciate asias asone \
            atenazando atenazo atone awaked awaken awakes aware awoke bandaes bandage bandaged barden barren bating batter \
            beading beaming beaning bearing beater beatin beatings belting berating besting bette betted betters bettes betting \
            bettor beunas bitter blanked blanker blankest blankets bleating bleedin bleedings bleeping blending boating bondages \
            borden borran borre borrena borrens borres borron bother boyfriends breaching breate breath breathed breather \
            breathes breathin breathings breaths breathy breeding brenas brething brothel brothers buegas buena buenaes buenes \
            buenos buens bueras bulden burdel burdens burlen butter cabling calking callings calming calving canada canado cance \
            cancela cancelan cancelara cancelare cancelars cancelas cancele cancelo cancels cancen cancer cancerar cances \
            candada candado caneada caneado canelar cangada cangado cansaba cansadas cansados cansando cansara cantada cantado \
            cantel carcel carreo carving carvings casada casado caucel causada causado caving celan censada censado chancel \
            cheat ches chesa cheso chess chesta cheste chesti chesto chests chilas childs chiles chilis chill chilla chillas \
            chille chilles chilli chillis chillo chillos chilly chist chocking chokin chorreo chowing cincel cincelar clan \
            cleans clear cleat clinica clinico clinics cloches clotaes clothe clothed clothos cloths coachs cochillo cocida \
            codones cofreo cogida coida coking colean colida collapse collapses comeda comia comica comidas comido comiga comina \
            comisa comiza comoda conch concones condenes condoes condoles condom condonas condone condoned condonen condores \
            condors condos confirma confirme confirmo confirms conform conreo consones consumar consumer consumi consumia \
            consumio consumira consumire consumirs contacta contacte contacto contacts contract contracting convulsionado \
            convulsionas convulsione convulsionen convulsions cooking cordones coreo corleo corneo corre correa corree corrego \
            corren correon correos correr corres corrio corro corroe corroo corseo cosida couch counsellor counselors cousins \
            craning crating crazing crean crest cuchilla cuchille cuchillon cuchillos cuclillo culling dding dearth deaths deben \
            debete decen dejan deje dejeme dejenle dejes delate delecte delege deleite deleje deleta deleted deletes deleto \
            demasiada demasiadaes demasiados denen denenme deplete depth desaparece desaparecen desaparecera desaparecere \
            desaparecers desapareces desertar desierta desierto desparecer desperar despernar desperta despertan despertara \
            despertare despertars despertas desperto despiertan despiertas despierte despiertos detoxs ding disappears dispertar \
            dispierta dispierto doing dolete dormer dormi dormia dormio dormira dormire dormirs drying dyeing dyings dyking \
            embarazaba embarazadas embarazado embarazara embrazada emergence emergencias emergencys encerada encercada encernada \
            encerraba encerradas encerrado encerrara encertada enterrada equivocada equivocados equivocando escarian esciban \
            escoso escriba escribana escribano escribans escribas escriben escribian escribire escribirse escribirte espeso \
            esporo esposa espose esposos estaran estarcan estarcian estaria esterian estrian estriban everybodys everyones \
            existi existia existio existira existire existirs fallowing feder fentanyls fevers fewer fiebres fiend fiver flaming \
            foaling followings forevers forming framing frida fridas fridays fried friends gaas gaeas gafas gagas gaias gajas \
            galas gamas gana ganaes ganan ganans ganar ganars gandas ganes gangas gangs ganias ganos gansa gansas gantas garas \
            garcias gargling gasas gatas gayas gazas gaznas genas ghanas ginas girlfriends glacias golfeando golfeo golpe golpea \
            golpeado golpee golpeos golpes goodby goodbyes goodbys gracas gracia graciaes gracian gracidas gracies gracils \
            graciras gracirs grafias granas guacias guanas habar habla hablan hablara hablare hablars hablas halar hallar hallo \
            halucinating haman hatting hedida heleo helio hell hella hellos hells helo henida hereda herein heria heridas herido \
            herira herlo heroic heroica heroida heroinas heroine heroins heron herrin hervida hinting hittin hollo hopeless \
            horsing hosing hospitals hostages hostaje hostige housings huan huello huian huma humana humane humano humans humar \
            humas humean humen hungary hunting hurling hurtling husan husbands husman inconciente inconscientes infeccion \
            infecte infecten infectes infections infested inflected inflection injected injection insurances intakes jeringaes \
            jeringan jeringar jeringars jeringe jeringes jeringo killer killings kilned kilning kipling knifed knifes lacked \
            landry lastimado laundrys lave lease leaved leaven leaves leve licence licensed licensee licenses licked liking \
            liming lining livin livings llagame llamale llamare llamarme llamate llamaze llameame llameme llapame llave locke \
            locker lockes locket looked loving lucense lucked macana macarme madden magana magarme maiden majana majarme major \
            malarme malestando malestar mamarme manaba manada manama manan mananas mananea manara manarme manata manaza mancen \
            mandan mande mandes mandon maneen manen mangana manjen manna manzana marana masarme massage massages massaging \
            matame matare matarle matarse matarte matearme mather mayarme mazana mazarme medo mejer mejo mejora mejore mejoro \
            mejors menaje menajes menor mensajees merada merado meself messaged methadon methadones methadons meyor miado mieda \
            miedos mirada mirado misdo moaning mocada mocado mofada mofado mohada mojada mojado molada molado molesta molestado \
            molestan molestara molestare molestars molestas molester monada monda mondan mondar mondas mondays monden mooning \
            moraba moradas morador morados moraga morago morando morar morara morarme morata morato morava moravo morcada \
            morcado morda mordo moreda mori moria morida morido morin morio morira morire morirs morirse morirte mornings \
            morrada motada motado motarme mothers mourning murada murado myslef nacan nancan narcans narran nascan navio \
            necesido necesio necesita necesite needled needless niches nocaes noces nochaes nochas noche nochees nocio nonio \
            norcan noshes noshing notches notching nothings noting novia novios novo nuches numbed numbers numera numere numeros \
            outsider outsides outsize overdoes overdoing overdone overdos overdoses pagando papes parsed parson pasillas passe \
            passel passer passes pasted pastilla pastillaes patillas paused pearson pease pecando pecha peche pechos pecio peco \
            pecto pedo pegado pelando pelgando penando peopled peoples pepes percho perdon perdona peron perrona perseguiendo \
            personae personal personas persons pesando pestillas petando piaes pices piees pies pifes pijes pikes piles pines \
            pioes pipaes pipas pipe piped pipen piper pipers pipies pipis pipoes pipos pips pises pissed pistila pistol pistolas \
            pistols pites pleame pleas pleased pleases plegando pocho popes postillas precipitate precipitates pregando puado \
            pucho puede purpler purples quero quiebro quier quiera quiere quierlo quiers quietarme quieto quijarme quijero \
            quintarme quitame quitare quitarle quitarse quitarte reaccion reaccionan reaccionar reaccionas reaccione reacciono \
            reaccions recabda recada recaia recaidas recaido recauda recocer recoge recogen recogera recogere recogers recoges \
            recoser recover rehabilitacions rehabilitation rehabs relapsa relapses relapso remoje remole remote remova removed \
            removen remover removes removi removo remoze renove rescheduled reschedules respiga respigando respirado respiran \
            respirar respiras respire respiro responda responde respondi respondo responds responsiva responsivo saber sacred \
            sagrando sagre sanare sanding sanger sangr sangra sangrado sangren sangres sangro saturdays scaled scare scares \
            scarfed scarred scooting scored scrips seared seeding seguiendo seisure sendin sensing shading shakin shaming \
            shaping shared sharing sharking shaving sheller shelters shipped shooing shootings shorting shouting showed showers \
            showery showier siezure sifter sipped siringe siringes siste sisters sitter skipped slaking slapped slipper slopped \
            slower smelter smocking smokings snaking snared sneak snipped soaking soared sobar sobe sobea soben sobeo sobers \
            sobes sobre soler sollen somber somebodys someones somethings sorber sorer sower spared speaks spear speck spending \
            stacking staking staling stalkings stalling stared steak stoking straps streps strip stripe stripes stript strops \
            suicid suicida suicidarse suicidas suicides suicidia suicidios suicido sundae sundas sundays sundry supplied \
            supplier suppliers svelter swelter syringed tango tank tanks tapped taraes taras tardaes tardas tarde tardees tarden \
            tardoes tardos tared tares tarjes teats tendo tenio teno tenso tenting tento tents tenuo teras testing tests tets \
            texas texes texs text texta textas texte texto textos than thanh thanhs thant thants therapists think thinks thunk \
            thunks thursdays tiaras tias tibas tided tied tifas tigras tijas tilas tiled timas timed tinas tipas tira tiraes \
            tiran tirar tirars tire tiren tires tirias tiros tirsa tirsas titas tizas toady toda todas todays toddy tokay \
            tomorrows tongo tonights toras trabado trabaja trabaje trabajos trabamiento trades tramped transportacion \
            transportations trapajo trapper tras tratamienta tratamientos treatments trias tried tripped tuesdays turas txts \
            unconcious unconsciouss unconsious unsubcribe unsubscribed unsubscribes unsuscribe upando usado visir vivar vivi \
            vivia vivid vivio vivira vivire vivirs volitando vomitado wading waging wakeing wakin waling walking waning wanking \
            waring waving waxing weapons wednesdays wong would wounds wring wrongs wrung yesterdays \
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
