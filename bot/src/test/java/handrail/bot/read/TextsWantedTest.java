package handrail.bot.read;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Signal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsWantedTest {

    @ParameterizedTest
    @DisplayName("T3: who stays, moves, misses a text or tells of somebody else stops nothing")
    @ValueSource(
            strings = {
                "dont take me off the list",
                "please dont remove me",
                "i dont want to lose contact with yall",
                "i didnt mean to say stop",
                "leave me on the list please",
                "no me saquen de los mensajes",
                "i dont want a call, text is better",
                "dont email me text me",
                "prefiero mensajes, no llamadas",
                "i got a new phone so text here now",
                "dont use the other number its off, use this one",
                "nuevo teléfono, escriban aquí",
                "dont write my name in these",
                "no pongan mi nombre en los mensajes",
                "didnt get your messages my phone was off",
                "i told my plug to lose my number",
                "make him stop please",
                "make them stop bothering me at the shelter",
                "somebody keeps spamming my phone with loan texts",
                "cancel my gym membership how",
                "i resigned from my job",
                "i want out of this house",
                "quiero salirme de esta relación",
                "leave my stuff alone i told him",
                "no me vayan a quitar de la lista",
                "erase the old number and use this one, i wanna keep getting the check ins",
                "how do i get back on the texts, i think i unsubscribed",
                "did you take me off? i havent gotten a message since the 3rd and i miss them",
                "did you take me off? i miss the check ins",
                "did yall take me off the list? i never got your text",
                "yes please keep texting me",
                "yeah keep em coming",
                "please dont stop texting me",
                "si por favor sigan escribiendome",
                "no dejen de escribirme",
            })
    void t3_texts_that_are_wanted_go_on(String text) {
        assertThat(TextReader.signals(text)).doesNotContain(Signal.OPT_OUT);
    }

    @ParameterizedTest
    @DisplayName("T2: beside a word that ends it they end")
    @ValueSource(
            strings = {
                "please remove me, i quit my job there",
                "yes keep texting me and ill block you",
                "why do you keep texting me",
                "dont keep asking me",
                "take me off your list i left that program and my job",
                "i left my job remove my number",
                "lose my number i want out of this life you people keep pulling me into",
                "i dont want to lose contact with my kids so delete my number",
                "didnt get your text and dont want it, remove me",
                "somebody keeps texting me from this number make it stop",
                "strangers keep texting me from this list take me off",
                "please dont remove my kit but remove me from texts",
                "cancel my texts and my netflix",
                "cancel my lease on life and these texts lol stop",
                "your texts are good but im done",
                "sorry for not answering. i dont want this anymore",
                "im not ignoring you i just dont want this",
                "please keep sending them... to somebody else not me",
                "dont use my name. take me off",
                "dont call or text me",
                "dont call just text. actually stop",
                "no calls, no texts",
                "no me llamen ni mensajes",
                "new phone, dont text here",
                "got a new phone so remove my number",
                "new number owner here, remove it",
                "tell the robot to quit",
                "these texts trigger me, make them stop",
                "i told my ex to stop, now you stop texting too",
                "you never take me off the list",
                "i dont want to be on the list",
                "i only said yes to get out the hospital, quit texting me",
                "i need yall out my life",
                "didnt get the hint from my texts? quit texting me",
                "i didnt ask for your texts",
                "i dont wanna keep getting these",
                "why would i want to keep getting these, take me off",
                "how do i get off these texts",
                "i miss the old days. remove my number",
                "ya no me vayan a mandar mensajes",
                "stop texting my son he is 19 and home with us",
                "dont hmu",
                "did you take me off? these keep coming",
            })
    void t2_a_stop_beside_it_is_a_stop(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.OPT_OUT);
    }
}
