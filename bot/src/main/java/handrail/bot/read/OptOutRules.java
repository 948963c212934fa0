package handrail.bot.read;

import java.util.Set;

/** Opting out, by the single words of T1 and in any reasonable words (T2), told from their look-alikes (T3). */
final class OptOutRules {

    private static final Set<String> WORDS = Set.of(
            "stop",
            "stopall",
            "stop all",
            "unsubscribe",
            "cancel",
            "end",
            "quit",
            "revoke",
            "optout",
            "opt out",
            "alto",
            "parar",
            "no more",
            "no mas",
            "cancelar",
            "baja",
            "stopp",
            "sotp",
            "stpo",
            "stp",
            "st0p",
            "unsub",
            "opt-out",
            "opting out",
            "i opt out",
            "discontinue",
            "unsuscribe",
            "unsubcribe",
            "unsubscribed",
            "unsubscribe all",
            "un subscribe",
            "paren",
            "pare",
            "dar de baja",
            "darse de baja",
            "alto ya");

    private static final Phrases GO_ON = Phrases.lines("""
                    dont|not|never|no ~1 stop|quit ~1 texting|messaging|writing|sending|checking|reaching
                    no|nunca|jamas ~1 dejen|deje|dejes|paren|pare|pares de|d ~1 escribir*|mandar*|textear*|enviar*
                    """);

    private static final Rule RULE = Rule.of(Phrases.lines("""
                    stop|quit|cease|discontinue|halt|stops|stopping texting|messaging|msging|contacting|bothering|spamming|harassing|writing|emailing|bugging|pinging|hounding|notifying|hmu|annoying|pestering !him|her|my|them|people|other|dealers|exes|while
                    stop|quit|cease calling|checking|reaching|blowing|hitting|trying|talking ~1 me|in|up|on|out|my|to|us|this|now|.|and|or !here|the|fights|guys|people|bus|drugs
                    stop|quit|cease|discontinue|end|halt|cancel|kill|cut ~1 sending|with|getting|receiving|the|all|these|those|your|this|any|of|out|off|my|texting|automated|daily|weekly|stupid|annoying|damn|fucking|auto|bot|check ~3 $text|spam|alerts|subscription|check|checkins|bot|robot|msgs|newsletters|communications|contact !him|her
                    stop|quit|end|cancel|disable these|the|all|those|your|my|this|any|sms|daily? ~1 $text|alerts|subscription|msgs|checkins
                    stop|quit sending|sendin ~2 me|us ~1 $text|this|these|it|.|anymore|shit|stuff|please|crap|things|links|msgs|everything
                    stop|quit sending ~2 $text|this|these|it|shit|crap !here|back|to|him|her
                    stop all ~1 communication|contact|$text
                    why|how ~1 are|r|do you|u|yall|they|ya ~1 still ~1 texting|messaging|writing|txting|sending|contacting ~1 me|this|.
                    turn|switch|shut ~1 off ~1 the|these|those|your ~1 automatic|automated|auto|$text
                    leave me off|out ~1 of? ~1 the|your|these $text
                    you|u|yall can|could|may|should|please ~1 close my ~1 file|case|account|chart
                    no need|reason|point ~1 to|in|of ~1 write|text|texting|writing|contact|contacting|message|messaging|sending|follow !him|her|them|my|his|a|the ~3 anymore|longer|again|up|me|here|phone|number
                    dont|not|dnt ~1 keep|continue ~1 texting|messaging|sending|writing|contacting ~1 me|this|.|after|us
                    hasta aqui ~2 mensajes|mensajitos|textos|recados|texts|recaditos
                    favor|porfavor|pido|ruego ~3 no|nunca|dejar|dejen ~1 de|volver|vuelvan? ~1 a? ~1 escribir|escribirme|escriban|mandar|mandarme|manden|comunicarse|contactar|contactarme|contacten|textear|buscar|buscarme
                    no vuelvan|vuelva|vuelvas|volver a ~1 escribir|escribirme|mandar|mandarme|comunicarse|contactar|contactarme|textear|textearme|buscarme|molestar|molestarme !a|hasta|antes
                    apaguenme|desactivenme|desapuntenme|tachenme|desinscribanme|desuscribanme|desuscribeme|eliminenme|elimineme
                    cero mensajes|textos|mensajitos
                    ni un|uno ~1 mensaje|texto|mensajito ~1 mas
                    no ~1 cuenten|cuente|cuentes conmigo para|pa|con ~2 $text|esto|mensajitos
                    ya no cuenten|cuente conmigo ~1 .|para|pa
                    no ~1 autorizo|consiento|acepto ~2 $text|mensajitos|contacto
                    nunca|no di|doy|dimos ~1 permiso|consentimiento|autorizacion ~4 $text|escribir|escribirme|esto|mandar|manden|.
                    olvidense|olvidate|olvidese de mi ~1 numero|telefono|.|celular
                    pierdan|pierdanme|pierda|olviden|olvide|boten|tiren ~1 mi|este|el numero|telefono|contacto|celular
                    como ~1 quito|apago|paro|cancelo|desactivo|detengo|salgo|salirme ~3 mensajes|textos|mensajitos|notificaciones
                    ya pueden|puede ~1 parar|dejar|parenle ~1 de|.|ya|con
                    dont|never|not|no|stop|please|nobody|nor|don|didnt|cant ~1 you|u|yall|ever|want|anyone|ever|to? ~1 text|texting|txt|message|msg|contact|bother|spam|hmu|disturb|pester|harass|write|messaging|contacting ~1 me|us|this|my ~2 anymore|again|ever|more|no|.|number|phone|please|thanks|or|pls|thank
                    dont|never|not|please ~1 text|txt|message|msg|contact|bother|spam|disturb me|us
                    dont|never call|hit|hmu|reach|write|talk|speak|check|email ~2 or|and|up|me|out|on|to|us ~2 anymore|again|ever|text|message|no|contact
                    dont|never hit me up
                    ^ please|pls|just? dont|dnt|never hmu .|again|anymore|no|please|pls
                    dont|not|no|never|nolonger|dnt|didnt ~2 want|need|like|wish|care|asked|ask|consent|agree|longer|wanna|signed|sign|subscribe|subscribed|appreciate|authorize|wanting|interested ~2 to|for|any|in|no|up|ur|your|get|getting|receive|have|be? ~3 $text|contacted|texted|messaged|bothered|subscription|contact|alerts|checkins|getting
                    dont|not|no|never ~1 want|wish|wanna|need|care|like ~1 to|2? ~1 hear ~1 from|back you|yall|this|any|u|your|yous|ya|these|anyone|anybody|.|handrail|the
                    dont|not|no ~1 want|wish|wanna|like to? ~1 be|get ~1 contacted|texted|messaged|bothered|called
                    dont|not|no|longer|never ~2 want|wish|wanna|like|care ~1 to|2|in|being? ~1 participate|be|stay|part|enrolled|continue|involved|do|take|participating|subscribed ~4 program|list|texting|subscribed|enrolled|part|service|texts|system|thing|participate|study|checkins
                    dont want these|them anymore|.
                    no longer|longer ~1 want|wish|need|interested ~4 $text|service|program|contacted|participate|contact|part|subscribed|receive
                    want|need|like|get|let|wanna ~1 me? out of|from ~2 program|list|texts|system|thing|service|group|this
                    lose|delete|forget|erase|remove|drop|scratch|trash|unsave|clear|wipe|deleting|take|blocking|block|removing|unlist ~1 my|this|the|that|your ~1 number|phone|contact|info|digits|numbers|name|information|contacts !stolen|was
                    remove|take|delete|drop|erase|scratch my number|name|phone|info|contact ~3 list|system|off|from|database|records|please|.|and|out
                    im|ill|i|am|will|going|gonna|just|have ~2 block|blocking|blocked|report|reporting|reported|delete|deleting ~1 you|this|your|u|ya|ur|yall ~1 number|.|if|for|spam|now|and
                    this|its|thats|it|u|you ~1 is|are|r? ~1 harassment|spam|harassing|spamming|unwanted
                    take|get|remove|pull|kick|drop|scratch|cross|knock|leave|removed|unenroll|disenroll me|my|us|this ~2 off|from|of|out ~4 list|$text|system|thing|program|service|this|contacts|database|roster|subscription|list|group|mailing|ur|your
                    take|get ~1 me off|out ~1 here|.|please|now|this|of
                    remove|delete|unsubscribe|unenroll|disenroll|deactivate|deregister|discharge|uninstall|erase me !from|your|a !my
                    ^ remove please|pls|.|immediately|now
                    get|be|got|getting ~1 removed|unsubscribed|unenrolled ~2 from|off|.
                    want|like|need|please|how|wanna|can|could ~3 be|get|to|i|b? ~1 removed|unsubscribe|unsubscribed|unenroll|unenrolled|opt|optout ~1 .|from|out|please|now|pls|me|this|asap
                    unsubscribe|unsubscribed|unsubscribing
                    un|de|dis subscribe
                    opt|opted|opting|opts ~1 me|us|out out
                    opt|opting out of|.|please|now|from
                    ^ discontinue please|now|.|immediately|it
                    please discontinue .|now|immediately|it
                    leave me|us be .|please|pls|now|ok|and
                    loose my number
                    optout|optingout
                    off|from this|your|the|ur ~1 list
                    get|stay off my phone|line|number
                    want|need off|out|outta ~1 this|the|these|of|your ~1 list|program|texts|thread|chat
                    turn|shut|switch|cut|turning ~1 off ~2 $text|these|this|alerts|notifications|bot|thing|reminders !phone|phones
                    turn|shut|switch ~1 these|this|the|it|them|that ~1 $text|thing|alerts|bot|reminders? off
                    no|nomore|not ~1 more|mo|mas|another|any|anymore|further|moar ~2 $text|txts|msgs|contact|spam|calls|check|checkins|mssgs
                    no $text|txts|texting please|.|plz|ever|at
                    no more|mo please|ok|thanks
                    done|over|tired|sick|fed|enough|finished|annoyed|through|had ~4 $text|txts|msgs|spam|messaging|robot !back|from|my|him|her|with|me|to
                    enough ~2 texting|$text|messages
                    leave me|us ~2 alone !with|in|at
                    leave me|us|my the? fuck|hell|f|damn|heck? ~1 alone
                    leave my phone|number alone
                    ^ get lost .
                    fuck|f|piss|buzz|bug|screw|bugger off
                    fuck|f|screw u|you|yall|this ~3 text|texts|texting|stop|number|messages|program|alone|list
                    ^ please|just? go away .|please|now|already|and
                    gtfo|kick rocks
                    revoke|withdraw|withdrawing|rescind|revoking|remove|take ~2 my|consent|permission|back ~2 consent|permission|authorization|to
                    do not|dont ~1 have ~1 permission|consent ~2 text|message|contact
                    stop stop
                    stopall
                    unfollow me|this
                    make|please|want|wish|need|get|can ~1 these|the|this|it|them|texts|yall|you ~2 $text|msgs ~1 stop|end|go
                    make ~1 it|them|this|these ~1 stop texting|messaging|sending|text
                    i|me ~1 stop|quit receiving|getting ~2 $text
                    how|where ~4 stop|end|cancel|unsubscribe|turn|block|disable|quit ~1 these|this|the|your|getting|receiving|off|all|it ~2 $text|subscription|service|alerts|bot|.|list|checkins
                    cancel|terminate|end ~1 my|the|this|all|any ~1 subscription|membership|enrollment|$text|alerts|reminders|communication|service
                    mute|ignore|silence these|this ~1 $text
                    wrong|not ~5 stop ~1 .|texting|now|please
                    ya|porfavor|favor|por|que|please? no|nunca|jamas|dejen|deje|ni ~1 me|nos ~1 vuelvan|vuelva|sigan|siga|anden|esten|este|ande? ~1 a|mas|de? ~1 escriban|escribas|escriba|escribes|escribir|escribiendo|manden|mandes|mande|mandar|mandando|textee|texteen|textees|texteando|textear|texteo|contacten|contactes|contacte|contactar|contactando|envien|envies|envie|enviar|enviando|molesten|molestes|moleste|molestar|molestando|busquen|busques|mensajeen|mensajes|texto|texten|texte|textiar|texteyen|fastidien|fastidie|jodan|joda|hablen|hables|marquen|llamen|llames|llame ~2
                    no|nunca me|nos|mandes|manden ~1 llamen|llames|llame|hablen|marquen|manden ~1 mas|nunca|ya|ni|texto|textos|mensajes|mensaje|.
                    deje|dejen|deja|dejenme|dejame|dejeme|paren|pare|para|parale|parenle|basta|basta|terminen|dejate|alto|stop|detengan|detenga|detener|detengase ~1 ya|con|a|el|los|de ~1 escribir|escribirme|escriban|mandar|mandarme|enviar|enviarme|molestar|molestarme|textear|textearme|contactar|contactarme|llamarme|llamar|escribirnos|mensajear|mensajearme|fastidiar|joder|mandando|mensajes|textos|mensaje|texto|estar|chingar|textiarme|molestando|escribiendo|hablarme|envios|spam ~2
                    dejenme|dejeme|dejame|dejenos en|ya? ~1 paz|tranquilo|tranquila|solo|sola|quieto|quieta|empaz
                    borren|borre|borra|eliminen|elimine|elimina|quiten|quite|quita|olviden|olvida|olvidese|olvidense|saquen|saque|saca|borrar|eliminar|tiren|pierdan|pierda|bloquear|bloqueo|bloqueen|desactiven|desactivar ~1 mi|este|mis|el ~1 numero|telefono|contacto|datos|cel|celular|informacion|nombre|num
                    quitenme|quiteme|saquenme|saqueme|borrenme|borreme|eliminenme|elimineme|quitame|sacame|borrame|remuevanme|remuevame|retirenme|retireme|sacarme|borrarme|desuscribanme|desuscribirme|desuscribanme|eliminame|bajenme|denme|desinscribirme|desapuntenme|desapuntarme ~4 lista|$text|sistema|programa|.|esto|de|favor|registro|base|eso|porfa|porfavor|baja !casa|calle|aqui|apuro|la
                    no|ya|tampoco ~1 quiero|deseo|necesito|kiero|quisiera|gustaria|pedi|solicite|autorizo|autorice|interesa|interesan|requiero|acepto ~1 mas|recibir|sus|estos|que|ningun|estar|seguir|tener|nada|de|recibiendo|esos|ver|los|tus|su|el|me ~4 $text|escriban|manden|contacten|contacto|textee|escriba|lista|llamadas|envien|contactado|contactada|comunicacion|mas|programa|recibiendo|molesten|notificaciones|hablen !que|cita|seguro
                    no ~1 quiero|deseo|necesito|kiero mas|sus|estos|tus|tantos|recibir? $text|contacto|msjs|sms|avisos
                    no|ya ~2 quiero|deseo|necesito ~3 recibir|seguir|estar ~2 $text|nada|.|mas|lista|esto|programa|msjs
                    no ~1 mas|+ $text|msj|msjs|por|sms|llamadas|spam|favor|porfa|porfavor
                    no mas ~1 .|gracias|porfa|por
                    ni|no un|mas ~1 $text mas|por|.
                    darme|denme|deme|dame|dar|darse|darnos|doy|den|dense|de de baja
                    baja ~2 lista|mensajes|textos|programa|servicio|porfavor|por|porfa|please
                    cancelar|cancelen|cancele|cancela|cancelo|suspender|suspendan|suspenda|terminar|desactivar|apagar|apaguen|quitar|quiten|detener|parar|paren|pare|eliminar|dejar|como|anular|stop|alto|desactiven|finalizar|pausar ~3 $text|suscripcion|subscripcion|notificaciones|avisos|servicio|envios|sms|msjs|alertas|membresia
                    desuscribir|desuscribirme|desuscribanme|desinscribir|desuscripcion|desuscribeme|unsubscribe|desubscribir|desubscribirme
                    basta|alto|bastante|ya|harto|harta|cansado|cansada|suficiente|aburrido|fastidiado ~1 basta? ~2 con|a|de|estoy ~3 $text|msjs|sms|spam
                    larguense|vayanse|largate|vete|lárguense|lárgate ~1
                    vete|vayanse|vayase|vallanse|chinguen|chinga|chingate|jodanse|jodete ~2 mierda|diablo|carajo|chingada|volar|madre|tu|su|a
                    no me jodan|joda|jodas|chinguen|chingues|molestes|molesten|fastidies|fastidien
                    revoco|retiro|quito|cancelo ~2 consentimiento|permiso|autorizacion
                    no ~2 doy|autorizo|autorice|di|tienen ~2 permiso|consentimiento|autorizacion|contacten|contactarme|escribirme|escriban
                    los|te|lo|voy|bloquear|numero ~2 voy|bloqueo|bloquear|reportar|bloquearlos|reportarlos|reporto|bloqueado|bloqueada ~2 a|numero|.|si|por
                    optar|salir fuera|de ~2 mensajes|textos|lista
                    que ~1 no|paren|dejen ~2 manden|escriban|molesten|mensajes|textos|contacten
                    esto|es|son ~1 acoso|spam
                    """), Phrases.lines("""
                    dont|didnt|cant|couldnt|did|never|dnt|doesnt|didn|wont ~1 stop|quit|stopped ~1 texting|messaging|contacting|calling|writing|sending|checking|bothering|reaching|messages|the|these|my|all|text
                    dont|didnt|cant|couldnt|did|never|dnt|doesnt|wont|wouldnt ~1 you|u|yall|they|ever|even|please|want|wanna? ~2 stop|quit|stopped ~1 texting|messaging|contacting|calling|writing|sending|checking|bothering|reaching|messages|the|these|my|all
                    dont|never stop|quit
                    why ~2 you|u|yall|they|she|he ~1 stop|quit|stopped
                    you|yall|they|she|he|u ~1 stopped
                    $ex|people|ppl|everyone|dealers|bill|collectors|debt|scammers|spammers|telemarketers|po|pimp|they|kids|hes|shes|cops|police|plug|landlord|exes|telling|told|tell|asked|ask|mom|gotta|should|must|shouldnt ~6 stop|quit|stops ~1 texting|messaging|contacting|calling|bothering|harassing|sending|hitting|writing|blowing ~1 me|us|up|my|him|her|them
                    $ex|people|ppl|everyone|dealers|bill|collectors|debt|po|pimp|they|kids|cops|police|plug|landlord|telling|told|tell|asked|ask ~6 leave|leaves|leaving me|us ~1 alone
                    i|me|you ~1 need|should|have|gotta|got|trying|try|want|cant|must|going|promise|ill ~1 to? ~1 stop|quit ~2 texting|messaging|contacting|calling|checking|hitting|sending|getting|talking ~2 him|her|my|them|dealer|ex|plug|people|money|guys
                    $ex|they ~5 leave|leaves|leaving|let ~1 me|us ~2 alone|be
                    dont leave me|us ~2 alone
                    dont|not ~1 want|wanna|like ~2 leave|be|let ~1 me? alone
                    leave me|us ~1 alone ~2 with|here|in|at|on|tonight|by|for
                    left me alone
                    why|did|dont|never|didnt ~3 leave|leaving me|us ~2 alone
                    let me be ~1 clear|honest|real|a|the|able|in|on
                    dont|not|never|no ~2 call|text|message|contact|write|hit|reach|bother ~2 me|my|us|this|up|out ~6 until|till|before|after|at|while|during|today|tonight|tomorrow|late|early|rn|on|yet|past|when|between|from|unless|because|cause|so|right|in|mornings|nights|weekends|if
                    dont|not call|text me|my ~2 text|call|email|instead|just|message
                    dont|not|no call|calls|calling|ring|phone me? ~2 only|just|rather|but|prefer ~1 text|texts|txt|message|messages|texting
                    no ~1 me|nos ~1 llamen|llames|llame|marquen|marques|marque|llamar ~1 text|texto|textos|texteame|texteen|mensaje|mensajes ~2 mejor|si|nomas|instead|porfa
                    no ~1 me|nos ~1 llamen|llames|llame|marquen|marques|marque|llamar ~1 mejor|solo|nomas|prefiero|pero|sino ~2 $text|text|texteen|texteame|escribanme|escribame|escribeme|escriban|escriba|mandenme|mandame
                    dont|not|no ~1 text|call|message|contact my|him|her ~1 mom|wife|husband|ex|family|job|boss|old|other|work|po|girlfriend|boyfriend|dad|sister|brother|emergency|sponsor|girl
                    dont|not|didnt|never ~1 want|wish|need|like you|u|them|him|her to ~2 lose|delete|block|text|call|contact|message|stop|tell|talk
                    dont|not|didnt|never ~1 want ~1 my|the|his|her|anyone|anybody|people|nobody|family|mom|them|him|ex ~5 text|texts|texting|message|messages|see|contact|call|calls|contacted|know|reading|read
                    dont|not|never ~1 wanna|want ~1 to? hear ~1 from|back him|her|them|my|that|bad|about|excuses
                    dont|not|didnt|never|havent|no|havent ~3 get|got|gotten|receive|received|see|seen|getting|hear|heard|have|had|need|ignore|mind|answer|miss|missed|check|checked|understand|read|respond|care|lose|delete|want|like ~3 your|any|the|my|ur|a|that|these|this|last|those|her|his|it ~2 $text|back ~3 yesterday|today|about|from|back|until|till|sorry|earlier|yet|help|to|appointment|on|u|you|anymore|so|but|late|in|for
                    havent|didnt|never|hadnt ~1 get|got|gotten|receive|received|seen|see|saw|had ~4 $text
                    lost|forgot|changed|change|new|stole|stolen|broke|deleted ~1 my|the|your|this|his|her ~1 phone|number|contact ~2 !.|from|off|and
                    lost|deleted|forgot|changed|losing ~1 my|your|the|all|her|his ~1 number|phone|contacts|info
                    i|accidentally|ive|phone ~1 delete|deleted|lost|erased|removed|blocked ~1 your|the|my|all|ur
                    dont|never|not|didnt ~2 lose|delete|forget|erase|remove|block|drop|blocked|deleted
                    did|do|have|are|why|who|u|you ~2 you|yall|u|they|someone|somebody ~1 block|blocked|delete|deleted|remove|removed|blocking
                    delete|remove my info|name|number from ~1 the|that|her|his ~1 report|record|file|court|lease
                    block|blocked|blocking|report my|his|her|him|them|the ~1 number|ex|dealer|plug|dealers ~1 was|were|is|
                    can|how ~4 block|delete his|her|my|dealers|him|a|them
                    delete|remove|lose|block|blocking|blocked|deleting|deleted ~2 dealer|dealers|plug|plugs|ex|exes|his|her|their|him|them
                    take|get|took|got ~1 me off|from|out|of ~3 suboxone|methadone|the|streets|street|dope|drugs|subs|probation|meds|bus|work|my|here|jail|shelter|house|fentanyl|detox|waitlist|waiting|hook|couch|ground|bed|court|hospital|program|this ~2 streets|street|shit|dope|place|house|town|hell|jail|mess|situation|apartment|shelter|drugs|stuff|detox|block|hospital|hook|city|relationship|bed
                    remove me from the|detox|my|waitlist|waiting|lease|shelter|emergency
                    take|get|put|leave|left me|my ~1 off|on ~1 the? waitlist|waiting|detox|housing|bed
                    drop me|us ~1 off|a
                    get|getting|help|want|need ~1 me? off ~1 of? ~1 subs|suboxone|methadone|dope|fentanyl|drugs|heroin|meth|pills|probation
                    get|got me out
                    dont text|message|contact me|us back
                    if you|u|yall|i|they dont|didnt|never|cant
                    dont text and|while ~1 drive|driving
                    dont text ~1 driving|drive
                    cant|couldnt|wont|didnt ~1 opt|text|message|contact
                    no|not ~2 text|texts|message|messages|contact|reply|response|txt ~2 back|from|since|yet|today|her|him|them|my|all|in|for|yesterday
                    no text|texts|message|messages ~1 ?|came
                    no more|mas ~1 dope|drugs|money|using|pills|for|room|beds|strips|kits|narcan|needles
                    done|over|tired|sick|fed|enough|finished ~4 $text ~1 my|him|her|back|from|ex|dealers
                    fuck|f off ~1 to|work|lol|for
                    fuck|screw|pissed ~1 off ~1 today|at|my|him|her|me
                    go|goes|went|going|make|it|pain|will|this|cravings|wont|feeling|sickness|want|him|they|wish|help|voices ~3 go away
                    go away ~2 for|to|from|a|this|with|someplace|somewhere|on|weekend
                    did|is|are|will|would|when|does ~1 i|this|it|you|these|they|u ~2 unsubscribe|opt|unsubscribed|remove|removed
                    i|you|accidentally|did|accident|didnt|meant|mean|wasnt|not|dont|sorry ~3 unsubscribe|unsubscribed|unsubscribing|opted|opt|optout ~2 by|on|accidentally|accident|before|want|from|earlier|yesterday|mistake
                    didnt|dont|not|wasnt ~3 unsubscribe|opt|optout|unsubscribed|opting
                    unsubscribe|unsubscribed ~2 from ~1 netflix|hulu|spotify|email|emails|emails|gym|youtube|her|amazon
                    cancel|end ~1 my|the|this|all ~1 appointment|order|ride|visit|intake|meeting|kit|request|membership ~1 .|at|for|gym|netflix|hulu|with|please
                    text|texts|texting|message|messages|call|calls ~3 stopped
                    remove|removed|removing ~2 stitches|packing|dressing|warrant|bandage|ankle|monitor|mattress
                    turn|shut|turned|shutting|turning|cut|switch|cutting ~2 off ~2 my|phone|power|lights|electric|service|water|the|gas|heat|tv|at|me|our
                    turn|shut|cut|switch|turning|shutting ~1 my|the|our|it ~2 off|phone|lights|water
                    spam|harassment|harassing|spamming ~3 calls|my|ex|from|him|her|other|folder|charges|musubi|landlord
                    ex|he|hes|she|shes|my|landlord|neighbor|boss|they|theyre ~4 harassment|harassing|spam|spamming|bothering
                    mail|kits|needles|strips|narcan|order|package|packages|supplies|condoms|syringes
                    reminder ~3 appointment|work|to|me
                    block|blocked|blocking ~2 me|from|on|party|away|over
                    will|would|do|does|can|could|gonna|going|did|they|theyll|he|she|might|if ~2 kick|kicked|throw|thrown|drop|remove|removed ~1 me|us|you ~1 out|from|of ~3 program|house|shelter|class|clinic|housing|group !list|texts
                    done|through ~1 with texting ~1 him|her
                    stop|quit ~2 $text ~1 him|her|them|my|other|people|guys|dealers
                    stop|quit ~1 sending|getting ~1 me to|through|home|away|back
                    dont|didnt|doesnt|never|not ~4 want|mind|bother|need ~1 you|u|yall ~1 to? ~1 stop
                    dont bother|bug|hurt|annoy me|us ~1 to|at|that|if|none|a|so|much|when|.
                    doesnt|didnt ~1 bother|disturb|hurt|text|call|contact|write|message|hit me
                    he|she|they|ex|nobody|noone|family|kids|mom|dad|it|coach|friends|people|anyone|sister|brother|who|son|daughter|that|these|i|everyone|one ~3 dont|never|doesnt|didnt|not ~2 text|call|message|contact|bother|write|talk|hit|check|reach|speak ~1 me|us|up|on|out|to
                    dont|never|not|didnt ~1 write|talk|speak|check|call|email ~3 him|her|them|my|cops|police|checks|those|that|good|spanish|english|much
                    dont talk|speak to me ~1 like|about
                    $not ~1 want|need|like|wanna ~2 text|texts|texting|messages ~1 him|her|my|them|anymore|anybody ~1 him|her|my|them|dealer|ex
                    no ~1 dejes|dejen|deje|paren|pares|pare ~1 de ~1 escribirme|mandarme|escribir|mandar|textear|mandando|textearme|contactarme|llamarme|hablarme|enviarme|mensajes
                    no ~1 me|nos ~1 llamen|manden|escriban|hablen|marquen|llames|escribas|textees|texteen|llame|escriba|molesten ~1 hasta|antes|despues|cuando|por|durante|hoy|manana|tarde|temprano|al|en|mientras|si|tan|de|los|trabajando|estoy|porque|ahorita
                    no ~1 me|nos ~1 llamen|manden|escriban|hablen|marquen|llames|escribas|textees|texteen|llame|escriba|molesten ~1 a las|esta|esas|estas|altas|media
                    $ex|hombre|doctor|ellos|nadie|gente|exnovio|mama|todos|patron|jefe|que|hermano|mi ~3 no? deja|deje|dejan|dejen|molesta|para|escriba|escribe|molestando ~1 de? ~1 molestarme|escribirme|llamarme|molestar|textear|mandar|mandarme|en|escribir|textearme
                    $ex ~3 no me deja|deje|dejan ~2
                    nadie|ustedes|usted|coach|el|ella|ellos|familia|hijos|porque|ya|por ~3 no ~1 me|nos ~1 escribe|escriben|contesta|contestan|escribio|escribieron|manda|mandan|mandaron|mando|llama|llaman|contactan|contacto|contactaron|hablan|habla
                    dejenme|dejame|dejeme|deja|deje ~1 ver|pensar|pensarlo|saber|pregunto|preguntar|checar|checo|un|explicar|explico|llamar|hablar|decir|decirle|contar|aqui|terminar|buscar|el|la|les|le|les
                    dejenme|dejeme|dejame solo|sola ~1 en|con|aqui
                    no me dejen|dejes|deje|deja ~1
                    saquenme|saqueme|sacame|sacarme|quitame|quitarme|quitenme|salir|salirme ~2 aqui|calle|calles|carcel|hospital|casa|dolor|malilla|droga|drogas|vicio|esto|problema|de ~1 las|la|el|mi|aqui|este|este|esto? ~1 calle|calles|carcel|hospital|casa|dolor|malilla|droga|drogas|vicio|ansiedad|ansias|heroina|relacion|hoyo|infierno
                    perdi|cambie|perdio|olvide|borre|robaron|elimine ~3 numero|telefono|contacto|celular|mensajes|mensaje|contactos
                    no|nunca ~1 me|nos ~1 llego|llegaron|llega|llegan|recibi|han ~3 $text
                    no ~1 recibi|recibido|vi|lei|entendi|entiendo|mire|encuentro|tengo|pude ~3 $text
                    no quiero que ~2 dejen|paren|borren|se|mi|el|sepan|sepa|nadie
                    no quiero mas|seguir ~1 droga|drogas|problemas|heroina|usar|usando|consumir|dolor|consumiendo|jeringas|tiras|malilla|pastillas
                    cancelar|cancelen|cancela|cancelo|cancele ~1 mi|la|el|una ~1 cita|orden|pedido|ride|transporte
                    paren|pare|para|deja|deje|dejar|parar ~2 de ~1 usar|consumir|tomar|fumar|inyectarme|sangrar|vomitar|temblar|drogarme|sufrir
                    para ~1 el|la|mi|que|los|mandar|mandarme|enviar|escribirme|recibir|poder|ver|mensajes|mandarles|contactar|contactarme|llamar|llamarme|hablar|hablarme
                    dar|darme|dieron|dio|doy|den de baja ~2 trabajo|escuela|seguro|medicaid|hospital
                    dar|darme|dieron|doy de alta
                    take|cross|scratch|strike|off|from ~3 guest|party|potluck|grocery|shopping|chore|prayer|naughty|substitute|payroll|lunch list
                    get|got|getting|read|reading|going|looked|looking|scrolled|scrolling|went through ~1 your|the|my|all|these|those ~2 $text
                    presion|batería|bateria|peso|voz|planta|dosis|tension ~1 baja
                    bajo|baja ~1 de|el|la peso|renta
                    vete|vayanse ~1 con|por
                    acoso|spam ~2 llamadas|mi|ex
                    """));

    /** A sentence that says only "stop"; the rest of the text may be courtesy. */
    private static final Phrases SENTENCE = Phrases.lines("""
            please|ok|okay|just|now|hey|said|ya|yes|no|sorry|yall|dude|bro|man|seriously|omg|ugh|bruh|fr|nah|u|hi|hello|wtf|lol|guys|fucking|for|god|jesus|yo ~1 please? stop|unsubscribe|cancel|optout ~1 .|please|now|thanks|already
            can|could|would|will you|yall|u|ya please|just? stop|quit .|please|now|it|this|already ~1
            i|we|ive|already ~1 said|say|asked|told|wrote|typed|texted|sent|repeat|mean ~2 stop|unsubscribe|cancel .|already|now|please
            i need|want|would you|yall|this|it|u to? stop
            stop|unsubscribe|cancel|stopp please|now|thanks|thank|ok|okay|it|this|already|por|ya|gracias|right|forever|immediately|asap|u|bro|dude|man|all|bye|stop|everything|sending|fr|seriously|lol|pls|texting|means ~3 .
            stop|sotp|stpo|st0p|stp
            unsubscribe|unsub|optout
            alto|pare|paren|parenle|parar|basta|stop|baja|cancelar|cancelen por|ya|gracias|porfa|porfavor|todo|please? favor|gracias? .
            por favor ~1 alto|pare|paren|stop|cancelar|cancelen|basta|baja
            ya ~1 alto|pare|paren|stop|basta .
            porfa|please|favor alto|pare|paren|stop|basta
            end|cancel|quit all|please|now|this|texts|service|everything .
            please end|cancel|quit|remove .
            quit it|now|already|please .
            enough texts|texting|already
            opt out ~2
            """);

    private static final Phrases POLITE = Phrases.lines("""
            ^ thanks|thank|please|gracias|bye|goodbye|ok|okay|sorry|god|have|wrong|not|im|por|adios|found|i|no|this|u|you|ty|who|dont|take|leave|my|its|numero|se|esta|equivocado|ya|disculpe|perdon|hi|hello|hey|yo|never|hola|que|good|buenas|seriously|for|and
            """);
    private static final Phrases TALK = Phrases.lines("$text|contact|contacting|calling|call");
    private static final Phrases WRITTEN = Phrases.lines("$text|contact|contacting|writing|number|list|program");

    /** More words than this are no stop with courtesy around it. */
    private static final int LONGEST_COURTESY = 80;

    private static final int FEWEST_DOTTED = 3;
    private static final int MOST_DOTTED = 8;

    private static final Phrases LACKS = Phrases.of(
            "dont|aint|havent|got|have|without got|have|no ~2 id|money|food|place|home|clothes|charger|job|car|ride|insurance|shoes|ssn|documents|minutes|data|signal|wifi|credit|charge",
            "no tengo ~2 identificacion|dinero|comida|casa|ropa|cargador|trabajo|carro|papeles|saldo|minutos|datos|nada");

    /** "My sponsor said to text you": who sent them, and no word about stopping. */
    private static final Phrases SENT_HERE = Phrases.of(
            "said|told|says ~2 to|2 text|call|message|reach|hit ~1 u|you|yall|this|here",
            "dijo|dijeron ~2 que|de ~1 escribiera|llamara|mandara|textear|textee");

    private OptOutRules() {}

    /** "Please don't stop texting me" (T3), "dont got no id no phone" and "my sponsor said to text you": who tells that stops nothing. */
    static boolean areDenied(Words words) {
        return (GO_ON.in(words) || LACKS.in(words) || SENT_HERE.in(words))
                && !RULE.holds(words)
                && !OptOutTurns.hold(words)
                && !OptOutReasons.hold(words);
    }

    /** Whether the text has words of it, whatever they mean there. */
    static boolean areSaid(Words words) {
        return RULE.isSaid(words) || OptOutTurns.areSaid(words) || OptOutReasons.areSaid(words);
    }

    static boolean hold(Words words) {
        return isWord(words)
                || RULE.holds(words)
                || OptOutTurns.hold(words)
                || OptOutReasons.hold(words)
                || isStop(words)
                || (isDotted(words) && RULE.holds(said(words)));
    }

    /** "Dont. Text. Me.": every word a sentence. */
    private static boolean isDotted(Words words) {
        int spoken = words.spoken().size();
        return spoken >= FEWEST_DOTTED
                && spoken <= MOST_DOTTED
                && Sentences.of(words).size() == spoken;
    }

    private static Words said(Words words) {
        return Words.ofTokens(words.spoken());
    }

    /** Whether the text speaks of texts or calls. */
    static boolean areNamed(Words words) {
        return TALK.in(words);
    }

    /** Whether the text speaks of what is written, and of whom it is written to. */
    static boolean areTextsNamed(Words words) {
        return WRITTEN.in(words);
    }

    /** Whether the text is one of the words of T1, or a slip of one. */
    static boolean isWord(Words words) {
        return WORDS.contains(words.bare());
    }

    /** "Stop. Thank you": a sentence that says only stop, with nothing but courtesy around it. */
    private static boolean isStop(Words words) {
        if (words.tokens().size() > LONGEST_COURTESY) {
            return false;
        }
        boolean stop = false;
        for (Words sentence : Sentences.of(words)) {
            if (SENTENCE.areAll(sentence)) {
                stop = true;
            } else if (!POLITE.in(sentence) && !TALK.in(sentence)) {
                return false;
            }
        }
        return stop;
    }
}
