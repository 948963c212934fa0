package handrail.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a phone can send is read, always the same, and never for what it is not. */
class NaughtyStringsTest {

    static Stream<String> naughty() {
        return Stream.of(
                "",
                " ",
                "\n",
                "\t\r\n",
                "\u0000",
                "\uFFFD\uFFFD",
                "\uD83D",
                "\uDE00",
                "\uFEFF",
                "\u200B\u200B",
                "\u202Eabc",
                "...",
                "???",
                ",",
                "'",
                "''''",
                "\"",
                "\\",
                "%s %n",
                "${x}",
                "{{x}}",
                "<script>alert(1)</script>",
                "1/0",
                "-1",
                "99999999999999999999",
                "١٢٣",
                "½",
                "Ω≈ç√",
                "ｆｕｌｌ ｗｉｄｔｈ",
                "z̶a̶l̶g̶o̶",
                "👨‍👩‍👧‍👦",
                "🏳️‍🌈🇲🇽",
                "ﷺ",
                "日本語",
                "עברית",
                "null",
                "undefined",
                "true",
                "NaN",
                "select * from client",
                "a".repeat(5_000),
                "é".repeat(3_000),
                "😀".repeat(2_000),
                "! ".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void it_is_read_the_same_twice_and_says_nothing(String text) {
        Understanding understanding = new Understanding();
        Reading reading = understanding.read(text, null);
        assertThat(understanding.read(text, null)).isEqualTo(reading);
        assertThat(reading.signals()).isEmpty();
        assertThat(reading.confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void random_bytes_as_text_are_read() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(200), 0, Character.MAX_VALUE).forEach(c -> text.append((char) c));
            assertThat(new Understanding().read(text.toString(), null).confidence())
                    .isBetween(0.0, 1.0);
        }
    }

    @Test
    void danger_stands_out_of_any_noise() {
        String noise = "\u200B🏳️‍🌈 ｆｕｌｌ... ";
        assertThat(new Understanding()
                        .read(noise + "HE W0NT... he won\u2019t wake up" + noise, null)
                        .signals())
                .contains(Signal.OVERDOSE);
    }
}
