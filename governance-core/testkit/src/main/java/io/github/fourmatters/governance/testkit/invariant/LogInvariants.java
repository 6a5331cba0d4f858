package io.github.fourmatters.governance.testkit.invariant;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.testkit.Attempt;
import io.github.fourmatters.governance.testkit.History;
import io.github.fourmatters.governance.view.Figures;
import io.github.fourmatters.governance.view.IssueFilter;
import io.github.fourmatters.governance.view.IssueLine;
import io.github.fourmatters.governance.view.IssueRegister;
import io.github.fourmatters.governance.view.Period;
import io.github.fourmatters.governance.view.Statistics;
import java.time.Instant;
import java.util.Optional;

/** What the journal promises, and what the door must do with it. */
final class LogInvariants {
    private static final int ALL_LINES = 10_000;

    static final ImmutableList<Invariant> ALL = ImmutableList.of(
            Invariant.of(
                    0, "what the rules allow is accepted, what they do not allow is refused", LogInvariants::surprises),
            Invariant.of(33, "recordedAt is monotone, occurredAt <= recordedAt", LogInvariants::times),
            Invariant.of(56, "replay = live", LogInvariants::replay),
            Invariant.of(58, "a repeated command id changes nothing", LogInvariants::repeats),
            Invariant.of(59, "a refused command changes nothing", LogInvariants::refusals));

    private LogInvariants() {}

    private static ImmutableList<String> surprises(History history) {
        return history.attempts().stream()
                .filter(Attempt::isSurprising)
                .map(Attempt::toString)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> times(History history) {
        ImmutableList.Builder<String> breaches = ImmutableList.builder();
        Instant last = Instant.MIN;
        long position = 0;
        for (Recorded<Fact> fact : history.feed()) {
            boolean wrong = fact.recordedAt().isBefore(last)
                    || fact.event().occurredAt().isAfter(fact.recordedAt())
                    || fact.position() != ++position;
            if (wrong) {
                breaches.add(fact.toString());
            }
            last = fact.recordedAt();
        }
        return breaches.build();
    }

    /** A node that knows nothing but the journal decides as one that was there. */
    private static ImmutableList<String> replay(History history) {
        ImmutableList.Builder<String> breaches = ImmutableList.builder();
        Governance fresh = history.fresh();
        if (!views(history, history.live()).equals(views(history, fresh))) {
            breaches.add("live " + views(history, history.live()) + ", replayed " + views(history, fresh));
        }
        for (Envelope envelope : history.next()) {
            Outcome live = Rehearsal.of(history, history.live(), envelope);
            Outcome replayed = Rehearsal.of(history, fresh, envelope);
            if (!live.equals(replayed)) {
                breaches.add(envelope + ": live " + live + ", replayed " + replayed);
            }
        }
        return breaches.build();
    }

    private static ImmutableList<Object> views(History history, Governance node) {
        Period year = Period.year(2026, history.charter().zone());
        Page<IssueLine> lines = node.ask(
                IssueRegister.VIEW,
                history.ledger(),
                register -> register.page(IssueFilter.all(), ALL_LINES, Optional.empty()));
        Figures figures =
                node.ask(Statistics.VIEW, history.ledger(), statistics -> statistics.figures(year, history.now()));
        return ImmutableList.of(lines, figures);
    }

    private static ImmutableList<String> repeats(History history) {
        ImmutableList.Builder<String> breaches = ImmutableList.builder();
        for (Attempt attempt : history.attempts()) {
            if (attempt.outcome() instanceof Outcome.Accepted accepted) {
                long before = history.writes();
                Outcome again = history.live().execute(attempt.envelope());
                if (!again.equals(new Outcome.Accepted(accepted.facts(), true)) || history.writes() != before) {
                    breaches.add(attempt + ", and again " + again);
                }
            }
        }
        return breaches.build();
    }

    private static ImmutableList<String> refusals(History history) {
        return history.attempts().stream()
                .filter(attempt -> !attempt.outcome().isAccepted() && attempt.writes() > 0)
                .map(Attempt::toString)
                .collect(ImmutableList.toImmutableList());
    }
}
