package handrail.bot.training;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.model.IntentModel;
import handrail.bot.model.LanguageModel;
import handrail.bot.model.SignalModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On one of many examples: {@code ops/reproducible} builds twice and compares everything. */
class TrainingTest {

    private static final int ONE_OF = 25;
    private static final List<String> MODELS = List.of(SignalModel.FILE, IntentModel.FILE, LanguageModel.FILE);

    @TempDir
    private Path folder;

    private Path examples;

    @BeforeEach
    void some_examples() throws IOException {
        examples = Files.createDirectory(folder.resolve("examples"));
        try (Stream<Path> files = Files.list(Path.of("src/main/examples"))) {
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                Files.write(
                        examples.resolve(file.getFileName()),
                        IntStream.range(0, lines.size())
                                .filter(at -> at % ONE_OF == 0)
                                .mapToObj(lines::get)
                                .toList());
            }
        }
    }

    @Test
    void the_same_examples_give_the_same_bytes() throws Exception {
        Path first = trained("first");
        Path second = trained("second");
        for (String model : MODELS) {
            assertThat(first.resolve(model)).as(model).hasSameBinaryContentAs(second.resolve(model));
        }
    }

    @Test
    void what_is_learned_is_not_learned_again() throws Exception {
        Path models = trained("classes");
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(models.resolve(IntentModel.FILE), longAgo);
        trained("classes");
        assertThat(Files.getLastModifiedTime(models.resolve(IntentModel.FILE))).isEqualTo(longAgo);
        Files.writeString(examples.resolve("everyday.txt"), "one more sunny day at the lake\n");
        trained("classes");
        assertThat(Files.getLastModifiedTime(models.resolve(IntentModel.FILE))).isNotEqualTo(longAgo);
    }

    private Path trained(String name) throws Exception {
        Path classes = folder.resolve(name).resolve("classes");
        Training.main(new String[] {examples.toString(), classes.toString()});
        return classes.resolve("handrail/bot/model");
    }
}
