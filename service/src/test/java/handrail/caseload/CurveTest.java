package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {

    private static final Instant FIRST = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void better_stands_higher_and_later_stands_further_right_in_proportion() {
        Curve curve = new Curve(List.of(score(0, 2), score(1, 10), score(4, 0)));
        List<Curve.Point> points = curve.getPoints();
        assertThat(points.get(1).down()).isLessThan(points.get(0).down());
        assertThat(points.get(2).down()).isGreaterThan(points.get(0).down()).isLessThan(Curve.HEIGHT);
        double whole = points.get(2).left() - points.get(0).left();
        assertThat(points.get(1).left() - points.get(0).left()).isEqualTo(whole / 4);
        assertThat(points).extracting(Curve.Point::low).containsExactly(true, false, true);
        assertThat(curve.getPath()).startsWith("M34.0 ").contains(" L");
    }

    @Test
    void answers_of_one_moment_stand_on_one_line() {
        Curve curve = new Curve(List.of(score(0, 4), score(0, 6)));
        assertThat(curve.getPoints()).extracting(Curve.Point::x).containsOnly("34.0");
    }

    private static ClientFile.Score score(int days, int score) {
        return new ClientFile.Score(FIRST.plusSeconds(days * 86_400L), days + 1, score);
    }
}
