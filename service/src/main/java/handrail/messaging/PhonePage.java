package handrail.messaging;

import handrail.phone.PhoneNumber;
import handrail.web.Page;
import handrail.web.Times;
import java.util.List;

/** A simulated phone as it is shown. */
public final class PhonePage extends Page {

    private final PhoneNumber phone;
    private final String line;
    private final List<Phones.Shown> texts;
    private final List<PhonesPages.Known> known;
    private final String fault;
    private final String typed;

    PhonePage(
            String template,
            Times times,
            PhoneNumber phone,
            String line,
            List<Phones.Shown> texts,
            List<PhonesPages.Known> known,
            String fault,
            String typed) {
        super(template, null, times);
        this.phone = phone;
        this.line = line;
        this.texts = texts;
        this.known = known;
        this.fault = fault;
        this.typed = typed;
    }

    /** The phone's own number. */
    public String getNumber() {
        return phone.e164();
    }

    /** The same as people write it. */
    public String getWritten() {
        return phone.written();
    }

    /** The line it texts to. */
    public String getLine() {
        return line;
    }

    /** The same as people write it. */
    public String getLineWritten() {
        return line.startsWith("+") ? PhoneNumber.parse(line).written() : line;
    }

    /** What is on its screen, oldest first. */
    public List<Phones.Shown> getTexts() {
        return texts;
    }

    /** Numbers to pick. */
    public List<PhonesPages.Known> getKnown() {
        return known;
    }

    /** What was wrong with the number; empty for nothing. */
    public String getFault() {
        return fault;
    }

    /** What stands in the box for the number. */
    public String getTyped() {
        return typed;
    }

    /** Program time to the minute, with its zone. */
    public String getNow() {
        return exact(times().now());
    }

    /** The hour, as a phone shows it on top. */
    public String getHour() {
        return times().clock(times().now());
    }

    /** The day of a text, as a phone says it. */
    public String day(Phones.Shown text) {
        return times().day(text.at(), language());
    }

    /** The hour of a text. */
    public String clock(Phones.Shown text) {
        return times().clock(text.at());
    }

    /** Changes when anything on the screen does. */
    public String getMark() {
        String newest = texts.isEmpty() ? "" : texts.get(texts.size() - 1).id().toString();
        return texts.size() + "-" + newest.substring(Math.max(0, newest.length() - 8)) + "-" + getHour();
    }
}
