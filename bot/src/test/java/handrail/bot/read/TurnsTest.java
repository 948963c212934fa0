package handrail.bot.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules by themselves, without what was learned: turns of speech with none of the usual words, and what only looks like one. */
class TurnsTest {

    @ParameterizedTest
    @DisplayName("T2: a rule hears an opt-out that has none of the usual words")
    @ValueSource(
            strings = {
                "toss my number",
                "get rid of this number please",
                "rip up that form i signed",
                "keep my number out of your system",
                "stay outta my inbox",
                "scratch me off that list",
                "take him off the list, he passed",
                "close out my file, thanks",
                "unplug that robot",
                "im bowing out of this program",
                "i want no part of this",
                "we can part ways here",
                "miss me with these texts",
                "lay off me with the texts",
                "cut it out already",
                "quit with all these questions",
                "go bother somebody else",
                "nobody asked for this",
                "i never signed up for these",
                "i never gave yall my number",
                "my cousin put my number down without asking",
                "I withdraw my consent",
                "cease and desist",
                "what part of no is so hard",
                "how many times do i have to say it",
                "why am i still getting these",
                "i wont be answering any of these",
                "no sense in texting me",
                "you wasting your minutes on me",
                "save it for somebody who cares",
                "yall are bugging me",
                "i'd prefer not to be texted",
                "please respect my privacy and stop",
                "dont make me block you",
                "mejor ya no escriban",
                "no insistan más",
                "basta con los mensajitos",
                "boten mi número",
                "bájenme de ahí por favor",
                "yo nunca di mi número",
                "nunca me apunté en esto",
                "con qué permiso me escriben",
                "cómo me salgo de esta lista",
                "qué hago para que ya no manden",
                "me retiro del programa",
                "conmigo no cuenten",
                "ya no quiero saber nada de ustedes",
                "estoy harta de sus mensajes",
                "ahórrense los mensajes",
                "no gasten su tiempo",
                "búsquense a otro",
                "número equivocado, borren esto",
                "por qué me siguen escribiendo",
                "hagan de cuenta que no existo"
            })
    void t2_other_turns_opt_out(String text) {
        assertThat(OptOutTurns.hold(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("T3: words for leaving and losing that are about something else are no opt-out")
    @ValueSource(
            strings = {
                "stop it lol that is so sweet",
                "i cant stop with the dope",
                "did you close my case",
                "dont close my file",
                "take my name off the lease",
                "dont take me off",
                "trying to stay off my phone",
                "he told me to lose his number",
                "cut me loose from this needle",
                "leaving the program at st marys friday",
                "mom said find somebody else to watch the baby",
                "the landlord never asked for this",
                "she never gave permission to the school",
                "i gotta report a bad batch",
                "why am i still sick",
                "he's wasting my time",
                "no youre not bothering me",
                "i need a phone call, not text",
                "how many times a day can i take it",
                "no me escriban de noche",
                "por qué ya no me escriben",
                "mi ex no deja de molestar",
                "quíteme la cita del lunes",
                "cómo me salgo de este vicio",
                "quién les dio mi número"
            })
    void t3_look_alikes_of_turns_are_none(String text) {
        assertThat(OptOutTurns.hold(Words.of(text))).isFalse();
    }

    @ParameterizedTest
    @DisplayName("S1: a rule hears a wish to die that is not called so")
    @ValueSource(
            strings = {
                "i put the barrel in my mouth",
                "been saving up my klonopin",
                "i was mad that i woke up",
                "yall shoulda let me stay gone",
                "dont bring narcan for me next time",
                "lord just take me home",
                "wont need boots where im going",
                "by the time you read this",
                "tell my kids it wasnt their fault",
                "forgive me for what im about to do",
                "it was nice knowing yall",
                "my family could rest if i was gone",
                "im worth more dead",
                "waste of narcan",
                "how many tylenol til you dont wake up",
                "i dont trust myself with the knives tonight",
                "somebody take this gun from me",
                "logging off for good",
                "im not sticking around",
                "shoulda been me not him",
                "i dont want my daughter to find me like that",
                "me hubieran dejado ahí",
                "si me caigo no me revivan",
                "diosito ya llévame",
                "quiero quitarme la vida",
                "valgo más muerto que vivo",
                "no quiero que mi niña me encuentre"
            })
    void s1_a_veiled_wish_to_die_is_heard(String text) {
        assertThat(SuicideTurns.hold(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("S1: talk of going, sleeping and being done is no wish to die")
    @ValueSource(
            strings = {
                "nice knowing you have my back",
                "jesus take the wheel lol",
                "counted my meds for the week",
                "bought rope for the truck",
                "does treatment hurt",
                "i want in",
                "end of my rope with my landlord",
                "next time i'll be sure to bring it",
                "i wont make it to the clinic monday",
                "my kids will find out",
                "compré veneno para las ratas",
                "quiero colgar las cortinas"
            })
    void s1_what_only_sounds_like_a_wish_to_die_is_none(String text) {
        assertThat(SuicideTurns.hold(Words.of(text))).isFalse();
    }

    @ParameterizedTest
    @DisplayName("S1: a rule hears danger from a person that is not called so")
    @ValueSource(
            strings = {
                "cant talk hes in the next room",
                "act normal he's reading this",
                "pretend youre my dentist",
                "delete this after, he checks",
                "hiding in the closet with the kids",
                "he took my shoes so i cant leave",
                "he wont stop the car",
                "hes on the porch drunk",
                "if i turn up missing it was my husband",
                "he said hell bury me in the yard",
                "he's cleaning his gun and staring at me",
                "he busted my lip",
                "im scared to go home tonight",
                "i sleep in the tub with the door locked",
                "my uncle comes in my room at night",
                "he makes me sleep with his friends",
                "a van keeps circling my block",
                "she's shaking the baby",
                "he's splashing gas on the steps",
                "gotta be out before he wakes up",
                "no puedo hablar, está aquí",
                "haz como que eres mi prima",
                "ya viene tomado",
                "me jaló del pelo",
                "me tiene amenazada",
                "dice que si me voy me mata",
                "me quitó los zapatos para que no salga",
                "estoy escondida en el baño",
                "mi padrastro entra a mi cuarto",
                "están forzando la puerta"
            })
    void s1_veiled_violence_is_heard(String text) {
        assertThat(ViolenceTurns.hold(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("S1: rough talk, games, pets and the ride that waits outside are no violence")
    @ValueSource(
            strings = {
                "cant talk now the baby is asleep",
                "he's outside with the pizza",
                "hes coming home for dinner",
                "i owe my landlord rent",
                "in the game he said hed bury me",
                "scared to go home alone in the dark",
                "he said he'd kill the switch",
                "me da miedo llegar tarde a la cita",
                "mi perro me sigue por la calle",
                "used to be scared to go home years ago"
            })
    void s1_what_only_sounds_like_violence_is_none(String text) {
        assertThat(ViolenceTurns.hold(Words.of(text))).isFalse();
    }

    @ParameterizedTest
    @DisplayName("T2: a rule hears an opt-out in the reason that is given for it")
    @ValueSource(
            strings = {
                "my brother died in august, dont text his phone",
                "she went to prison so quit messaging",
                "please stop texting, he passed",
                "my wife saw these, never again",
                "mi esposo lee el celular, ya no manden",
                "this is a work phone, remove it",
                "este es el celular de mi hijo, no escriban",
                "theres a new owner of this phone, delete it",
                "i got this phone used, remove it",
                "these texts cost me, no more",
                "hi, im really not interested, thanks",
                "not interested",
                "no me interesa su programa",
                "i'd rather not get these",
                "we dont wish to stay in touch",
                "im not doing the text program",
                "im not your patient",
                "im done with you people",
                "im good on the texts",
                "hard pass on the daily texts",
                "i take back my consent",
                "i only wanted a kit, not the texts",
                "you enrolled me without asking so undo it",
                "i dont need a babysitter",
                "no quiero formar parte de esto",
                "yo nunca firmé para esto",
                "tanto mensaje ya me cansa",
                "ya me tienen harta",
                "ya estuvo bueno",
                "ya párenle con eso",
                "hasta aquí llegamos",
                "mejor ahí la dejamos",
                "another text and i report it",
                "if you message again im blocking",
                "si siguen los denuncio",
                "im ready to block you",
                "youre getting blocked",
                "what word do i text to get out of these",
                "how do i leave this chat",
                "qué tecla aprieto para salirme",
                "give my slot to somebody",
                "denle mi turno a alguien",
                "go bother another person",
                "ayuden a otro, no a mí",
                "just let me be",
                "leave a grieving mother alone",
                "ya dejen en paz a mi hijo",
                "all i want from yall is quiet",
                "i want privacy from you people",
                "youre talking to a wall",
                "get off my line"
            })
    void t2_a_reason_opts_out(String text) {
        assertThat(OptOutReasons.hold(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("T3: the same reason with a wish to be texted all the same, or about something else, is no opt-out")
    @ValueSource(
            strings = {
                "my dad passed away and i dont text much",
                "i moved so dont text before noon",
                "he died and she never got a text from them",
                "my boss sees my phone",
                "this is my work phone, text any time",
                "changed phones, this one is mine, keep texting",
                "im not interested in detox",
                "no me interesa el detox",
                "i dont want to be in touch with my ex",
                "im done with class",
                "im out of strips",
                "i only gave it to him, not texts",
                "if he keeps it up ill block him",
                "one more time and he goes to jail",
                "what word means quit in spanish for drinking",
                "how do i leave him",
                "take my spot in line",
                "i gotta go help somebody else",
                "let me be honest",
                "leave a kit at the door",
                "hasta aquí todo bien"
            })
    void t3_a_reason_alone_is_none(String text) {
        assertThat(OptOutReasons.hold(Words.of(text))).isFalse();
    }

    @ParameterizedTest
    @DisplayName("S1: a rule hears a wish to die in what comes after")
    @ValueSource(
            strings = {
                "gave my tools to my boss, i wont be needing them",
                "you dont need shoes where im headed",
                "no point scheduling me, i wont be around",
                "nobody has to worry about me",
                "soon i will not be a burden to my family anymore",
                "pronto ya no les doy lata",
                "ill be out of everyones hair for good",
                "i want my ashes in the lake",
                "bury me by my dad",
                "no flowers please",
                "the letters are in the desk for when im gone",
                "i wrote one for each kid",
                "what would happen if i wasnt around",
                "cuando yo falte vendan el carro",
                "i said my goodbyes",
                "me despedí de todos",
                "hugged my girl for the last time",
                "no se culpen cuando se enteren",
                "remember me smiling",
                "ive made my peace and thats it",
                "this is the last text youll get from me",
                "so tired of being a person",
                "cansada de existir",
                "staying alive hurts",
                "never belonged here, i dont belong on this earth",
                "i cant face another day like this",
                "theres no tomorrow for me",
                "hope the next bag takes me",
                "i should have stayed gone",
                "who asked you to save me",
                "why did yall bring me back",
                "para qué me revivieron",
                "im ready to meet my son in heaven",
                "quiero irme con mi papá al cielo",
                "descansar para siempre",
                "quisiera borrarme",
                "turn me off",
                "i keep looking at the tracks",
                "let the truck roll",
                "nothing keeping me here",
                "nada que me detenga",
                "come take these razors from me"
            })
    void s1_what_comes_after_is_heard(String text) {
        assertThat(SuicideAfter.hold(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("S1: moves, jobs, funerals of others and tiredness are no wish to die")
    @ValueSource(
            strings = {
                "gave my coat away, not needing it, got a new one",
                "what do i need where im going tomorrow",
                "i dont need the ride, appointment is online",
                "my uncles funeral is saturday",
                "letters for the judge when he finds time",
                "said goodbye to my old job",
                "i dont want to be here at work another hour",
                "tired of being sick",
                "tired of breathing this dust",
                "im not tired of being alive",
                "who asked you to come",
                "why did you bring me the wrong kit",
                "i want to be with my mom this weekend",
                "i keep looking at the train schedule",
                "take my belt to the shop"
            })
    void s1_what_sounds_like_it_is_none(String text) {
        assertThat(SuicideAfter.hold(Words.of(text))).isFalse();
    }
}
