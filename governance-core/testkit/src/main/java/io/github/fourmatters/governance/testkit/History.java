package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.time.Instant;

/**
 * A history that was played: what was given, what was recorded, and the nodes and the storage as they stand at its end, so that they can be
 * asked more.
 */
public final class History {
    private final Play play;
    private final ImmutableList<Recorded<Fact>> feed;
    private final ImmutableList<Attempt> attempts;
    private final ImmutableList<Envelope> next;

    History(Play play, ImmutableList<Envelope> next) {
        this.play = play;
        this.feed = ImmutableList.copyOf(play.feed());
        this.attempts = ImmutableList.copyOf(play.attempts());
        this.next = next;
    }

    /**
     * Returns the community's ledger.
     *
     * @return the ledger in which everything happened
     */
    public LedgerId ledger() {
        return Cast.LEDGER;
    }

    /**
     * Returns what was recorded.
     *
     * @return the facts in the order of their positions, from the first
     */
    public ImmutableList<Recorded<Fact>> feed() {
        return feed;
    }

    /**
     * Returns the commands that were given.
     *
     * @return each with its outcome; what the clock did is in the feed alone
     */
    public ImmutableList<Attempt> attempts() {
        return attempts;
    }

    /**
     * Returns commands that could come next, without giving them.
     *
     * @return commands that the rules allow now, and some that they do not
     */
    public ImmutableList<Envelope> next() {
        return next;
    }

    /**
     * Counts what the history came by.
     *
     * @return the counts
     */
    public Coverage coverage() {
        return Coverage.of(this);
    }

    /**
     * Tells how many alarms could not be carried out when they were due.
     *
     * @return 0, unless the charter's calendar ends too early
     */
    public int waitingAlarms() {
        return play.waitingAlarms();
    }

    /**
     * Returns what the clock says at the end.
     *
     * @return the instant
     */
    public Instant now() {
        return play.now();
    }

    /**
     * Returns the charter that is in force at the end.
     *
     * @return the charter
     */
    public Charter charter() {
        return play.charter();
    }

    /**
     * Returns a node that took part in the history.
     *
     * @return the node, with all that it remembers
     */
    public Governance live() {
        return play.live();
    }

    /**
     * Makes a node that took no part in the history.
     *
     * @return a node on the same storage, with the same clock and nothing in its memory
     */
    public Governance fresh() {
        return play.node();
    }

    /**
     * Returns the storage.
     *
     * @return the storage on which the history was played
     */
    public Storage<Fact> storage() {
        return play.storage();
    }

    /**
     * Counts the writes that reached the storage so far: appends, timers, notices and vault entries.
     *
     * @return how many, also of those that were rolled back
     */
    public long writes() {
        return play.storage().writes();
    }

    /**
     * Plays the history again in memory: at each command's hour a tick (and one daily), and then the command, unless it had been refused.
     *
     * @return what is recorded then; it differs from {@link #feed()} at most in when the facts of the clock were recorded
     */
    public ImmutableList<Recorded<Fact>> retold() {
        return ImmutableList.copyOf(play.retold());
    }

    @Override
    public String toString() {
        return attempts.size() + " commands, " + feed.size() + " facts, " + coverage();
    }
}
