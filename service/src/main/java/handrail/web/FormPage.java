package handrail.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page with a form: what was typed stays, and every fault is named with the field it belongs to (B1). */
public abstract class FormPage extends Page {

    private final Map<String, String> typed;
    private final List<Problem.Fault> faults;

    /** Drawn by a template, with what was typed and what is wrong with it. */
    protected FormPage(String template, @Nullable Reader me, Map<String, String> typed, List<Problem.Fault> faults) {
        this(template, me, null, typed, faults);
    }

    /** The same, saying times as they are now in one zone. */
    protected FormPage(
            String template,
            @Nullable Reader me,
            @Nullable Times times,
            Map<String, String> typed,
            List<Problem.Fault> faults) {
        super(template, me, times);
        this.typed = Map.copyOf(typed);
        this.faults = List.copyOf(faults);
    }

    /** What was typed into a field; a password is never given back. */
    public String typed(String field) {
        return field.toLowerCase(java.util.Locale.ROOT).contains("password") ? "" : typed.getOrDefault(field, "");
    }

    /** What is wrong, in the order of the form. */
    public List<Problem.Fault> getFaults() {
        return faults;
    }

    /** Whether something is wrong with a field. */
    public boolean wrong(String field) {
        return faults.stream().anyMatch(fault -> fault.field().equals(field));
    }

    /**
     * A form's fields without the white space around them; of a field sent twice the values stand one behind the other. The null character,
     * which no keyboard types and PostgreSQL stores in no text, is left out: it comes with what is pasted.
     */
    public static Map<String, String> fields(MultivaluedMap<String, String> form) {
        Map<String, String> fields = new HashMap<>();
        form.forEach((field, values) ->
                fields.put(field, String.join(",", values).replace("\0", "").strip()));
        return fields;
    }
}
