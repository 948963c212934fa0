package handrail.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dropwizard.jackson.Jackson;
import java.util.List;

/** Policies with holidays. */
public final class Closed {

    private Closed() {}

    /** This policy, closed on these days. */
    public static Policy on(Policy policy, List<String> days) {
        try {
            ObjectMapper json = Jackson.newObjectMapper();
            ObjectNode tree = json.valueToTree(policy);
            days.forEach(tree.withArray("holidays")::add);
            return json.treeToValue(tree, Policy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
