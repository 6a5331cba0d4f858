package io.github.fourmatters.governance.register;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.act.ActState;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The register of assignments: one line for each, by the due date that its measure was promised with and then by id. It has those of each
 * issue's latest plan, also when that plan has failed or is done; another plan replaces them.
 *
 * <pre>{@code
 * Page<AssignmentLine> inHand = governance.ask(
 *         AssignmentRegister.VIEW, ledger, register -> register.page(AssignmentFilter.inHandOf(unit), 50, Optional.empty()));
 * }</pre>
 */
public final class AssignmentRegister implements Projection<AssignmentRegister> {
    /** The view of this register. */
    public static final View<AssignmentRegister> VIEW = View.overLedger("assignment-register", AssignmentRegister::new);

    private final Map<IssueId, ActState> plans = new HashMap<>();
    private final NavigableMap<RegisterKey, AssignmentLine> lines = new TreeMap<>();

    private AssignmentRegister() {}

    @Override
    public void apply(Recorded<Fact> recorded) {
        if (recorded.payload().event() instanceof IssueEvent event) {
            ActState before = plan(event.issue());
            ActState after = ActState.FOLD.step(before, event);
            if (!after.assignments().equals(before.assignments())) {
                before.assignments().forEach(assignment -> lines.remove(RegisterKey.of(assignment)));
                lines.putAll(lines(recorded.stream().ledger(), event.issue(), after));
                plans.put(event.issue(), after);
            }
        }
    }

    private ActState plan(IssueId issue) {
        return plans.getOrDefault(issue, ActState.FOLD.initial());
    }

    private static Map<RegisterKey, AssignmentLine> lines(LedgerId ledger, IssueId issue, ActState plan) {
        ImmutableMap<MeasureId, Measure> measures = Maps.uniqueIndex(plan.measures(), Measure::id);
        Map<RegisterKey, AssignmentLine> lines = new HashMap<>();
        for (Assignment assignment : plan.assignments()) {
            Measure measure = Objects.requireNonNull(measures.get(assignment.measure()));
            lines.put(RegisterKey.of(assignment), new AssignmentLine(ledger, issue, measure, assignment));
        }
        return lines;
    }

    @Override
    public void merge(AssignmentRegister other) {
        plans.putAll(other.plans);
        lines.putAll(other.lines);
    }

    @Override
    public Optional<AssignmentRegister> copy() {
        AssignmentRegister copy = new AssignmentRegister();
        copy.merge(this);
        return Optional.of(copy);
    }

    /**
     * Lists the assignments of one issue.
     *
     * @param issue the issue
     * @return those of its latest plan, in the order in which they were offered; empty if it has none
     */
    public ImmutableList<AssignmentLine> of(IssueId issue) {
        return plan(Objects.requireNonNull(issue, "issue")).assignments().stream()
                .map(assignment -> Objects.requireNonNull(lines.get(RegisterKey.of(assignment))))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Lists assignments. Pages that follow one another by their cursors show each assignment once, also while due dates move.
     *
     * @param filter which ones
     * @param limit at most how many, 1 or more
     * @param cursor the cursor of the page before, or empty for the first page
     * @return the lines by the due date that the measure was promised with and then by id, and the cursor of the next page if there is one
     * @throws IllegalArgumentException if the limit is below 1, or the cursor was not given by this register
     */
    public Page<AssignmentLine> page(AssignmentFilter filter, int limit, Optional<String> cursor) {
        return RegisterPage.first(
                limit,
                RegisterPage.behind(cursor, lines).filter(new AssignmentPredicate(filter)),
                line -> RegisterKey.of(line.assignment()),
                line -> line);
    }
}
