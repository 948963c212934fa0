package handrail.handoff;

import handrail.phone.PhoneNumber;
import handrail.web.Problem.Fault;
import handrail.web.TypedTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What was typed of a provider or one of its times, and every fault of it at once (B1). */
record ProviderForm(Map<String, String> typed) {

    static final List<String> KINDS =
            List.of("moud", "withdrawal", "primary_care", "residential", "counseling", "other");
    static final List<String> LANGUAGES = List.of("en", "es");
    private static final int LONGEST = 200;

    /** It is texted. */
    private static final int LONGEST_ADDRESS = 60;

    private static final int LAST_DAY = 7;

    List<Fault> faults() {
        List<Fault> faults = particulars();
        faults.addAll(hoursFaults());
        return faults;
    }

    /** What is wrong with all but the hours. */
    List<Fault> particulars() {
        List<Fault> faults = new ArrayList<>();
        if (value("name").isEmpty() || value("name").length() > LONGEST) {
            faults.add(new Fault("name", "staff.fault.text"));
        }
        if (!KINDS.contains(value("kind"))) {
            faults.add(new Fault("kind", "fault.choose"));
        }
        if (phone().isEmpty()) {
            faults.add(new Fault("phone", "staff.fault.phone"));
        }
        if (value("address").length() > LONGEST_ADDRESS) {
            faults.add(new Fault("address", "provider.fault.address"));
        }
        if (languages().isEmpty()) {
            faults.add(new Fault("languages", "fault.choose"));
        }
        return faults;
    }

    /** What is wrong with the hours. */
    List<Fault> hoursFaults() {
        List<Fault> faults = new ArrayList<>();
        if (time("opens").isEmpty()
                || time("closes").isEmpty()
                || !time("opens").get().isBefore(time("closes").get())) {
            faults.add(new Fault("opens", "provider.fault.hours"));
        }
        if (days().isEmpty()) {
            faults.add(new Fault("days", "fault.choose"));
        }
        return faults;
    }

    List<String> languages() {
        return LANGUAGES.stream()
                .filter(List.of(value("languages").split(",", -1))::contains)
                .toList();
    }

    Optional<String> phone() {
        try {
            return Optional.of(PhoneNumber.parse(value("phone")).written());
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    List<Providers.Hours> hours() {
        return days().stream()
                .map(day -> new Providers.Hours(
                        day, time("opens").orElseThrow(), time("closes").orElseThrow()))
                .toList();
    }

    private List<Integer> days() {
        List<String> ticked = List.of(value("days").split(",", -1));
        return IntStream.rangeClosed(1, LAST_DAY)
                .boxed()
                .filter(day -> ticked.contains(day.toString()))
                .toList();
    }

    /** The typed day and time as an instant; empty when it can't be read, is past, or is skipped by daylight saving. */
    Optional<Instant> slot(ZoneId zone, Instant now) {
        return TypedTime.of(value("day") + "T" + value("time"), zone).filter(now::isBefore);
    }

    private Optional<LocalTime> time(String field) {
        try {
            return Optional.of(LocalTime.parse(value(field)));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
