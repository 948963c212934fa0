package handrail.app;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.assignment.AssignmentStep;
import handrail.bot.Catalogue;
import handrail.checkin.CheckInJob;
import handrail.clock.ClockKind;
import handrail.conversation.CatalogueFiles;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import handrail.episode.EpisodeStep;
import handrail.jobs.Job;
import handrail.messaging.SimulatedSms;
import handrail.messaging.SimulatedVoice;
import handrail.messaging.Sms;
import handrail.messaging.Voice;
import handrail.phone.PhoneNumber;
import handrail.program.Policy;
import handrail.program.Program;
import handrail.states.LegalStep;
import handrail.task.TaskStep;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jdbi.v3.core.Handle;

/**
 * Somebody signed in to one program who reaches for the rows of a story: makes the arguments of any repository's method.
 *
 * @param core the service's parts
 * @param me who reaches
 * @param program the program an argument names
 * @param story whose rows
 */
record Reach(Core core, SignedIn me, Program program, Story story) {

    /** A carrier's id of a text of the first program's. */
    static final String SID = "SMofthefirstprogram";

    /** The job that the first program's administrator has paused. */
    static final String JOB = "check-in";

    /** The secret address of the calendar of the first program's supervisor. */
    static final String TOKEN = "the-address-of-a-calendar";

    /** The key under which a device of the first program's supervisor sent something. */
    static final String ONCE = "00000000-0000-4000-8000-00000000d0ce";

    static final OffsetDateTime OCCURRED = OffsetDateTime.parse("2026-05-01T14:30-04:00");

    private static final Map<Class<?>, Object> REPOSITORIES = new HashMap<>();

    Object argument(Parameter parameter, Handle handle) throws ReflectiveOperationException {
        return parameter.getType() == Handle.class
                ? handle
                : value(parameter.getType(), parameter.getParameterizedType(), parameter.getName());
    }

    private Object value(Class<?> type, Type generic, String name) throws ReflectiveOperationException {
        if (type == UUID.class) {
            return story.id(name);
        }
        if (type == AccountId.class) {
            return new AccountId(story.id("coach"));
        }
        if (type == ProgramId.class) {
            return program.id();
        }
        if (type == Program.class) {
            return program;
        }
        if (type == AssignmentStep.class) {
            return AssignmentStep.END;
        }
        if (type == EpisodeStep.class) {
            return EpisodeStep.FINISH;
        }
        if (type == TaskStep.class) {
            return TaskStep.COMPLETE;
        }
        // Each of the stories has a page; what else is owed to one of them began before.
        if (type == ClockKind.class && name.equals("kinds")) {
            return ClockKind.PAGE;
        }
        if (type == Job.class) {
            return jobs().get(0);
        }
        if (type == SignedIn.class) {
            return me;
        }
        if (type == PhoneNumber.class) {
            return PhoneNumber.parse(story.phone());
        }
        if (type == Sealing.class) {
            return core.sealing;
        }
        if (type == byte[].class && name.equals("content")) {
            return "First name\nAna\n".getBytes(StandardCharsets.UTF_8);
        }
        if (type == byte[].class) {
            return core.sealing.key("phone", story.phone());
        }
        if (type == Sealed.class) {
            return core.sealing.seal("phone_holder", "phone", story.id("client"), story.phone());
        }
        return type == String.class ? text(name) : common(type, generic, name);
    }

    /** Words that pass for what a parameter of this name wants. */
    private String text(String name) {
        return switch (name) {
            case "acuity" -> "usual";
            case "language" -> "en";
            case "audience" -> "client";
            case "channel" -> "call";
            case "column" -> "active";
            case "outcome" -> "reached";
            case "step", "status" -> "closed";
            case "state" -> "sent";
            case "mode" -> "bot";
            case "kind" -> "verbal";
            case "phone", "to", "who" -> story.phone();
            case "checkInId" -> story.id("checkIn").toString();
            case "occurredAt" -> OCCURRED.toString();
            case "source" -> "ems";
            case "naloxoneGiven" -> "yes";
            case "consent" -> "verbal";
            case "birthDate" -> "1990-05-31";
            case "reason" -> "Somebody stands at the door";
            case "zone" -> "America/New_York";
            case "sid" -> SID;
            case "purpose" -> "answer";
            case "zip" -> "02134";
            case "words" -> "Alex";
            case "address" -> "12 Dock St";
            case "job" -> JOB;
            case "instrument" -> "barc10";
            case "token" -> TOKEN;
            case "once" -> ONCE;
            case "week" -> "";
            case "figure" -> "answered";
            case "owed" -> "first-contact";
            case "became" -> "open";
            case "voicemail", "visits" -> "no";
            default -> "x";
        };
    }

    private Object common(Class<?> type, Type generic, String name) throws ReflectiveOperationException {
        if (type == int.class || type == Integer.class || type == long.class) {
            return type == long.class ? (Object) 1L : (Object) 1;
        }
        if (type == double.class || type == Double.class) {
            return 1.0;
        }
        if (type == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        if (type == URI.class) {
            return URI.create("https://api.twilio.com/picture");
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == Instant.class) {
            return switch (name) {
                case "until" -> core.time.instant().plus(Duration.ofDays(2));
                case "since" -> core.time.instant().minus(Duration.ofDays(2));
                default -> core.time.instant();
            };
        }
        if (type == LocalDateTime.class) {
            return LocalDateTime.of(2026, 5, 4, 12, 0);
        }
        if (type == LocalDate.class) {
            return LocalDate.ofInstant(core.time.instant(), ZoneId.of("UTC"));
        }
        if (type == LocalTime.class) {
            return name.equals("opens") ? LocalTime.MIN : LocalTime.MAX;
        }
        if (type == ZoneId.class) {
            return ZoneId.of("UTC");
        }
        if (type == Duration.class) {
            return Duration.ofHours(1);
        }
        if (type == Optional.class || Collection.class.isAssignableFrom(type)) {
            Type of = ((ParameterizedType) generic).getActualTypeArguments()[0];
            Class<?> raw = of instanceof ParameterizedType part ? (Class<?>) part.getRawType() : (Class<?>) of;
            Object one = value(raw, of, name);
            return type == Optional.class ? Optional.of(one) : type == Set.class ? Set.of(one) : List.of(one);
        }
        if (type == MultivaluedMap.class) {
            return new MultivaluedHashMap<String, String>();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == JsonNode.class) {
            return NullNode.getInstance();
        }
        if (type.getName().startsWith("jakarta.")) {
            return silent(type);
        }
        if (LegalStep.class.isAssignableFrom(type)) {
            return leadingOn(type);
        }
        return type.isEnum() ? type.getEnumConstants()[0] : made(type);
    }

    /** A step from somewhere: with one that begins nowhere nothing could be done to a row that is there. */
    private static Object leadingOn(Class<?> steps) {
        return Arrays.stream(steps.getEnumConstants())
                .filter(step -> !((LegalStep<?>) step).begins().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** A record of such values; of a sealed family its first member. */
    private Object made(Class<?> type) throws ReflectiveOperationException {
        if (type.isSealed()) {
            return made(type.getPermittedSubclasses()[0]);
        }
        if (!type.isRecord()) {
            throw new AssertionError("Say in Reach how to make a " + type.getName());
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i].getType(), components[i].getGenericType(), components[i].getName());
        }
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    /** The repository itself, wired like the service does it: from what {@link Core} has, and from what that makes. */
    Object repository(Class<?> type) throws ReflectiveOperationException {
        Object known = REPOSITORIES.get(type);
        if (known == null) {
            known = wired(type);
            REPOSITORIES.put(type, known);
        }
        return known;
    }

    private Object wired(Class<?> type) throws ReflectiveOperationException {
        for (Field field : Core.class.getFields()) {
            if (type.isAssignableFrom(field.getType())) {
                return field.get(core);
            }
        }
        if (type == String.class || type.isInterface()) {
            return part(type);
        }
        if (type == MetricRegistry.class) {
            return new MetricRegistry();
        }
        if (type == Catalogue.class) {
            return CatalogueFiles.read(Path.of("../config/programs/standard"));
        }
        if (type == Policy.class) {
            return program.policy();
        }
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .max((one, other) -> one.getParameterCount() - other.getParameterCount())
                .orElseThrow();
        constructor.setAccessible(true);
        Class<?>[] needed = constructor.getParameterTypes();
        Object[] parts = new Object[needed.length];
        for (int i = 0; i < needed.length; i++) {
            parts[i] = needed[i].isEnum() ? needed[i].getEnumConstants()[0] : repository(needed[i]);
        }
        return constructor.newInstance(parts);
    }

    private List<Job> jobs() {
        return List.of(new CheckInJob(
                core.database, core.time, core.checkIns, core.tasks, core.conversations::ask, Runnable::run));
    }

    private Object part(Class<?> type) {
        if (type == String.class) {
            return "http://localhost";
        }
        if (type == List.class) {
            return jobs();
        }
        if (type == Sms.class) {
            return new SimulatedSms(new handrail.messaging.TwilioSignature("secret"));
        }
        if (type == Voice.class) {
            return new SimulatedVoice();
        }
        return type == Executor.class ? (Executor) Runnable::run : silent(type);
    }

    private static Object silent(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> null);
    }
}
