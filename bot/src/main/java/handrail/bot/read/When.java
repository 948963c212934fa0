package handrail.bot.read;

import handrail.bot.read.Phrases.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days and times a text names, in its own words. */
final class When {

    private static final Phrases DAYS = Phrases.of(
            "today|tonight|tomorrow|tmrw|tmr|tmw|hoy|manana|ahorita|asap|weekend|noon|midnight|mediodia",
            "day after tomorrow",
            "pasado manana",
            "this|next|on|el|este|proximo|esta? monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|"
                    + "thurs|fri|lunes|martes|miercoles|jueves|viernes|sabado|domingo ~1 morning|afternoon|evening|night",
            "this|next|on|el|este|proximo|esta? monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|"
                    + "thurs|fri|lunes|martes|miercoles|jueves|viernes|sabado|domingo",
            "this|next morning|afternoon|evening|week|weekend|month",
            "in the morning|afternoon|evening",
            "in # minutes|min|mins|hour|hours|hr|hrs|days|day|week|weeks",
            "esta tarde|noche|semana",
            "la? proxima|otra semana|vez",
            "por|en la manana|tarde|noche",
            "en # minutos|horas|dias|semanas|hora|dia");
    private static final Phrases TIMES = Phrases.of(
            "at|around|after|before|by|about|til|until|till? # oclock|am|pm|p|a|ish",
            "at|around|after|before|by|til|until|till # #? oclock|am|pm|p|a?",
            "a|despues|antes|como de? a? la|las #",
            "after|before|at work|lunch|noon|dinner|school|court|class");

    private When() {}

    static @Nullable String in(Words words) {
        List<Span> spans = new ArrayList<>(DAYS.find(words));
        spans.addAll(TIMES.find(words));
        if (spans.isEmpty()) {
            return null;
        }
        int from = spans.stream().mapToInt(Span::from).min().orElseThrow();
        int to = spans.stream().mapToInt(Span::to).max().orElseThrow();
        return String.join(" ", words.tokens().subList(from, to));
    }
}
