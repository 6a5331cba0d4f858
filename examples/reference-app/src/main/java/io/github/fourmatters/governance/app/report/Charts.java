package io.github.fourmatters.governance.app.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.figures.Rate;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import java.time.YearMonth;
import java.util.Map;

/**
 * The four charts of a report.
 *
 * @param findings what the views answered
 * @param language the language
 */
record Charts(Findings findings, Language language) {
    private static final int ROW = 26;
    private static final int LEFT = 190;
    private static final int RIGHT = 130;
    private static final int SPAN = Chart.WIDTH - LEFT - RIGHT;
    private static final int COLUMNS_HEIGHT = 230;
    private static final int MOST_MONTHS = 24;

    private Names names() {
        return new Names(language, findings.categories());
    }

    /** Issues accepted, by month and category, as stacked columns; the latest two years of a longer period. */
    String months() {
        ImmutableList<YearMonth> months = findings.months().keySet().asList();
        ImmutableList<YearMonth> shown = months.subList(Math.max(0, months.size() - MOST_MONTHS), months.size());
        ImmutableList<CategoryCode> categories =
                findings.figures().accepted().byCategory().keySet().asList();
        int legend = (categories.size() + 2) / 3;
        Chart chart = new Chart(
                COLUMNS_HEIGHT + 60 + legend * 22, language.of("Issues accepted by month and category", "各月各类受理事项"));
        long most = shown.stream().mapToLong(month -> total(month(month))).max().orElse(1);
        grid(chart, most);
        double step = (Chart.WIDTH - 60.0) / Math.max(1, shown.size());
        for (int index = 0; index < shown.size(); index++) {
            column(chart, 48 + index * step, step, shown.get(index), categories, most);
        }
        legend(chart, categories);
        return chart.svg();
    }

    private ImmutableMap<CategoryCode, Long> month(YearMonth month) {
        return findings.months().getOrDefault(month, ImmutableMap.of());
    }

    private static long total(ImmutableMap<CategoryCode, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void grid(Chart chart, long most) {
        long step = Math.max(1, (most + 3) / 4);
        for (long value = 0; value <= most; value += step) {
            double y = 20 + COLUMNS_HEIGHT - COLUMNS_HEIGHT * (double) value / most;
            chart.line(44, y, Chart.WIDTH - 8, y, Chart.FAINT, 1);
            chart.note(38, y + 4, "end", String.valueOf(value));
        }
    }

    private void column(
            Chart chart, double x, double step, YearMonth month, ImmutableList<CategoryCode> categories, long most) {
        double y = 20 + COLUMNS_HEIGHT;
        for (int index = 0; index < categories.size(); index++) {
            long count = month(month).getOrDefault(categories.get(index), 0L);
            double height = COLUMNS_HEIGHT * (double) count / most;
            y -= height;
            if (count > 0) {
                String tip = month + " " + names().of(categories.get(index)) + " " + count;
                chart.bar(x + step * .12, y, step * .76, height, Chart.colour(index), tip);
            }
        }
        chart.note(x + step / 2, y - 5, "middle", String.valueOf(total(month(month))));
        String label = language.of(month.toString(), month.getMonthValue() + "月");
        chart.note(x + step / 2, 20 + COLUMNS_HEIGHT + 17, "middle", label);
    }

    private void legend(Chart chart, ImmutableList<CategoryCode> categories) {
        for (int index = 0; index < categories.size(); index++) {
            int row = index / 3;
            double x = 48 + index % 3 * 235.0;
            double y = COLUMNS_HEIGHT + 56 + row * 22.0;
            String name = names().of(categories.get(index));
            chart.bar(x, y, 13, 13, Chart.colour(index), name);
            chart.label(x + 20, y + 11, "start", name);
        }
    }

    /** How many issues reached each stage in the period, as bars. */
    String stages() {
        ImmutableMap<Stage, Long> reached = findings.figures().reached();
        Chart chart = new Chart(reached.size() * ROW + 20, language.of("Issues that reached each stage", "到达各环节的事项"));
        long most = reached.values().stream().mapToLong(Long::longValue).max().orElse(1);
        int row = 0;
        for (Map.Entry<Stage, Long> entry : reached.entrySet()) {
            double y = 10 + row++ * ROW;
            String name = names().of(entry.getKey());
            String colour = entry.getKey().isTerminal() ? Chart.colour(5) : Chart.BLUE;
            bar(chart, y, name, SPAN * (double) entry.getValue() / most, colour, String.valueOf(entry.getValue()));
        }
        return chart.svg();
    }

    private static void bar(Chart chart, double y, String name, double width, String colour, String value) {
        chart.label(LEFT - 12, y + 17, "end", name);
        chart.bar(LEFT, y + 3, Math.max(1, width), ROW - 7, colour, name + " " + value);
        chart.label(LEFT + Math.max(1, width) + 8, y + 17, "start", value);
    }

    /** On-time rates by unit, as bars from 0 to 100 %. */
    String punctuality() {
        Map<UnitId, Rate> rates =
                Maps.filterValues(findings.figures().punctuality().byUnit(), rate -> rate.denominator() > 0);
        Chart chart = new Chart(rates.size() * ROW + 40, language.of("On-time rate by unit", "各单位按期结案率"));
        ScoreChart.scale(chart, rates.size());
        int row = 0;
        for (Map.Entry<UnitId, Rate> entry : rates.entrySet()) {
            Rate rate = entry.getValue();
            double width = SPAN * (double) rate.numerator() / rate.denominator();
            double y = 10 + row++ * ROW;
            chart.label(LEFT - 12, y + 17, "end", names().of(entry.getKey()));
            chart.bar(LEFT, y + 3, Math.max(1, width), ROW - 7, Chart.GREEN, Numbers.percent(rate));
            chart.label(
                    LEFT + SPAN + 10, y + 17, "start", Numbers.percent(rate) + "  (" + Numbers.fraction(rate) + ")");
        }
        return chart.svg();
    }

    /** What was said of each unit: the composite, and the favourable share of the ballots with its interval. */
    String scores() {
        return new ScoreChart(findings.evaluation().byUnit(), language).svg();
    }
}
