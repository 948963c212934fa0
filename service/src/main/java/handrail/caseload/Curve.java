package handrail.caseload;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Check-in answers as a line, drawn on the server: it needs no script and prints. 0 is the worst and stands at the bottom, 10 the best. */
public final class Curve {

    static final int WIDTH = 640;
    static final int HEIGHT = 200;
    private static final int LEFT = 34;
    private static final int RIGHT = 44;
    private static final int TOP = 18;
    private static final int BOTTOM = 30;
    private static final int BEST = 10;

    private final List<Point> points;

    Curve(List<ClientFile.Score> scores) {
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
                        score))
                .toList();
    }

    /** One answer and where it stands. */
    public record Point(double left, double down, ClientFile.Score of) {

        /** From the left edge. */
        public String x() {
            return String.format(Locale.ROOT, "%.1f", left);
        }

        /** From the top edge. */
        public String y() {
            return String.format(Locale.ROOT, "%.1f", down);
        }

        /** Whether it is 3 or less: such answers put somebody first on Today. */
        public boolean low() {
            return of.score() <= 3;
        }
    }

    private static double height(int score) {
        return TOP + (double) (BEST - score) / BEST * (HEIGHT - TOP - BOTTOM);
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
