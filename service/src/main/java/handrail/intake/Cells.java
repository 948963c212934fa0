package handrail.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a line as people and spreadsheets write them: yes and sí, 5/6/2026 2:30 PM, Excel's own numbers of days, English.
 * What it can't read stays as it is, and the referral says what would be right.
 *
 * @param columns which column is what
 * @param zone the zone that times are meant in
 */
record Cells(Columns columns, ZoneId zone) {

    /** Excel counts days from here; a number between these is one of the years 1900 to 2100. */
    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);

    private static final double FIRST_DAY = 1;
    private static final double LAST_DAY = 73_415;
    private static final int SECONDS_A_DAY = 86_400;

    private static final Map<String, String> LANGUAGES =
            words(Map.of("en", "en english eng ingles", "es", "es spanish spa sp espanol castellano"));
    private static final Map<String, String> NALOXONE = words(Map.of(
            "yes",
            "yes y true t 1 si s x given administered",
            "no",
            "no n false f 0",
            "unknown",
            "unknown unk u na n/a nose desconocido"));
    private static final Map<String, String> CONSENTS = words(Map.of(
            "verbal", "verbal spoken oral saidyes deviva palabra verbalmente",
            "written", "written signed form escrito firmado",
            "web", "web online website enlinea",
            "none", "none notasked unknown unk na nosepregunto ninguno",
            "refused", "refused declined no n rechazado rehuso"));
    private static final Map<String, String> SOURCES = words(Map.of(
            "emergency_department", "emergencydepartment ed er emergencyroom hospital emergencias urgencias",
            "ems", "ems ambulance fire paramedics ambulancia bomberos",
            "post_overdose_team", "postoverdoseteam port outreachteam equipo",
            "syringe_services", "syringeservices ssp needleexchange jeringas",
            "primary_care", "primarycare doctor pcp medico",
            "jail", "jail prison reentry corrections carcel",
            "school", "school college escuela",
            "social_services", "socialservices shelter serviciossociales albergue",
            "self", "self walkin client propio",
            "family", "family friend friends familia amigo amigos"));

    /** The referral that a line makes. A line without a reference of its own is known by its words, so that it is taken in once. */
    NewReferral read(Sheet.Line line) {
        return new NewReferral(
                filled(line, "firstName"),
                filled(line, "lastName"),
                number(filled(line, "phone")),
                choice(line, "language", LANGUAGES),
                date(filled(line, "birthDate")),
                filled(line, "area"),
                time(filled(line, "occurredAt")),
                filled(line, "place"),
                choice(line, "source", SOURCES),
                choice(line, "naloxoneGiven", NALOXONE),
                choice(line, "consent", CONSENTS),
                filled(line, "consentHow"),
                filled(line, "notes"),
                reference(line));
    }

    private @Nullable String filled(Sheet.Line line, String field) {
        String cell = columns.cell(line, field);
        String value = cell.isEmpty() ? columns.otherwise().getOrDefault(field, "") : cell;
        return value.isEmpty() ? null : value;
    }

    private @Nullable String choice(Sheet.Line line, String field, Map<String, String> meanings) {
        String value = filled(line, field);
        return value == null ? null : meanings.getOrDefault(Columns.plain(value), value);
    }

    private String reference(Sheet.Line line) {
        String own = columns.cell(line, "reference");
        return own.isEmpty() ? "line " + fingerprint(line) : own;
    }

    private static String fingerprint(Sheet.Line line) {
        try {
            byte[] words = String.join("\u001f", line.cells()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A spreadsheet makes a number of a number: 2025550123.0. */
    private static @Nullable String number(@Nullable String cell) {
        return cell == null ? null : cell.replaceFirst("\\.0+$", "");
    }

    /** Whether a spreadsheet has shortened a long number, so that its end is lost: 1.2025E+10. */
    static boolean shortened(@Nullable String cell) {
        return cell != null && cell.matches("\\d([.,]\\d+)?[eE]\\+?\\d+");
    }

    private @Nullable String date(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        LocalDateTime at = local(cell);
        return at == null ? cell : at.toLocalDate().toString();
    }

    private @Nullable String time(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        LocalDateTime at = offset(cell) ? null : local(cell);
        return at == null ? cell : at.atZone(zone).toOffsetDateTime().toString();
    }

    private static boolean offset(String cell) {
        return read(cell, OffsetDateTime::parse) != null;
    }

    /** A local time; a day alone begins at midnight, so that its clocks are rather early than late. */
    private @Nullable LocalDateTime local(String cell) {
        LocalDateTime excel = excel(cell);
        if (excel != null) {
            return excel;
        }
        for (DateTimeFormatter format : formats()) {
            LocalDateTime at = read(cell, text -> {
                var parsed = format.parse(text.toUpperCase(Locale.ROOT));
                LocalTime time = parsed.query(java.time.temporal.TemporalQueries.localTime());
                return LocalDate.from(parsed).atTime(time == null ? LocalTime.MIDNIGHT : time);
            });
            if (at != null) {
                return at;
            }
        }
        return null;
    }

    private List<DateTimeFormatter> formats() {
        String day = columns.order().equals("dmy") ? "d/M/uuuu" : "M/d/uuuu";
        List<DateTimeFormatter> formats = new ArrayList<>();
        for (String date : List.of("uuuu-M-d", day, day.replace('/', '-'), day.replace('/', '.'))) {
            formats.add(new DateTimeFormatterBuilder()
                    .appendPattern(date + "[[' ']h:mm[:ss][' ']a][[' ']['T']H:mm[:ss]]")
                    .toFormatter(Locale.US)
                    .withResolverStyle(java.time.format.ResolverStyle.STRICT));
        }
        return formats;
    }

    private static @Nullable LocalDateTime excel(String cell) {
        if (!cell.matches("\\d{5}([.,]\\d+)?")) {
            return null;
        }
        double days = Double.parseDouble(cell.replace(',', '.'));
        if (days < FIRST_DAY || days > LAST_DAY) {
            return null;
        }
        long whole = (long) days;
        return EXCEL.plusDays(whole).atStartOfDay().plusSeconds(Math.round((days - whole) * SECONDS_A_DAY));
    }

    private static <T> @Nullable T read(String cell, Function<String, T> how) {
        try {
            return how.apply(cell);
        } catch (DateTimeException otherwise) {
            return null;
        }
    }

    private static Map<String, String> words(Map<String, String> meanings) {
        Map<String, String> words = new HashMap<>();
        meanings.forEach((meaning, all) -> {
            words.put(Columns.plain(meaning), meaning);
            List.of(all.split(" ")).forEach(word -> words.put(Columns.plain(word), meaning));
        });
        return Map.copyOf(words);
    }
}
