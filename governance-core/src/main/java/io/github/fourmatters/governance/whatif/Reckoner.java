package io.github.fourmatters.governance.whatif;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.deliberate.VotingEvent.ItemDecided;
import io.github.fourmatters.governance.evaluate.ResultEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundScheduled;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
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
public final class Reckoner {
    private final Function<String, Optional<Rules>> recorded;
    private final Rules otherwise;
    private final Map<IssueId, Course> courses = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Scores scores;

    /**
     * Begins.
     *
     * @param recorded gives the rules that a version of the charter stands for, if that version is known
     * @param otherwise the other charter's rules
     */
    public Reckoner(Function<String, Optional<Rules>> recorded, Rules otherwise) {
        this.recorded = requireNonNull(recorded, "recorded");
        this.otherwise = requireNonNull(otherwise, "otherwise");
        this.scores = new Scores(otherwise.evaluate());
    }

    /**
     * Takes one more fact in.
     *
     * @param fact the fact
     */
    public void apply(Recorded<Fact> fact) {
        if (fact.event().event() instanceof ItemDecided decided) {
            decided(fact.event(), decided);
        } else if (fact.event().event() instanceof RoundScheduled scheduled) {
            round(fact.event(), scheduled);
        } else if (fact.event().event() instanceof IssueEvent event) {
            Course course = courses.computeIfAbsent(event.issue(), Course::new);
            course.apply(fact.event(), event, this);
            if (event instanceof IssueClosed closed) {
                findings.add(scores.closed(fact.event(), closed, course));
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
        OnTime onTime = OnTime.of(courses.values(), asOf);
        courses.values().forEach(course -> course.asOf(asOf, this));
        return new WhatIf(
                otherwise.terms().charter(),
                ImmutableList.<Finding>builder()
                        .addAll(findings)
                        .addAll(scores.ranks(asOf))
                        .build(),
                onTime.recorded(),
                onTime.otherwise());
    }

    Optional<Rules> recorded(String charter) {
        return recorded.apply(charter);
    }

    Rules otherwise() {
        return otherwise;
    }

    void found(Finding finding) {
        findings.add(finding);
    }

    /** Derives an instant again; one that the charter of its time did not give was named by hand, and stays. */
    Instant again(Fact fact, Instant start, Instant was, Function<Rules, TimeLimit> limit) {
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
        found(new Finding(
                Kind.ROUND_WINDOW,
                scheduled.quarter().toString(),
                fact.occurredAt(),
                scheduled.closesAt().toString(),
                again.toString(),
                true));
    }

    private void decided(Fact fact, ItemDecided decided) {
        Tallies.again(fact, decided, otherwise.deliberate().jointMeetingRule()).ifPresent(finding -> {
            found(finding);
            if (finding.flips() || !finding.simulated()) {
                courses.values().forEach(course -> course.tableTurned(decided.item()));
            }
        });
    }
}
