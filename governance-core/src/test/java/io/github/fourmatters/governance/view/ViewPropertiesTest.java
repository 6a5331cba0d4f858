package io.github.fourmatters.governance.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.figures.Accountability;
import io.github.fourmatters.governance.figures.Statistics;
import io.github.fourmatters.governance.history.Chronicle;
import io.github.fourmatters.governance.history.Facts;
import io.github.fourmatters.governance.history.Projected;
import io.github.fourmatters.governance.history.Walk;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.register.AssignmentFilter;
import io.github.fourmatters.governance.register.AssignmentRegister;
import io.github.fourmatters.governance.register.IssueFilter;
import io.github.fourmatters.governance.register.IssueRegister;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ViewPropertiesTest {
    private static final Period YEAR = Period.year(2026, Facts.ZONE);

    @Property(tries = 150)
    void parts_merged_in_any_order_give_the_same_answers(
            @ForAll @Size(max = 120) List<@IntRange(max = 100_000) Integer> north,
            @ForAll @Size(max = 120) List<@IntRange(max = 100_000) Integer> south,
            @ForAll @Size(max = 60) List<@IntRange(max = 100_000) Integer> west,
            @ForAll @IntRange(max = 365) int days) {
        List<Chronicle> parts =
                new ArrayList<>(List.of(Walk.of("north", north), Walk.of("south", south), Walk.of("west", west)));
        Instant asOf = YEAR.from().plus(Duration.ofDays(days));
        List<Object> answers = answers(parts, asOf);
        Collections.shuffle(parts, new Random(days));
        assertThat(answers(parts, asOf)).isEqualTo(answers);
    }

    private static List<Object> answers(List<Chronicle> parts, Instant asOf) {
        Chronicle[] chronicles = parts.toArray(Chronicle[]::new);
        Statistics statistics = Projected.of(Statistics.VIEW, chronicles);
        IssueRegister register = Projected.of(IssueRegister.VIEW, chronicles);
        AssignmentRegister assignments = Projected.of(AssignmentRegister.VIEW, chronicles);
        return List.of(
                statistics.figures(YEAR, asOf),
                statistics.evaluation(YEAR, asOf, EvaluatePolicy.defaults()),
                statistics.rebounds(YEAR, asOf, 3),
                register.counts(IssueFilter.all()),
                register.page(IssueFilter.all(), 1_000, Optional.empty()),
                assignments.page(AssignmentFilter.all(), 1_000, Optional.empty()));
    }

    @Property(tries = 150)
    void a_copy_goes_its_own_way(
            @ForAll @Size(max = 120) List<@IntRange(max = 100_000) Integer> choices,
            @ForAll @IntRange(max = 1_000) int cut) {
        List<Recorded<Fact>> facts = Walk.of("north", choices).facts();
        int half = facts.size() * cut / 1_000;
        for (View<?> view :
                List.of(Statistics.VIEW, IssueRegister.VIEW, AssignmentRegister.VIEW, Accountability.VIEW)) {
            goesItsOwnWay(view, facts.subList(0, half), facts.subList(half, facts.size()));
        }
    }

    private static <P extends Projection<P>> void goesItsOwnWay(
            View<P> view, List<Recorded<Fact>> first, List<Recorded<Fact>> then) {
        P original = filled(view, first);
        P copy = original.copy().orElseThrow();
        then.forEach(copy::apply);
        assertThat(answers(copy))
                .isEqualTo(answers(filled(
                        view, Stream.concat(first.stream(), then.stream()).toList())));
        assertThat(answers(original)).isEqualTo(answers(filled(view, first)));
    }

    private static <P extends Projection<P>> P filled(View<P> view, List<Recorded<Fact>> facts) {
        P projection = view.empty().get();
        facts.forEach(projection::apply);
        return projection;
    }

    private static Object answers(Projection<?> projection) {
        if (projection instanceof Statistics statistics) {
            return statistics.figures(YEAR, YEAR.to());
        } else if (projection instanceof IssueRegister register) {
            return register.page(IssueFilter.all(), 1_000, Optional.empty());
        } else if (projection instanceof AssignmentRegister register) {
            return register.page(AssignmentFilter.all(), 1_000, Optional.empty());
        }
        return ((Accountability) projection).byUnit(YEAR, YEAR.to());
    }
}
