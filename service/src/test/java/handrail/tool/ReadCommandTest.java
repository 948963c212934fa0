package handrail.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code ops/read}. */
class ReadCommandTest {

    private static List<JsonNode> read(byte[] input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReadCommand.read(new ByteArrayInputStream(input), out);
        List<JsonNode> objects = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            objects.add(new ObjectMapper().readTree(line));
        }
        return objects;
    }

    private static JsonNode readOne(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8)).get(0);
    }

    @Test
    void a_line_becomes_an_object_with_everything_understood() throws IOException {
        JsonNode read = readOne("can i get 2 narcan by mail to 02134 tomorrow");
        assertThat(read.get("text").asText()).startsWith("can i get");
        assertThat(read.get("language").asText()).isEqualTo("en");
        assertThat(read.get("signals")).isEmpty();
        assertThat(read.get("intent").asText()).isEqualTo("SUPPLIES");
        assertThat(read.get("slots")).hasToString("""
                {"items":[{"item":"naloxone","quantity":2}],"way":"mail","zip":"02134","when":"tomorrow","number":null,"name":null}""");
        assertThat(read.get("confidence").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void signals_are_named() throws IOException {
        assertThat(readOne("stop texting me i want to die").get("signals")).hasToString("[\"OPT_OUT\",\"SUICIDE\"]");
    }

    @Test
    void any_bytes_give_one_object_a_line() throws IOException {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(new byte[] {'a', (byte) 0xFF, (byte) 0xC0, 0, '\n'});
        input.writeBytes("\n\r\n\u2028line\u0085\n".getBytes(StandardCharsets.UTF_8));
        input.writeBytes("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        input.writeBytes("\nlast without an end".getBytes(StandardCharsets.UTF_8));
        List<JsonNode> objects = read(input.toByteArray());
        assertThat(objects).hasSize(6);
        assertThat(objects.get(0).get("text").asText()).isEqualTo("a\uFFFD\uFFFD\u0000");
        assertThat(objects.get(2).get("text").asText()).isEmpty();
        assertThat(objects.get(5).get("text").asText()).isEqualTo("last without an end");
    }
}
