package handrail.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import handrail.bot.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final UUID SLOT = UUID.fromString("01900000-0000-7000-8000-0000000000aa");
    private static final UUID CLIENT = UUID.fromString("01900000-0000-7000-8000-0000000000bb");
    private static final UUID THREAD = UUID.fromString("01900000-0000-7000-8000-0000000000cc");
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-10-30T14:00:00Z");

    /** Half past nine in the evening: the next day already where UTC is read. */
    private static final Instant EVENING = Instant.parse("2026-11-02T02:30:00Z");

    private static String file(Entry.Kind kind, Language language, Instant now) {
        Entry entry = new Entry(kind, SLOT, EVENING, CLIENT, THREAD, "Remy", "Bay Clinic", "booked", "Ana");
        return new CalendarFile("https://handrail.example.org").of(List.of(entry), language, now, EASTERN);
    }

    private static VEvent read(String file) {
        ICalendar calendar = Biweekly.parse(file).first();
        assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
        assertThat(calendar.validate(ICalVersion.V2_0)).as("warnings").isEmpty();
        return calendar.getEvents().get(0);
    }

    @Test
    void a_calendar_that_is_read_back_says_what_and_when_and_where_to_look() {
        VEvent event = read(file(Entry.Kind.APPOINTMENT, Language.EN, NOW));
        assertThat(event.getSummary().getValue()).isEqualTo("Appointment");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(EVENING);
        assertThat(event.getDateStart().getValue().hasTime()).isTrue();
        assertThat(event.getDuration().getValue().toMillis()).isEqualTo(30 * 60_000L);
        assertThat(event.getUrl().getValue())
                .as("the day is the zone's own")
                .isEqualTo("https://handrail.example.org/calendar?week=2026-11-01#day-2026-11-01");
        assertThat(event.getClassification().isPrivate()).isTrue();
    }

    @Test
    void an_event_keeps_its_name_from_one_reading_to_the_next() {
        VEvent first = read(file(Entry.Kind.CALL, Language.EN, NOW));
        VEvent later = read(file(Entry.Kind.CALL, Language.ES, NOW.plusSeconds(86_400)));
        assertThat(later.getUid().getValue())
                .isEqualTo(first.getUid().getValue())
                .endsWith("@handrail.example.org");
        assertThat(first.getDateTimeStamp().getValue()).isEqualTo(Date.from(NOW));
        assertThat(first.getSummary().getValue()).isEqualTo("Call");
        assertThat(later.getSummary().getValue()).isEqualTo("Llamada");
    }

    @Test
    void c6_nothing_in_it_says_anything_about_anybody() {
        for (Language language : Language.values()) {
            assertThat(file(Entry.Kind.APPOINTMENT, language, NOW))
                    .doesNotContain("Remy", "Bay Clinic", "Ana", CLIENT.toString(), THREAD.toString())
                    .doesNotContainIgnoringCase("clinic")
                    .doesNotContainIgnoringCase("recovery");
        }
    }

    @Test
    void a_week_without_anything_is_a_calendar_too() {
        String file = new CalendarFile("http://localhost:8080").of(List.of(), Language.EN, NOW, EASTERN);
        assertThat(Biweekly.parse(file).first().getEvents()).isEmpty();
    }
}
