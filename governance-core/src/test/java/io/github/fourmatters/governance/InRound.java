package io.github.fourmatters.governance;

import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateCommand.CastBallot;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A town with a round, its roster, and an issue that the school has settled. */
abstract class InRound {
    static final Quarter Q1 = new Quarter(2026, 1);
    static final SubjectId NEIGHBOUR = new SubjectId("neighbour");
    static final SubjectId NEWCOMER = new SubjectId("newcomer");
    static final SubjectId MEMBER = new SubjectId("member");
    static final Instant ROUND = Instant.parse("2026-04-02T01:00:00Z");

    Town town = new Town();

    IssueId closed() {
        IssueId issue = inRound();
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 5, 1));
        town.done(Town.CLERK, new CastBallot(Q1, issue, MEMBER, 4, 1));
        town.done(Town.CLERK, new CastBallot(Q1, issue, MEMBER, 2, 2));
        close();
        return issue;
    }

    void close() {
        town.now = Instant.parse("2026-05-01T00:00:00Z");
        town.tick();
    }

    IssueId inRound() {
        enrol();
        IssueId issue = town.triaged();
        AssignmentId work = town.adopted(issue, Town.SCHOOL);
        Actor liaison = Town.liaison(Town.SCHOOL);
        town.done(liaison, new ActCommand.AcceptAssignment(issue, work));
        town.done(liaison, new ActCommand.StartAssignment(issue, work));
        town.done(liaison, new ActCommand.CompleteAssignment(issue, work, "Done"));
        return evaluated(issue);
    }

    IssueId evaluated(IssueId issue) {
        town.done(Town.resident(), new EvaluateCommand.Confirm(issue, Town.RESIDENT));
        town.done(Town.OFFICER, new EvaluateCommand.Publish(issue, "Matter", "Measures", "Result"));
        town.now = ROUND;
        town.tick();
        return issue;
    }

    void enrol() {
        town.enrol(
                Q1,
                new RosterEntry(NEIGHBOUR, Party.RESIDENTS, Optional.empty()),
                new RosterEntry(MEMBER, Party.PARTY_MEMBERS, Optional.empty()),
                entry(NEWCOMER, Party.RESIDENTS, "2026-04-03", "2026-04-08"));
    }

    static RosterEntry entry(SubjectId person, Party party, String from, String until) {
        return new RosterEntry(
                person,
                party,
                Optional.empty(),
                Optional.of(LocalDate.parse(from)),
                Optional.of(LocalDate.parse(until)));
    }

    <E extends Event> E last(Class<E> type) {
        return type.cast(town.last(type).orElseThrow().payload().event());
    }
}
