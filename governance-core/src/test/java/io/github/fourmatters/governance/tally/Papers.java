package io.github.fourmatters.governance.tally;

import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;

/** Ballots, cells and polls for examples. */
final class Papers {
    static final Instant NOON = Instant.parse("2026-04-01T04:00:00Z");
    static final TallyKey CELL = cell(1, "roads", UnitShares.lead(new UnitId("water")));

    private Papers() {}

    /** A ballot of a resident on issue i1, received so many minutes after noon. */
    static Ballot ballot(String person, int level, int revision, int minutes) {
        return ballot("i1", person, Party.RESIDENTS, level, revision, minutes);
    }

    static Ballot ballot(String issue, String person, Party party, int level, int revision, int minutes) {
        return new Ballot(
                new IssueId(issue),
                0,
                new SubjectId(person),
                party,
                level,
                revision,
                NOON.plusSeconds(60L * minutes),
                new BallotId(issue + "-" + person + "-" + revision));
    }

    static TallyKey cell(int quarter, String category, UnitShares units) {
        return new TallyKey(new Quarter(2026, quarter), new CategoryCode(category), new GridCell("east"), units);
    }

    static IssueBallotRules poll(String issue, BallotEligibility eligibility) {
        return new IssueBallotRules(new IssueId(issue), 0, CELL, eligibility);
    }
}
