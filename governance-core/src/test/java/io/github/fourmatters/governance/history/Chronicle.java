package io.github.fourmatters.governance.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentAccepted;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentCompleted;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentReassigned;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentStarted;
import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.act.ActIssueEvent.PlanFailed;
import io.github.fourmatters.governance.act.ActIssueEvent.ReworkOrdered;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.calendar.DeadlineBasis;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ClosedWithoutAction;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DirectSettlementChosen;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTabled;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTriaged;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ProposalDefeated;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ResolutionAdopted;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.ResolutionId;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.CallBackRecorded;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ConfirmationLapsed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueReopened;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionUpheld;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionsEnded;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultDisconfirmed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultPublished;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ScoreCorrected;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.evaluate.GradeVersion;
import io.github.fourmatters.governance.evaluate.ObjectionId;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseEvent.ComplainantWithdrew;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueAccepted;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueMerged;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueReferred;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRejected;
import io.github.fourmatters.governance.raise.RaiseEvent.ResponseRecorded;
import io.github.fourmatters.governance.raise.ReportId;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the history of one ledger by hand, in the usual steps. */
public final class Chronicle extends Facts<Chronicle> {
    private final Map<String, Measure> latest = new HashMap<>();

    public Chronicle(String ledger) {
        super(ledger);
    }

    public Chronicle raise(String issue) {
        return raise(issue, Channel.PHONE, "cell-1");
    }

    public Chronicle raise(String issue, Channel channel, String cell) {
        return happens(new IssueRaised(
                id(issue),
                new ReportId(issue + "-report"),
                new SubjectId("resident-" + issue),
                channel,
                new GridCell(cell),
                Optional.of(new CategoryCode("health")),
                DIGEST,
                now().plus(Duration.ofDays(1))));
    }

    public Chronicle accept(String issue) {
        return happens(new IssueAccepted(id(issue), now().plus(Duration.ofDays(1)), now().plus(Duration.ofDays(2))));
    }

    public Chronicle reject(String issue) {
        return happens(new IssueRejected(id(issue), "not ours"));
    }

    public Chronicle refer(String issue) {
        return happens(new IssueReferred(id(issue), "city", "theirs"));
    }

    public Chronicle merge(String issue, String root) {
        return happens(new IssueMerged(id(issue), cycle(issue), id(root)));
    }

    public Chronicle withdraw(String issue) {
        return happens(new ComplainantWithdrew(id(issue), cycle(issue), new SubjectId("resident-" + issue), true));
    }

    public Chronicle respond(String issue) {
        return happens(new ResponseRecorded(id(issue), cycle(issue), Channel.PHONE));
    }

    public Chronicle triage(String issue, String category, boolean hardship) {
        return happens(new IssueTriaged(
                id(issue),
                cycle(issue),
                new CategoryCode(category),
                Urgency.ORDINARY,
                Reach.HOUSEHOLD,
                hardship,
                Optional.empty(),
                now().plus(Duration.ofDays(5))));
    }

    public Chronicle table(String issue) {
        return happens(new IssueTabled(id(issue), cycle(issue), new MeetingId("m"), new AgendaItemId("i"), false));
    }

    public Chronicle defeat(String issue) {
        return happens(new ProposalDefeated(id(issue), cycle(issue), new MeetingId("m"), new AgendaItemId("i")));
    }

    public Chronicle giveUp(String issue) {
        return happens(new ClosedWithoutAction(id(issue), cycle(issue), "no money"));
    }

    public Chronicle failPlan(String issue) {
        return happens(new PlanFailed(id(issue), cycle(issue), "nobody would", now().plus(Duration.ofDays(5))));
    }

    public Chronicle adopt(String issue, String unit, Instant due, String... helpers) {
        return happens(new ResolutionAdopted(
                id(issue),
                cycle(issue),
                new ResolutionId("r"),
                new MeetingId("m"),
                new AgendaItemId("i"),
                DIGEST,
                ImmutableList.of(measure(issue, unit, due, helpers))));
    }

    /** The first unit that helps accepts, starts and completes its part. */
    public Chronicle help(String issue) {
        AssignmentId help = Assignment.numbered(latest.get(issue).id(), 1);
        return happens(new AssignmentAccepted(
                        id(issue), cycle(issue), help, true, now().plus(Duration.ofDays(1)), Optional.empty()))
                .happens(new AssignmentStarted(id(issue), cycle(issue), help))
                .happens(new AssignmentCompleted(id(issue), cycle(issue), help, "helped"));
    }

    public Chronicle settleDirectly(String issue, String unit, Instant due) {
        return happens(new DirectSettlementChosen(id(issue), cycle(issue), measure(issue, unit, due)))
                .takeOn(issue);
    }

    public Chronicle takeOn(String issue) {
        return happens(new AssignmentAccepted(
                id(issue), cycle(issue), lead(issue), true, now().plus(Duration.ofDays(1)), Optional.empty()));
    }

    public Chronicle reassign(String issue, String unit) {
        return happens(new AssignmentReassigned(
                id(issue),
                cycle(issue),
                lead(issue),
                new AssignmentId(lead(issue) + "-next"),
                new UnitId(unit),
                now().plus(Duration.ofDays(1)),
                latest.get(issue).due(),
                "moved"));
    }

    public Chronicle complete(String issue) {
        return happens(new AssignmentStarted(id(issue), cycle(issue), lead(issue)))
                .happens(new AssignmentCompleted(id(issue), cycle(issue), lead(issue), "repaired"))
                .happens(new IssueCompleted(
                        id(issue), cycle(issue), latest.get(issue).due(), now().plus(Duration.ofDays(7))));
    }

    public Chronicle disconfirm(String issue, String unit, Instant due) {
        return happens(new ResultDisconfirmed(id(issue), cycle(issue), new SubjectId("resident-" + issue), DIGEST))
                .happens(new ReworkOrdered(id(issue), cycle(issue), ImmutableList.of(measure(issue, unit, due))));
    }

    public Chronicle uphold(String issue, String unit, Instant due) {
        return happens(new ObjectionUpheld(
                        id(issue), cycle(issue), new ObjectionId("o"), new SubjectId("objector"), "it leaks"))
                .happens(new ReworkOrdered(id(issue), cycle(issue), ImmutableList.of(measure(issue, unit, due))));
    }

    public Chronicle lapse(String issue) {
        return happens(new ConfirmationLapsed(id(issue), cycle(issue)));
    }

    public Chronicle publish(String issue) {
        return happens(new ResultPublished(
                id(issue), cycle(issue), new UnitId("unit"), "matter", "measures", "result", now().plusSeconds(60)));
    }

    public Chronicle endObjections(String issue) {
        return happens(
                new ObjectionsEnded(id(issue), cycle(issue), Quarter.of(now(), ZONE), now().plusSeconds(60), DIGEST));
    }

    public Chronicle close(
            String issue, Quarter quarter, ImmutableMap<Party, Histogram> ballots, Optional<Rational> score) {
        return close(issue, quarter, ballots, score, EvaluatePolicy.defaults().weighting());
    }

    public Chronicle close(
            String issue,
            Quarter quarter,
            ImmutableMap<Party, Histogram> ballots,
            Optional<Rational> score,
            Weighting weighting) {
        return happens(new IssueClosed(
                id(issue),
                cycle(issue),
                quarter,
                ballots,
                score,
                weighting,
                GradeVersion.first(new GradeVersion.Content(id(issue), cycle(issue), quarter, ballots, score))));
    }

    public Chronicle correct(
            String issue, Quarter quarter, ImmutableMap<Party, Histogram> ballots, Optional<Rational> score) {
        GradeVersion.Content content = new GradeVersion.Content(id(issue), cycle(issue), quarter, ballots, score);
        return happens(new ScoreCorrected(
                id(issue),
                cycle(issue),
                quarter,
                ballots,
                score,
                GradeVersion.first(content).next(content),
                ImmutableSet.of(new SubjectId("neighbour")),
                "was no representative"));
    }

    public Chronicle callBack(String issue, boolean reached, boolean resolved, boolean satisfied) {
        return callBack(issue, "resident-" + issue, reached, resolved, satisfied);
    }

    public Chronicle callBack(String issue, String resident, boolean reached, boolean resolved, boolean satisfied) {
        return happens(
                new CallBackRecorded(id(issue), cycle(issue), new SubjectId(resident), reached, resolved, satisfied));
    }

    public Chronicle reopen(String issue, ReopeningCause cause) {
        nextCycle(issue);
        return happens(new IssueReopened(id(issue), cycle(issue), cause, "again", now().plus(Duration.ofDays(2))));
    }

    private Measure measure(String issue, String unit, Instant due, String... helpers) {
        Measure measure = new Measure(
                new MeasureId(issue + "-measure-" + facts().size()),
                id(issue),
                "do it",
                true,
                new UnitId(unit),
                Stream.of(helpers).map(UnitId::new).collect(ImmutableSet.toImmutableSet()),
                now().plus(Duration.ofDays(3)),
                due,
                DeadlineBasis.DAYS);
        latest.put(issue, measure);
        return measure;
    }

    private AssignmentId lead(String issue) {
        return Assignment.leadOf(latest.get(issue).id());
    }
}
