package handrail.web;

import handrail.access.SignedIn;
import handrail.bot.Language;
import io.dropwizard.views.common.View;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A page: who reads it, in which language, and what templates need to speak of time. */
public abstract class Page extends View {

    private final @Nullable SignedIn me;
    private final Language language;

    /** Drawn by this template of {@code /templates}. */
    protected Page(String template, @Nullable SignedIn me) {
        super("/templates/" + template + ".ftlh", StandardCharsets.UTF_8);
        this.me = me;
        this.language = me == null ? Language.EN : me.language();
    }

    /** Who reads it; null before signing in. */
    public @Nullable SignedIn getMe() {
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

    /** The language tag. */
    public String getLang() {
        return language().tag();
    }

    /** The words of a key, without variables. */
    public String t(String key) {
        return Words.of(language(), key);
    }

    /** The words of a key. */
    public String t(String key, List<?> values) {
        return Words.of(language(), key, values.toArray());
    }

    /** As people say it: "today 14:10", "Tue 14:10", "Jun 3". */
    public String when(Instant at, Instant now, String zone) {
        var local = at.atZone(ZoneId.of(zone));
        var today = now.atZone(ZoneId.of(zone)).toLocalDate();
        Locale locale = Locale.forLanguageTag(language().tag());
        if (local.toLocalDate().equals(today)) {
            return Words.of(
                    language(),
                    "when.today",
                    DateTimeFormatter.ofPattern("HH:mm").format(local));
        }
        boolean near = Math.abs(Duration.between(at, now).toDays()) < 6;
        return DateTimeFormatter.ofPattern(near ? "EEE HH:mm" : "d MMM", locale).format(local);
    }
}
