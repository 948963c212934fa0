package handrail.caseload;

import handrail.bot.Language;
import handrail.program.Program;
import handrail.program.QuietHours;
import handrail.web.Times;
import handrail.web.Words;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Texts for later as a page speaks of them: in hours where the client is, and in the reader's own where they differ. */
public final class LaterShown {

    private final List<LaterText> texts;
    private final Texting texting;
    private final ZoneId zone;
    private final QuietHours hours;
    private final Times there;
    private final Times here;
    private final Language language;

    LaterShown(List<LaterText> texts, Threads.Facts facts, Program program, Instant now, Language language) {
        this.texts = texts;
        this.texting = facts.texting();
        this.zone = zone(facts, program);
        this.hours = QuietHours.of(program.policy(), facts.zone());
        this.there = new Times(now, zone);
        this.here = new Times(now, program.zoneId());
        this.language = language;
    }

    /** Where the client is; where the program is, when nobody knows. */
    static ZoneId zone(Threads.Facts facts, Program program) {
        return facts.zone() == null ? program.zoneId() : ZoneId.of(facts.zone());
    }

    /** An hour to choose with one tap: what the form brings, and how people say it. */
    public record Choice(String value, String said) {}

    /**
     * One that waits, or did not go.
     *
     * @param byName first name of whoever wrote it
     * @param at its time
     * @param there its time where they are, with the zone
     * @param here the same where the reader is; empty when it is the same
     * @param held why it did not go, or will not as things stand, in words; empty while it waits
     * @param pictured whether a picture goes along
     * @param moved whether it waits for a later hour than the one chosen
     */
    public record Shown(
            String id,
            String byName,
            String body,
            Instant at,
            String there,
            String here,
            String held,
            boolean pictured,
            boolean moved) {}

    /** What waits for its time or for a decision, the next first. */
    public List<Shown> getTexts() {
        return texts.stream().map(this::shown).toList();
    }

    private Shown shown(LaterText text) {
        String why = texting == Texting.OPEN ? "" : texting.name().toLowerCase(Locale.ROOT);
        if (text.state() == LaterStep.State.HELD) {
            why = String.valueOf(text.outcome());
        }
        return new Shown(
                text.later().toString(),
                text.byName(),
                text.body(),
                text.sendAt(),
                there.kept(text.sendAt(), language),
                here(text.sendAt()),
                why.isEmpty() ? "" : Words.of(language, "later.held." + why),
                text.pictured(),
                why.isEmpty() && LaterFate.QUIET.word().equals(text.outcome()));
    }

    /** Hours that are offered: those to which people agreed. */
    public List<Choice> getChoices() {
        return LaterTime.offered(zone, there.now()).stream()
                .filter(time -> hours.open(time.atZone(zone).toInstant()))
                .map(this::choice)
                .toList();
    }

    private Choice choice(LocalDateTime time) {
        Instant at = time.atZone(zone).toInstant();
        String said = there.kept(at, language);
        return new Choice(
                time.toString(), here(at).isEmpty() ? said : Words.of(language, "later.both", said, here(at)));
    }

    private String here(Instant at) {
        boolean same =
                zone.getRules().getOffset(at).equals(here.zone().getRules().getOffset(at));
        return same ? "" : here.kept(at, language);
    }

    /** What people call their zone. */
    public String getZoneName() {
        return there.zoneName(language);
    }

    /** The hour there. */
    public String getClock() {
        return there.clock(there.now());
    }

    /** Changes when one of them does. */
    String mark() {
        return Integer.toHexString(texts.stream()
                .map(text -> text.later() + text.state().word() + text.sendAt())
                .toList()
                .hashCode());
    }
}
