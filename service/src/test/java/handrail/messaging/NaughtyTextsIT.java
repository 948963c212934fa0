package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.app.RunningService;
import handrail.database.Sealed;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Texts of any content come in through the real webhook, are kept exactly, and break nothing. */
class NaughtyTextsIT {

    private static final String PHONE = "+12025550190";
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** The list that has broken many, and what it leaves out: each control, direction marks, halves of nothing, and sheer length. */
    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream list = NaughtyTextsIT.class.getResourceAsStream("/naughty/naughty-strings.json")) {
            texts.addAll(new ObjectMapper().readValue(list, new TypeReference<List<String>>() {}));
        }
        IntStream.range(0, 32).forEach(control -> texts.add("a" + (char) control + "b"));
        IntStream.range(127, 160).forEach(control -> texts.add("" + (char) control));
        IntStream.of(0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e)
                .forEach(mark -> texts.add("left " + (char) mark + " right"));
        IntStream.of(0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x061c, 0xfeff, 0xfffe, 0xffff, 0xfffd, 0x1f600, 0xe0041)
                .forEach(point -> texts.add(Character.toString(point) + "x" + Character.toString(point)));
        texts.addAll(List.of(
                "\u0000",
                "\u0000\u0000 only nulls \u0000",
                "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd",
                "=cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd",
                "e\u0301".repeat(500),
                "o" + "\u0308".repeat(2_000),
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66".repeat(100),
                "${jndi:ldap://example.org/a}",
                "%s%n%d {0} {} #{7*7} ${7*7} <#assign x=1>",
                "{\"json\":[1,2,\"\\u0000\"]}",
                "\r\nX-Injected: yes\r\n\r\n",
                "  \t spaces that are kept \t ",
                "7".repeat(65_536),
                "a".repeat(100_000),
                "\u0634".repeat(50_000),
                "why ".repeat(25_000),
                "<p>".repeat(30_000),
                "(".repeat(50_000) + ")".repeat(50_000),
                "\uD83D\uDE42".repeat(25_000)));
        IntStream.range(texts.size(), 592).forEach(i -> texts.add(Character.toString(0x1f300 + i) + "-" + i));
        return texts;
    }

    @Test
    void texts_of_any_content_are_kept_exactly_in_their_order_and_break_nothing() throws Exception {
        List<String> texts = texts();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(592);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(service.text(PHONE, RunningService.CLIENTS_LINE, texts.get(i), "SMnaughty" + i))
                    .as("text %d: %s", i, shortened(texts.get(i)))
                    .isEqualTo(200);
        }
        assertThat(kept()).isEqualTo(texts);
        service.enrolled("Jo", "+12025550191");
        service.text("+12025550191", "thanks");
        service.until(() -> !service.arrived("+12025550191").isEmpty());
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }

    private static List<String> kept() {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select id, body from message where author = 'client' order by id")
                        .map((row, context) -> {
                            UUID id = row.getObject("id", UUID.class);
                            return service.core.sealing.open("message", "body", id, new Sealed(row.getBytes("body")));
                        })
                        .list());
    }
}
