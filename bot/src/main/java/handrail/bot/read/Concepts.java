package handrail.bot.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What words mean where danger is concerned, in both languages, so that what is learned from "wont wake up" holds for "no despierta". A
 * word may have several meanings, and a trailing star stands for any ending. Which meanings together are danger is not said here: that
 * is learned from examples.
 */
final class Concepts {

    private static final int SHORTEST_BEGINNING = 3;

    private static final Map<String, Set<String>> OF = meanings("""
            I: i im ive ill id me my mine myself am yo mi mis me conmigo estoy soy toy ando
            YOU: you your yall u ur ustedes usted tu te ti vos
            HE: he hes him his el lo le
            SHE: she shes her hers ella la
            THEY: they theyre them their ellos ellas les los
            KIN: mom moms mother mama mami ma dad father papa papi apa bro brother brothers sis sister hermano hermana hermanito hermanita \
            carnal carnala son daughter hijo hija mijo mija cousin cousins primo prima uncle aunt auntie tio tia nephew niece sobrino \
            sobrina grandma grandpa granny abuela abuelo abuelita abuelito husband hubby wife esposo esposa marido mujer vieja viejo \
            stepdad stepmom padrastro madrastra suegro suegra cunado cunada kid kids hijos ninos nino nina chamaco chamaca
            BABY: baby babies bebe beba newborn infant toddler nene nena
            LOVER: bf gf boyfriend girlfriend partner novio novia pareja ex exnovio exesposo fiance babydaddy
            MATE: friend friends homie homegirl homeboy buddy bestie roommate roomate roomie neighbor neighbour amigo amiga compa compadre \
            comadre companero companera vecino vecina roomate socio cuate pana parce mano valedor bro dude
            STRANGER: guy guys man men woman lady somebody someone person people tipo tipos hombre hombres senor senora alguien gente vato \
            vatos bato muchacho muchacha chavo chava joven sujeto wey guey man chico chica persona stranger girl boy
            EVERYONE: everyone everybody everyones all todos todas world mundo anyone anybody nobody noone none nadie
            DEALER: dealer dealers plug pimp pimps dealeador punto padrote narco pusher
            COP: cops cop police policia officer sheriff jura chota
            HELPER: ambulance ems paramedics medics 911 ambulancia paramedicos emt 988
            NOT: not no wont cant dont doesnt didnt isnt aint never couldnt wouldnt havent hasnt arent wasnt werent nothing none without nor \
            neither sin nunca jamas nada tampoco ni ningun ninguna barely hardly apenas
            STOPPED: stopped stop stops quit quits dejo dejaron dejado paro ya
            STILL: still todavia aun sigue siguen keeps kept
            NOW: now rn currently ahora ahorita orita ya tonight today hoy just acaba acaban acabo recien immediately
            AGAIN: again nuevo vuelta otra
            WAKE: wake wakes waking woke awake up despierta despierte despierto despertar despertarlo despertarla desperto levanta \
            levantarse levantar levantarla levantarlo
            RESPOND: respond responds responding response responsive unresponsive react reacts reacting answer answers answering reacciona \
            reaccionan reaccione responde respondia contesta contestando
            BREATHE: breath breathe breathes breathing breaths brething breating breathin brethin respir* resuella aliento inhalando gasping \
            gasps gasp wheezing agonal
            SNORE: snore* snoring gurgl* gargl* rattl* ronca ronc* ronquid* gargar* burbuj*
            BLUE: blue bluish purple gray grey ashen azul azules azulado morado morada morados moradas gris pale palido palida white ghost \
            negro negra negros verde amarillo yellow
            LIPS: lips lip face mouth nails fingernails fingertips labios boca cara unas cheeks
            COLD: cold clammy freezing stiff frio fria helado helada tieso tiesa sweaty sweating sudando sudor sudo
            LIMP: limp floppy slumped slump floor ground collapsed collapse collapsing fell falls fainted faint fainting passed tirado \
            tirada desplom* cayo cayendo desmay* desvanec* suelo piso tiesa flojo flojito flojita trapo doblado nodding nodded nod unconscious \
            inconsciente unconcious knocked ido ida apagado apagando apago apaga motionless
            MOVE: move moves moving mueve mueven moverse moviendo movia muevo
            PULSE: pulse heartbeat pulso latido latidos
            FOAM: foam* froth* espuma drool* babe* vomit* puke puking throwing threw
            EYES: eyes eye pupils pupil pinned ojos ojo pupila pupilas rolled rolling
            OD: od ods oded oding overdose overdoses overdosed overdosing overdosin sobredosis sobredosi
            TOOMUCH: demasiado demasiada mucho mucha much many muchas muchos pase paso pasaron extra double triple doble \
            handful whole entire todo toda todas frasco bottle
            DRUG: dope heroin meth fent fentanyl fenta fetty fentanilo crack coke cocaine pills pill percs perc blues xanax xans bars benzos \
            oxys oxy opioids drugs drug molly speed crystal ice h tranq xylazine weed alcohol liquor vodka beer drank droga drogas heroina \
            coca cocaina pastilla pastillas piedra chiva perico azulitas cristal speedball methadone metadona suboxone subs buprenorfina \
            morphine oxycodone klonopin klonopins valium ketamine kratom dosis dose shot hit bag line bump batch supply stuff tylenol \
            aspirin ibuprofen benadryl insulin medicine meds medicina polvo raya
            USED: took take taken did used use using shot smoked snorted ate popped swallowed injected slammed drank mixed tome toma tomo \
            tomaron metio meti metieron mete fume fumo inyecte inyecto inhalo inhale uso use consumio consumi trago comio mezclo mezcle shooting \
            smoking injecting drinking pique pico piquete
            NEEDLE: needle needles syringe rig jeringa aguja point spike
            NARCAN: narcan narcaned narcanned naloxone naloxona spray nasal kit kits
            REVIVED: revived brought woke came saved save survived worked works alive reversed revivio revivieron desperto funciono salvaron \
            salvamos salvo volvio sobrevivio vivo viva recovered recovering mejoro okay ok fine bien good better stable safe
            DIE: die dies died dying dead death kill kills killed killing morir morirme morirse muero muere murio murieron muriendo muerto \
            muerta muertos muerte matar matarme matarse mato mata mate matando fallecio suicid* unalive kms
            SELF: myself himself herself themselves self matarme colgarme cortarme tirarme aventarme lanzarme
            LIVE: live lives living life alive exist existing existence vivir viviendo viva vivo vida existir existiera existo seguir here \
            anymore earth mundo planet
            WANT: want wants wanna wanted wish wishing hope hoping quiero quisiera queria quiere ojala gustaria ganas desearia deseo need
            THINK: think* thought* pienso pensando penso pensaba idea ideas considering
            PLAN: plan plans planned planning planeado planeo ready going gonna gon finna about voy vamos decidi decided decision listo \
            lista tonight
            POINT: point reason purpose meaning worth sentido razon caso vale pena motivo matter matters matter importa care cares
            CANT: cant couldnt unable anymore take handle tired exhausted done sick drained aguanto aguantar soporto puedo cansado cansada \
            harto harta agotado agotada rendi rindo rendido give giving gave
            END: end ends ending over finish finished finishing stop acabar acaba acabe acabarlo terminar termine termina fin final last \
            ultimo ultima forever siempre permanently permanent
            GONE: gone disappear* vanish* leave leaving left desaparec* irme ir fuera faltar falte este away exit esfumar* borrarme
            SLEEP: sleep sleeping asleep dormir dormirme duerma dormido dormida durmiendo nap rest descansar descanso descansarian
            GOODBYE: goodbye goodbyes bye farewell adios despedida despido despedirme despedi sorry perdon perdonenme perdoname forgive note \
            letter carta will
            LOVE: love loved amo quise quiero loves miss extranar missed thank thanks gracias proud
            GIVEAWAY: giving gave give regale regalar regalo dejo deje keep take care cuida cuiden quedate queden dog cat perro gato guitar \
            stuff belongings cosas things
            BURDEN: burden burdens carga estorbo waste worthless useless problem problema inutil lastre mistake error
            BETTER: better mejor off happier easier facil tranquilos relieved
            CUT: cut cuts cutting cortar corto corte cortada cortando cortadas slice slit wrist wrists vein veins venas munecas razor blade \
            navaja cuchilla
            HANG: hang hanging noose rope hung cuerda colgar soga belt cinturon
            HIGHPLACE: bridge roof rooftop ledge balcony building cliff tracks train puente techo azotea balcon edificio orilla vias tren \
            jump jumping brincar brinco saltar aventar lanzar
            GUN: gun guns pistol rifle gunpoint shotgun weapon strap armed pistola arma armas armado rifle cuete fierro bala balas bullet \
            trigger gatillo shooting shots disparos balacera glock loaded
            KNIFE: knife knives blade machete cuchillo navaja hammer bat bate crowbar axe tijeras botella scissors palo tubo
            HIT: hit hits hitting beat beats beating beaten punch* slap* kick* hurt hurts hurting choke* chok* strangl* shov* push* stab* \
            grab* throw* threw pega pego pegando pegar golpe* golpea golpeo madrea patada* patea ahorca* apunal* empuj* jalo jalando lastima \
            lastimar abus* rape* raped violo violaron violar assault* attack* atac* jump* bruise* broke swinging swung
            THREAT: threat* threaten* amenaz* kill coming said says told dijo dice promise* revenge shoot venganza swear jura
            TRAP: lock* trap* stuck let keep keeping hostage encerr* atrap* salir sal rehen* secuestr* kidnap* held holding amarr* tied \
            handcuff* key keys llaves door puerta leave
            HIDE: hid* hiding closet escond* bathroom bano whisper* quiet bajito shh scared afraid terrified miedo asust* panic
            CHASE: follow* chas* stalk* sigue siguen persigue siguiendo outside afuera window ventana door puerta break breaking knocking \
            banging pounding golpeando tumbar pateando looking buscando found finds
            FORCE: force* forcing obliga obligan make makes making traffick* sell selling vend* prostit* john johns trick
            BLOOD: blood bleed* bleeding bloody sangr* sangre hemorrag* coagulos clots gushing
            FEVER: fever feverish 102 103 104 temp temperature chills fiebre calentura escalofrios temperatura 39 40
            WOUND: wound* abscess* absceso infect* infeccion herida* llaga* ulcer* sore* cut pus oozing hole hueco hoyo hueso bone tissue \
            tejido rotting rotten pudr* podrid* gangren* necro* streak* linea swollen swell* hinch* redness red roja rojo hot caliente smell* \
            smells huele apesta lump bulto bola
            LIMB: arm arms leg legs hand hands foot feet finger brazo brazos pierna piernas mano manos pie pies dedo dedos skin piel thigh \
            calf neck cuello groin ankle jaw
            PREGNANT: pregnan* embaraz* prego trimester contractions contracciones labor parto miscarr* aborto womb meses
            SEIZURE: seiz* convuls* ataque ataques fits fit shak* tembl* twitch* jerking epilep* tremor* tiembl*
            HALLUC: hallucinat* alucin* seeing hearing voices voces bugs bichos aranas shadows sombras demons delirium dts confused confund* \
            delirante
            CHEST: chest heart heartattack pecho corazon infarto pressure presion tight palpitations stroke derrame numb entumecid* face \
            droop* slurr* slurring
            PAIN: pain pains hurt hurts hurting ache agony dolor duele dolores doliendo arde
            WITHDRAWAL: withdrawal* withdrawals detoxing dopesick malilla abstinencia mono precip* precipitated sober stopped
            VOMIT: vomit* throwing puk* diarrhea diarrea dehydrat* deshidrat* water agua pee orino peed urinate
            SUGAR: sugar diabet* insulin insulina azucar
            ALLERGY: allerg* alerg* hives throat garganta epipen ronchas swallow tragar
            HOSPITAL: hospital er urgent emergency emergencia doctor urgencias clinic
            HELPME: help helpme sos ayuda ayudenme ayudame ayuden ayudanos please hurry quick fast rapido urgente urgent send manden vengan \
            venga come someone
            PAST: yesterday ago last year years month months week weeks ayer anoche hace anos ano mes meses semana pasado pasada antes cuando \
            was were back once era fue then childhood nino
            LONGAGO: years year months anos meses 2019 2020 2021 2022 2023 2024 2025 childhood decade growing
            IF: if when whenever case si cuando caso would could should ever algun acaso would
            ASK: what how why where when who does do can is que como cuando donde cuanto cuanta cual signs senales symptoms sintomas long
            TEACH: class training train trained taller curso clase learn learned video podcast article folleto flyer pamphlet
            FICTION: movie movies film show series episode tv netflix song songs book game games xbox playstation play played character anime \
            pelicula peliculas serie cancion libro juego juegos jugando tele novela news noticias documentary lyrics story gta cod fortnite
            SPORT: team game score scored football soccer basketball goal match season partido equipo futbol gol cancha boxing fight match
            LAUGH: lol lmao lmfao haha* jaja* jeje* jk rofl kidding joke joking broma
            THING: phone cell car truck battery laptop wifi computer internet app tv plant plants bike engine printer celular telefono carro \
            bateria planta bici moto camion bus lavadora fridge printer radio signal
            PET: dog dogs cat cats puppy kitten perro gato perrito gatito fish bird hamster pet
            FOOD: hungry hambre eat food taco tacos pizza burger cook cooking comida chocolate coffee cafe spicy chili salsa sandwich sugar
            WORK: work job boss shift homework exam school test class trabajo jefe jale tarea escuela clase turno examen
            WEATHER: heat cold weather hot calor frio snow rain winter summer lluvia sun sol
            TEXTS: text texts texting texted message messages messaging msg msgs mensaje mensajes textos textear texteen textee escrib* \
            mandar manden mandarme contact* contacten notification* alerts spam sms
            LIST: list number subscription unsubscribe subscribe lista numero suscripcion baja contacts contactos phone suscrib* desuscrib*
            OFF: off remove delete erase lose block borr* elimin* quit* quiten quitenme saquen saquenme cancel* unsubscribe opt stop alto parar \
            paren dejen deje deja dejar basta leave alone
            APPT: appointment appt appointments cita citas visit meeting order orders pedido delivery pickup kit kits package
            QUITUSE: sober recovery clean using drugs drinking smoking treatment rehab detox consumir usar tomar fumar drogas vicio \
            tratamiento
            DENIAL: fine okay ok safe suicidal joking kidding just solo broma
            """);

    private static final Map<String, Set<String>> BEGINNINGS = beginnings();

    private static final int LONGEST_BEGINNING =
            BEGINNINGS.keySet().stream().mapToInt(String::length).max().orElse(0);

    private Concepts() {}

    /** The meanings of each word, in order; words that mean nothing here are left out. */
    static List<Said> in(List<String> words) {
        List<Said> said = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Set<String> meanings = of(words.get(at));
            if (!meanings.isEmpty()) {
                said.add(new Said(at, meanings));
            }
        }
        return said;
    }

    /** The meanings of the word at a place. */
    record Said(int at, Set<String> meanings) {}

    static Set<String> of(String word) {
        Set<String> whole = OF.getOrDefault(word, Set.of());
        Set<String> found = whole;
        for (int length = SHORTEST_BEGINNING; length <= Math.min(word.length(), LONGEST_BEGINNING); length++) {
            Set<String> beginning = BEGINNINGS.get(word.substring(0, length));
            if (beginning != null) {
                found = new LinkedHashSet<>(found);
                found.addAll(beginning);
            }
        }
        return found;
    }

    private static Map<String, Set<String>> meanings(String lines) {
        Map<String, Set<String>> meanings = new HashMap<>();
        for (String line : lines.strip().split("\n", -1)) {
            int colon = line.indexOf(':');
            for (String word :
                    new HashSet<>(List.of(line.substring(colon + 1).strip().split(" +", -1)))) {
                meanings.computeIfAbsent(word, any -> new LinkedHashSet<>()).add(line.substring(0, colon));
            }
        }
        return meanings;
    }

    /** Those that are the beginnings of words, without their star. */
    private static Map<String, Set<String>> beginnings() {
        Map<String, Set<String>> beginnings = new HashMap<>();
        OF.forEach((word, meanings) -> {
            if (word.endsWith("*")) {
                beginnings.put(word.substring(0, word.length() - 1), meanings);
            }
        });
        return beginnings;
    }
}
