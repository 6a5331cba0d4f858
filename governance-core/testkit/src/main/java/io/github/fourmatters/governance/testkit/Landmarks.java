package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.meeting.VotingEvent;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.supervise.SuperviseEvent;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import io.github.fourmatters.governance.testkit.chronicle.ItemRecord;
import io.github.fourmatters.governance.testkit.chronicle.MeetingRecord;
import io.github.fourmatters.governance.vote.VoteCount;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Walks through a history and counts what it comes by. */
final class Landmarks {
    private static final Stage[] DONE_OR_LATER = {Stage.DONE, Stage.CONFIRMED, Stage.PUBLISHED, Stage.EVALUATING};

    private final Map<String, Long> counts = new TreeMap<>();
    private final Chronicle chronicle = new Chronicle();

    ImmutableSortedMap<String, Long> of(History history) {
        history.feed().forEach(this::fact);
        history.attempts().forEach(this::attempt);
        histories(history.feed());
        return ImmutableSortedMap.copyOf(counts);
    }

    private void add(String name) {
        counts.merge(name, 1L, Math::addExact);
    }

    private void addIf(boolean so, String name) {
        if (so) {
            add(name);
        }
    }

    private void fact(Recorded<Fact> recorded) {
        Event event = recorded.payload().event();
        add(event.getClass().getSimpleName());
        if (event instanceof VotingEvent.ItemDecided decided) {
            add("item-" + decided.outcome());
            item(decided);
        } else if (event instanceof VotingEvent.AmendmentDecided decided) {
            add("amendment-" + decided.outcome());
        } else if (event instanceof EvaluateIssueEvent.BallotCast cast) {
            addIf(!cast.counted(), "late-ballot");
        } else if (event instanceof RaiseEvent.ComplainantWithdrew withdrew) {
            addIf(withdrew.last(), "withdrawn");
        } else if (event instanceof RaiseEvent.IssueMerged merged) {
            addIf(chronicle.issue(merged.root()).orElseThrow().is(DONE_OR_LATER), "merged-into-done");
        } else if (event instanceof SuperviseEvent supervised) {
            supervised(supervised);
        } else if (event instanceof EvaluateIssueEvent.IssueReopened reopened) {
            add("reopened-" + reopened.cause());
        } else if (event instanceof EvaluateIssueEvent.IssueClosed closed) {
            add(closed.score().isPresent() ? "scored" : "not-scored");
            addIf(closed.cycle() > 0, "closed-again");
        }
        chronicle.apply(recorded);
    }

    private void supervised(SuperviseEvent event) {
        if (event instanceof SuperviseEvent.RungReached rung) {
            add("rung-" + rung.level());
        } else if (event instanceof SuperviseEvent.AccountabilityOpened opened) {
            add("held-for-" + opened.trigger());
        } else if (event instanceof SuperviseEvent.AppealDecided decided) {
            add(decided.upheld() ? "appeal-upheld" : "appeal-dismissed");
        }
    }

    private void item(VotingEvent.ItemDecided decided) {
        MeetingRecord meeting = chronicle.meeting(decided.meeting()).orElseThrow();
        ItemRecord item = meeting.item(decided.item()).orElseThrow();
        boolean counted = decided.count().isPresent();
        addIf(decided.count().flatMap(VoteCount::castingVote).isPresent(), "decided-by-casting-vote");
        addIf(counted && !meeting.at().equals(meeting.convened().at()), "decided-after-adjournment");
        addIf(
                counted
                        && meeting.voters(item).stream()
                                .filter(unit -> !meeting.delegates(unit).isEmpty() && item.hasVoted(unit))
                                .anyMatch(unit -> item.side(unit, meeting.delegates(unit)) == 0),
                "delegation-tied");
    }

    private void attempt(Attempt attempt) {
        if (attempt.outcome() instanceof Outcome.Refused refused) {
            add("refused-" + refused.refusal().reason());
            add("refused");
            addIf(attempt.caughtUp(), "refused-after-alarms");
        } else {
            add("accepted");
            addIf(attempt.caughtUp(), "accepted-after-alarms");
            rework(attempt);
        }
    }

    private void rework(Attempt attempt) {
        boolean ordered = ((Outcome.Accepted) attempt.outcome())
                .facts().stream().anyMatch(fact -> fact.payload().event() instanceof ActIssueEvent.ReworkOrdered);
        if (ordered) {
            add(named(attempt).isEmpty() ? "rework-by-default" : "rework-named");
        }
    }

    private static ImmutableList<MeasureDraft> named(Attempt attempt) {
        if (attempt.envelope().command() instanceof EvaluateCommand.Disconfirm disconfirm) {
            return disconfirm.rework();
        }
        return ((EvaluateCommand.DecideObjection) attempt.envelope().command()).rework();
    }

    private void histories(List<Recorded<Fact>> feed) {
        addIf(chronicle.siblings().isPresent(), "siblings-compared");
        addIf(feed.stream().map(fact -> fact.payload().charter()).distinct().count() > 1, "two-charters");
        for (int next = 1; next < feed.size(); next++) {
            addIf(isNextRung(feed.get(next - 1), feed.get(next)), "late-by-more-than-one-alarm");
        }
    }

    /** Whether two alarms rang together that had to ring one after the other. */
    private static boolean isNextRung(Recorded<Fact> one, Recorded<Fact> next) {
        return one.payload().role() == Role.SYSTEM
                && next.payload().role() == Role.SYSTEM
                && one.recordedAt().equals(next.recordedAt())
                && one.payload().occurredAt().isBefore(next.payload().occurredAt());
    }
}
