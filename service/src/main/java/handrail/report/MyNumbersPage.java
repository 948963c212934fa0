package handrail.report;

import handrail.access.SignedIn;
import handrail.web.Page;
import java.util.List;

/** A coach's own numbers as they are shown. */
public final class MyNumbersPage extends Page {

    private final List<InCare.Standing> standing;
    private final long now;
    private final long before;
    private final List<MyNumbers.Compared> figures;

    /**
     * The page.
     *
     * @param standing who is in their care now, by how they are
     * @param now how many are
     * @param before how many were, a period ago
     */
    MyNumbersPage(
            SignedIn me, List<InCare.Standing> standing, long now, long before, List<MyNumbers.Compared> figures) {
        super("my-numbers", me);
        this.standing = List.copyOf(standing);
        this.now = now;
        this.before = before;
        this.figures = List.copyOf(figures);
    }

    /** Who is in their care now, by how they are. */
    public List<InCare.Standing> getStanding() {
        return standing;
    }

    /** Who is, and who was, in a sentence. */
    public String getCare() {
        return t("numbers.care", List.of(now, before));
    }

    /** Each figure. */
    public List<MyNumbers.Compared> getFigures() {
        return figures;
    }

    /** A share in words: a percentage with its count, or the count alone when it is small. */
    public String share(Share share) {
        return share.said(this);
    }

    /** What a figure says, as a sentence. */
    public String sentence(MyNumbers.Compared one) {
        return t("numbers." + one.figure().word(), List.of(share(one.now())));
    }

    /** How it was in the period before. */
    public String compared(MyNumbers.Compared one) {
        String turned = one.turned();
        return turned.isEmpty()
                ? t("numbers.before", List.of(share(one.before())))
                : t("numbers." + turned, List.of(share(one.before())));
    }
}
