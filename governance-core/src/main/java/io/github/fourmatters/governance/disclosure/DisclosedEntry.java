package io.github.fourmatters.governance.disclosure;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of the public record: a leaf of the tree, before its fields are salted.
 *
 * @param kind what it tells
 * @param issue the issue
 * @param cycle the issue's cycle, from 0
 * @param recorded the day on which the journal recorded it, which puts it in its quarter
 * @param person whose data its texts may be: who raised the issue, who objected, or of a correction the first whose ballot was
 *     taken out. Never published
 * @param fields the fields that this kind of entry has; days are written as {@code 2026-03-31}
 * @param ballots of a close or a correction, the histogram of each party that cast any; else empty
 * @param weighting of a close, how its ballots and those of its corrections make the grade; else empty
 */
public record DisclosedEntry(
        EntryKind kind,
        IssueId issue,
        int cycle,
        LocalDate recorded,
        SubjectId person,
        ImmutableMap<DisclosedField, String> fields,
        ImmutableMap<Party, Histogram> ballots,
        Optional<Weighting> weighting) {
    /**
     * Checks the parts.
     *
     * @param kind what it tells
     * @param issue the issue
     * @param cycle the issue's cycle
     * @param recorded the day on which the journal recorded it
     * @param person whose data its texts may be
     * @param fields its fields
     * @param ballots the histogram of each party
     * @param weighting how they make the grade
     */
    public DisclosedEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(recorded, "recorded");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(fields, "fields");
        Objects.requireNonNull(ballots, "ballots");
        Objects.requireNonNull(weighting, "weighting");
    }
}
