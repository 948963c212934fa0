package handrail.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Some people tell their whole day, and say in half a sentence what matters; dictated texts have no marks at all. */
@DisplayName("S1, T2: danger in the middle of a long text is found")
class LongTextTest {

    private static final String DAY =
            "today i went to the store and bought some bread and milk then i walked to the park and sat on the "
                    + "bench and watched the kids play ball and it was a nice day so i called my sister and we talked about her new job ";
    private static final String DIA =
            "fui a la tienda hoy y compre pan y leche y luego camine al parque y me sente en la banca a ver a los "
                    + "niños jugar y estaba bonito el dia entonces llame a mi hermana y platicamos de su trabajo nuevo ";
    private static final int MANY = 12;

    @ParameterizedTest
    @CsvSource({
        "he wont wake up, OVERDOSE",
        "no despierta y esta azul, OVERDOSE",
        "i want to die, SUICIDE",
        "me quiero morir, SUICIDE",
        "everyone would be better off without me, SUICIDE",
        "he has a knife to my neck, VIOLENCE",
        "mi marido me esta pegando, VIOLENCE",
        "chest pain and my arm is numb, MEDICAL",
        "i just had a seizure, MEDICAL",
        "stop texting me, OPT_OUT",
        "ya no me escriban, OPT_OUT",
    })
    void wherever_it_stands(String words, Signal signal) {
        for (String day : new String[] {DAY, DIA}) {
            for (int before : new int[] {0, 1, 2, MANY}) {
                for (int after : new int[] {0, 1, MANY}) {
                    String text = day.repeat(before) + words + " " + day.repeat(after);
                    assertThat(new Understanding().read(text, null).signals())
                            .as("%d days before, %d after: %s", before, after, words)
                            .contains(signal);
                }
            }
        }
    }

    @Test
    void and_a_long_day_is_no_danger() {
        for (int days : new int[] {1, 2, MANY}) {
            assertThat(new Understanding().read(DAY.repeat(days), null).signals())
                    .isEmpty();
            assertThat(new Understanding().read(DIA.repeat(days), null).signals())
                    .isEmpty();
        }
    }
}
