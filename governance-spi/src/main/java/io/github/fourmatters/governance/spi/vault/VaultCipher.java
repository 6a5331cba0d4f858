package io.github.fourmatters.governance.spi.vault;

import java.util.Optional;

/**
 * Encrypts bytes so that whoever changes them is found out: authenticated encryption with associated data. Implementations are
 * stateless and thread-safe; which key is used, and the random nonce, are given to them each time.
 *
 * <p>The cipher of the JDK is {@link #aes256Gcm()}; the artifact {@code governance-sm4} brings SM4. Whoever writes another one extends
 * {@code VaultCipherContract} of the contract kit with it.
 */
public interface VaultCipher {

    /** Is how long a nonce is: 12 bytes, that is 96 bits. */
    int NONCE_LENGTH = 12;

    /** Is how long a cipher's name may be. */
    int LONGEST_NAME = 40;

    /**
     * Names the cipher; the name stands in front of everything that it has encrypted, and is never given to another one.
     *
     * @return 1 to {@value #LONGEST_NAME} printable ASCII characters without spaces, such as {@code AES-256-GCM}
     */
    String name();

    /**
     * Tells how long its keys are.
     *
     * @return the number of bytes
     */
    int keyLength();

    /**
     * Encrypts.
     *
     * @param key {@link #keyLength()} bytes
     * @param nonce {@value #NONCE_LENGTH} bytes, never used before with this key
     * @param associated what is not encrypted, and yet cannot be changed either; possibly empty
     * @param plain what to encrypt, possibly empty
     * @return the encrypted bytes with their tag
     * @throws IllegalArgumentException if key or nonce have another length
     */
    byte[] encrypt(byte[] key, byte[] nonce, byte[] associated, byte[] plain);

    /**
     * Decrypts.
     *
     * @param key the key that it was encrypted with
     * @param nonce the nonce that it was encrypted with
     * @param associated what it was associated with
     * @param encrypted the encrypted bytes with their tag
     * @return what was encrypted; empty if any of the four is not the one it was
     * @throws IllegalArgumentException if key or nonce have another length
     */
    Optional<byte[]> decrypt(byte[] key, byte[] nonce, byte[] associated, byte[] encrypted);

    /**
     * Gives AES with keys of 256 bits in Galois/Counter Mode, as the JDK has it. Its name is {@code AES-256-GCM}.
     *
     * @return the cipher
     */
    static VaultCipher aes256Gcm() {
        return AesGcm.CIPHER;
    }
}
