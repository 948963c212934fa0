package handrail.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a list is what, and what holds for lines that don't say.
 *
 * @param columns the number of a column, from 0, by field
 * @param otherwise what a field is where its cell is empty, or where there is no column
 * @param order whether 5/6/2026 is the 6th of May ({@code mdy}) or the 5th of June ({@code dmy})
 */
record Columns(Map<String, Integer> columns, Map<String, String> otherwise, String order) {

    /** The fields of a referral, in the order in which they are asked for. */
    static final List<String> FIELDS = List.of(
            "firstName",
            "lastName",
            "phone",
            "birthDate",
            "language",
            "occurredAt",
            "place",
            "source",
            "naloxoneGiven",
            "consent",
            "consentHow",
            "area",
            "notes",
            "reference");

    /** The fields that every line needs, by a column or by what holds otherwise. */
    static final List<String> NEEDED =
            List.of("firstName", "language", "occurredAt", "source", "naloxoneGiven", "consent");

    static final List<String> ORDERS = List.of("mdy", "dmy");

    /** What headings say, in plain letters without spaces, in English and Spanish. */
    private static final Map<String, String> HEADINGS = headings();

    /** What a heading probably means; every field once, the first column that says it. */
    static Columns guess(List<String> head) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int column = 0; column < head.size(); column++) {
            int here = column;
            Optional.ofNullable(HEADINGS.get(plain(head.get(column))))
                    .ifPresent(field -> columns.putIfAbsent(field, here));
        }
        return new Columns(columns, Map.of("language", "en", "naloxoneGiven", "unknown", "consent", "none"), "mdy");
    }

    /** The cell of a field; empty when there is none. */
    String cell(Sheet.Line line, String field) {
        Integer column = columns.get(field);
        return column == null || column >= line.cells().size()
                ? ""
                : line.cells().get(column);
    }

    /** The needed fields that no line can have. */
    @JsonIgnore
    List<String> missing() {
        return NEEDED.stream()
                .filter(field -> !columns.containsKey(field))
                .filter(field -> otherwise.getOrDefault(field, "").isEmpty())
                .toList();
    }

    /** Fields that were given the same column. */
    @JsonIgnore
    List<String> doubled() {
        Set<Integer> seen = new HashSet<>();
        return FIELDS.stream()
                .filter(columns::containsKey)
                .filter(field -> !seen.add(columns.get(field)))
                .toList();
    }

    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new HashMap<>();
        FIELDS.forEach(field -> headings.put(field.toLowerCase(Locale.ROOT), field));
        Map.ofEntries(
                        Map.entry(
                                "firstName",
                                "first givenname preferredname name nombre nombres primernombre clientname"),
                        Map.entry("lastName", "last surname familyname apellido apellidos"),
                        Map.entry(
                                "phone",
                                "phonenumber telephone tel cell cellphone mobile telefono celular movil numero"),
                        Map.entry("birthDate", "dob dateofbirth birthday born fechadenacimiento nacimiento"),
                        Map.entry("language", "lang preferredlanguage idioma lengua"),
                        Map.entry(
                                "occurredAt",
                                "overdose overdosedate overdosetime overdosedatetime overdoseat dateofoverdose eventdate incidentdate incidenttime incident date datetime fecha fechadesobredosis sobredosis"),
                        Map.entry("place", "location where address incidentlocation lugar donde direccion"),
                        Map.entry("source", "referredby referralsource origin agency origen quienrefiere fuente"),
                        Map.entry("naloxoneGiven", "naloxone narcan narcangiven naloxona"),
                        Map.entry("consent", "textingconsent consenttotext oktotext maytext consentimiento mensajes"),
                        Map.entry("consentHow", "howasked consentnotes comosepregunto"),
                        Map.entry("area", "zone district neighborhood partoftown zona barrio"),
                        Map.entry("notes", "note comments comment remarks notas comentarios"),
                        Map.entry(
                                "reference",
                                "id caseid casenumber incidentnumber runnumber mrn referralid referencia numerodecaso"))
                .forEach((field, words) -> List.of(words.split(" ")).forEach(word -> headings.put(word, field)));
        return Map.copyOf(headings);
    }
}
