package io.github.fourmatters.governance.spi.vault;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import java.util.Optional;

/**
 * Keeps personal data by subject and name, and erases it for good.
 *
 * <p>An entry's name is 1 to {@value #LONGEST_NAME} characters, by {@link io.github.fourmatters.governance.spi.text.IdRule#KEY}. Thread-safe, except that one
 * transaction serves one thread at a time; the transaction stays the caller's. Writing takes the ledger's lock, as an
 * append does.
 *
 * <p>A vault that stands before another one, to count or to log what is asked, hands every method on, {@link #encryption} too.
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

    /**
     * Reads an entry as a transaction sees it: with what it has put or erased itself.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null
     * @param subject whose data it is, not null
     * @param name what it is, not null
     * @return a copy of the data, or empty if there is none, or it was erased
     * @throws IllegalArgumentException if the name has other characters or another length
     */
    Optional<byte[]> get(Transaction tx, LedgerId ledger, SubjectId subject, String name);

    /**
     * Tells whether a subject was ever erased, as a transaction sees it.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null
     * @param subject whose data it was, not null
     * @return whether it was, also by this transaction itself
     */
    boolean isErased(Transaction tx, LedgerId ledger, SubjectId subject);

    /**
     * Tells whether something was kept of a subject again after the last erasure, as a transaction sees it. If not, and something stands
     * of the subject all the same, then the mark came without an erasure, or something went round this vault: an audit names it, and a
     * backup leaves it out. Erasing the subject once more sets it right.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null
     * @param subject whose data it is, not null
     * @return {@code true} if the subject was erased, and an entry or a token was put since, where nothing stood
     */
    boolean hasReturned(Transaction tx, LedgerId ledger, SubjectId subject);

    /**
     * Lists the entries of a ledger as a transaction sees them, for a backup or an audit.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null; one that does not exist has none
     * @param cursor empty for the first page, then {@link Page#next()} of the page before
     * @param max how many at most, 1 or more
     * @return one page of them, ordered by subject and name
     * @throws IllegalArgumentException if max is below 1, or the cursor is not of this storage
     */
    Page<VaultEntry> entries(Transaction tx, LedgerId ledger, Optional<String> cursor, int max);

    /**
     * Lists the subjects of a ledger that were ever erased, as a transaction sees them.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null
     * @param cursor empty for the first page, then {@link Page#next()} of the page before
     * @param max how many at most, 1 or more
     * @return one page of them, ordered by their ids
     * @throws IllegalArgumentException if max is below 1, or the cursor is not of this storage
     */
    Page<SubjectId> erased(Transaction tx, LedgerId ledger, Optional<String> cursor, int max);

    /**
     * Lets a subject be found again by a token, such as a {@link BlindIndex} makes of a telephone number. Erasing the subject
     * removes its tokens.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null
     * @param subject who is to be found, not null
     * @param token 1 to {@value #LONGEST_NAME} printable ASCII characters without spaces; it says nothing about whom it stands for
     * @throws IllegalArgumentException if the token has other characters or another length
     */
    void index(Transaction tx, LedgerId ledger, SubjectId subject, String token);

    /**
     * Finds the subjects that were indexed under a token, as a transaction sees them.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null
     * @param token the token, not null
     * @return the subjects, ordered by their ids; none if nobody was
     * @throws IllegalArgumentException if the token has other characters or another length
     */
    ImmutableList<SubjectId> find(Transaction tx, LedgerId ledger, String token);

    /**
     * Lists the tokens of a ledger as a transaction sees them, for a backup.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null; one that does not exist has none
     * @param cursor empty for the first page, then {@link Page#next()} of the page before
     * @param max how many at most, 1 or more
     * @return one page of them, ordered by subject and token
     * @throws IllegalArgumentException if max is below 1, or the cursor is not of this storage
     */
    Page<VaultToken> tokens(Transaction tx, LedgerId ledger, Optional<String> cursor, int max);

    /**
     * Tells which vault encrypts what is put here, so that backups and audits know how it lies in the storage. A vault that keeps the entries
     * itself, as they are, gives none; one that stands before another vault gives what that one gives.
     *
     * @return the vault that encrypts, which is this one or one beneath it; empty if entries lie in the storage as they were put
     * @throws UnsupportedOperationException if this vault does not tell, as long as it does not implement this method; no backup is made of
     *     it then, since that could hold words that everybody takes for encrypted
     */
    default Optional<EncryptedVault> encryption() {
        throw new UnsupportedOperationException("vault " + getClass().getName()
                + " does not tell whether its entries are encrypted; have its method encryption() give that of the"
                + " vault beneath it, or none if it keeps the entries itself, as they are");
    }
}
