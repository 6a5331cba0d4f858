package io.github.fourmatters.governance.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.DeadlineBasis;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ResolutionAdopted;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.deliberate.ResolutionId;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.evaluate.GradeVersion;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.score.Composite;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final Instant NOW = Instant.parse("2026-04-10T04:00:00Z");

    /** What members say weighs more than what residents say. */
    private static final EvaluatePolicy OTHERWISE = EvaluatePolicy.defaults().toBuilder()
            .weights(ImmutableMap.of(Party.COMMUNITY, 1, Party.PARTY_MEMBERS, 98, Party.RESIDENTS, 1))
            .build();

    private final ScoreReplay scores = new ScoreReplay(OTHERWISE);

    @Test
    void other_weights_give_other_ranks_and_equals_share_one() {
        closed("a", "gas", 3, 5);
        closed("b", "power", 5, 3);
        closed("c", "water", 3, 5);
        assertThat(scores.ranks(NOW))
                .extracting(DerivedFact::kind, DerivedFact::subject, DerivedFact::recorded, DerivedFact::otherwise)
                .containsExactly(
                        tuple(FactKind.RANK, "gas", "1", "2"),
                        tuple(FactKind.RANK, "power", "3", "1"),
                        tuple(FactKind.RANK, "water", "1", "2"));
    }

    @Test
    void a_unit_is_ranked_by_the_mean_of_its_issues() {
        closed("a", "gas", 5, 5);
        closed("b", "gas", 1, 1);
        closed("c", "power", 4, 4);
        assertThat(scores.ranks(NOW))
                .extracting(DerivedFact::subject, DerivedFact::recorded)
                .containsExactly(tuple("gas", "2"), tuple("power", "1"));
    }

    private void closed(String issue, String unit, int members, int residents) {
        ImmutableMap<Party, Histogram> ballots = ImmutableMap.of(
                Party.PARTY_MEMBERS, Histogram.of(members, 1), Party.RESIDENTS, Histogram.of(residents, 1));
        Weighting weighting = EvaluatePolicy.defaults().weighting();
        GradeVersion.Content content = new GradeVersion.Content(
                new IssueId(issue), 0, new Quarter(2026, 1), ballots, Composite.of(ballots, weighting));
        IssueClosed closed = new IssueClosed(
                content.issue(),
                0,
                content.quarter(),
                ballots,
                content.score(),
                weighting,
                GradeVersion.first(content));
        assertThat(scores.closed(fact(closed), closed, replay(issue, unit)).kind())
                .isEqualTo(FactKind.SCORE);
    }

    private static IssueReplay replay(String issue, String unit) {
        ResolutionAdopted adopted = new ResolutionAdopted(
                new IssueId(issue),
                0,
                new ResolutionId("r"),
                new MeetingId("m"),
                new AgendaItemId("i"),
                Digest.of("words"),
                ImmutableList.of(new Measure(
                        new MeasureId(issue + "-measure"),
                        new IssueId(issue),
                        "repair it",
                        true,
                        new UnitId(unit),
                        ImmutableSet.of(),
                        NOW,
                        NOW,
                        DeadlineBasis.DAYS)));
        IssueReplay replay = new IssueReplay(new IssueId(issue));
        replay.apply(fact(adopted), adopted, new WhatIfCalculator(version -> Optional.empty(), Charter.fourMatters()));
        return replay;
    }

    private static Fact fact(IssueEvent event) {
        return new Fact(event, new ActorId("officer"), Role.COMMUNITY_OFFICER, "c1", NOW);
    }
}
