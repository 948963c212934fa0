package handrail.bot.steps;

import handrail.bot.Texts;
import handrail.bot.catalogue.CatalogueCheck;
import handrail.bot.catalogue.Message;
import handrail.bot.catalogue.Variable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Places near a client, as many as a text holds: at most three, in at most two segments. */
final class Places {

    private static final int MOST = 3;

    private Places() {}

    /** As many of these places as the message holds, numbered; at least the first. */
    static String fitting(Moment moment, Message message, List<String> places) {
        for (int many = Math.min(MOST, places.size()); many > 1; many--) {
            String list = numbered(places.subList(0, many));
            if (Texts.segments(moment.rendered(moment.say(message, Map.of(Variable.PLACES, list))))
                    <= CatalogueCheck.LONGEST_SEGMENTS) {
                return list;
            }
        }
        return shortened(places.get(0), Variable.LONGEST_PLACES);
    }

    /** In the carrier's cheaper alphabet, and no longer than this. */
    static String shortened(String place, int most) {
        String plain = Texts.inGsm7(place);
        if (plain.length() <= most) {
            return plain;
        }
        int end = plain.lastIndexOf(' ', most);
        return plain.substring(0, end > 0 ? end : most).replaceAll("[ ,]+$", "");
    }

    private static String numbered(List<String> places) {
        return IntStream.range(0, places.size())
                .mapToObj(at -> (at + 1) + ") " + Texts.inGsm7(places.get(at)))
                .collect(Collectors.joining("; "));
    }
}
