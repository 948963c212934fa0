package handrail.bot.read;

/**
 * Opting out (T2) in turns of speech that have none of the usual words: losing the number, leaving the list, permission that was never given,
 * wasted breath. What looks like one and is none (T3) stands beside them.
 */
final class OptOutTurns {

    private static final Rule NUMBER = Rule.of(Phrases.lines("""
                    lose|loose|toss|trash|shred|chuck|ditch|wipe|void|del|dlt|delet|scrub|burn ~1 my|this|the|these|that ~1 number|numba|digits|contact|info|file|paper|form|consent|line
                    get rid of ~1 my|this|the ~1 number|contact|info|name
                    rip|tear ~1 up|my|that ~2 paper|form|consent
                    keep|leave my|this ~1 number|phone|line out|off ~1 of|your|ya|it|this|.
                    keep|get|stay|be outta|out|off|away ~1 of|from? my|this ~1 phone|line|inbox|messages|texts|number|cell|dms
                    leave my|this ~1 number|phone|line ~1 alone|be|out
                    dont|never|not ~1 keep|save|use|hold ~2 my|this number
                    ^ please|just? take|cross|scratch|strike|check|wipe|clear|clean|count|deal ~1 me|us|him|her|my|this ~1 name|number? off|out|down ~1 .|of|now|please|yalls|your|ur|this|already|thanks
                    cross|scratch|strike|knock me|us off ~1 .|of|that|this|ur|your|the|yalls ~1 list|.
                    take|remove|drop ~1 him|her off|from ~1 of|the|your|this|that? ~1 list|roll|rolls|system|.
                    do|put ~1 not contact|call|text list|registry
                    mark|put|flag ~3 do not|nt contact|text|call|disturb
                    put|mark me ~1 down ~1 as ~1 no|gone
                    get|need|want|be|am|me ~2 taken|took off ~1 .|this|of|here|your|that|please
                    unsub|unenroll|disenroll|unregister|deregister|deactivate|unfriend|uninstall|unsign ~1 me|this|please|.|my
                    close|wrap|shut|turn|switch me|us out|off|down
                    close|wrap ~1 my|this ~1 case|file|account|number ~1 out|.|please
                    close|wrap out|up my|this|the ~1 file|number|case|account
                    kill|unplug|disable|turn ~1 off? the|this|that|your|ur ~1 bot|robot|thing|machine !pain|phone
                    """), Phrases.lines("""
                    keep|get|stay|be|take|lose|need|want ~1 off|out|away|down|my ~3 waitlist|waiting|shelter|clinic|eviction|lease|housing|emergency|guest|probation|work|drugs|dope
                    i|to|trying|need|gotta|should|told|tell|did|they|he|she|him|who ~3 lose|keep|stay|get|take|took|toss|ditch|burn|wipe ~2 my|him|her|the|his|off|out|away|rid
                    dont|not|never|didnt ~1 lose|take|drop|remove|cross|cut|close ~1 my|me|us|this
                    close|shut|turn|wrap ~2 door|lights|phone|oven|stove|water|power|heat
                    number|name|me ~3 report|record|lease|contract|petition
                    did|are|will|gonna|going|yet|you|they ~2 close|closing ~1 my
                    my old file|case|account
                    """));

    private static final Rule LEAVING = Rule.of(Phrases.lines("""
                    dropping|bowing|backing|pulling|opting|stepping|tapping out ~1 of? ~1 this|these|the|your ~1 $text|list|program|thing|study|service|chat
                    leaving|leave|exit|exiting this|the|your ~1 chat|thread|list|texts|messages
                    ^ exit please|program|list|.
                    not|wont|no|dont|longer|never ~1 be|longer? partaking|participating|enrolling|participate|partake ~1 .|in|anymore|any|this
                    no|not|dont|nothing|any ~3 part|nothing|nothin ~1 of|in|to ~1 do|with? ~1 this|it|your|yall|you|these
                    leave|deal|keep|count me|us out ~1 of
                    part ways ~1 .|here|now|and
                    no more|mo|mas ~3 for|para|pa me|mi
                    call it quits|here ~1 with|on ~2 $text|texting|messaging
                    ^ please? let|cut me|us loose ~1 .|please|now|yall
                    ^ please|just? let|release me|us ~1 off|from|out ~1 of|from|with|w ~1 this|the|your|these ~1 program|list|$text|thing
                    consider|graduate|graduating me|myself ~1 gone|graduated|removed|out|from
                    unfollow|ghost me ~1 please|.
                    miss|hit me ~1 not? with ~1 these|this|that|your|the ~1 $text|checkins
                    fall|back|ease|lay|chill back|up|off|out ~1 off|of? me|my|with|w|on ~1 me|my|the? ~1 $text|phone|line|number|checkins|msgs|.
                    fall|back|ease|lay off|up the ~1 $text|checkins|msgs
                    knock|cut it|that off|out ~1 .|with|now|already|please|yall|lady|man
                    ^ please|just|yo|ok|lady|dude|hey|and? quit|stop it|this|them|em|that ~1 .|now|please|already|yall|immediately
                    ^ please|just|yo|ok? quit|stop with|w ~1 the|all|this|these|that|your|ur ~3 $text|msgs|mess|nonsense|crap|questions|surveys|checkins|check|hi|how|hey|.
                    give|giving it a rest ~1 .|with|already|will|now
                    kick rocks
                    ^ go on ~2 $text|surveys
                    have|has|let|text|bother|message|find|try|pick|bug|call on? somebody|someone|sumbody|anybody ~1 else ~2 .|to|who|that|please
                    spot|place to|for somebody|someone ~1 else ~3 want|wants|needs
                    """), Phrases.lines("""
                    stop|quit ~2 it|this|that|with ~4 lol|lmao|haha|jaja|sweet|cute|funny|blushing|laughing|dope|drinking|drugs|using
                    i|to|cant|can|trying|want|need|gonna|wanna|me|help ~2 stop|quit|exit|leave ~1 it|this|them|that|with
                    let|cut me loose|go ~1 from ~1 the|my ~1 job|jail|work|hospital
                    leaving|leave|exit|exiting ~2 program|list ~1 at|in|by|on|friday|today
                    leave me|us out ~2 in|here|cold
                    give|have|call|find|text somebody|someone else ~2 kit|my|ride
                    part|call|let ~3 him|her|them
                    no more|mo|mas ~3 for|para|pa me|mi
                    no|not|nothing ~3 do with him|her|them|my
                    said|told|tell|says find|text|call|bother|try
                    loose|off from ~2 needle|dope|drugs|stuff
                    """));

    private static final Rule PERMISSION = Rule.of(Phrases.lines("""
                    nobody|noone|never|didnt|not|aint ask|asked ~1 for|you|yall|u ~1 this|these|it|that|to|texts|.
                    never|didnt|not|dont|aint|dnt sign|signed|sing|signd ~1 me|us? up|on ~2 .|this|that|it|these|$text|nothing|nothin|none|here
                    never|didnt|not|dont|aint agree|agreed|consent|consented|okd ~2 this|it|these|$text|contact|any|contacted
                    never|didnt|dont|not|aint|havent|nobody|nor ~1 gave|give|given|got|have|had ~2 permission|consent|authorization
                    never|didnt|aint|not ~1 gave|give ~1 you|yall|u|nobody|ya|anybody|this|out|no ~1 one? ~1 my number|digits
                    no right|business|permission ~1 to|texting|contacting ~1 text|texting|this|message|contact|have
                    signed|put|enrolled|registered|added me|us|my ~1 up|number|down|name ~2 without|behind|with ~1 asking|tellin|telling|no|my|permission
                    void|revoke|null|withdraw|withdrawn|withdrawing|revoked|rescind|retract|remove|revoking|cancel ~3 consent|permission|authorization|agreement
                    consent|permission ~1 is? ~1 withdrawn|revoked|denied|void|cancelled
                    undo|cancel|void|tear whatever|what|that|the ~1 i|form|paper ~1 signed|.
                    i|ill|will|gonna|going|am|im ~2 sue|suing|report|reporting ~1 you|yall|u|this
                    hear|hearing from ~1 my|our|a lawyer|attorney
                    tcpa|fcc|ftc
                    cease and|n|& desist
                    formal|written|final ~1 notice|request|warning ~4 stop|cease|text|contact|contacting|message|remove|withdraw
                    decline ~1 further|future|to|these|any|all ~1 be? ~1 $text|contacted|contact|participate|messages|these
                    pass on ~1 all|future|further|any|the|these ~1 $text|future|further|messages
                    """), Phrases.lines("""
                    he|she|they|mom|landlord|judge|doctor|did|do|does|who|school|court ~2 never|didnt|dont|not|sign|signed|agree|consent|give|gave|gives|ask ~2
                    report|reporting|sue|suing ~2 him|her|them|batch|my|landlord|stolen|a
                    dont|need|got|have ~1 have|got|need|no permission ~1 slip|from|to leave|go|travel
                    never|didnt|dont ~1 ask|asked|sign|signed ~3 strips|kit|kits|lease|form|papers|ride
                    """));

    private static final Rule WEARY = Rule.of(Phrases.lines("""
                    what part of ~1 no|stop|dont|not
                    how many times ~2 i|we|must ~3 say|tell|ask|told|said|repeat !this|him|her|my|them
                    already|ive|thrice|i already|have? asked|requested ~3 removed|off|unsubscribed|stop|quit !him|her|my|them
                    already|ive told|said ~3 removed|off|unsubscribed|stop|quit !him|her|my|them
                    thought i ~1 was|got|had|told|already ~2 off|out|unsubscribed|stopped|yall ~1 this|list|of|here|.
                    already ~1 opted|unsubscribed|texted|typed|sent|said|replied ~1 out|stop|quit|unsubscribe|no
                    why|how ~1 am|do|are|yall|you|u|is|r ~2 still|keep|keeps ~1 getting|sending|texting|writing|messaging|gettin|contacting ~1 these|this|them|me|ur|your|.|texts|messages|here
                    why|how am i still on|in this|here|it|your|ur
                    wont|not|never|aint|done|stopped|quit ~2 answer|answering|reply|replying|respond|responding|reading|opening ~2 these|this|them|yall|you|next|any|$text ~1 so|anymore|and|more|.|of|one
                    no|aint|not|any|little ~1 sense|use|point|reason ~1 in|of|for|to|you|yall? ~1 text|texting|write|writing|send|sending|sendin|reach|reaching|contact|contacting|message|messaging !him|her|them|back|my|his|people
                    no need to|for|2 ~1 keep|be|more|continue ~1 reaching|texting|checking|this|these|sending|going|writing|text
                    you|u|ur|youre|yall|quit|stop|dont|dnt|ya ~1 waste|wasting|wastin ~2 time|texts|minutes|breath|money|energy|data
                    save|spare ur|your|yall|yourself|yourselves|me ~1 the? ~1 breath|texts|trouble|minutes|energy|$text
                    save it|them|those|these|that ~1 for ~1 somebody|someone|people|folks|others
                    im|i|am|we ~2 sick|tired|fed|over|done|through|annoyed ~1 of|up|with|w ~1 yall|you|u|this|these|ur|your ~1 people|number|texting|$text|hitting
                    had it ~1 up|with ~3 you|yall|these|this|$text
                    you|yall|u|these|texts|this|messages|ur|youre ~1 are|is|r? ~1 bothering|bugging|annoying|harassing|disturbing|stalking|blowing|botherin|stressing|triggering|upsetting ~1 me|my|us|.|up
                    i|ill|id ~1 call|holla|reach|text|find|holler|let ~3 if|when i need ~5 dont|until|til|otherwise|no|silence|quiet|till
                    rather|prefer|like|wish ~2 not|didnt|dont|wouldnt|quit ~1 be|get|have? text|texting|texted|message|messaged|contact|contacted|write|getting|texts|messages|these|contacted
                    prefer no|zero|not ~1 more|to? ~1 contact|$text|be|get|receive
                    please|kindly|must|should ~1 refrain|desist|cease ~1 from|.|now|all|immediately ~1
                    respect|honor my ~1 wishes|privacy|request|decision ~2 .|and|not|stop|dont|leave
                    change my ~1 number ~2 cause|because|to|cuz|if ~2 yall|you|of|get|u
                    block|blockin|blocking|blocked|reporting|reported ~1 and|n|& ~1 report|reported|block|blocked|reporting|blocking
                    make|made me block|change|report|sue you|u|yall|my|this|ya
                    """), Phrases.lines("""
                    he|she|ex|landlord|dealer|plug|nobody|they|people|neighbor|neighbors|kids|mom|cravings|school|boss ~3 bothering|answer|answering|blowing|annoying|harassing|stalking|wasting|respond|reading
                    blowing|stressing|bothering|triggering me ~1 kisses|away|out ~1 but
                    am|is|are ~1 i|this|it ~1 bothering|annoying
                    told|asked|tell|ask|said ~1 him|her|my|them|to ~3 stop|leave|off
                    tired|sick|done|over ~1 of|with ~1 you|this|these ~1 dope|shelter|cold|drugs|weather|pain|sickness|life|program
                    why|how ~4 sick|tired|waitlist|nauseous|cravings
                    not|isnt|aint|arent|doesnt|dont ~1 bothering|bugging|annoying
                    save ~4 live|alive|worth
                    call|calls|voice|llamadas|phone ~3 text
                    text|texts ~2 call|calls|voice
                    i ~2 like ~1 you|these|getting|that
                    """));

    private static final Rule SPANISH = Rule.of(Phrases.lines("""
                    ya|favor|por|porfa|porfavor|please|mejor|pero|plis no|nunca ~1 me|nos? ~1 vuelvan|sigan|siga|esten|este|anden? ~1 a|mas? ~1 manden|mande|mandes|escriban|escriba|escribas|escribiendo|mandando|preguntando|texteen|textee|textees|contacten|insistan|insista|pregunten|pregunte|busquen|busque|molesten|molestes|checando ~1 .|mas|nada|por|a|ya|porfa|gracias|senora|nunca|estos|sus|eso|a
                    no|ni ~1 me|nos? escriban|manden|escriba|mande|escribas|textees|texteen|insistan|insista|sigan|mandes ~1 mas|nada|nunca|jamas|.
                    no vuelvan|vuelva|vuelvas a ~1 escrib*|mandar|texte*|contact*|busc*|molest*|insistir
                    dejen|deje|deja|paren|pare|parale|parenle|basta|chole|bajale ~1 de|con|ya|a|esa|ese|el|estar ~2 estar? ~1 insistir|insistiendo|preguntar|preguntando|buscarme|joder|jodiendo|chingar|chingando|mensajear|mensajeo|vaina|relajo|bloque|textitos|mensajitos|$text|spam|textear|textearme|textiarme|mandarme|escribirme
                    quita|quite|quiten|saca|saque|saquen|borra|borre|borren|elimina|elimine|eliminen|baje|bajen|bota|bote|boten|tumba|tumben|remueva|remuevan|suelta|suelten|pierda|pierdan|desconecten|desactiven|kiten|kita|borrar|quitar ~1 mi|este|mis|ese|el|mi ~1 numero|nombre|cel|telefono|contacto|datos|informacion|numerito|number
                    quitenme|bajenme|quiteme|bajeme|borrenme|borreme|retirenme|retireme|olvidenme|sueltenme|suelteme|desconectenme|kitenme|desapuntenme|remuevanme ~1 .|ya|por|porfa|porfavor|please|de|del|xfa|plis|favor
                    quitenlo|borrenlo|eliminenlo|borralo|quitalo|borrelo|quitelo|quitenla ~1 .|ya|de|por|porfa|favor ~1 lista|ahi|su|.|la|favor
                    nunca|no ~1 les|le|te|me|yo? di|doy|dimos|dieron ~1 el|mi|a|nadie? ~1 mi|el|nadie? ~1 permiso|numero|autorizacion|consentimiento
                    nunca|no|tampoco ~1 me? ~1 pedi|acepte|apunte|inscribi|registre|autorice|solicite|autorizo ~1 a|en|para? ~1 esto|eso|.|que|$text|estos|recibir|nada
                    me apuntaron|inscribieron|metieron|registraron|apunto|inscribio|metio ~2 sin
                    retiro|revoco|quito|cancelo|anulo ~1 mi|el ~1 consentimiento|permiso|autorizacion|firma
                    con que ~1 permiso|derecho ~1 me
                    quien|quienes|donde|como ~4 numero ~4 borr*|quit*|elimin*|saquen|paren|dejen|no
                    como|donde le|me|hago|puedo ~1 hago? para|pa? salgo|salirme|borro|desapunto|desinscribo ~1 .|de ~2 esto|aqui|lista|eso|mensajes|grupo|textos|.
                    como ~1 se|le apaga|quita|cancela|cancelo|apago|quito ~1 este|esto|el|estos|a ~1 .|robot|$text|mensajitos|maquina|esto
                    que ~1 hago|pongo|escribo|mando|tengo ~2 para|pa ~1 que ~1 no|ya|paren|dejen|dejar|pare
                    me|yo ~1 salgo|bajo|retiro|borro|desapunto de|del ~1 programa|lista|esto|grupo|$text|eso|ahi
                    me doy de baja
                    quiero|quisiera|deseo|solicito|pido|exijo|necesito ~1 salirme|borrarme|bajarme|desapuntarme|darme|mi|que ~1 me? ~1 de|del|eliminen|quiten|borren|saquen|den ~1 programa|lista|esto|baja|mensajes|textos|eso
                    solicito|exijo|pido|quiero mi baja
                    renuncio|renunciar a|al ~1 programa|mensajes|los|esto|textos
                    no ~1 cuenten|cuente conmigo
                    conmigo no cuenten|cuente
                    cierren|cierre|cierra|cierrenme ~1 mi|el|ya ~1 caso|cuenta|expediente|archivo
                    no|ya|nunca ~1 quiero|quisiera|deseo|kiero|qiero|quero ~1 ya|mas? saber ~1 nada|mas? ~1 de ~1 ustedes|esto|eso|ese|uds|su|este|vos
                    no|ya ~1 quiero|deseo|kiero|quisiera|necesito que ~1 me|nos ~1 esten|anden|vuelvan|sigan|este|siga? ~1 a|mas? ~1 checando|preguntando|pregunten|mandando|manden|mande|buscando|busquen|contact*|molest*|text*|cuiden|cuidando|escrib*
                    prefiero|preferiria|prefiere ~1 ya|que? no ~1 me|que|recibir ~1 recibir|escriban|manden|contacten|contactaran|seguir|mensajes|escribiera|escribieran
                    tienen|tiene|estoy|traen ~1 hasta|harto|harta|cansado|cansada|fastidiado|hastiado ~1 la|el|de|con|ya ~1 madre|copete|gorro|sus|tanto|ustedes|que|estos|los ~1 de|con|me? ~1 $text|ustedes|escriban|mensajitos|eso|manden|sus
                    ahorrense|ahorrese|guardense|guardese|metanse|metase ~1 la|los|el|sus|su ~1 $text|molestia|saldo|mensajitos|tiempo
                    no ~1 pierdan|pierda|gasten|gaste|desperdicien ~1 su|el|mas? ~1 tiempo|$text|saldo
                    no|sin ~1 tiene|es|hay ~1 caso|sentido|necesario|necesidad|hace|falta ~2 escriban|manden|insistan|mandar|escribir|escribirme
                    no hace falta|necesario que ~1 me? ~1 escriban|manden|busquen|contacten|escriba|mande|anden|esten
                    escribanle|escribale|busquense|vayan|vayanse|texteen|moleste|molesten ~2 otro|otra|alguien ~1 .|persona|que|mas
                    numero|ekivocado|equivocado|equivocados|equivocaron|equivoco ~4 borren|borre|borra|borrenme|borrenlo|quiten|quite|quitenme|quitame|elimin*|dejen|saquen|kiten
                    numero|equivocado|equivocaron|soy|fallecio|murio|vive|preso|negocio|trabajo ~4 no|nunca ~1 manden|escriban|mande|escriba|llamen|texteen|vuelvan ~1 mas|a|nada|.|por
                    por que|qe|ke ~1 me siguen|sigue|sigues|estan|esta|estas escribiendo|mandando|texteando|buscando|molestando|contactando
                    ^ otra vez con ~1 sus|los|estos|tus ~1 $text|mensajitos
                    todavia ~1 siguen|sigue|me ~1 mandan|mandando|escribiendo|escriben|manda ~2 $text|.|esto
                    ya ~1 les|le|habia|puse|mande|pedi|van|dije ~2 stop|alto|baja|quitaran|borraran|quitara|sacaran|escribieran|mandaran
                    hagan|haga de|como ~1 cuenta? que ~1 no|me|ya|cambie ~2 existo|conocen|numero|mori|murio
                    olvidense|olvidese|olvidate ~1 que|de ~1 que? ~1 existo|mi|este|tengo ~1 numero|telefono|.
                    voy a bloquear|bloquearlos|reportar|reportarlos|demandar|demandarlos
                    si ~1 necesito|ocupo|quiero ~2 yo|les|los ~1 yo? ~1 llamo|busco|aviso|escribo ~4 no|ustedes|mientras
                    yo ~1 los|les|le? llamo|busco|aviso si ~3 no|ustedes|mientras
                    """), Phrases.lines("""
                    no|ni ~1 me|nos? ~1 escriban|manden|escriba|mande|escribas|llamen|texteen|busquen|textees ~3 hasta|noche|noches|temprano|tarde|manana|domingo|domingos|ingles|casa|correo|trabajo|jale|cuando|durante|mama|esposo|marido|mientras|medicina|policia
                    por que ~1 ya? no
                    para|pa que no
                    no la|lo|le|les|los
                    quiteme|borreme|bajeme|quitenme|borrenme|quitame ~1 de|del|la ~2 $day|cita|vida
                    depa|mail ~1
                    no|dejen|deje|deja|quiten|saquen|borren ~1 de|me|le|les|den ~1 escribir|mandar|quiten|saquen|borren|dejen|den|baja ~2
                    no dejen|paren|dejes|deje de
                    mi|el|ex|vecino|cobradores|jefe|nadie|hijo|hija ~3 no? ~1 deja|dejan|para|molesta|escribe|escriben|manda|buscan
                    quien|donde|como ~3 numero ~1 .
                    quitar|quite|quiten|quitame|salgo|salirme|dejar|dejen|salir|bajo ~3 vicio|droga|drogas|calle|malilla|tratamiento|trabajo|pedido|tira|dolor|mancha|trabajar|carcel|hospital|relacion|bus|parada
                    mandame|manden ~2 correo|casa
                    """));

    private OptOutTurns() {}

    static boolean hold(Words words) {
        return NUMBER.holds(words)
                || LEAVING.holds(words)
                || PERMISSION.holds(words)
                || WEARY.holds(words)
                || SPANISH.holds(words);
    }

    /** Whether the text has words of it, whatever they mean there. */
    static boolean areSaid(Words words) {
        return NUMBER.isSaid(words)
                || LEAVING.isSaid(words)
                || PERMISSION.isSaid(words)
                || WEARY.isSaid(words)
                || SPANISH.isSaid(words);
    }
}
