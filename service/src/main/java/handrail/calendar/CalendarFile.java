package handrail.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.util.Duration;
import handrail.bot.Language;
import handrail.web.Words;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

/**
 * A calendar as other programs read it (RFC 5545). It says that there is an appointment or a call, and where to sign in to see more:
 * nobody's name, no place, no thread (C6). Times are in UTC, so that no zone's rules have to be carried along, and whoever reads it
 * shows them in a zone of their own.
 */
final class CalendarFile {

    /** How long something takes of which only the beginning is known. */
    private static final Duration BOOKED = Duration.builder().minutes(30).build();

    private static final Duration CALLED = Duration.builder().minutes(15).build();
    private static final Duration AGAIN = Duration.builder().minutes(30).build();

    private final String publicUrl;
    private final String host;

    /** Links lead to the service at this address. */
    CalendarFile(String publicUrl) {
        this.publicUrl = publicUrl;
        this.host = URI.create(publicUrl).getHost();
    }

    String of(List<Entry> entries, Language language, Instant now, ZoneId zone) {
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Handrail//Calendar//" + (language == Language.ES ? "ES" : "EN"));
        calendar.setName(Words.of(language, "calendar.feed.name"));
        calendar.setRefreshInterval(AGAIN);
        calendar.addExperimentalProperty("X-WR-CALNAME", Words.of(language, "calendar.feed.name"));
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT30M");
        entries.forEach(entry -> calendar.addEvent(event(entry, language, now, zone)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(Entry entry, Language language, Instant now, ZoneId zone) {
        VEvent event = new VEvent();
        event.setUid(entry.kind().word() + "-" + entry.id() + "@" + host);
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(entry.at()));
        event.setDuration(entry.kind() == Entry.Kind.CALL ? CALLED : BOOKED);
        event.setSummary(Words.of(language, "calendar.feed." + entry.kind().word()));
        event.setClassification(Classification.private_());
        LocalDate day = LocalDate.ofInstant(entry.at(), zone);
        event.setUrl(publicUrl + "/calendar?week=" + day + "#day-" + day);
        return event;
    }
}
