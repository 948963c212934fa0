package handrail.bot;

import handrail.bot.Effect.OptIn;
import handrail.bot.Effect.OptOut;
import handrail.bot.Effect.RecordConsent;
import handrail.bot.Effect.Reply;
import handrail.bot.Effect.RequestHandoff;
import handrail.bot.Effect.RequestSupplies;
import handrail.bot.Facts.Consent;
import handrail.bot.Facts.OpenSupplies;
import handrail.bot.Facts.OptOutMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replays a transcript: a client's text, events and changed facts go in, what the bot said and did comes out.
 *
 * <pre>
 * # a comment            = fact value (consent, language, coach, shift, optedOut, mode, nurse, order, handoff, writer, appointment, back)
 * > the client's text    ! first-contact | check-in ID DAY | follow-up KIND ID | coach-joins | coach-leaves | coach-hands-back | quiet
 * @ +2h                  ! pictures N words | failed Effect
 * &lt; the bot's text       * an effect
 * </pre>
 */
final class Transcript {

    private final Engine engine = new Engine(Given.catalogue());
    private final Catalogue catalogue = Given.catalogue();
    private final Given.FactsBuilder facts = Given.facts();
    private final List<String> lines = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Conversation conversation = Given.acquainted(Language.EN);
    private int checkIns;
    private Instant now = Given.NOON;

    /** What one event made of a conversation. */
    record Step(Conversation before, Turn turn) {}

    /** Every turn of a transcript, in its order. */
    static List<Step> steps(List<String> script) {
        return played(script).steps;
    }

    /** The transcript as it really goes: the same input lines, with the bot's own lines between. */
    static List<String> replay(List<String> script) {
        return played(script).lines;
    }

    private static Transcript played(List<String> script) {
        Transcript transcript = new Transcript();
        script.stream()
                .filter(line -> !line.startsWith("<") && !line.startsWith("*"))
                .forEach(transcript::take);
        return transcript;
    }

    private void take(String line) {
        lines.add(line);
        String rest = line.length() > 2 ? line.substring(2) : "";
        switch (line.isEmpty() ? '#' : line.charAt(0)) {
            case '>' -> advance(new Event.Text(rest));
            case '!' -> advance(event(rest.split(" ", 3)));
            case '@' -> now = now.plus(Duration.parse("PT" + rest.substring(1).toUpperCase(java.util.Locale.ROOT)));
            case '=' -> fact(rest.split(" ", 2));
            default -> {}
        }
    }

    private Event event(String[] words) {
        return switch (words[0]) {
            case "first-contact" -> new Event.TimerDue(Event.Timer.FIRST_CONTACT);
            case "quiet" -> new Event.TimerDue(Event.Timer.COACH_QUIET);
            case "check-in" -> new Event.CheckInDue(words[1], Integer.parseInt(words[2]), checkIns++, false);
            case "need-check-in" -> asking(words, Event.Asks.NEED, false);
            case "step-check-in" -> asking(words, Event.Asks.STEP, false);
            case "gentle-need-check-in" -> asking(words, Event.Asks.NEED, true);
            case "gentle-step-check-in" -> asking(words, Event.Asks.STEP, true);
            case "gentle-check-in" -> new Event.CheckInDue(words[1], Integer.parseInt(words[2]), checkIns++, true);
            case "coach-joins" -> new Event.CoachJoined(now);
            case "coach-leaves" -> new Event.CoachLeft(false);
            case "coach-hands-back" -> new Event.CoachLeft(true);
            case "pictures" -> new Event.Media(Integer.parseInt(words[1]), words.length > 2 ? words[2] : "");
            case "handoff-again" -> new Event.TimerDue(Event.Timer.HANDOFF_AGAIN);
            case "new-coach" -> new Event.TimerDue(Event.Timer.NEW_COACH);
            case "booked" -> new Event.EffectResult("ArrangeHandoff", true, words[1]);
            case "taken" -> new Event.EffectResult("ArrangeHandoff", false, "");
            case "day-before" -> reminder(Event.Reminder.DAY_BEFORE);
            case "hours-before" -> reminder(Event.Reminder.HOURS_BEFORE);
            case "after" -> reminder(Event.Reminder.AFTER);
            case "follow-up" -> new Event.FollowUpDue(words[2], Event.FollowUp.valueOf(words[1]));
            case "found" ->
                new Event.EffectResult(
                        "FindResources",
                        true,
                        String.join(" ", List.of(words).subList(1, words.length))
                                .replace(" | ", "\n"));
            case "nothing-found" -> new Event.EffectResult("FindResources", false, "");
            case "failed" -> new Event.EffectResult(words[1], false, "");
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private Event asking(String[] words, Event.Asks asks, boolean gentle) {
        return new Event.CheckInDue(words[1], Integer.parseInt(words[2]), checkIns++, gentle, asks);
    }

    private Event reminder(Event.Reminder reminder) {
        return new Event.AppointmentDue(facts.appointment == null ? "gone" : facts.appointment.id(), reminder);
    }

    private void fact(String[] words) {
        String value = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "consent" -> facts.consent = Consent.valueOf(value);
            case "language" -> conversation = conversation.speaking(Language.of(value));
            case "fresh" -> conversation = Conversation.fresh(Language.of(value));
            case "coach" -> facts.coach = value.isEmpty() ? null : value;
            case "shift" -> facts.onShift = value.equals("on");
            case "optedOut" -> facts.optedOut = Boolean.parseBoolean(value);
            case "mode" -> facts.optOutMode = OptOutMode.valueOf(value);
            case "nurse" -> facts.nurse = value;
            case "order" -> facts.openSupplies = value.isEmpty() ? null : new OpenSupplies("r1", value);
            case "handoff" -> facts.handoff = value.equals("open") ? Facts.Handoff.UNDER_WAY : Facts.Handoff.NONE;
            case "introduce" -> facts.care = new Facts.Care(value.equals("now"), facts.care.times());
            case "times" -> facts.care = new Facts.Care(facts.care.introduceNow(), times(value));
            case "appointment" -> facts.appointment = appointment(value);
            case "back" -> facts.back = value.isEmpty() ? null : Instant.parse(value);
            case "person" -> facts.personOnly = value.equals("only");
            case "writer" -> facts.writer = Facts.Writer.valueOf(value);
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    /** {@code 2026-03-03T15:30:00Z Harbor Bridge Clinic / 12 Dock St}, the address optional. */
    private static Facts.Appointment appointment(String value) {
        if (value.isEmpty()) {
            return null;
        }
        String[] parts = value.split(" ", 2);
        String[] place = parts[1].split(" / ", 2);
        return new Facts.Appointment("slot-1", Instant.parse(parts[0]), place[0], place.length > 1 ? place[1] : "");
    }

    private static List<Facts.Care.Time> times(String instants) {
        return Stream.of(instants.split(" "))
                .filter(instant -> !instant.isEmpty())
                .map(instant -> new Facts.Care.Time("slot-" + instant.substring(8, 13), Instant.parse(instant)))
                .toList();
    }

    private void advance(Event event) {
        Turn turn = engine.advance(conversation, event, facts.build(), now);
        steps.add(new Step(conversation, turn));
        conversation = turn.next();
        turn.effects().forEach(this::show);
        turn.effects().forEach(this::apply);
    }

    private void show(Effect effect) {
        if (effect instanceof Reply reply) {
            String purpose = reply.purpose() == Effect.Purpose.ANSWER
                    ? ""
                    : "[" + reply.purpose().name().toLowerCase(java.util.Locale.ROOT) + "] ";
            lines.add("< " + purpose + catalogue.render(reply.key(), conversation.language(), reply.variables()));
        } else {
            lines.add("* " + effect);
        }
    }

    /** What a host would do, as far as it changes the facts of the next turn. */
    private void apply(Effect effect) {
        if (effect instanceof OptOut) {
            facts.optedOut = true;
        } else if (effect instanceof OptIn) {
            facts.optedOut = false;
        } else if (effect instanceof RecordConsent record) {
            facts.consent = record.consent();
        } else if (effect instanceof RequestHandoff) {
            facts.handoff = Facts.Handoff.UNDER_WAY;
        } else if (effect instanceof Effect.PutOffHandoff) {
            facts.handoff = Facts.Handoff.PUT_OFF;
        } else if (effect instanceof Effect.FreeAppointment || effect instanceof Effect.RecordAttendance) {
            facts.appointment = null;
        } else if (effect instanceof Effect.ArrangeHandoff) {
            facts.handoff = Facts.Handoff.UNDER_WAY;
        } else if (effect instanceof RequestSupplies request) {
            String summary = request.items().stream()
                    .map(item -> item.quantity() + " " + item.item())
                    .collect(Collectors.joining(", "));
            facts.openSupplies = new OpenSupplies("r1", summary);
        } else if (effect instanceof Effect.ChangeSupplies change && change.cancelled()) {
            facts.openSupplies = null;
        }
    }
}
