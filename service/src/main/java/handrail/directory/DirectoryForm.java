package handrail.directory;

import handrail.bot.Need;
import handrail.bot.Texts;
import handrail.phone.PhoneNumber;
import handrail.web.Problem.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was typed of a place, and every fault of it at once (B1). Short enough that up to three fit into a text. */
record DirectoryForm(Map<String, String> typed) {

    static final List<String> NEEDS = Arrays.stream(Need.values())
            .filter(need -> need != Need.ANY)
            .map(need -> need.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_ADDRESS = 60;
    private static final int LONGEST_HOURS = 30;
    private static final int MOST_ZIPS = 200;
    private static final Pattern ZIP = Pattern.compile("[0-9]{5}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (value("name").isEmpty() || isLong("name", LONGEST_NAME)) {
            faults.add(new Fault("name", "directory.fault.name"));
        }
        if (needs().isEmpty()) {
            faults.add(new Fault("needs", "fault.choose"));
        }
        if (isLong("address", LONGEST_ADDRESS)) {
            faults.add(new Fault("address", "directory.fault.address"));
        }
        if (!value("phone").isEmpty() && phone().isEmpty()) {
            faults.add(new Fault("phone", "staff.fault.phone"));
        }
        if (isLong("hours", LONGEST_HOURS)) {
            faults.add(new Fault("hours", "directory.fault.hours"));
        }
        if (value("address").isEmpty() && value("phone").isEmpty()) {
            faults.add(new Fault("address", "directory.fault.reach"));
        }
        List<String> zips = zips();
        if (zips.isEmpty()
                || zips.size() > MOST_ZIPS
                || !zips.stream().allMatch(zip -> ZIP.matcher(zip).matches())) {
            faults.add(new Fault("zips", "directory.fault.zips"));
        }
        return faults;
    }

    /** What was typed, once it has no fault. */
    Directory.Entry entry() {
        return new Directory.Entry(
                Texts.inGsm7(value("name")),
                needs(),
                Texts.inGsm7(value("address")),
                phone().orElse(""),
                Texts.inGsm7(value("hours")),
                zips());
    }

    /** What stands in the form of a place that is changed. */
    static Map<String, String> of(Directory.Place place) {
        return Map.of(
                "name",
                place.name(),
                "needs",
                String.join(",", place.needs()),
                "address",
                place.address(),
                "phone",
                place.phone(),
                "hours",
                place.hours(),
                "zips",
                String.join(" ", place.zips()));
    }

    private List<String> needs() {
        List<String> ticked = List.of(value("needs").split(",", -1));
        return NEEDS.stream().filter(ticked::contains).toList();
    }

    private List<String> zips() {
        return BETWEEN.splitAsStream(value("zips"))
                .filter(zip -> !zip.isEmpty())
                .distinct()
                .collect(Collectors.toList());
    }

    private Optional<String> phone() {
        try {
            return Optional.of(PhoneNumber.parse(value("phone")).written());
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    private boolean isLong(String field, int most) {
        return value(field).length() > most;
    }

    private String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
