package io.github.fourmatters.governance.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.BallotCast;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.evaluate.GradeVersion;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundScheduled;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.StreamAppend;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recount says yes with 0 and no with 1, in both languages and for machines. */
class RecountCommandTest {
    private static final LedgerId LEDGER = new LedgerId("riverside");
    private static final IssueId ISSUE = new IssueId("riverside:settled-1.1");
    private static final Quarter QUARTER = new Quarter(2026, 1);
    private static final Instant CLOSE = Instant.parse("2026-04-10T04:00:00Z");

    @TempDir
    private Path folder;

    private Answer recount(Histogram published, String... more) {
        Path file = folder.resolve("office.db");
        try (Storage<Fact> storage = Storages.sqlite(file)) {
            Settled.one(storage);
            append(storage, "schedule", CLOSE, new RoundScheduled(QUARTER, CLOSE.minusSeconds(60), CLOSE));
            append(storage, "cast", CLOSE, ballot());
            append(storage, "close", CLOSE.plusSeconds(1), closed(ImmutableMap.of(Party.RESIDENTS, published)));
        }
        return Answer.to(ImmutableList.<String>builder()
                .add("recount", "--storage", file.toString())
                .add(more)
                .build()
                .toArray(String[]::new));
    }

    private static BallotCast ballot() {
        Digest digest = Digest.of("text");
        return new BallotCast(
                ISSUE, 0, QUARTER, new SubjectId("neighbour"), Party.RESIDENTS, 4, 1, true, digest, digest);
    }

    private static IssueClosed closed(ImmutableMap<Party, Histogram> ballots) {
        GradeVersion.Content content = new GradeVersion.Content(ISSUE, 0, QUARTER, ballots, Optional.empty());
        return new IssueClosed(
                ISSUE,
                0,
                QUARTER,
                ballots,
                Optional.empty(),
                EvaluatePolicy.defaults().weighting(),
                GradeVersion.first(content));
    }

    private static void append(Storage<Fact> storage, String command, Instant at, Event event) {
        StreamId stream = event.aggregate().in(LEDGER);
        Fact fact = new Fact(event, new ActorId("clerk"), Role.COMMUNITY_OFFICER, "by hand", at);
        storage.transactions().call(tx -> {
            long version =
                    storage.journal().readStream(tx, stream, 0, 100).events().size();
            return storage.journal()
                    .append(
                            tx,
                            new Append<>(
                                    LEDGER,
                                    new CommandId(command),
                                    command,
                                    at,
                                    ImmutableList.of(new StreamAppend<>(stream, version, ImmutableList.of(fact)))));
        });
    }

    @Test
    void what_the_record_holds_is_equal_in_both_languages() {
        Answer english = recount(Histogram.of(4, 1), "--lang", "en");
        assertThat(english.exitCode()).as(english.err()).isZero();
        assertThat(english.out()).contains("Ballots counted anew", "2026-Q1").doesNotContain("What differs");
        Answer chinese = Answer.to(
                "recount", "--storage", folder.resolve("office.db").toString(), "--lang", "zh", "--year", "2026");
        assertThat(chinese.exitCode()).isZero();
        assertThat(chinese.out()).contains("评议票重新统计").doesNotContain("不符事项");
    }

    @Test
    void what_it_does_not_hold_is_named_and_ends_with_1() {
        Answer english = recount(Histogram.of(5, 1), "--lang", "en");
        assertThat(english.exitCode()).as(english.err()).isEqualTo(1);
        assertThat(english.out()).contains("What differs", ISSUE.value());
        String file = folder.resolve("office.db").toString();
        assertThat(Answer.to("recount", "--storage", file, "--lang", "zh").out())
                .contains("不符事项", ISSUE.value());
        Answer json = Answer.to("recount", "--storage", file, "--json");
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(json.out()).contains(ISSUE.value());
    }

    @Test
    void a_year_out_of_range_is_bad_usage() {
        Answer.to("recount", "--storage", folder.resolve("none.db").toString(), "--year", "0")
                .assertComplaint("--year 0", "1 to 9998");
    }
}
