package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds ballots, each once, however often and in whatever order they were delivered. Boxes of several places are joined into one, and only
 * that one is counted.
 *
 * <pre>{@code
 * BallotBox box = north.join(south).join(north); // the same as south.join(north)
 * box.greatest(key);                             // the person's last word
 * box.superseded();                              // what it replaced
 * }</pre>
 *
 * <p>{@link #join} is associative, commutative and idempotent, and {@link #empty()} changes nothing. A box is no {@link Tally}: it has no
 * sum, and a tally has no join.
 *
 * <p>For each {@link BallotKey} the greatest ballot (revision, receivedAt, id) is the person's last word. The earlier ones are kept: they
 * count where the last one does not, because it came late, and an auditor wants to see them.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class BallotBox {
    private static final BallotBox EMPTY = new BallotBox(ImmutableList.of());

    private final ImmutableList<IssueBallots> byIssue;

    /** Takes the ballots of issues in order, each of another issue or cycle. */
    BallotBox(ImmutableList<IssueBallots> byIssue) {
        this.byIssue = byIssue;
    }

    /**
     * Returns the box without ballots.
     *
     * @return the identity of {@link #join}
     */
    public static BallotBox empty() {
        return EMPTY;
    }

    /**
     * Puts ballots into a box.
     *
     * @param ballots the ballots in any order, some perhaps more than once
     * @return the box
     */
    public static BallotBox of(Iterable<Ballot> ballots) {
        return builder().addAll(ballots).build();
    }

    /**
     * Begins a box that is filled ballot by ballot.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads what {@link #toBytes()} wrote.
     *
     * @param bytes the bytes
     * @return the box
     * @throws MalformedBytesException naming the offset, if these are other bytes, or not all of them, or more
     */
    public static BallotBox fromBytes(byte[] bytes) {
        return BallotBoxForm.read(bytes);
    }

    /**
     * Writes the box down. Equal boxes have equal bytes, whatever the order in which they were filled and joined.
     *
     * @return the bytes
     * @throws IllegalStateException if they are more than an array holds (2 GiB); write parts of the box then
     */
    public byte[] toBytes() {
        return BallotBoxForm.write(this);
    }

    /**
     * Joins two boxes.
     *
     * @param other the other box
     * @return a box with the ballots of both, each once
     */
    public BallotBox join(BallotBox other) {
        Objects.requireNonNull(other, "other");
        ImmutableList.Builder<IssueBallots> joined =
                ImmutableList.builderWithExpectedSize(byIssue.size() + other.byIssue.size());
        int mine = 0;
        int theirs = 0;
        while (mine < byIssue.size() && theirs < other.byIssue.size()) {
            int order = byIssue.get(mine).compareSubject(other.byIssue.get(theirs));
            if (order == 0) {
                joined.add(byIssue.get(mine++).join(other.byIssue.get(theirs++)));
            } else {
                joined.add(order < 0 ? byIssue.get(mine++) : other.byIssue.get(theirs++));
            }
        }
        joined.addAll(byIssue.subList(mine, byIssue.size()));
        joined.addAll(other.byIssue.subList(theirs, other.byIssue.size()));
        return new BallotBox(joined.build());
    }

    /**
     * Returns the last word of a person on an issue.
     *
     * @param key issue, cycle and person
     * @return the greatest ballot with this key, or empty if there is none
     */
    public Optional<Ballot> greatest(BallotKey key) {
        Objects.requireNonNull(key, "key");
        return byIssue.stream()
                .filter(issueBallots -> issueBallots.issue().equals(key.issue()) && issueBallots.cycle() == key.cycle())
                .findFirst()
                .flatMap(issueBallots -> issueBallots.greatest(key));
    }

    /**
     * Returns the last word of each person on each issue.
     *
     * @return the greatest ballot of each key, in order
     */
    public ImmutableList<Ballot> greatest() {
        return select(true);
    }

    /**
     * Returns the ballots that a greater one with the same key replaced.
     *
     * @return the ballots, in order
     */
    public ImmutableList<Ballot> superseded() {
        return select(false);
    }

    private ImmutableList<Ballot> select(boolean greatest) {
        ImmutableList.Builder<Ballot> selected = ImmutableList.builder();
        for (IssueBallots issueBallots : byIssue) {
            for (int index = 0; index < issueBallots.size(); index++) {
                if (issueBallots.isGreatest(index) == greatest) {
                    selected.add(issueBallots.get(index));
                }
            }
        }
        return selected.build();
    }

    /**
     * Returns every ballot.
     *
     * @return the ballots, in order, each once
     */
    public ImmutableList<Ballot> ballots() {
        return byIssue.stream()
                .flatMap(issueBallots -> issueBallots.ballots().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns how many ballots there are.
     *
     * @return the number, superseded ones included
     */
    public long size() {
        return byIssue.stream().mapToLong(IssueBallots::size).sum();
    }

    /** The ballots by issue and cycle, in order. */
    ImmutableList<IssueBallots> byIssue() {
        return byIssue;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BallotBox that && byIssue.equals(that.byIssue);
    }

    @Override
    public int hashCode() {
        return byIssue.hashCode();
    }

    /**
     * Says how many ballots there are.
     *
     * @return such as {@code 120 ballots on 9 issues, 3 superseded}
     */
    @Override
    public String toString() {
        return size() + " ballots on " + byIssue.size() + " issues, "
                + superseded().size() + " superseded";
    }

    /** Fills a box. Not safe to share between threads. */
    public static final class Builder {
        private final List<Ballot> ballots = new ArrayList<>();

        private Builder() {}

        /**
         * Puts a ballot in; one that is there already changes nothing.
         *
         * @param ballot the ballot
         * @return this builder
         */
        public Builder add(Ballot ballot) {
            ballots.add(Objects.requireNonNull(ballot, "ballot"));
            return this;
        }

        /**
         * Puts ballots in.
         *
         * @param more the ballots
         * @return this builder
         */
        public Builder addAll(Iterable<Ballot> more) {
            Objects.requireNonNull(more, "more").forEach(this::add);
            return this;
        }

        /**
         * Closes the box.
         *
         * @return a box with what was put in so far
         */
        public BallotBox build() {
            return new BallotBox(BallotSorter.of(ballots));
        }
    }
}
