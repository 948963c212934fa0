package handrail.tool;

import handrail.bot.Effect;
import handrail.bot.Event;
import handrail.bot.Facts;
import handrail.bot.Facts.Consent;
import handrail.bot.Facts.OpenSupplies;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The made-up program and client of {@code ops/chat}; effects change it as they would change the database. */
final class ChatWorld implements Effect.Handler<Void> {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalTime OPENS = LocalTime.of(10, 0);
    private static final LocalTime TEAM_COMES = LocalTime.of(8, 0);
    private static final LocalTime TEAM_GOES = LocalTime.of(20, 0);
    private static final String PLACES = """
            Harbor Food Pantry, 120 Dock St, (202) 555-0150, Mon-Fri 9-5
            Dockside Table, 9 Elm St, (202) 555-0152, Sat 10-1""";

    private boolean optedOut;
    private Consent consent = Consent.VERBAL;
    private @Nullable OpenSupplies order;
    private Facts.Handoff handoff = Facts.Handoff.NONE;
    private @Nullable String booked;

    Facts facts(Instant now) {
        return new Facts(
                "Harbor Care Team",
                "(202) 555-0100",
                Facts.Writer.CLIENT,
                "Ana",
                optedOut,
                consent,
                true,
                "8 am-8 pm",
                backAt(now),
                "(202) 555-0141",
                "(202) 555-0142",
                List.of(),
                order,
                handoff,
                new Facts.Care(true, times(now)),
                appointment(),
                Facts.OptOutMode.OURS,
                ZONE,
                false);
    }

    /** The next two mornings at ten, until they are booked. */
    private List<Facts.Care.Time> times(Instant now) {
        LocalDate today = now.atZone(ZONE).toLocalDate();
        return Stream.of(1, 2)
                .map(days -> today.plusDays(days).atTime(OPENS).atZone(ZONE).toInstant())
                .map(at -> new Facts.Care.Time(at.toString(), at))
                .filter(time -> !time.slotId().equals(booked))
                .toList();
    }

    /** The team is there from 8 to 20; the coach's own shift counts for introductions only. */
    private static @Nullable Instant backAt(Instant now) {
        LocalTime time = now.atZone(ZONE).toLocalTime();
        if (!time.isBefore(TEAM_COMES) && time.isBefore(TEAM_GOES)) {
            return null;
        }
        LocalDate today = now.atZone(ZONE).toLocalDate();
        LocalDate day = time.isBefore(TEAM_COMES) ? today : today.plusDays(1);
        return day.atTime(TEAM_COMES).atZone(ZONE).toInstant();
    }

    private Facts.@Nullable Appointment appointment() {
        return booked == null
                ? null
                : new Facts.Appointment(booked, Instant.parse(booked), "Harbor Bridge Clinic", "12 Dock St");
    }

    /** An event that asks about the booked time. */
    Event reminder(Event.Reminder reminder) {
        return new Event.AppointmentDue(booked == null ? "" : booked, reminder);
    }

    /** How an arrangement that was just made went; null for none. */
    @Nullable
    Event result(Effect effect) {
        if (effect instanceof Effect.FindResources search) {
            boolean near = search.zip().startsWith("021");
            return new Event.EffectResult("FindResources", near, near ? PLACES : "");
        }
        return effect instanceof Effect.ArrangeHandoff made && made.slotId() != null
                ? new Event.EffectResult("ArrangeHandoff", true, made.slotId())
                : null;
    }

    @Override
    public Void reply(Effect.Reply reply) {
        return nothing();
    }

    @Override
    public Void optOut(Effect.OptOut optOut) {
        optedOut = true;
        return nothing();
    }

    @Override
    public Void optIn(Effect.OptIn optIn) {
        optedOut = false;
        return nothing();
    }

    @Override
    public Void recordConsent(Effect.RecordConsent recorded) {
        consent = recorded.consent();
        return nothing();
    }

    @Override
    public Void page(Effect.Page page) {
        return nothing();
    }

    @Override
    public Void makeTask(Effect.MakeTask task) {
        return nothing();
    }

    @Override
    public Void requestSupplies(Effect.RequestSupplies request) {
        String items = request.items().stream()
                .map(item -> item.quantity() + " " + item.item())
                .collect(Collectors.joining(", "));
        order = new OpenSupplies("order", items);
        return nothing();
    }

    @Override
    public Void changeSupplies(Effect.ChangeSupplies change) {
        order = change.cancelled() ? null : order;
        return nothing();
    }

    @Override
    public Void requestHandoff(Effect.RequestHandoff request) {
        handoff = Facts.Handoff.UNDER_WAY;
        return nothing();
    }

    @Override
    public Void arrangeHandoff(Effect.ArrangeHandoff arrangement) {
        handoff = Facts.Handoff.UNDER_WAY;
        booked = arrangement.slotId() == null ? booked : arrangement.slotId();
        return nothing();
    }

    @Override
    public Void putOffHandoff(Effect.PutOffHandoff putOff) {
        handoff = Facts.Handoff.PUT_OFF;
        return nothing();
    }

    @Override
    public Void confirmAppointment(Effect.ConfirmAppointment confirmation) {
        return nothing();
    }

    @Override
    public Void freeAppointment(Effect.FreeAppointment freed) {
        booked = null;
        return nothing();
    }

    @Override
    public Void recordAttendance(Effect.RecordAttendance attendance) {
        booked = null;
        return nothing();
    }

    @Override
    public Void findResources(Effect.FindResources search) {
        return nothing();
    }

    @Override
    public Void holdAnswers(Effect.HoldAnswers hold) {
        return nothing();
    }

    @Override
    public Void takeBack(Effect.TakeBack back) {
        return nothing();
    }

    @Override
    public Void recordCheckIn(Effect.RecordCheckIn checkIn) {
        return nothing();
    }

    @Override
    public Void recordReversal(Effect.RecordReversal reversal) {
        return nothing();
    }

    @Override
    public Void recordFollowUp(Effect.RecordFollowUp followUp) {
        return nothing();
    }

    @Override
    public Void keepAsking(Effect.KeepAsking wanted) {
        return nothing();
    }

    @Override
    public Void recordAnswers(Effect.RecordAnswers answers) {
        return nothing();
    }

    @Override
    public Void noteStep(Effect.NoteStep noted) {
        return nothing();
    }

    @SuppressWarnings("NullAway")
    private static Void nothing() {
        return null;
    }
}
