package handrail.program;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import handrail.database.StartRefused;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reads the policy a new program starts with; refuses a wrong one in one line that names the setting (B4). */
public final class PolicyFile {

    private static final ObjectMapper YAML =
            Jackson.newObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private PolicyFile() {}

    /** The policy in {@code policy.yml} of this folder. */
    public static Policy read(Path folder) {
        Path file = folder.resolve("policy.yml");
        try {
            Policy policy = YAML.readValue(file.toFile(), Policy.class);
            String faults = Validators.newValidator().validate(policy).stream()
                    .map(PolicyFile::sentence)
                    .sorted()
                    .collect(Collectors.joining("; "));
            String conflicts = faults.isEmpty()
                    ? PolicyCheck.conflicts(policy).stream()
                            .map(PolicyCheck.Conflict::sentence)
                            .collect(Collectors.joining("; "))
                    : faults;
            if (!conflicts.isEmpty()) {
                throw new StartRefused(file + ": " + conflicts);
            }
            return policy;
        } catch (IOException e) {
            throw new StartRefused(file + ": " + String.valueOf(e.getMessage()).replace('\n', ' '), e);
        }
    }

    private static String sentence(ConstraintViolation<Policy> violation) {
        return violation.getPropertyPath() + " " + violation.getMessage();
    }
}
