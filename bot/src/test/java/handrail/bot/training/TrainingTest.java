package handrail.bot.training;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.model.IntentModel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    /** What the build has put on the classpath, learned once more. */
    @Test
    void the_same_examples_give_the_same_bytes(@TempDir Path folder) throws Exception {
        Training.main(new String[] {"src/main/examples", folder.toString()});
        byte[] shipped;
        try (var file = IntentModel.class.getResourceAsStream(IntentModel.FILE)) {
            shipped = file.readAllBytes();
        }
        assertThat(Files.readAllBytes(folder.resolve("handrail/bot/model").resolve(IntentModel.FILE)))
                .isEqualTo(shipped);
    }
}
