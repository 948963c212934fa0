package handrail.instrument;

import handrail.access.SignedIn;
import handrail.bot.Catalogue;
import handrail.bot.Instrument;
import handrail.bot.catalogue.Message;
import handrail.web.FormPage;
import handrail.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** An instrument on the coach's screen, read aloud or handed over. Its title says nothing of it. */
public final class QuestionsPage extends FormPage {

    private final UUID client;
    private final String name;
    private final Instrument instrument;
    private final Catalogue catalogue;

    QuestionsPage(
            SignedIn me,
            Map<String, String> typed,
            List<Problem.Fault> faults,
            UUID client,
            String name,
            Instrument instrument,
            Catalogue catalogue) {
        super("questions", me, typed, faults);
        this.client = client;
        this.name = name;
        this.instrument = instrument;
        this.catalogue = catalogue;
    }

    /**
     * An item.
     *
     * @param answers the word of what may be answered
     */
    public record Item(int number, String words, String answers, List<Integer> numbers) {

        /** The field of the form. */
        public String field() {
            return "item" + number;
        }
    }

    /** Every item in its order. */
    public List<Item> getItems() {
        return IntStream.rangeClosed(1, instrument.size())
                .mapToObj(item -> new Item(
                        item,
                        words(Message.item(instrument, item).key()),
                        instrument.answers(item).word(),
                        instrument.answers(item).numbers()))
                .toList();
    }

    private String words(String key) {
        return Spelled.of(key, language(), catalogue.render(key, language(), Map.of()));
    }

    /** Who answers. */
    public UUID getClient() {
        return client;
    }

    /** What they are called. */
    public String getName() {
        return name;
    }

    /** Which instrument. */
    public String getInstrument() {
        return instrument.word();
    }
}
