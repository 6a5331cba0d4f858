package io.github.fourmatters.governance.app.report;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.figures.OpinionFigures;
import io.github.fourmatters.governance.figures.Rate;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.score.Interval;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What was said of each unit: the composite, and the favourable share of the ballots with its interval.
 *
 * @param scores the scores, in the order in which they are drawn
 * @param language the language
 */
record ScoreChart(ImmutableMap<UnitId, OpinionFigures> scores, Language language) {
    private static final int ROW = 26;
    private static final int LEFT = 190;
    private static final int RIGHT = 130;
    private static final int SPAN = Chart.WIDTH - LEFT - RIGHT;

    String svg() {
        Names names = new Names(language);
        Chart chart = new Chart(
                scores.size() * ROW + 40,
                language.of("Favourable ballots by unit, with 95 % intervals", "各单位好评率及95%区间"));
        scale(chart, scores.size());
        int row = 0;
        for (Map.Entry<UnitId, OpinionFigures> entry : scores.entrySet()) {
            double y = 10 + row++ * ROW;
            OpinionFigures score = entry.getValue();
            chart.label(LEFT - 12, y + 17, "end", names.of(entry.getKey()));
            score.interval().ifPresent(interval -> whisker(chart, y + 12.5, interval, score.favourable()));
            String votes = language.of(" · n=", " · 票数 ") + score.pooled().total();
            chart.label(LEFT + SPAN + 10, y + 17, "start", Numbers.score(score.micro()) + votes);
        }
        return chart.svg();
    }

    private static void whisker(Chart chart, double y, Interval interval, Rate favourable) {
        double from = LEFT + SPAN * share(interval.lower());
        double to = LEFT + SPAN * share(interval.upper());
        chart.line(from, y, to, y, Chart.BLUE, 2.5);
        chart.line(from, y - 5, from, y + 5, Chart.BLUE, 2);
        chart.line(to, y - 5, to, y + 5, Chart.BLUE, 2);
        chart.dot(LEFT + SPAN * (double) favourable.numerator() / favourable.denominator(), y, Chart.BLUE);
    }

    private static double share(BigDecimal share) {
        return share.doubleValue();
    }

    /** Draws a scale from 0 to 100 % behind some rows. */
    static void scale(Chart chart, int rows) {
        for (int percent = 0; percent <= 100; percent += 20) {
            double x = LEFT + SPAN * percent / 100.0;
            chart.line(x, 8, x, 10 + rows * ROW, Chart.FAINT, 1);
            chart.note(x, 26 + rows * ROW, "middle", percent + " %");
        }
    }
}
