package handrail.bot.measure;

import java.util.List;

/** Lines of a labelled set that can't be read; the message has one line for each, with its number and what would be right. */
public final class Malformed extends Exception {

    private final List<String> complaints;

    Malformed(List<String> complaints) {
        super(String.join("\n", complaints));
        this.complaints = List.copyOf(complaints);
    }

    /** One line for each. */
    public List<String> complaints() {
        return complaints;
    }
}
