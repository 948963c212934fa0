package handrail.caseload;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers as a line, drawn on the server: it needs no script and prints. The lowest there can be stands at the bottom, the highest at the top. */
public final class Curve {

    static final int WIDTH = 640;
    static final int HEIGHT = 200;
    private static final int LEFT = 34;
    private static final int RIGHT = 44;
    private static final int TOP = 18;
    private static final int BOTTOM = 30;
    private static final int BEST = 10;

    /** Answers to check-ins up to this one put somebody first on Today. */
    private static final int LOW = 3;

    private final List<Point> points;
    private final int least;
    private final int most;

    /** Of check-ins: 0 (worst) to 10. */
    Curve(List<ClientFile.Score> scores) {
        this(scores, 0, BEST, LOW);
    }

    /** Of a scale from the lowest sum to the highest, none of which alarms anybody. */
    Curve(List<ClientFile.Score> scores, int least, int most) {
        this(scores, least, most, least - 1);
    }

    private Curve(List<ClientFile.Score> scores, int least, int most, int low) {
        this.least = least;
        this.most = most;
        Instant first = scores.get(0).at();
        Duration length = Duration.between(first, scores.get(scores.size() - 1).at());
        this.points = scores.stream()
                .map(score -> new Point(
                        length.isZero()
                                ? LEFT
                                : LEFT
                                        + (double) Duration.between(first, score.at())
                                                        .toSeconds()
                                                / length.toSeconds()
                                                * (WIDTH - LEFT - RIGHT),
                        height(score.score()),
                        score,
                        score.score() <= low))
                .toList();
    }

    /**
     * One answer and where it stands.
     *
     * @param low whether it is so low that it puts somebody first on Today
     */
    public record Point(double left, double down, ClientFile.Score of, boolean low) {

        /** From the left edge. */
        public String x() {
            return String.format(Locale.ROOT, "%.1f", left);
        }

        /** From the top edge. */
        public String y() {
            return String.format(Locale.ROOT, "%.1f", down);
        }
    }

    private double height(int score) {
        return TOP + (double) (most - score) / (most - least) * (HEIGHT - TOP - BOTTOM);
    }

    /** The answers. */
    public List<Point> getPoints() {
        return points;
    }

    /** The newest answer. */
    public Point getLast() {
        return points.get(points.size() - 1);
    }

    /** The line through them. */
    public String getPath() {
        return points.stream().map(point -> point.x() + " " + point.y()).collect(Collectors.joining(" L", "M", ""));
    }

    /** Where a score stands, from the top edge. */
    public String level(int score) {
        return String.format(Locale.ROOT, "%.1f", height(score));
    }
}
