package io.github.fourmatters.governance.spi.vault;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts with what every JDK has. */
final class AesGcm implements VaultCipher {

    static final AesGcm CIPHER = new AesGcm();

    private static final int KEY_LENGTH = 32;
    private static final int TAG_BITS = 128;

    private AesGcm() {}

    @Override
    public String name() {
        return "AES-256-GCM";
    }

    @Override
    public int keyLength() {
        return KEY_LENGTH;
    }

    @Override
    public byte[] encrypt(byte[] key, byte[] nonce, byte[] associated, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(plain);
        } catch (GeneralSecurityException unexpected) {
            throw new IllegalStateException("this JDK cannot encrypt with AES in GCM", unexpected);
        }
    }

    @Override
    public Optional<byte[]> decrypt(byte[] key, byte[] nonce, byte[] associated, byte[] encrypted) {
        if (encrypted.length < TAG_BITS / Byte.SIZE) {
            // The JDK fails on it in a way of its own.
            return Optional.empty();
        }
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(encrypted));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException unexpected) {
            throw new IllegalStateException("this JDK cannot decrypt with AES in GCM", unexpected);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        require("key", key, KEY_LENGTH);
        require("nonce", nonce, NONCE_LENGTH);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }

    private static void require(String name, byte[] bytes, int length) {
        if (bytes.length != length) {
            throw new IllegalArgumentException(
                    "the " + name + " has " + bytes.length + " bytes; AES-256-GCM takes " + length);
        }
    }
}
