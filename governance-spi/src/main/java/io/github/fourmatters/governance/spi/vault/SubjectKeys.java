package io.github.fourmatters.governance.spi.vault;

import static io.github.fourmatters.governance.spi.vault.Encrypted.text;

import com.google.common.primitives.Bytes;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Writes and reads the keys of subjects as entries of the vault.
 *
 * <p>Such an entry is cipher and id, each behind the number of its bytes, and the key: encrypted under the master key; or, without one,
 * behind a zero byte.
 */
final class SubjectKeys {

    private static final byte[] UNWRAPPED = {0};

    private final VaultKeys keys;

    SubjectKeys(VaultKeys keys) {
        this.keys = keys;
    }

    VaultKey draw() {
        return keys.draw();
    }

    byte[] write(EntryId entry, VaultKey key) {
        byte[] plain = Bytes.concat(text(key.cipher().name()), text(key.id()), key.bytes());
        return keys.master()
                .map(master -> Encrypted.of(master, keys.random(), entry, plain).bytes())
                .orElseGet(() -> Bytes.concat(UNWRAPPED, plain));
    }

    VaultKey read(EntryId entry, byte[] stored) {
        if (!isUnwrapped(stored)) {
            Encrypted wrapped = Encrypted.read(entry, stored);
            return key(entry, wrapped.open(master(entry, wrapped.keyId()), entry));
        }
        if (!keys.acceptsUnwrapped()) {
            throw entry.failure(
                    "is a key that no master key has encrypted; if the vault had none when it was kept, take"
                            + " acceptingUnwrapped() and rewrap, otherwise somebody put it there");
        }
        return key(entry, Arrays.copyOfRange(stored, UNWRAPPED.length, stored.length));
    }

    /** Tells whether a stored key is not under the master key that encrypts now. */
    boolean isOutdated(EntryId entry, byte[] stored) {
        return isUnwrapped(stored)
                || keys.master()
                        .filter(master ->
                                master.id().equals(Encrypted.read(entry, stored).keyId()))
                        .isEmpty();
    }

    private static boolean isUnwrapped(byte[] stored) {
        return stored.length > 0 && stored[0] == UNWRAPPED[0];
    }

    private VaultKey master(EntryId entry, String id) {
        VaultKey master = keys.masters().get(id);
        if (master == null) {
            throw entry.failure("is a key under master key '" + id + "', which is not given; given are "
                    + keys.masters().keySet());
        }
        return master;
    }

    private VaultKey key(EntryId entry, byte[] plain) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(plain);
            VaultCipher cipher = cipher(entry, text(bytes));
            String id = text(bytes);
            return new VaultKey(id, cipher, Arrays.copyOfRange(plain, bytes.position(), plain.length));
        } catch (BufferUnderflowException | IllegalArgumentException cut) {
            // The cause is not kept: it may quote what was read.
            throw entry.failure("is no whole key; restore it from a backup");
        }
    }

    private VaultCipher cipher(EntryId entry, String name) {
        VaultCipher cipher = keys.ciphers().get(name);
        if (cipher == null) {
            throw entry.failure("is a key for cipher '" + name + "', which is not given; given are "
                    + keys.ciphers().keySet() + ": add it with reading(...)");
        }
        return cipher;
    }
}
