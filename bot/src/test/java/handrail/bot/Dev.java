package handrail.bot;

import handrail.bot.measure.LabelledSet;
import handrail.bot.measure.LabelledText;
import handrail.bot.measure.Malformed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Labelled texts that are measured on while the reader is made, never trained on. */
final class Dev {

    private Dev() {}

    static List<LabelledText> texts() throws IOException, Malformed {
        List<LabelledText> texts = new ArrayList<>();
        try (var files = Files.list(Path.of("src/main/examples"))) {
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().startsWith("dev")) {
                    texts.addAll(LabelledSet.parse(Files.readAllLines(file)));
                }
            }
        }
        return texts;
    }
}
