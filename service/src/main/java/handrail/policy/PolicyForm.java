package handrail.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import handrail.policy.Setting.Shape;
import handrail.program.Policy;
import handrail.program.PolicyCheck;
import handrail.web.Problem;
import handrail.web.Problem.Fault;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A policy as it is typed, and back: what the page does not show stays as it was. */
final class PolicyForm {

    private static final ObjectMapper JSON =
            Jackson.newObjectMapper().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Validator VALIDATOR = Validators.newValidator();
    private static final int HOUR_AND_MINUTE = 5;

    private PolicyForm() {}

    /** What stands in each field. */
    static Map<String, String> typed(Policy policy) {
        JsonNode tree = JSON.valueToTree(policy);
        Map<String, String> typed = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            typed.put(
                    setting.field(), said(setting, tree.at("/" + setting.path().replace('.', '/'))));
        }
        return typed;
    }

    private static String said(Setting setting, JsonNode value) {
        return switch (setting.shape()) {
            // Only how long things are kept may be unset.
            case NUMBER -> value.isNull() ? String.valueOf(Policy.USUAL_MONTHS) : value.asText();
            case TEXT -> value.asText();
            case TIME -> value.isTextual() ? value.asText().substring(0, HOUR_AND_MINUTE) : "";
            case NUMBERS, DATES ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "));
            case CHOICES ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(choice -> choice.asText().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
            case PHASES ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(phase -> phase.get("everyDays").asText() + "/"
                                + phase.get("untilDay").asText())
                        .collect(Collectors.joining(", "));
        };
    }

    /**
     * The policy that was typed.
     *
     * @throws Problem.Invalid with every fault at once, each with its field
     */
    static Policy read(Map<String, String> typed, Policy current) {
        List<Fault> faults = new ArrayList<>();
        ObjectNode tree = JSON.valueToTree(current);
        for (Setting setting : Setting.values()) {
            String written = typed.getOrDefault(setting.field(), "").strip();
            if (isWritten(setting, written)) {
                put(tree, setting, value(setting, written));
            } else {
                faults.add(new Fault(setting.field(), "policy.fault." + setting.word()));
            }
        }
        if (!faults.isEmpty()) {
            throw new Problem.Invalid(faults);
        }
        Policy policy = whole(tree);
        check(policy);
        return policy;
    }

    /**
     * What every policy has to pass before it counts, typed just now or taken up again.
     *
     * @throws Problem.Invalid with every fault at once, each with its field
     */
    static void check(Policy policy) {
        List<Fault> faults = new ArrayList<>();
        VALIDATOR
                .validate(policy)
                .forEach(wrong -> faults.add(fault(wrong.getPropertyPath().toString())));
        if (faults.isEmpty()) {
            PolicyCheck.conflicts(policy)
                    .forEach(wrong -> faults.add(
                            new Fault(wrong.setting().replace('.', '-'), "policy.conflict." + wrong.rule())));
        }
        if (!faults.isEmpty()) {
            throw new Problem.Invalid(faults.stream().distinct().toList());
        }
    }

    private static Policy whole(ObjectNode tree) {
        try {
            return JSON.treeToValue(tree, Policy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What passed for a policy can't be read as one", e);
        }
    }

    private static Fault fault(String path) {
        if (path.startsWith("silence.inOrder")) {
            return new Fault(Setting.COACH_AFTER.field(), "policy.conflict.silence");
        }
        Setting setting = Arrays.stream(Setting.values())
                .filter(one -> path.equals(one.path()) || path.startsWith(one.path() + "["))
                .findFirst()
                .orElse(Setting.PHONE);
        return new Fault(setting.field(), "policy.fault." + setting.word());
    }

    private static boolean isWritten(Setting setting, String written) {
        return switch (setting.shape()) {
            case NUMBER -> isWithin(setting, written);
            case TEXT -> !written.isEmpty() && written.length() <= 40;
            case TIME -> written.matches("([01]\\d|2[0-3]):[0-5]\\d");
            case NUMBERS -> written.isEmpty() || parts(written).stream().allMatch(part -> isWithin(setting, part));
            case CHOICES -> !written.isEmpty() && setting.choices().containsAll(parts(written));
            case DATES ->
                parts(written).size() <= setting.most()
                        && parts(written).stream().allMatch(PolicyForm::isADay);
            case PHASES ->
                !written.isEmpty()
                        && parts(written).stream()
                                .allMatch(part -> part.matches("\\d{1,3}/\\d{1,3}")
                                        && isWithin(setting, part.substring(0, part.indexOf('/')))
                                        && isWithin(setting, part.substring(part.indexOf('/') + 1)));
        };
    }

    private static boolean isADay(String written) {
        try {
            return LocalDate.parse(written).getYear() >= 2000;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isWithin(Setting setting, String written) {
        return written.matches("\\d{1,4}")
                && Integer.parseInt(written) >= setting.least()
                && Integer.parseInt(written) <= setting.most();
    }

    private static List<String> parts(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(",", -1)).map(String::strip).toList();
    }

    private static JsonNode value(Setting setting, String written) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ArrayNode several = nodes.arrayNode();
        if (setting.shape() == Shape.NUMBERS) {
            parts(written).stream().map(Integer::valueOf).sorted().distinct().forEach(several::add);
            return several;
        }
        if (setting.shape() == Shape.CHOICES) {
            setting.choices().stream().filter(parts(written)::contains).forEach(several::add);
            return several;
        }
        if (setting.shape() == Shape.DATES) {
            parts(written).stream().sorted().distinct().forEach(several::add);
            return several;
        }
        if (setting.shape() == Shape.PHASES) {
            parts(written)
                    .forEach(part -> several.addObject()
                            .put("everyDays", Integer.parseInt(part.substring(0, part.indexOf('/'))))
                            .put("untilDay", Integer.parseInt(part.substring(part.indexOf('/') + 1))));
            return several;
        }
        return setting.shape() == Shape.NUMBER ? nodes.numberNode(Integer.parseInt(written)) : nodes.textNode(written);
    }

    private static void put(ObjectNode tree, Setting setting, JsonNode value) {
        int dot = setting.path().lastIndexOf('.');
        JsonNode parent =
                dot < 0 ? tree : tree.at("/" + setting.path().substring(0, dot).replace('.', '/'));
        ((ObjectNode) parent).set(setting.path().substring(dot + 1), value);
    }

    /** One setting that differs. */
    public record Change(String field, String before, String after) {}

    /** What differs between two policies, in the order of the page. */
    static List<Change> changes(Policy before, Policy after) {
        Map<String, String> old = typed(before);
        Map<String, String> now = typed(after);
        return Arrays.stream(Setting.values())
                .map(Setting::field)
                .filter(field -> !old.getOrDefault(field, "").equals(now.getOrDefault(field, "")))
                .map(field -> new Change(field, old.getOrDefault(field, ""), now.getOrDefault(field, "")))
                .toList();
    }
}
