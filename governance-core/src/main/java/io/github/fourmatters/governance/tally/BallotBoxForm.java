package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The byte form of a box: the number of issues, then of each its id, cycle, number of ballots, and the ballots in order: person, party,
 * level, revision, instant of receipt (seconds, nanoseconds), id.
 */
final class BallotBoxForm {
    private static final int LEAST_ISSUE = 10;
    private static final int LEAST_BALLOT = 8;
    private static final ImmutableList<Party> PARTIES = ImmutableList.copyOf(Party.values());

    private final ByteReader reader;

    private BallotBoxForm(ByteReader reader) {
        this.reader = reader;
    }

    static byte[] write(BallotBox box) {
        ByteWriter writer =
                new ByteWriter(ByteForm.BALLOT_BOX).whole(box.byIssue().size());
        box.byIssue().forEach(issueBallots -> write(issueBallots, writer));
        return writer.finish();
    }

    private static void write(IssueBallots issueBallots, ByteWriter writer) {
        writer.text(issueBallots.issue().value()).whole(issueBallots.cycle()).whole(issueBallots.size());
        for (int index = 0; index < issueBallots.size(); index++) {
            write(issueBallots.get(index), writer);
        }
    }

    private static void write(Ballot ballot, ByteWriter writer) {
        Instant receivedAt = ballot.receivedAt();
        writer.text(ballot.person().value())
                .octet(ballot.party().code())
                .octet(ballot.level())
                .whole(ballot.revision())
                .signed(receivedAt.getEpochSecond())
                .whole(receivedAt.getNano())
                .text(ballot.id().value());
    }

    static BallotBox read(byte[] bytes) {
        BallotBoxForm form = new BallotBoxForm(new ByteReader(ByteForm.BALLOT_BOX, bytes));
        BallotBox box = new BallotBox(form.byIssue());
        form.reader.finish();
        return box;
    }

    private ImmutableList<IssueBallots> byIssue() {
        int count = reader.count(LEAST_ISSUE);
        List<IssueBallots> byIssue = new ArrayList<>(count);
        for (int left = count; left > 0; left--) {
            int start = reader.offset();
            IssueBallots issueBallots = issueBallots();
            if (!byIssue.isEmpty()) {
                ascending(byIssue.get(byIssue.size() - 1), issueBallots, start);
            }
            byIssue.add(issueBallots);
        }
        return ImmutableList.copyOf(byIssue);
    }

    private void ascending(IssueBallots before, IssueBallots after, int start) {
        if (before.compareSubject(after) >= 0) {
            throw reader.malformed(
                    start, "issue " + after.issue() + " does not come after issue " + before.issue() + " in its place");
        }
    }

    private IssueBallots issueBallots() {
        int start = reader.offset();
        IssueId issue = reader.value(() -> new IssueId(reader.text()));
        int cycle = reader.wholeInt();
        int count = reader.count(LEAST_BALLOT);
        List<Ballot> ballots = new ArrayList<>(count);
        for (int left = count; left > 0; left--) {
            int ballotStart = reader.offset();
            Ballot ballot = reader.value(() -> ballot(issue, cycle));
            if (!ballots.isEmpty()) {
                reader.ascending(ballots.get(ballots.size() - 1), ballot, ballotStart);
            }
            ballots.add(ballot);
        }
        if (ballots.isEmpty()) {
            throw reader.malformed(start, "issue " + issue + " has no ballot");
        }
        return IssueBallots.of(ballots);
    }

    private Ballot ballot(IssueId issue, int cycle) {
        return new Ballot(
                issue,
                cycle,
                new SubjectId(reader.text()),
                reader.constant(PARTIES),
                reader.octet(),
                reader.wholeInt(),
                receivedAt(),
                new BallotId(reader.text()));
    }

    private Instant receivedAt() {
        long seconds = reader.signed();
        int start = reader.offset();
        int nanos = reader.wholeInt();
        if (nanos >= 1_000_000_000) {
            throw reader.malformed(start, nanos + " nanoseconds are a second or more");
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }
}
