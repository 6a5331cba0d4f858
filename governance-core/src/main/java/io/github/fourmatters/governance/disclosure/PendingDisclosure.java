package io.github.fourmatters.governance.disclosure;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTriaged;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.BallotCast;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueReopened;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultPublished;
import io.github.fourmatters.governance.issue.Category;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueAccepted;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What is remembered of an issue until an entry needs it. */
final class PendingDisclosure {
    private final SubjectId complainant;
    private final Instant raised;
    private Optional<Instant> accepted = Optional.empty();
    private Optional<Instant> completed = Optional.empty();
    private Optional<UnitId> unit = Optional.empty();
    private CategoryCode category = Category.UNCLASSIFIED;
    private final Set<SubjectId> voters = new HashSet<>();
    private long inTime;
    private long late;

    PendingDisclosure(SubjectId complainant, Instant raised) {
        this.complainant = complainant;
        this.raised = raised;
    }

    void apply(Event event, Instant at) {
        if (event instanceof IssueAccepted) {
            accepted = accepted.or(() -> Optional.of(at));
        } else if (event instanceof IssueTriaged triaged) {
            category = triaged.category();
        } else if (event instanceof IssueCompleted) {
            completed = Optional.of(at);
        } else if (event instanceof ResultPublished published) {
            unit = Optional.of(published.unit());
        } else if (event instanceof BallotCast ballot) {
            count(ballot);
        } else if (event instanceof IssueReopened) {
            forgetBallots(); // what came late in one cycle is no ballot of the next
        }
    }

    private void forgetBallots() {
        voters.clear();
        inTime = 0;
        late = 0;
    }

    private void count(BallotCast ballot) {
        if (ballot.counted()) {
            inTime++;
            voters.add(ballot.person());
        } else {
            late++;
        }
    }

    SubjectId complainant() {
        return complainant;
    }

    ImmutableMap<DisclosedField, Instant> days() {
        ImmutableMap.Builder<DisclosedField, Instant> days = ImmutableMap.builder();
        days.put(DisclosedField.RAISED, raised);
        accepted.ifPresent(at -> days.put(DisclosedField.ACCEPTED, at));
        completed.ifPresent(at -> days.put(DisclosedField.COMPLETED, at));
        return days.buildOrThrow();
    }

    /** The responsible unit and the category. */
    ImmutableMap<DisclosedField, String> place() {
        ImmutableMap.Builder<DisclosedField, String> place = ImmutableMap.builder();
        unit.ifPresent(id -> place.put(DisclosedField.UNIT, id.value()));
        return place.put(DisclosedField.CATEGORY, category.value()).buildOrThrow();
    }

    /** How many ballots of the round were not counted, and why; forgets them. */
    ImmutableMap<DisclosedField, String> excluded() {
        ImmutableMap<DisclosedField, String> excluded = ImmutableMap.of(
                DisclosedField.REPLACED_BALLOTS, Long.toString(inTime - voters.size()),
                DisclosedField.LATE_BALLOTS, Long.toString(late));
        forgetBallots();
        return excluded;
    }
}
