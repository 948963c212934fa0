package handrail.bot.read;

import java.util.HashMap;
import java.util.Map;

/** How people shorten or habitually misspell words, in both languages: each line has the word meant and its forms. */
final class ShortForms {

    private static final Map<String, String> MEANT = meant("""
            a bit: abit
            a lot: alot
            about: abt abuot
            absceso: abceso abseso
            abscess: abcess abcesses abcsess absces abses absess
            afraid: afriad
            ahora: aora
            ahorita: haorita orita
            alguien: algien alguin
            alright: aight aiight alrighty ight
            ambulance: amblance ambulanc ambulence
            ambulancia: ambulansia embulancia
            and: adn
            anyone: any1
            anything: anythin
            appointment: apointment appoinment appointmnt appt apt
            appointments: appts
            aqui: aki
            are: r
            are you: ru
            arent: arnt
            at least: atleast
            beating: beatin
            because: bc bcuz becuz coz cus cuz
            before: b4
            bien: bn
            bleeding: bleedin
            bothering: botherin
            boyfriend: bfriend bofriend boifriend boyfren
            breathe: breate breeth breethe breth brethe
            breathing: breathin breathn breathng breatin breating breething brethin brething brthing
            brother: brotha
            bueno: bno
            calling: callin
            cant: can't cannot cannt cantt carnt cnt
            celular: cel
            choking: chokin
            come on: cmon
            coming: comin
            condoms: condon condones
            conscious: concious
            consumir: konsumir
            convulsion: combulsion
            convulsiones: combulsiones convulciones
            could: cud
            could have: coulda
            couldnt: cldnt cudnt
            counselor: counciler counseler counsler
            dejenme: dejenmen
            desintoxicacion: desintox
            despierta: desperta despiera despieta dispierta
            detox: detoxx
            diarrhea: diarhea
            died: deid
            doesnt: dosent dosnt duznt
            doing: doin
            donde: dnd
            dont: dnt donot dontt
            dont know: dunno
            dont want: dontwant
            drinking: drinkin
            dying: dyin
            eating: eatin
            embarazada: embarasada enbarazada
            esta: ta
            estoy: toy
            everyone: every1
            favor: favr
            feeling: feelin
            fell out: fellout
            fentanyl: fent fenta fentanil fentanilo fentany fentayl fentnyl fenty fentynal fentynl fetanyl fetty fettywap fety
            following: followin
            friend: freind frend frnd
            friends: freinds frends
            getting: gettin
            girlfriend: gfriend
            give me: gimme
            going: fixin goin
            going to: finna gona gonna gunna
            good: gd gud
            got to: gota gotta
            gracias: grasias grax grcias
            hablar: ablar hablr
            hacer: aser
            have: hav hv
            have to: hafta
            havent: havnt
            having: havin
            hearing: hearin
            hello: ello helo hullo
            help me: helpme
            hemorrhage: hemorrage
            heroin: harion herion
            heroina: eroina
            hey: heya
            hi: hii hiya
            himself: hisself
            hitting: hittin
            hola: ola
            hospital: hosp
            hurting: hurtin
            husband: husban husbend
            i am: iam
            im going to: ima imma imna
            in front: infront
            inconsciente: inconciente inconsiente
            infection: infecton
            isnt: isent isint
            jeringa: geringa
            jeringas: geringas heringas jerigas
            kill: k1ll kil kll
            kill myself: killmyself kms
            killing: killin
            kind of: kinda
            leave me alone: leavemealone
            leaving: leavin
            let me: lemme
            living: livin
            looking: lookin
            lot of: lotta
            love: luv
            making: makin
            manana: mnn mnna
            mensaje: mensage msj
            mensajes: mensages msjs sms
            message: messege msg
            messages: msgs
            messaging: messeging
            methadone: mehtadone metadona metadone methadon methdone methodone
            morirme: morirm
            moving: movin
            myself: maself meself meslf mself mysef myslef myslf
            nadie: nadien
            naloxona: nalaxona naloxana naloxon
            naloxone: nalaxone nolaxone noloxone
            narcan: narcaine narcam narcane narcans narcanz narcn narkan narkans norcan norcans
            narcaned: narcan'd narcand narcanned
            necesito: ncesito nececito necesitoo necesto nesecito nesesito nesito
            needing: needin
            needles: nedles needels needls
            no: nah nahh naw nawh nay noo nooo noope nop nope nopes
            no more: nomore
            nobody: no1
            nodding: noddin nodin
            nothing: nothin
            numero: nro
            ods: od's
            ok: kk okay okei okey oki okie okk oky
            out of: outta
            overdose: overdoes overdoce overdos overdoze overdoz ovadose ovrdos ovrdose
            overdosed: o'd od'd od'ed odd'd odded oded oeed ovadosed overdoesd overdosd overdossed overdozed overdost ovrdosed
            overdosing: od'ing od'n odeeing odin oding ovadosin ovadosing overdosin overdozing ovrdosing
            para: pa
            passed out: passedout
            passing: passin
            people: ppl
            perc: perk
            percs: perks
            please: peese plees ples plez pls plse plss plz
            por: x
            por favor: porfa porfavor porfis xfa xfavor xfis
            porque: porke porq pq xk xq
            puking: pukin
            que: ke q qe
            quien: kien
            quiero: kiero qero qiero quero
            quitting: quitin
            really: rlly rly
            recai: rekai resai
            rehab: rehabb
            respira: respir respiraa rspira
            responding: respondin responsding
            sangrando: sangranda sangrndo
            saying: sayin
            scared: scard
            seeing: seein
            seizure: seazure seezure seisure seizer seizur siezure
            seizures: siezures
            sending: sendin
            seriously: srsly
            shaking: shakin
            shooting: shootin
            should: oughta shud
            should have: shoulda
            shouldnt: shldnt
            si: sii
            sister: sista
            sleeping: sleepin
            smoking: smokin
            sobredosis: sobredocis sobredosi sobredozis sovredosis
            somebody: sombody
            someone: some1 sum1 sumone
            something: somethin sumthin sumthing
            stop: sotp sstop st0p stopp stopppp stp stpo
            stop texting: stoptexting
            stopping: stopin
            suboxone: brixadi bupe buprenex buprenorfina buprenorphin buprenorphine saboxone soboxone subaxone sublocade subox \
            suboxen suboxin suboxne suboxon suboxona suboxonas suboxones subs subutec subutex subxone zubsolv
            suicidal: suacidal sucidal suicdal suicidial suicidle suisidal
            suicide: sewerside su1c1de suacide sucide suiside
            syringe: seringe
            syringes: seringes serynges syrenges syringers
            taking: takin
            talking: talkin
            tambien: tambn tb tbn tmb
            telefono: tel
            telling: tellin
            text: txt
            texting: texing textin txting
            texts: txts
            thanks: thanx thks thnks thnx thx thxs tks ty tysm tyty tyvm
            that: dat taht
            the: da hte teh
            their: thier
            them: em
            themself: theirself
            therapy: theraphy therepy
            there: ther
            they: dey thay
            thinking: thinkin
            this: dis
            though: tho
            threatening: threatnin threatning
            through: thru
            throwing: throwin
            today: 2day
            tomorrow: 2moro 2morrow tmr tmrw tmw tommorow tommorrow tomoro tomorow
            tonight: 2nite tn tonite
            too many: tomany
            too much: 2much tomuch toomuch
            tratamiento: tratamento
            trying: tryin
            trying to: tryna
            turning: turnin
            unconscious: unconcious unconcsious unconsciouse unconsious
            unresponsive: unresponsiv unresposive
            usar: usr uzar
            using: usin
            vivir: bibir vibir
            volver: bolver
            wake: wak wke
            wake up: wakeup
            waking: wakin
            want to: wana wanna wanto wantto
            wanting: wantin
            what: waht wat wut
            when: wen whn
            with: w wit
            wont: wnt wonr
            working: workin
            would: wud
            would have: woulda
            wouldnt: wudnt
            xanax: xannies xanny xannys zanax zannies
            xylazine: tranq tranqdope tranque xilacina xilazina xyla xylazene xylozine zylazine
            yall: ya'll
            yes: yah yas yass yea yeah yeahh yeh yep yess yessir yesss yezzir yh yis yuh yup yur
            you: u yoo yous yu yuo
            your: ur yr
            yourself: urself yaself
            """);

    private ShortForms() {}

    /** The word meant, or two or three where the form stands for them; the same word where it is no such form. */
    static String meant(String word, String otherwise) {
        return MEANT.getOrDefault(word, otherwise);
    }

    private static Map<String, String> meant(String lines) {
        Map<String, String> meant = new HashMap<>();
        for (String line : lines.strip().split("\n", -1)) {
            int colon = line.indexOf(':');
            for (String form : line.substring(colon + 1).strip().split(" +", -1)) {
                meant.put(form, line.substring(0, colon));
            }
        }
        return meant;
    }
}
