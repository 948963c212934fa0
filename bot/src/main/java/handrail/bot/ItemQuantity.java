package handrail.bot;

/** An item id (naloxone, fentanyl_strips, ...; {@code other} for anything else) and how many: kits, single strips, single pieces. */
public record ItemQuantity(String item, int quantity) {}
