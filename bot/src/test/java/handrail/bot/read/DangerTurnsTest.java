package handrail.bot.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of danger by themselves, without what was learned: means and places, what is left to whom, a scene somebody stands in. */
class DangerTurnsTest {

    @ParameterizedTest
    @DisplayName("S1: a rule hears a wish to die in what lies at hand and where")
    @ValueSource(
            strings = {
                "im at the river with rocks in my pockets",
                "pockets full of stones and the lake right here",
                "traigo piedras en la mochila y estoy en la presa",
                "car running, hose thru the window, radio on low",
                "prendí el carro adentro de la cochera, ya nomás espero",
                "the charcoal is lit and i taped the bathroom door",
                "warm water in the tub and the little blade out of the pencil sharpener",
                "parked at the boat ramp windows up",
                "my cellmate is tearing his sheet in strips",
                "got the same rope my brother used",
                "threw my heart pills in the toilet, said id last maybe a week",
                "im on the other side of the railing now",
                "i climbed the fence at the overpass, holding on with one hand",
                "my shoes and my phone are here, i left my wallet on the bridge",
                "threw out my narcan and locked the door",
                "it was either a new phone or a box of shells",
                "the voice says go look at the water again"
            })
    void s1_means_at_hand_are_heard(String text) {
        assertThat(SuicideMeans.hold(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("S1: a rule hears who asks how much it takes")
    @ValueSource(
            strings = {
                "how many of the water pills would do it",
                "how many of the blood pressure ones does it take. i have 90",
                "is 20 grams of tylenol enough",
                "what happens if you take 30 gabapentin and a bottle of wine",
                "does it hurt when the train hits you",
                "how much insulin is too much if youre not diabetic",
                "how tall does a building have to be",
                "cuántas pastillas de la presión se necesitan",
                "whats a lethal amount of xanax",
                "how long before they find a person in these motels"
            })
    void s1_how_much_it_takes_is_heard(String text) {
        assertThat(SuicideMeans.hold(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("S1: stones of a child, an engine under repair and a prescription are no means")
    @ValueSource(
            strings = {
                "my son collects rocks his pockets are always full of em",
                "i put stones in my pockets every walk w my granddaughter, she collects em",
                "car running in the garage while i fix the heater",
                "charcoal for the grill and tape for the bathroom door",
                "razor to shave my legs in the tub",
                "he was tearing sheets for bandages",
                "left my shoes on the beach",
                "got a box of shells for duck season",
                "how long before they find me a bed",
                "threw out my expired narcan",
                "how many of the water pills am i supposed to take a day",
                "how many days will it take to ship",
                "how much does it take to get there by bus",
                "how deep is the snow",
                "how high does a fever have to be before u worry",
                "how many kits will do the job",
                "is 2 mg of suboxone enough",
                "can i take gabapentin with my sub"
            })
    void s1_what_sounds_like_means_is_none(String text) {
        assertThat(SuicideMeans.hold(Words.of(text))).isFalse();
    }

    @ParameterizedTest
    @DisplayName("S1: a rule hears a wish to die in what is left to whom, and to whoever finds it")
    @ValueSource(
            strings = {
                "Tell Marcus he can have the truck",
                "the title is in the glove box signed",
                "my brother can have my tools",
                "mi hermano que se quede con mi troca",
                "anybody want a guitar, wont take it with me",
                "my roommate just asked me which of his stuff i want",
                "give my bike to lil ray",
                "who do i give my 60 day chip to",
                "who gets my kids if somethin happens",
                "les encargo a mi perro",
                "no me busquen, cuiden a mi jefita",
                "shes giving me her rings and wont say why",
                "when im gone play that luther song",
                "when im gone burn my notebooks",
                "just scatter me off the pier",
                "no church for me",
                "he cant be alone in the apt when they find me",
                "whoever finds me im sorry",
                "cuando me encuentren no dejen pasar a los niños",
                "i put the letter behind the clock",
                "dejé una carta debajo del colchón",
                "dont let my ex read it first",
                "i recorded a video for my baby for when shes 18",
                "scheduled an email to my family for 6am",
                "leave it unlocked so nobody has to break the door"
            })
    void s1_what_is_left_behind_is_heard(String text) {
        assertThat(SuicideLegacy.hold(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("S1: a rule hears that it is settled")
    @ValueSource(
            strings = {
                "soon no more dopesick no more court no more nothin",
                "no more meetings no more pills no more me",
                "soon it wont hurt",
                "ya mero se acaba todo este cansancio",
                "hoy se acaba",
                "made up my mind around 4, been smiling since",
                "its decided, i feel light",
                "not scared of tomorrow cause there isnt one",
                "i already know what im doing when i get home",
                "told the crisis lady what she wanted to hear",
                "i should have gone first",
                "no where left to go but down",
                "if i wake up fine if i dont even better",
                "its the last night i gotta feel like this",
                "three more hours and im nobodys bill to pay",
                "i was never supposed to make it this far, fixing that",
                "i lied on the form, i do have a plan"
            })
    void s1_what_is_settled_is_heard(String text) {
        assertThat(SuicideLegacy.hold(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("S1: a loan, a sale, a move and the end of a shift are left to nobody")
    @ValueSource(
            strings = {
                "my brother can have my truck for the weekend",
                "my sister can keep my dog until i get out of detox",
                "give my dog to my mom while im in rehab",
                "who gets my mail while im in treatment",
                "title got signed at the dmv",
                "give my kit to lil ray hes picking up for me",
                "le encargo a mi vecina los niños cuando voy a grupo",
                "quien cuida a mis hijos, no puedo",
                "when im gone at work can u leave it with my roommate",
                "left a note on the counter",
                "left him a note on the fridge, its trash day",
                "the letter is in my drawer for the judge",
                "when they find me a job",
                "we were hiding when they found me",
                "ya casi se acaba el turno",
                "made up my mind im going to detox, been smiling since",
                "i already know what im eating when i get home",
                "last night i gotta sleep in this shelter",
                "cant take my dog with me to detox",
                "no more me time with these kids"
            })
    void s1_what_sounds_like_leaving_is_none(String text) {
        assertThat(SuicideLegacy.hold(Words.of(text))).isFalse();
    }

    @ParameterizedTest
    @DisplayName("S1: a rule hears an overdose from whoever stands in the room")
    @ValueSource(
            strings = {
                "everyone is dead in here they all oded help",
                "need narcan come now he is out",
                "come fast with narcan she is out",
                "she wont wake up should i take her to the hospital",
                "hes blue come to the tent",
                "somebody odd in the bathroom at the shell station",
                "two people odd here help",
                "anybody close w narcan",
                "the spray thing jammed",
                "i shook all of them nothing",
                "none of them are moving",
                "two down in the bathroom at the quik stop",
                "my 2 yr old licked the foil",
                "el niño se tragó una pastilla azul",
                "grandma put on all her pain patches",
                "can u mix 6 percs with a fifth cause i already did",
                "took way over what i shoulda"
            })
    void s1_an_overdose_told_by_bystanders_is_heard(String text) {
        assertThat(OverdoseRules.hold(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("S1: what is over, odd or out of stock is no overdose")
    @ValueSource(
            strings = {
                "he was blue but he came to and hes fine",
                "she oded but they took her to the hospital",
                "he was out but hes coming around",
                "my dad is dead he died of an overdose",
                "odd question but do u have socks",
                "its odd here at night",
                "narcan is out at the van, more coming",
                "we are out of narcan",
                "the kid ate all the gummies, the vitamin kind",
                "he put on all 3 coats",
                "i took more pictures than i should"
            })
    void s1_what_sounds_like_an_overdose_is_none(String text) {
        assertThat(OverdoseRules.hold(Words.of(text))).isFalse();
    }

    @ParameterizedTest
    @DisplayName("S1: a rule hears danger from whoever keeps, sells, hurts and comes back")
    @ValueSource(
            strings = {
                "he said he was coming to finish it",
                "they take my phone after every date",
                "i have 4 more tonight then he lets me get well",
                "gonna put me in the river over 80 dollars",
                "its the only door that locks",
                "he put my suboxone down the disposal and made me watch",
                "the aide pinches grandma where the gown covers",
                "put my cat in a bag, said im next",
                "ya rompió los platos, ahora sigo yo",
                "theyre making an example outta me friday",
                "no hagas ruido",
                "si me oye se acabó",
                "there is blood on the stairs and my sister isnt the one screaming anymore",
                "nos encierran en la noche",
                "please answer like you're the bank",
                "im not allowed to have this phone",
                "he bought a shovel and rope"
            })
    void s1_danger_from_who_keeps_and_sells_is_heard(String text) {
        assertThat(ViolenceKept.hold(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("S1: a date in court, a queue and a quiet street are no violence")
    @ValueSource(
            strings = {
                "i get nervous after every court date",
                "they said im next in line",
                "the only door that leads outside",
                "put me in the group on the river side",
                "nos quitan los telefonos en detox",
                "im not allowed to have my phone in group",
                "he bought a shovel for the garden",
                "answer me when you can",
                "the nurse pinched a vein"
            })
    void s1_what_sounds_like_keeping_is_none(String text) {
        assertThat(ViolenceKept.hold(Words.of(text))).isFalse();
    }

    @ParameterizedTest
    @DisplayName("S1: a rule hears a face that drops")
    @ValueSource(strings = {"half my moms face just dropped", "one side of his mouth is hanging"})
    void s1_a_face_that_drops_is_heard(String text) {
        assertThat(MedicalRules.hold(Words.of(text))).isTrue();
    }
}
