package io.github.fourmatters.governance.register;

import static io.github.fourmatters.governance.history.Facts.id;
import static io.github.fourmatters.governance.history.Facts.noon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.AssignmentStatus;
import io.github.fourmatters.governance.history.Chronicle;
import io.github.fourmatters.governance.history.Facts;
import io.github.fourmatters.governance.history.Projected;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.view.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssignmentRegisterTest {
    private static final UnitId WATER = new UnitId("water");
    private static final UnitId GAS = new UnitId("gas");

    private final Chronicle chronicle = new Chronicle("north");

    @Test
    void a_unit_has_in_hand_what_it_leads_and_what_it_helps_with_until_it_is_done() {
        planned("a", "water", "2026-02-01", "gas").planned("b", "gas", "2026-01-20");

        assertThat(inHand(GAS)).extracting(AssignmentLine::issue).containsExactly(id("b"), id("a"));
        assertThat(inHand(GAS)).extracting(line -> line.assignment().lead()).containsExactly(true, false);
        assertThat(inHand(WATER)).singleElement().satisfies(line -> {
            assertThat(line.measure().description()).isEqualTo("do it");
            assertThat(line.ledger()).isEqualTo(new LedgerId("north"));
        });

        chronicle.help("a");

        assertThat(inHand(GAS)).extracting(AssignmentLine::issue).containsExactly(id("b"));
        assertThat(list(AssignmentFilter.builder()
                        .statuses(ImmutableSet.of(AssignmentStatus.COMPLETED))
                        .build()))
                .singleElement()
                .satisfies(line -> assertThat(line.assignment().unit()).isEqualTo(GAS));
    }

    @Test
    void what_is_handed_on_is_in_the_hand_of_the_next_unit() {
        planned("a", "water", "2026-02-01").chronicle.reassign("a", "gas");

        assertThat(inHand(WATER)).isEmpty();
        assertThat(inHand(GAS))
                .singleElement()
                .satisfies(line -> assertThat(line.assignment().due().current()).isEqualTo(noon("2026-02-01")));
        assertThat(register().of(id("a"))).hasSize(2);
    }

    @Test
    void another_plan_replaces_the_assignments_of_the_last() {
        planned("a", "water", "2026-02-01")
                .chronicle
                .failPlan("a")
                .triage("a", "elderly", false)
                .table("a");
        chronicle.adopt("a", "gas", noon("2026-03-01"));

        assertThat(list(AssignmentFilter.all()))
                .extracting(line -> line.assignment().unit())
                .containsExactly(GAS);
        assertThat(register().of(id("a"))).isEqualTo(list(AssignmentFilter.all()));
    }

    @Test
    void at_the_due_instant_an_assignment_is_not_overdue_and_a_moment_later_it_is() {
        planned("a", "water", "2026-02-01").planned("b", "water", "2026-03-01");

        assertThat(list(AssignmentFilter.builder().overdueAt(noon("2026-02-01")).build()))
                .isEmpty();
        assertThat(list(AssignmentFilter.builder()
                        .overdueAt(noon("2026-02-01").plusNanos(1_000))
                        .build()))
                .extracting(AssignmentLine::issue)
                .containsExactly(id("a"));

        chronicle.takeOn("a").complete("a");

        assertThat(list(AssignmentFilter.builder().overdueAt(noon("2026-02-05")).build()))
                .isEmpty();
    }

    @Test
    void assignments_are_found_by_the_period_in_which_they_are_due_and_by_ledger() {
        planned("a", "water", "2026-02-01").planned("b", "water", "2026-03-01");
        Period february = new Period(noon("2026-02-01"), noon("2026-03-01"), Facts.ZONE);

        assertThat(list(AssignmentFilter.builder().due(february).build()))
                .extracting(AssignmentLine::issue)
                .containsExactly(id("a"));
        assertThat(list(AssignmentFilter.builder().ledger(new LedgerId("south")).build()))
                .isEmpty();
    }

    @Test
    void pages_follow_one_another_in_the_order_of_what_was_promised() {
        planned("a", "water", "2026-03-01").planned("b", "water", "2026-02-01").planned("c", "gas", "2026-02-15");

        Page<AssignmentLine> first = register().page(AssignmentFilter.all(), 2, Optional.empty());
        chronicle.reassign("b", "gas");
        Page<AssignmentLine> second = register().page(AssignmentFilter.all(), 2, first.next());

        assertThat(first.items()).extracting(AssignmentLine::issue).containsExactly(id("b"), id("c"));
        assertThat(second.items()).extracting(AssignmentLine::issue).containsExactly(id("a"));
        assertThat(second.next()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register().page(AssignmentFilter.all(), 0, Optional.empty()))
                .withMessage("limit must be 1 or more, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register().page(AssignmentFilter.all(), 1, Optional.of("here")))
                .withMessageContaining("'here'");
    }

    @Test
    void an_issue_without_a_plan_has_no_assignment() {
        chronicle.raise("a");

        assertThat(register().of(id("a"))).isEmpty();
        assertThat(list(AssignmentFilter.all())).isEmpty();
    }

    private AssignmentRegisterTest planned(String issue, String unit, String due, String... helpers) {
        chronicle.raise(issue).accept(issue).triage(issue, "elderly", false).table(issue);
        chronicle.adopt(issue, unit, noon(due), helpers);
        return this;
    }

    private AssignmentRegister register() {
        return Projected.of(AssignmentRegister.VIEW, chronicle);
    }

    private ImmutableList<AssignmentLine> list(AssignmentFilter filter) {
        return register().page(filter, 100, Optional.empty()).items();
    }

    private ImmutableList<AssignmentLine> inHand(UnitId unit) {
        return list(AssignmentFilter.inHandOf(unit));
    }
}
