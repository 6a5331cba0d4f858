package io.github.fourmatters.governance.spi.vault;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import java.util.Arrays;
import java.util.Optional;

/**
 * Keeps another vault's entries encrypted, under a key for each subject, so that erasing the subject makes every copy of its entries
 * unreadable.
 *
 * <p>Example, with a storage of {@code governance-jdbc}; what is put round {@code storage.vault()} afterwards the storage knows nothing of:
 *
 * <pre>{@code
 * VaultKeys keys = VaultKeys.under(VaultKey.aes("2026-01", key));
 * StorageOptions options = StorageOptions.defaults().vault(inner -> EncryptedVault.over(inner, keys));
 * JdbcStorage<Fact> storage = SqliteStorage.createOrOpen(file, codec, options);
 * }</pre>
 *
 * <p>A subject's key is drawn at random with its first entry and kept in the vault beneath, as the subject's entry {@value #KEY};
 * {@link VaultKeys} tells how it is protected there. Erasing the subject removes its entries and its key at once; entries that are put
 * afterwards get a new key. <b>Whatever copy holds a subject's key still reads its entries</b>: so backups keep the keys apart from the
 * entries, and only the newest keys; and copies of whole files end with the master key under which their keys are.
 *
 * <p>Each entry is bound to its ledger, subject and name, so that one cannot be put in another's place; changed bytes are found when
 * it is read, and are a {@link io.github.fourmatters.governance.spi.StorageException} that is not retryable and names ledger, subject,
 * entry and key, never the content. An older state of the same entry, put back, is not found here: an audit finds it by the digests in
 * the events. Ids, names of entries, sizes, and tokens are not encrypted.
 *
 * <p>A vault is encrypted from its first entry on, or never: a storage of {@code governance-jdbc} refuses, by a
 * {@link io.github.fourmatters.governance.spi.StorageException}, the first entry in clear beside encrypted ones, and the first encrypted one
 * beside such as lie in clear. Whoever wants to encrypt what lies in clear restores a backup of it into a new storage that is opened with keys.
 *
 * <p>Names that begin with {@code #} are the vault's own and refused. Thread-safe as the vault beneath.
 */
public final class EncryptedVault implements Vault {

    /** Is the name of the entry, in the vault beneath, that is a subject's key. */
    public static final String KEY = "#key";

    private static final char OWN = '#';
    private static final int TRIES = 3;

    private final Vault stored;
    private final VaultKeys keys;
    private final SubjectKeys subjectKeys;

    private EncryptedVault(Vault stored, VaultKeys keys) {
        this.stored = stored;
        this.keys = keys;
        this.subjectKeys = new SubjectKeys(keys);
    }

    /**
     * Encrypts what is kept in a vault. What is in it already must have been put through such a vault as well.
     *
     * @param vault the vault beneath, not null
     * @param keys what to encrypt with, not null
     * @return the vault to put into and read from
     * @throws IllegalArgumentException if the vault is encrypted already, be it behind another one
     */
    public static EncryptedVault over(Vault vault, VaultKeys keys) {
        if (requireNonNull(vault, "vault").encryption().isPresent()) {
            throw new IllegalArgumentException("the vault is encrypted already; encrypt the one beneath it");
        }
        return new EncryptedVault(vault, requireNonNull(keys, "keys"));
    }

    /**
     * Gives a vault as it lies in the storage, for a backup: entries still encrypted, and the keys among them, see {@link #isKey}. They
     * can be put into another storage's vault as it lies there, under the same ledger, subject and name; no key is needed for that.
     *
     * @param vault a storage's vault, not null
     * @return the vault beneath the one that encrypts, also where that stands behind others; a vault without encryption itself
     * @throws UnsupportedOperationException if the vault does not tell whether it is encrypted, see {@link Vault#encryption}
     */
    public static Vault stored(Vault vault) {
        return requireNonNull(vault, "vault")
                .encryption()
                .map(encrypted -> encrypted.stored)
                .orElse(vault);
    }

    /**
     * Tells the keys from the entries in what {@link #stored} lists: a key goes where only the newest keys are kept.
     *
     * @param entry an entry as it lies in the storage
     * @return whether it is a key, or anything else of the vault's own
     */
    public static boolean isKey(VaultEntry entry) {
        return isOwn(entry.name());
    }

    /**
     * Tells under which key an entry is encrypted, as its first bytes say: of an entry, the one of its subject; of a key, the master key.
     * No key is needed for that.
     *
     * @param entry an entry as it lies in the storage
     * @return the key's id; empty if the bytes are not of an encrypted entry
     */
    public static Optional<String> keyId(VaultEntry entry) {
        return Encrypted.find(entry.bytes()).map(Encrypted::keyId);
    }

    private static boolean isOwn(String name) {
        return name.charAt(0) == OWN;
    }

    private static EntryId entry(LedgerId ledger, SubjectId subject, String name) {
        EntryId entry = new EntryId(ledger, subject, name);
        if (isOwn(name)) {
            throw new IllegalArgumentException(
                    "name is '" + name + "'; names that begin with '" + OWN + "' are the vault's own");
        }
        return entry;
    }

    @Override
    public void put(Transaction tx, LedgerId ledger, SubjectId subject, String name, byte[] bytes) {
        EntryId entry = entry(ledger, subject, name);
        requireNonNull(bytes, "bytes");
        Optional<byte[]> before = storedKey(tx, entry);
        VaultKey key = before.map(found -> key(entry, found)).orElseGet(subjectKeys::draw);
        put(tx, entry, key, bytes);
        // Only now the ledger is held, and nobody else makes or erases the key.
        Optional<byte[]> now = storedKey(tx, entry);
        if (!same(before, now)) {
            key = now.map(found -> key(entry, found)).orElseGet(subjectKeys::draw);
            put(tx, entry, key, bytes);
        }
        if (now.isEmpty()) {
            putKey(tx, entry.named(KEY), key);
        }
    }

    private void put(Transaction tx, EntryId entry, VaultKey key, byte[] bytes) {
        byte[] encrypted = Encrypted.of(key, keys.random(), entry, bytes).bytes();
        stored.put(tx, entry.ledger(), entry.subject(), entry.name(), encrypted);
    }

    private void putKey(Transaction tx, EntryId entry, VaultKey key) {
        stored.put(tx, entry.ledger(), entry.subject(), entry.name(), subjectKeys.write(entry, key));
    }

    private Optional<byte[]> storedKey(Transaction tx, EntryId entry) {
        return stored.get(tx, entry.ledger(), entry.subject(), KEY);
    }

    private VaultKey key(EntryId entry, byte[] found) {
        return subjectKeys.read(entry.named(KEY), found);
    }

    /** Gives the key of an entry's subject as a transaction sees it. */
    Optional<VaultKey> key(Transaction tx, EntryId entry) {
        return storedKey(tx, entry).map(found -> key(entry, found));
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return Arrays.equals(one.orElse(null), other.orElse(null));
    }

    @Override
    public Optional<byte[]> get(LedgerId ledger, SubjectId subject, String name) {
        return read(entry(ledger, subject, name), own -> stored.get(ledger, subject, own));
    }

    @Override
    public Optional<byte[]> get(Transaction tx, LedgerId ledger, SubjectId subject, String name) {
        return read(entry(ledger, subject, name), own -> stored.get(tx, ledger, subject, own));
    }

    private interface Reader {
        Optional<byte[]> get(String name);
    }

    /** Reads an entry and its key; looks again if the subject was erased and put anew between the two. */
    private Optional<byte[]> read(EntryId entry, Reader reader) {
        String keyId = "";
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Encrypted> found = reader.get(entry.name()).map(bytes -> Encrypted.read(entry, bytes));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            keyId = found.get().keyId();
            Optional<VaultKey> key = reader.get(KEY).map(bytes -> key(entry, bytes));
            if (key.isPresent() && key.get().id().equals(keyId)) {
                return Optional.of(found.get().open(key.get(), entry));
            }
        }
        throw entry.failure("is encrypted under key '" + keyId
                + "', which the vault does not have of the subject; restore both from a backup");
    }

    @Override
    public void erase(Transaction tx, LedgerId ledger, SubjectId subject) {
        stored.erase(tx, ledger, subject);
    }

    @Override
    public boolean isErased(LedgerId ledger, SubjectId subject) {
        return stored.isErased(ledger, subject);
    }

    @Override
    public boolean isErased(Transaction tx, LedgerId ledger, SubjectId subject) {
        return stored.isErased(tx, ledger, subject);
    }

    @Override
    public boolean hasReturned(Transaction tx, LedgerId ledger, SubjectId subject) {
        return stored.hasReturned(tx, ledger, subject);
    }

    /**
     * Lists the entries, decrypted and without the keys; see {@link Vault#entries}. For a backup take those of {@link #stored}.
     *
     * @throws io.github.fourmatters.governance.spi.StorageException if one of them does not open; not retryable
     */
    @Override
    public Page<VaultEntry> entries(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
        return new DecryptedEntries(this, tx, requireNonNull(ledger, "ledger")).page(cursor, max);
    }

    @Override
    public Page<SubjectId> erased(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
        return stored.erased(tx, ledger, cursor, max);
    }

    @Override
    public void index(Transaction tx, LedgerId ledger, SubjectId subject, String token) {
        stored.index(tx, ledger, subject, token);
    }

    @Override
    public ImmutableList<SubjectId> find(Transaction tx, LedgerId ledger, String token) {
        return stored.find(tx, ledger, token);
    }

    @Override
    public Page<VaultToken> tokens(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
        return stored.tokens(tx, ledger, cursor, max);
    }

    @Override
    public Optional<EncryptedVault> encryption() {
        return Optional.of(this);
    }

    /**
     * Encrypts the keys of a ledger's subjects under the master key that is current now, where they are under another one or under none;
     * the entries stay as they are. Once it has been done and committed for every ledger, the older master keys are not needed any
     * more. Reads through all of the ledger's entries, and takes its lock.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null; one that does not exist has no keys
     * @return how many keys were encrypted anew; 0 if all of them were under the current one
     * @throws IllegalStateException if there is no master key
     * @throws io.github.fourmatters.governance.spi.StorageException if one of the keys does not open; not retryable
     */
    public int rewrap(Transaction tx, LedgerId ledger) {
        VaultKey master = keys.master()
                .orElseThrow(() -> new IllegalStateException(
                        "there is no master key to encrypt the subjects' keys under; give one with"
                                + " VaultKeys.under(...)"));
        return new Rewrapping(stored, subjectKeys, tx, requireNonNull(ledger, "ledger")).run(master);
    }
}
