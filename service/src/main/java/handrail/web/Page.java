package handrail.web;

import handrail.bot.Language;
import io.dropwizard.views.common.View;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page: who reads it, in which language, and what templates need to speak of time. */
public abstract class Page extends View {

    private final @Nullable Reader me;
    private final @Nullable Times times;
    private Language language;
    private String otherLanguage = "";

    /** Drawn by this template of {@code /templates}. */
    protected Page(String template, @Nullable Reader me) {
        this(template, me, null);
    }

    /** Drawn by this template, saying times as they are now in one zone. */
    protected Page(String template, @Nullable Reader me, @Nullable Times times) {
        super("/templates/" + template + ".ftlh", StandardCharsets.UTF_8);
        this.me = me;
        this.times = times;
        this.language = me == null ? Language.EN : me.language();
    }

    /** Who reads it; null before signing in. */
    public @Nullable Reader getMe() {
        return me;
    }

    /** The token for this reader's forms. */
    public String getCsrf() {
        return me == null ? "" : me.csrf();
    }

    /** The language it is written in; a page without a reader may be told. */
    protected Language language() {
        return language;
    }

    /** Tells a page without a reader which language to speak, and where it stands in the other one. */
    void speak(Language chosen, String other) {
        language = chosen;
        otherLanguage = other;
    }

    /** The language tag. */
    public String getLang() {
        return language().tag();
    }

    /** Where this page stands in the other language, for whoever is not signed in; empty when it does not. */
    public String getOtherLanguage() {
        return otherLanguage;
    }

    /** Changes with every build that changes what pages load, so that browsers may keep it for long. */
    public String getBuild() {
        return Assets.BUILD;
    }

    /** The words of a key, without variables. */
    public String t(String key) {
        return Words.of(language(), key);
    }

    /** The words of a key. */
    public String t(String key, List<?> values) {
        return Words.of(language(), key, values.toArray());
    }

    /** The times of this page. */
    protected Times times() {
        return Objects.requireNonNull(times);
    }

    /** A time as people say it: "today 14:10". */
    public String spoken(Instant at) {
        return times().said(at, language());
    }

    /** A day and time to keep: "Tue, Dec 1 10:00". */
    public String kept(Instant at) {
        return times().kept(at, language());
    }

    /** A time to the minute, with its zone. */
    public String exact(Instant at) {
        return times().exact(at, language());
    }

    /** How long it is from now: "19 h". */
    public String span(Instant at) {
        return times().span(at, language());
    }

    /** A day with its year: "Jun 3, 2025". */
    public String dated(LocalDate day) {
        return Times.dated(day, language());
    }

    /** What people call the zone of this page's times. */
    public String getZoneName() {
        return times().zoneName(language());
    }

    /** As people say it: "today 14:10", "Tue 14:10", "Jun 3". */
    public String when(Instant at, Instant now, String zone) {
        return new Times(now, ZoneId.of(zone)).said(at, language());
    }
}
