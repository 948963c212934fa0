package handrail.merge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What people are called for short, in English and Spanish, and the same name in the other language. */
final class Nicknames {

    private static final Map<String, String> WHOLE = read();

    private Nicknames() {}

    /** The name that this one stands for; itself when the list does not know it. Takes and gives plain letters. */
    static String wholeOf(String name) {
        return WHOLE.getOrDefault(name, name);
    }

    private static Map<String, String> read() {
        try (InputStream list = Objects.requireNonNull(Nicknames.class.getResourceAsStream("nicknames.txt"))) {
            Map<String, String> whole = new HashMap<>();
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(names -> {
                        for (String name : names) {
                            whole.putIfAbsent(name, names[0]);
                        }
                    });
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
