package io.github.fourmatters.governance.testkit.invariant;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.figures.AcceptedOutcomes;
import io.github.fourmatters.governance.figures.Figures;
import io.github.fourmatters.governance.figures.Rate;
import io.github.fourmatters.governance.figures.Setbacks;
import io.github.fourmatters.governance.figures.Statistics;
import io.github.fourmatters.governance.issue.Category;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.register.IssueCounts;
import io.github.fourmatters.governance.register.IssueFilter;
import io.github.fourmatters.governance.register.IssueLine;
import io.github.fourmatters.governance.register.IssueRegister;
import io.github.fourmatters.governance.testkit.History;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import io.github.fourmatters.governance.view.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The library's figures against a count of the kit's own. */
final class CountInvariants {
    private static final int YEAR = 2026;
    private static final Stage[] SETTLED = {Stage.DONE, Stage.CONFIRMED, Stage.PUBLISHED, Stage.EVALUATING, Stage.CLOSED
    };
    private static final Stage[] EXCLUDED = {Stage.WITHDRAWN, Stage.NO_ACTION, Stage.REJECTED, Stage.REFERRED};

    static final ImmutableList<Invariant> ALL = ImmutableList.of(
            Invariant.of(
                    17, "rebounds <= reopens, in the published figures too", Replay.atEnd(CountInvariants::rebounds)),
            Invariant.of(
                    21,
                    "complainants and leavers are conserved, in the register too",
                    Replay.atEnd((history, chronicle) ->
                            chronicle.issues().stream().flatMap(issue -> complainants(history, issue).stream()))),
            Invariant.of(43, "categories sum to states sum to total", Replay.atEnd(CountInvariants::sums)),
            Invariant.of(45, "settled + open + excluded = accepted", Replay.atEnd(CountInvariants::settlement)),
            Invariant.of(46, "rates in [0,1]", Replay.atEnd(CountInvariants::rates)));

    private CountInvariants() {}

    private static Stream<String> sums(History history, Chronicle chronicle) {
        Map<Stage, Long> stages = new HashMap<>();
        Map<CategoryCode, Long> categories = new HashMap<>();
        for (IssueRecord issue : chronicle.issues()) {
            stages.merge(issue.stage(), 1L, Long::sum);
            categories.merge(issue.category().orElse(Category.UNCLASSIFIED), 1L, Long::sum);
        }
        IssueCounts counts = history.live()
                .ask(IssueRegister.VIEW, history.ledger(), register -> register.counts(IssueFilter.all()));
        boolean same = counts.total() == chronicle.issues().size()
                && counts.byStage().equals(stages)
                && counts.byCategory().equals(categories);
        Stream<String> wrongSums = same ? Stream.of() : Stream.of(counts + ", counted " + stages + categories);
        return Stream.concat(wrongSums, chronicle.issues().stream().flatMap(issue -> line(history, issue).stream()));
    }

    private static Optional<String> line(History history, IssueRecord issue) {
        Optional<IssueLine> line = find(history, issue);
        boolean same = line.filter(found -> found.stage() == issue.stage()
                        && found.cycle() == issue.cycle()
                        && found.root().equals(issue.root()))
                .isPresent();
        return Replay.when(!same, line + ", counted " + issue.stage());
    }

    private static Optional<String> complainants(History history, IssueRecord issue) {
        Optional<IssueLine> line = find(history, issue);
        boolean same = line.map(IssueLine::complainants)
                .equals(Optional.of(issue.complainants().size()));
        return Replay.when(!same, line + ", counted " + issue.complainants());
    }

    private static Optional<IssueLine> find(History history, IssueRecord issue) {
        return history.live().ask(IssueRegister.VIEW, history.ledger(), register -> register.find(issue.id()));
    }

    private static Figures figures(History history) {
        Period year = Period.year(YEAR, history.charter().zone());
        return history.live()
                .ask(Statistics.VIEW, history.ledger(), statistics -> statistics.figures(year, history.now()));
    }

    private static Stream<String> rebounds(History history, Chronicle chronicle) {
        int reopens = chronicle.issues().stream().mapToInt(IssueRecord::cycle).sum();
        int rebounds =
                chronicle.issues().stream().mapToInt(IssueRecord::rebounds).sum();
        Setbacks told = figures(history).setbacks();
        boolean same = told.reopened() == reopens && told.rebounds() == rebounds && rebounds <= reopens;
        return same ? Stream.of() : Stream.of(told + ", counted " + reopens + " reopens, " + rebounds + " rebounds");
    }

    private static Stream<String> settlement(History history, Chronicle chronicle) {
        long accepted = count(chronicle, Stage.values());
        long settled = count(chronicle, SETTLED);
        long excluded = count(chronicle, EXCLUDED);
        AcceptedOutcomes told = figures(history).settlement();
        boolean same = told.accepted() == accepted
                && told.settled() == settled
                && told.excluded() == excluded
                && told.open() == accepted - settled - excluded;
        return same
                ? Stream.of()
                : Stream.of(told + ", counted " + accepted + " accepted, " + settled + " settled, " + excluded
                        + " excluded");
    }

    /** The issues that were accepted, were not joined to another, and stand at one of some stages. */
    private static long count(Chronicle chronicle, Stage... stages) {
        return chronicle
                .roots()
                .filter(IssueRecord::wasAccepted)
                .filter(issue -> issue.is(stages))
                .count();
    }

    private static Stream<String> rates(History history, Chronicle chronicle) {
        Figures figures = figures(history);
        Stream<Rate> rates = Stream.concat(
                Stream.of(
                        figures.settlement().rate(),
                        figures.punctuality().overall(),
                        figures.followUps().response(),
                        figures.followUps().resolution(),
                        figures.followUps().satisfaction()),
                Stream.concat(
                        figures.settlementByUnit().values().stream().map(AcceptedOutcomes::rate),
                        figures.punctuality().byUnit().values().stream()));
        Stream<String> outside = rates.filter(
                        rate -> rate.value().filter(CountInvariants::isOutside).isPresent()
                                || rate.value().isPresent() == (rate.denominator() == 0))
                .map(Rate::toString);
        return Stream.concat(outside, calls(history, figures.followUps().resolution()));
    }

    private static boolean isOutside(Rational value) {
        return value.compareTo(Rational.ZERO) < 0 || value.compareTo(Rational.of(1)) > 0;
    }

    private static Stream<String> calls(History history, Rate resolution) {
        Map<String, EvaluateIssueEvent.CallBackRecorded> firstOfEach = history.feed().stream()
                .map(fact -> fact.payload().event())
                .filter(EvaluateIssueEvent.CallBackRecorded.class::isInstance)
                .map(EvaluateIssueEvent.CallBackRecorded.class::cast)
                .filter(EvaluateIssueEvent.CallBackRecorded::reached)
                .collect(Collectors.toMap(
                        call -> call.issue() + " " + call.cycle() + " " + call.complainant(),
                        call -> call,
                        (first, again) -> first));
        Collection<EvaluateIssueEvent.CallBackRecorded> valid = firstOfEach.values();
        long resolved = valid.stream()
                .filter(EvaluateIssueEvent.CallBackRecorded::resolved)
                .count();
        boolean same = resolution.denominator() == valid.size() && resolution.numerator() == resolved;
        return same ? Stream.of() : Stream.of(resolution + ", counted " + resolved + " of " + valid.size());
    }
}
