package handrail.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplianceWordsTest {

    private static Set<Signal> compliance(String text) {
        return new Understanding()
                .read(text, null).signals().stream()
                        .filter(signal -> !signal.isDanger())
                        .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @DisplayName("T1: the words themselves opt out, whatever their case and punctuation")
    @ValueSource(
            strings = {
                "STOP", "stop", " Stop. ", "\"STOP\"", "stop!!!", "S.T.O.P", "STOPALL", "Unsubscribe", "CANCEL", "End",
                        "quit",
                "REVOKE", "OptOut", "OPT OUT", "opt-out", "ALTO", "parar", "Cancelar", "BAJA.", "¡ALTO!", "(stop)",
                        "stop\n"
            })
    void single_words_opt_out(String text) {
        assertThat(compliance(text)).containsExactly(Signal.OPT_OUT);
    }

    @ParameterizedTest
    @DisplayName("T2: so does an opt-out in any reasonable words")
    @ValueSource(
            strings = {
                "stop texting me",
                "please quit sending these",
                "no more of this",
                "opting out",
                "please discontinue",
                "loose my number",
                "leave me be",
                "ya párenle",
                "deja de escribirme",
                "Stop. Thank you",
                "please stop",
                "stop please",
                "Lose my number",
                "take me off this list",
                "take me off your list please",
                "remove me",
                "unsubscribe me",
                "dont text me anymore",
                "don’t text me again",
                "do not contact me again",
                "never text me again",
                "no more texts",
                "no more messages please",
                "leave me alone",
                "quit texting me",
                "STOP MESSAGING ME",
                "stop sending me these texts",
                "stop sending me messages",
                "stop these texts",
                "i dont want these texts",
                "i don't want to get texts anymore",
                "delete my number",
                "opt me out",
                "i want to opt out",
                "wrong number stop texting",
                "stoppp",
                "stop txting me",
                "yo stop texting me",
                "stop it",
                "stop stop stop",
                "can you stop texting me",
                "I want you to stop texting me",
                "how do i stop these messages",
                "end these texts",
                "i no longer want messages",
                "Stop. I found another program",
                "ok stop",
                "dude stop texting me",
                "leave me the fuck alone",
                "dont want to hear from you",
                "please remove me from this list",
                "fuck off",
                "stop contacting me",
                "stop all messages",
                "ya no me escriban",
                "no me escriban mas",
                "no me manden mensajes",
                "dejen de escribirme",
                "deja de mandarme mensajes",
                "no quiero mas mensajes",
                "no quiero recibir mensajes",
                "borren mi número",
                "quítenme de la lista",
                "ya no quiero mensajes",
                "dejenme en paz",
                "no más mensajes",
                "paren de escribirme",
                "quiero darme de baja",
                "alto por favor",
                "ya no me texteen",
                "Alto. Gracias",
                "por favor dejen de molestarme",
                "No. Me. Escriban.",
                "why are yall still texting this phone",
                "no point in sending these anymore",
                "yall can close my file",
                "les pido que no me vuelvan a contactar",
                "cero mensajes",
                "no cuenten conmigo para los mensajes",
                "olviden este numero",
                "como apago los mensajes",
                "ya pueden dejar de escribir"
            })
    void reasonable_words_opt_out(String text) {
        assertThat(compliance(text)).contains(Signal.OPT_OUT);
    }

    @ParameterizedTest
    @DisplayName("T3: look-alikes do not opt out")
    @ValueSource(
            strings = {
                "stop the pain",
                "quit smoking",
                "no calls please just text",
                "no me llamen, mejor mensajes",
                "my phone cut off while i was reading your message",
                "I want to stop using",
                "can't stop",
                "cant stop using",
                "stop by tomorrow?",
                "quiero dejar de usar",
                "I want to end it",
                "i cant stop",
                "no point in texting him anymore he never answers",
                "i need to stop",
                "i want to quit",
                "want to quit using",
                "bus stop on main st",
                "can you stop by",
                "dont stop texting me",
                "please dont stop texting me",
                "my ex wont stop texting me",
                "he wont leave me alone",
                "why did you stop texting me",
                "did you stop sending texts",
                "dont text me until after 5",
                "dont call me at work",
                "dont call me just text me",
                "i lost my number",
                "i lost my phone",
                "end of the month",
                "cancel my order",
                "cancel my appointment",
                "quit smoking",
                "it never ends",
                "stop the pain",
                "nonstop",
                "no puedo parar",
                "quiero parar de consumir",
                "no dejen de escribirme",
                "cancelar mi cita",
                "no puedo dejar la heroina",
                "mi ex no deja de molestarme",
                "alto riesgo",
                "start",
                "help",
                "hello",
                "i want to start treatment",
                "when does it end",
                "the bleeding wont stop",
                "tell him to stop calling me",
                "yes",
                "no",
                "si"
            })
    void look_alikes_do_not_opt_out(String text) {
        assertThat(compliance(text)).doesNotContain(Signal.OPT_OUT);
    }

    @ParameterizedTest
    @DisplayName("T6: START and UNSTOP opt in")
    @ValueSource(strings = {"START", "start.", "Unstop", " UNSTOP! ", "start texting me again"})
    void start_opts_in(String text) {
        assertThat(compliance(text)).containsExactly(Signal.OPT_IN);
    }

    @ParameterizedTest
    @DisplayName("T7: HELP, INFO and AYUDA ask for help; longer texts are read for what they say")
    @ValueSource(strings = {"HELP", "help!", "Info", "AYUDA", "¡ayuda!"})
    void help_asks_for_help(String text) {
        assertThat(compliance(text)).containsExactly(Signal.HELP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"i need help", "help me", "necesito ayuda", "starting over", "yes", "start treatment", "restart"
            })
    void other_words_are_no_compliance_words(String text) {
        assertThat(compliance(text)).isEmpty();
    }
}
