package io.github.fourmatters.governance.backup.lines;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;

/** Names what a line of a file tells, in the order in which such lines follow each other. */
public enum LineKind {
    /** Begins a backup. */
    BACKUP("backup"),
    /** Begins a file of keys. */
    KEYS("keys"),
    /** Begins a ledger. */
    LEDGER("ledger"),
    /** Is an event. */
    EVENT("event"),
    /** Is a timer. */
    TIMER("timer"),
    /** Is a notice that waits for its delivery. */
    NOTICE("notice"),
    /** Is a notice that was set aside. */
    PARKED("parked"),
    /** Tells that a subject was erased. */
    ERASED("erased"),
    /** Is an entry of the vault. */
    ENTRY("entry"),
    /** Is an entry of the vault's own. */
    KEY("key"),
    /** Is a token of the vault. */
    TOKEN("token"),
    /** Is a charter. */
    CHARTER("charter"),
    /** Ends the file. */
    END("end");

    private static final ImmutableMap<String, LineKind> BY_TEXT =
            Maps.uniqueIndex(Arrays.asList(values()), LineKind::text);

    private final String text;

    LineKind(String text) {
        this.text = text;
    }

    static Optional<LineKind> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }

    /** Gives the word that stands in the line. */
    String text() {
        return text;
    }

    boolean isHead() {
        return this == BACKUP || this == KEYS;
    }

    /**
     * Tells whether such a line stands behind the one that begins its ledger.
     *
     * @return whether it does
     */
    public boolean isOfLedger() {
        return compareTo(LEDGER) > 0 && compareTo(CHARTER) < 0;
    }

    /** Tells whether such a line is about a subject of the vault. */
    boolean isOfSubject() {
        return compareTo(PARKED) > 0 && isOfLedger();
    }
}
