package io.github.fourmatters.governance.spi.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.primitives.Bytes;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.check.Check;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Holds an encrypted entry: a header that says which cipher and which key, the nonce, and what the cipher made. Immutable.
 *
 * <p>The bytes are: 1, the number of the format; the cipher's name behind the number of its bytes; the key's id likewise; 12 bytes of
 * nonce; the rest. What the cipher binds to them is the header and where the entry stands.
 */
final class Encrypted {

    private static final byte FORMAT = 1;
    private static final int LONGEST_TEXT = Math.max(VaultCipher.LONGEST_NAME, VaultKey.LONGEST_ID);

    private final String cipher;
    private final String keyId;
    private final byte[] nonce;
    private final byte[] rest;

    private Encrypted(String cipher, String keyId, byte[] nonce, byte[] rest) {
        this.cipher = cipher;
        this.keyId = keyId;
        this.nonce = nonce;
        this.rest = rest;
    }

    static Encrypted of(VaultKey key, RandomBytes random, EntryId entry, byte[] plain) {
        byte[] nonce = random.next(VaultCipher.NONCE_LENGTH);
        VaultCipher cipher = key.cipher();
        byte[] associated = associated(cipher.name(), key.id(), entry);
        return new Encrypted(cipher.name(), key.id(), nonce, cipher.encrypt(key.bytes(), nonce, associated, plain));
    }

    private static byte[] associated(String cipher, String keyId, EntryId entry) {
        return Bytes.concat(header(cipher, keyId), entry.bytes());
    }

    private static byte[] header(String cipher, String keyId) {
        return Bytes.concat(new byte[] {FORMAT}, text(cipher), text(keyId));
    }

    /** Gives the number of bytes, and the bytes. */
    static byte[] text(String ascii) {
        return Bytes.concat(new byte[] {(byte) ascii.length()}, ascii.getBytes(US_ASCII));
    }

    /** Reads what is behind its number of bytes, and refuses what no name is, so that it can be told in a message. */
    static String text(ByteBuffer bytes) {
        byte[] text = new byte[Byte.toUnsignedInt(bytes.get())];
        bytes.get(text);
        return Check.code("name in a header", new String(text, US_ASCII), LONGEST_TEXT);
    }

    byte[] bytes() {
        return Bytes.concat(header(cipher, keyId), nonce, rest);
    }

    /** Reads what is stored; says of bytes that are none of ours that they are not. */
    static Encrypted read(EntryId entry, byte[] stored) {
        return find(stored).orElseThrow(() -> unknown(entry));
    }

    /** Reads what is stored; finds nothing in bytes that are none of ours. */
    static Optional<Encrypted> find(byte[] stored) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(stored);
            if (bytes.get() != FORMAT) {
                return Optional.empty();
            }
            String cipher = text(bytes);
            String keyId = text(bytes);
            byte[] nonce = new byte[VaultCipher.NONCE_LENGTH];
            bytes.get(nonce);
            byte[] rest = Arrays.copyOfRange(stored, bytes.position(), stored.length);
            return Optional.of(new Encrypted(cipher, keyId, nonce, rest));
        } catch (BufferUnderflowException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static StorageException unknown(EntryId entry) {
        return entry.failure(
                "does not begin as encrypted ones do: its bytes were changed, or it was kept before the vault was"
                        + " encrypted; restore it from a backup");
    }

    String keyId() {
        return keyId;
    }

    /** Decrypts, under the key of that id; the entry says where the bytes were found. */
    byte[] open(VaultKey key, EntryId entry) {
        byte[] associated = associated(cipher, keyId, entry);
        return key.cipher()
                .decrypt(key.bytes(), nonce, associated, rest)
                .orElseThrow(() -> entry.failure("does not open with key '" + key.id()
                        + "': the bytes of it or of the key were changed, or belong to another entry; restore them from a"
                        + " backup"));
    }
}
