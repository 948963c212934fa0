package handrail.app;

import jakarta.ws.rs.core.Response;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.BaseStream;

/** Everything that somebody who got an answer could read in it, as one text. */
final class Shown {

    private Shown() {}

    static String of(Object answer) throws IllegalAccessException {
        if (answer == null) {
            return "none";
        }
        if (answer instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (answer instanceof Collection<?> all) {
            StringJoiner parts = new StringJoiner(", ", "[", "]");
            for (Object one : all) {
                parts.add(of(one));
            }
            return parts.toString();
        }
        if (answer instanceof Map<?, ?> map) {
            return of(map.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .toList());
        }
        if (answer instanceof byte[]) {
            return "bytes";
        }
        if (answer instanceof Response response) {
            return response.getStatus() + " " + response.getLocation() + " " + of(response.getEntity());
        }
        return answer.getClass().getName().startsWith("handrail.")
                        && !answer.getClass().isEnum()
                        && !(answer instanceof BaseStream)
                ? fields(answer)
                : answer.toString();
    }

    private static String fields(Object answer) throws IllegalAccessException {
        StringJoiner parts = new StringJoiner(", ", answer.getClass().getSimpleName() + "{", "}");
        for (Class<?> type = answer.getClass(); type.getName().startsWith("handrail."); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    parts.add(of(field.get(answer)));
                }
            }
        }
        return parts.toString();
    }

    /** Ids, times and what is made anew each time, secret addresses too, blotted out: what is left has to be the same for two who are shown the same. */
    static String blotted(String shown) {
        return shown.replaceAll("[0-9A-Za-z_-]{54}", "#")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "#")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?", "@")
                .replaceAll("\\d\\d:\\d\\d", "@")
                .replaceAll("PT[-0-9.HMS]+", "@");
    }
}
