package handrail.report;

import handrail.access.SignedIn;
import handrail.web.Page;
import handrail.web.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The rows behind one of a coach's own figures. */
public final class MyBehindPage extends Page {

    private final MyFigure figure;
    private final boolean before;
    private final List<MyNumbers.Counted> counted;

    MyBehindPage(SignedIn me, Times times, MyFigure figure, boolean before, List<MyNumbers.Counted> counted) {
        super("my-numbers-figure", me, times);
        this.figure = figure;
        this.before = before;
        this.counted = List.copyOf(counted);
    }

    /** What is counted. */
    public String getHeading() {
        return t("numbers.of." + figure.word());
    }

    /** Of which weeks. */
    public String getPeriod() {
        return t(before ? "numbers.period-before" : "numbers.period-now", List.of(counted.size()));
    }

    /** The rows. */
    public List<MyNumbers.Counted> getCounted() {
        return counted;
    }

    /** How a row went. */
    public String went(MyNumbers.Counted row) {
        return t("numbers." + (row.good() ? "yes" : "no") + "." + figure.word());
    }

    /** How long it took: "45 min", "19 h". */
    public String took(MyNumbers.Counted row) {
        Long minutes = row.minutes();
        Instant now = times().now();
        return minutes == null ? "" : span(now.minus(Duration.ofMinutes(minutes)));
    }
}
