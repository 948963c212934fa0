package handrail.tool;

import handrail.bot.Catalogue;
import handrail.bot.Conversation;
import handrail.bot.Effect;
import handrail.bot.Engine;
import handrail.bot.Event;
import handrail.bot.Language;
import handrail.bot.Turn;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One made-up conversation: a line goes in, what was read, said and done comes out. */
final class Chat {

    static final String USAGE =
            "Text as a client would. Or: /first (the first text) /checkin /coach (a coach writes) /back (the coach hands back)"
                    + " /picture /day-before /soon /after (asks about a booked time) /+2h (moves time: 30m, 2h, 1d) /es /en /quit";

    private final Engine engine;
    private final Catalogue catalogue;
    private final ChatWorld world = new ChatWorld();
    private Conversation conversation = Conversation.fresh(Language.EN);
    private Instant now;
    private int checkIns;

    Chat(Catalogue catalogue, Instant now) {
        this.engine = new Engine(catalogue);
        this.catalogue = catalogue;
        this.now = now;
    }

    /** What comes of a line: the reading, the effects in their order, and what now waits for an answer. */
    List<String> take(String line) throws IOException {
        return switch (line) {
            case "/first" -> advance("", new Event.TimerDue(Event.Timer.FIRST_CONTACT));
            case "/checkin" -> advance("", new Event.CheckInDue("check-in", 1, checkIns++, false));
            case "/coach" -> advance("", new Event.CoachJoined(now));
            case "/back" -> advance("", new Event.CoachLeft(true));
            case "/day-before" -> advance("", world.reminder(Event.Reminder.DAY_BEFORE));
            case "/soon" -> advance("", world.reminder(Event.Reminder.HOURS_BEFORE));
            case "/after" -> advance("", world.reminder(Event.Reminder.AFTER));
            case "/picture" -> advance("", new Event.Media(1, ""));
            case "/es", "/en" -> restart(Language.of(line.substring(1)));
            default -> line.startsWith("/") ? moved(line) : advance(line, new Event.Text(line));
        };
    }

    private List<String> restart(Language language) {
        conversation = Conversation.fresh(language);
        return List.of("= a new conversation, " + language.tag());
    }

    private List<String> moved(String line) {
        try {
            String by = line.substring(1).replace("+", "").toUpperCase(Locale.ROOT);
            Duration duration = Duration.parse(by.endsWith("D") ? "P" + by : "PT" + by);
            if (!line.startsWith("/+") || duration.isNegative()) {
                return List.of(USAGE);
            }
            now = now.plus(duration);
            return List.of("= it is now " + now);
        } catch (DateTimeException notADuration) {
            return List.of(USAGE);
        }
    }

    private List<String> advance(String text, Event event) throws IOException {
        Turn turn = engine.advance(conversation, event, world.facts(now), now);
        conversation = turn.next();
        List<String> lines = new ArrayList<>();
        if (turn.reading() != null) {
            lines.add("? " + ReadingJson.of(text, turn.reading()));
        }
        for (Effect effect : turn.effects()) {
            lines.add(shown(effect));
            effect.match(world);
        }
        for (Effect effect : turn.effects()) {
            Event result = world.result(effect);
            if (result != null) {
                lines.addAll(advance("", result));
                return lines;
            }
        }
        lines.add("= waits for: "
                + (conversation.open() == null ? "nothing" : conversation.open().step())
                + (conversation.paused() == null
                        ? ""
                        : ", paused: " + conversation.paused().step()));
        return lines;
    }

    private String shown(Effect effect) {
        return effect instanceof Effect.Reply reply
                ? "< [" + reply.key() + "] " + catalogue.render(reply.key(), conversation.language(), reply.variables())
                : "* " + effect;
    }
}
