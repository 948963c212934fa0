package handrail.staff;

import handrail.access.Role;
import handrail.assignment.Experience;
import handrail.phone.PhoneNumber;
import handrail.web.Problem;
import handrail.web.Problem.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator writes about somebody, read and found right.
 *
 * @param name their whole name
 * @param firstName as clients read it
 * @param email what they sign in with, in lower case
 * @param role what they do
 * @param phone their own phone, as E.164; null when none is given
 * @param languages what they speak
 * @param areas where they work
 * @param cap clients of usual acuity they can carry; null is the program's standard
 * @param accepting whether they take new clients
 * @param likeness what matching knows of them beside that
 * @param week when they work
 */
record Profile(
        String name,
        String firstName,
        String email,
        Role role,
        @Nullable String phone,
        List<String> languages,
        List<String> areas,
        @Nullable Integer cap,
        boolean accepting,
        Likeness likeness,
        Week week) {

    private static final int LONGEST = 200;
    private static final int MOST_CLIENTS = 60;

    /** Names nobody (C6). */
    @Override
    public String toString() {
        return "Profile[" + role + "]";
    }

    /**
     * Reads a form.
     *
     * @throws Problem.Invalid with every fault at once
     */
    static Profile read(Map<String, String> typed) {
        Reader reader = new Reader(typed);
        Profile profile = new Profile(
                reader.text("name"),
                reader.text("firstName"),
                reader.email(),
                reader.role(),
                reader.phone(),
                reader.languages(),
                reader.list("areas"),
                reader.cap(),
                !typed.getOrDefault("accepting", "yes").equals("no"),
                reader.likeness(),
                reader.week());
        if (!reader.faults.isEmpty()) {
            throw new Problem.Invalid(reader.faults);
        }
        return profile;
    }

    private record Reader(Map<String, String> typed, List<Fault> faults) {

        Reader(Map<String, String> typed) {
            this(typed, new ArrayList<>());
        }

        private String given(String field) {
            return typed.getOrDefault(field, "");
        }

        private void wrong(String field, String why) {
            faults.add(new Fault(field, "staff.fault." + why));
        }

        String text(String field) {
            String text = given(field);
            if (text.isEmpty() || text.length() > LONGEST) {
                wrong(field, "text");
            }
            return text;
        }

        /** Only a name to sign in with: nothing is ever sent to it. */
        String email() {
            String email = given("email").toLowerCase(Locale.ROOT);
            if (email.length() > LONGEST || !email.matches("[^@\\s]+@[^@\\s]+")) {
                wrong("email", "email");
            }
            return email;
        }

        Role role() {
            Optional<Role> role = Arrays.stream(Role.values())
                    .filter(one -> one.name().equalsIgnoreCase(given("role")))
                    .findFirst();
            if (role.isEmpty()) {
                wrong("role", "role");
            }
            return role.orElse(Role.COACH);
        }

        @Nullable
        String phone() {
            if (given("phone").isEmpty()) {
                return null;
            }
            try {
                return PhoneNumber.parse(given("phone")).e164();
            } catch (IllegalArgumentException unreadable) {
                wrong("phone", "phone");
                return null;
            }
        }

        List<String> languages() {
            List<String> languages = list("languages").stream()
                    .filter(List.of("en", "es")::contains)
                    .toList();
            if (languages.isEmpty()) {
                wrong("languages", "languages");
            }
            return languages;
        }

        List<String> list(String field) {
            return Arrays.stream(given(field).split(",", -1))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .distinct()
                    .toList();
        }

        @Nullable
        Integer cap() {
            String cap = given("cap");
            if (cap.isEmpty()) {
                return null;
            }
            if (!cap.matches("\\d{1,2}") || Integer.parseInt(cap) < 1 || Integer.parseInt(cap) > MOST_CLIENTS) {
                wrong("cap", "cap");
                return null;
            }
            return Integer.valueOf(cap);
        }

        Likeness likeness() {
            String gender = given("gender");
            String most = given("newADay");
            if (!most.isEmpty() && !most.matches("[1-9]\\d?")) {
                wrong("newADay", "new-a-day");
            }
            return new Likeness(
                    Experience.GENDERS.contains(gender) ? gender : null,
                    list("experience").stream()
                            .filter(Experience.WORDS::contains)
                            .toList(),
                    !given("takesHigh").equals("no"),
                    most.matches("[1-9]\\d?") ? Integer.valueOf(most) : null);
        }

        Week week() {
            List<Shift> shifts = new ArrayList<>();
            for (int weekday = 1; weekday <= 7; weekday++) {
                String field = "hours" + weekday;
                Week.read(weekday, given(field)).ifPresentOrElse(shifts::addAll, () -> wrong(field, "hours"));
            }
            return new Week(shifts);
        }
    }
}
