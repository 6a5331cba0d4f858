package io.github.fourmatters.governance.evaluate;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * One version of an issue's grade. The close of the round makes version 1. A correction does not change it but makes the next version, which
 * cites the hash of the version before it. So no version can be left out or exchanged without a trace.
 *
 * @param version 1 at the close, one more with each correction
 * @param previous the hash of the version before; empty for the first
 * @param digest the hash of this version, from which anybody can tell that it says what was said
 */
public record GradeVersion(int version, Optional<Digest> previous, Digest digest) {
    /**
     * What a version says.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param quarter the quarter whose round it was in
     * @param ballots the histogram of each party that cast any
     * @param score the composite, if it is valid
     */
    public record Content(
            IssueId issue, int cycle, Quarter quarter, Map<Party, Histogram> ballots, Optional<Rational> score) {
        /**
         * Checks that nothing is null.
         *
         * @param issue the issue
         * @param cycle its cycle
         * @param quarter the quarter
         * @param ballots the histograms
         * @param score the composite
         */
        public Content {
            requireNonNull(issue, "issue");
            requireNonNull(quarter, "quarter");
            requireNonNull(ballots, "ballots");
            requireNonNull(score, "score");
        }
    }

    /**
     * Checks the parts.
     *
     * @param version 1 or more
     * @param previous the hash of the version before
     * @param digest the hash of this version
     * @throws IllegalArgumentException if the version is below 1, or only one of a first version and an empty {@code previous} is given
     */
    public GradeVersion {
        requireNonNull(previous, "previous");
        requireNonNull(digest, "digest");
        if (version < 1 || (version == 1) != previous.isEmpty()) {
            throw new IllegalArgumentException("statement version " + version + " cites " + previous
                    + "; the first is 1 and cites none, each later one cites the one before");
        }
    }

    /**
     * Makes the statement at the close.
     *
     * @param content what it says
     * @return version 1
     */
    public static GradeVersion first(Content content) {
        return new GradeVersion(1, Optional.empty(), digest(content, 1, Optional.empty()));
    }

    /**
     * Makes the statement that replaces this one.
     *
     * @param content what it says
     * @return the next version, which cites this one's hash
     */
    public GradeVersion next(Content content) {
        return new GradeVersion(version + 1, Optional.of(digest), digest(content, version + 1, Optional.of(digest)));
    }

    /**
     * Tells whether this is the statement of a content.
     *
     * @param content what it should say
     * @return true if the hash is that of the content, this version and the one that it cites
     */
    public boolean isOf(Content content) {
        return digest.equals(digest(content, version, previous));
    }

    /** SHA-256 over one line for each part; none of them can hold the end of a line. */
    private static Digest digest(Content content, int version, Optional<Digest> previous) {
        StringJoiner lines = new StringJoiner("\n")
                .add(content.issue().value())
                .add(String.valueOf(content.cycle()))
                .add(content.quarter().label())
                .add(String.valueOf(version))
                .add(previous.map(Digest::value).orElse("none"));
        for (Party party : Party.values()) {
            lines.add(content.ballots()
                    .getOrDefault(party, Histogram.empty())
                    .counts()
                    .toString());
        }
        return Digest.of(lines.add(content.score().map(Rational::toString).orElse("none"))
                .toString());
    }
}
