package handrail.bot.steps;

import handrail.bot.Need;
import handrail.bot.read.Phrases;
import handrail.bot.read.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody looks for, by the words for it; more than one, or none, is anything. */
final class Needs {

    private static final Map<Need, Phrases> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(
                Need.FOOD,
                Phrases.of(
                        "food|hungry|eat|meal|meals|groceries|pantry|starving|snap|comida|comer|hambre|alimentos|despensa"));
        WORDS.put(
                Need.SHELTER,
                Phrases.of(
                        "shelter|housing|room|sleep|stay|homeless|bed|motel|evicted|albergue|refugio|techo|vivienda|dormir|casa|cama|quedarme",
                        "nowhere to go",
                        "on the street|streets",
                        "kicked out",
                        "en la calle"));
        WORDS.put(Need.HYGIENE, Phrases.of("shower|showers|laundry|wash|ducha|banarme|lavar|lavanderia|regadera"));
        WORDS.put(
                Need.CLOTHES,
                Phrases.of(
                        "clothes|clothing|socks|shoes|jacket|coat|blanket|blankets|tent|diapers|ropa|zapatos|cobija|cobijas|chamarra"));
        WORDS.put(
                Need.PAPERS,
                Phrases.of(
                        "id|license|medicaid|insurance|certificate|benefits|papers|identificacion|papeles|acta|seguro|licencia"));
        WORDS.put(
                Need.RIDES,
                Phrases.of("ride|rides|bus|fare|tokens|transport|transportation|transporte|pasaje|camion|aventon"));
        WORDS.put(Need.WORK, Phrases.of("job|jobs|work|hiring|trabajo|empleo|chamba"));
    }

    private Needs() {}

    /** Whether any of it is named. */
    static boolean areNamed(Words words) {
        return WORDS.values().stream().anyMatch(need -> need.in(words));
    }

    static Need in(Words words) {
        Need found = null;
        for (Map.Entry<Need, Phrases> need : WORDS.entrySet()) {
            if (need.getValue().in(words)) {
                if (found != null) {
                    return Need.ANY;
                }
                found = need.getKey();
            }
        }
        return found == null ? Need.ANY : found;
    }
}
