package handrail.messaging;

import handrail.access.Sealing;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import handrail.phone.PhoneNumber;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Calls whoever a text about an urgent page has not woken (S2), unless somebody has taken it. */
public final class CallJob implements Job {

    private static final Duration BUSY = Duration.ofSeconds(5);
    private static final int MOST_IN_A_RUN = 100;

    private final Database database;
    private final Voice voice;
    private final Sealing sealing;
    private final Pages pages;
    private final Clock clock;
    private final String publicUrl;

    /** Over a carrier. */
    public CallJob(Database database, Voice voice, Sealing sealing, Pages pages, Clock clock, String publicUrl) {
        this.database = database;
        this.voice = voice;
        this.sealing = sealing;
        this.pages = pages;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @Override
    public String name() {
        return "page-calls";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public boolean pausable() {
        return false;
    }

    @Override
    public Optional<Instant> waitingSince(Handle handle) {
        return handle.attach(CallRows.class).waitingSince();
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < MOST_IN_A_RUN; i++) {
            Optional<CallRows.Due> due = database.inProgram(
                    program, handle -> handle.attach(CallRows.class).claim());
            if (due.isEmpty()) {
                break;
            }
            counts.merge(place(program, due.get()), 1, Integer::sum);
        }
        return counts;
    }

    private String place(ProgramId program, CallRows.Due due) {
        if (due.taken() || due.phone() == null || due.line() == null) {
            settle(program, due, "dropped", new Sms.Answer(Sms.Kind.REFUSED, null, null));
            return "dropped";
        }
        PhoneNumber phone = PhoneNumber.parse(sealing.open("staff", "phone", due.accountId(), due.phone()));
        Sms.Answer answer = voice.call(
                new Voice.Call(due.line(), phone, address("", program, due), address("/status", program, due)));
        switch (answer.kind()) {
            case SENT -> settle(program, due, "placed", answer);
            case REFUSED -> settle(program, due, "failed", answer);
            case AMBIGUOUS -> settle(program, due, "unknown", answer);
            case BUSY ->
                database.useProgram(
                        program,
                        handle -> handle.attach(CallRows.class)
                                .later(due.id(), clock.instant().plus(BUSY.multipliedBy(due.attempts()))));
        }
        return answer.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    private URI address(String path, ProgramId program, CallRows.Due due) {
        return URI.create(publicUrl + "/twilio/voice" + path + "?program=" + program.value() + "&call=" + due.id());
    }

    private void settle(ProgramId program, CallRows.Due due, String state, Sms.Answer answer) {
        database.useProgram(program, handle -> {
            handle.attach(CallRows.class).settle(due.id(), state, answer.sid(), answer.errorCode());
            if (!state.equals("dropped")) {
                pages.called(handle, program, due.pageId(), due.accountId(), state, answer.errorCode());
            }
        });
    }
}
