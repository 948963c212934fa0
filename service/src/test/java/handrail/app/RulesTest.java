package handrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void every_rule_listed_as_proven_names_a_test_that_exists() throws IOException {
        String tests = all("src/test/java") + all("../bot/src/test/java");
        List<String> proofs = Files.readAllLines(Path.of("../ops/docs/rules.md")).stream()
                .filter(line -> line.matches("\\| [A-Z]\\d+ \\|.*"))
                .map(line -> line.split("\\|")[3].strip())
                .toList();
        assertThat(proofs).hasSizeGreaterThan(20).allSatisfy(proof -> {
            String[] named = proof.split("\\.");
            assertThat(tests).contains("class " + named[0] + " ").contains("void " + named[1] + "(");
        });
    }

    private static String all(String folder) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(RulesTest::text)
                    .collect(Collectors.joining("\n"))
                    .replaceAll("\\s+\\(", "(");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
