package handrail.tool;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonpCharacterEscapes;
import handrail.bot.ItemQuantity;
import handrail.bot.Reading;
import handrail.bot.Signal;
import handrail.bot.Slots;
import handrail.bot.Way;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A reading as one line of JSON; a particular that the text does not name is null. */
final class ReadingJson {

    /** U+2028 and U+2029 are escaped too, so that one object stays one line for whoever splits at those. */
    private static final JsonFactory JSON = new JsonFactory().setCharacterEscapes(JsonpCharacterEscapes.instance());

    private ReadingJson() {}

    static String of(String text, Reading reading) throws IOException {
        StringWriter written = new StringWriter(text.length() + 256);
        try (JsonGenerator json = JSON.createGenerator(written)) {
            json.writeStartObject();
            json.writeStringField("text", text);
            json.writeStringField(
                    "language", reading.mixed() ? "mixed" : reading.language().tag());
            json.writeArrayFieldStart("signals");
            for (Signal signal : reading.signals()) {
                json.writeString(signal.name());
            }
            json.writeEndArray();
            json.writeStringField("intent", reading.intent().name());
            json.writeObjectFieldStart("slots");
            slots(json, reading.slots());
            json.writeEndObject();
            json.writeNumberField("confidence", Math.round(reading.confidence() * 1000) / 1000.0);
            json.writeEndObject();
        }
        return written.toString();
    }

    private static void slots(JsonGenerator json, Slots slots) throws IOException {
        json.writeArrayFieldStart("items");
        for (ItemQuantity item : slots.items()) {
            json.writeStartObject();
            json.writeStringField("item", item.item());
            json.writeNumberField("quantity", item.quantity());
            json.writeEndObject();
        }
        json.writeEndArray();
        Way way = slots.way();
        field(json, "way", way == null ? null : way.name().toLowerCase(Locale.ROOT));
        field(json, "zip", slots.zip());
        field(json, "when", slots.when());
        Integer number = slots.number();
        if (number == null) {
            json.writeNullField("number");
        } else {
            json.writeNumberField("number", number);
        }
        field(json, "name", slots.name());
    }

    private static void field(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }
}
