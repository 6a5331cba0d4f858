package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.kernel.BuilderStyle;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Says which ballots about an issue count. By default all do.
 *
 * <pre>{@code
 * BallotEligibility eligibility = BallotEligibility.builder()
 *         .closesAt(round.closesAt())
 *         .conflicted(performers)
 *         .build();
 * }</pre>
 */
@BuilderStyle
@Value.Immutable
public interface BallotEligibility {
    /**
     * The first instant at which a ballot counts.
     *
     * @return the instant; without one no ballot is early
     */
    Optional<Instant> opensAt();

    /**
     * The last instant at which a ballot counts.
     *
     * @return the instant; without one no ballot is late
     */
    Optional<Instant> closesAt();

    /**
     * Who may vote, and for which party.
     *
     * @return the parties by person; without a roster everybody may, for whichever party the ballot says
     */
    Optional<ImmutableMap<SubjectId, Party>> roster();

    /**
     * Who belongs to a unit that was assigned in that cycle, and so may not grade it.
     *
     * @return the persons; nobody by default
     */
    @Value.Default
    default ImmutableSet<SubjectId> conflicted() {
        return ImmutableSet.of();
    }

    /**
     * Whose ballots a correction has taken out after the close.
     *
     * @return the persons; nobody by default
     */
    @Value.Default
    default ImmutableSet<SubjectId> takenOut() {
        return ImmutableSet.of();
    }

    /**
     * Whether the community did the work itself, so that its party drops out.
     *
     * @return false by default
     */
    @Value.Default
    default boolean communityPerformed() {
        return false;
    }

    /**
     * Tells why a ballot does not count.
     *
     * @param ballot the ballot
     * @return the first reason in the order of {@link ExclusionReason}, or empty if it counts
     */
    default Optional<ExclusionReason> exclusion(Ballot ballot) {
        Optional<ImmutableMap<SubjectId, Party>> roster = roster();
        if (roster.isPresent() && !roster.orElseThrow().containsKey(ballot.person())) {
            return Optional.of(ExclusionReason.NOT_ON_ROSTER);
        } else if (roster.isPresent() && roster.orElseThrow().get(ballot.person()) != ballot.party()) {
            return Optional.of(ExclusionReason.OTHER_PARTY);
        } else if (conflicted().contains(ballot.person())) {
            return Optional.of(ExclusionReason.CONFLICT_OF_INTEREST);
        } else if (communityPerformed() && ballot.party() == Party.COMMUNITY) {
            return Optional.of(ExclusionReason.COMMUNITY_PERFORMED);
        }
        Optional<ExclusionReason> untimely = exclusion(ballot.receivedAt());
        return untimely.isEmpty() && takenOut().contains(ballot.person())
                ? Optional.of(ExclusionReason.TAKEN_OUT)
                : untimely;
    }

    private Optional<ExclusionReason> exclusion(Instant receivedAt) {
        if (opensAt().isPresent() && !Deadline.hasCome(opensAt().orElseThrow(), receivedAt)) {
            return Optional.of(ExclusionReason.EARLY);
        } else if (closesAt().isPresent() && isLate(closesAt().orElseThrow(), receivedAt)) {
            return Optional.of(ExclusionReason.LATE);
        }
        return Optional.empty();
    }

    /**
     * Tells whether a ballot comes too late to count. Such a ballot is kept with its reason.
     *
     * @param closesAt the last instant at which a ballot counts
     * @param receivedAt when the ballot was received
     * @return true after the close
     */
    static boolean isLate(Instant closesAt, Instant receivedAt) {
        return Deadline.isLate(closesAt, receivedAt);
    }

    /**
     * Returns the rules that lets every ballot count.
     *
     * @return every default
     */
    static BallotEligibility none() {
        return builder().build();
    }

    /**
     * Begins rules.
     *
     * @return a builder with every default
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Begins rules that are like this one.
     *
     * @return a builder with this one's values
     */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds the rules; what is not set keeps its default. */
    final class Builder extends ImmutableBallotEligibility.Builder {
        Builder() {}
    }
}
