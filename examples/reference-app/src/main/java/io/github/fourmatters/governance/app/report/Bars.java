package io.github.fourmatters.governance.app.report;

import java.util.ArrayList;
import java.util.List;

/** Bars with a part of each filled, one a row. */
final class Bars {
    private static final int ROW = 30;
    private static final int LEFT = 190;
    private static final int RIGHT = 130;

    private record Row(String name, double whole, double part, String value) {}

    private final String description;
    private final List<Row> rows = new ArrayList<>();

    Bars(String description) {
        this.description = description;
    }

    /** Adds a row; whole and part are shares of the full width. */
    void pair(String name, double whole, double part, String value) {
        rows.add(new Row(name, whole, part, value));
    }

    String svg() {
        Chart chart = new Chart(rows.size() * ROW + 20, description);
        double span = Chart.WIDTH - LEFT - RIGHT;
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            double y = 10.0 + index * ROW;
            chart.label(LEFT - 12, y + 17, "end", row.name());
            chart.bar(LEFT, y + 4, Math.max(1, span * row.whole()), ROW - 10, Chart.FAINT, row.name());
            chart.bar(
                    LEFT, y + 4, Math.max(1, span * row.part()), ROW - 10, Chart.BLUE, row.name() + " " + row.value());
            chart.label(LEFT + Math.max(1, span * row.whole()) + 8, y + 18, "start", row.value());
        }
        return chart.svg();
    }
}
