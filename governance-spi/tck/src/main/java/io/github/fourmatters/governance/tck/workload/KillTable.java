package io.github.fourmatters.governance.tck.workload;

import com.google.common.collect.ImmutableList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what came of the kills, by threads and ledgers, and by what was under way. Not thread-safe. */
public final class KillTable {

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<StepKind, Integer> underWay = new EnumMap<>(StepKind.class);
    private int whileMade;
    private int whileOpened;
    private int aged;

    /** Makes an empty table. */
    public KillTable() {}

    /** Counts the kills of one kind. */
    private static final class Row {
        private int kills;
        private long commands;
        private int lacking;
        private int lackingKills;
        private int torn;
    }

    void add(
            Workload workload,
            Progress progress,
            ImmutableList<Step> steps,
            Findings findings,
            boolean firstOfFile,
            boolean old) {
        Row row = rows.computeIfAbsent(
                String.format("%4d %8d", workload.writers(), workload.ledgers()), key -> new Row());
        row.kills++;
        row.commands += progress.commands();
        row.lacking += findings.lacking().size();
        row.lackingKills += findings.lacking().isEmpty() ? 0 : 1;
        row.torn += findings.torn().isEmpty() ? 0 : 1;
        aged += old ? 1 : 0;
        if (progress.acknowledged().isOpened()) {
            steps.forEach(each -> underWay.merge(each.kind(), 1, Integer::sum));
        } else if (firstOfFile) {
            whileMade++;
        } else {
            whileOpened++;
        }
    }

    /**
     * Tells how many kills were counted.
     *
     * @return how many
     */
    public int kills() {
        return rows.values().stream().mapToInt(each -> each.kills).sum();
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("threads  ledgers  kills  acknowledged  kills that lost  lost  torn\n");
        rows.forEach((name, row) -> table.append(String.format(
                "%s %8d %13d %16d %5d %5d%n",
                "   " + name, row.kills, row.commands, row.lackingKills, row.lacking, row.torn)));
        return table.append("killed while the storage was made: ")
                .append(whileMade)
                .append(", while it was opened: ")
                .append(whileOpened)
                .append(", in a file more than a minute old: ")
                .append(aged)
                .append("\nsteps under way: ")
                .append(underWay)
                .toString();
    }
}
