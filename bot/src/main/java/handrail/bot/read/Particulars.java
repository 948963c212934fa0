package handrail.bot.read;

import handrail.bot.ItemQuantity;
import handrail.bot.Slots;
import handrail.bot.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The particulars of a text: which supplies and how many, which way, where to, which number. */
final class Particulars {

    private static final Map<String, List<String>> ITEMS = new LinkedHashMap<>();
    private static final Map<Way, List<String>> WAYS = Map.of(
            Way.MAIL, List.of("mail", "mailed", "mail it", "by mail", "post", "correo", "por correo"),
            Way.PICKUP, List.of("pickup", "pick up", "pick it up", "come get", "recoger", "paso por", "ir por"),
            Way.COACH,
                    List.of(
                            "bring it",
                            "bring them",
                            "drop off",
                            "drop it off",
                            "deliver",
                            "meet me",
                            "traer",
                            "me lo traen"));
    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final List<String> NUMEROS =
            List.of("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez");
    private static final int MOST = 50;

    static {
        ITEMS.put("naloxone", List.of("narcan", "narcn", "narkan", "naloxone", "naloxona", "nalaxone", "nasal spray"));
        ITEMS.put(
                "fentanyl_strips",
                List.of(
                        "fentanyl test strips",
                        "fentanyl strips",
                        "test strips",
                        "fent strips",
                        "strips",
                        "tiras de fentanilo",
                        "tiras",
                        "tiras reactivas"));
        ITEMS.put(
                "xylazine_strips",
                List.of("xylazine strips", "xylazine test strips", "tranq strips", "tiras de xilacina"));
        ITEMS.put(
                "syringes", List.of("syringes", "syringe", "needles", "rigs", "points", "works", "jeringas", "agujas"));
        ITEMS.put("sharps_container", List.of("sharps container", "sharps box", "sharps", "recipiente para agujas"));
        ITEMS.put(
                "smoking_kit",
                List.of("smoking kit", "pipes", "pipe", "bubble", "stem", "foil", "kit para fumar", "pipa"));
        ITEMS.put("snorting_kit", List.of("snorting kit", "straws", "kit para inhalar"));
        ITEMS.put("wound_care", List.of("wound care", "wound kit", "bandages", "gauze", "vendas", "gasas"));
        ITEMS.put("condoms", List.of("condoms", "condom", "condones"));
    }

    private Particulars() {}

    static Slots of(Words words) {
        return new Slots(items(words), way(words), zip(words), number(words), null);
    }

    private static List<ItemQuantity> items(Words words) {
        List<ItemQuantity> found = new ArrayList<>();
        ITEMS.forEach((id, names) -> names.stream()
                .filter(words::has)
                .findFirst()
                .filter(name -> !id.equals("fentanyl_strips")
                        || !words.hasAny(ITEMS.getOrDefault("xylazine_strips", List.of()))
                        || words.hasAny(List.of("fentanyl strips", "fent strips", "fentanyl test strips")))
                .ifPresent(name -> found.add(new ItemQuantity(id, before(words, name)))));
        return found;
    }

    /** The number right before a name, or one; more than fifty of anything is taken as fifty and looked at by a person. */
    private static int before(Words words, String name) {
        String ahead = words.padded()
                .substring(0, words.padded().indexOf(" " + name + " "))
                .trim();
        String last = ahead.substring(ahead.lastIndexOf(' ') + 1);
        Integer number = numberOf(last);
        return number == null || number == 0 ? 1 : Math.min(number, MOST);
    }

    private static @Nullable Way way(Words words) {
        return WAYS.entrySet().stream()
                .filter(entry -> words.hasAny(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String zip(Words words) {
        return words.each().stream()
                .filter(word -> word.length() == 5 && word.chars().allMatch(c -> c >= '0' && c <= '9'))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer number(Words words) {
        return words.each().stream()
                .map(Particulars::numberOf)
                .filter(number -> number != null && number <= 10)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer numberOf(String word) {
        if (word.length() <= 3 && !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.valueOf(word);
        }
        int english = NUMBERS.indexOf(word);
        int spanish = NUMEROS.indexOf(word);
        int number = Math.max(english, spanish);
        return number < 0 ? null : Integer.valueOf(number);
    }
}
