package handrail.staff;

import handrail.access.AccountId;
import handrail.phone.PhoneNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Somebody's profile as the form shows it, the other way round of {@link Profile#read}. */
final class StaffForm {

    private StaffForm() {}

    static Map<String, String> of(Member member, Week week) {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", member.name());
        fields.put("firstName", member.firstName());
        fields.put("email", member.email());
        fields.put("role", member.role().name());
        fields.put("phone", member.phone().isEmpty() ? "" : new PhoneNumber(member.phone()).written());
        fields.put("languages", String.join(",", member.languages()));
        fields.put("areas", String.join(", ", member.areas()));
        fields.put("cap", member.cap() == null ? "" : member.cap().toString());
        Likeness likeness = member.likeness();
        fields.put("gender", likeness.gender() == null ? "" : likeness.gender());
        fields.put("experience", String.join(",", likeness.experience()));
        fields.put("takesHigh", likeness.takesHigh() ? "yes" : "no");
        fields.put(
                "newADay", likeness.newADay() == null ? "" : likeness.newADay().toString());
        fields.put("accepting", member.accepting() ? "yes" : "no");
        for (int weekday = 1; weekday <= 7; weekday++) {
            fields.put("hours" + weekday, week.written(weekday));
        }
        return fields;
    }

    /** The chain that was chosen, place by place; empty places are left out, and what is no id too. */
    static List<AccountId> chain(Map<String, String> typed, int places) {
        return IntStream.rangeClosed(1, places)
                .mapToObj(place -> typed.getOrDefault("place" + place, ""))
                .flatMap(id -> AccountId.ifOne(id).stream())
                .toList();
    }
}
