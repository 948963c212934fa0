package handrail.bot.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What single words are about, in both languages: so that what is learned from one word holds for its kin. */
final class Themes {

    private static final Map<String, String> OF = themes("""
            gear: narcan naloxone naloxona kit kits strips strip tiras tiritas syringes syringe needles needle rigs rig \
            works points pins sharps biohazard pipe pipes stem stems bubble bubbles foil straws cookers cooker cottons \
            cotton tourniquet tourniquets ties condom condoms condones lube bandages bandage gauze bandaids ointment \
            supplies supply gear materiales material suministros insumos jeringas jeringa jeringuillas agujas aguja pinchos \
            pipa pipas aluminio vendas gasas curitas preservativos ligas algodones contenedor xylazine tester testers swabs \
            wipes boxes paquete caja hooter hooters screens chore brillo insumo equipo
            care: prescribes prescriber waitlist openings options step medicine medicina medication medicamento receta \
            script refill shot monthly inyeccion espera lista adiccion addiction addicted centro apuntame internado \
            internarme ready serious bridge suboxone methadone sublocade vivitrol naltrexone detox rehab rehabilitation \
            treatment moud inpatient outpatient residential program programs bed beds clean sober sobriety recovery quit \
            quitting kick taper tratamiento desintoxicacion rehabilitacion programa limpio limpia sobrio sobria metadona \
            dejarlo dejar medicated clinic clinica curarme anexo internar counseling therapy iop dose halfway prescription \
            induction stabilize
            reach: operator representative agent ring vent minute nurse enfermera supervisor busque comunica comunicame \
            contesten awake anybody anyone somebody advice desahogarme platique talk call speak chat phone someone person \
            human people real listen coach peer counselor worker meet visit llamar llame llamen llamame llamenme hablar \
            platicar alguien persona humano consejera consejero comunicarme comunicar marquen marqueme escuche escuchar \
            conectar connect reached reach facetime
            live: freezing defender expunge record felons towed impound ebt leche milk church wifi stamps estampillas papers \
            papeles assistance programs rental landlord utility electricity products feminine sleeping backpack bag \
            everything dmv store court pantries meals cots couch crash heat warm cold friolento comedor regalan corrieron \
            desalojo internet gratis replacement security bus pads glasses eye vet pet locker address food eat hungry meal \
            groceries pantry snap shelter shelters housing room motel hotel apartment rent evicted eviction homeless street \
            streets tent clothes clothing socks shoes shoe jacket coat boots blanket blankets shower showers laundry id \
            license birth certificate ssn ssi ssdi social medicaid insurance lawyer legal job work jobs ride rides pass \
            transportation transport uber lyft gas phone charger diapers formula baby warming cooling library toilet \
            bathroom hygiene soap toothbrush dentist dental storage mailing utilities electric power wic cash money comida \
            comer hambre albergue refugio techo casa vivienda cuarto renta ropa zapatos cobija cobijas chamarra banarme bano \
            ducha lavanderia identificacion licencia acta seguro abogado trabajo jale chamba aventon transporte pasaje \
            camion telefono cargador panales despensa calle dormir dinero luz dentista lentes
            time: intake exam checkup doctor dr provider canceled cancelled cancelaron missed showed overslept olvide olvido \
            alcanzo alcance floor piso video recordar recuerda remind sooner earlier instead push muevan muevanla cambiela \
            cambienla programada appointment appointments appt session reschedule rescheduled rescheduling cancel confirm \
            confirmed late visit scheduled schedule slot cita citas reprogramar reagendar cambiar tarde confirmo confirmar \
            hora moved turned
            use: itching chipping bender fell tripped smelled tempting dealer plug cop copping sober jonesin kicking erizo \
            regue cure caigo cai resbale tropece sesh party run well sick drinking drink smoking shooting bumped used using \
            use relapse relapsed relapsing slip slipped high loaded craving cravings urge urges tempted triggered dopesick \
            withdrawal withdrawing withdrawals shot smoked snorted drank drunk copped picked binge nodding jonesing recai \
            recaida consumi consumo consumiendo drogue drogado drogada malilla ansias antojo antojos ganas tentado tentada \
            inyecte pique fume usando inhale volvi tentacion loquera eriza
            drug: dose dope percs green fake pill pastilla azul mala batch tranq line lines xan beers vodka bottle heroin \
            meth fentanyl crack coke pills blues xanax xans benzos speed crystal ice weed alcohol liquor beer stuff fetty \
            heroina cristal droga drogas pastillas coca piedra chiva cerveza azules polvo xylazine
            want: need want wanna needs looking get getting got find where how can could help please quiero quisiera \
            necesito ocupo busco donde consigo conseguir puedo pueden puede ayuda ayuden urge gustaria tienen tienes hay \
            mandan manden mandar dan regalan
            good: good better great fine ok okay alright bien mejor tranquilo tranquila well happy excelente chido decent \
            solid
            bad: bad sad tired stressed rough shitty awful terrible depressed anxious lonely lost hard worse mal triste \
            cansado cansada solo sola estresado estresada ansioso deprimido deprimida fatal peor feo horrible struggling low \
            down
            thank: preciate lifesaver angel love best blessing blessings thanks thank appreciate grateful gracias agradezco \
            bless blessed bendiga awesome amable bendiciones
            greet: gm ayo ey evening buen saludos howdy checking hi hello hey yo sup morning afternoon hola buenas buenos \
            tardes noches dias onda wassup
            wrong: digits guy theres named anybody soy persona business line texted meant marco mal jail belong owner existe \
            wrong mistaken equivocado equivocada equivocaste equivoco incorrecto conozco
            yes: totally def true agree down mhm mhmm yessir yup andale afirmativo adelante gusto supuesto confirmed works \
            fine cool awesome please porfa yes sure ok okay yeah definitely absolutely correct si claro sale va simon dale \
            bueno acuerdo orale bet perfect
            no: nvm olvidalo pass straight set rather pensarlo cant cannot negative uh chiste senor aun no not never nothing \
            nah nope nunca nada tampoco none nel
            later: later yet today now tomorrow another maybe ready luego despues todavia aun otro hoy ahora listo lista
            order: order package ship shipped shipping mail mailed delivery deliver tracking sent arrive arrived box pedido \
            paquete correo enviaron mandaron llega llego entrega envio recoger pickup
            saved: popped survived survive stable hospital estable levanto levantarse sobrevivio woke came spray sprays dose \
            doses dosis narcaned reversal worked saved alive breathing back awake revived brought lived made reversed \
            desperto vivo viva respira revivio funciono salvo salvamos salve volvio regreso reacciono
            kin: mom mother dad father son daughter brother sister cousin friend wife husband boyfriend girlfriend kid kids \
            uncle aunt roommate mama papa hijo hija hermano hermana primo prima amigo amiga esposo esposa novio novia
            who: who what bot robot ai computer automated confidential private police cops immigration quien que privado \
            policia migra inmigracion secreto
            come: here outside way there arrive arrived going llegar llegue llego voy camino afuera aqui ahi estare fui went \
            made coming running late on
            day: monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun lunes martes miercoles \
            jueves viernes sabado domingo am pm #1 #2 week semana
            """);

    private Themes() {}

    /** The theme of a word, or an empty string. */
    static String of(String word) {
        return OF.getOrDefault(word, "");
    }

    private static Map<String, String> themes(String lines) {
        Map<String, String> themes = new HashMap<>();
        for (String line : lines.strip().split("\n", -1)) {
            int colon = line.indexOf(':');
            for (String word : List.of(line.substring(colon + 1).strip().split(" +", -1))) {
                themes.putIfAbsent(word, line.substring(0, colon));
            }
        }
        return themes;
    }
}
