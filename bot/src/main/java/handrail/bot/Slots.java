package handrail.bot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The particulars found in a text.
 *
 * @param zip five digits
 * @param when a day or time in the writer's words, evened out: "tomorrow at 3", "el lunes"
 * @param number 0 to 10, in digits or words, that is not a quantity of an item
 * @param name a first name the writer gave
 */
public record Slots(
        List<ItemQuantity> items,
        @Nullable Way way,
        @Nullable String zip,
        @Nullable String when,
        @Nullable Integer number,
        @Nullable String name) {
    public Slots {
        items = List.copyOf(items);
    }
}
