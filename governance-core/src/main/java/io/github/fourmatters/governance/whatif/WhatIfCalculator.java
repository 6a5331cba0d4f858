package io.github.fourmatters.governance.whatif;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundScheduled;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.meeting.VotingEvent.ItemDecided;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a history and derives again, under another charter, what policy derived in it. Give it the facts of each ledger in the order of
 * their positions. For one thread.
 */
public final class WhatIfCalculator {
    private final Function<String, Optional<Charter>> recorded;
    private final Charter otherwise;
    private final Map<IssueId, IssueReplay> replays = new LinkedHashMap<>();
    private final List<DerivedFact> findings = new ArrayList<>();
    private final ScoreReplay scores;

    /**
     * Begins.
     *
     * @param recorded gives the charter of a version, if that version is known
     * @param otherwise the other charter
     */
    public WhatIfCalculator(Function<String, Optional<Charter>> recorded, Charter otherwise) {
        this.recorded = requireNonNull(recorded, "recorded");
        this.otherwise = requireNonNull(otherwise, "otherwise");
        this.scores = new ScoreReplay(otherwise.evaluate());
    }

    /**
     * Takes one more fact in.
     *
     * @param fact the fact
     */
    public void apply(Recorded<Fact> fact) {
        if (fact.payload().event() instanceof ItemDecided decided) {
            decided(fact.payload(), decided);
        } else if (fact.payload().event() instanceof RoundScheduled scheduled) {
            round(fact.payload(), scheduled);
        } else if (fact.payload().event() instanceof IssueEvent event) {
            IssueReplay replay = replays.computeIfAbsent(event.issue(), IssueReplay::new);
            replay.apply(fact.payload(), event, this);
            if (event instanceof IssueClosed closed) {
                findings.add(scores.closed(fact.payload(), closed, replay));
            }
        }
    }

    /**
     * Ends, and tells what was found.
     *
     * @param asOf the instant to judge by what is still open
     * @return what would be otherwise
     */
    public WhatIf asOf(Instant asOf) {
        OnTimeComparison onTime = OnTimeComparison.of(replays.values(), asOf);
        replays.values().forEach(replay -> replay.asOf(asOf, this));
        return new WhatIf(
                otherwise.version(),
                ImmutableList.<DerivedFact>builder()
                        .addAll(findings)
                        .addAll(scores.ranks(asOf))
                        .build(),
                onTime.recorded(),
                onTime.otherwise());
    }

    Optional<Charter> recorded(String charter) {
        return recorded.apply(charter);
    }

    Charter otherwise() {
        return otherwise;
    }

    void found(DerivedFact finding) {
        findings.add(finding);
    }

    /** Derives an instant again; one that the charter of its time did not give was named by hand, and stays. */
    Instant again(Fact fact, Instant start, Instant was, Function<Charter, TimeLimit> limit) {
        boolean derived = recorded.apply(fact.charter())
                .flatMap(rules -> rules.terms().due(start, limit.apply(rules)))
                .filter(was::equals)
                .isPresent();
        return derived ? otherwise.terms().due(start, limit.apply(otherwise)).orElse(was) : was;
    }

    private void round(Fact fact, RoundScheduled scheduled) {
        Instant again = again(
                fact,
                scheduled.opensAt(),
                scheduled.closesAt(),
                rules -> rules.evaluate().evaluationWindow());
        found(new DerivedFact(
                FactKind.ROUND_WINDOW,
                scheduled.quarter().toString(),
                fact.occurredAt(),
                scheduled.closesAt().toString(),
                again.toString(),
                true));
    }

    private void decided(Fact fact, ItemDecided decided) {
        VoteReplay.again(fact, decided, otherwise.deliberate().jointMeetingRule())
                .ifPresent(finding -> {
                    found(finding);
                    if (finding.flips() || !finding.simulated()) {
                        replays.values().forEach(replay -> replay.tableTurned(decided.item()));
                    }
                });
    }
}
