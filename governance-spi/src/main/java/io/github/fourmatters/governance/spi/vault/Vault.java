package io.github.fourmatters.governance.spi.vault;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import java.util.Optional;

/**
 * Keeps personal data by subject and name, and erases it for good.
 *
 * <p>An entry's name is 1 to {@value #LONGEST_NAME} printable ASCII characters without spaces. Thread-safe, except that one
 * transaction serves one thread at a time; the transaction stays the caller's. Writing takes the ledger's lock, as an
 * append does.
 */
public interface Vault {

    /** Is how long an entry's name may be: there is room for a ledger's id and a command's id in it, and a word for each. */
    int LONGEST_NAME = 250;

    /**
     * Keeps an entry; one of the same name is replaced.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null
     * @param subject whose data it is, not null
     * @param name what it is, not null
     * @param bytes the data, possibly empty; copied
     * @throws IllegalArgumentException if the name has other characters or another length
     */
    void put(Transaction tx, LedgerId ledger, SubjectId subject, String name, byte[] bytes);

    /**
     * Reads an entry, as committed.
     *
     * @param ledger the ledger, not null
     * @param subject whose data it is, not null
     * @param name what it is, not null
     * @return a copy of the data, or empty if there is none, or it was erased
     * @throws IllegalArgumentException if the name has other characters or another length
     */
    Optional<byte[]> get(LedgerId ledger, SubjectId subject, String name);

    /**
     * Erases all entries of a subject, for good once the transaction is committed. That the subject was erased is
     * remembered, also of one without entries. Entries may be put again afterwards; the journal is not touched.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null
     * @param subject whose data goes, not null
     */
    void erase(Transaction tx, LedgerId ledger, SubjectId subject);

    /**
     * Tells whether a subject was ever erased, as committed. Whoever makes personal data anew, from what is kept elsewhere,
     * asks first, so that an erasure is not undone; ask while the ledger is held, so that none comes between.
     *
     * @param ledger the ledger, not null
     * @param subject whose data it was, not null
     * @return {@code true} for good once an erasure of the subject in this ledger was committed, also if there were no
     *     entries, and also if entries were put again since
     */
    boolean isErased(LedgerId ledger, SubjectId subject);
}
