package handrail.bot;

import handrail.bot.Effect.MakeTask;
import handrail.bot.Effect.Purpose;
import handrail.bot.Effect.TaskKind;
import handrail.bot.read.Aside;
import handrail.bot.read.Understood;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the bot says to an ordinary text: first the question that is open, then a new topic, then a person. */
final class Topics {

    private static final Duration STALE = Duration.ofHours(20);
    private static final int LOW = 3;

    void answer(Draft draft, Understood understood) {
        Reading reading = understood.reading();
        boolean introduced = draft.state().introduced();
        draft.introduce();
        OpenQuestion open = draft.state().open();
        boolean fresh = open != null && open.askedAt().plus(STALE).isAfter(draft.now());
        if (understood.asides().contains(Aside.IS_BOT)) {
            draft.say("bot.honest", Purpose.ANSWER);
            draft.ask("person", Map.of());
        } else if (understood.asides().contains(Aside.MEDICATION)) {
            draft.say("medical.advice", Purpose.ANSWER);
            draft.ask("person", Map.of());
        } else if (reading.intent() == Intent.COACH) {
            handOver(draft, "coach.coming");
        } else if (understood.asides().contains(Aside.WHO)) {
            draft.say("hello", Purpose.ANSWER);
        } else if (open == null || !fresh || !answered(draft, open, reading)) {
            topic(draft, reading, introduced);
        }
    }

    private boolean answered(Draft draft, OpenQuestion open, Reading reading) {
        return switch (open.step()) {
            case "check-in" -> checkIn(draft, open, reading);
            case "supplies" -> supplies(draft, reading);
            case "handoff" -> handoff(draft, reading);
            case "first" -> consent(draft, reading, false);
            case "texting" -> consent(draft, reading, true);
            case "person" -> yesToPerson(draft, reading);
            default -> false;
        };
    }

    private static boolean checkIn(Draft draft, OpenQuestion open, Reading reading) {
        Integer score = reading.slots().number();
        boolean words = reading.intent() == Intent.OTHER
                || reading.intent() == Intent.GREETING
                || reading.intent() == Intent.THANKS
                || reading.intent() == Intent.USED;
        if (score == null && !words) {
            return false;
        }
        draft.answered();
        draft.act(new Effect.RecordCheckIn(open.slots().getOrDefault("id", ""), score));
        if (score == null) {
            draft.act(new MakeTask(TaskKind.ANSWER_TEXT));
            draft.say("check-in.thanks", Purpose.ANSWER);
        } else if (score <= LOW) {
            draft.act(new MakeTask(TaskKind.ANSWER_TEXT));
            draft.say("check-in.low", Purpose.ANSWER);
        } else {
            draft.say("check-in.thanks", Purpose.ANSWER);
        }
        return true;
    }

    private static boolean supplies(Draft draft, Reading reading) {
        Facts.OpenSupplies open = draft.facts().openSupplies();
        Slots slots = reading.slots();
        if (open == null || (slots.way() == null && slots.zip() == null && reading.intent() != Intent.NO)) {
            return false;
        }
        boolean cancelled = reading.intent() == Intent.NO && slots.way() == null && slots.zip() == null;
        draft.act(new Effect.ChangeSupplies(open.id(), slots.items(), slots.way(), slots.zip(), cancelled));
        if (!cancelled && slots.way() == Way.MAIL && slots.zip() == null) {
            draft.say("supplies.zip", Purpose.ANSWER);
        } else {
            draft.answered();
            draft.say(cancelled ? "supplies.cancelled" : "supplies.noted", Purpose.ANSWER);
        }
        return true;
    }

    private static boolean handoff(Draft draft, Reading reading) {
        if (reading.intent() == Intent.NO) {
            draft.answered();
            draft.say("handoff.kept", Purpose.ANSWER);
            return true;
        }
        if (reading.intent() == Intent.YES || reading.intent() == Intent.OTHER) {
            draft.answered();
            draft.say("handoff.soon", Purpose.ANSWER);
            return true;
        }
        return false;
    }

    private static boolean consent(Draft draft, Reading reading, boolean asked) {
        if (reading.intent() == Intent.NO) {
            draft.answered();
            draft.act(new Effect.RecordConsent(Facts.Consent.REFUSED));
            draft.say("consent.no", Purpose.ANSWER);
            return true;
        }
        if (asked && reading.intent() == Intent.YES) {
            draft.answered();
            draft.act(new Effect.RecordConsent(Facts.Consent.OWN_TEXT));
            draft.say("check-in.thanks", Purpose.ANSWER);
            return true;
        }
        return false;
    }

    private static boolean yesToPerson(Draft draft, Reading reading) {
        if (reading.intent() != Intent.YES) {
            return false;
        }
        draft.answered();
        draft.act(new MakeTask(TaskKind.ANSWER_TEXT));
        draft.say("coach.coming", Purpose.ANSWER);
        return true;
    }

    private static void topic(Draft draft, Reading reading, boolean introduced) {
        switch (reading.intent()) {
            case SUPPLIES -> orderSupplies(draft, reading.slots());
            case HANDOFF -> offerHandoff(draft);
            case REVERSAL -> {
                draft.act(new Effect.RecordReversal());
                draft.act(new MakeTask(TaskKind.ANSWER_TEXT));
                draft.say("reversal", Purpose.ANSWER);
            }
            case RESOURCES -> handOver(draft, "resources");
            case APPOINTMENT -> handOver(draft, "appointment");
            case USED -> {
                draft.say("used", Purpose.ANSWER);
                draft.ask("person", Map.of());
            }
            case WRONG_NUMBER -> {
                draft.act(new MakeTask(TaskKind.WRONG_NUMBER));
                draft.say("wrong-number", Purpose.ANSWER);
            }
            case THANKS -> draft.say("thanks", Purpose.ANSWER);
            case GREETING -> greet(draft);
            default -> unsure(draft, introduced);
        }
    }

    private static void greet(Draft draft) {
        if (draft.facts().consent() == Facts.Consent.NONE) {
            draft.say("ask.texting", Purpose.ANSWER);
            draft.ask("texting", Map.of());
        } else {
            draft.say("hello", Purpose.ANSWER);
        }
    }

    private static void handOver(Draft draft, String key) {
        draft.act(new MakeTask(TaskKind.ANSWER_TEXT));
        draft.say(key, Purpose.ANSWER);
    }

    private static void unsure(Draft draft, boolean introduced) {
        draft.act(new MakeTask(TaskKind.ANSWER_TEXT));
        draft.say(introduced ? "not-sure" : "hello", Purpose.ANSWER);
    }

    private static void orderSupplies(Draft draft, Slots slots) {
        if (slots.items().isEmpty()) {
            draft.say("supplies.what", Purpose.ANSWER);
            return;
        }
        draft.act(new Effect.RequestSupplies(slots.items(), slots.way(), slots.zip()));
        if (slots.way() == null) {
            draft.say("supplies.which-way", Purpose.ANSWER, Map.of("items", named(draft, slots.items())));
            draft.ask("supplies", Map.of());
        } else if (slots.way() == Way.MAIL && slots.zip() == null) {
            draft.say("supplies.zip", Purpose.ANSWER);
            draft.ask("supplies", Map.of());
        } else {
            draft.say("supplies.noted", Purpose.ANSWER);
        }
    }

    private static String named(Draft draft, List<ItemQuantity> items) {
        return items.stream().map(item -> nameOf(draft, item)).collect(Collectors.joining(", "));
    }

    private static String nameOf(Draft draft, ItemQuantity item) {
        String name = draft.facts().supplies().stream()
                .filter(supply -> supply.id().equals(item.item()))
                .map(supply ->
                        supply.names().getOrDefault(draft.state().language().tag(), item.item()))
                .findFirst()
                .orElse(item.item());
        return item.quantity() > 1 ? item.quantity() + " x " + name : name;
    }

    private static void offerHandoff(Draft draft) {
        if (draft.facts().handoffOpen()) {
            draft.say("handoff.soon", Purpose.ANSWER);
            return;
        }
        draft.act(new Effect.RequestHandoff());
        draft.say("handoff.offer", Purpose.ANSWER);
        draft.ask("handoff", Map.of());
    }
}
