package io.github.fourmatters.governance.sm4;

import io.github.fourmatters.governance.spi.vault.VaultCipher;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Encrypts with SM4 (GB/T 32907) in Galois/Counter Mode, with keys of 128 bits and tags of 128 bits, as in RFC 8998.
 *
 * <p>Example: {@code VaultKeys.under(new VaultKey("2026-01", new Sm4Gcm(), key))}, with 16 random bytes as the key. Stateless and
 * thread-safe.
 */
public final class Sm4Gcm implements VaultCipher {

    private static final int KEY_LENGTH = 16;
    private static final int TAG_BITS = 128;

    /** Makes one; all of them do the same. */
    public Sm4Gcm() {}

    /**
     * Names the cipher.
     *
     * @return {@code SM4-GCM}
     */
    @Override
    public String name() {
        return "SM4-GCM";
    }

    @Override
    public int keyLength() {
        return KEY_LENGTH;
    }

    @Override
    public byte[] encrypt(byte[] key, byte[] nonce, byte[] associated, byte[] plain) {
        try {
            return run(cipher(true, key, nonce, associated), plain);
        } catch (InvalidCipherTextException unexpected) {
            throw new IllegalStateException("SM4 in GCM refuses to encrypt", unexpected);
        }
    }

    @Override
    public Optional<byte[]> decrypt(byte[] key, byte[] nonce, byte[] associated, byte[] encrypted) {
        try {
            return Optional.of(run(cipher(false, key, nonce, associated), encrypted));
        } catch (InvalidCipherTextException changed) {
            return Optional.empty();
        }
    }

    private static byte[] run(GCMModeCipher cipher, byte[] bytes) throws InvalidCipherTextException {
        byte[] done = new byte[cipher.getOutputSize(bytes.length)];
        int length = cipher.processBytes(bytes, 0, bytes.length, done, 0);
        length += cipher.doFinal(done, length);
        return length == done.length ? done : Arrays.copyOf(done, length);
    }

    private static GCMModeCipher cipher(boolean encrypts, byte[] key, byte[] nonce, byte[] associated) {
        require("key", key, KEY_LENGTH);
        require("nonce", nonce, NONCE_LENGTH);
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypts, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, associated));
        return cipher;
    }

    private static void require(String name, byte[] bytes, int length) {
        if (bytes.length != length) {
            throw new IllegalArgumentException(
                    "the " + name + " has " + bytes.length + " bytes; SM4-GCM takes " + length);
        }
    }
}
