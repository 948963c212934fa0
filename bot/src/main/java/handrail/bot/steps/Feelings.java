package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/** How somebody is, told unasked: it is met as such, not with "I'm not sure I got that", and a person reads it. */
public final class Feelings implements Topic {

    private static final Phrases HEART = Phrases.of(
            "ashamed|guilty|embarrassed|stupid|pathetic|lonely|depressed|overwhelmed|heartbroken|exhausted|stressed|struggling|miserable|anxious",
            "i|im|feel|feeling|been|so|just ~2 sad|low|scared|tired|alone|empty|broken|worthless|nervous|hopeless|ashamed|shitty|awful|terrible|numb|stuck|worried|hurting|afraid|angry|mad|bored",
            "im|feel|feeling ~2 lost|down !for|with|to",
            "i|im|been|just ~2 cry|crying|cried !laughing|with|at|over",
            "i|im ~2 miss|missing my|him|her|them|kids",
            "cant|couldnt ~1 look ~2 kids|mom|family|mirror|myself|them",
            "let ~1 everyone|everybody|them|myself|him|her|family|down ~1 down",
            "$kin ~1 is|in ~2 sick|hospital|icu|dying|cancer",
            "$kin ~1 left|dumped|cheated ~1 me",
            "got|have|has nothing|nobody left",
            "took|taking|lost|losing ~2 my ~1 kids|kid|baby|babies|son|daughter|children",
            "me ~1 quitaron ~2 hijos|hijo|hija|bebe",
            "pray|prayers|oren|recen ~1 for|por me|mi|us",
            "never|didnt|couldnt ~2 say goodbye|bye",
            "i ~1 wasnt|werent there ~1 .|for|when",
            "i ~1 should|shouldve|couldve|could ~2 been|answered|stayed|called ~1 there|.|him|her",
            "im|am|so|just ~1 tired|sick|over|done|exhausted ~1 of|with? this|it|everything .",
            "$kin|he|she|they ~2 od|oded|overdosed|overdose",
            "debi|deberia ~1 estar|haber ~1 ahi|alli",
            "dont|not know what to? ~1 do",
            "no se que hacer",
            "im|still ~1 shaking !the|hands",
            "rough|hard|bad|shitty|long|tough|awful ~1 day|night|week|time|morning|one",
            "its|it|been ~2 hard|rough|tough",
            "im|am|feel ~1 a|such|like ~1 failure|loser|mess|junkie|screwup|burden|disappointment",
            "soy|siento ~1 un|una fracaso|carga|basura",
            "cant tell ~1 mom|family|anyone|anybody|nobody|him|her|them",
            "dont|aint|got|have|nobody ~2 nobody|anybody|anyone ~1 to? ~1 talk|.",
            "nobody|noone cares|understands|gets !about|the|how",
            "verguenza|culpa|deprimido|deprimida|agobiado|agobiada|estresado|estresada|angustiado|angustiada",
            "me? siento|estoy|ando ~2 triste|sola|solo|mal|cansada|cansado|perdido|perdida|vacia|vacio|bajoneado|bajoneada|gacho",
            "tengo|da|the|siento ~1 miedo|pena|verguenza",
            "estoy|ando|me ~2 llorando|llorar",
            "extrano a|mucho",
            "no tengo ~1 nadie|quien",
            "dia|noche|semana ~1 dificil|duro|dura|feo|fea|pesado|pesada");

    private static final Phrases BODY = Phrases.of(
            "my ~2 head|tooth|teeth|back|knee|stomach|belly|arm|leg|foot|feet|hand|body|throat|ear ~3 hurts|hurt|hurting|aches|aching|killing|infected|sore|swollen",
            "everything|body|all hurts|hurt|aches",
            "i|im|feel|feeling ~2 sick|unwell|nauseous|achy|dizzy !of",
            "dont|not feel|feeling ~2 good|well|right",
            "i|ive|got|have ~2 abscess|toothache|headache|flu|fever|rash|sore|infection",
            "cant|couldnt|havent|no|dont|didnt ~1 sleep|slept|sleeping",
            "throwing up",
            "puking|vomiting|diarrhea|vomitando|diarrea|vomito",
            "esta|anda ~1 malo|mala|enfermo|enferma",
            "me|le duele|duelen",
            "me siento|estoy ~1 enfermo|enferma|mareado|mareada",
            "no|ni ~2 duermo|dormir|dormido");

    /** "Can I just go to the ER": yes, always, and it is not ours to say more. */
    private static final Phrases EMERGENCY_ROOM = Phrases.of(
            "should|do|can|could|gotta|need|want i|to ~3 go|need|see ~3 hospital|er|emergency|urgent|ambulance",
            "debo|deberia|tengo|puedo ~1 que? ~1 ir ~2 hospital|urgencias|emergencia");

    /** "I don't wanna be alone": lonely, in words that elsewhere deny it. */
    private static final Phrases LONELY = Phrases.of(
            "dont|not|hate ~3 alone|lonely ~1 .|tonight|rn|now|today|here", "no quiero ~1 estar|quedarme ~1 sola|solo");

    private static final Phrases WELL = Phrases.of(
            "not|isnt|less|never|no|aint|stopped ~2 sad|scared|tired|sick|crying|depressed|lonely|alone|down|stressed|ashamed|anxious|bored|mad|angry|sola|solo",
            "hard|rough to find|get|reach|say|tell",
            "no estoy triste|mal|enfermo|enferma");

    private static final Phrases SORRY = Phrases.of(
            "^ im|i|so|hey|ok ~2 sorry|apologize",
            "^ sorry|perdon|disculpa|disculpe|disculpen|perdoname ~6",
            "my bad",
            "didnt mean to ~3",
            "dont be|get mad|angry|upset",
            "no te enojes|enoje",
            "lo siento");

    private static final Phrases ANGRY = Phrases.of(
            "you|u|yall|this|guys|bot|program|thing|service ~3 useless|suck|sucks|trash|garbage|bullshit|worthless|lame|stupid|dumb",
            "this|what|is|are|u|you a ~1 joke|bullshit|waste",
            "not|never|dont ~2 help|helping|helpful ~1 me|.|at|anymore",
            "nobody|noone|no one ~2 calls|called|helps|answers|answered|listens|cares|texted|texts ~1 back|me|.",
            "you|u|yall|they ~1 dont|never|doesnt|wont ~1 care|answer|call|listen|show|help|respond|come ~1 .|me|us|back|when|about",
            "keep ~1 waiting|asking|saying ~2 same|.",
            "sick|tired of you|u|yall|waiting",
            "are you|u|yall ~2 kidding|serious|joking|playing ~1 me|.|with|right",
            "dont|doesnt|nobody|noone|never give|gives|gave ~1 fuck|shit|damn|fucks",
            "nobody|noone|no|none one? ~2 came|showed|cared|helped|asked|bothered",
            "^ fuck this|that|off|you|u|yall ~1",
            "this|that|its is? bs|bull|crap",
            "^ wtf|bullshit|smh .|is|are|man|bro|yall|u",
            "hrs|hours|days|weeks|horas|dias ~3 nobody|noone|no|nadie ~2 came|called|cared|showed|vino|llamo|atendio",
            "no mames|manches|inventen|chinguen",
            "que chingados|diablos|carajos|poca",
            "pinche|pinches|puto ~1 bot|robot|programa|mensajes|maquina",
            "no les importo|importa|importamos",
            "vale|valen|vale madre|verga|gorro",
            "no sirven|ayudan ~1 para|nada|de|.",
            "puras|pura mentiras|mentira",
            "nadie ~1 llama|llamo|contesta|ayuda|escucha");

    @Override
    public @Nullable Answer begin(Moment moment) {
        boolean told = Talk.asksNothing(moment)
                || isAngry(moment)
                || asksForTheEmergencyRoom(moment)
                || (moment.is(Intent.NO) && (!moment.isBare() || !Refusal.isSaid(moment)));
        if (!told || (says(moment, WELL) && !says(moment, LONELY))) {
            return null;
        }
        if (isAngry(moment)) {
            return Answer.of(moment.say(Message.FEELS_ANGRY), Tasks.ANSWER);
        }
        if (says(moment, BODY) || asksForTheEmergencyRoom(moment)) {
            return Answer.of(moment.say(Message.FEELS_BODY), Tasks.ANSWER);
        }
        if (says(moment, SORRY)) {
            return Answer.of(moment.say(Message.FEELS_SORRY), Tasks.ANSWER);
        }
        return says(moment, HEART) || says(moment, LONELY)
                ? Listens.after(
                        moment, Answer.of(moment.oneOf(Message.FEELS_HEART, Message.FEELS_HEART_2), Tasks.ANSWER))
                : null;
    }

    /** At us, whatever a model takes it for: "u guys r useless". */
    static boolean isAngry(Moment moment) {
        return moment.slots().items().isEmpty() && says(moment, ANGRY);
    }

    /** Whether they ask to go to a hospital; no visit that was booked. */
    static boolean asksForTheEmergencyRoom(Moment moment) {
        boolean plain = moment.is(Intent.OTHER) || moment.is(Intent.APPOINTMENT);
        return plain && moment.facts().appointment() == null && says(moment, EMERGENCY_ROOM);
    }

    private static boolean says(Moment moment, Phrases phrases) {
        return phrases.in(moment.understood().words());
    }

    /** Whoever has just told how they feel is not asked about the post. */
    @Override
    public boolean leadsBack() {
        return false;
    }
}
