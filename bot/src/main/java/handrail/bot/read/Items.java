package handrail.bot.read;

import handrail.bot.ItemQuantity;
import handrail.bot.read.Phrases.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The supplies a text names, each with a quantity; where none is said, what is usual (2-dose kit, pack of 10 strips). */
final class Items {

    static final int MOST = 200;
    private static final int REACH = 4;
    private static final int PACK = 10;

    private static final Map<String, Phrases> NAMES = new LinkedHashMap<>();
    private static final Map<String, Integer> USUAL =
            Map.of("fentanyl_strips", PACK, "xylazine_strips", PACK, "syringes", PACK, "condoms", PACK);
    private static final Phrases PACKS =
            Phrases.of("pack|packs|package|packages|box|boxes|bag|bags|paquete|paquetes|caja|cajas|bolsa|bolsas");

    static {
        NAMES.put(
                "xylazine_strips",
                Phrases.of("xylazine test? strip|strips|test|tests|testers", "tiras ~3 xylazine", "xylazine tiras"));
        NAMES.put(
                "fentanyl_strips",
                Phrases.of(
                        "fentanyl test? strip|strips|test|tests|testers|testing",
                        "drug? test|testing kit|kits",
                        "test|testing strip|strips",
                        "strips",
                        "teststrips",
                        "fts",
                        "tiras ~3 fentanyl",
                        "tiras|tiritas"));
        NAMES.put(
                "naloxone",
                Phrases.of(
                        "narcan|naloxone|naloxona nasal? spray|sprays|kit|kits?",
                        "nasal|nose|nostril spray|sprays|stuff|thing|things|squirt|squirts",
                        "spray|sprays|espray|aerosol|inhalador|stuff|medicine|thing ~3 nose|nariz|nasal",
                        "the spray|sprays",
                        "el spray|espray",
                        "spray thing|stuff|bottle"));
        NAMES.put(
                "sharps_container",
                Phrases.of(
                        "sharps container|containers|box|boxes|bin|bucket|disposal?",
                        "biohazard bin|container|box",
                        "caja|contenedor|bote ~2 agujas|jeringas"));
        NAMES.put(
                "syringes",
                Phrases.of(
                        "syringe|syringes|needles|needle|rigs|rig|jeringa|jeringas|jeringuillas|aguja|agujas|pinchos|slins",
                        "points !on|off|out|for|of|to|per|up|down|ahead|behind|in|game|scored",
                        "clean|new|fresh|more|some works|pins"));
        NAMES.put(
                "smoking_kit",
                Phrases.of(
                        "smoking|smoke|crack|meth|safer kit|kits|supplies",
                        "pipe|pipes|stem|stems|foil|bubble|bubbles|pipa|pipas",
                        "kit|kits para|de fumar"));
        NAMES.put(
                "snorting_kit",
                Phrases.of("snorting|sniffing|snort kit|kits|supplies", "straws", "kit|kits para|de inhalar|esnifar"));
        NAMES.put(
                "wound_care",
                Phrases.of(
                        "wound care|kit|kits|supplies|stuff",
                        "first aid kit|kits?",
                        "bandages|bandage|gauze|bandaids|bandaid|ointment|neosporin",
                        "kit|kits|cosas ~2 heridas|curaciones|curacion",
                        "vendas|gasas|curitas"));
        NAMES.put("condoms", Phrases.of("condom|condoms|rubbers|preservativo|preservativos"));
        NAMES.put(
                "other",
                Phrases.of(
                        "tourniquet|tourniquets|ties|cooker|cookers|cottons",
                        "alcohol|prep pads|swabs|wipes",
                        "lube|hygiene kit|kits?"));
    }

    /** What was found: the items, and which words of the text they took up. */
    record Found(List<ItemQuantity> items, BitSet taken) {}

    private static final Set<String> AGE_BEFORE = Set.of("im", "am", "age", "aged", "turned", "tengo", "cumpli");
    private static final Set<String> ABOUT = Set.of("como", "like", "about", "around", "maybe", "unos", "unas");
    private static final Set<String> ALSO = Set.of("and", "y", "also", "tambien", "plus");
    private static final Set<String> THEM = Set.of("em", "them", "those", "these");
    private static final Set<String> AGE_AFTER = Set.of("yo", "yrs", "years", "year", "anos", "ano");

    /** "2 kits": the kit that everybody means when they don't say which. */
    private static final Phrases KITS = Phrases.of("kit|kits !para|de|for");

    private record Mention(String item, Span span) {}

    private Items() {}

    static Found in(Words words) {
        BitSet taken = new BitSet();
        Map<String, Integer> quantities = new LinkedHashMap<>();
        int from = 0;
        for (Mention mention : mentions(words)) {
            if (Denied.is(words.tokens(), mention.span())) {
                continue;
            }
            int quantity = quantity(words, mention, from, taken);
            quantities.merge(mention.item(), quantity, Math::max);
            from = mention.span().to();
        }
        List<ItemQuantity> items = new ArrayList<>();
        quantities.forEach((item, quantity) -> items.add(new ItemQuantity(item, quantity)));
        return new Found(items, taken);
    }

    /** What the text says it does not want. */
    static Set<String> unwanted(Words words) {
        return mentions(words).stream()
                .filter(mention -> Denied.is(words.tokens(), mention.span()))
                .map(Mention::item)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Mention> mentions(Words words) {
        BitSet named = new BitSet();
        List<Mention> mentions = new ArrayList<>();
        NAMES.forEach((item, phrases) -> phrases.find(words).stream()
                .filter(span -> named.get(span.from(), span.to()).isEmpty())
                .forEach(span -> {
                    named.set(span.from(), span.to());
                    mentions.add(new Mention(item, span));
                }));
        KITS.find(words).stream()
                .filter(span -> named.get(span.from(), span.to()).isEmpty())
                .forEach(span -> mentions.add(new Mention("naloxone", span)));
        mentions.sort(Comparator.comparingInt(mention -> mention.span().from()));
        return mentions;
    }

    private static int quantity(Words words, Mention mention, int from, BitSet taken) {
        int usual = USUAL.getOrDefault(mention.item(), 1);
        int place = before(
                words,
                Math.max(from, mention.span().from() - REACH),
                mention.span().from(),
                taken);
        place = place < 0 ? after(words, mention.span().to()) : place;
        Integer number = place < 0 ? null : Numbers.amount(words.tokens().get(place));
        if (number == null || number == 0) {
            return usual;
        }
        taken.set(place);
        boolean packs = PACKS.find(words).stream()
                .anyMatch(span ->
                        span.from() >= from && span.from() <= mention.span().to());
        return Math.min(MOST, packs ? number * usual : number);
    }

    private static int before(Words words, int from, int to, BitSet taken) {
        for (int at = to - 1; at >= from; at--) {
            String token = words.tokens().get(at);
            if (Words.isEnd(token)) {
                return -1;
            }
            if (Numbers.amount(token) != null && !taken.get(at) && !isAge(words.tokens(), at)) {
                return isOfSomethingElse(words.tokens(), at) ? -1 : at;
            }
        }
        return -1;
    }

    /** "Like 10 and narcan too": ten of what was spoken of before. */
    private static boolean isOfSomethingElse(List<String> tokens, int at) {
        return at + 1 < tokens.size() && ALSO.contains(tokens.get(at + 1));
    }

    /** "Im 16 can I get narcan": sixteen years, not kits. */
    private static boolean isAge(List<String> tokens, int at) {
        boolean said = at > 0 && AGE_BEFORE.contains(tokens.get(at - 1));
        return said || (at + 1 < tokens.size() && AGE_AFTER.contains(tokens.get(at + 1)));
    }

    /** "narcan x2", "strips 20": a number right behind, unless it counts what comes next. */
    private static int after(Words words, int at) {
        List<String> tokens = words.tokens();
        int here = at < tokens.size() && tokens.get(at).equals(",") ? at + 1 : at;
        here = here < tokens.size()
                        && (tokens.get(here).equals("por") || tokens.get(here).equals("x"))
                ? here + 1
                : here;
        here = here < tokens.size() && ABOUT.contains(tokens.get(here)) ? here + 1 : here;
        boolean number = here < tokens.size() && Numbers.of(tokens.get(here)) != null;
        return number && endsThere(tokens, here + 1) ? here : -1;
    }

    private static boolean endsThere(List<String> tokens, int at) {
        String next = at < tokens.size() ? tokens.get(at) : ".";
        boolean ofThem = next.equals("of") && at + 1 < tokens.size() && THEM.contains(tokens.get(at + 1));
        return ofThem
                || Words.isMark(next)
                || List.of("and", "y", "please", "plus").contains(next);
    }
}
