package handrail.bot.steps;

import handrail.bot.Catalogue;
import handrail.bot.Conversation;
import handrail.bot.Effect.Reply;
import handrail.bot.Facts;
import handrail.bot.Intent;
import handrail.bot.ItemQuantity;
import handrail.bot.Slots;
import handrail.bot.catalogue.Message;
import handrail.bot.catalogue.Variable;
import handrail.bot.read.Aside;
import handrail.bot.read.Understood;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All that a step may look at: the conversation, the facts, the time, the text as it was understood and as it came. */
public record Moment(
        Conversation conversation, Facts facts, Instant now, Understood understood, Catalogue catalogue, String body) {

    private static final int ONE_THING = 6;
    private static final int BARE = 4;

    /** The particulars of the text. */
    public Slots slots() {
        return understood.reading().slots();
    }

    /** Whether the text is about this. */
    public boolean is(Intent intent) {
        return understood.reading().intent() == intent;
    }

    /** Whether the text says this besides its topic. */
    public boolean has(Aside aside) {
        return understood.asides().contains(aside);
    }

    /** Whether the text is so short that what it names is all that it is about. */
    public boolean saysOneThing() {
        return understood.words().spoken().size() <= ONE_THING;
    }

    /** Whether the text is hardly more than what it names: "02134", "im pregnant". */
    public boolean isBare() {
        return understood.words().spoken().size() <= BARE;
    }

    /** A message with the variables that every message may use. */
    public Reply say(Message message) {
        return say(message, Map.of());
    }

    /** One of several wordings of the same, by the conversation's seed and turn, so that two in a row differ. */
    public Reply oneOf(Message... wordings) {
        return say(wordings[Math.floorMod(conversation.seed() + conversation.turn(), wordings.length)]);
    }

    /** The words of a reply. */
    String rendered(Reply reply) {
        return catalogue.render(reply.key(), conversation.language(), reply.variables());
    }

    /** A message about these supplies. */
    public Reply say(Message message, List<ItemQuantity> items) {
        return say(message, Map.of(Variable.ITEMS, inWords(items)));
    }

    /** A message with these variables besides the common ones; only those it knows are kept. */
    public Reply say(Message message, Map<Variable, String> own) {
        Map<String, String> variables = new HashMap<>();
        for (Variable variable : message.variables()) {
            variables.put(
                    variable.tag(), own.containsKey(variable) ? own.getOrDefault(variable, "") : common(variable));
        }
        return new Reply(message.key(), variables, message.purpose());
    }

    private String common(Variable variable) {
        return switch (variable) {
            case PROGRAM -> facts.programName();
            case PHONE -> facts.programPhone();
            case COACH -> coach();
            case HOURS -> facts.staffedHours();
            case LINE -> facts.useAloneLine();
            case NURSE -> facts.nurseLine();
            case SUMMARY ->
                facts.openSupplies() == null ? "" : facts.openSupplies().summary();
            case ITEMS -> stocked();
            case COUNT -> "0";
            case TIMES, TIME, PLACE, PLACES, QUESTION, SCALE -> "";
        };
    }

    private String coach() {
        String name = facts.coachFirstName();
        return name == null || name.isBlank() ? word(Message.WORD_SOMEONE) : name;
    }

    /** What the program hands out, in its own words. */
    private String stocked() {
        String tag = conversation.language().tag();
        List<String> names = facts.supplies().isEmpty()
                ? List.of(item("naloxone", 1), item("fentanyl_strips", 10))
                : facts.supplies().stream()
                        .map(supply -> supply.names().getOrDefault(tag, supply.id()))
                        .toList();
        return upToTheLongest(names);
    }

    private String upToTheLongest(List<String> names) {
        StringBuilder list = new StringBuilder();
        for (String name : names) {
            if (list.length() + name.length() + 2 <= Variable.LONGEST_ITEMS) {
                list.append(list.isEmpty() ? "" : ", ").append(name);
            }
        }
        return list.toString();
    }

    private String inWords(List<ItemQuantity> items) {
        String list =
                items.stream().map(item -> item(item.item(), item.quantity())).collect(Collectors.joining(", "));
        return list.length() <= Variable.LONGEST_ITEMS
                ? list
                : render(Message.ITEMS_SEVERAL, Map.of(Variable.COUNT.tag(), String.valueOf(items.size())));
    }

    private String item(String id, int quantity) {
        String key = "item." + id;
        String known = catalogue.keys().contains(key) ? key : Message.ITEM_OTHER.key();
        return catalogue.render(known, conversation.language(), Map.of(Variable.COUNT.tag(), String.valueOf(quantity)));
    }

    /** A word that stands within messages. */
    String word(Message message) {
        return render(message, Map.of());
    }

    private String render(Message message, Map<String, String> variables) {
        return catalogue.render(message.key(), conversation.language(), variables);
    }
}
