package io.github.fourmatters.governance.app.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.figures.Evaluation;
import io.github.fourmatters.governance.figures.Figures;
import io.github.fourmatters.governance.figures.Statistics;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.CategoryTree;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;

/**
 * What the views answer about a period, over some ledgers together.
 *
 * @param ledgers the ledgers whose views were merged
 * @param categories what the categories are called
 * @param figures the figures
 * @param evaluation what the three parties said in the rounds of the period's quarters
 * @param evaluatedAsOf the instant up to which facts were looked at for the evaluation; a round closes after its quarter
 * @param months for each month in which issues were accepted, how many of each category
 */
public record Findings(
        ImmutableList<LedgerId> ledgers,
        CategoryTree categories,
        Figures figures,
        Evaluation evaluation,
        Instant evaluatedAsOf,
        ImmutableMap<YearMonth, ImmutableMap<CategoryCode, Long>> months) {
    /**
     * Checks the parts.
     *
     * @param ledgers the ledgers
     * @param categories what the categories are called
     * @param figures the figures
     * @param evaluation what the three parties said
     * @param evaluatedAsOf the instant of the evaluation
     * @param months issues by month and category
     */
    public Findings {
        Objects.requireNonNull(ledgers, "ledgers");
        Objects.requireNonNull(categories, "categories");
        Objects.requireNonNull(figures, "figures");
        Objects.requireNonNull(evaluation, "evaluation");
        Objects.requireNonNull(evaluatedAsOf, "evaluatedAsOf");
        Objects.requireNonNull(months, "months");
    }

    /**
     * Asks the views.
     *
     * @param governance the door
     * @param ledgers the ledgers to merge
     * @param period the period
     * @param asOf the instant up to which facts are looked at
     * @param evaluatedAsOf the same, for the evaluation
     * @param charter its weights, points, favourable levels and categories
     * @return the answers
     */
    public static Findings of(
            Governance governance,
            ImmutableList<LedgerId> ledgers,
            Period period,
            Instant asOf,
            Instant evaluatedAsOf,
            Charter charter) {
        return governance.ask(Statistics.VIEW, ledgers, statistics -> {
            Figures figures = statistics.figures(period, asOf);
            return new Findings(
                    ledgers,
                    charter.categories(),
                    figures,
                    statistics.evaluation(period, evaluatedAsOf, charter.evaluate()),
                    evaluatedAsOf,
                    months(statistics, figures));
        });
    }

    private static ImmutableMap<YearMonth, ImmutableMap<CategoryCode, Long>> months(
            Statistics statistics, Figures figures) {
        ImmutableMap.Builder<YearMonth, ImmutableMap<CategoryCode, Long>> months = ImmutableMap.builder();
        Period period = figures.period();
        for (YearMonth month : figures.accepted().byMonth().keySet()) {
            Period part = Period.of(month.atDay(1), month.plusMonths(1).atDay(1), period.zone());
            Period cut = new Period(later(part.from(), period.from()), earlier(part.to(), period.to()), period.zone());
            months.put(month, statistics.figures(cut, figures.asOf()).accepted().byCategory());
        }
        return months.buildOrThrow();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
