package io.github.fourmatters.governance.spi.vault;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.check.Check;

/**
 * Is a key with its id and the cipher that it is for. Immutable; prints its id and never its bytes.
 *
 * <p>The id is no secret: it stands in front of everything that the key has encrypted. It is never given to another key.
 */
public final class VaultKey {

    /** Is how long a key's id may be. */
    public static final int LONGEST_ID = 40;

    private final String id;
    private final VaultCipher cipher;
    private final byte[] bytes;

    /**
     * Makes a key.
     *
     * @param id its id: 1 to {@value #LONGEST_ID} printable ASCII characters without spaces, such as {@code 2026-03}
     * @param cipher what it is for, not null
     * @param bytes as many random bytes as the cipher's keys have; copied
     * @throws IllegalArgumentException if the id has other characters or another length, or the bytes have another length; says how many
     *     there are, and nothing of what they are
     */
    public VaultKey(String id, VaultCipher cipher, byte[] bytes) {
        this.id = Check.code("key id", id, LONGEST_ID);
        this.cipher = requireNonNull(cipher, "cipher");
        if (requireNonNull(bytes, "bytes").length != cipher.keyLength()) {
            throw new IllegalArgumentException("key '" + id + "' has " + bytes.length + " bytes; a key for "
                    + cipher.name() + " has " + cipher.keyLength() + ", drawn at random");
        }
        this.bytes = bytes.clone();
    }

    /**
     * Makes a key for {@link VaultCipher#aes256Gcm()}.
     *
     * @param id its id: 1 to {@value #LONGEST_ID} printable ASCII characters without spaces
     * @param bytes 32 random bytes; copied
     * @return the key
     * @throws IllegalArgumentException as the constructor does
     */
    public static VaultKey aes(String id, byte[] bytes) {
        return new VaultKey(id, VaultCipher.aes256Gcm(), bytes);
    }

    /**
     * Gives its id.
     *
     * @return 1 to {@value #LONGEST_ID} characters
     */
    public String id() {
        return id;
    }

    /**
     * Tells what it is for.
     *
     * @return the cipher
     */
    public VaultCipher cipher() {
        return cipher;
    }

    /** Gives its bytes, not copied. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return "key '" + id + "' for " + cipher.name();
    }
}
