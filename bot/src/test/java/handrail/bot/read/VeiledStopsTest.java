package handrail.bot.read;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Signal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VeiledStopsTest {

    @ParameterizedTest
    @DisplayName("T2: a stop that says neither stop nor text")
    @ValueSource(
            strings = {
                "time we go our separate ways",
                "unsub unsub unsub omg",
                "my kid picked algo y me inscribió, un-sign me porfa",
                "sir I request to be deleted in your records",
                "mommy asks that her number be forgotten by your agency",
                "whatever its about, count me out for all time",
                "i will not be available to your team",
                "reach out elsewhere, not by text, not by phone",
                "yo poquito español. no querer mensaje. gracias",
                "cójanla suave y dejen de escribí",
                "que tenga buen día, y que sea el último que me manda",
                "dice mi nieta que ya no le esté mandando cartitas a su celular",
                "stop means stop in every language i know",
                "i replied. it's been four days. STOP, again, in case",
                "the word is STOP right? ok then STOP",
                "you guys should give up on me, i wont ever write back",
                "im gonna need que me borren",
                "no tengo nada que ver con ese programa, no se metan en mi vida",
                "dont hit my line about needles or coaches",
                "convo over",
                "me and you are through",
                "lets call it a day with the check ins",
                "mejor cada quien por su lado",
                "this is your last warning",
                "yall can forget about me",
                "pretend we never met",
                "haga como que nunca me conoció",
                "erase me from your memory please",
                "i'll write if i want to. until then nothing please",
                "let me be the one to text first",
                "yo los busco cuando quiera, mientras tanto nada",
                "this phone goes to my niece on friday, she shouldnt see any of this",
                "giving this phone to my kid so dont let anything come on here",
                "este teléfono es de mi hija, que no le llegue nada",
                "no tienen por qué mandarme nada",
                "please disappear",
                "shoo",
                "my girl thinks ur another woman. vanish",
                "make yourself scarce",
                "i finished all that two years ago let me live",
                "váyanse con su música a otra parte",
                "no me tiren mas por aquí",
                "dont bother me",
                "don't text here",
                "no molesten",
                "no contact",
                "what do i text to stop",
                "stoop",
                "put your energy into somebody who needs it",
                "go help them instead of me",
                "shut that robot up",
                "put the bot to sleep permanently",
                "callen esa máquina",
                "i respectfully decline further contact",
                "i wanna do this without the messages",
                "i never asked for any of this",
                "no need to keep tabs on me",
                "no more dinging",
                "lemme alone",
                "dont escribirme anymore",
            })
    void t2_a_veiled_stop_is_heard(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.OPT_OUT);
    }

    @ParameterizedTest
    @DisplayName("T3: the same words about something else")
    @ValueSource(
            strings = {
                "dont give up on me i will never write off you guys",
                "necesito que me quiten el yeso",
                "dont hit my line til friday",
                "ocupo que me saquen una muela",
                "ok then so stop by at 3",
                "the cops said stop means stop",
                "count me out for thursday",
                "i will not be available thursday",
                "hit my line when the kit is ready",
                "it hurts when i stretch so i should then stop",
                "me and my girl should go our separate ways",
                "when is the convo over",
                "she asks me if were done talking",
                "last time i was asking him for anything",
                "my landlord gave me this last warning",
                "no means no",
                "dont forget about me",
                "he can pretend he never met me",
                "this phone goes to voicemail a lot",
                "im giving this phone to my kid, my new number is 555-0142",
                "para que no me llegue nada a la casa",
                "i want the pain to disappear",
                "begged him to let me live",
                "vino con su música a la fiesta",
                "loud noises dont bother me",
                "busquen a otra clínica",
                "put my energy into my kids",
                "shut the bot up and get me a person",
                "the robot at my job broke",
                "i declined the ambulance",
                "without your texts id be lost",
                "i never asked for a cigarette break",
                "no need to reach out to him",
                "the ringing in my ears, no more buzzing now",
                "un número raro me manda premios, ya lo bloqueé",
            })
    void t3_what_shares_its_words_is_none(String text) {
        assertThat(TextReader.signals(text)).doesNotContain(Signal.OPT_OUT);
    }

    @Test
    void t3_what_is_erased_elsewhere_is_no_stop_by_its_words() {
        assertThat(List.of(
                        "i want my felony to be removed from my record",
                        "i want my charges to be erased from the system",
                        "my phone has to be from the government"))
                .noneMatch(text -> VeiledStops.hold(Words.of(text)));
    }

    @Test
    void s3_a_stop_beside_danger_takes_nothing_from_it() {
        assertThat(TextReader.signals("im on the bridge and im going to jump. pretend we never met"))
                .contains(Signal.SUICIDE);
    }
}
