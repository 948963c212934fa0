package handrail.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S1: danger is found, and its look-alikes are not")
class DangerTest {

    private static Set<Signal> dangers(String text) {
        return new Understanding()
                .read(text, null).signals().stream().filter(Signal::isDanger).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he wont wake up",
                "He won't wake up!!",
                "he wont wke up wont wake up",
                "my girl is ovadosing",
                "she's blue",
                "not breathing",
                "hes not breathin",
                "i think i took too much",
                "i took 2 much",
                "cant wake her up",
                "i cant wake my brother up",
                "hes turning blue",
                "her lips are blue",
                "my friend is overdosing",
                "shes od'ing",
                "hes ODing",
                "i think hes od",
                "my bf overdosed",
                "he od'd rn",
                "my friend fell out and wont respond",
                "unresponsive",
                "she is unconscious",
                "barely breathing",
                "he stopped breathing",
                "hes gurgling",
                "no pulse",
                "he needs narcan now",
                "narcan isnt working",
                "i gave narcan and he still isnt breathing",
                "i did too much",
                "took the whole bottle of pills",
                "he aint waking up",
                "he shot up 5 minutes ago and wont wake up",
                "im overdosing",
                "havent slept, he wont wake up",
                "noooo he wont wakeeee up",
                "no despierta",
                "no respira",
                "mi amigo no despierta",
                "está morado",
                "esta azul",
                "se metió demasiado",
                "tomé demasiado",
                "creo que es sobredosis",
                "no puedo despertarlo",
                "no reacciona",
                "dejó de respirar",
                "esta inconsciente",
                "no tiene pulso",
                "casi no respira",
                "he tomado demasiadas pastillas",
                "he od'd and won't wake up now"
            })
    void an_overdose_is_found(String text) {
        assertThat(dangers(text)).contains(Signal.OVERDOSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my cousin od'd last year",
                "i overdosed 3 months ago",
                "narcan worked hes up now",
                "she od'd but i narcanned her and shes ok now",
                "my friend died of an overdose in 2019",
                "i want to prevent an overdose",
                "what are the signs of an overdose",
                "i cant wake up early",
                "i didnt wake up in time",
                "my phone isnt responding",
                "took too much time",
                "that took too much of my energy",
                "i have a blue car",
                "the blue pills",
                "is there an overdose training",
                "can i get narcan in case someone overdoses",
                "not an overdose",
                "im not overdosing",
                "since my overdose ive been scared",
                "feeling blue",
                "you guys arent responding",
                "my coach isnt responding to my texts",
                "i did too much work today",
                "mi primo tuvo una sobredosis el año pasado",
                "hace dos meses tuve una sobredosis",
                "mi telefono no despierta",
                "nadie responde mis mensajes",
                "quiero prevenir una sobredosis",
                "tomo demasiado cafe",
                "she has blue hair"
            })
    void an_overdose_look_alike_is_none(String text) {
        assertThat(dangers(text)).doesNotContain(Signal.OVERDOSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to end it",
                "i want to die",
                "i wanna die",
                "im going to kill myself",
                "thinking about killing myself",
                "kms",
                "im suicidal",
                "everyone would be better off without me",
                "everyone would be better off",
                "i dont want to be here anymore",
                "i dont want to live",
                "no reason to live",
                "i wish i was dead",
                "wish i could go to sleep and never wake up",
                "i cant go on",
                "ready to end it all",
                "end my life",
                "my friend wants to kill himself",
                "tired of living",
                "better off dead",
                "i dont want to wake up anymore",
                "this is goodbye",
                "i want to hurt myself",
                "nothing matters i just want to disappear",
                "quiero morir",
                "me quiero morir",
                "me quiero matar",
                "ya no quiero vivir",
                "quiero acabar con todo",
                "estarían mejor sin mí",
                "no vale la pena vivir",
                "quiero suicidarme",
                "ya no puedo más",
                "quitarme la vida",
                "No I want to die",
                "no quiero live anymore",
                "dont wanna existir"
            })
    void a_risk_of_suicide_is_found(String text) {
        assertThat(dangers(text)).contains(Signal.SUICIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this bus is killing me",
                "my feet are killing me",
                "im not suicidal",
                "i dont want to die",
                "i want to end it with my boyfriend",
                "i used to be suicidal years ago",
                "i tried to kill myself when i was 15",
                "my brother committed suicide last year",
                "the suicide hotline was great",
                "died laughing",
                "i want to live",
                "i cut myself shaving",
                "want to end the call",
                "i dont want to be here at the shelter",
                "no quiero morir",
                "no soy suicida",
                "no puedo más tarde",
                "quiero terminar con mi novio",
                "i cant do this tomorrow",
                "dying for a cigarette",
                "im done with work"
            })
    void a_suicide_look_alike_is_none(String text) {
        assertThat(dangers(text)).doesNotContain(Signal.SUICIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my boyfriend is hitting me",
                "he hit me",
                "hes going to kill me",
                "he has a gun",
                "he threatened to kill me",
                "my ex is outside with a knife",
                "he wont let me leave",
                "im scared of him",
                "i dont feel safe here",
                "someone is following me",
                "he choked me",
                "he keeps beating me",
                "my husband beats me",
                "they are trying to break in, breaking in my door",
                "he locked me in",
                "me esta pegando",
                "mi novio me pegó",
                "me va a matar",
                "tiene una pistola",
                "tengo miedo de él",
                "no me deja salir",
                "me están siguiendo",
                "mi esposo me golpea",
                "le tengo miedo"
            })
    void danger_from_a_person_is_found(String text) {
        assertThat(dangers(text)).contains(Signal.VIOLENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he hit me up yesterday",
                "my mom is gonna kill me lol",
                "this heat is killing me",
                "my boss is going to kill me",
                "he beat me to it",
                "my ex hit me years ago",
                "he never hit me",
                "im scared of withdrawal",
                "scared of my addiction",
                "they wont let me leave work early",
                "i got locked out of my account",
                "no estoy seguro",
                "no me deja dormir el dolor",
                "they broke into our shed back in april, all fixed now",
                "our van got broken into a month ago",
                "mi sobrina me mojó con su pistola de agua",
                "he has a water pistol and the kids are screaming",
                "estos zapatos me están matando",
                "i locked myself out again",
                "it hurts me to say it"
            })
    void a_violence_look_alike_is_none(String text) {
        assertThat(dangers(text)).doesNotContain(Signal.VIOLENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "im having a seizure",
                "she is having seizures",
                "chest pain",
                "my chest hurts bad",
                "i cant breathe",
                "my abscess is hot and i have a fever",
                "red streaks up my arm",
                "im pregnant and bleeding",
                "bleeding wont stop",
                "wont stop bleeding",
                "throwing up blood",
                "i think im in precipitated withdrawal",
                "call 911",
                "need an ambulance",
                "allergic reaction",
                "im hallucinating",
                "cant keep water down",
                "hes having a stroke",
                "this is an emergency",
                "dolor en el pecho",
                "no puedo respirar",
                "está convulsionando",
                "estoy embarazada y sangrando",
                "la herida tiene pus y tengo fiebre",
                "necesito una ambulancia",
                "vomitando sangre",
                "es una emergencia"
            })
    void a_medical_emergency_is_found(String text) {
        assertThat(dangers(text)).contains(Signal.MEDICAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i had a seizure last year",
                "not an emergency",
                "its not an emergency",
                "i need my emergency contact changed",
                "emergency housing list",
                "history of seizures",
                "i take seizure meds",
                "no chest pain",
                "my wound is healing fine",
                "do you have wound care",
                "heart broken",
                "no es una emergencia",
                "contacto de emergencia",
                "tuve convulsiones el año pasado",
                "im pregnant"
            })
    void a_medical_look_alike_is_none(String text) {
        assertThat(dangers(text)).doesNotContain(Signal.MEDICAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can i get some narcan",
                "how do i get on subs",
                "hello",
                "thanks",
                "about a 3, rough night",
                "i used last night",
                "need food",
                "pick up",
                "yes",
                "no",
                "when is my appointment",
                "wrong number",
                "ok see you tomorrow at 4",
                "im doing good today",
                "can you mail it to 02134",
                "my phone died",
                "the bus was late again",
                "got a new job!",
                "happy birthday",
                "is dana there",
                "i lost my id",
                "cant sleep",
                "im so tired",
                "rough day but im ok",
                "hola",
                "gracias",
                "necesito jeringas",
                "quiero dejar de usar",
                "como un 3",
                "tengo hambre",
                "no tengo donde dormir",
                "mañana tengo cita",
                "estoy bien",
                "me siento solo",
                "im dope sick",
                "took my meds today",
                "i took my medication this morning",
                "where is the shelter",
                "she moved out",
                "my kid is sick",
                "i miss my mom",
                "they said no",
                "going to a meeting tonight",
                "he said hes coming",
                "im scared of what comes next",
                "i feel like crap",
                "i hurt my back at work",
                "can i bring my dog",
                "who is this",
                "are you a bot"
            })
    void an_everyday_text_is_no_danger(String text) {
        assertThat(dangers(text)).isEmpty();
    }
}
