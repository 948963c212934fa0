package handrail.bot.steps;

import handrail.bot.Effect.ArrangeHandoff;
import handrail.bot.Effect.Reply;
import handrail.bot.Effect.Tier;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.catalogue.Variable;
import handrail.bot.read.Aside;
import handrail.bot.read.Phrases;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "Which of these times?" A number, "the first one", a day or an hour that only one of them has. */
public final class HandoffTime implements Question {

    private static final Phrases NONE = Phrases.of(
            "none|neither|ninguna|ninguno",
            "dont|cant|doesnt|wont ~2 work|make",
            "no puedo|me sirve|funciona",
            "busy|ocupada|ocupado");
    private static final List<Phrases> PLACES = List.of(
            Phrases.of("first|1st|earliest|soonest|primera|primero|primer"),
            Phrases.of("second|2nd|middle|segunda|segundo"),
            Phrases.of("third|3rd|tercera|tercero"));
    private static final Phrases LAST = Phrases.of("last|latest|ultima|ultimo");
    private static final Map<DayOfWeek, Phrases> DAYS = Map.of(
            DayOfWeek.MONDAY, Phrases.of("monday|mon|lunes|lun"),
            DayOfWeek.TUESDAY, Phrases.of("tuesday|tue|tues|martes|mar"),
            DayOfWeek.WEDNESDAY, Phrases.of("wednesday|wed|miercoles|mie"),
            DayOfWeek.THURSDAY, Phrases.of("thursday|thu|thur|thurs|jueves|jue"),
            DayOfWeek.FRIDAY, Phrases.of("friday|fri|viernes|vie"),
            DayOfWeek.SATURDAY, Phrases.of("saturday|sat|sabado|sab"),
            DayOfWeek.SUNDAY, Phrases.of("sunday|sun|domingo|dom"));
    private static final Phrases TODAY = Phrases.of("today|hoy");
    private static final Phrases TOMORROW = Phrases.of("tomorrow|tmrw|tmr|tmw|manana");
    private static final int HALF_DAY = 12;

    @Override
    public String name() {
        return "handoff.time";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        boolean order = !moment.slots().items().isEmpty() || moment.slots().zip() != null;
        String slot = order ? null : chosen(moment, open);
        if (slot != null && !NONE.in(moment.understood().words())) {
            return Answer.of(new ArrangeHandoff(Tier.BOOKING, slot));
        }
        if (order || moment.is(Intent.SUPPLIES) || moment.is(Intent.RESOURCES) || moment.is(Intent.WRONG_NUMBER)) {
            return null;
        }
        return NONE.in(moment.understood().words())
                ? Tiers.call(moment, Answer.of(), Message.HANDOFF_NO_TIME)
                : undecided(moment, open);
    }

    private @Nullable Answer undecided(Moment moment, OpenQuestion open) {
        Answer unsure = Tiers.hesitation(moment);
        if (unsure != null) {
            return unsure;
        }
        if (moment.is(Intent.NO)) {
            return Tiers.call(moment, Answer.of(), Message.HANDOFF_NO_TIME);
        }
        if (moment.has(Aside.BY_CALL) || moment.has(Aside.BY_TEXT)) {
            return new HandoffHow().answered(moment, open);
        }
        boolean meantOne = moment.is(Intent.YES)
                || moment.slots().number() != null
                || moment.slots().when() != null;
        return meantOne
                ? Answer.of(again(moment, open)).waiting(asked(moment.now(), open.slots()))
                : Tiers.question(moment, open);
    }

    private static @Nullable String chosen(Moment moment, OpenQuestion open) {
        int many = Times.count(open.slots());
        Integer number = moment.slots().number();
        if (number != null && number >= 1 && number <= many) {
            return open.slots().get(number.toString());
        }
        for (int place = 0; place < Math.min(many, PLACES.size()); place++) {
            if (PLACES.get(place).in(moment.understood().words())) {
                return open.slots().get(String.valueOf(place + 1));
            }
        }
        if (LAST.in(moment.understood().words()) || (many == 1 && moment.is(Intent.YES))) {
            return open.slots().get(String.valueOf(many));
        }
        return Stream.<Predicate<ZonedDateTime>>of(time -> isDay(moment, time), time -> isHour(moment, time))
                .map(fits -> only(moment, open, many, fits))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String only(Moment moment, OpenQuestion open, int many, Predicate<ZonedDateTime> fits) {
        List<String> fitting = IntStream.rangeClosed(1, many)
                .filter(number -> fits.test(
                        Times.at(open.slots(), number).atZone(moment.facts().zone())))
                .mapToObj(number -> open.slots().getOrDefault(String.valueOf(number), ""))
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    private static boolean isDay(Moment moment, ZonedDateTime time) {
        var words = moment.understood().words();
        LocalDate today = moment.now().atZone(moment.facts().zone()).toLocalDate();
        return DAYS.getOrDefault(time.getDayOfWeek(), TODAY).in(words)
                || (TODAY.in(words) && time.toLocalDate().equals(today))
                || (TOMORROW.in(words) && time.toLocalDate().equals(today.plusDays(1)));
    }

    private static boolean isHour(Moment moment, ZonedDateTime time) {
        int hour = (time.getHour() + HALF_DAY - 1) % HALF_DAY + 1;
        String half = time.getHour() < HALF_DAY ? "am" : "pm";
        String minutes = time.getMinute() == 0 ? "" : "%02d".formatted(time.getMinute());
        List<String> tokens = moment.understood().words().tokens();
        return Stream.of(hour + half, hour + minutes + half, hour + minutes, hour + ":" + minutes, String.valueOf(hour))
                .anyMatch(tokens::contains);
    }

    @Override
    public Reply again(Moment moment, OpenQuestion open) {
        return moment.say(Message.HANDOFF_WHICH, Map.of(Variable.TIMES, Times.numbered(moment, open.slots())));
    }

    @Override
    public boolean claims(Moment moment) {
        return moment.has(Aside.BY_CALL) || moment.has(Aside.BY_TEXT);
    }
}
