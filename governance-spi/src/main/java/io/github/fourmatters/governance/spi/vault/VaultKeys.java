package io.github.fourmatters.governance.spi.vault;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.io.BaseEncoding;
import java.util.List;
import java.util.Optional;

/**
 * Says what a vault is encrypted with: the master keys, the ciphers and the randomness. Immutable.
 *
 * <p>Example: {@code EncryptedVault.over(vault, VaultKeys.under(VaultKey.aes("2027-01", newKey), VaultKey.aes("2026-01", oldKey)))}.
 *
 * <p><b>With a master key</b> the keys of the subjects stand in the vault encrypted under it. Keep it apart from the storage and from its
 * backups, and not only in one place: without it nothing in the vault can be read again. Whoever takes the storage's files and not the
 * master key reads nothing.
 *
 * <p><b>To change it</b>, give the new one as the current key and the old one as an older key, call {@link EncryptedVault#rewrap} for every
 * ledger, and give the new one alone from then on. Once the old one is destroyed, the keys in old copies of the storage are lost with it,
 * and so are the entries of whoever was erased since.
 *
 * <p><b>Without a master key</b> a subject's key lies beside its entries as it is. That is worth one thing: the entries in backups that
 * hold no keys become unreadable when the subject is erased. It is no protection against anybody who can read the storage.
 */
public final class VaultKeys {

    // Enough that no two keys of one subject have one id.
    private static final int ID_LENGTH = 8;

    private final Optional<VaultKey> master;
    private final ImmutableMap<String, VaultKey> masters;
    private final ImmutableMap<String, VaultCipher> ciphers;
    private final VaultCipher fresh;
    private final boolean unwrapped;
    private final RandomBytes random;

    private VaultKeys(
            Optional<VaultKey> master,
            ImmutableMap<String, VaultKey> masters,
            ImmutableMap<String, VaultCipher> ciphers,
            VaultCipher fresh,
            boolean unwrapped,
            RandomBytes random) {
        this.master = master;
        this.masters = masters;
        this.ciphers = ciphers;
        this.fresh = fresh;
        this.unwrapped = unwrapped;
        this.random = random;
    }

    /**
     * Has the subjects' keys encrypted under a master key. New subjects get keys for that key's cipher.
     *
     * @param current the master key that encrypts from now on, not null
     * @param older the ones that still read what they have encrypted
     * @return the keys
     * @throws IllegalArgumentException if two of them have one id
     */
    public static VaultKeys under(VaultKey current, VaultKey... older) {
        VaultKeys keys = new VaultKeys(
                Optional.of(current),
                masters(Lists.asList(current, older)),
                known(current.cipher()),
                current.cipher(),
                false,
                RandomBytes.secure());
        for (VaultKey each : older) {
            keys = keys.reading(each.cipher());
        }
        return keys;
    }

    private static ImmutableMap<String, VaultKey> masters(List<VaultKey> keys) {
        ImmutableMap.Builder<String, VaultKey> masters = ImmutableMap.builder();
        keys.forEach(each -> masters.put(each.id(), each));
        return masters.buildOrThrow();
    }

    private static ImmutableMap<String, VaultCipher> known(VaultCipher cipher) {
        VaultCipher standard = VaultCipher.aes256Gcm();
        return ImmutableMap.<String, VaultCipher>builder()
                .put(standard.name(), standard)
                .put(cipher.name(), cipher)
                .buildKeepingLast();
    }

    /**
     * Has the subjects' keys, for {@link VaultCipher#aes256Gcm()}, lie in the vault as they are; read above what that is worth.
     *
     * @return the keys
     */
    public static VaultKeys withoutMaster() {
        return withoutMaster(VaultCipher.aes256Gcm());
    }

    /**
     * Has the subjects' keys lie in the vault as they are; read above what that is worth.
     *
     * @param cipher what new subjects get keys for, not null
     * @return the keys
     */
    public static VaultKeys withoutMaster(VaultCipher cipher) {
        return new VaultKeys(Optional.empty(), ImmutableMap.of(), known(cipher), cipher, true, RandomBytes.secure());
    }

    /**
     * Adds a cipher that only reads: the one of subjects whose keys were made before another one was chosen. AES is always among them.
     *
     * @param cipher the cipher, not null
     * @return the same keys, and that cipher
     */
    public VaultKeys reading(VaultCipher cipher) {
        ImmutableMap<String, VaultCipher> more = ImmutableMap.<String, VaultCipher>builder()
                .putAll(ciphers)
                .put(cipher.name(), cipher)
                .buildKeepingLast();
        return new VaultKeys(master, masters, more, fresh, unwrapped, random);
    }

    /**
     * Accepts subjects' keys that lie in the vault as they are, for a vault that had no master key before, until {@link
     * EncryptedVault#rewrap} has been called for every ledger. Otherwise they are refused: whoever can write to the storage could
     * put keys of their own there.
     *
     * @return the same keys, and those
     */
    public VaultKeys acceptingUnwrapped() {
        return new VaultKeys(master, masters, ciphers, fresh, true, random);
    }

    /**
     * Takes other randomness, for a test alone.
     *
     * @param other where keys and nonces come from, not null
     * @return the same keys, with that randomness
     */
    public VaultKeys random(RandomBytes other) {
        return new VaultKeys(master, masters, ciphers, fresh, unwrapped, requireNonNull(other, "other"));
    }

    /** Gives the master key that encrypts. */
    Optional<VaultKey> master() {
        return master;
    }

    ImmutableMap<String, VaultKey> masters() {
        return masters;
    }

    ImmutableMap<String, VaultCipher> ciphers() {
        return ciphers;
    }

    boolean acceptsUnwrapped() {
        return unwrapped;
    }

    RandomBytes random() {
        return random;
    }

    /** Makes the key of a new subject. */
    VaultKey draw() {
        String id = BaseEncoding.base16().lowerCase().encode(random.next(ID_LENGTH));
        return new VaultKey(id, fresh, random.next(fresh.keyLength()));
    }

    @Override
    public String toString() {
        return master.map(key -> "master " + key).orElse("no master key") + " of " + masters.keySet();
    }
}
