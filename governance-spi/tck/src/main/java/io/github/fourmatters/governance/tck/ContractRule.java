package io.github.fourmatters.governance.tck;

import java.util.Optional;

/**
 * Names the rules of the storage contract. Each test of the kit begins its name with the number of the rule that it is about.
 *
 * <p>The kit knows a storage by its contract alone, so that a few rules are proved elsewhere, in whole or in part: {@link
 * #provedElsewhere()} says where.
 */
public enum ContractRule {

    /** Rule 1. */
    CONFLICT_IS_A_VALUE(1, "A conflict is a value, names what differs, and leaves the caller's transaction usable."),

    /** Rule 2. */
    FEED_NEVER_SKIPS(
            2,
            "A ledger's feed is dense and in the order of commits, so that a reader that remembers its last position misses"
                    + " nothing; in a durable journal its events are chained by their hashes, up to the head."),

    /** Rule 3. */
    ROLLBACK_LEAVES_NOTHING(
            3,
            "A rollback leaves nothing: no event, timer, notice, vault entry or checkpoint, no gap, no remembered command; what"
                    + " others committed meanwhile stays."),

    /** Rule 4. */
    ONE_COMMAND_ONE_RESULT(
            4, "The same command id again returns the first result and changes nothing, also when two arrive at once."),

    /** Rule 5. */
    ONE_WINNER(
            5,
            "Of many who want the same at once, on one node or several, exactly one gets it; whatever they are answered, one"
                    + " alone could have been answered, one call after the other."),

    /** Rule 6. */
    MICROSECONDS(6, "Instants are kept to the microsecond; finer ones are refused, never cut."),

    /** Rule 7. */
    UNREADABLE_IS_NAMED(
            7, "An unknown event type or a newer schema version is named where it is read, and harms nothing."),

    /** Rule 8. */
    EDGES(8, "Pages at their edges, large payloads and every character go through; null is refused by name."),

    /** Rule 9. */
    NOTHING_ACKNOWLEDGED_IS_LOST(
            9,
            "Whatever was acknowledged outlives the closing of the storage, a kill at any moment and a full disk, and where a"
                    + " storage promises it a power cut; a file that is not whole is refused, and left as it is."),

    /** Rule 10. */
    LEASES_HOLD(
            10,
            "A notice is lent to one worker at a time, in the order of its key; a claim whose lease ran out completes, retries"
                    + " and parks nothing."),

    /** Rule 11. */
    ERASED_FOR_GOOD(11, "Erasing a subject removes its entries for good and is remembered; the journal still replays."),

    /** Rule 12. */
    READS_JOIN(
            12,
            "Each read can be made inside the caller's transaction and sees its writes; reading changes nothing, not even a"
                    + " file's bytes."),

    /** Rule 13. */
    FOREIGN_TRANSACTIONS_STAY_SO(
            13,
            "A transaction is ended by its owner alone: nothing that works in it commits it.",
            "whatever wraps a connection: the tests of governance-jdbc"),

    /** Rule 14. */
    CLOCK_APART(
            14,
            "The clock catches up in transactions of its own, so that a caller's rollback undoes none of it.",
            "the tests of governance-core, since no storage knows the clock"),

    /** Rule 15. */
    CHARTERS_ARE_KEPT(
            15,
            "A charter is published once under its version and is never changed afterwards; every node sees it.",
            "what a door does with it: the tests of governance-core"),

    /** Rule 16. */
    CLOSED_IS_CLOSED(
            16,
            "After close every call is an error; whatever a shutdown interrupts may be tried again.",
            "a data source that is borrowed: the tests of governance-jdbc");

    private final int number;
    private final String text;
    private final Optional<String> elsewhere;

    ContractRule(int number, String text) {
        this(number, text, Optional.empty());
    }

    ContractRule(int number, String text, String elsewhere) {
        this(number, text, Optional.of(elsewhere));
    }

    ContractRule(int number, String text, Optional<String> elsewhere) {
        this.number = number;
        this.text = text;
        this.elsewhere = elsewhere;
    }

    /**
     * Gives the rule's number.
     *
     * @return 1 to 16
     */
    public int number() {
        return number;
    }

    /**
     * Gives the rule.
     *
     * @return one sentence
     */
    public String text() {
        return text;
    }

    /**
     * Tells which part of the rule is proved elsewhere than in this kit, and where.
     *
     * @return what and where, or empty if the kit proves all of it
     */
    public Optional<String> provedElsewhere() {
        return elsewhere;
    }

    /**
     * Tells what the names of this rule's tests begin with.
     *
     * @return {@code rule_1_} and so on
     */
    public String testPrefix() {
        return "rule_" + number + "_";
    }
}
