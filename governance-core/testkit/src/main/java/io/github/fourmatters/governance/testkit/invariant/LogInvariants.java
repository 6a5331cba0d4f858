package io.github.fourmatters.governance.testkit.invariant;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.figures.Figures;
import io.github.fourmatters.governance.figures.Statistics;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.register.IssueFilter;
import io.github.fourmatters.governance.register.IssueLine;
import io.github.fourmatters.governance.register.IssueRegister;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.testkit.Attempt;
import io.github.fourmatters.governance.testkit.History;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the journal promises, and what the door must do with it. */
final class LogInvariants {
    private static final int ALL_LINES = 10_000;

    static final ImmutableList<Invariant> ALL = ImmutableList.of(
            Invariant.of(
                    0, "what the rules allow is accepted, what they do not allow is refused", LogInvariants::surprises),
            Invariant.of(0, "a refusal shows a value, not its wrapping", LogInvariants::wrapped),
            Invariant.of(33, "recordedAt is monotone, occurredAt <= recordedAt", LogInvariants::times),
            Invariant.of(33, "what happens to one thing happens in the order of its facts", LogInvariants::order),
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

    private static ImmutableList<String> wrapped(History history) {
        return history.attempts().stream()
                .filter(attempt -> attempt.outcome() instanceof Outcome.Refused refused
                        && refused.refusal().message().contains("Optional["))
                .map(Attempt::toString)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> order(History history) {
        ImmutableList.Builder<String> breaches = ImmutableList.builder();
        Map<StreamId, Instant> last = new HashMap<>();
        for (Recorded<Fact> fact : history.feed()) {
            Instant before = last.put(fact.stream(), fact.payload().occurredAt());
            if (before != null && fact.payload().occurredAt().isBefore(before)) {
                breaches.add(fact + " comes after " + before);
            }
        }
        return breaches.build();
    }

    private static ImmutableList<String> times(History history) {
        ImmutableList.Builder<String> breaches = ImmutableList.builder();
        Instant last = Instant.MIN;
        long position = 0;
        for (Recorded<Fact> fact : history.feed()) {
            boolean wrong = fact.recordedAt().isBefore(last)
                    || fact.payload().occurredAt().isAfter(fact.recordedAt())
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
        // In a transaction of the caller's no alarm rings; one that waits has to be known to the node.
        history.live().tick(history.ledger(), history.now());
        fresh.tick(history.ledger(), history.now());
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

    /** What is left of a refused command is what a tick in its place would have left. */
    private static ImmutableList<String> refusals(History history) {
        ImmutableList.Builder<String> breaches = ImmutableList.builder();
        history.attempts().stream()
                .filter(attempt -> !attempt.outcome().isAccepted() && !attempt.caughtUp() && attempt.writes() > 0)
                .forEach(attempt -> breaches.add(attempt.toString()));
        ImmutableList<String> told = essence(history.feed());
        ImmutableList<String> retold = essence(history.retold());
        if (!told.equals(retold)) {
            breaches.add("with refused commands and late ticks " + told + ", without them " + retold);
        }
        return breaches.build();
    }

    private static ImmutableList<String> essence(ImmutableList<Recorded<Fact>> feed) {
        return feed.stream()
                .map(fact -> fact.stream() + " " + fact.version() + ": " + fact.command() + " " + fact.payload())
                .collect(ImmutableList.toImmutableList());
    }
}
